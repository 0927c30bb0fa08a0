/**
 * The programme as it was known on a past day: a copy in memory, in which later changes are reversed by the
 * change log. The ordinary queries run on the copy. The file is only read.
 */
import { Sqlite } from '../file/sqlite.ts';
import type { Database as Connection } from 'better-sqlite3';
import type { Row } from '../../domain/change.ts';
import { refused } from '../../errors.ts';
import { columnsOf, type LoggedChange, loggedTables, quoted, rowIn } from './change-log.ts';
import { obfuscate } from '../privacy/obfuscate.ts';
import type { Store } from '../store.ts';
import { valueIn, rowsIn } from '../rows.ts';

/** A moment of the log: what was recorded before a day, and on that day up to and including one invocation. */
export interface LogMoment {
  readonly day: string;
  /** The last invocation of the day that is known. */
  readonly invocation: number;
}

/**
 * Returns a store of the programme as it was known at the end of a day, by the dates under which changes were recorded.
 * Its `today` is that day. It cannot be written to, and whoever asked for it closes it. Given a moment instead of a day,
 * it also leaves out what was recorded later on that day.
 *
 * 1. Copy every table but the log into memory.
 * 2. Set each row that has changed since to what it was before the first later change.
 * 3. With `--today`, an earlier change can be recorded after a later one. Such a row is rebuilt from the log, change by
 *    change, without the later ones.
 *
 * Call it inside `store.read`, so that the copy is of one moment. O(rows of the file), and of the log.
 *
 * @throws Failure `refused` where the day lies before the programme's start, or after all that is known.
 */
export function storeAsOf(store: Store, when: string | LogMoment): Store {
  const { day, invocation } =
    typeof when === 'string' ? { day: when, invocation: Number.MAX_SAFE_INTEGER } : when;
  refuseUnknownDay(store, day);
  const copy = new Sqlite(':memory:');
  try {
    copyTables(copy, store.file);
    copy
      .prepare(
        `CREATE TEMP TABLE later AS SELECT id FROM source.invocations
         WHERE recorded_on > @day OR (recorded_on = @day AND id > @invocation)`,
      )
      .run({ day, invocation });
    const isInOrder = !isOutOfOrder(copy);
    for (const table of loggedTables(copy)) takeBack(copy, table, isInOrder);
    if (!isInOrder) tellAnew(copy);
    copy.exec('DROP TABLE temp.later; DETACH source');
    if (store.behindMasks !== undefined) obfuscate(copy); // it was copied from the file itself
    copy.pragma('query_only = ON');
  } catch (error) {
    copy.close();
    throw error;
  }
  return store.onCopy(copy, day);
}

/** Returns what `use` makes of the programme as it was known then; see {@link storeAsOf}. */
export function readAsOf<T>(store: Store, when: string | LogMoment, use: (past: Store) => T): T {
  const past = storeAsOf(store, when);
  try {
    return use(past);
  } finally {
    past.close();
  }
}

/** Returns whether anything had been recorded by the end of a day. */
export function isKnownOn({ db }: Store, day: string): boolean {
  return valueIn<number>(db, 'SELECT EXISTS (SELECT 1 FROM invocations WHERE recorded_on <= ?)', day) === 1;
}

function refuseUnknownDay({ db, today }: Store, day: string): void {
  const { first, last } = db
    .prepare<[], { first: string; last: string }>(
      'SELECT min(recorded_on) AS first, max(recorded_on) AS last FROM invocations',
    )
    .get() ?? { first: day, last: day };
  if (day < first)
    throw refused(
      `Nothing had been recorded by ${day}: the first thing is of ${first}.`,
      `name a day from ${first} on`,
    );
  if (day > today && day > last)
    throw refused(`${day} is still to come (today is ${today}).`, '--today sets the date to work with');
}

/** Tables with their indexes, and no triggers: nothing is logged here. */
function copyTables(copy: Connection, file: string): void {
  copy.pragma('foreign_keys = OFF');
  copy.prepare('ATTACH ? AS source').run(file);
  const objects = rowsIn<{ type: string; name: string; sql: string }>(
    copy,
    `SELECT type, name, sql FROM source.sqlite_schema
     WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND tbl_name NOT IN ('changes', 'log_digests', 'write_session') ORDER BY type = 'index', rowid`,
  );
  for (const { type, name, sql } of objects) {
    copy.exec(sql);
    if (type === 'table') copy.exec(`INSERT INTO main.${quoted(name)} SELECT * FROM source.${quoted(name)}`);
  }
}

