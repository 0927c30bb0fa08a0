/** Reads a CSV file into a header and rows with their physical lines; nothing here knows what a column means. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { codeOf, Failure } from '../errors.ts';
import { decode, type Encoding } from './decode.ts';

/** Caps, so that a wrong file is named and not loaded. */
const MOST_BYTES = 200_000_000;
const MOST_ROWS = 200_000;

export interface CsvRow {
  /** Of the file, the first being 1; a cell with line breaks makes the next row's greater. */
  readonly line: number;
  /** As many as the header has columns, unless the row is ragged. */
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a file of comma-, semicolon- or tab-separated text: UTF-8, with or without a byte-order mark, UTF-16
 * with one, or the encoding that is named. A line `sep=;` before the header names the delimiter. Blank rows
 * are skipped.
 *
 * @throws Failure `refused` where the file is missing, is something else, or cannot be parsed; with the line.
 */
export function readCsv(file: string, encoding?: Encoding): CsvFile {
  const decoded = decode(readBytes(file), file, encoding);
  const declared = /^\uFEFF?sep=(.)\r?\n/.exec(decoded);
  // Excel writes such a line and hides it. It stays as a blank one, so that line numbers stay true.
  const text = declared === null ? decoded : decoded.replace(/^[^\r\n]*/, '');
  const delimiter = declared?.[1] ?? delimiterOf(text);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as typeof records;
  } catch (error) {
    throw asFailure(error, file, text);
  }
  const [first, ...rest] = records;
  if (first === undefined)
    throw new Failure('refused', `${file} has no rows.`, 'export the file again, with its header row');
  if (rest.length > MOST_ROWS)
    throw new Failure(
      'refused',
      `${file} has ${rest.length} rows; at most ${MOST_ROWS} are read.`,
      'split the file',
    );
  const headers = first.record.map((header) => header.trim());
  while (
    headers.at(-1) === '' &&
    rest.every(({ record }) => (record[headers.length - 1] ?? '').trim() === '')
  )
    headers.pop();
  const startOf = lineCounter();
  startOf(first.record, first.info.lines);
  const rows = rest
    .map(({ record, info }) => ({
      line: startOf(record, info.lines),
      cells: withoutTail(record, headers.length),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0)
    throw new Failure(
      'refused',
      `${file} has a header and no rows.`,
      'export the file again, with the answers',
    );
  return { headers, rows };
}

function readBytes(file: string): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    throw new Failure('refused', `${file} cannot be read.`, 'check the name of the file');
  }
  try {
    if (fstatSync(descriptor).isDirectory())
      throw new Failure('refused', `${file} is a folder.`, 'name a CSV file');
    const parts: Buffer[] = [];
    // Piece by piece, because a pipe or a device does not say how much is to come.
    for (let size = 0; ;) {
      const part = Buffer.alloc(1 << 20);
      const length = readSync(descriptor, part, 0, part.length, null);
      if (length === 0) return Buffer.concat(parts);
      size += length;
      if (size > MOST_BYTES)
        throw new Failure('refused', `${file} has more than ${MOST_BYTES} bytes.`, 'split the file');
      parts.push(part.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
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

/**
 * Returns what gives each record, in their order, the line it starts on. The parser tells where a record ends,
 * and counts CR LF inside quotes as two lines, there and for every record after.
 */
function lineCounter(): (record: readonly string[], lastLine: number) => number {
  const count = (record: readonly string[], breaks: RegExp): number =>
    record.reduce((sum, cell) => sum + (cell.match(breaks)?.length ?? 0), 0);
  let countedTwice = 0;
  return (record, lastLine) => {
    countedTwice += count(record, /\r\n/g);
    return lastLine - countedTwice - count(record, /\r\n|\n|\r/g);
  };
}

/** Returns the line of the quote that is opened and never closed. */
function lineOfOpenQuote(text: string): number {
  let line = 1;
  let openedOn = 0;
  for (const [found] of text.matchAll(/""|"|\r\n|\n|\r/g)) {
    if (found === '"') openedOn = openedOn === 0 ? line : 0;
    else if (found !== '""') line++;
  }
  return openedOn === 0 ? line : openedOn;
}

/** Blank cells beyond the header are a spreadsheet's habit, not a fault. */
function withoutTail(record: readonly string[], width: number): string[] {
  let length = record.length;
  while (length > width && (record[length - 1] ?? '').trim() === '') length--;
  return record.slice(0, length);
}

function asFailure(error: unknown, file: string, text: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const lines = typeof error === 'object' && error !== null && 'lines' in error ? error.lines : undefined;
  const line = typeof lines === 'number' ? `line ${lines}: ` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new Failure(
      'refused',
      `${file}: line ${lineOfOpenQuote(text)}: a quote is opened and never closed.`,
      'close the quote, or double it inside a cell',
    );
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE')
    return new Failure(
      'refused',
      `${file}: ${line}a quote stands inside a cell.`,
      'put the cell in quotes and double the quotes inside it',
    );
  return new Failure('refused', `${file}: ${line}this is not CSV (${code}).`, 'export the file again');
}
