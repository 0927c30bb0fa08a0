/** Decisions on people who are to be in one group, or apart, whatever their roles. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE group_decisions ( -- about two or more people; those on a mentee with a mentor can be in pair_decisions
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  decision TEXT NOT NULL CHECK (decision IN ('lock', 'approve', 'forbid')),
  reason TEXT,                            -- confidential
  override_reason TEXT,                   -- why a lock may break rules, confidential
  override_rules TEXT CHECK (json_valid(override_rules)), -- JSON: the rules that override_reason is given for
  is_for_good INTEGER NOT NULL DEFAULT 0 CHECK (is_for_good IN (0, 1)),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '????-??-??')
) STRICT;
CREATE INDEX group_decisions_round ON group_decisions (round_id);

CREATE TABLE group_decision_people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES group_decisions (id),
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  position INTEGER NOT NULL,              -- from 0, in the order in which they were named
  UNIQUE (decision_id, participant_id)
) STRICT;
CREATE INDEX group_decision_people_participant ON group_decision_people (participant_id);
`;

export const decisionsOnGroups: Migration = {
  version: 20,
  name: 'decisions on groups',
  up(db) {
    db.exec(SQL);
  },
};
