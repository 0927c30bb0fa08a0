/** The scores that a proposal was made from are kept beside it, so that nobody has to find the file again. */
import type { Migration } from './migration.ts';

const SQL = `
CREATE TABLE kept_scores ( -- not logged: written once, never changed, and found by what it holds
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE, -- the second word of the fingerprint of the proposals made from them
  scores BLOB NOT NULL -- participants by number: see kept-scores.ts
) STRICT;
`;

export const keptScores: Migration = {
  version: 9,
  name: 'kept scores',
  up(db) {
    db.exec(SQL);
  },
};
