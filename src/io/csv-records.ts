/**
 * Cuts the text of a CSV, which comes in pieces, into records with the physical line that each starts on. Any of LF,
 * CR LF and CR ends a line. A record without quotes is cut at its delimiters as it stands; `csv-cells.ts` cuts one with
 * quotes.
 */
import type { ReadingTally } from '../domain/import/reading-notes.ts';
import type { BrokenLines } from '../domain/import/row.ts';
import { type Failure, refused } from '../errors.ts';
import { cutCells, Fault, LONGEST_RECORD, type QuoteRules } from './csv-cells.ts';
import type { RowForms } from './csv-recovery.ts';

export interface CsvRow {
  /** Of the file, the first being 1; a cell with line breaks makes the next row's greater. */
  readonly line: number;
  /** As many as the header has columns, unless the row is ragged. */
  readonly cells: readonly string[];
  /** In place of cells: lines that cannot be read. */
  readonly broken?: BrokenLines;
}

/** How a text is cut into records. */
export interface RecordOptions extends QuoteRules {
  /** The physical line that the text starts on. */
  readonly firstLine: number;
  /** The name of the file, for messages. */
  readonly file: string;
  /** Whether lines that begin with `#` are left out. */
  readonly hasComments: boolean;
  readonly tally: ReadingTally;
  /**
   * Returns what the rows are like, by which those behind a record that cannot be read are found again; undefined
   * where that is not known. Absent where such a record is not to be left out.
   */
  readonly forms?: (() => RowForms | undefined) | undefined;
  /** Returns what is thrown in place of a failure. */
  readonly refusal?: ((failure: Failure) => Failure) | undefined;
}

/** More lines than this are not left out as one record. */
const MOST_BROKEN = 200;

/**
 * Returns the records of a text, blank lines left out.
 *
 * @param pieces The text, cut anywhere.
 * @throws Failure `refused` with the line, for quotes that cannot be read.
 */
export function records(pieces: Iterable<string>, options: RecordOptions): Iterable<CsvRow> {
  return new Cutter(pieces, options).records();
}

/** The cells of a line that is left out. */
const BLANK: readonly string[] = [''];

class Cutter {
  readonly #pieces: Iterator<string>;
  readonly #options: RecordOptions;
  readonly #delimiter: string;
  readonly #hasComments: boolean;
  #line: number;
  #text = '';
  /** Where the next record starts in the text. */
  #at = 0;
  #isLast = false;
  // The next position of each of these from #at on; -1 if there is none in the text.
  #lineFeed = 0;
  #carriageReturn = 0;
  #quote = 0;

  constructor(pieces: Iterable<string>, options: RecordOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter;
    this.#hasComments = options.hasComments;
    this.#pieces = pieces[Symbol.iterator]();
    this.#line = options.firstLine;
  }

