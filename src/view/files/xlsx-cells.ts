/** Cells of a workbook as XML: texts, numbers, days. No cell is ever a formula. */
import { isFormula } from '../../domain/words/formula-guard.ts';
import { refused } from '../../errors.ts';
import type { Cell } from '../document/document.ts';

const LONGEST_CELL = 32_767;

/** The looks of cells, by their place among the styles of `xlsx-parts.ts`. */
export const LOOK = {
  header: 1,
  date: 2,
  moment: 3,
  text: 4,
  /** To be filled in, with a text, a day, a number; and what is not to be. */
  openText: 5,
  openDate: 6,
  openNumber: 7,
  closed: 8,
} as const;

/** Returns a row as XML. A cell that is blank is left out; the others say in which column they are. */
export function rowXml(line: number, cells: readonly string[]): string {
  const named = cells.map((cell, at) =>
    cell === '' ? '' : cell.replace('<c', `<c r="${letters(at)}${line}"`),
  );
  return `<row r="${line}">${named.join('')}</row>`;
}

/** Returns the letters of a column, from 0: A, B, …, Z, AA. */
export function letters(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/**
 * Returns a cell as XML; '' for a blank one.
 *
 * @param where What to call it, if it is too long.
 */
export function cellXml(cell: Cell, where: () => string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : textXml(String(cell));
  if (cell.length > LONGEST_CELL)
    throw refused(
      `A cell of a sheet holds ${LONGEST_CELL} characters, and ${where()} has ${cell.length}.`,
      '--format csv holds them',
    );
  const moment = momentOf(cell);
  if (moment !== undefined)
    return `<c s="${Number.isInteger(moment) ? LOOK.date : LOOK.moment}"><v>${moment}</v></c>`;
  return textXml(cell, isFormula(cell) ? LOOK.text : 0);
}

/** Returns a cell that holds a text, whatever it begins with. */
export function textXml(text: string, look = 0): string {
  return `<c${look === 0 ? '' : ` s="${look}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/**
 * Returns the day, or the day and time, as a spreadsheet counts it; undefined where a text is none that reads the same again.
 * Before March 1900 spreadsheets count a day that never was, and midnight is read as a mere day.
 */
function momentOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const ms = Date.UTC(year, month - 1, day, hour, minute);
  const same = new Date(ms).toISOString();
  if (`${same.slice(0, 10)} ${same.slice(11, 16)}` !== `${text.slice(0, 10)} ${text.slice(11) || '00:00'}`)
    return undefined;
  if (text.length > 10 && hour + minute === 0) return undefined;
  const days = (ms - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days > 60 ? days : undefined;
}

/** What XML cannot hold, and what could be read as standing for it. */
const UNWRITABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g; // oxlint-disable-line no-control-regex
const LOST = /\0|\p{Surrogate}/gu;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns text for XML. Characters that it cannot hold stand as `_x000D_`; NUL and half a surrogate pair become U+FFFD. */
export function escaped(text: string): string {
  return text
    .replaceAll(LOST, '\ufffd')
    .replaceAll(
      UNWRITABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (character) => NAMED[character] ?? character);
}
