/** Goals that one side writes and the other confirms, where the programme wants it. */
import type { Migration } from './migration.ts';

const SQL = `
ALTER TABLE programme ADD COLUMN has_goals_confirmed INTEGER NOT NULL DEFAULT 0 -- of those written on a form
  CHECK (has_goals_confirmed IN (0, 1));

CREATE TABLE goal_confirmations ( -- each time that the other side was asked for its yes; the newest one of a goal counts
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  writer_id INTEGER NOT NULL REFERENCES participants (id),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'), -- later than that of the same goal before: codes hold it
  answerer_id INTEGER REFERENCES participants (id),
  answered_on TEXT CHECK (answered_on GLOB '????-??-??'),
  agrees INTEGER CHECK (agrees IN (0, 1)),
  words TEXT,                             -- what they would change
  CHECK ((answered_on IS NULL) = (agrees IS NULL)),
  UNIQUE (goal_id, asked_on)
) STRICT;

CREATE INDEX goal_confirmations_writer ON goal_confirmations (writer_id);
CREATE INDEX goal_confirmations_answerer ON goal_confirmations (answerer_id);
`;

export const goalsConfirmed: Migration = {
  version: 21,
  name: 'goals confirmed',
  up(db) {
    db.exec(SQL);
  },
};
