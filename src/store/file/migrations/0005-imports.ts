/** How the columns of files were mapped, kept for the next file. */
import type { Migration } from './migration.ts';

const SQL = `
-- What the columns of a kind of file are, as somebody decided it once.
CREATE TABLE import_profiles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,                     -- participants, meetings, check-ins, training, outcomes
  name TEXT NOT NULL,
  headers TEXT NOT NULL CHECK (json_valid(headers)), -- those of the file that it was made for
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  UNIQUE (kind, name)
) STRICT;
`;

export const imports: Migration = {
  version: 5,
  name: 'imports',
  up(db) {
    db.exec(SQL);
  },
};
