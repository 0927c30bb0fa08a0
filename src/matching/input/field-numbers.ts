/** The numbers that a field holds, of everyone in a world. */
import { valuesOfAll } from '../kernel/people-classes.ts';
import { fieldNumber } from './field-values.ts';
import { oncePerWorld } from './memo.ts';

/** Returns everyone's number in a field, beside the world's lists; `null` where it holds none. See `fieldNumber`. */
export const fieldNumbers = oncePerWorld((world, field: string) =>
  valuesOfAll(world, (participant) => fieldNumber(participant, field, world.levels)),
);
