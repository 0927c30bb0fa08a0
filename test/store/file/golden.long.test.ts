/** Files of every schema version that ever was: this program reads them, brings them forward and loses nothing. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type Database from 'better-sqlite3';
import { COLUMN_PRIVACY } from '../../../src/domain/privacy/column-privacy.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { checkStore } from '../../../src/store/file/check/check.ts';
import { migrate, MIGRATIONS, newestVersion } from '../../../src/store/file/migrate.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';
import { sqlOf } from '../../support/write-golden.ts';
import { type SqlRow, tablesToLog } from '../tables.ts';

const FOLDER = new URL('golden/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));

function versionOf(name: string): number {
  return Number(/schema-(\d+)\.sql/.exec(name)?.[1]);
}

/** Makes the data file that a golden one describes, as the program of its time left it. */
function made(name: string): string {
  const file = join(aFolder(), 'mentor.db');
  const db = new Sqlite(file);
  db.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
  db.close();
  return file;
}

function rowsOf(db: Database.Database, tables: readonly string[]): Map<string, SqlRow[]> {
  return new Map(
    tables.map((table) => [table, db.prepare<[], SqlRow>(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  );
}

/** The tables and indexes as they were written. The triggers of the log are made by the program, not by migrations. */
function schemaOf(db: Database.Database): unknown[] {
  return db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE type <> 'trigger' AND sql IS NOT NULL AND name NOT LIKE 'sqlite%'
       ORDER BY type, name`,
    )
    .all();
}

test('there is one of every schema, the present one too', () => {
  const versions = FILES.map(versionOf).toSorted((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: newestVersion() }, (_, at) => at + 1));
});

describe.each(FILES)('%s', (name) => {
  test('is what it says it is, and every table has a row', () => {
    const db = new Sqlite(made(name), { readonly: true });
    expect(`schema-${String(db.pragma('user_version', { simple: true }))}.sql`).toBe(name);
    expect([...rowsOf(db, tablesToLog(db))].filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(sqlOf(db)).toBe(readFileSync(new URL(name, FOLDER), 'utf8'));
    db.close();
  });

  test('has the schema that the migrations up to it make today: none was changed afterwards', () => {
    const golden = new Sqlite(made(name), { readonly: true });
    const fresh = new Sqlite(':memory:');
    migrate(fresh, MIGRATIONS.slice(0, versionOf(name)));
    expect(schemaOf(fresh)).toEqual(schemaOf(golden));
    golden.close();
    fresh.close();
  });

  test('is brought to the newest schema by a command, with every row as it was, is sound, and its last change can be undone', async () => {
    const file = made(name);
    const old = new Sqlite(file, { readonly: true });
    const before = rowsOf(old, tablesToLog(old));
    old.close();
    const { stdout, exit } = await runMentor(['participant', 'list', '--db', file, '--json'], { cwd: '/' });
    expect(exit).toBe(0);
    expect((JSON.parse(stdout) as { participants: unknown[] }).participants.length).toBeGreaterThan(2);
    const store = openStore(file, aWriter());
    const after = rowsOf(store.db, [...before.keys()]);
    for (const [table, rows] of before) {
      const gone = Object.keys(COLUMN_PRIVACY[table]?.gone ?? {});
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !gone.includes(column));
      const of = (row: SqlRow): SqlRow =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
      const kept = (after.get(table) ?? []).slice(0, rows.length);
      expect(kept.map(of)).toEqual(rows.map(of));
    }
    // Rows made up for a test need not make sense to the domain; what SQLite, the schema and the log say must.
    const own = new Set(['integrity', 'schema', 'foreign-keys', 'log-replay']);
    expect(checkStore(store).filter(({ check }) => own.has(check))).toEqual([]);
    store.close();
    expect((await runMentor(['undo', '9', '--db', file], { cwd: '/' })).exit).toBe(0);
  });
});

test.each(FILES.filter((name) => versionOf(name) < newestVersion()))(
  '%s is refused by the nightly run, which only reads, and stays as it was',
  async (name) => {
    const file = made(name);
    const cwd = dirname(file);
    const state = () => [
      readFileSync(file).toString('latin1'),
      statSync(file).mtimeMs,
      readdirSync(cwd).sort(),
    ];
    const before = state();
    const refused = await runMentor(['nightly', '--out', 'night'], { cwd });
    expect(refused).toMatchObject({ exit: 1, stdout: '' });
    expect(refused.stderr).toMatch(/from an older mentor .*\nHint: mentor check brings it up to date/s);
    expect(state()).toEqual(before);
  },
);

test('a reflection from before sides could share theirs is shared with nobody', () => {
  const store = openStore(made('schema-1.sql'), aWriter());
  const shared = store.db
    .prepare('SELECT is_shared, count(*) FROM reflections GROUP BY is_shared')
    .raw()
    .all();
  expect(shared).toEqual([[0, 1]]);
  store.close();
});
