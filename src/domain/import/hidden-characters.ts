/** Characters that nobody sees in what tells people and things apart; a file is said to have them. */
import type { MappedColumn } from './header-mapping.ts';
import { hasHidden } from '../words/invisible-characters.ts';
import type { SourceRow } from './row.ts';

/** What is compared without them: who somebody is, whom they name, where they work, topics and courses. */
const COMPARED: ReadonlySet<string> = new Set(
  `name first_name last_name ref email organisation manager prefers avoids expertise goals challenges
  participant mentor mentee course subject`.split(/\s+/),
);

/** So many lines of a column are named. */
const MOST_LINES = 20;

/** The cells of one column that have some. */
export interface HiddenInColumn {
  readonly header: string;
  readonly cells: number;
  /** The first of them. */
  readonly lines: readonly number[];
}

/** Looks at the rows of a file as they are read. */
export class HiddenCharacters {
  readonly #columns: readonly (readonly [index: number, header: string])[];
  readonly #found = new Map<number, { cells: number; readonly lines: number[] }>();

  constructor(columns: readonly MappedColumn[]) {
    this.#columns = columns.flatMap(({ field, header }, index) =>
      field !== null && COMPARED.has(field) ? [[index, header] as const] : [],
    );
  }

  /** Returns the same rows, each looked at when it is taken. */
  *among(rows: Iterable<SourceRow>): Generator<SourceRow> {
    for (const row of rows) {
      for (const [index] of this.#columns) if (hasHidden(row.cells[index] ?? '')) this.#add(index, row.line);
      yield row;
    }
  }

  /** Returns the columns in which some were found, in the order of the file. */
  found(): HiddenInColumn[] {
    return this.#columns.flatMap(([index, header]) => {
      const found = this.#found.get(index);
      return found === undefined ? [] : [{ header, ...found }];
    });
  }

  #add(index: number, line: number): void {
    const found = this.#found.get(index) ?? { cells: 0, lines: [] };
    this.#found.set(index, found);
    found.cells++;
    if (found.lines.length < MOST_LINES) found.lines.push(line);
  }
}
