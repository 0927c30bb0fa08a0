/**
 * Cuts the text of a CSV, which comes in pieces, into records with the physical line that each starts on. Follows
 * RFC 4180, with any of LF, CR LF and CR at the end of a line and any one delimiter. A record without quotes is
 * cut at its delimiters as it stands; only one with quotes is looked at character by character.
 */
import { type Failure, refused } from '../errors.ts';

export interface CsvRow {
  /** Of the file, the first being 1; a cell with line breaks makes the next row's greater. */
  readonly line: number;
  /** As many as the header has columns, unless the row is ragged. */
  readonly cells: readonly string[];
}

/**
 * The most that one record may hold, in UTF-16 code units, so that a quote that is never closed is reported
 * before memory runs out.
 */
const LONGEST_RECORD = 4_000_000;

/**
 * Returns the records of a text, blank lines left out.
 *
 * @param pieces The text, cut anywhere.
 * @param firstLine The physical line that the text starts on.
 * @param file Its name, for messages.
 * @param isLoose Whether a quote inside a cell is part of it, as where no cell is written in quotes.
 * @throws Failure `refused` with the line, for a quote that is never closed or stands inside a cell.
 */
export function records(
  pieces: Iterable<string>,
  delimiter: string,
  firstLine: number,
  file: string,
  isLoose = false,
): Iterable<CsvRow> {
  return new Cutter(pieces, delimiter, firstLine, file, isLoose).records();
}

class Cutter {
  readonly #pieces: Iterator<string>;
  readonly #delimiter: string;
  readonly #file: string;
  readonly #isLoose: boolean;
  #line: number;
  #text = '';
  /** Where the next record starts in the text. */
  #at = 0;
  #isLast = false;
  // The next position of each of these from #at on; -1 if there is none in the text.
  #lineFeed = 0;
  #carriageReturn = 0;
  #quote = 0;

  constructor(
    pieces: Iterable<string>,
    delimiter: string,
    firstLine: number,
    file: string,
    isLoose: boolean,
  ) {
    this.#isLoose = isLoose;
    this.#pieces = pieces[Symbol.iterator]();
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#file = file;
  }

  *records(): Generator<CsvRow> {
    try {
      for (;;) {
        const line = this.#line;
        const cells = this.#next();
        if (cells === undefined) return;
        if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      }
    } finally {
      this.#pieces.return?.(); // whoever stops reading early closes the file too
    }
  }

  /** Returns the cells of the next record, and moves on behind it. */
  #next(): string[] | undefined {
    for (;;) {
      if (this.#at >= this.#text.length && !this.#more()) return undefined;
      this.#look();
      const end = this.#endOfLine();
      if (this.#quote === -1 || (end !== -1 && this.#quote > end)) {
        if (end !== -1 || this.#isLast) return this.#plain(end === -1 ? this.#text.length : end);
      } else {
        const cells = this.#quoted();
        if (cells !== undefined) return cells;
      }
      if (this.#text.length - this.#at > LONGEST_RECORD)
        throw this.#mistake(this.#line, `the row has more than ${LONGEST_RECORD} characters`);
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

  #plain(end: number): string[] {
    const line = this.#text.slice(this.#at, end);
    this.#leave(end, 0);
    return line.split(this.#delimiter);
  }

  /** Moves behind the record that ends here and held so many line breaks. */
  #leave(end: number, breaks: number): void {
    this.#line += breaks + 1;
    this.#at = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
  }

  /** Returns the cells of a record with quotes, or undefined where more of the text must tell. */
  #quoted(): string[] | undefined {
    const text = this.#text;
    const cells: string[] = [];
    let breaks = 0;
    let at = this.#at;
    for (;;) {
      if (text[at] === '"') {
        const found = this.#quotedCell(at, this.#line + breaks);
        if (found === undefined) return undefined;
        cells.push(found.cell);
        breaks += breaksIn(found.cell);
        at = found.end;
      } else {
        const end = this.#endOfCell(at);
        const cell = text.slice(at, end);
        if (!this.#isLoose && cell.includes('"'))
          throw this.#mistake(this.#line + breaks, 'a quote stands inside a cell');
        cells.push(cell);
        at = end;
      }
      const next = text[at];
      const isOpen = next === undefined || (next === '\r' && at === text.length - 1);
      if (isOpen && !this.#isLast) return undefined;
      if (next === this.#delimiter) at++;
      else if (next === undefined || next === '\n' || next === '\r') {
        this.#leave(at, breaks);
        return cells;
      } else throw this.#mistake(this.#line + breaks, 'a quote stands inside a cell');
    }
  }

  #quotedCell(at: number, line: number): { cell: string; end: number } | undefined {
    const text = this.#text;
    let cell = '';
    for (let from = at + 1; ;) {
      const quote = text.indexOf('"', from);
      if (quote === -1 && this.#isLast) throw this.#mistake(line, 'a quote is opened and never closed');
      if (quote === -1 || (quote === text.length - 1 && !this.#isLast)) {
        if (text.length - at > LONGEST_RECORD)
          throw this.#mistake(line, 'a quote is opened and never closed');
        return undefined;
      }
      if (text[quote + 1] !== '"') return { cell: cell + text.slice(from, quote), end: quote + 1 };
      cell += text.slice(from, quote + 1);
      from = quote + 2;
    }
  }

  #endOfCell(at: number): number {
    const text = this.#text;
    let end = at;
    while (end < text.length && text[end] !== this.#delimiter && text[end] !== '\n' && text[end] !== '\r')
      end++;
    return end;
  }

  #mistake(line: number, what: string): Failure {
    return refused(
      `${this.#file}: line ${line}: ${what}.`,
      what.includes('never')
        ? 'close the quote, or double it inside a cell'
        : what.includes('more than')
          ? 'is this the right file, and the right delimiter? export it again'
          : 'put the cell in quotes and double the quotes inside it',
    );
  }
}

function breaksIn(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
