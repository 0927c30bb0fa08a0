/** The two have something in common. */
import { codedField } from '../input/value-codes.ts';
import { fieldWords } from '../input/field-values.ts';
import { sharingCriterion } from '../input/sharing.ts';
import { OF_FIELD, type OfField } from '../input/parameters.ts';
import type { Criterion } from './criterion.ts';
import { sharedOrBoth } from './both-values.ts';

/** 100 where the two have at least one value of the field in common, else 0. */
export const same: Criterion<OfField> = {
  name: 'same',
  about: 'The two have a value of the field in common.',
  gives: '100 where they have one, else 0.',
  neutral: 50,
  parameters: OF_FIELD,
  describe: ({ field }) => `same ${fieldWords(field)}`,
  ...sharingCriterion(({ field }: OfField, context) => codedField(context, field), 'shared'),
  explain: ({ field }, mentee, mentor) => sharedOrBoth(field, mentee, mentor),
};
