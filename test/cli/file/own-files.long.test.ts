/** What the program writes and reads again: exports, lists and rejected rows go in again and change nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { isNoAnswer } from '../../../src/domain/words/answer.ts';
import type { Participant } from '../../../src/domain/people/participant.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { csvText } from '../../../src/view/files/csv.ts';
import { isParticipantList, PARTICIPANT_LIST } from '../../../src/view/pages/people.ts';
import { runMentor, type Ran } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentor-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LEVELS = ['NULL', '007', '-1', '1,5'];
const CUSTOM = ['shirt', 'ethnicity'];

/** Runs a command in a folder; anything but success is a failure of the test, unless it is done in part. */
async function mentor(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const ran = await runMentor(argv, { cwd });
  if (ran.exit !== 0 && ran.exit !== 3) throw new Error(`${argv.join(' ')}: ${ran.stderr}`);
  return ran;
}

async function aProgramme(): Promise<string> {
  const cwd = mkdtempSync(join(folder, 'p-'));
  await mentor(cwd, 'init', 'T', '--levels', LEVELS.filter((level) => !level.includes(',')).join(','));
  return cwd;
}

async function importing(cwd: string, file: string, ...more: readonly string[]): Promise<object> {
  const { stdout } = await mentor(cwd, 'import', 'participants', file, '--json', ...more);
  return (JSON.parse(stdout) as { summary: object }).summary;
}

/** All that was said of people. */
function said(cwd: string): Partial<Participant>[] {
  const store = openStore(join(cwd, 'mentor.db'), aWriter());
  try {
    return loadParticipants(store).map(({ key: _, ...person }) => person);
  } finally {
    store.close();
  }
}

const unchanged = (rows: number): object => ({ rows, new: 0, changed: 0, unchanged: rows, rejected: 0 });

const HOSTILE = [
  '=1+1',
  '+44 20',
  '-5',
  '--due',
  '@home',
  "'=1",
  "'tis",
  "''",
  '"',
  'Mo "the man" Ray',
  '\\t',
  'a\\',

  'a,b',
  'a;b',
  'a|b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  '\u00a0x\u00a0y',
  'e\u0301',
  '\u00e9',
  '👩‍👩‍👧',
  'אבג',
  '\u202eabc',

  'NULL',
  'null',
  'none',
  'true',
  '007',
  '1e5',
  '2026-01-02',
  '3/4',
  '1 (default)',
  'P1',
  'No',
  ' ',
  '\u200b=1',
  '＝1',
  'x'.repeat(400),
];
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .tuple(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 }))
    .map((parts) => parts.join('')),
);
const maybe = (value: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), value);
const list = maybe(fc.array(hostile, { maxLength: 3 }).map((items) => items.join('; ')));
const days = fc.constantFrom('', '2026-03-01', 'No', '2026-11-01');

/** The cells of a row, by column. */
const CELLS = {
  ref: maybe(hostile),
  name: hostile.map((text) => (text.trim() === '' ? 'Ada' : text)),
  email: fc.constantFrom('', 'ada@x.example', "o'b+c@x.example", 'ben@x.example', '=x@x.example'),
  roles: fc.constantFrom('mentor', 'mentee', 'both'),
  organisation: hostile,
  department: maybe(hostile),
  manager: maybe(hostile),
  job_title: maybe(hostile),
  level: fc.constantFrom('', 'NULL', '007', '-1'),
  years_experience: fc.constantFrom('', '0', '7.5', '7.0'),
  sector: maybe(hostile),
  country: fc.constantFrom('', 'GB', 'Norway', 'NO'),
  region: maybe(hostile),
  timezone: fc.constantFrom('', 'Europe/London'),
  languages: fc.constantFrom('', 'en', 'Welsh; English', 'no'),
  availability: fc.constantFrom('', 'Mon 16:00-18:00; Tue-Thu 8:00-9:00'),
  channels: fc.constantFrom('', 'Zoom', 'phone, f2f'),
  expertise: list,
  goals: list,
  challenges: list,
  about: maybe(hostile),
  motivation: maybe(hostile),
  capacity: fc.constantFrom('', '0', '2'),
  hours_per_month: fc.constantFrom('', '2.5'),
  worked_in: fc.constantFrom('', 'GB; PL'),
  formats: fc.constantFrom('', 'circle', 'peer; circle'),
  prefers: list,
  avoids: list,
  consent_on: days,
  consent_notice: maybe(hostile),
  shirt: maybe(hostile),
  ethnicity: maybe(hostile),
};

test('every field has a column', () => {
  expect(FIELDS.map(({ name }) => name).filter((name) => !(name in CELLS))).toEqual([]);
});

