/** Tables for other programs: one line a row, whatever is in the cells, and nothing cut. */
import { isFormula } from '../../domain/words/formula-guard.ts';
import type { Cell, Table } from '../document/document.ts';
import { escapeUnsafe, shortEscape } from '../document/sanitise.ts';

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gsu;
/**
 * With these a formula calls functions, starts other programs and reads other files. A cell that begins with
 * a sign and has none of them is at worst arithmetic or an error.
 */
const REACHES_OUT = /[(|![]|'#/;
const LETTERS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/**
 * Returns a table as tab-separated lines, each ended by LF; the first holds the column keys. Backslash, tab, LF
 * and CR stand as `\\`, `\t`, `\n`, `\r`, other characters that are unsafe to print as `\xNN` or `\uNNNN`. A backslash
 * stands before what a spreadsheet could run, and before a quote that would open a cell: `\=1+1`. An option (`--due`) or a
 * line that begins with a dash is text for people and scripts, and stays as it is.
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
  return !safe.startsWith('\\') && (safe.startsWith('"') || isRun(cell)) ? `\\${safe}` : safe;
}

/** Whether a spreadsheet into which a cell is pasted may run it, and do harm by that. */
function isRun(cell: string): boolean {
  if (!isFormula(cell)) return false;
  const plain = cell.normalize('NFKC');
  return /^[^+\-@]*=/.test(plain) || REACHES_OUT.test(plain);
}

/**
 * Returns the text that a cell of `renderTsv` stands for.
 *
 * @example parseTsvCell('a\\tb') // 'a\tb'
 */
export function parseTsvCell(cell: string): string {
  return cell.replace(
    ESCAPE,
    (_, byte: string | undefined, unit: string | undefined, character: string | undefined) =>
      character === undefined
        ? String.fromCharCode(parseInt(byte ?? unit ?? '', 16))
        : (LETTERS[character] ?? character),
  );
}
