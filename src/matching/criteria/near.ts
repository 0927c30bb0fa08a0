/** The mentor is ahead of the mentee by about as much as this kind of mentoring wants. */
import * as v from 'valibot';
import { fieldNumbers } from '../input/field-numbers.ts';
import { fieldNumber, fieldValues, fieldWords } from '../input/field-values.ts';
import { gapRangeWords, gapWords } from '../explain/gap-words.ts';
import { byValues } from '../input/by-values.ts';
import { fieldName, numberBetween } from '../input/parameters.ts';
import { bothValues } from './both-values.ts';
import { type Criterion, pointsOf } from './criterion.ts';

interface Parameters {
  readonly field: string;
  readonly ideal_from: number;
  readonly ideal_to: number;
  readonly zero_at: number;
}

/**
 * 100 where the gap (mentor minus mentee) is from `ideal_from` to `ideal_to`. Outside, the points fall in a straight line
 * to 0 at a distance of `zero_at` from the nearer end, halves up. Missing where either has no number in the field.
 */
export const near: Criterion<Parameters> = {
  name: 'near',
  about: 'The gap in level, years of experience or a custom number, mentor minus mentee, is near the ideal.',
  gives:
    '100 from `ideal_from` to `ideal_to`; beyond, less in a straight line, to 0 at a distance of `zero_at`.',
  neutral: 50,
  countsField: true,
  parameters: v.pipe(
    v.object({
      field: fieldName(),
      ideal_from: numberBetween(-1_000_000, 1_000_000),
      ideal_to: numberBetween(-1_000_000, 1_000_000),
      zero_at: numberBetween(0.001, 1_000_000),
    }),
    v.check(({ ideal_from: from, ideal_to: to }) => from <= to, '"ideal_from" must not be above "ideal_to"'),
  ),
  describe: ({ field, ideal_from: from, ideal_to: to }) =>
    `${fieldWords(field)}: ideally ${gapRangeWords(field, from, to)}`,
  ...byValues(
    ({ field }: Parameters, context) => fieldNumbers(context, field),
    ({ ideal_from: from, ideal_to: to, zero_at: zeroAt }, mentee, mentor) => {
      if (mentee === null || mentor === null) return null;
      const gap = mentor - mentee;
      const distance = Math.max(from - gap, gap - to, 0);
      return distance >= zeroAt ? 0 : pointsOf(zeroAt - distance, zeroAt);
    },
  ),
  explain: ({ field }, mentee, mentor, context) => {
    const a = fieldNumber(mentee, field, context.levels);
    const b = fieldNumber(mentor, field, context.levels);
    if (a === null || b === null) return bothValues(field, mentee, mentor);
    const values = [mentee, mentor].map((person) => fieldValues(person, field).join()).join(' / ');
    return `mentor ${gapWords(field, b - a)}: ${values}`;
  },
};
