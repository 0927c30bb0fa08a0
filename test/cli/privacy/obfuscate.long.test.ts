/** `--obfuscate`: a text of its own in every column that can hold one, and none of them in anything that is shown. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { plant } from './canaries.ts';
import { READS } from '../outputs.ts';

/** Columns of text that hold a code of the program's, and no words: what is not here, and under no CHECK, is sung in. */
const CODED = new Set(
  [
    'changes.table_name invocations.command invocations.recorded_on invocations.recorded_at', // the log's own
    'log_digests.content log_digests.chain kept_scores.digest proposals.fingerprint', // digests
    'programme.preset programme.timezone participants.timezone participants.country participants.availability', // codes
    'phase_requirements.phase phase_requirements.requirement phase_changes.from_phase phase_changes.to_phase', // codes
    'relationships.score relationships.end_reason relationship_people.left_reason meetings.starts_at', // a number, a code, an instant
    'outcome_records.kind settings.name attention_snoozes.signal import_profiles.kind', // codes
    'reminders_sent.kind reminders_sent.occasion templates.name templates.language', // codes
    'backups.made_from_inode backups.last_recorded_at', // a number, an instant
    'person_references.field', // a code, or the name of a custom field: custom_fields.name
    'participants.level', // refers to levels.name, and gets its canary
  ].flatMap((line) => line.split(' ')),
);

/** What ends otherwise: the check finds what was done to the file, and a schedule would be written. */
const OTHERWISE = new Set(['check', 'check-in schedule']);

let cwd = '';
let sung: string[] = [];

beforeAll(async () => {
  cwd = aFolder();
  await plant(cwd);
  sung = sing(join(cwd, 'mentor.db'));
}, 60_000);

/** Writes `canary table column row` in each row of each such column, and returns the columns. */
function sing(file: string): string[] {
  const db = new Sqlite(file);
  db.pragma('foreign_keys = OFF');
  const triggers = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  for (const sql of triggers) db.exec(`DROP TRIGGER "${/TRIGGER "?(\w+)/u.exec(sql)?.[1] ?? ''}"`);
  const columns = db
    .prepare<[], { at: string; column: string; sql: string }>(
      `SELECT t.name AS at, c.name AS "column", t.sql AS sql FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT' ORDER BY 1, 2`,
    )
    .all()
    .filter(({ at, column, sql }) => {
      const plain = sql.replace(/--.*/gu, '');
      const isChecked = new RegExp(`\\b${column} TEXT[^,]*CHECK \\((?!${column} <> '')`).test(plain);
      return !isChecked && !CODED.has(`${at}.${column}`);
    });
  for (const { at, column } of columns)
    db.exec(
      `UPDATE "${at}" SET "${column}" = 'Kanarie ${at}.${column} ' || rowid WHERE "${column}" <> ''
         AND "${column}" IS NOT NULL`,
    );
  db.exec(
    `UPDATE participants SET level = (SELECT name FROM levels ORDER BY id LIMIT 1) WHERE level IS NOT NULL`,
  );
  for (const sql of triggers) db.exec(sql);
  db.close();
  return columns.map(({ at, column }) => `${at}.${column}`);
}

test('a canary is in every column of text that is not a code', () => {
  expect(sung.length).toBeGreaterThan(60);
  for (const name of ['participants.region', 'topics.name', 'backups.path', 'rounds.name', 'programme.name'])
    expect(sung).toContain(name);
});

