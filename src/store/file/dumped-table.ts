/** A table that is exported from the data file. */
import type { Held } from '../../domain/privacy/held.ts';

export interface DumpedColumn {
  readonly name: string;
  /** As SQLite has it: `TEXT`, `INTEGER`, `REAL`. */
  readonly type: string;
  readonly isRequired: boolean;
  /** The table and the column that it points to. */
  readonly references: readonly [table: string, column: string] | null;
  /** What it holds, where it is not a column of the data file. */
  readonly held?: Held;
}

export interface DumpedTable {
  readonly name: string;
  readonly columns: readonly DumpedColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
