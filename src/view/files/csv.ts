/**
 * Tables for spreadsheets. Lines end in LF, which every spreadsheet reads and which keeps files the same on every
 * machine. Cells are exact: control characters stay, for CSV goes to files and must read back as what it was.
 * Two things cannot be kept and become U+FFFD: NUL, at which many readers stop (our own import refuses it), and
 * half a surrogate pair, which UTF-8 cannot write.
 */
import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../../domain/words/formula-guard.ts';
import type { Cell, Table } from '../document/document.ts';

const UNWRITABLE = /\0|\p{Surrogate}/gu;

/** What tells a spreadsheet that a file is UTF-8, so that it shows every letter right. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Returns a table as CSV with a header of column keys. Text that a spreadsheet would run as a formula is
 * guarded; numbers are written as they are, minus sign and all. Booleans are `true` and `false`, `null` is empty.
 */
export function renderCsv(table: Table): string {
  const records: Cell[][] = [table.columns.map((column) => column.key)];
  for (const row of table.rows) records.push(table.columns.map((_, at) => row[at] ?? null));
  return csvText(records);
}

/** Returns records as CSV, the header first: what every CSV that leaves is made by. */
export function csvText(records: readonly (readonly Cell[])[], delimiter = ','): string {
  const cells = records.map((record) => record.map(csvCell));
  return stringify(cells, {
    delimiter,
    record_delimiter: '\n',
    // A line that is empty would be skipped by most readers.
    quoted_empty: records[0]?.length === 1,
    // Spaces at either end survive in quotes only, in some spreadsheets.
    // And another delimiter may cut the cell where that is expected.
    quoted_match: /^\s|\s$|[\r\n,;\t]|^\ufeff/,
  });
}

/** Returns CSV as it belongs in a file that somebody may open: behind a byte-order mark, unless they said no. */
export function csvForFile(csv: string, hasMark: boolean): string {
  return hasMark ? `${BYTE_ORDER_MARK}${csv}` : csv;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return guardFormula(cell.replace(UNWRITABLE, '\ufffd'));
}