test('nothing of it is in what any command shows', async () => {
  const left: string[] = [];
  let isSeenPlain = false;
  for (const line of [
    ...READS,
    'log --format json',
    'topic list',
    'topic list --json',
    'organisation list',
    'organisation list --json',
    'export --out tables --json',
  ])
    for (const mode of [[], ['--json']]) {
      if (line.includes('json') && mode.length > 0) continue;
      const argv = [...line.split(' '), ...mode, '--today', '2026-11-23'];
      const { stdout, stderr, exit } = await runMentor([...argv, '--obfuscate'], { cwd });
      // What is looked for is said again, as it was typed.
      const shown = (stdout + stderr).replaceAll(/kanarie"(?: is nowhere to be found|,$)/gm, '');
      for (const [found] of shown.matchAll(/kanarie.{0,40}/giu)) left.push(`${line}: ${found}`);
      if (exit > 1 && !OTHERWISE.has(line)) left.push(`${line}: ${exit} ${stderr}`);
      if (line === 'topic list') isSeenPlain ||= /kanarie/iu.test((await runMentor(argv, { cwd })).stdout);
    }
  const written = readdirSync(join(cwd, 'tables')).map((name) =>
    readFileSync(join(cwd, 'tables', name), 'utf8'),
  );
  expect(written.length).toBeGreaterThan(5);
  for (const [found] of written.join('\n').matchAll(/kanarie.{0,40}/giu)) left.push(`export: ${found}`);
  expect([...new Set(left)]).toEqual([]);
  expect(isSeenPlain).toBe(true);
}, 120_000);

test('topics and people are still told apart, and found', async () => {
  const topics = await runMentor(['topic', 'list', '--json', '--obfuscate'], { cwd });
  expect(topics.stdout).toMatch(/"Topic 1"/);
  const shown = await runMentor(['participant', 'show', 'P2', '--obfuscate'], { cwd });
  expect(shown).toMatchObject({ exit: 0, stdout: expect.stringContaining('Person 2') as unknown });
});

test.each([
  'participant show',
  'participant access',
  'participant reference list',
  'outcome list',
  'log',
  'report portfolio',
  'match why P2',
])('mentor %s finds somebody by what they are really called, and by what is shown', async (line) => {
  const own = new Sqlite(join(cwd, 'mentor.db'))
    .prepare<[], { id: number; name: string; ref: string; email: string }>(
      'SELECT id, name, ref, email FROM participants WHERE is_mentor = 1 AND ref IS NOT NULL ORDER BY id',
    )
    .all()[0]!;
  const shown = [`P${own.id}`, `Person ${own.id}`, `person${own.id}@example.invalid`, `ref${own.id}`];
  const ran = await Promise.all(
    [...shown, own.name, own.email, own.ref].map((given) =>
      runMentor([...line.split(' '), given, '--obfuscate', '--json', '--today', '2026-11-23'], { cwd }),
    ),
  );
  expect(ran[0]?.stdout).not.toBe('');
  expect(new Set(ran.map(({ stdout, exit }) => `${exit} ${stdout}`)).size).toBe(1);
  expect(ran.map(({ stdout, stderr }) => stdout + stderr).join('')).not.toMatch(/kanarie/iu);
});

test('who is called as several are is a question, with the numbers of all', async () => {
  const folder = aFolder();
  for (const line of [
    'init P',
    'enrol --as mentor --name Ada --email a@example.org',
    'enrol --as mentor --name Ada --email b@example.org',
  ])
    await runMentor(line.split(' '), { cwd: folder });
  const ran = await runMentor(['participant', 'show', 'Ada', '--obfuscate'], { cwd: folder });
  expect(ran).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('P1 Person 1, P2 Person 2') as unknown,
  });
});

test.each([
  'import participants q.csv --as mentee --explain',
  'import participants q.csv --as mentee --dry-run',
  'import relationships q.csv --dry-run',
  'import meetings q.csv --explain',
  'import training q.csv --dry-run',
  'import outcomes q.csv --dry-run',
  'import check-ins q.csv --dry-run',
  'restore q.db --confirm Kanarie',
])('mentor %s is refused: what is in the file would be shown', async (line) => {
  const folder = aFolder();
  await runMentor(['init', 'Kanarie'], { cwd: folder });
  await runMentor(['backup', 'q.db'], { cwd: folder });
  writeFileSync(join(folder, 'q.csv'), 'name,email,region\nKanarie Vogel,kanarie@example.org,Kanarie\n');
  for (const mode of [[], ['--json']]) {
    const ran = await runMentor([...line.split(' '), '--obfuscate', ...mode], { cwd: folder });
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(ran.stderr).toMatch(/--obfuscate makes up the names in the programme/);
    expect(ran.stderr).not.toMatch(/kanarie/iu);
  }
});
