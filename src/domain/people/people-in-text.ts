/** Splits a text into the people it names. `person-references.ts` finds who each one is. */
import { listItems, phrases } from '../words/text.ts';
import { unaccented } from '../words/unaccented.ts';

/**
 * What people write into a field for people when they name nobody, without accents. Words that are also names, such as
 * Dutch "Rien" and Chinese "Nie", are not among them.
 */
const NOBODY_WORDS = phrases(`
  none, n a, na, nil, null, nan, no
  nobody, no one, noone, nothing, not applicable, none applicable, no preference, no preferences, no manager, i have none
  neb, dim neb, dim byd, dim un, dim dewis, dim ffafriaeth, amherthnasol
  niemand, niemanden, keine, keiner, keinen, nichts, keine angabe, keine praferenz, keine praferenzen
  personne, aucun, aucune, neant, sans objet, aucune preference, pas de preference, sans preference
  nadie, ninguno, ninguna, no aplica, sin preferencia, sin preferencias
  ninguem, nenhum, nenhuma, nao se aplica, sem preferencia, sem preferencias
  nessuno, nessuna, niente, nessuna preferenza
  geen, n v t, nvt, geen voorkeur, nikt, nikogo, brak, nie dotyczy, brak preferencji, bez preferencji
`);

/**
 * Returns whether a text names nobody: "none", "n/a", a dash.
 *
 * @example namesNobody('N/A') // true
 */
export function namesNobody(text: string): boolean {
  const words = unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || NOBODY_WORDS.has(words);
}

/** Returns the people of a list, as the texts given. Words for nobody are left out. */
export function peopleIn(text: string): string[] {
  return listItems(text).filter((item) => !namesNobody(item));
}
