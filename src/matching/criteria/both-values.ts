/** The values of a pair side by side. */
import type { Participant } from '../../domain/people/participant.ts';
import { sharedOfField } from '../input/value-codes.ts';
import { fieldValues, fieldWords } from '../input/field-values.ts';

/**
 * Says what the mentee and then the mentor have in a field.
 *
 * @example bothValues('sector', ada, bob) // 'Health / not known'
 */
export function bothValues(field: string, mentee: Participant, mentor: Participant): string {
  const texts = [mentee, mentor].map((person) => fieldValues(person, field).join(', '));
  if (texts.every((text) => text === '')) return `${fieldWords(field)} not known`;
  return texts.map((text) => (text === '' ? 'not known' : text)).join(' / ');
}

/**
 * Says which values of a field the two share, else what each has.
 *
 * @example sharedOrBoth('sector', ada, bob) // 'both Health'
 */
export function sharedOrBoth(field: string, mentee: Participant, mentor: Participant): string {
  const shared = sharedOfField(field, mentee, mentor);
  return shared.length > 0 ? `both ${shared.join(', ')}` : bothValues(field, mentee, mentor);
}
