/** Everything that can be said of a person is said, through every command; then they are erased, and none of it is left. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { REPORTS } from '../../../src/reports/index.ts';
import { checkStore } from '../../../src/store/file/check/check.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { rebuilt } from '../../store/log/rebuild.ts';
import { dump } from '../../store/tables.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';
import { filesIn } from '../reports/written-set.ts';
import { type Planted, plant, REJECTED } from './canaries.ts';
import { CODED, PERSON } from './canary-life.ts';
import { CANARY, unplanted } from './canary-places.ts';

const FORMATS = ['table', 'tsv', 'csv', 'json', 'md', 'html'];
const FILES = ['early.db', 'late.db', 'mentor.db', 'mentor.db.before-restore-2026-11-22'];

let cwd = '';
/** A book without names of what was planted. */
let book = '';
/** Topics and regions, which people share and no list leaves out. */
let shared = '';
let planted: Planted = { canaries: [], places: new Set(), names: [], name: '' };
/** Every file of the folder before and after. */
let before = '';
let figures: ReadonlyMap<string, unknown> = new Map();
let erased: Ran = { stdout: '', stderr: '', interleaved: '', exit: -1 };

const bytes = (): string =>
  readdirSync(cwd)
    .map((name) => `${name}\n${readFileSync(join(cwd, name)).toString('latin1')}`)
    .join('\n')
    .toLowerCase();

beforeAll(async () => {
  cwd = aFolder();
  planted = await plant(cwd);
  book = join(aFolder(), 'book');
  await runMentor(['report', 'book', '--out', book, '--today', '2026-11-22'], { cwd });
  for (const words of [
    ['topic', 'list'],
    ['report', 'needs'],
  ])
    shared += (await runMentor([...words, '--json'], { cwd })).stdout;
  before = bytes();
  figures = await figuresOf();
  const argv = ['participant', 'erase', PERSON, '--confirm', planted.name, '--today', '2026-11-23', '--json'];
  erased = await runMentor(argv, { cwd });
}, 60_000);

/** What a report says, as it was known on the day before the erasure. */
async function figuresOf(): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const { name, isPersonal } of REPORTS) {
    const argv = ['report', name, ...(isPersonal === true ? ['P1'] : []), '--as-of', '2026-11-22', '--json'];
    all.set(name, (JSON.parse((await runMentor(argv, { cwd })).stdout) as { figures: unknown }).figures);
  }
  return all;
}

test('a canary is in every place where a command takes a text, or it is said why not', async () => {
  expect(await unplanted(planted.places)).toEqual([]);
});

test('there are two hundred of them, each in the file before', () => {
  expect(new Set(planted.canaries).size).toBeGreaterThanOrEqual(200);
  expect(planted.canaries.filter((canary) => !before.includes(canary.toLowerCase()))).toEqual([]);
  expect(before.length).toBeGreaterThan(100_000);
  expect(before).not.toContain(REJECTED.toLowerCase());
});

test('none is in any byte of the file, what is beside it, or its copies; nor is the name, nor what nobody else had', () => {
  expect(erased).toMatchObject({ exit: 0 });
  expect(readdirSync(cwd).sort()).toEqual(FILES);
  const after = bytes();
  expect(after.match(CANARY)).toBeNull();
  for (const value of ['Antarctica/Troll', '03:10-04:25']) {
    expect(Object.values(CODED).join()).toContain(value);
    expect(before).toContain(value.toLowerCase());
    expect(after).not.toContain(value.toLowerCase());
  }
});

test('a book without names had none of the names and addresses, and no words but those that many share', () => {
  const pages = filesIn(book).map((file) => readFileSync(file, 'utf8'));
  expect(pages.length).toBeGreaterThan(40);
  expect(planted.names.filter((name) => pages.some((page) => page.includes(name)))).toEqual([]);
  expect(
    ['Grace Hopper', 'Tom Peters', 'Joan Clarke'].filter((name) => pages.some((page) => page.includes(name))),
  ).toEqual([]);
  const heard = new Set(pages.flatMap((page) => page.match(CANARY) ?? []));
  expect([...heard].filter((canary) => !shared.includes(canary))).toEqual([]);
});

test('the receipt says so, and names nobody', () => {
  expect(erased.stdout + erased.stderr).not.toMatch(CANARY);
  const { search, backups } = JSON.parse(erased.stdout) as {
    search: { texts: number; left: number };
    backups: { result: string }[];
  };
  expect(search).toMatchObject({ left: 0 });
  expect(search.texts).toBeGreaterThanOrEqual(200);
  expect(backups.map(({ result }) => result)).toEqual(['erased', 'erased', 'erased']);
  expect(JSON.parse(erased.stdout)).toMatchObject({ participant: PERSON, relationships_ended: ['R2'] });
});

test.each(FILES)('%s is sound, and its log replays to what it holds', (name) => {
  const store = openStore(join(cwd, name), aWriter());
  expect(checkStore(store)).toEqual([]);
  expect(dump(rebuilt(store.db))).toBe(dump(store.db));
  store.close();
});

describe('afterwards', () => {
  const json = async <T>(...argv: string[]): Promise<T> =>
    JSON.parse((await runMentor([...argv, '--json'], { cwd })).stdout) as T;

  test('nobody is lost from the list; the one who went has left', async () => {
    const { participants } = await json<{ participants: { name: string; status: string }[] }>(
      'participant',
      'list',
    );
    expect(participants.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
      'Grace Hopper active',
      'Joan Clarke active',
      'Tom Peters active',
      'erased withdrawn',
    ]);
  });

  test('what others said stays, without the name', async () => {
    expect(await json('participant', 'show', 'P3', '--confidential')).toMatchObject({
      participant: {
        fields: {
          avoids: null,
          prefers: null,
          manager: null,
          about: 'I know erased well; write to erased.',
          motivation: 'erased',
        },
      },
    });
    expect(await json('template', 'show', 'reminder.review')).toMatchObject({
      template: { subject: 'From erased', text: 'Write to erased, erased' },
    });
    expect(await json('round', 'list')).toMatchObject({
      rounds: expect.arrayContaining([expect.objectContaining({ name: 'With erased' })]) as unknown,
    });
  });

  test.each([
    ['participant show P2 --confidential'],
    ['participant access P2'],
    ['participant access P4'],
    ['relationship show R1'],
    ['relationship story R2 --format md'],
    ['agreement show R1 --history'],
    ['goal show G1'],
    ['check-in list R2 --confidential'],
    ['outcome list --confidential'],
    ['log'],
    ['log P2'],
    ['remind'],
    ['match decisions'],
    ['match'],
    ['export --out tables --confidential'],
    ['nightly --out night'],
  ])('mentor %s works', async (line) => {
    const { stdout, stderr, exit } = await runMentor([...line.split(' '), '--today', '2026-11-24'], { cwd });
    expect({ stderr: stderr.includes('mentor:'), exit }).toEqual({ stderr: false, exit: 0 });
    expect(stdout + stderr).not.toMatch(CANARY);
  });

  test.each(REPORTS)('the $name report renders in each format', async ({ name, isPersonal }) => {
    for (const format of FORMATS) {
      const of = isPersonal === true ? ['P1'] : [];
      const { stdout, exit } = await runMentor(['report', name, ...of, '--format', format], { cwd });
      expect({ exit, length: stdout.length > 20 }).toEqual({ exit: 0, length: true });
      expect(stdout).not.toMatch(CANARY);
    }
  });
});

test('what was counted before the erasure is counted as before', async () => {
  expect(await figuresOf()).toEqual(figures);
});
