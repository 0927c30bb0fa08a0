/** The two differ in a field: another organisation, another school. */
import { codedField, sharedOfField } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { sharingRule } from '../input/sharing.ts';
import { OF_FIELD, type OfField } from '../input/parameters.ts';
import type { Rule } from './rule.ts';

const SHARED_WORDS: ReadonlyMap<string, string> = new Map([
  ['organisation', 'both work at'],
  ['department', 'both work in'],
  ['country', 'both are in'],
  ['region', 'both are in'],
]);

export const different: Rule<OfField> = {
  name: 'different',
  about: 'The two have no value of the field in common.',
  parameters: OF_FIELD,
  canBeWithin: true,
  needs: ({ field }) => [field],
  describe: ({ field }) => `other ${fieldWords(field)}`,
  ...sharingRule(({ field }: OfField, context) => codedField(context, field), 'apart'),
  explain: ({ field }, mentee, mentor) => {
    const shared = sharedOfField(field, mentor, mentee);
    return `${SHARED_WORDS.get(field) ?? `same ${fieldWords(field)}:`} ${shared.join(', ')}`;
  },
};
