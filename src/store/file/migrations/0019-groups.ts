/**
 * Relationships of several people: the formats panel and peer, peers beside mentors and mentees, people who join and leave,
 * goals that are everybody's, and meetings from which several were absent.
 */
import type { Database } from 'better-sqlite3';
import { valueIn, valuesIn } from '../../rows.ts';
import { columnsOf, quoted } from '../../log/change-log.ts';
import type { Migration } from './migration.ts';

export const groups: Migration = {
  version: 19,
  name: 'groups',
  up(db) {
    rebuild(db, 'participants', [
      [
        'CHECK (is_mentor = 1 OR is_mentee = 1)',
        `is_peer INTEGER NOT NULL DEFAULT 0 CHECK (is_peer IN (0, 1)),
  CHECK (is_mentor = 1 OR is_mentee = 1 OR is_peer = 1)`,
      ],
    ]);
    rebuild(db, 'relationships', [
      ["format IN ('one-to-one', 'circle', 'peer')", "format IN ('one-to-one', 'circle', 'panel', 'peer')"],
    ]);
    rebuild(db, 'relationship_people', [
      ["role IN ('mentor', 'mentee')", "role IN ('mentor', 'mentee', 'peer')"],
      [
        'UNIQUE (relationship_id, participant_id)',
        `joined_on TEXT CHECK (joined_on GLOB '????-??-??'), -- NULL: from its beginning
  left_on TEXT CHECK (left_on GLOB '????-??-??'), -- NULL: in it now, or at its end
  left_reason TEXT,                       -- a code, confidential
  left_notes TEXT,                        -- confidential
  CHECK (left_on >= joined_on)`,
      ],
    ]);
    // Somebody who left may come back: a row for each time.
    db.exec(`CREATE UNIQUE INDEX relationship_people_now ON relationship_people (relationship_id, participant_id)
  WHERE left_on IS NULL;
CREATE INDEX relationship_people_relationship ON relationship_people (relationship_id);`);
    rebuild(db, 'goals', [
      [
        'participant_id INTEGER NOT NULL REFERENCES participants (id),',
        'participant_id INTEGER REFERENCES participants (id), -- NULL: a goal of all its people',
      ],
    ]);
    db.exec(`-- Numbers of people, beside absent_id.
ALTER TABLE meetings ADD COLUMN also_absent TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(also_absent))`);
  },
};

/**
 * Makes a table anew with other constraints. New columns come last. Its rows, their numbers and its indexes stay, and so does
 * the last number given out: a number is never given twice.
 *
 * @param changes Parts of its definition, each with what stands there instead.
 */
function rebuild(
  db: Database,
  table: string,
  changes: readonly (readonly [before: string, after: string])[],
): void {
  const old =
    valueIn<string>(db, `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?`, table) ?? '';
  const indexes = valuesIn<string>(
    db,
    `SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid`,
    table,
  );
  const last = valueIn<number>(db, 'SELECT seq FROM sqlite_sequence WHERE name = ?', table);
  let definition = old.replace(/^CREATE TABLE "?\w+"? \(/, 'CREATE TABLE rebuilt (');
  for (const [before, after] of changes) {
    if (!definition.includes(before)) throw new Error(`the table ${table} is not as it was made`);
    definition = definition.replace(before, () => after);
  }
  const columns = columnsOf(db, table).map(quoted).join(', ');
  db.exec(`${definition};
INSERT INTO rebuilt (${columns}) SELECT ${columns} FROM ${table};
DROP TABLE ${table};
ALTER TABLE rebuilt RENAME TO ${table};`);
  if (last !== undefined) {
    db.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(table);
    db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, last);
  }
  for (const index of indexes) db.exec(index);
}
