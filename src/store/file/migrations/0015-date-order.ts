/** Which of two numbers in a date is the day: people of one programme write it alike. */
import type { Migration } from './migration.ts';

const SQL = `
ALTER TABLE programme ADD COLUMN date_order TEXT CHECK (date_order IN ('dmy', 'mdy')); -- 3/10/2026; null: not said
`;

export const dateOrder: Migration = {
  version: 15,
  name: 'date order',
  up(db) {
    db.exec(SQL);
  },
};
