/** The days on which somebody looked at what needs them today. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE looks ( -- not logged: no change of the programme, so that undo never finds one
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  looked_on TEXT NOT NULL UNIQUE CHECK (looked_on GLOB '????-??-??') -- a day, and nobody's name
) STRICT;
`;

export const looks: Migration = {
  version: 16,
  name: 'looks',
  up(db) {
    db.exec(SQL);
  },
};
