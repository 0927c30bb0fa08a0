/** What an erasure still has to do, and from which file a backup was made. */
import type { Migration } from './migration.ts';

const SQL = `
-- Whether the file was written anew since, so that its free pages hold nothing of the person either.
ALTER TABLE erasures ADD COLUMN is_rewritten INTEGER NOT NULL DEFAULT 0 CHECK (is_rewritten IN (0, 1));
UPDATE erasures SET is_rewritten = 1;

-- The last erasure that the copy has had: later ones are still to do.
ALTER TABLE backups ADD COLUMN erased_through INTEGER NOT NULL DEFAULT 0;
-- Why it could not be reached when it was last tried.
ALTER TABLE backups ADD COLUMN trouble TEXT;
-- The data file that it was made from: where that was, and its device and inode. NULL: not known.
ALTER TABLE backups ADD COLUMN made_from TEXT;
ALTER TABLE backups ADD COLUMN made_from_inode TEXT;
-- The last invocation that the copy has, by which it is known again.
ALTER TABLE backups ADD COLUMN last_invocation INTEGER;
ALTER TABLE backups ADD COLUMN last_recorded_at TEXT;
-- A copy that was made after an erasure never had the person.
UPDATE backups SET erased_through = (SELECT coalesce(max(id), 0) FROM erasures WHERE erased_on < made_on);
`;

export const openErasures: Migration = {
  version: 12,
  name: 'open erasures',
  up(db) {
    db.exec(SQL);
  },
};
