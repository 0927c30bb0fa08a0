/** Reading the change log, and reversing one invocation of it. */
import type { Change, Invocation } from '../domain/change.ts';
import { idOf } from '../domain/reference.ts';
import { codeOf, Failure } from '../errors.ts';
import { columnsOf, quoted } from './change-log.ts';
import { scopeOf } from './erase/scope.ts';
import { LoggedRows } from './logged-rows.ts';
import type { Store } from './store.ts';

interface InvocationRow extends Omit<Invocation, 'changes'> {
  readonly changes: string;
}

const CHANGES = `json_group_array(json_object('table', table_name, 'rowId', row_id,
  'before', json(before), 'after', json(after)) ORDER BY id)`;

/** Which part of the log to load. */
export interface LogFilter {
  /** Only the invocation of this number. */
  readonly id?: number | undefined;
  /** Recorded on this date or later. */
  readonly since?: string | undefined;
  /** Only changes of one thing: its own row, and the rows that name it in a column. */
  readonly about?:
    { readonly table: string; readonly rowId: number; readonly column: string | null } | undefined;
  readonly limit?: number | undefined;
}

/** Returns invocations with their changes, newest first. */
export function loadLog({ db }: Store, filter: LogFilter = {}): Invocation[] {
  const about = `(@table IS NULL OR (table_name = @table AND row_id = @rowId)
    OR (@column IS NOT NULL AND coalesce(after, before) ->> @column = @rowId))`;
  return db
    .prepare<[Record<string, unknown>], InvocationRow>(
      `SELECT i.id, i.recorded_on AS recordedOn, i.recorded_at AS recordedAt, i.actor, i.command, i.undoes,
         (SELECT id FROM invocations WHERE undoes = i.id ORDER BY id DESC LIMIT 1) AS undoneBy,
         (SELECT ${CHANGES} FROM changes WHERE invocation_id = i.id AND ${about}) AS changes
       FROM invocations i
       WHERE (@id IS NULL OR i.id = @id) AND (@since IS NULL OR i.recorded_on >= @since)
         AND (@table IS NULL OR i.id IN (SELECT invocation_id FROM changes WHERE ${about}))
       ORDER BY i.id DESC LIMIT @limit`,
    )
    .all({
      id: filter.id ?? null,
      since: filter.since ?? null,
      table: filter.about?.table ?? null,
      rowId: filter.about?.rowId ?? null,
      column: filter.about?.column ?? null,
      limit: filter.limit ?? -1,
    })
    .map((row) => ({ ...row, changes: JSON.parse(row.changes) as Change[] }));
}

/** Returns whether anything is recorded under a date after that day. */
export function hasLaterChanges({ db }: Store, day: string): boolean {
  const found = db
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM invocations WHERE recorded_on > ?)')
    .pluck()
    .get(day);
  return found === 1;
}

/**
 * Returns the number of the invocation to undo: the one that was named, else the newest that is neither an
 * undo nor undone.
 *
 * @throws Failure `refused` where there is none.
 */
