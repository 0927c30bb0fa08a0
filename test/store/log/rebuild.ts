/** The state of a data file rebuilt from its log alone: independent of how the program itself compares them. */
import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { migrate } from '../../../src/store/file/migrate.ts';
import type { SqlRow } from '../tables.ts';

/** Returns a database in memory in which every change of the log was made again, in order, from nothing. */
export function rebuilt(from: Database.Database): Database.Database {
  const db = new Sqlite(':memory:');
  migrate(db);
  db.pragma('foreign_keys = OFF');
  for (const name of db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all())
    db.exec(`DROP TRIGGER "${name}"`);
  const changes = from
    .prepare<[], { table_name: string; row_id: number; after: string | null }>(
      'SELECT table_name, row_id, after FROM changes ORDER BY id',
    )
    .all();
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    let statement = statements.get(sql);
    if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
    return statement;
  };
  db.exec('BEGIN');
  for (const { table_name: table, row_id: id, after } of changes) {
    prepared(`DELETE FROM "${table}" WHERE id = ?`).run(id);
    if (after === null) continue;
    const row = JSON.parse(after) as SqlRow;
    const names = Object.keys(row);
    prepared(
      `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((one) => `@${one}`).join(', ')})`,
    ).run(row);
  }
  db.exec('COMMIT');
  return db;
}
