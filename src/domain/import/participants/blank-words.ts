/** Words that say nothing, such as "n/a", where they were read as a blank cell. */
import { isNoAnswer, saysNothing } from '../../words/answer.ts';
import { isBlank } from '../../words/invisible-characters.ts';
import { owned } from '../../words/text.ts';

/** Words of a column that were read as blank. */
export interface BlankWords {
  readonly column: string;
  readonly words: string;
  readonly cells: number;
  /** The first line that has them. */
  readonly line: number;
}

/** With more different words, a column is no longer one where people wrote that they have no answer. */
const MOST_WORDS = 50;
const LONGEST = 100;

/** Counts them by column. */
export class BlankWordsTally {
  readonly #byColumn = new Map<string, Map<string, { cells: number; readonly line: number }>>();

  /** Adds a cell that was read as blank; one without words counts for nothing. */
  add(line: number, column: string, text: string): void {
    const known = this.#byColumn.get(column);
    const found = known?.get(text);
    if (found !== undefined) found.cells++;
    else if (text.length <= LONGEST && (known?.size ?? 0) < MOST_WORDS && isWord(text)) {
      const words = known ?? new Map<string, { cells: number; readonly line: number }>();
      this.#byColumn.set(column, words.set(owned(text), { cells: 1, line }));
    }
  }

  /** Returns what was counted, column by column, in the order of the file. */
  get found(): BlankWords[] {
    return [...this.#byColumn].flatMap(([column, all]) =>
      Array.from(all, ([words, counted]) => ({ column, words, ...counted })),
    );
  }
}

/** A cell of invisible characters or of what parts items has no word. */
function isWord(text: string): boolean {
  return !isBlank(text) && /[^\s;|]/u.test(text) && (isNoAnswer(text) || saysNothing(text, 1));
}
