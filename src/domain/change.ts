/** What the change log holds: who ran which command when, and every row it changed. */

/** A row of a table, as JSON has it. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface Change {
  readonly table: string;
  readonly rowId: number;
  readonly before: Row | null;
  readonly after: Row | null;
}

export type Verb = 'added' | 'changed' | 'removed';

/** What an invocation did to the rows of one table: added, changed or removed some. */
export interface ChangeKind {
  readonly table: string;
  readonly verb: Verb;
  readonly count: number;
  /** The first few, in the order they were made. */
  readonly first: readonly Change[];
}

/** How many changes of a kind are loaded whole: as many as are told one by one. */
export const FIRST_CHANGES = 3;

/** Returns what a change did to its row. */
export function verbOf({ before, after }: Pick<Change, 'before' | 'after'>): Verb {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
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
  /** In the order in which the first of each was made. */
  readonly kinds: readonly ChangeKind[];
}
