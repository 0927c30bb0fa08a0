/**
 * Reads a CSV file into a header and rows with their physical lines. Nothing here knows what a column means.
 * Each pass over the rows reads the file again, so the whole file is never in memory. Cells come without the
 * guard that our own files, and careful people, put before a formula.
 */
import { unguardFormula } from '../domain/words/formula-guard.ts';
import { ERROR_HEADER } from '../domain/import/header-names.ts';
import { refused } from '../errors.ts';
import { openSource, type Source, STDIN } from './byte-source.ts';
import { type CsvRow, records } from './csv-records.ts';
import { type Encoding, TextPieces } from './decode.ts';

export type { CsvRow } from './csv-records.ts';

/** Limits, so that a wrong file is refused before it is loaded. */
const CAPS = { bytes: 500_000_000, rows: 1_000_000 };
const UNCAPPED: typeof CAPS = { bytes: Infinity, rows: Infinity };
/** No form has so many columns, and each header is compared with every name of a field. */
const MOST_COLUMNS = 2000;

export interface CsvOptions {
  readonly encoding?: Encoding | undefined;
  /**
   * The physical line of the header, if other lines come before it. Default: the first line that is not
   * blank.
   */
  readonly headerLine?: number | undefined;
  /** Tables of our own that are no CSV. */
  readonly own?: OwnTable | undefined;
  /**
   * Whether a file may have any number of rows and bytes, as one of three columns that is read as a stream
   * may.
   */
  readonly isUncapped?: boolean;
}

/** A table that the program printed, saved as it was. */
export interface OwnTable {
  /** Whether a file is one. */
  readonly isOwn: (headers: readonly string[], delimiter: string) => boolean;
  /** Returns the text that one of its cells stands for. */
  readonly cell: (cell: string) => string;
}

export interface CsvFile {
  readonly headers: readonly string[];
  /** The physical line that the header starts on. */
  readonly headerLine: number;
  /** That of a CSV with the same rows. */
  readonly delimiter: string;
  /** Of a sheet: what a person may not expect of how it is read, a sentence each. */
  readonly sheetNotes?: readonly string[];
  /** How large the file is. */
  readonly bytes: number;
  /** The rows in order, read anew each time; blank ones are left out. Says how many bytes have been read. */
  readonly rows: (onRead?: (bytes: number) => void) => Iterable<CsvRow>;
}

/**
 * Reads a file of comma-, semicolon- or tab-separated text: UTF-8, with or without a byte-order mark, UTF-16
 * with one, or the encoding that is named. A line `sep=;` before the header names the delimiter.
 *
 * @throws Failure `refused` where the file is missing, is something else, has no rows or cannot be parsed; with
 *   the line. `rows` throws the same for what comes later in the file.
 * @param source Its bytes, if it is open already.
 */
export function readCsv(
  path: string,
  options: CsvOptions = {},
  source: Source = openSource(path, mostBytes(options)),
): CsvFile {
  const file = path === STDIN ? 'What was piped in' : path;
  const most = options.isUncapped === true ? UNCAPPED : CAPS;
  const all = (onRead?: (bytes: number) => void): Iterable<string> =>
    new TextPieces(() => source.pieces(onRead), file, options.encoding);
  const start = startOf(all());
  const declared = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/.exec(start);
  // Excel writes such a line and hides it. It counts as a line, so that line numbers stay right.
  const skipped = Math.max((options.headerLine ?? 1) - 1, declared === null ? 0 : 1);
  const [headText = ''] = withoutLines([start], skipped);
  const delimiter = declared?.[1] ?? delimiterOf(headText);
  let isOwn = false;
  const read = (onRead?: (bytes: number) => void): Iterable<CsvRow> =>
    records(withoutLines(withoutMark(all(onRead)), skipped), delimiter, skipped + 1, file, isOwn);
  const first = firstOf(read());
  if (first === undefined)
    throw refused(`${file} has no rows.`, 'export the file again, with its header row');
  const headers = first.cells.map((header) => unguardFormula(header).trim());
  isOwn = options.own?.isOwn(headers, delimiter) === true;
  const shape = {
    columns: widthOf(headers, read, file),
    header: headers.length,
    tail: tailOf(headers, read),
    cell: isOwn ? options.own?.cell : undefined,
  };
  const rows = (onRead?: (bytes: number) => void): Iterable<CsvRow> =>
    rowsAfter(read(onRead), shape, file, most.rows);
  if (firstOf(rows()) === undefined)
    throw refused(`${file} has a header and no rows.`, 'export the file again, with the answers');
  return {
    headers: headers.slice(0, shape.columns),
    headerLine: first.line,
    delimiter: isOwn ? ',' : delimiter,
    bytes: source.bytes,
    rows,
  };
}

