/** Splits a text into the people it names. `person-references.ts` finds who each one is. */
import { folded, listItems, phrases } from '../words/text.ts';

/** What people write into a field for people when they name nobody. */
const NOBODY_WORDS = phrases(`
  none, n a, na, nil, null, nan, no
  nobody, no one, noone, nothing, not applicable, none applicable, no preference, no preferences, no manager, i have none
`);

/**
 * Returns whether a text names nobody: "none", "n/a", a dash.
 *
 * @example namesNobody('N/A') // true
 */
export function namesNobody(text: string): boolean {
  const words = folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || NOBODY_WORDS.has(words);
}

/** Returns the people of a list, as the texts given. Words for nobody are left out. */
export function peopleIn(text: string): string[] {
  return listItems(text).filter((item) => !namesNobody(item));
}