/** Returns whether something known was recorded after something that is not known yet. */
function isOutOfOrder(copy: Connection): boolean {
  return (
    valueIn<number>(
      copy,
      `SELECT EXISTS (SELECT 1 FROM source.invocations WHERE id > (SELECT min(id) FROM later)
       AND id NOT IN (SELECT id FROM later))`,
    ) === 1
  );
}

function takeBack(copy: Connection, table: string, isInOrder: boolean): void {
  copy.exec('DROP TABLE IF EXISTS temp.taken_back');
  copy
    .prepare(
      `CREATE TEMP TABLE taken_back AS SELECT row_id, min(c.id) AS change_id FROM source.changes c
       WHERE table_name = ? AND invocation_id IN (SELECT id FROM later) GROUP BY row_id`,
    )
    .run(table);
  copy.exec(`DELETE FROM main.${quoted(table)} WHERE id IN (SELECT row_id FROM taken_back)`);
  const columns = columnsOf(copy, table);
  // With dates out of order, two rows may have had one e-mail, each on its own date; only one can keep it.
  copy.exec(
    `INSERT ${isInOrder ? '' : 'OR IGNORE '}INTO main.${quoted(table)} (${columns.map(quoted).join(', ')})
     SELECT ${columns.map((column) => valueBefore(copy, table, column)).join(', ')}
     FROM taken_back JOIN source.changes ON changes.id = change_id WHERE before IS NOT NULL`,
  );
}

/** SQL: the column's old value; its default where the log is older than the column. */
function valueBefore(copy: Connection, table: string, column: string): string {
  const fallback = valueIn<string | null>(
    copy,
    'SELECT dflt_value FROM pragma_table_info(?) WHERE name = ? AND "notnull" = 1',
    table,
    column,
  );
  const value = `json_extract(before, '$.${quoted(column).replaceAll("'", "''")}')`;
  return fallback === undefined || fallback === null ? value : `coalesce(${value}, ${fallback})`;
}

type Images = Pick<LoggedChange, 'before' | 'after'>;

/** Step 3. */
function tellAnew(copy: Connection): void {
  const rows = rowsIn<{ table: string; rowId: number }>(
    copy,
    `SELECT table_name AS "table", row_id AS rowId FROM source.changes c
     LEFT JOIN later ON later.id = invocation_id GROUP BY table_name, row_id
     HAVING max(c.id) FILTER (WHERE later.id IS NULL) > min(c.id) FILTER (WHERE later.id IS NOT NULL)
     ORDER BY table_name, row_id`,
  );
  const known = new Set(loggedTables(copy));
  const told = copy.prepare<[string, number], Images>(
    `SELECT before, after FROM source.changes c WHERE table_name = ? AND row_id = ?
     AND invocation_id NOT IN (SELECT id FROM later) ORDER BY c.id`,
  );
  for (const { table, rowId } of rows) {
    if (!known.has(table)) throw new Error('the log names a table that is not there');
    const row = replayed(told.all(table, rowId));
    copy.prepare(`DELETE FROM main.${quoted(table)} WHERE id = ?`).run(rowId);
    if (row === null) continue;
    const columns = columnsOf(copy, table).filter((column) => column in row);
    copy
      .prepare(
        `INSERT OR IGNORE INTO main.${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      .run(columns.map((column) => row[column] ?? null));
  }
  dropDangling(copy);
}

/** Sets only the columns that a change changed: the others may hold what was recorded later. */
function replayed(changes: readonly Images[]): Row | null {
  let row: Record<string, Row[string]> | null = null;
  for (const change of changes) {
    const [before, after] = [rowIn(change.before), rowIn(change.after)];
    if (after === null) row = null;
    else if (before === null) row = { ...after };
    else if (row !== null)
      for (const [column, value] of Object.entries(after)) if (before[column] !== value) row[column] = value;
  }
  return row;
}

/** Removes rows that belong to a row not yet known: they are not known either. */
function dropDangling(copy: Connection): void {
  for (;;) {
    const dangling = copy.pragma('foreign_key_check') as { table: string; rowid: number }[];
    if (dangling.length === 0) return;
    for (const { table, rowid } of dangling)
      copy.prepare(`DELETE FROM main.${quoted(table)} WHERE rowid = ?`).run(rowid);
  }
}
