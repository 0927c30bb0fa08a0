/** Recognises rows that add up a column. A spreadsheet ends with them, and they are nobody. */
import type { Draft } from '../../people/field.ts';
import { folded } from '../../words/text.ts';
import type { ImportProblem, SourceRow } from '../row.ts';

/** The rule of the problem of a row of totals. */
export const TOTALS_ROW = 'totals-row';

/** What such a row is called, in the languages that headers are read in. A number may follow. */
const WORDS = `totals? | (?:grand|overall|sub)[ -]?totals? | total (?:sum|count) | averages? | total (?:of|for) .{1,30} |
  total (?:number|participants|people|mentors|mentees|responses|rows|entries) | number of .{1,30} |
  cyfanswm | somme | (?:sous-)?total général | sous-total | (?:gesamt|zwischen)(?:summe|zahl)? | summe | insgesamt | anzahl |
  mittelwert | durchschnitt | suma total | total geral | somma | totale | totale generale |
  totaal | eindtotaal | razem | ogółem | łącznie | suma końcowa`;
const TOTAL = new RegExp(`^(?:${WORDS.replace(/\s*\|\s*/g, '|').trim()})\\s*[:=]?\\s*[\\d.,]*$`, 'u');
/** Words that are also names: such a row must hold a number. */
const ALSO_NAMES = /^(?:sum|count|mean|suma|soma|som|media|média)\s*[:=]?\s*[\d.,]*$/u;
const LONGEST = 60;
/** A number, an amount or a share. */
const NUMBER = /^[^\p{L}\d]{0,3}\d[\d.,'’\s]*\s?[^\p{L}\d]{0,2}$/u;

/**
 * Returns the problem of a row that adds up the rows above it; undefined for any other.
 *
 * It has neither e-mail nor ref, its name or first cell says so, and most of what else it holds is numbers. A person
 * whose name is such a word needs an e-mail or a ref.
 */
export function totalsProblem({ line, cells }: SourceRow, draft: Draft): ImportProblem | undefined {
  if (draft.email) return undefined;
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const first = cells[at] ?? '';
  // Where the refs are the first column, the word stands there.
  if (draft.ref && draft.ref !== first.trim()) return undefined;
  const word = [first, draft.name ?? ''].find((text) => isTotal(text));
  if (word === undefined) return undefined;
  let [numbers, texts] = [/\d/.test(word) ? 1 : 0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || isTotal(text)) continue;
    if (NUMBER.test(text)) numbers++;
    else texts++;
  }
  if (texts > 0 && texts >= numbers) return undefined;
  if (numbers === 0 && ALSO_NAMES.test(folded(word))) return undefined;
  return {
    line,
    column: null,
    rule: TOTALS_ROW,
    message: 'this row adds up others, and is nobody',
    hint: 'remove the row, or --partial leaves it out; a person of that name needs an e-mail or a ref',
  };
}

function isTotal(text: string): boolean {
  return text !== '' && text.length <= LONGEST && (TOTAL.test(folded(text)) || ALSO_NAMES.test(folded(text)));
}
