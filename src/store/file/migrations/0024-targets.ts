/** What the programme aims at. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE targets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  figure TEXT NOT NULL UNIQUE,            -- completion_rate; with its report where reports mean different things: check-ins.satisfaction
  value REAL NOT NULL,                    -- in the unit of the figure: a share from 0 to 1
  by_on TEXT CHECK (by_on GLOB '????-??-??'), -- NULL where no day is set
  set_on TEXT NOT NULL CHECK (set_on GLOB '????-??-??')
) STRICT;
`;

export const targets: Migration = {
  version: 24,
  name: 'targets',
  up(db) {
    db.exec(SQL);
  },
};
