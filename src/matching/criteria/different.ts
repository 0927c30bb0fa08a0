/** The two bring something different: a fresh pair of eyes. */
import * as v from 'valibot';
import { codedField, sharedOfField, shareOne, sharingPoints } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { fieldName } from '../input/parameters.ts';
import { bothValues } from './both-values.ts';
import type { Criterion } from './criterion.ts';

interface Parameters {
  readonly field: string;
}

/** 100 where the two have no value of the field in common, else 0. */
export const different: Criterion<Parameters> = {
  name: 'different',
  about: 'The two have no value of the field in common.',
  gives: '100 where they have none, else 0.',
  neutral: 50,
  parameters: v.object({ field: fieldName() }),
  describe: ({ field }) => `other ${fieldWords(field)}`,
  compile: ({ field }, world) => {
    const { mentees, mentors } = codedField(world, field);
    return (mentee, mentor) => {
      const a = mentees[mentee];
      const b = mentors[mentor];
      if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null;
      return shareOne(a, b) ? 0 : 100;
    };
  },
  compileColumns: ({ field }, world) =>
    sharingPoints(codedField(world, field), { shared: 0, apart: 100, lacking: -1 }),
  explain: ({ field }, mentee, mentor) => {
    const shared = sharedOfField(field, mentee, mentor);
    return shared.length > 0 ? `both ${shared.join(', ')}` : bothValues(field, mentee, mentor);
  },
};
