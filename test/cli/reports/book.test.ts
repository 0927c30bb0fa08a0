/** The book of a round: whole, without names unless they are asked for, and with no link that leads nowhere. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CATALOGUE } from '../../../src/commands/catalogue.ts';
import { FORM_KINDS } from '../../../src/domain/forms/form.ts';
import { REPORTS } from '../../../src/reports/index.ts';
import { JOBS } from '../../../src/view/pages/book/handover.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { deadLinks, filesIn, manifestOf, pagesFrom, verify } from './written-set.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

/** Names and addresses of everybody in the prepared programme, and of who keeps it and who kept it before. */
const NAMES = /Hopper|Lovelace|Seacole|Peters|Clarke|No Consent|Wells|@example\.org|Ruth Office|Otto Former/;

const DECIDED: readonly (readonly string[])[] = [
  ['programme', 'edit', '--contact', 'Otto Former <otto@former.example>'],
  ['programme', 'edit', '--contact', 'Ruth Office <office@example.org>'],
  ['criteria', 'edit', 'topics', '--weight', '60'],
  ['template', 'edit', 'reminder.review', '--text', 'Ring Mary SEACOLE, mary@example.org.'],
  ['form', 'edit', 'check-in', '--add', 'What would Tom Peters say?'],
  ['template', 'edit', 'reminder.check-in', '--text', 'Ask Mary! Or Tom’s office. Joan may know.'],
  ['form', 'edit', 'check-in', '--add', 'What does Ada say of Grace?'],
  ['training', 'course', 'Joan’s course'],
  [
    'resource',
    'add',
    'Grace Hopper’s guide',
    'https://example.org/?to=grace@example.org',
    '--phase',
    'growth',
  ],
  ['match', 'forbid', 'P5', 'P3', '--reason', 'They fell out'],
  ['relationship', 'end', 'R2', '--reason', 'no-time', '--notes', 'A new post'],
];

let cwd = '';
let book = '';
let named = '';
beforeAll(async () => {
  cwd = copyOf(await prepareProgramme());
  book = join(cwd, 'book');
  named = join(cwd, 'named');
  for (const line of [
    ...DECIDED,
    ['report', 'book', '--out', 'book'],
    ['report', 'book', '--out', 'named', '--names', '--confidential'],
  ]) {
    const { exit, stderr } = await run(...line);
    if (exit !== 0) throw new Error(`mentor ${line.join(' ')}: ${stderr}`);
  }
}, 60_000);
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const run = (...argv: string[]): Promise<Ran> => runMentor([...argv, '--today', '2026-11-22'], { cwd });
const page = (name: string, folder = book): string => readFileSync(join(folder, name), 'utf8');

test('it is whole, its owner’s alone, and the data file is only read', async () => {
  verify(book);
  expect(manifestOf(book)).toMatchObject({ schema: 'mentor.report.book.manifest/1', as_of: '2026-11-22' });
  for (const file of filesIn(book)) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
  const before = readFileSync(join(cwd, 'mentor.db'));
  await run('report', 'book', '--out', 'another');
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
});

test('written again it is the same, byte for byte, and left as it is', async () => {
  const stamps = filesIn(named).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]);
  const { stdout } = await run('report', 'book', '--out', 'named', '--names', '--confidential', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ round: 'N1', names: true, changed: false });
  expect(filesIn(named).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino])).toEqual(stamps);
});

describe.each(['book', 'named'])('the %s', (which) => {
  const folder = (): string => join(cwd, which);

  test('has no dead link, and each of its pages can be come to and leads back', () => {
    expect(deadLinks(folder())).toEqual([]);
    const seen = pagesFrom(folder());
    const pages = manifestOf(folder())
      .files.map(({ name }) => name)
      .filter((name) => name.endsWith('.html'));
    expect([...seen.keys()].filter((name) => name.endsWith('.html')).toSorted()).toEqual(pages.toSorted());
    for (const name of pages)
      if (name !== 'index.html')
        expect([name, seen.get(name)]).toEqual([name, expect.arrayContaining(['index.html'])]);
  });

  test('has every report, every form, and how the programme is set up', () => {
    const names = new Set(manifestOf(folder()).files.map(({ name }) => name));
    for (const { name, isPersonal } of REPORTS)
      expect([name, names.has(`${name}.html`)]).toEqual([name, isPersonal !== true]);
    for (const kind of FORM_KINDS) expect(names).toContain(`setup/form-${kind}.html`);
    expect(page('setup/criteria.html', folder())).toContain('criterion topics');
    expect(page('setup/texts.html', folder())).toContain('reminder.review');
    const phases = page('setup/phases.html', folder());
    expect(phases).toContain('a readiness self-assessment from each person (at least 1)');
    expect(phases).not.toContain('at_least');
  });
});

