/** A group has at most so many with one value of a field. */
import * as v from 'valibot';
import { fieldWords } from '../input/field-values.ts';
import { fieldName, type OfField, wholeNumber } from '../input/parameters.ts';
import type { GroupRule } from './rule.ts';

interface Parameters extends OfField {
  readonly most: number;
}

export const atMost: GroupRule<Parameters> = {
  name: 'at-most',
  about:
    'At most so many mentees of a circle, or mentors of a panel, have the same value of the field. Those without a value count for none.',
  parameters: v.object({ field: fieldName(), most: wholeNumber(1, 100) }),
  describe: ({ field, most }) => `at most ${most} with the same ${fieldWords(field)} in a group`,
};