  *records(): Generator<CsvRow> {
    let isHeader = true;
    try {
      for (;;) {
        const line = this.#line;
        const cells = this.#next();
        if (cells === undefined) return;
        if (cells instanceof Fault) {
          if (isHeader || this.#options.forms === undefined) throw this.#refusal(cells);
          yield { line, cells: [], broken: this.#broken(cells, this.#options.forms()) };
        } else if (cells.length > 1 || cells[0] !== '') {
          isHeader = false;
          yield { line, cells };
        }
      }
    } finally {
      this.#pieces.return?.(); // whoever stops reading early closes the file too
    }
  }

  /** Returns the cells of the next record, and moves on behind it. */
  #next(): readonly string[] | Fault | undefined {
    for (;;) {
      if (this.#at >= this.#text.length && !this.#more()) return undefined;
      this.#look();
      const end = this.#endOfLine();
      const isComment = this.#hasComments && this.#text[this.#at] === '#';
      if (isComment || this.#quote === -1 || (end !== -1 && this.#quote > end)) {
        if (end !== -1 || this.#isLast) return this.#plain(end === -1 ? this.#text.length : end, isComment);
      } else {
        const cells = this.#quoted();
        if (cells !== undefined) return cells;
      }
      if (this.#text.length - this.#at > LONGEST_RECORD)
        return new Fault(
          this.#line,
          `the row has more than ${LONGEST_RECORD} characters`,
          'is this the right file, and the right delimiter? export it again',
          false,
        );
      this.#more();
    }
  }

  /** Adds the next piece to the text; without one the text is whole. */
  #more(): boolean {
    const { value, done } = this.#pieces.next();
    if (done === true) {
      this.#isLast = true;
      return false;
    }
    this.#text = this.#text.slice(this.#at) + value;
    this.#at = this.#lineFeed = this.#carriageReturn = this.#quote = 0;
    this.#look(true);
    return true;
  }

  #look(isNew = false): void {
    const next = (known: number, mark: string): number =>
      isNew || (known !== -1 && known < this.#at) ? this.#text.indexOf(mark, this.#at) : known;
    this.#lineFeed = next(this.#lineFeed, '\n');
    this.#carriageReturn = next(this.#carriageReturn, '\r');
    this.#quote = next(this.#quote, '"');
  }

  /** Returns where the line ends, or -1 where more of the text must tell. */
  #endOfLine(): number {
    const isReturn =
      this.#carriageReturn !== -1 && (this.#lineFeed === -1 || this.#carriageReturn < this.#lineFeed);
    if (!isReturn) return this.#lineFeed;
    // A line feed may follow in the next piece, and belong to it.
    const isAtEnd = this.#carriageReturn === this.#text.length - 1;
    return isAtEnd && !this.#isLast ? -1 : this.#carriageReturn;
  }

  #plain(end: number, isComment: boolean): readonly string[] {
    const line = this.#text.slice(this.#at, end);
    if (isComment) this.#options.tally.addComment(this.#line);
    this.#leave(end, 0);
    return isComment ? BLANK : line.split(this.#delimiter);
  }

  /** Moves behind the record that ends here and held so many line breaks. */
  #leave(end: number, breaks: number): void {
    this.#line += breaks + 1;
    this.#at = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
  }

  /** Returns the cells of a record with quotes, or undefined where more of the text must tell. */
  #quoted(): readonly string[] | Fault | undefined {
    const found = cutCells(this.#text, this.#at, this.#line, this.#isLast, this.#options);
    if (found === undefined || found instanceof Fault) return found;
    if (found.sloppy !== undefined) this.#options.tally.addQuotes(this.#line, found.sloppy);
    this.#leave(found.end, found.breaks);
    return found.cells;
  }

  /** Moves behind the lines of a record that cannot be read, up to the next that is surely a row. */
  #broken(fault: Fault, forms: RowForms | undefined): BrokenLines {
    const lines: string[] = [];
    for (;;) {
      const line = this.#physicalLine();
      if (line === undefined || (lines.length > 0 && forms?.isRow(line) === true)) break;
      const isOneLine = lines.length === 0 || line.trim() === '';
      if (!fault.isOfQuotes || (!isOneLine && (forms === undefined || lines.length === MOST_BROKEN)))
        throw this.#refusal(fault);
      lines.push(line);
      this.#leave(this.#at + line.length, 0);
    }
    const { what, hint } = fault;
    return { lastLine: this.#line - 1, what, hint, text: lines.join('\n').trimEnd() };
  }

  /** Returns the line that starts here, whatever it holds. */
  #physicalLine(): string | undefined {
    for (;;) {
      if (this.#at >= this.#text.length && !this.#more()) return undefined;
      this.#look();
      const end = this.#endOfLine();
      if (end !== -1) return this.#text.slice(this.#at, end);
      if (this.#isLast || this.#text.length - this.#at > LONGEST_RECORD) return this.#text.slice(this.#at);
      this.#more();
    }
  }

  #refusal({ line, what, hint }: Fault): Failure {
    const { file, forms, refusal } = this.#options;
    const failure = refused(
      `${file}: line ${line}: ${what}${forms === undefined ? '' : ', and which rows come after it is not certain'}.`,
      hint,
    );
    return refusal?.(failure) ?? failure;
  }
}
