/** What was decided of two participants who may be one person. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE identity_decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id), -- the one of the two who was enrolled first
  other_id INTEGER NOT NULL REFERENCES participants (id),
  is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),           -- one person, enrolled twice; else two people
  decided_on TEXT NOT NULL,
  UNIQUE (participant_id, other_id)
) STRICT;
CREATE INDEX identity_decisions_other ON identity_decisions (other_id);
`;

export const nearIdentities: Migration = {
  version: 14,
  name: 'near identities',
  up(db) {
    db.exec(SQL);
  },
};
