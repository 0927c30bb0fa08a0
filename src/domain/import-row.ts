/** A row of a file that is imported, and what can be wrong with it. */

/** A row of a file: its physical line, the first being 1, and a cell a column. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportProblem {
  readonly line: number;
  /** The header as the file has it; null where the whole row is meant. */
  readonly column: string | null;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}
