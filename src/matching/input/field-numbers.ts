/** The numbers that everyone in a context has in a field. */
import { valuesOfAll } from './pair-context.ts';
import { fieldReader } from './field-reader.ts';
import { numberIn } from './field-values.ts';
import { memo } from './memo.ts';

/**
 * Returns everyone's number in a field, in the order of the context's lists; `null` where there is none. See
 * `fieldNumber`.
 */
export const fieldNumbers = memo((context, field: string) =>
  valuesOfAll(
    context,
    fieldReader(field, (values) => numberIn(values, field, context.levels)),
  ),
);
