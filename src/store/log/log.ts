/** Reads the change log, and reverses an invocation of it. */
import { type Change, type ChangeKind, FIRST_CHANGES, type Invocation } from '../../domain/change.ts';
import { idOf } from '../../domain/reference.ts';
import { codeOf, type Failure, refused } from '../../errors.ts';
import { columnsOf, LOGGED_CHANGE, type LoggedChange, quoted, rowIn } from './change-log.ts';
import { scopeOf } from '../privacy/erase/scope.ts';
import { LoggedRows } from './logged-rows.ts';
import type { Store } from '../store.ts';
import { valueIn, rowsIn } from '../rows.ts';

/** SQL: a row of the log without the plan of a proposal, which may be megabytes and is never shown. */
const CHANGE = `id, table_name AS "table", row_id AS rowId,
  CASE table_name WHEN 'proposals' THEN json_remove(before, '$.plan') ELSE before END AS before,
  CASE table_name WHEN 'proposals' THEN json_remove(after, '$.plan') ELSE after END AS after`;

/** Which part of the log to load. */
export interface LogFilter {
  /** Only the invocation of this number. */
  readonly id?: number | undefined;
  /** Recorded on this date or later. */
  readonly since?: string | undefined;
  /** Only changes of one thing: its own row, and the rows that name it in a column. */
  readonly about?:
    { readonly table: string; readonly rowId: number; readonly column: string | null } | undefined;
  /** Only changes of rows of these tables. */
  readonly tables?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

/**
 * Returns invocations with what they changed, newest first. Changes of a kind are counted, and only those
 * that are shown one by one are loaded: an import may have made a hundred thousand.
 */
export function loadLog({ db }: Store, filter: LogFilter = {}): Invocation[] {
  const about = `(@table IS NULL OR (table_name = @table AND row_id = @rowId)
    OR (@column IS NOT NULL AND coalesce(after, before) ->> @column = @rowId))
    AND (@tables IS NULL OR table_name IN (SELECT value FROM json_each(@tables)))`;
  const parameters = {
    id: filter.id ?? null,
    since: filter.since ?? null,
    table: filter.about?.table ?? null,
    rowId: filter.about?.rowId ?? null,
    column: filter.about?.column ?? null,
    tables: filter.tables === undefined ? null : JSON.stringify(filter.tables),
    limit: filter.limit ?? -1,
  };
  const kinds = db.prepare<[Record<string, unknown>], Omit<ChangeKind, 'first'>>(
    `SELECT table_name AS "table", ${VERB} AS verb, count(*) AS count FROM changes
     WHERE invocation_id = @id AND ${about} GROUP BY 1, 2 ORDER BY min(id)`,
  );
  const first = db.prepare<[Record<string, unknown>], LoggedChange>(
    `SELECT ${CHANGE} FROM changes
     WHERE invocation_id = @id AND table_name = @kind AND ${VERB} = @verb AND ${about} ORDER BY id LIMIT ${FIRST_CHANGES}`,
  );
  return rowsIn<Omit<Invocation, 'kinds'>>(
    db,
    `SELECT i.id, i.recorded_on AS recordedOn, i.recorded_at AS recordedAt, i.actor, i.command, i.undoes,
       (SELECT id FROM invocations WHERE undoes = i.id ORDER BY id DESC LIMIT 1) AS undoneBy
     FROM invocations i
     WHERE (@id IS NULL OR i.id = @id) AND (@since IS NULL OR i.recorded_on >= @since)
       AND ((@table IS NULL AND @tables IS NULL) OR i.id IN (SELECT invocation_id FROM changes WHERE ${about}))
     ORDER BY i.id DESC LIMIT @limit`,
    parameters,
  ).map((row) => {
    const own = { ...parameters, id: row.id };
    return {
      ...row,
      kinds: kinds.all(own).map((kind) => ({
        ...kind,
        first: first.all({ ...own, kind: kind.table, verb: kind.verb }).map(changeOf),
      })),
    };
  });
}

/** SQL: what a change did to its row; see `verbOf`. */
const VERB = `CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'removed' ELSE 'changed' END`;

function changeOf({ table, rowId, before, after }: LoggedChange): Change {
  return { table, rowId, before: rowIn(before), after: rowIn(after) };
}

/** Returns whether anything is recorded under a date after a day. */
export function hasLaterChanges({ db }: Store, day: string): boolean {
  return valueIn<number>(db, 'SELECT EXISTS (SELECT 1 FROM invocations WHERE recorded_on > ?)', day) === 1;
}

/**
 * Returns the number of the invocation to undo: the named one, or else the newest that is neither an undo nor undone.
 *
 * @throws Failure `refused` where there is none.
 */
export function undoTarget(store: Store, given: number | undefined): number {
  if (given === undefined) return lastUndoable(store);
  const found = valueIn<number>(store.db, 'SELECT id FROM invocations WHERE id = ?', given);
  if (found !== undefined) return found;
  throw refused(`There is no change ${given} in the log.`, 'mentor log shows the numbers');
}

/** Commands that are not undone, and what to do instead. */
const NEVER_UNDONE: Readonly<Record<string, readonly [why: string, instead: string]>> = {
  init: ['The start of the programme cannot be undone.', 'delete the file instead'],
  migrate: [
    'The file is not brought back to an older form.',
    'mentor restore puts the copy from before in its place',
  ],
  backup: [
    'A backup is not unmade, and where it is must be remembered.',
    'delete the copy if you do not want it',
  ],
  restore: ['A restore cannot be undone.', 'mentor restore puts the file that it saved back in its place'],
  'participant erase': ['An erasure cannot be undone.', 'enrol the person anew, if they come back'],
};

function lastUndoable({ db }: Store): number {
  const id = valueIn<number>(
    db,
    `SELECT id FROM invocations i WHERE undoes IS NULL AND command NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM invocations u WHERE u.undoes = i.id AND ${inForce('u')})
     ORDER BY id DESC LIMIT 1`,
    JSON.stringify(Object.keys(NEVER_UNDONE)),
  );
  if (id === undefined) throw refused('There is nothing to undo.', 'mentor log shows what was done');
  return id;
}

/**
 * Reverses an invocation within the current write, which is recorded as its undo. Every row is put back as it was before.
 *
 * 1. Refuse where it is never undone (the programme's start, an erasure), or has been undone.
 * 2. Refuse where it touches somebody who was erased. Then refuse where a later invocation that is not itself reversed
 *    changed one of the same rows, and name each.
 * 3. Check that every row is still as it was left, then reverse the changes, last first, with foreign keys checked at the end.
 * 4. Refuse where another row now has what must be unique; name the invocation that gave it.
 * 5. Refuse where a later row still points at one that would go; name the invocation that made it.
 *
 * @throws Failure `refused`, and the caller's transaction rolls everything back.
 */
export function reverseInvocation(store: Store, id: number): Invocation {
  const { db } = store;
  const [invocation] = loadLog(store, { id });
  if (invocation === undefined) throw new Error('undoTarget has found it');
  const never = NEVER_UNDONE[invocation.command];
  if (never !== undefined) throw refused(never[0], never[1]);
  const undoneBy = valueIn<number>(
    db,
    `SELECT id FROM invocations u WHERE undoes = ? AND id IS NOT (SELECT invocation_id FROM write_session) AND ${inForce('u')}`,
    id,
  );
  if (undoneBy !== undefined)
    throw refused(
      `Change ${id} has been undone already, by ${undoneBy}.`,
      `mentor undo ${undoneBy} brings it back`,
    );
  refuseWhereErased(db, id);
  refuseWhereChangedSince(store, id);
  const rows = new LoggedRows(db);
  db.pragma('defer_foreign_keys = ON');
  const seen = new Map<string, Set<number>>();
  for (const change of changesBackwards(db, id)) {
    let ids = seen.get(change.table);
    if (ids === undefined) seen.set(change.table, (ids = new Set()));
    // The last change of each row comes first, before this undo has touched the row.
    if (!ids.has(change.rowId)) rows.assertAsLeft(change);
    ids.add(change.rowId);
    try {
      rows.reverse(change);
    } catch (error) {
      throw inTheWayOfValue(db, id, change, error);
    }
  }
  refuseWhereNeeded(store, id);
  return invocation;
}

/** How many changes are loaded at once, to be reversed. */
const AT_ONCE = 1000;

/**
 * Yields the changes of an invocation, last first and in batches, because their rows are written meanwhile.
 */
function* changesBackwards(db: Store['db'], id: number): Generator<Change> {
  const some = db.prepare<[number, number, number], LoggedChange>(
    `SELECT ${LOGGED_CHANGE} FROM changes
     WHERE invocation_id = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  for (let last = Number.MAX_SAFE_INTEGER; ;) {
    const rows = some.all(id, last, AT_ONCE);
    for (const row of rows) yield changeOf(row);
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)!.id;
  }
}

/**
 * Refuses to undo a change to somebody who has been erased since: it would restore part of them, or refer to
 * nobody.
 */
function refuseWhereErased(db: Store['db'], id: number): void {
  const erasures = rowsIn<{ person: number; on: string }>(
    db,
    'SELECT participant_id AS person, erased_on AS "on" FROM erasures ORDER BY id',
  );
  const isTouched = db.prepare<[number, string]>(
    `SELECT 1 FROM changes WHERE invocation_id = ?
       AND (table_name, row_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)) LIMIT 1`,
  );
  const touches = (...people: readonly number[]): boolean => {
    const touched = [...scopeOf(db, ...people)].flatMap(([table, ids]) =>
      [...ids].map((rowId) => [table, rowId]),
    );
    return isTouched.get(id, JSON.stringify(touched)) !== undefined;
  };
  // Asked for all rows at once first, because finding whose rows they are reads the whole log.
  if (erasures.length === 0 || !touches(...erasures.map(({ person }) => person))) return;
  for (const { person, on } of erasures) {
    if (!touches(person)) continue;
    throw refused(
      `Change ${id} cannot be undone: it touches ${idOf('P', person)}, who was erased on ${on}.`,
      'make the change that you want by hand; nothing was changed',
    );
  }
}

/** SQL: whether an undo still holds, that is, was not undone in turn, at any depth. */
function inForce(alias: string): string {
  return `(SELECT count(*) FROM (
    WITH RECURSIVE chain (id) AS (SELECT ${alias}.id UNION ALL SELECT n.id FROM invocations n JOIN chain ON n.undoes = chain.id)
    SELECT id FROM chain)) % 2 = 1`;
}

function refuseWhereChangedSince({ db }: Store, id: number): void {
  // A later invocation and its undo cancel out. An undo of something older than this invocation does not.
  const later = rowsIn<{ id: number; command: string }>(
    db,
    `SELECT DISTINCT i.id, i.command FROM changes c JOIN invocations i ON i.id = c.invocation_id
     WHERE i.id > @id AND (c.table_name, c.row_id) IN (
         SELECT table_name, row_id FROM changes WHERE invocation_id = @id
         -- What a round's proposals and new relationships were is counted when it is closed.
         UNION SELECT 'rounds', coalesce(after, before) ->> 'round_id' FROM changes
           WHERE invocation_id = @id AND (table_name = 'proposals' OR (table_name = 'relationships' AND before IS NULL)))
       AND NOT EXISTS (SELECT 1 FROM invocations u WHERE u.undoes = i.id AND ${inForce('u')})
       AND NOT (coalesce(i.undoes, 0) > @id AND ${inForce('i')})
     ORDER BY i.id`,
    { id },
  );
  if (later.length > 0) throw inTheWay(id, later);
}

function refuseWhereNeeded({ db }: Store, id: number): void {
  const broken = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
  if (broken.length === 0) return;
  const maker = db.prepare<[string, number], { id: number; command: string }>(
    `SELECT i.id, i.command FROM changes c JOIN invocations i ON i.id = c.invocation_id
     WHERE c.table_name = ? AND c.row_id = ? ORDER BY c.id DESC LIMIT 1`,
  );
  const makers = new Map<number, string>();
  for (const { table, rowid } of broken) {
    const found = maker.get(table, rowid);
    if (found !== undefined) makers.set(found.id, found.command);
  }
  throw inTheWay(
    id,
    [...makers].map(([one, command]) => ({ id: one, command })),
  );
}

/** Refuses where another row has an e-mail, or is the one open round, that the reversed row would have again. */
function inTheWayOfValue(
  db: Store['db'],
  id: number,
  { table, rowId, before }: Change,
  error: unknown,
): unknown {
  if (codeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE' || before === null) return error;
  const columns = columnsOf(db, table).filter((column) => String(error).includes(`${table}.${column}`));
  const same = columns.map((column) => `${quoted(column)} IS ?`).join(' AND ');
  const makers = db
    .prepare<(string | number | null)[], { id: number; command: string }>(
      `SELECT i.id, i.command FROM changes c JOIN invocations i ON i.id = c.invocation_id
       WHERE table_name = ? AND row_id = (SELECT id FROM ${quoted(table)} WHERE ${same} AND id <> ?)
       ORDER BY c.id DESC LIMIT 1`,
    )
    .all(table, ...columns.map((column) => before[column] ?? null), rowId);
  return makers.length === 0 ? error : inTheWay(id, makers);
}

function inTheWay(id: number, later: readonly { readonly id: number; readonly command: string }[]): Failure {
  const shown = later.slice(0, 5).map((one) => `${one.id} (${one.command})`);
  const more = later.length > shown.length ? ` and ${later.length - shown.length} more` : '';
  const last = later.findLast(({ command }) => !(command in NEVER_UNDONE));
  return refused(
    `Change ${id} cannot be undone: later changes touch the same things: ${shown.join(', ')}${more}.`,
    last === undefined || later.some(({ command }) => command in NEVER_UNDONE)
      ? 'make the change that you want by hand; nothing was changed'
      : `undo the latest of them first: mentor undo ${last.id}`,
  );
}
