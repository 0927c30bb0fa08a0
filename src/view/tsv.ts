/** Tables for other programs: one line a row, whatever is in the cells, and nothing cut. */
import { isFormula } from '../domain/formula-guard.ts';
import type { Cell, Table } from './document.ts';
import { escapeUnsafe, shortEscape } from './sanitise.ts';

const ESCAPE = /\\(?:([\\tnr])|x([0-9a-f]{2})|u([0-9a-f]{4}))/g;
/** What begins like a formula and is none: a number, or a lone dash. */
const NUMBER = /^[+-]\d*(?:[.,]\d+)?%?$/;
const LETTERS: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

/**
 * Returns a table as tab-separated lines, each ended by LF; the first holds the column keys. Backslash, tab, LF
 * and CR stand as `\\`, `\t`, `\n`, `\r`, other characters that are unsafe to print as `\xNN` or `\uNNNN`. So does
 * what a cell begins with where a spreadsheet would run it as a formula, and a quote that would open a cell; `-1.5`
 * and a lone dash stay.
 * Booleans are `true` and `false`; `null` is empty.
 */
export function renderTsv(table: Table): string {
  const lines = [table.columns.map((column) => tsvCell(column.key)).join('\t')];
  for (const row of table.rows) lines.push(table.columns.map((_, at) => tsvCell(row[at] ?? null)).join('\t'));
  return `${lines.join('\n')}\n`;
}

function tsvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = escapeUnsafe(cell.replaceAll('\\', '\\\\'), shortEscape);
  const isUnsafe = safe.startsWith('"') || (isFormula(cell) && !NUMBER.test(cell));
  return isUnsafe ? safe.replace(/^[^\\]/u, shortEscape) : safe;
}

/**
 * Returns the text that a cell of `renderTsv` stands for.
 *
 * @example parseTsvCell('a\\tb') // 'a\tb'
 */
export function parseTsvCell(cell: string): string {
  return cell.replace(
    ESCAPE,
    (_, letter: string | undefined, byte: string | undefined, unit: string | undefined) =>
      letter === undefined ? String.fromCharCode(parseInt(byte ?? unit ?? '', 16)) : (LETTERS[letter] ?? ''),
  );
}
