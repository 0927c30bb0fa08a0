/**
 * Checks of the log that every version of SQLite reads alike. Before 3.45 `json_valid(NULL)` is 0, not NULL, so other
 * programs that check a file object to every row that was new or removed.
 */
import { quoted } from '../../log/change-log.ts';
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE new_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invocation_id INTEGER NOT NULL REFERENCES invocations (id),
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)), -- the old row, NULL for a new one
  after TEXT CHECK (after IS NULL OR json_valid(after))     -- the new row, NULL for a removed one
) STRICT;
INSERT INTO new_changes SELECT id, invocation_id, table_name, row_id, before, after FROM changes ORDER BY id;
DROP TABLE changes;
ALTER TABLE new_changes RENAME TO changes;
CREATE INDEX changes_invocation ON changes (invocation_id);
CREATE INDEX changes_row ON changes (table_name, row_id);
`;

export const portableLog: Migration = {
  version: 6,
  name: 'portable log',
  up(db) {
    // These triggers write to the table that is removed. All are made again at the end of a migration.
    const triggers = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`);
    for (const name of triggers.pluck().all()) db.exec(`DROP TRIGGER ${quoted(name)}`);
    db.exec(SQL);
  },
};
