/** What a migration is. */
import type { Database } from 'better-sqlite3';

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  /** Changes the schema, and the rows that it must. Foreign keys are checked after it. */
  up(db: Database): void;
}