test('whatever people are called and say, an export and a list of them go in again and change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record(CELLS), { minLength: 4, maxLength: 12 }), async (rows) => {
      const cwd = await aProgramme();
      const headers = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
      writeFileSync(
        join(cwd, 'form.csv'),
        csvText([headers, ...rows.map((one) => headers.map((key) => one[key]))]),
      );
      await mentor(
        cwd,
        'import',
        'participants',
        'form.csv',
        '--partial',
        ...CUSTOM.flatMap((name) => ['--keep', name]),
      );
      await mentor(cwd, 'enrol', '--as', 'mentor', `--name=${rows[0]?.name}`, `--about=${rows[0]?.about}`);
      const before = said(cwd);
      await mentor(cwd, 'export', '--out', 'all', '--confidential');
      expect(await importing(cwd, 'all/participants.csv')).toEqual(unchanged(before.length));
      writeFileSync(join(cwd, 'list.tsv'), (await mentor(cwd, 'participant', 'list', '--plain')).stdout);
      expect(await importing(cwd, 'list.tsv')).toEqual(unchanged(before.length));
      expect(said(cwd)).toEqual(before);

      const fresh = await aProgramme();
      const exported = join(cwd, 'all', 'participants.csv');
      expect(await importing(fresh, exported)).toMatchObject({ new: before.length, rejected: 0 });
      expect(said(fresh)).toEqual(before);
      expect(await importing(fresh, exported)).toEqual(unchanged(before.length));

      await mentor(cwd, 'export', '--out', 'books', '--format', 'xlsx', '--confidential');
      const workbook = join(cwd, 'books', 'participants.xlsx');
      const other = await aProgramme();
      expect(await importing(other, workbook)).toMatchObject({ new: before.length, rejected: 0 });
      expect(said(other)).toEqual(before);
      expect(await importing(cwd, workbook)).toEqual(unchanged(before.length));
      rmSync(cwd, { recursive: true });
      rmSync(other, { recursive: true });
      rmSync(fresh, { recursive: true });
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

test('a list is known by its columns, all or some', () => {
  const keys = PARTICIPANT_LIST.map(({ key }) => key);
  expect(isParticipantList(keys, '\t')).toBe(true);
  expect(isParticipantList(['id', 'name', 'places'], '\t')).toBe(true);
  expect(isParticipantList(keys, ',')).toBe(false);
  expect(isParticipantList([...keys, '_error'], '\t')).toBe(false);
  expect(isParticipantList(['name', 'email', 'roles'], '\t')).toBe(false);
});

test('places that are the programme’s default are marked in a list, and stay nobody’s own', async () => {
  const cwd = await aProgramme();
  await mentor(cwd, 'enrol', '--name', 'Ada', '--as', 'mentor');
  await mentor(cwd, 'enrol', '--name', 'Ben', '--as', 'mentor', '--capacity', '1');
  const { stdout } = await mentor(cwd, 'participant', 'list', '--plain');
  expect(stdout.split('\n').map((line) => line.split('\t')[6])).toEqual([
    'places',
    '1 (default)',
    '1',
    undefined,
  ]);
  const { participants } = JSON.parse((await mentor(cwd, 'participant', 'list', '--json')).stdout) as {
    participants: { capacity: number; is_default_capacity: boolean }[];
  };
  expect(participants.map((one) => [one.capacity, one.is_default_capacity])).toEqual([
    [1, true],
    [1, false],
  ]);
  writeFileSync(join(cwd, 'list.tsv'), stdout);
  expect(await importing(cwd, 'list.tsv', '--clear-blank')).toEqual(unchanged(2));
  expect(said(cwd).map(({ capacity }) => capacity)).toEqual([null, 1]);
});

test('a list that a spreadsheet has saved again, in quotes, is read too', async () => {
  const cwd = await aProgramme();
  writeFileSync(
    join(cwd, 'list.tsv'),
    'id\tname\troles\nP9\t"Mo ""the man"" \\\\ Ray"\tmentor\nP8\tAn "x" y\tmentee\n',
  );
  expect(await importing(cwd, 'list.tsv')).toMatchObject({ new: 2 });
  expect(said(cwd).map(({ name }) => name)).toEqual(['Mo "the man" \\ Ray', 'An "x" y']);
});

test('who has neither ref nor e-mail is not taken for whoever has their number in another programme', async () => {
  const [one, other] = [await aProgramme(), await aProgramme()];
  await mentor(one, 'enrol', '--name', 'Ada', '--as', 'mentor');
  await mentor(other, 'enrol', '--name', 'Ben', '--as', 'mentee');
  await mentor(one, 'export', '--out', 'all');
  writeFileSync(join(one, 'list.tsv'), (await mentor(one, 'participant', 'list', '--plain')).stdout);
  expect(await importing(other, join(one, 'list.tsv'))).toMatchObject({ new: 1 });
  expect(await importing(other, join(one, 'all', 'participants.csv'))).toMatchObject({ new: 1 });
  expect(said(other).map(({ name }) => name)).toEqual(['Ben', 'Ada', 'Ada']);
  // Nor does that stand in the way of the next who is enrolled by hand.
  await mentor(other, 'enrol', '--name', 'Cat', '--as', 'mentee');
  // With both cells left out they are rows like any other.
  const ignoring = ['--ignore', 'id', '--ignore', 'key', '--dry-run'];
  expect(await importing(one, 'all/participants.csv', ...ignoring)).toMatchObject({ new: 1 });
});

test('nobody comes back who was erased, and who has withdrawn is named', async () => {
  const [cwd, fresh] = [await aProgramme(), await aProgramme()];
  for (const name of ['Ada', 'Ben', 'Cat']) await mentor(cwd, 'enrol', '--name', name, '--as', 'mentee');
  await mentor(cwd, 'participant', 'withdraw', 'Ben');
  await mentor(cwd, 'participant', 'erase', 'Cat', '--confirm', 'Cat');
  await mentor(cwd, 'export', '--out', 'all');
  expect(await importing(cwd, 'all/participants.csv')).toEqual(unchanged(3));
  const ran = await mentor(fresh, 'import', 'participants', join(cwd, 'all', 'participants.csv'));
  expect(ran.stderr).toContain('1 row is of somebody who was erased: passed over.');
  expect(ran.stderr).toContain('1 person is paused or withdrawn in the file, and enrolled as active: Ben.');
  expect(said(fresh).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
});

test('consent that was taken back stays so, and a sensitive field stays sensitive', async () => {
  const [cwd, fresh] = [await aProgramme(), await aProgramme()];
  writeFileSync(
    join(cwd, 'form.csv'),
    'name,email,roles,consent_on,Do you have a disability?\nAda,ada@x.example,mentee,2026-03-01,yes\n',
  );
  await mentor(cwd, 'import', 'participants', 'form.csv', '--keep', 'Do you have a disability?=support');
  await mentor(cwd, 'participant', 'consent', 'Ada', '--withdrawn', '--on', '2026-05-01');
  await mentor(cwd, 'export', '--out', 'all', '--confidential');
  await mentor(cwd, 'export', '--out', 'open');
  expect(readFileSync(join(cwd, 'open', 'participants.csv'), 'utf8')).not.toContain('support');
  await importing(fresh, join(cwd, 'all', 'participants.csv'));
  expect(said(fresh)).toMatchObject([
    { consentOn: null, consentWithdrawnOn: '2026-05-01', custom: { support: 'yes' } },
  ]);
  await mentor(fresh, 'export', '--out', 'open');
  expect(readFileSync(join(fresh, 'open', 'participants.csv'), 'utf8')).not.toContain('support');
});

test('rejected rows, mended, are the same people whether what was wrong stands behind them or not', async () => {
  const cwd = await aProgramme();
  const rows = HOSTILE.filter((text) => text.trim() !== '').map((text) => ['Ada', 'mentee', text, 'Xx']);
  writeFileSync(join(cwd, 'form.csv'), csvText([['name', 'roles', 'department', 'country'], ...rows]));
  const part = ['import', 'participants', 'form.csv', '--partial', '--rejects', 'bad.csv'];
  await mentor(cwd, ...part);
  const bad = readFileSync(join(cwd, 'bad.csv'), 'utf8');
  await mentor(cwd, 'import', 'participants', 'bad.csv', '--partial', '--rejects', 'again.csv');
  expect(readFileSync(join(cwd, 'again.csv'), 'utf8')).toBe(bad);

  const mended = bad.replaceAll(',Xx,', ',GB,');
  writeFileSync(join(cwd, 'mended.csv'), mended);
  expect(await importing(cwd, 'mended.csv')).toMatchObject({ new: rows.length, rejected: 0 });
  expect(said(cwd).map(({ department }) => department)).toEqual(
    rows.map(([, , text = '']) => (isNoAnswer(text.trim()) ? null : text.trim())),
  );
  writeFileSync(
    join(cwd, 'form.csv'),
    csvText([['name', 'roles', 'department', 'country'], ...rows.map((row) => [...row.slice(0, 3), 'GB'])]),
  );
  expect(await importing(cwd, 'form.csv')).toEqual(unchanged(rows.length));
  expect(await importing(cwd, 'mended.csv')).toEqual(unchanged(rows.length));
});

test('a topic that is called as a blank is comes back from our own file', async () => {
  const cwd = await aProgramme();
  await mentor(cwd, 'topic', 'add', 'NULL');
  writeFileSync(
    join(cwd, 'form.csv'),
    csvText([
      ['name', 'roles', 'goals'],
      ['Ada', 'mentee', 'NULL'],
    ]),
  );
  await mentor(cwd, 'import', 'participants', 'form.csv');
  await mentor(cwd, 'export', '--out', 'all', '--confidential');
  const fresh = await aProgramme();
  expect(await importing(fresh, join(cwd, 'all', 'participants.csv'))).toMatchObject({ new: 1 });
  expect(said(fresh)).toEqual(said(cwd));
  expect(said(fresh)).toMatchObject([{ goals: ['NULL'] }]);
});

test('a topic that reads as a list is refused: no list could hold it', async () => {
  const cwd = await aProgramme();
  expect(await runMentor(['topic', 'add', 'Budgets; plans'], { cwd })).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('reads as a list'),
  });
});