test('it names nobody unless that is asked for, not even where the programme’s own words do', () => {
  expect(filesIn(book).filter((file) => NAMES.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(readdirSync(book)).not.toContain('people');
  expect(page('setup/texts.html')).toContain('Ring somebody, somebody.');
  expect(page('setup/form-check-in.html')).toContain('What would somebody say?');
  // Nor by a first name, where people wrote it.
  const FIRST = /\b(?:Mary|Tom|Joan|Ada|Grace)\b/;
  expect(filesIn(book).filter((file) => FIRST.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(page('setup/texts.html')).toContain('Ask somebody! Or somebody’s office. somebody may know.');
  expect(page('setup/form-check-in.html')).toContain('What does somebody say of somebody?');
  expect(page('setup/topics.html')).toContain('somebody’s course');
  expect(page('setup/programme.html', named)).toContain('Ruth Office');
  expect(page('decisions.html', named)).toContain('Otto Former');
  expect(page('relationships.html', named)).toMatch(NAMES);
  expect(page('people/P1.html', named)).toContain('Grace Hopper');
});

test('one with names that cannot be written leaves no name in a book without', async () => {
  const folder = join(cwd, 'failed');
  await run('report', 'book', '--out', 'failed');
  const set = readdirSync(join(named, 'sets')).find((name) => name.startsWith('2026')) ?? '';
  mkdirSync(join(folder, 'sets', set));
  // In the place of a folder of the set, so that the run fails halfway.
  writeFileSync(join(folder, 'sets', set, 'pairs'), '');
  const { exit, stderr } = await run('report', 'book', '--out', 'failed', '--names', '--confidential');
  expect([exit, stderr]).toEqual([1, expect.stringContaining('cannot be written (ENOTDIR)')]);
  expect(filesIn(folder).filter((file) => NAMES.test(readFileSync(file, 'utf8')))).toEqual([]);
  verify(folder);
});

test('what was decided is told, and why where that is asked for', () => {
  expect(page('decisions.html')).toContain('One pair was kept apart; ');
  expect(page('decisions.html')).toContain('criterion topics: ');
  expect(page('decisions.html')).toMatch(/P5<\/td>.*P3<\/td>.*kept apart/);
  expect(page('decisions.html')).toMatch(/R2<\/td>.*ended early/);
  expect(page('decisions.html', named)).toMatch(/P5 Joan Clarke.*P3 Mary Seacole.*They fell out/);
  expect(page('decisions.html', named)).toMatch(/R2.*no time.*A new post/);
  for (const file of filesIn(book))
    expect([file, /fell out|new post/.test(readFileSync(file, 'utf8'))]).toEqual([file, false]);
});

test('with names alone it tells nothing that was said in confidence', async () => {
  await run('report', 'book', '--out', 'open', '--names');
  const told = filesIn(join(cwd, 'open')).filter((file) =>
    /fell out|new post/.test(readFileSync(file, 'utf8')),
  );
  expect(told).toEqual([]);
});

test('the lines of what to do are commands that there are, those of docs/daily.md among them', () => {
  const paths = CATALOGUE.flatMap(({ path, load }) => (load === undefined ? [] : [path]));
  const pathOf = (line: string): string | undefined =>
    paths
      .filter((path) => `${line} `.startsWith(`mentor ${path} `))
      .toSorted((a, b) => b.length - a.length)[0];
  const lines = JOBS.flatMap(([, jobs]) => jobs.map(([, line]) => line));
  expect(lines.filter((line) => pathOf(line) === undefined)).toEqual([]);
  const daily = readFileSync(new URL('../../../docs/daily.md', import.meta.url), 'utf8').replaceAll(
    'person edit',
    'participant edit',
  );
  const jobs = [...daily.matchAll(/^(mentor .+?) {2,}\S.*$/gm)].map(([, line = '']) => pathOf(line));
  expect(jobs.length).toBeGreaterThanOrEqual(10);
  expect(lines.map(pathOf)).toEqual(expect.arrayContaining(jobs));
});

test('an earlier round has a book of its own', async () => {
  expect((await run('round', 'close', '--discard-proposal')).stderr).toMatch(/^Closed/);
  expect(await run('round', 'open', 'Second')).toMatchObject({ exit: 0 });
  await run('report', 'book', '--out', 'second');
  await run('report', 'book', '--out', 'first', '--round', 'N1');
  expect(page('index.html', join(cwd, 'second'))).toContain('The book of Second');
  expect(page('first.html', join(cwd, 'second'))).toContain('relationships of other rounds go on');
  expect(page('relationships.html', join(cwd, 'second'))).not.toContain('R3');
  expect(page('relationships.html', join(cwd, 'first'))).toContain('R3');
  expect(page('first.html', join(cwd, 'first'))).not.toContain('other rounds');
});

test.each([
  ['a folder with other files', 'mine', /holds other files/],
  ['the folder of a nightly set', 'night', /holds other files/],
])('%s is refused, and left as it was', async (_, out, words) => {
  mkdirSync(join(cwd, 'mine'), { recursive: true });
  writeFileSync(join(cwd, 'mine', 'letter.txt'), 'mine');
  if (!existsSync(join(cwd, 'night'))) await run('nightly', '--out', 'night');
  const before = filesIn(join(cwd, out));
  expect(await run('report', 'book', '--out', out)).toMatchObject({
    exit: 1,
    stdout: '',
    stderr: expect.stringMatching(words),
  });
  expect(filesIn(join(cwd, out))).toEqual(before);
  expect(await run('nightly', '--out', 'book')).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(words),
  });
});
