/**
 * The triggers that record every change of every table, generated from the schema, so that no table and no
 * column can be forgotten. Reading the log and reversing an invocation are in `log.ts`.
 */
import type { Database } from 'better-sqlite3';
import type { Change, Row } from '../../domain/change.ts';
import { valuesIn } from '../rows.ts';

/** The log itself. Rows are added to it and never changed, except by an erasure. */
export const LOG = ['invocations', 'changes', 'log_digests'];
/**
 * Every table is logged except the log itself, the row that says who is writing, scores, the days on which somebody looked,
 * the secret of the codes, and the letters that were sent. Scores never change, and the logged proposal names them by their
 * digest. A look changes nothing. The log is shown, which a secret must not be; and what has left cannot be undone.
 */
const NOT_LOGGED = new Set([...LOG, 'write_session', 'kept_scores', 'looks', 'form_secret', 'letters_sent']);

/** A change as it is kept: the images of its row are JSON. */
export interface LoggedChange extends Pick<Change, 'table' | 'rowId'> {
  readonly id: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** SQL: the columns of a {@link LoggedChange}. */
export const LOGGED_CHANGE = 'id, table_name AS "table", row_id AS rowId, before, after';

/** Returns the row that an image in the log describes; null where there is none. */
export function rowIn(image: string | null): Row | null {
  return image === null ? null : (JSON.parse(image) as Row);
}

/** Returns the names of the tables whose changes are logged, in order. */
export function loggedTables(db: Database): string[] {
  const names = valuesIn<string>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  return names.filter((name) => !NOT_LOGGED.has(name));
}

/** Returns the columns of a table, in their order. */
export function columnsOf(db: Database, table: string): string[] {
  return valuesIn<string>(db, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', table);
}

/**
 * Writes the triggers again for every logged table. Each migration ends with this, in its own transaction.
 *
 * 1. A change of a logged table adds one row to `changes`, with the old and the new row as JSON, under the
 *    invocation that `write_session` names. Without one, `invocation_id` is NULL and the write fails.
 * 2. An update that leaves every column as it was records nothing.
 * 3. The tables of the log refuse updates and deletes unless an erasure is under way.
 */
export function writeLogTriggers(db: Database): void {
  const old = valuesIn<string>(db, `SELECT name FROM sqlite_schema WHERE type = 'trigger'`);
  for (const name of old) db.exec(`DROP TRIGGER ${quoted(name)}`);
  for (const table of loggedTables(db)) {
    const columns = columnsOf(db, table);
    const changed = columns
      .map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
      .join(' OR ');
    db.exec(
      trigger(table, 'INSERT', '', 'NEW', 'NULL', rowAsJson('NEW', columns)) +
        trigger(
          table,
          'UPDATE',
          `WHEN ${changed}`,
          'NEW',
          rowAsJson('OLD', columns),
          rowAsJson('NEW', columns),
        ) +
        trigger(table, 'DELETE', '', 'OLD', rowAsJson('OLD', columns), 'NULL'),
    );
  }
  for (const table of LOG) {
    if (columnsOf(db, table).length === 0) continue; // a schema from before it
    for (const event of ['UPDATE', 'DELETE']) {
      db.exec(`CREATE TRIGGER ${quoted(`keep_${table}_${event.toLowerCase()}`)} BEFORE ${event} ON ${quoted(table)}
        WHEN NOT EXISTS (SELECT 1 FROM write_session WHERE is_erasing = 1)
        BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;`);
    }
  }
}

/** Returns the triggers that log new rows: name and the SQL that creates each. */
export function insertTriggers(db: Database): { name: string; sql: string }[] {
  const made = db.prepare<[], { name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
  );
  const names = new Set(loggedTables(db).map((table) => `log_${table}_insert`));
  return made.all().filter(({ name }) => names.has(name));
}

function trigger(
  table: string,
  event: string,
  when: string,
  row: string,
  before: string,
  after: string,
): string {
  return `CREATE TRIGGER ${quoted(`log_${table}_${event.toLowerCase()}`)} AFTER ${event} ON ${quoted(table)} ${when}
    BEGIN
      INSERT INTO changes (invocation_id, table_name, row_id, before, after)
      VALUES ((SELECT invocation_id FROM write_session), '${table}', ${row}.id, ${before}, ${after});
    END;\n`;
}

/** Returns SQL: a row as JSON, columns in their order, as the log keeps it. */
export function rowAsJson(row: string, columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${quoted(column)}`).join(', ')})`;
}

/** Returns a name as an SQL identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
