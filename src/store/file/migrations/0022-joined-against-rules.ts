/** Why somebody joined a relationship although rules were broken by it. */
import type { Migration } from './migration.ts';

const SQL = `
ALTER TABLE relationship_people ADD COLUMN override TEXT; -- which rules, and why; NULL where none was broken
`;

export const joinedAgainstRules: Migration = {
  version: 22,
  name: 'joined against rules',
  up(db) {
    db.exec(SQL);
  },
};
