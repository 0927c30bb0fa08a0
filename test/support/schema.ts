/** The schema of a new data file, as SQL. */
import { Sqlite } from '../../src/store/file/sqlite.ts';
import { migrate } from '../../src/store/file/migrate.ts';

/** Returns the tables and indexes of the newest schema; the triggers of the change log are made from them. */
export function openSchema(): string {
  const db = new Sqlite(':memory:');
  migrate(db);
  const parts = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .pluck()
    .all();
  db.close();
  return `-- The schema of a data file, made by npm run docs. Every table but invocations, changes, log_digests and\n-- write_session has three triggers that record its changes (src/store/log/change-log.ts).\n\n${parts.join(';\n\n')};\n`;
}
