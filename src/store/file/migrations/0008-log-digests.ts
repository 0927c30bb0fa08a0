/** A digest of every entry of the log, each including the one before it, so that changes made by other means are found. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE log_digests (
  id INTEGER PRIMARY KEY REFERENCES invocations (id),
  content TEXT NOT NULL, -- SHA-256 of the changes of the invocation
  chain TEXT NOT NULL    -- SHA-256 of the chain before it, of who, when and which command, and of content
) STRICT;
`;

export const logDigests: Migration = {
  version: 8,
  name: 'log digests',
  up(db) {
    db.exec(SQL); // the digests themselves are added where every write ends
  },
};
