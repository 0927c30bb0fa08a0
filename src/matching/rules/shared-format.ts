/** The two want the same form of mentoring. */
import { sharedListRule } from './shared-list.ts';

export const sharedFormat = sharedListRule(
  'shared-format',
  'The two have a format in common: one-to-one, circle or peer.',
  'formats',
  'format',
  (participant) => participant.formats,
);
