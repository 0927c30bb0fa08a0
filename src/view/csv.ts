/**
 * Tables for spreadsheets. Lines end in LF, which every spreadsheet reads and which keeps files the same on every
 * machine. Cells are exact: control characters stay, for CSV goes to files and must read back as what it was.
 * Two things cannot be kept and become U+FFFD: NUL, at which many readers stop (our own import refuses it), and
 * half a surrogate pair, which UTF-8 cannot write.
 */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './document.ts';

/** What makes a spreadsheet take text for a formula, full-width forms included; and the guard itself. */
const FORMULA = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const UNWRITABLE = /\0|\p{Surrogate}/gu;

/**
 * Returns a table as CSV with a header of column keys. Text that a spreadsheet would run as a formula is
 * guarded; numbers are written as they are, minus sign and all. Booleans are `true` and `false`, `null` is empty.
 */
export function renderCsv(table: Table): string {
  const records = [table.columns.map((column) => csvCell(column.key))];
  for (const row of table.rows) records.push(table.columns.map((_, at) => csvCell(row[at] ?? null)));
  return stringify(records, {
    record_delimiter: '\n',
    // A line that is empty would be skipped by most readers.
    quoted_empty: table.columns.length === 1,
    // Spaces at either end survive in quotes only, in some spreadsheets.
    // And a semicolon or a tab may cut the cell where another delimiter is expected.
    quoted_match: /^\s|\s$|[\r\n;\t]|^\ufeff/,
  });
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return guardFormula(cell.replace(UNWRITABLE, '\ufffd'));
}

/**
 * Returns text that no spreadsheet takes for a formula: with a leading `'` where it starts like one, or starts
 * with `'` itself, so that `unguardFormula` always finds the way back.
 *
 * @example guardFormula('=1+1') // "'=1+1"
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Returns the text that was guarded. Text that `guardFormula` cannot have made, such as `'tis`, stays.
 *
 * @example unguardFormula("'=1+1") // '=1+1'
 */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
