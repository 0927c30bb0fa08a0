/** How many cells the rows of a CSV have, and which blank ones at their ends count. */
import { ERROR_HEADER } from '../domain/import/header-names.ts';
import { refused } from '../errors.ts';
import type { CsvRow } from './csv-records.ts';

/** No form has so many columns, and each header is compared with every name of a field. */
const MOST_COLUMNS = 2000;

/** How many cells a row has. */
export interface Shape {
  /** Those that something stands in. */
  readonly columns: number;
  /** Those of the header, blank ones at its end too. */
  readonly header: number;
  /** The blank ones that every row has beyond the header. */
  readonly tail: number;
}

/**
 * Returns the shape of a file.
 *
 * @param rows Returns the rows behind the header, read anew.
 * @throws Failure `refused` where there are too many columns.
 */
export function shapeOf(headers: readonly string[], rows: () => Iterable<CsvRow>, file: string): Shape {
  return {
    columns: widthOf(headers, rows, file),
    header: headers.length,
    tail: tailOf(headers, rows),
  };
}

/** Leaves a row that does not fit the header as it is. It is then ragged, and nothing is shifted. */
export function withoutTail(cells: readonly string[], { columns, header, tail }: Shape): readonly string[] {
  if (cells.length <= columns || cells.length > header + tail) return cells;
  for (let at = columns; at < cells.length; at++) if ((cells[at] ?? '').trim() !== '') return cells;
  return cells.slice(0, columns);
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Spreadsheets add blank headers at the end. They count only if a cell under them holds something. */
function widthOf(headers: readonly string[], rows: () => Iterable<CsvRow>, file: string): number {
  const named = headers.findLastIndex((header) => header !== '') + 1;
  let width = named;
  if (named < headers.length)
    for (const { cells } of rows()) {
      for (let at = Math.min(cells.length, headers.length); at > width; at--)
        if ((cells[at - 1] ?? '').trim() !== '') width = at;
      if (width === headers.length) break;
    }
  if (width > MOST_COLUMNS)
    throw refused(
      `${file} has ${width} columns; at most ${MOST_COLUMNS} are read.`,
      'is this the right file, and its header on the right line? keep the columns that are needed',
    );
  return width;
}

/**
 * Returns how many blank cells every row has beyond the header. If only one row has them, a delimiter in one
 * of its cells may have shifted the others. A file of a single row cannot tell, and neither can a file of
 * rejected rows, which lacks the rows that were in order.
 */
function tailOf(headers: readonly string[], rows: () => Iterable<CsvRow>): number {
  if (headers.includes(ERROR_HEADER)) return 0;
  let tail = Infinity;
  let count = 0;
  for (const { cells } of rows()) {
    if (isBlankRow(cells)) continue;
    count++;
    tail = Math.min(tail, cells.length - headers.length);
    if (tail <= 0) return 0;
  }
  return count < 2 ? 0 : tail;
}
