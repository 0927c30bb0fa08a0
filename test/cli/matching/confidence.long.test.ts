/**
 * What was said in confidence, whom somebody would have or avoid, and sensitive fields: in no output of any command that
 * is not asked for them, in any format. What is confidential is read from the list of holdings, so that a column that is
 * added later is looked for on the day it is added.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Held } from '../../../src/domain/privacy/held.ts';
import { heldIn, isConfidential } from '../../../src/domain/privacy/column-privacy.ts';
import { END_REASONS } from '../../../src/domain/relationship/relationship.ts';
import { columnsOf } from '../../../src/store/log/change-log.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { tablesToLog } from '../../store/tables.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';
import { plant } from '../privacy/canaries.ts';
import { CANARY } from '../privacy/canary-places.ts';
import { FORMATTED, READS, WRITES } from '../outputs.ts';

/** What somebody adds to their own portfolio. */
const EVIDENCE = 'outcome_records.notes of evidence';

/** Said to the coordinator by the command that is about it, and by no other. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'report portfolio P2': new RegExp(`^${EVIDENCE}$`),
  // Their own words, for them to read.
  'participant access P2': /^(?!pair_decisions|relationships\.end|attention_snoozes)/,
  'access.html': /^(?!pair_decisions|relationships\.end|attention_snoozes)/,
};

/** A pair may share no time, too. */
const MAY_SAY_SO = /^report completion$|^meeting suggest/;
const WHY = new RegExp(`no-time|${END_REASONS['no-time']}`);

let cwd = '';
/** Each secret in lower case, with the column that it stands in. */
let secrets: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  cwd = aFolder();
  const { names } = await plant(cwd);
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  const found = new Map<string, string>();
  for (const table of tablesToLog(store.db))
    for (const column of columnsOf(store.db, table).filter((one) => isConfidential(table, one)))
      for (const value of store.db.prepare(`SELECT "${column}" FROM "${table}"`).pluck().all())
        for (const [secret] of String(value).matchAll(CANARY))
          found.set(secret.toLowerCase(), `${table}.${column}`);
  const open = store.db
    .prepare<[], string>(
      "SELECT value FROM custom_values JOIN custom_fields f ON f.id = field_id WHERE is_sensitive = 0 UNION ALL SELECT text FROM person_references WHERE field = 'manager'",
    )
    .pluck()
    .all();
  for (const value of open) for (const [word] of value.matchAll(CANARY)) found.delete(word.toLowerCase());
  const evidence = store.db
    .prepare<[], string>("SELECT notes FROM outcome_records WHERE kind = 'evidence'")
    .pluck()
    .all();
  for (const notes of evidence)
    for (const [word] of notes.matchAll(CANARY)) found.set(word.toLowerCase(), EVIDENCE);
  // Others name the person in their own words; a name is no secret.
  for (const name of names) for (const [word] of name.matchAll(CANARY)) found.delete(word.toLowerCase());
  secrets = found;
  store.close();
}, 60_000);

function heard(line: string, output: string): string[] {
  return [...output.matchAll(CANARY)]
    .map(([word]) => secrets.get(word.toLowerCase()))
    .filter((column) => column !== undefined)
    .filter((column, at, all) => ALLOWED[line]?.test(column) !== true && all.indexOf(column) === at);
}

test('secrets of each kind are there to be found', () => {
  expect([...new Set(secrets.values())].sort()).toEqual([
    'attention_snoozes.reason',
    'check_ins.words',
    'custom_values.value',
    'outcome_records.notes',
    EVIDENCE,
    'pair_decisions.reason',
    'person_references.text',
    'readiness_assessments.words',
    'reflections.achievements',
    'reflections.celebrate',
    'reflections.lessons',
    'relationship_people.left_notes',
    'relationships.end_notes',
  ]);
});

const PLAIN = READS.filter((line) => !line.includes('--confidential'));