export function undoTarget(store: Store, given: number | undefined): number {
  if (given === undefined) return lastUndoable(store);
  const found = store.db
    .prepare<[number], number>('SELECT id FROM invocations WHERE id = ?')
    .pluck()
    .get(given);
  if (found !== undefined) return found;
  throw new Failure('refused', `There is no change ${given} in the log.`, 'mentor log shows the numbers');
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
  const id = db
    .prepare<[string], number>(
      `SELECT id FROM invocations i WHERE undoes IS NULL AND command NOT IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM invocations u WHERE u.undoes = i.id AND ${inForce('u')})
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(JSON.stringify(Object.keys(NEVER_UNDONE)));
  if (id === undefined)
    throw new Failure('refused', 'There is nothing to undo.', 'mentor log shows what was done');
  return id;
}

/**
 * Reverses an invocation inside the write that is under way, which is recorded as the undo of it: every row
 * is put back as it was before.
 *
 * 1. Refuse where it is never undone (the programme's start, an erasure), or has been undone.
 * 2. Refuse where it touches somebody who was erased; then where a later invocation, not itself reversed, changed one of the same rows; name each.
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
  if (never !== undefined) throw new Failure('refused', never[0], never[1]);
  const undoneBy = db
    .prepare<[number], number>(
      `SELECT id FROM invocations u WHERE undoes = ? AND id IS NOT (SELECT invocation_id FROM write_session) AND ${inForce('u')}`,
    )
    .pluck()
    .get(id);
  if (undoneBy !== undefined)
    throw new Failure(
      'refused',
      `Change ${id} has been undone already, by ${undoneBy}.`,
      `mentor undo ${undoneBy} brings it back`,
    );
  refuseWhereErased(db, invocation);
  refuseWhereChangedSince(store, id);
  const rows = new LoggedRows(db);
  rows.assertAsLeft(invocation.changes);
  db.pragma('defer_foreign_keys = ON');
  for (const change of invocation.changes.toReversed()) {
    try {
      rows.reverse(change);
    } catch (error) {
      throw inTheWayOfValue(db, id, change, error);
    }
  }
  refuseWhereNeeded(store, id);
  return invocation;
}

/** What touched somebody who has been erased since would bring part of them back, or end in nobody. */
function refuseWhereErased(db: Store['db'], { id, changes }: Invocation): void {
  const erasures = db
    .prepare<[], { person: number; on: string }>(
      'SELECT participant_id AS person, erased_on AS "on" FROM erasures ORDER BY id',
    )
    .all();
  for (const { person, on } of erasures) {
    const scope = scopeOf(db, person);
    if (!changes.some(({ table, rowId }) => scope.get(table)?.has(rowId) === true)) continue;
    throw new Failure(
      'refused',
      `Change ${id} cannot be undone: it touches ${idOf('P', person)}, who was erased on ${on}.`,
      'make the change that you want by hand; nothing was changed',
    );
  }
}

/** SQL: whether an undo still holds, that is, has not been undone in turn (and so on). */
function inForce(alias: string): string {
  return `(SELECT count(*) FROM (
    WITH RECURSIVE chain (id) AS (SELECT ${alias}.id UNION ALL SELECT n.id FROM invocations n JOIN chain ON n.undoes = chain.id)
    SELECT id FROM chain)) % 2 = 1`;
}

function refuseWhereChangedSince({ db }: Store, id: number): void {
  // A later invocation and the undo of it cancel out. An undo of something older than this one does not.
  const later = db
    .prepare<[{ id: number }], { id: number; command: string }>(
      `SELECT DISTINCT i.id, i.command FROM changes c JOIN invocations i ON i.id = c.invocation_id
       WHERE i.id > @id AND (c.table_name, c.row_id) IN (
           SELECT table_name, row_id FROM changes WHERE invocation_id = @id
           -- What a round's proposals and new relationships were is counted when it is closed.
           UNION SELECT 'rounds', coalesce(after, before) ->> 'round_id' FROM changes
             WHERE invocation_id = @id AND (table_name = 'proposals' OR (table_name = 'relationships' AND before IS NULL)))
         AND NOT EXISTS (SELECT 1 FROM invocations u WHERE u.undoes = i.id AND ${inForce('u')})
         AND NOT (coalesce(i.undoes, 0) > @id AND ${inForce('i')})
       ORDER BY i.id`,
    )
    .all({ id });
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

/** Another row has an e-mail, or is the one open round, that the reversed row would have again. */
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
  return new Failure(
    'refused',
    `Change ${id} cannot be undone: later changes touch the same things: ${shown.join(', ')}${more}.`,
    last === undefined || later.some(({ command }) => command in NEVER_UNDONE)
      ? 'make the change that you want by hand; nothing was changed'
      : `undo the latest of them first: mentor undo ${last.id}`,
  );
}
