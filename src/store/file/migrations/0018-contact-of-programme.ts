/** Whom people write to: who signs letters, and where answers are mailed. */
import type { Migration } from './migration.ts';

const SQL = `
ALTER TABLE programme ADD COLUMN contact_name TEXT;
ALTER TABLE programme ADD COLUMN contact_email TEXT; -- NULL: not said, and then there is no name either
`;

export const contactOfProgramme: Migration = {
  version: 18,
  name: 'contact of the programme',
  up(db) {
    db.exec(SQL);
  },
};
