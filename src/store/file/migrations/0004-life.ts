/** The programme's own texts, revisions of goals, and reflections that a side lets into the story. */
import type { Migration } from './migration.ts';

const SQL = `
-- The programme's words in place of the program's own, for agreements and messages.
CREATE TABLE templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  language TEXT NOT NULL,                 -- a BCP 47 tag
  subject TEXT,
  body TEXT NOT NULL,
  UNIQUE (name, language)
) STRICT;

CREATE TABLE goal_revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  goal_id INTEGER NOT NULL REFERENCES goals (id),
  review_id INTEGER REFERENCES reviews (id),
  revised_on TEXT NOT NULL CHECK (revised_on GLOB '????-??-??'),
  changed TEXT NOT NULL,                  -- in words: target 6 → 8
  reason TEXT
) STRICT;
CREATE INDEX goal_revisions_goal ON goal_revisions (goal_id);

-- Whether the side lets the other read it: what is not shared stays with the coordinator.
ALTER TABLE reflections ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1));
`;

export const life: Migration = {
  version: 4,
  name: 'life',
  up(db) {
    db.exec(SQL);
  },
};
