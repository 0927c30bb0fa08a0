/** What the change log holds: who ran which command when, and every row it changed. */

/** A row of a table, as JSON has it. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface Change {
  readonly table: string;
  readonly rowId: number;
  readonly before: Row | null;
  readonly after: Row | null;
}

export interface Invocation {
  readonly id: number;
  readonly recordedOn: string;
  /** The true instant, UTC. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly command: string;
  readonly undoes: number | null;
  /** The invocation that reversed this one, where one did. */
  readonly undoneBy: number | null;
  /** In the order they were made. */
  readonly changes: readonly Change[];
}