describe('are in no output', () => {
  test.each([
    ...PLAIN,
    ...READS.filter((line) => line.includes('--confidential')).map((line) =>
      line.replace(' --confidential', ''),
    ),
  ])('of mentor %s', async (line) => {
    for (const [more, isTTY] of [
      [[], true],
      [[], false],
      [['--json'], false],
    ] as const) {
      const { stdout, stderr, exit } = await runMentor([...line.split(' '), ...more], { cwd, isTTY });
      expect(exit === 70).toBe(false);
      expect(heard(line, stdout + stderr)).toEqual([]);
      // Why a relationship ended is counted, and told of nobody.
      if (!MAY_SAY_SO.test(line)) expect(stdout).not.toMatch(WHY);
    }
  });

  test.each(FORMATTED)('of mentor %s as a page', async (line, formats) => {
    // What the tables and JSON hold is looked at above.
    for (const format of formats.filter((one) => one === 'md' || one === 'html')) {
      const { stdout } = await runMentor([...line.split(' '), '--format', format], { cwd });
      expect(heard(line, stdout)).toEqual([]);
    }
  });

  test('of what is written to files', async () => {
    for (const line of WRITES) await runMentor(line.replace(' --confidential', '').split(' '), { cwd });
    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !/\.db|before-restore/.test(name) && statSync(join(cwd, name)).isFile(),
    );
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((name) =>
      heard(name, readFileSync(join(cwd, name), 'utf8')).map((column) => `${name}: ${column}`),
    );
    expect(found).toEqual([]);
  });
});

test('the same are shown where they are asked for', async () => {
  for (const [line, column] of [
    ['participant show P2 --confidential', 'custom_values.value'],
    ['participant show P2 --confidential', 'person_references.text'],
    ['check-in list R2 --confidential', 'check_ins.words'],
    ['outcome list P2 --confidential', 'outcome_records.notes'],
    ['relationship show R3 --confidential', 'relationships.end_notes'],
    ['match decisions --confidential', 'pair_decisions.reason'],
  ] as const)
    expect(heard('', (await runMentor([...line.split(' '), '--json'], { cwd })).stdout)).toContain(column);
});

test('import --explain shows what a sensitive or private column is, and none of its cells', async () => {
  writeFileSync(
    join(cwd, 'form.csv'),
    'name,email,Ethnicity,avoids\nIda Rhodes,ida@x.example,CanaryWelsh,canaryboss@x.example\n',
  );
  for (const more of [[], ['--json']]) {
    const { stdout } = await runMentor(
      ['import', 'participants', 'form.csv', '--as', 'mentee', '--keep', 'Ethnicity', '--explain', ...more],
      { cwd },
    );
    expect(stdout).toContain('Ida Rhodes');
    expect(stdout).toContain('(not shown)');
    expect(stdout).not.toMatch(/canary/i);
  }
});

test.each([
  ['Bisexual or pansexual', 'Gay', true],
  ['muslim', 'none; Christian', true],
  ['Bisexual', 'Blue', false],
])('a column whose answers are %j and %j is kept as sensitive: %s', async (one, other, isSensitive) => {
  const folder = aFolder();
  await runMentor(['init', 'T'], { cwd: folder });
  writeFileSync(
    join(folder, 'form.csv'),
    `name,email,Q7\nIda,ida@x.example,${one}\nEva,eva@x.example,${other}\nAda,ada@x.example,\n`,
  );
  const line = 'import participants form.csv --as mentee --keep Q7';
  const explained = await runMentor([...line.split(' '), '--explain'], { cwd: folder });
  expect(explained.stdout.includes(other)).toBe(!isSensitive);
  await runMentor(line.split(' '), { cwd: folder });
  const shown = await runMentor('participant show P2 --json'.split(' '), { cwd: folder });
  expect(shown.stdout.includes(other)).toBe(!isSensitive);
  const confidential = await runMentor('participant show P2 --json --confidential'.split(' '), {
    cwd: folder,
  });
  expect(confidential.stdout).toContain(other);
});

test('why relationships ended is counted', async () => {
  const { stdout } = await runMentor('report completion --json'.split(' '), { cwd });
  expect(stdout).toContain(END_REASONS['no-time']);
});

test('with --obfuscate nobody can be told, and no word is read, in any of them', async () => {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  const open = new Set<Held>(['plain', 'term', 'code', 'vocabulary', 'document']);
  const hidden = new Set<string>();
  for (const { table, image } of store.db
    .prepare<[], { table: string; image: string }>(
      'SELECT table_name AS "table", coalesce(after, before) AS image FROM changes',
    )
    .all())
    for (const [column, value] of Object.entries(JSON.parse(image) as Record<string, unknown>))
      if (!open.has(heldIn(table, column)))
        for (const [word] of String(value).matchAll(CANARY)) hidden.add(word.toLowerCase());
  store.close();
  expect(hidden.size).toBeGreaterThan(150);
  const told: string[] = [];
  for (const line of READS) {
    const { stdout, stderr } = await runMentor([...line.split(' '), '--obfuscate', '--json'], { cwd });
    if ([...(stdout + stderr).matchAll(CANARY)].some(([word]) => hidden.has(word.toLowerCase())))
      told.push(line);
  }
  expect(told).toEqual([]);
});
