/**
 * Reads a CSV file into a header and rows with their physical lines. Nothing here knows what a column means.
 * Each pass over the rows reads the file again, so the whole file is never in memory. Cells come without the
 * guard that our own files, and careful people, put before a formula.
 */
import type { ReadingNotes } from '../domain/import/reading-notes.ts';
import { unguardFormula } from '../domain/words/formula-guard.ts';
import { refused } from '../errors.ts';
import { openSource, type Source, STDIN } from './byte-source.ts';
import type { QuoteRules } from './csv-cells.ts';
import type { CsvRow } from './csv-records.ts';
import { isBlankRow, shapeOf, withoutTail } from './csv-shape.ts';
import { type OnRead, openText, type TextOptions } from './csv-text.ts';

export type { CsvRow } from './csv-records.ts';

/** Limits, so that a wrong file is refused before it is loaded. */
const CAPS = { bytes: 500_000_000, rows: 1_000_000 };
const UNCAPPED: typeof CAPS = { bytes: Infinity, rows: Infinity };

export interface CsvOptions extends TextOptions {
  /** Returns one header for each column where the second line is a header too, else undefined. */
  readonly joinHeaders?: JoinHeaders | undefined;
  /** Tables of our own that are no CSV. */
  readonly own?: OwnTable | undefined;
  /**
   * Whether a file may have any number of rows and bytes, as one of three columns that is read as a stream
   * may.
   */
  readonly isUncapped?: boolean;
  /** Whether only quotes as the standard has them are read. */
  readonly isStrict?: boolean;
}

export type JoinHeaders = (
  first: readonly string[],
  second: readonly string[],
) => readonly string[] | undefined;

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
  /** Returns what is to be said of how the file was read, as far as its rows have been. */
  readonly notes: () => ReadingNotes;
}

/**
 * Reads a file of text in cells: UTF-8, with or without a byte-order mark, UTF-16 with one, or the encoding that is
 * named; its delimiter a comma, a semicolon, a tab or a pipe, or the one that is named.
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
  const { delimiter, tally, records } = openText(source, file, options);
  let quotes: QuoteRules['quotes'] = options.isStrict === true ? 'strict' : 'unambiguous';
  const read = (onRead?: OnRead): Iterable<CsvRow> => records(quotes, onRead);
  const first = firstOf(read());
  if (first === undefined)
    throw refused(`${file} has no rows.`, 'export the file again, with its header row');
  const upper = headersIn(first);
  const own = options.own?.isOwn(upper, delimiter) === true ? options.own : undefined;
  if (own !== undefined) quotes = 'letters';
  const second =
    options.joinHeaders === undefined || own !== undefined
      ? undefined
      : firstOf(rowsBehind(first.line, read()));
  const joined = second === undefined ? undefined : options.joinHeaders?.(upper, headersIn(second));
  const headers = joined ?? upper;
  const headerLines = [first.line, ...(joined === undefined || second === undefined ? [] : [second.line])];
  const lastHeader = headerLines.at(-1) ?? first.line;
  const shape = shapeOf(headers, () => rowsBehind(lastHeader, read()), file);
  const plain = (cells: readonly string[]): readonly string[] => {
    const kept = withoutTail(cells, shape);
    if (own !== undefined) return kept.map(own.cell);
    return kept.some((cell) => cell.startsWith("'")) ? kept.map(unguardFormula) : kept;
  };
  const rows = (onRead?: OnRead): Iterable<CsvRow> =>
    filledRows(read(onRead), lastHeader, plain, file, most.rows);
  if (firstOf(rows()) === undefined)
    throw refused(`${file} has a header and no rows.`, 'export the file again, with the answers');
  return {
    headers: headers.slice(0, shape.columns),
    headerLine: first.line,
    delimiter: own === undefined ? delimiter : ',',
    bytes: source.bytes,
    rows,
    notes: () => tally.found(headerLines),
  };
}

/** Returns how large a file may be. */
export function mostBytes({ isUncapped }: CsvOptions): number {
  return (isUncapped === true ? UNCAPPED : CAPS).bytes;
}

function headersIn({ cells }: CsvRow): string[] {
  return cells.map((header) => unguardFormula(header).trim());
}

function* rowsBehind(headerLine: number, all: Iterable<CsvRow>): Generator<CsvRow> {
  for (const row of all) if (row.line > headerLine) yield row;
}

/** Yields the rows behind the header that something stands in. */
function* filledRows(
  all: Iterable<CsvRow>,
  headerLine: number,
  plain: (cells: readonly string[]) => readonly string[],
  file: string,
  mostRows: number,
): Generator<CsvRow> {
  let count = 0;
  for (const row of all) {
    const { line, cells } = row;
    if (line <= headerLine) continue;
    count++;
    if (row.broken === undefined && isBlankRow(cells)) continue;
    if (count > mostRows) throw refused(`${file} has more than ${mostRows} rows.`, 'split the file');
    yield row.broken === undefined ? { line, cells: plain(cells) } : row;
  }
}

function firstOf<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}