/** Returns how large a file may be. */
export function mostBytes({ isUncapped }: CsvOptions): number {
  return (isUncapped === true ? UNCAPPED : CAPS).bytes;
}

/** How many cells a row has. */
interface Shape {
  /** Those that something stands in. */
  readonly columns: number;
  /** Those of the header, blank ones at its end too. */
  readonly header: number;
  /** The blank ones that every row has beyond the header. */
  readonly tail: number;
  /** How those of a table of our own are read. */
  readonly cell: OwnTable['cell'] | undefined;
}

function* rowsAfter(all: Iterable<CsvRow>, shape: Shape, file: string, mostRows: number): Generator<CsvRow> {
  let count = -1;
  for (const { line, cells } of all) {
    if (++count === 0 || isBlankRow(cells)) continue;
    if (count > mostRows) throw refused(`${file} has more than ${mostRows} rows.`, 'split the file');
    const own = withoutTail(cells, shape);
    if (shape.cell !== undefined) yield { line, cells: own.map(shape.cell) };
    else yield { line, cells: own.some((cell) => cell.startsWith("'")) ? own.map(unguardFormula) : own };
  }
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Spreadsheets add blank headers at the end. They count only if a cell under them holds something. */
function widthOf(headers: readonly string[], read: () => Iterable<CsvRow>, file: string): number {
  const named = headers.findLastIndex((header) => header !== '') + 1;
  let width = named;
  if (named < headers.length)
    for (const { cells } of read()) {
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
function tailOf(headers: readonly string[], read: () => Iterable<CsvRow>): number {
  if (headers.includes(ERROR_HEADER)) return 0;
  let tail = Infinity;
  let rows = -1;
  for (const { cells } of read()) {
    if (++rows === 0) continue;
    if (isBlankRow(cells)) {
      rows--;
      continue;
    }
    tail = Math.min(tail, cells.length - headers.length);
    if (tail <= 0) return 0;
  }
  return rows < 2 ? 0 : tail;
}

/** Leaves a row that does not fit the header as it is. It is then ragged, and nothing is shifted. */
function withoutTail(cells: readonly string[], { columns, header, tail }: Shape): readonly string[] {
  if (cells.length <= columns || cells.length > header + tail) return cells;
  for (let at = columns; at < cells.length; at++) if ((cells[at] ?? '').trim() !== '') return cells;
  return cells.slice(0, columns);
}

function firstOf<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

/** Returns the text that the header is looked for in: the first piece that is not blank. */
function startOf(pieces: Iterable<string>): string {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.trim() !== '') return text;
  }
  return text;
}

function* withoutMark(pieces: Iterable<string>): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.replace(/^\uFEFF/, '') : piece;
    isFirst = false;
  }
}

/** Leaves out the first lines, whatever they hold. */
function* withoutLines(pieces: Iterable<string>, count: number): Generator<string> {
  let left = count;
  let isAfterReturn = false;
  for (const piece of pieces) {
    let at = 0;
    if (isAfterReturn && piece.startsWith('\n')) at = 1;
    isAfterReturn = false;
    for (; left > 0 && at < piece.length; at++) {
      if (piece[at] !== '\n' && piece[at] !== '\r') continue;
      left--;
      if (piece[at] === '\r' && piece[at + 1] === '\n') at++;
      else if (piece[at] === '\r' && at === piece.length - 1) isAfterReturn = true;
    }
    if (at < piece.length) yield piece.slice(at);
  }
}

/** The delimiter that the header line has most of, outside quotes; a comma where it has none. */
function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let isQuoted = false;
  for (const character of text.replace(/^[\uFEFF\r\n]+/, '')) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
