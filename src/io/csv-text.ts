/** The text of a CSV, and its records as the options of an import say. */
import { ReadingTally } from '../domain/import/reading-notes.ts';
import { type Failure, refused } from '../errors.ts';
import type { Source } from './byte-source.ts';
import type { QuoteRules } from './csv-cells.ts';
import { headOf, withoutLines, withoutMark } from './csv-head.ts';
import { type CsvRow, type RecordOptions, records } from './csv-records.ts';
import { linesOf, RowForms } from './csv-recovery.ts';
import { type Encoding, TextPieces } from './decode.ts';

/** How the text of a file is read. */
export interface TextOptions {
  readonly encoding?: Encoding | undefined;
  /**
   * The physical line of the header, if other lines come before it. Default: the first line that is not
   * blank.
   */
  readonly headerLine?: number | undefined;
  /** A single character. Default: what a line `sep=;` says, or what the header shows. */
  readonly delimiter?: string | undefined;
  /** Whether lines that begin with `#` are left out. */
  readonly comments?: boolean | undefined;
  /**
   * Whether a record that cannot be read is left out, and yields its lines as they are, where the rows behind it can be
   * found again with certainty. If false, the failure says whether it would be; if undefined, nothing is said of it.
   */
  readonly partial?: boolean | undefined;
}

/** Told how many bytes have been read. */
export type OnRead = (bytes: number) => void;

export interface CsvText {
  readonly delimiter: string;
  readonly tally: ReadingTally;
  /** Returns the records from the header on, read anew. */
  readonly records: (quotes: QuoteRules['quotes'], onRead?: OnRead) => Iterable<CsvRow>;
}

/**
 * Opens the text of a file.
 *
 * @throws Failure `refused` where it is no text.
 */
export function openText(source: Source, file: string, options: TextOptions): CsvText {
  const { headerLine, partial } = options;
  const hasComments = options.comments === true;
  const all = (onRead?: OnRead): Iterable<string> =>
    new TextPieces(() => source.pieces(onRead), file, options.encoding);
  const { delimiter, skipped } = headOf(all(), { headerLine, delimiter: options.delimiter, hasComments });
  const text = (onRead?: OnRead): Iterable<string> => withoutLines(withoutMark(all(onRead)), skipped);
  const tally = new ReadingTally();
  const cutting = { delimiter, firstLine: skipped + 1, file, hasComments, tally };
  let known: { readonly forms: RowForms | undefined } | undefined;
  const forms = (): RowForms | undefined =>
    (known ??= { forms: RowForms.of(rowLines(text(), hasComments), delimiter) }).forms;
  /** Says of a failure that the other rows could be imported, if they could. */
  const offered = (quotes: QuoteRules['quotes'], failure: Failure): Failure =>
    hasOthers(records(text(), { ...cutting, quotes, tally: new ReadingTally(), forms }))
      ? refused(failure.message, `${failure.hint}; --partial imports the other rows`)
      : failure;
  const rules = (quotes: QuoteRules['quotes']): RecordOptions => ({
    ...cutting,
    quotes,
    ...(partial === true && { forms }),
    ...(partial === false && { refusal: (failure: Failure) => offered(quotes, failure) }),
  });
  return {
    delimiter,
    tally,
    records: (quotes, onRead) => records(text(onRead), rules(quotes)),
  };
}

/** Yields the lines behind the header, as they stand. */
function* rowLines(pieces: Iterable<string>, hasComments: boolean): Generator<string> {
  let isHeader = true;
  for (const line of linesOf(pieces)) {
    if (line.trim() === '' || (hasComments && line.startsWith('#'))) continue;
    if (!isHeader) yield line;
    isHeader = false;
  }
}

/** Whether a file has rows behind its header once the records that cannot be read are left out. */
function hasOthers(all: Iterable<CsvRow>): boolean {
  let read = 0;
  try {
    for (const { broken } of all) if (broken === undefined) read++;
  } catch {
    return false;
  }
  return read > 1;
}
