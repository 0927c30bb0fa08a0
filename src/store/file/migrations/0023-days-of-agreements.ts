/** The days by which the forms with one version of an agreement are told from those with another of the same day. */
import type { Migration } from './migration.ts';

const SQL = `
ALTER TABLE agreements ADD COLUMN asked_on TEXT -- the day in the codes of forms that show this version; NULL where drafted_on is
  CHECK (asked_on GLOB '????-??-??');
`;

export const daysOfAgreements: Migration = {
  version: 23,
  name: 'days of agreements',
  up(db) {
    db.exec(SQL);
  },
};
