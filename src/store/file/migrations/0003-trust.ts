/** What trust needs to remember: where copies of the file are, who was erased, and how long things are kept. */
import type { Migration } from './migration.ts';

const SQL = `
-- Copies of this file that the program made or was shown: an erasure reaches them.
CREATE TABLE backups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,              -- absolute
  kind TEXT NOT NULL CHECK (kind IN ('asked-for', 'before-migration', 'before-restore', 'restored-from')),
  made_on TEXT NOT NULL CHECK (made_on GLOB '????-??-??')
) STRICT;

-- Whom an erasure took out; a backup from before it is erased too before it is restored.
CREATE TABLE erasures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  participant_id INTEGER NOT NULL UNIQUE REFERENCES participants (id),
  erased_on TEXT NOT NULL CHECK (erased_on GLOB '????-??-??')
) STRICT;

-- After how many months something is past its time. What has no row is kept without end.
CREATE TABLE retention (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL UNIQUE CHECK (subject IN ('withdrawn', 'no-consent', 'consent-withdrawn', 'inactive')),
  months INTEGER NOT NULL CHECK (months > 0)
) STRICT;

ALTER TABLE participants ADD COLUMN consent_withdrawn_on TEXT CHECK (consent_withdrawn_on GLOB '????-??-??');
`;

export const trust: Migration = {
  version: 3,
  name: 'trust',
  up(db) {
    db.exec(SQL);
  },
};
