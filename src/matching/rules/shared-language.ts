/** The two have a language in common. The region does not count: `en-GB` and `en` are one language. */
import { spokenLanguages } from '../input/field-values.ts';
import { sharedListRule } from './shared-list.ts';

export const sharedLanguage = sharedListRule(
  'shared-language',
  'The two have a language in common.',
  'languages',
  'language',
  spokenLanguages,
);
