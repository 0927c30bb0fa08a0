/** The migration that lets a relationship have several people makes four tables anew: nothing of them is lost. */
import { expect, test } from '@jest/globals';
import { migrate, MIGRATIONS } from '../../../src/store/file/migrate.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { valueIn, valuesIn } from '../../../src/store/rows.ts';

const TABLES = ['participants', 'relationships', 'relationship_people', 'goals'];

test('indexes stay, and a number that was given once is never given again', () => {
  const db = new Sqlite(':memory:');
  migrate(db, MIGRATIONS.slice(0, 18));
  const indexes = (): string[] =>
    valuesIn(
      db,
      `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('${TABLES.join("', '")}') ORDER BY name`,
    );
  const before = indexes();
  for (const [at, table] of TABLES.entries())
    db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, 40 + at);
  migrate(db, MIGRATIONS.slice(0, 19), {
    recordedOn: '2026-09-01',
    recordedAt: '2026-09-01T00:00:00Z',
    actor: 'tester',
  });
  expect(indexes()).toEqual(expect.arrayContaining(before));
  for (const [at, table] of TABLES.entries())
    expect(valueIn(db, 'SELECT seq FROM sqlite_sequence WHERE name = ?', table)).toBe(40 + at);
  db.exec(
    `INSERT INTO invocations (id, recorded_on, recorded_at, actor, command) VALUES (900, '2026-09-01', '', '', 'x');
     INSERT INTO write_session (id, invocation_id) VALUES (1, 900);
     INSERT INTO participants (key, name, is_mentor, is_mentee, is_peer, enrolled_on) VALUES ('ref:1', 'Ana', 0, 0, 1, '2026-09-01')`,
  );
  expect(valuesIn(db, 'SELECT id FROM participants')).toEqual([41]);
  expect(() =>
    db.exec(
      `INSERT INTO participants (key, name, is_mentor, is_mentee, enrolled_on) VALUES ('ref:2', 'Ben', 0, 0, '2026-09-01')`,
    ),
  ).toThrow(/CHECK/);
  db.close();
});
