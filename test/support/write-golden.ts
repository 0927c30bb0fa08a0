/**
 * `npm run golden`: writes the newest schema, with a row in every table, as `test/store/file/golden/schema-N.sql`. Run once
 * when a migration is there, and never again for the same number: later programs must go on reading it. Files 2 to 5
 * were written by the programs of their time, checked out anew.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { newestVersion } from '../../src/store/file/migrate.ts';
import { openStore } from '../../src/store/file/open.ts';
import { someRow, tablesToLog } from '../store/tables.ts';
import { runMentor } from './host.ts';

const STEPS: readonly (readonly string[])[] = [
  ['init', 'Golden', '--preset', 'school', '--timezone', 'Europe/London'],
  [
    'enrol',
    '--as',
    'mentor',
    '--name',
    'Grace Hopper',
    '--email',
    'grace@example.org',
    '--consent-on',
    '2026-09-01',
  ],
  [
    'enrol',
    '--as',
    'mentee',
    '--name',
    'Ada "Count" O\'Byron',
    '--email',
    'ada@example.org',
    '--consent-on',
    '2026-09-01',
    '--about',
    'two\nlines; 数学',
  ],
  [
    'enrol',
    '--as',
    'both',
    '--name',
    'Mary Seacole',
    '--ref',
    'S3',
    '--years-experience',
    '7.5',
    '--avoids',
    'grace@example.org',
  ],
  ['relationship', 'pair', 'P1', 'P2'],
  ['meeting', 'log', 'R1', '--on', '2026-09-01', '--minutes', '45', '--notes', 'A first talk'],
  ['goal', 'add', 'R1', '--statement', 'Speak in public', '--measure', 'talks given'],
  ['participant', 'edit', 'P3', '--job-title', 'Matron'],
  ['undo'],
];

/** Returns a database as SQL that makes it again: what the sqlite3 shell's `.dump` does. */
export function sqlOf(db: Database): string {
  const schema = db
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    )
    .all();
  const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => name);
  const rowsOf = (table: string): string[] => {
    const columns = db
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
      .pluck()
      .all(table);
    const values = columns.map((column) => `quote("${column}")`).join(` || ', ' || `);
    return db
      .prepare<[], string>(`SELECT ${values} FROM "${table}" ORDER BY rowid`)
      .pluck()
      .all()
      .map(
        (row) =>
          `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${row});`,
      );
  };
  return [
    'PRAGMA foreign_keys = OFF;',
    'BEGIN;',
    ...schema.filter(({ type }) => type === 'table').map(({ sql }) => `${sql};`),
    ...tables.flatMap(rowsOf),
    'DELETE FROM sqlite_sequence;',
    ...rowsOf('sqlite_sequence'),
    ...schema.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`),
    'COMMIT;',
    `PRAGMA application_id = ${Number(db.pragma('application_id', { simple: true }))};`,
    `PRAGMA user_version = ${Number(db.pragma('user_version', { simple: true }))};`,
    '',
  ].join('\n');
}

async function writeGolden(): Promise<void> {
  const file = fileURLToPath(new URL(`../store/file/golden/schema-${newestVersion()}.sql`, import.meta.url));
  if (existsSync(file)) throw new Error(`${file} is there already; a golden file never changes`);
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-golden-'));
  try {
    for (const argv of STEPS) {
      const { exit, stderr } = await runMentor([...argv, '--today', '2026-09-01'], { cwd });
      if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: ${stderr}`);
    }
    const writer = { actor: 'tester', now: () => new Date('2026-09-01T12:00:00Z'), today: '2026-09-01' };
    const store = openStore(join(cwd, 'mentor.db'), writer);
    store.write('fill', () => {
      for (const table of tablesToLog(store.db)) someRow(store.db, table);
    });
    writeFileSync(file, sqlOf(store.db));
    store.close();
    process.stdout.write(`${file}\n`);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeGolden();
