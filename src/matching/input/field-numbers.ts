/** The numbers that a field holds, of everyone in a world. */
import { fieldNumber } from './field-values.ts';
import { oncePerWorld } from './memo.ts';

/** Returns everyone's number in a field, beside the world's lists; `null` where it holds none. See `fieldNumber`. */
export const fieldNumbers = oncePerWorld((world, field: string) => ({
  mentees: world.mentees.map((participant) => fieldNumber(participant, field, world.levels)),
  mentors: world.mentors.map((participant) => fieldNumber(participant, field, world.levels)),
}));
