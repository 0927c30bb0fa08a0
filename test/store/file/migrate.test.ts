import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { migrate, MIGRATIONS, newestVersion } from '../../../src/store/file/migrate.ts';
import type { Migration } from '../../../src/store/file/migrations/migration.ts';
import { openStore, openToRead } from '../../../src/store/file/open.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { aFolder, aProgramme, aWriter } from '../../support/programme.ts';

const NEXT = newestVersion() + 1;
const base = aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben' }).create();
const before = loadParticipants(base.store);
base.store.close();

function aCopy(): { folder: string; file: string } {
  const folder = aFolder();
  const file = join(folder, 'mentor.db');
  copyFileSync(base.file, file);
  return { folder, file };
}

const migrationOf = (up: Migration['up']): Migration[] => [
  ...MIGRATIONS,
  { version: NEXT, name: 'next', up },
];

const versionOf = (file: string): number => readFileSync(file).readUInt32BE(60);

test('versions are 1, 2, 3 … without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('a new file, made at once, has the schema that one migration after the other makes', () => {
  const schemaOf = (steps: readonly (readonly Migration[])[]): unknown => {
    const db = new Sqlite(':memory:');
    for (const migrations of steps) migrate(db, migrations);
    const schema = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid').all();
    const signed = ['application_id', 'user_version', 'foreign_keys'].map((name) => db.pragma(name));
    db.close();
    return { schema, signed };
  };
  const oneByOne = MIGRATIONS.map((_, index) => MIGRATIONS.slice(0, index + 1));
  expect(schemaOf([MIGRATIONS])).toEqual(schemaOf(oneByOne));
});

describe('a file of the version before', () => {
  const migrations = migrationOf((db) =>
    db.exec(`CREATE TABLE badges (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL) STRICT;
      INSERT INTO badges (name) SELECT name FROM participants;
      ALTER TABLE participants ADD COLUMN shoe_size INTEGER;`),
  );

  test('is brought to the newest, with everything in it, and keeps its mode', () => {
    const { file } = aCopy();
    const store = openStore(file, aWriter(), migrations);
    expect(versionOf(file)).toBe(NEXT);
    expect(loadParticipants(store)).toEqual(before);
    expect(store.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(store.db.prepare('SELECT count(*) FROM badges').pluck().get()).toBe(2);
    store.close();
  });

  test('is not copied again by a second process that has waited while the first brought it to the newest', () => {
    const { file } = aCopy();
    const writer = aWriter();
    let isFirst = true;
    const now = (): Date => {
      // Between the look at the version and the copy.
      if (isFirst) {
        isFirst = false;
        openStore(file, writer, migrations).close();
      }
      return writer.now();
    };
    openStore(file, { ...writer, now, today: undefined }, migrations).close();
    expect(isFirst).toBe(false);
    expect(versionOf(`${file}.before-schema-${NEXT}`)).toBe(NEXT - 1);
  });

  test('logs the new table and the new column at once', () => {
    const { file } = aCopy();
    const store = openStore(file, aWriter(), migrations);
    store.write('test', () => {
      store.db.exec(
        `UPDATE badges SET name = 'x' WHERE id = 1; UPDATE participants SET shoe_size = 42 WHERE id = 1`,
      );
    });
    expect(
      store.db
        .prepare(`SELECT after ->> 'name', after ->> 'shoe_size' FROM changes ORDER BY id DESC LIMIT 2`)
        .raw()
        .all(),
    ).toEqual([
      ['Ada', 42],
      ['x', null],
    ]);
    store.close();
  });

  test('is copied first: a whole file of the old version, for its owner alone', () => {
    const { folder, file } = aCopy();
    openStore(file, aWriter(), migrations).close();
    const copy = `${file}.before-schema-${NEXT}`;
    expect(readdirSync(folder).sort()).toEqual(['mentor.db', `mentor.db.before-schema-${NEXT}`]);
    expect([versionOf(copy), statSync(copy).mode & 0o777]).toEqual([NEXT - 1, 0o600]);
    const store = openStore(copy, aWriter());
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(loadParticipants(store)).toEqual(before);
    store.close();
  });

  test('is migrated once', () => {
    const { folder, file } = aCopy();
    openStore(file, aWriter(), migrations).close();
    const bytes = readFileSync(file);
    openStore(file, aWriter(), migrations).close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('opened for reading alone', () => {
  test('a file of the version before is refused, naming what brings it forward, and keeps its bytes', () => {
    const { folder, file } = aCopy();
    const bytes = readFileSync(file);
    const open = () =>
      openToRead(
        file,
        aWriter(),
        migrationOf(() => undefined),
      );
    expect(open).toThrow(/from an older mentor/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });

  test('one that is up to date is read, and cannot be written to', () => {
    const { file } = aCopy();
    const store = openToRead(file, aWriter());
    expect(loadParticipants(store)).toEqual(before);
    expect(() => store.db.exec('DELETE FROM participant_topics; DELETE FROM participants')).toThrow(
      /readonly/,
    );
    store.close();
  });
});

describe('a migration that fails', () => {
  test.each<[string, Migration['up'], RegExp]>([
    [
      'half-way',
      (db) => {
        db.exec('CREATE TABLE badges (id INTEGER PRIMARY KEY) STRICT; DROP TABLE goal_progress');
        throw new Error('out of ideas');
      },
      /out of ideas/,
    ],
    [
      'by a reference that points nowhere',
      (db) => {
        db.exec(`DROP TRIGGER log_participant_topics_insert;
          INSERT INTO topics (id, name, folded) SELECT 1, 'a', 'a' WHERE 0;
          INSERT INTO participant_topics (participant_id, kind, topic_id, position) VALUES (1, 'goals', 99, 0)`);
      },
      /broken references/,
    ],
  ])('%s leaves the file as it was, and a good copy', (_, up, message) => {
    const { file } = aCopy();
    const bytes = readFileSync(file);
    expect(() => openStore(file, aWriter(), migrationOf(up))).toThrow(message);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const copy = new Sqlite(`${file}.before-schema-${NEXT}`, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    const store = openStore(file, aWriter());
    expect(loadParticipants(store)).toEqual(before);
    store.close();
  });
});

describe('the log that every SQLite reads alike', () => {
  test('keeps every row and its number, and goes on from there', () => {
    const folder = aFolder();
    const file = join(folder, 'mentor.db');
    const of = (versions: number): readonly Migration[] => MIGRATIONS.slice(0, versions);
    const db = new Sqlite(file);
    migrate(db, of(5));
    db.exec(`INSERT INTO invocations VALUES (1, '2026-01-01', '2026-01-01T00:00:00Z', 'a', 'topic add', NULL);
      INSERT INTO write_session (id, invocation_id) VALUES (1, 1);
      INSERT INTO topics (name, folded) VALUES ('A', 'a'), ('B', 'b');
      DELETE FROM topics WHERE id = 2; DELETE FROM write_session;`);
    const rows = (): unknown[] => db.prepare('SELECT * FROM changes ORDER BY id').raw().all();
    const logged = rows();
    expect(logged).toHaveLength(3);
    migrate(db, of(6));
    expect(rows()).toEqual(logged);
    expect(db.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'changes'`).pluck().get()).toBe(3);
    const sql = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'changes'`).pluck().get();
    expect(sql).toContain('before IS NULL OR json_valid(before)');
    expect(() => db.exec(`INSERT INTO topics (name, folded) VALUES ('C', 'c')`)).toThrow(/NOT NULL/);
    expect(() => db.exec('DELETE FROM changes')).toThrow(/append-only/);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });
});
