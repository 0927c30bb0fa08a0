/** Somebody whose enrolment was undone is only in the log. They can be erased from it, and the file remembers that too. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE new_erasures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL UNIQUE, -- there need be no such participant any more
  erased_on TEXT NOT NULL CHECK (erased_on GLOB '????-??-??')
) STRICT;
INSERT INTO new_erasures SELECT id, participant_id, erased_on FROM erasures ORDER BY id;
DROP TABLE erasures; -- its triggers go with it, and all are made anew when a migration is done
ALTER TABLE new_erasures RENAME TO erasures;
`;

export const erasedFromTheLog: Migration = {
  version: 7,
  name: 'erased from the log',
  up(db) {
    db.exec(SQL);
  },
};
