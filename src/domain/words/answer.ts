/** Whether a text says anything: text that only keeps a field from being blank is not an answer. */
import { folded, phrases } from './text.ts';

/** In the form that {@link plain} gives: English, Welsh, German, French, Spanish, Portuguese, Italian, Dutch, Polish, … */
const NOTHING = phrases(`
  none, n a, na, nil, null, nan, no, nope, nothing, not applicable, none applicable, non applicable, undefined, blank, empty
  tbc, tba, tbd, tbs, todo, to do, to be confirmed, to be decided, to be agreed, to be announced, to be defined, to be determined
  to be discussed, to be done, to follow, later, pending, unknown, not known, not sure, unsure, no idea, dont know, do not know
  i dont know, i do not know, idk, no answer, no comment, no comments, nothing yet, none yet, not yet, not sure yet, same, same as above, as above, see above, ok, okay, yes, fine
  test, asdf, qwerty, blah, blah blah, lorem ipsum, placeholder, xx, xxx, xxxx
  dim, dim byd, amherthnasol, ddim yn gwybod, i w gadarnhau, iw gadarnhau, i w drafod
  keine, keiner, keines, kein, nichts, k a, keine angabe, keine angaben, entfallt, offen, unbekannt, weiss nicht, ich weiss nicht
  noch offen, folgt, nein, nicht zutreffend
  aucun, aucune, rien, neant, sans objet, s o, a definir, a preciser, a confirmer, inconnu, je ne sais pas, ne sais pas, non
  ninguno, ninguna, nada, por definir, por determinar, por confirmar, pendiente, no aplica, no se, desconocido
  nenhum, nenhuma, nao se aplica, a confirmar, nao sei, nao
  nessuno, nessuna, niente, nulla, da definire, da confermare, non so, sconosciuto
  geen, niets, n v t, nvt, nog te bepalen, onbekend, weet ik niet, nee
  brak, nic, nie dotyczy, nie wiem, do ustalenia, nie
  無, 无, なし, 特になし, 没有, 未定, 待定, 不明, 없음, 미정, нет, ничего, لا شيء
`);

/** Letters and digits of ASCII, with one space or hyphen between words. */
const PLAIN = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/i;

/** Scripts in which one character is a word, or nearly. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Returns whether a text says nothing. It does where it is missing, has no letter or digit, has only one of them, or is
 * what people write to leave a field empty ("n/a", "tbc", "keine").
 *
 * @param fewest How many letters and digits can be an answer: 1 for a value, which may be a number or a grade.
 * @example saysNothing('…') // true
 * @example saysNothing('6', 1) // false
 */
export function saysNothing(text: string | null | undefined, fewest: 1 | 2 = 2): boolean {
  if (text === null || text === undefined) return true;
  const words = plain(text);
  if (!/[\p{L}\p{N}]/u.test(words) || NOTHING.has(words)) return true;
  return Array.from(words.replaceAll(' ', '')).length < fewest && !DENSE.test(words);
}

/** What people write to say that a question has no answer, in the form that {@link plain} gives. Few words: any of these could stand in a value. */
const NO_ANSWER = phrases(`
  n a, na, none, nil, null, nan, tbc, tbd, tba, not applicable, not known, unknown, no answer, prefer not to say
  amherthnasol, dim byd, k a, keine angabe, neant, sans objet, ninguno, ninguna, no aplica, nenhum, nenhuma, nao se aplica, nessuno, nessuna
  geen, n v t, nvt, brak, nie dotyczy
`);

/**
 * Returns whether a cell is as good as blank: "n/a", "none", a dash, a question mark, an error of a spreadsheet.
 *
 * @example isNoAnswer('N/A') // true
 */
export function isNoAnswer(text: string): boolean {
  return (
    /^[\p{P}~\s]+$/u.test(text) ||
    (text.length < 30 && NO_ANSWER.has(plain(text))) ||
    isSpreadsheetError(text)
  );
}

/**
 * Returns whether a cell is what a spreadsheet shows where a formula failed.
 *
 * @example isSpreadsheetError('#REF!') // true
 */
export function isSpreadsheetError(text: string): boolean {
  return /^#(?:n\/a|name\?|(?:ref|value|div\/0|null|num|error|spill|calc|field|blocked)!)$/i.test(text);
}

/** Returns a text in lower case, without accents, apostrophes and punctuation. */
function plain(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('-', ' '); // as what follows, in a tenth of the time
  return folded(text)
    .normalize('NFD')
    .replace(/['’‘ʼ`´]|(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
