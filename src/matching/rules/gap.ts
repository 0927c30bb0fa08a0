/** The mentor is far enough above the mentee, or near enough, or below where mentoring is reversed. */
import * as v from 'valibot';
import { fieldNumbers } from '../input/field-numbers.ts';
import { fieldNumber, fieldValues } from '../input/field-values.ts';
import { gapRangeWords, gapWords } from '../explain/gap-words.ts';
import { byValues } from '../input/by-values.ts';
import { numberBetween, oneOf } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

interface Parameters {
  readonly field: 'level' | 'years_experience';
  /** Mentor minus mentee; negative where the mentor may be below. */
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
}

export const gap: Rule<Parameters> = {
  name: 'gap',
  about: 'The gap in level or years of experience, mentor minus mentee, is in a range.',
  countsField: true,
  parameters: v.pipe(
    v.object({
      field: oneOf(['level', 'years_experience']),
      at_least: v.optional(numberBetween(-100, 100)),
      at_most: v.optional(numberBetween(-100, 100)),
    }),
    v.check(
      ({ at_least: from, at_most: to }) => from !== undefined || to !== undefined,
      'needs "at_least", "at_most" or both',
    ),
    v.check(
      ({ at_least: from, at_most: to }) => from === undefined || to === undefined || from <= to,
      '"at_least" must not be above "at_most"',
    ),
  ),
  needs: ({ field }) => [field],
  describe: ({ field, at_least: from, at_most: to }) => gapRangeWords(field, from ?? null, to ?? null),
  ...byValues(
    ({ field }: Parameters, context) => fieldNumbers(context, field),
    ({ at_least: from = -Infinity, at_most: to = Infinity }, mentee, mentor): Verdict => {
      if (mentee === null || mentor === null) return 'missing';
      return mentor - mentee >= from && mentor - mentee <= to ? 'allowed' : 'refused';
    },
  ),
  explain: (parameters, mentee, mentor, context) => {
    const { field } = parameters;
    const [menteeValue, mentorValue] = [mentee, mentor].map((person) => fieldValues(person, field).join());
    const size =
      (fieldNumber(mentor, field, context.levels) ?? 0) - (fieldNumber(mentee, field, context.levels) ?? 0);
    const values = `mentee ${menteeValue}, mentor ${mentorValue}`;
    return `mentor ${gapWords(field, size)} (${values}); asked for: ${gap.describe(parameters)}`;
  },
};
