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

/** Tells a spreadsheet that a file is UTF-8, so that it shows every letter correctly. */
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

/** Returns records as CSV, the header first. Every CSV that the program writes is made here. */
export function csvText(records: readonly (readonly Cell[])[], delimiter = ','): string {
  const cells = records.map((record) => record.map(csvCell));
  return stringify(cells, {
    delimiter,
    record_delimiter: '\n',
    // Most readers would skip an empty line.
    quoted_empty: records[0]?.length === 1,
    // Some spreadsheets keep spaces at either end only within quotes. A spreadsheet that expects another
    // delimiter would cut the cell at it.
    quoted_match: /^\s|\s$|[\r\n,;\t]|^\ufeff/,
  });
}

/** Returns CSV for a file that somebody may open: with a byte-order mark, unless they declined it. */
export function csvForFile(csv: string, hasMark: boolean): string {
  return hasMark ? `${BYTE_ORDER_MARK}${csv}` : csv;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return guardFormula(cell.replace(UNWRITABLE, '\ufffd'));
}
