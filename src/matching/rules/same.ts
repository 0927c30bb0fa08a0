/** The two agree in a field: the same region, the same sector. */
import * as v from 'valibot';
import { codedField, shareOne, sharingVerdicts } from '../input/value-codes.ts';
import { fieldValues, fieldWords } from '../input/field-values.ts';
import { fieldName } from '../input/parameters.ts';
import type { Rule, Verdict } from './rule.ts';

interface Parameters {
  readonly field: string;
}

export const same: Rule<Parameters> = {
  name: 'same',
  about: 'The two have at least one value of the field in common.',
  parameters: v.object({ field: fieldName() }),
  needs: ({ field }) => [field],
  describe: ({ field }) => `same ${fieldWords(field)}`,
  compile: ({ field }, world) => {
    const { mentees, mentors } = codedField(world, field);
    return (mentee, mentor) => {
      const a = mentees[mentee];
      const b = mentors[mentor];
      if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return 'missing';
      return shareOne(a, b) ? 'allowed' : 'refused';
    };
  },
  compileColumns: ({ field }, world) =>
    sharingVerdicts<Verdict>(codedField(world, field), {
      shared: 'allowed',
      apart: 'refused',
      lacking: 'missing',
    }),
  explain: ({ field }, mentee, mentor) => {
    const [ofMentee, ofMentor] = [mentee, mentor].map((person) => fieldValues(person, field).join(', '));
    return `${fieldWords(field)} differs: ${ofMentee} / ${ofMentor}`;
  },
};
