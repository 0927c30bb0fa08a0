/** Finds invisible characters in values that tell people and things apart, and the import reports them. */
import type { MappedColumn } from './header-mapping.ts';
import { hasHidden } from '../words/invisible-characters.ts';
import type { SourceRow } from './row.ts';

/** Values that are compared without invisible characters: identities, references, organisations, topics and courses. */
const COMPARED: ReadonlySet<string> = new Set(
  `name first_name last_name ref email organisation manager prefers avoids expertise goals challenges
  participant mentor mentee course subject`.split(/\s+/),
);

/** At most this many lines of a column are named. */
const MOST_LINES = 20;

/** The cells of one column that have invisible characters. */
export interface HiddenInColumn {
  readonly header: string;
  readonly cells: number;
  /** The first such lines. */
  readonly lines: readonly number[];
}

/** Inspects the rows of a file as they are read. */
export class HiddenCharacters {
  readonly #columns: readonly (readonly [index: number, header: string])[];
  readonly #found = new Map<number, { cells: number; readonly lines: number[] }>();

  constructor(columns: readonly MappedColumn[]) {
    this.#columns = columns.flatMap(({ field, header }, index) =>
      field !== null && COMPARED.has(field) ? [[index, header] as const] : [],
    );
  }

  /** Yields the same rows, inspecting each as it is taken. */
  *among(rows: Iterable<SourceRow>): Generator<SourceRow> {
    for (const row of rows) {
      for (const [index] of this.#columns) if (hasHidden(row.cells[index] ?? '')) this.#add(index, row.line);
      yield row;
    }
  }

  /** Returns the columns with invisible characters, in the order of the file. */
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
