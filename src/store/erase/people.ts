/** An erasure from end to end: the file, what lies beside it, its copies, and the search of the bytes. */
import type { Store, Writer } from '../store.ts';
import { searchBytes, type Searched } from './bytes.ts';
import { eraseFromCopies, type ReachedCopy, removeLeftovers } from './copies.ts';
import { type Consequences, consequencesOf, erasePerson, rewrite } from './erase.ts';

/** What came of it. */
export interface ErasedPeople {
  readonly consequences: Consequences;
  readonly rows: number;
  readonly logEntries: number;
  /** Unfinished copies that a kill had left, and that went. */
  readonly leftovers: number;
  readonly searched: Searched;
  readonly copies: readonly ReachedCopy[];
}

/** Returns what erasing people would end and take, of all together. */
export function consequencesForAll(store: Store, ids: readonly number[]): Consequences {
  return together(ids.map((id) => consequencesOf(store, id)));
}

/**
 * Erases people from everything that can be reached: from the file one by one, each in a write of its own, then from the
 * copies that it remembers. Killed on the way, it is done for those who come first; asked again, it goes on.
 *
 * @param onDone Hears how many are done, of how many.
 */
export function erasePeople(
  store: Store,
  ids: readonly number[],
  writer: Writer,
  onDone: (done: number, total: number) => void = () => undefined,
): ErasedPeople {
  const each = ids.map((id, at) => {
    const erased = erasePerson(store, id);
    onDone(at + 1, ids.length);
    return erased;
  });
  rewrite(store);
  const sum = (count: (one: (typeof each)[number]) => number): number =>
    each.reduce((total, one) => total + count(one), 0);
  return {
    consequences: together(each.map(({ consequences }) => consequences)),
    rows: sum(({ rows }) => rows),
    logEntries: sum(({ logEntries }) => logEntries),
    leftovers: removeLeftovers(store.file),
    searched: searchBytes(store.db, store.file, new Set(each.flatMap(({ removed }) => [...removed]))),
    copies: eraseFromCopies(store, ids, writer),
  };
}

function together(all: readonly Consequences[]): Consequences {
  const distinct = (pick: (one: Consequences) => readonly number[]): number[] =>
    [...new Set(all.flatMap(pick))].toSorted((a, b) => a - b);
  const rows: Record<string, number> = {};
  for (const one of all)
    for (const [table, count] of Object.entries(one.rows)) rows[table] = (rows[table] ?? 0) + count;
  return {
    relationships: distinct(({ relationships }) => relationships),
    meetings: distinct(({ meetings }) => meetings),
    proposals: distinct(({ proposals }) => proposals),
    rows,
  };
}
