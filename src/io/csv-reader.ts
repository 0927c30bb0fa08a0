/**
 * Reads a CSV file into a header and rows with their physical lines. Nothing here knows what a column means.
 * Each pass over the rows reads the file again, so the whole file is never in memory. Cells come without the
 * guard that our own files, and careful people, put before a formula.
 */
import { refuseNoFile } from './files.ts';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { unguardFormula } from '../domain/words/formula-guard.ts';
import { ERROR_HEADER } from '../domain/import/header-names.ts';
import { codeOf, refused } from '../errors.ts';
import { type CsvRow, records } from './csv-records.ts';
import { type Encoding, TextPieces } from './decode.ts';

export type { CsvRow } from './csv-records.ts';

/** In place of a file: what is piped in. */
export const STDIN = '-';

/** Limits, so that a wrong file is refused before it is loaded. */
const CAPS = { bytes: 500_000_000, rows: 1_000_000 };
const UNCAPPED: typeof CAPS = { bytes: Infinity, rows: Infinity };
/** No form has so many columns, and each header is compared with every name of a field. */
const MOST_COLUMNS = 2000;
const PIECE_BYTES = 1 << 18;

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
 */
export function readCsv(path: string, options: CsvOptions = {}): CsvFile {
  const file = path === STDIN ? 'What was piped in' : path;
  const most = options.isUncapped === true ? UNCAPPED : CAPS;
  const source = openSource(path, most.bytes);
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

interface Source {
  readonly bytes: number;
  readonly pieces: (onRead?: (bytes: number) => void) => Iterable<Uint8Array>;
}

function openSource(file: string, mostBytes: number): Source {
  if (file === STDIN) return keptWhole(piecesOf(() => STDIN_DESCRIPTOR, file, mostBytes));
  const descriptor = opened(file);
  try {
    const about = fstatSync(descriptor);
    if (about.isDirectory()) throw refused(`${file} is a folder.`, 'name a CSV file');
    if (about.isFile()) {
      closeSync(descriptor);
      return { bytes: about.size, pieces: (onRead) => piecesOf(() => opened(file), file, mostBytes, onRead) };
    }
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return keptWhole(piecesOf(() => descriptor, file, mostBytes));
}

const STDIN_DESCRIPTOR = 0;
/** What a file is can be told by so many of its first bytes. */
const TELLING_BYTES = 512;

/**
 * A pipe can be read only once, in pieces of any size. What was read is kept, and the first piece is long
 * enough to tell what it is.
 */
function keptWhole(pieces: Iterable<Uint8Array>): Source {
  const kept: Uint8Array[] = [];
  for (const piece of pieces) {
    const [first] = kept;
    if (kept.length === 1 && first !== undefined && first.length < TELLING_BYTES)
      kept[0] = Buffer.concat([first, piece]);
    else kept.push(Uint8Array.from(piece));
  }
  return { bytes: kept.reduce((sum, piece) => sum + piece.length, 0), pieces: () => kept };
}

function opened(file: string): number {
  refuseNoFile(file);
  try {
    return openSync(file, 'r');
  } catch {
    throw refused(`${file} cannot be read.`, 'check the name of the file');
  }
}

/** Reads a file piece by piece and closes it; it is opened when the first is asked for. A piece is good until the next is. */
function* piecesOf(
  open: () => number,
  file: string,
  mostBytes: number,
  onRead?: (bytes: number) => void,
): Generator<Uint8Array> {
  const descriptor = open();
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let size = 0; ;) {
      const length = readWaiting(descriptor, piece);
      if (length === 0) return;
      size += length;
      if (size > mostBytes) throw refused(`${file} has more than ${mostBytes} bytes.`, 'split the file');
      onRead?.(size);
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe that is set to non-blocking reports that it has nothing yet, and is read again. */
function readWaiting(descriptor: number, piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, piece, 0, piece.length, null);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
