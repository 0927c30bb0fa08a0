/** The two differ in a field: another organisation, another school. */
import * as v from 'valibot';
import { codedField, sharedOfField, shareOne, sharingVerdicts } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { fieldName } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

interface Parameters {
  readonly field: string;
}

const SHARED_WORDS: ReadonlyMap<string, string> = new Map([
  ['organisation', 'both work at'],
  ['department', 'both work in'],
  ['country', 'both are in'],
  ['region', 'both are in'],
]);

export const different: Rule<Parameters> = {
  name: 'different',
  about: 'The two have no value of the field in common.',
  parameters: v.object({ field: fieldName() }),
  needs: ({ field }) => [field],
  describe: ({ field }) => `other ${fieldWords(field)}`,
  compile: ({ field }, world) => {
    const { mentees, mentors } = codedField(world, field);
    return (mentee, mentor) => {
      const a = mentees[mentee];
      const b = mentors[mentor];
      if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 'missing';
      return shareOne(a, b) ? 'refused' : 'allowed';
    };
  },
  compileColumns: ({ field }, world) =>
    sharingVerdicts<Verdict>(codedField(world, field), {
      shared: 'refused',
      apart: 'allowed',
      lacking: 'missing',
    }),
  explain: ({ field }, mentee, mentor) => {
    const shared = sharedOfField(field, mentor, mentee);
    return `${SHARED_WORDS.get(field) ?? `same ${fieldWords(field)}:`} ${shared.join(', ')}`;
  },
};
