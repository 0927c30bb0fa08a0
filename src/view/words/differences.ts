/** What changed in a participant, as it may be shown. */
import type { Difference } from '../../domain/import/plan-import.ts';
import { fieldNamed } from '../../domain/people/fields/field-lookup.ts';

/**
 * Returns a difference without the words of a private field: that whom somebody avoids has changed is shown,
 * and whom is not.
 *
 * @example shownDifference({ field: 'avoids', before: '', after: 'b@example.org' }).after // '(private)'
 */
export function shownDifference({ field, before, after }: Difference): Difference {
  if (fieldNamed(field)?.isPrivate !== true) return { field, before, after };
  const hidden = (text: string): string => (text === '' ? '' : '(private)');
  return { field, before: hidden(before), after: hidden(after) };
}
