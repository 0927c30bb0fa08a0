/** A programme's own settings, the relationships left alone for a time, and the reminders that were sent. */
import type { Migration } from './migration.ts';

const SQL = `
-- Numbers that differ from the usual ones: thresholds of attention, the schedule of check-ins.
CREATE TABLE settings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE attention_snoozes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  relationship_id INTEGER NOT NULL REFERENCES relationships (id),
  signal TEXT,                            -- NULL is all of them
  snoozed_on TEXT NOT NULL CHECK (snoozed_on GLOB '????-??-??'),
  until_on TEXT NOT NULL CHECK (until_on GLOB '????-??-??'),
  reason TEXT NOT NULL,                   -- for the coordinator alone
  CHECK (until_on >= snoozed_on)
) STRICT;
CREATE INDEX attention_snoozes_relationship ON attention_snoozes (relationship_id);

CREATE TABLE reminders_sent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL REFERENCES participants (id),
  relationship_id INTEGER REFERENCES relationships (id),
  kind TEXT NOT NULL,
  occasion TEXT NOT NULL,                 -- tells one check-in, action or phase from the next
  level TEXT NOT NULL CHECK (level IN ('gentle', 'firm', 'coordinator')),
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '????-??-??')
) STRICT;
CREATE INDEX reminders_sent_participant ON reminders_sent (participant_id);
CREATE INDEX reminders_sent_relationship ON reminders_sent (relationship_id);
`;

export const contact: Migration = {
  version: 2,
  name: 'contact',
  up(db) {
    db.exec(SQL);
  },
};
