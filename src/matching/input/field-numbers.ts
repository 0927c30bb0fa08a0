/** The numbers that a field holds, of everyone in a context. */
import { valuesOfAll } from './pair-context.ts';
import { fieldNumber } from './field-values.ts';
import { memo } from './memo.ts';

/** Returns everyone's number in a field, beside the context's lists; `null` where it holds none. See `fieldNumber`. */
export const fieldNumbers = memo((context, field: string) =>
  valuesOfAll(context, (participant) => fieldNumber(participant, field, context.levels)),
);
