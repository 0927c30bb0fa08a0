/** The two bring something different: a fresh pair of eyes. */
import { codedField } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { sharingCriterion } from '../input/sharing.ts';
import { OF_FIELD, type OfField } from '../input/parameters.ts';
import { sharedOrBoth } from './both-values.ts';
import type { Criterion } from './criterion.ts';

/** 100 where the two have no value of the field in common, else 0. */
export const different: Criterion<OfField> = {
  name: 'different',
  about: 'The two have no value of the field in common.',
  gives: '100 where they have none, else 0.',
  neutral: 50,
  parameters: OF_FIELD,
  describe: ({ field }) => `other ${fieldWords(field)}`,
  ...sharingCriterion(({ field }: OfField, context) => codedField(context, field), 'apart'),
  explain: ({ field }, mentee, mentor) => sharedOrBoth(field, mentee, mentor),
};
