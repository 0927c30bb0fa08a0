/** What the reader of a file did that the person who imports it should know. */

/** A quote that is not as the standard of CSV has it, and can be read in one way only. */
const SLOPPY_QUOTES = ['bare-quote', 'blank-after-quote', 'blank-before-quote'] as const;
export type SloppyQuote = (typeof SLOPPY_QUOTES)[number];

/** At most this many lines of a kind are named. */
const MOST_LINES = 20;

/** The cells with one kind of such a quote. */
export interface SloppyCells {
  readonly kind: SloppyQuote;
  readonly cells: number;
  /** The first lines of such cells. */
  readonly lines: readonly number[];
}

export interface ReadingNotes {
  /** By kind, in the order of {@link SLOPPY_QUOTES}; kinds that the file lacks are left out. */
  readonly quotes: readonly SloppyCells[];
  /** How many lines that begin with `#` were left out. */
  readonly comments: number;
  /** The lines of the header: one, or two that were joined. */
  readonly headerLines: readonly number[];
}

/** Counts what stands in the lines of a file. A file may be read several times, and counts once. */
export class ReadingTally {
  readonly #quotes = new Map<SloppyQuote, { cells: number; readonly lines: number[] }>();
  #comments = 0;
  /** Up to here the lines are counted. */
  #through = 0;

  /** Counts the cells of a record, by the line that it starts on. Records come in order. */
  addQuotes(line: number, kinds: readonly SloppyQuote[]): void {
    if (line <= this.#through || kinds.length === 0) return;
    this.#through = line;
    for (const kind of kinds) {
      const found = this.#quotes.get(kind) ?? { cells: 0, lines: [] };
      this.#quotes.set(kind, found);
      found.cells++;
      if (found.lines.at(-1) !== line && found.lines.length < MOST_LINES) found.lines.push(line);
    }
  }

  addComment(line: number): void {
    if (line <= this.#through) return;
    this.#through = line;
    this.#comments++;
  }

  /** Returns what was counted. */
  found(headerLines: readonly number[]): ReadingNotes {
    return {
      quotes: SLOPPY_QUOTES.flatMap((kind) => {
        const found = this.#quotes.get(kind);
        return found === undefined ? [] : [{ kind, ...found }];
      }),
      comments: this.#comments,
      headerLines,
    };
  }
}
