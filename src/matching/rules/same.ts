/** The two agree in a field: the same region, the same sector. */
import { codedField } from '../input/value-codes.ts';
import { fieldValues, fieldWords } from '../input/field-values.ts';
import { sharingRule } from '../input/sharing.ts';
import { OF_FIELD, type OfField } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

export const same: Rule<OfField> = {
  name: 'same',
  about: 'The two have at least one value of the field in common.',
  parameters: OF_FIELD,
  canBeWithin: true,
  needs: ({ field }) => [field],
  describe: ({ field }) => `same ${fieldWords(field)}`,
  ...sharingRule(({ field }: OfField, context) => codedField(context, field), 'shared'),
  explain: ({ field }, mentee, mentor) => {
    const [ofMentee, ofMentor] = [mentee, mentor].map((person) => fieldValues(person, field).join(', '));
    return `${fieldWords(field)} differs: ${ofMentee} / ${ofMentor}`;
  },
};
