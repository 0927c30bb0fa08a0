/** The two can talk: whatever the region of a language, `en-GB` and `en` are one. */
import { spokenLanguages } from '../input/field-values.ts';
import { sharedListRule } from './shared-list.ts';

export const sharedLanguage = sharedListRule(
  'shared-language',
  'The two have a language in common.',
  'languages',
  'language',
  (participant) => spokenLanguages(participant.languages),
);
