/** The two have something in common. */
import * as v from 'valibot';
import { codedField, sharedOfField, shareOne, sharingPoints } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { fieldName } from '../input/parameters.ts';
import type { Criterion } from './criterion.ts';
import { bothValues } from './both-values.ts';

interface Parameters {
  readonly field: string;
}

/** 100 where the two have at least one value of the field in common, else 0. */
export const same: Criterion<Parameters> = {
  name: 'same',
  about: 'The two have a value of the field in common.',
  gives: '100 where they have one, else 0.',
  neutral: 50,
  parameters: v.object({ field: fieldName() }),
  describe: ({ field }) => `same ${fieldWords(field)}`,
  compile: ({ field }, world) => {
    const { mentees, mentors } = codedField(world, field);
    return (mentee, mentor) => {
      const a = mentees[mentee];
      const b = mentors[mentor];
      if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return null;
      return shareOne(a, b) ? 100 : 0;
    };
  },
  compileColumns: ({ field }, world) =>
    sharingPoints(codedField(world, field), { shared: 100, apart: 0, lacking: -1 }),
  explain: ({ field }, mentee, mentor) => {
    const shared = sharedOfField(field, mentee, mentor);
    return shared.length > 0 ? `both ${shared.join(', ')}` : bothValues(field, mentee, mentor);
  },
};
