/**
 * Logs the rows of one write that adds thousands. The triggers of `change-log.ts` would write the same at three times the
 * cost: they run once for each row, each with a journal of its own.
 */
import type { Database } from 'better-sqlite3';
import { columnsOf, insertTriggers, loggedTables, quoted, rowAsJson } from './change-log.ts';
import { valueIn, rowsIn } from '../rows.ts';

/** How many rows one statement logs. SQLite keeps what a statement changes in memory until it is done. */
const LOGGED_AT_ONCE = 10_000;

/**
 * Does work that adds many rows within a write, and then logs the new rows as they are at the end, with one statement for
 * each table. Changes to earlier rows are logged by the triggers, as always.
 *
 * The triggers that log new rows are dropped meanwhile. That is part of the transaction: other processes still see them,
 * and a kill restores them. Rows get rising ids (AUTOINCREMENT), so those above the highest earlier id are the new ones.
 *
 * @throws Error where the work changed or removed a row that it had added, which the log could not tell: a
 *   bug.
 */
export function inBulk<T>(db: Database, work: () => T): T {
  const before = new Map(loggedTables(db).map((table) => [table, highest(db, table)]));
  const triggers = insertTriggers(db);
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${quoted(name)}`);
  const result = work();
  const mixed = rowsIn<{ table: string; highest: number }>(
    db,
    `SELECT table_name AS "table", max(row_id) AS highest FROM changes
     WHERE invocation_id = (SELECT invocation_id FROM write_session) GROUP BY table_name`,
  ).filter(({ table, highest: changed }) => changed > (before.get(table) ?? 0));
  if (mixed.length > 0) throw new Error(`rows of ${mixed[0]?.table} were added and changed in one bulk`);
  for (const [table, last] of before) {
    const end = highest(db, table);
    if (end === last) continue;
    const log = db.prepare(
      `INSERT INTO changes (invocation_id, table_name, row_id, before, after)
       SELECT (SELECT invocation_id FROM write_session), ?, id, NULL, ${rowAsJson(quoted(table), columnsOf(db, table))}
       FROM ${quoted(table)} WHERE id > ? AND id <= ? ORDER BY id`,
    );
    for (let from = last; from < end; from += LOGGED_AT_ONCE) log.run(table, from, from + LOGGED_AT_ONCE);
  }
  for (const { sql } of triggers) db.exec(sql);
  return result;
}

function highest(db: Database, table: string): number {
  return valueIn<number>(db, `SELECT coalesce(max(id), 0) FROM ${quoted(table)}`) ?? 0;
}
