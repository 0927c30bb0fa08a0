import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { REPORTS } from '../../../src/reports/index.ts';
import { REPORT_GROUPS } from '../../../src/reports/report.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { insertTakenAnswer } from '../../../src/store/forms/answers.ts';
import { compiled } from '../../support/compiled.ts';
import { runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';
import { filesIn, manifestOf, pagesFrom, verify } from './written-set.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';
import { ended, ensureBuilt, mentor, start } from '../program.ts';

let prepared = '';
beforeAll(async () => {
  await ensureBuilt();
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

const NIGHTLY = ['nightly', '--out', 'night'];
/** Names and addresses of everybody in the prepared programme. */
const NAMES = /Hopper|Lovelace|Seacole|Peters|Clarke|No Consent|Wells|@example\.org/;

describe('a nightly run', () => {
  let cwd = '';
  let night = '';
  let exit = 0;
  let before = Buffer.alloc(0);
  let touched = 0;
  beforeAll(async () => {
    cwd = copyOf(prepared);
    night = join(cwd, 'night');
    before = readFileSync(join(cwd, 'mentor.db'));
    touched = statSync(join(cwd, 'mentor.db')).mtimeMs;
    exit = (await runMentor([...NIGHTLY, '--exit-code', '--today', '2026-11-22'], { cwd })).exit;
  });

  test('leaves a whole set, readable by its owner alone, and the data file as it was', () => {
    expect(exit).toBe(8);
    verify(night);
    expect(manifestOf(night)).toMatchObject({ as_of: '2026-11-22', version: '9.8.7' });
    expect(statSync(night).mode & 0o777).toBe(0o700);
    for (const file of filesIn(night)) expect([file, statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    const names = manifestOf(night).files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'index.html',
        'digest.md',
        'digest.html',
        'digest.eml',
        'figures.csv',
        'overview.md',
        'overview.csv',
        'overview.json',
        'overview.html',
        'who-needs-a-word.html',
      ]),
    );
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
    expect(statSync(join(cwd, 'mentor.db')).mtimeMs).toBe(touched);
    expect(readdirSync(cwd).filter((one) => one.startsWith('mentor.db'))).toEqual(['mentor.db']);
  });

  test('names people where it says so, and nowhere else', () => {
    const named = filesIn(night).filter((file) => NAMES.test(readFileSync(file, 'utf8')));
    expect(named.length).toBeGreaterThan(0);
    expect(
      named.filter(
        (file) =>
          !/\/(?:(?:who-needs-a-word|came-in)\.[a-z]+|index\.html|overview\.(?:html|md))$|\/(?:pairs|people|reminders|forms)\//.test(
            file,
          ),
      ),
    ).toEqual([]);
  });

  test('run again, changes nothing at all', async () => {
    const stamps = filesIn(night).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino]);
    const { stdout } = await runMentor([...NIGHTLY, '--today', '2026-11-22', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ changed: false });
    expect(filesIn(night).map((file) => [file, statSync(file).mtimeMs, statSync(file).ino])).toEqual(stamps);
  });

  test('every link leads to a file that is there, every page can be come to, and each leads back', () => {
    const seen = pagesFrom(night);
    const pages = manifestOf(night)
      .files.map(({ name }) => name)
      .filter((name) => name.endsWith('.html') && !name.startsWith('forms/'));
    expect([...seen.keys()].filter((name) => name.endsWith('.html')).toSorted()).toEqual(pages.toSorted());
    expect(pages).toEqual(expect.arrayContaining(['pairs/R1.html', 'people/P1.html']));
    for (const page of pages)
      if (page !== 'index.html')
        expect([page, seen.get(page)]).toEqual([page, expect.arrayContaining(['index.html'])]);
    // Both ways: report, pair, person.
    expect(seen.get('relationships.html')).toContain('pairs/R1.html');
    expect(seen.get('pairs/R1.html')).toEqual(
      expect.arrayContaining(['relationships.html', 'people/P1.html']),
    );
    expect(seen.get('people/P1.html')).toContain('pairs/R1.html');
    expect(readFileSync(join(night, 'pairs/R1.html'), 'utf8')).toContain('not for those in it');
    // A person's page has a day and a sentence, as every page has.
    const person = readFileSync(join(night, 'people/P1.html'), 'utf8');
    expect(person).toMatch(/<p class="under">.*P1.*\d{4}/);
    expect(person).toMatch(/class="lead"/);
  });

  test('who needs a word is told once a pair, with a letter to open', () => {
    const page = readFileSync(join(night, 'who-needs-a-word.html'), 'utf8');
    expect([...page.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text)).toEqual(['Ring: 3']);
    expect(page.match(/<li dir="auto"><span><strong>/g)).toHaveLength(3);
    expect(page).toMatch(/href="mailto:[^"]+@example\.org\?subject=[^"]+&amp;body=Dear%20/);
  });

  test('the page says first what needs the coordinator, then leads to every report by what it is about', () => {
    const page = readFileSync(join(night, 'index.html'), 'utf8');
    const headings = [...page.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, text]) => text);
    expect(headings).toEqual(['What needs you', ...Object.values(REPORT_GROUPS)]);
    expect(page).toContain('Nothing has changed since the day before.');
    expect(page).toMatch(NAMES);
    expect(page).toMatch(/\d+ relationships? needs? you, \d+ reminders? (?:is|are) due\./);
    expect(page.match(/<span class="value">/g)).toHaveLength(3);
    for (const { name, isPersonal } of REPORTS)
      expect(page.includes(`<a href="${name}.html">`)).toBe(isPersonal !== true);
  });

  test('the overview says whom there is to ring, by name in this set', () => {
    const page = readFileSync(join(night, 'overview.html'), 'utf8');
    expect(page).toContain('What needs you');
    expect(page).toMatch(NAMES);
    expect(page).toContain('href="pairs/R1.html"');
    expect(readFileSync(join(night, 'overview.json'), 'utf8')).not.toMatch(NAMES);
  });

  test('the draft is an e-mail that another library reads, with no sender and no clock', async () => {
    const mail = await PostalMime.parse(readFileSync(join(night, 'digest.eml')));
    expect(mail.subject).toMatch(
      /^Prepared: \d+ relationships? needs? you, \d+ reminders? (?:is|are) due\.$/,
    );
    expect(mail.text).toContain('What needs you');
    expect(mail.html).toContain('<h1');
    expect(mail.date).toBe('2026-11-22T12:00:00.000Z');
  });

  test('with --no-names, then leaves out the list and takes the old one away', async () => {
    expect(await runMentor([...NIGHTLY, '--no-names', '--today', '2026-11-22'], { cwd })).toMatchObject({
      exit: 0,
    });
    verify(night);
    expect(
      filesIn(night).filter(
        (file) =>
          NAMES.test(readFileSync(file, 'utf8')) || /\/(?:pairs|people|reminders|forms)\/|came-in/.test(file),
      ),
    ).toEqual([]);
    expect(readdirSync(night)).not.toContain('who-needs-a-word.html');
    expect(readFileSync(join(night, 'overview.html'), 'utf8')).toMatch(/What needs you[^]+Ring (?:P\d|both)/);
    // No page leads to one that was left out.
    expect([...pagesFrom(night).keys()]).toContain('relationships.html');
  });

  test('tells the next day what has changed', async () => {
    await runMentor(['meeting', 'log', 'R1', '--on', '2026-11-20', '--today', '2026-11-23'], { cwd });
    await runMentor([...NIGHTLY, '--today', '2026-11-23'], { cwd, now: '2026-11-23T12:00:00Z' });
    verify(night);
    expect(readFileSync(join(night, 'digest.md'), 'utf8')).toContain('| meetings held | 1 | R1 |');
    expect(readFileSync(join(night, 'overview.md'), 'utf8')).toMatch(
      /## What changed since 22 November 2026\n[^#]*\| meetings held \| 1 \| R1 \|/,
    );
    expect(readdirSync(join(night, 'sets'))).toHaveLength(1);
  });
});

test('holds a letter a person and the forms that are due, and counts what came in since yesterday, by form', async () => {
  const cwd = copyOf(prepared);
  const night = join(cwd, 'night');
  const store = openStore(join(cwd, 'mentor.db'), aWriter('2026-11-21'));
  store.write('import answers', () => {
    const occasion = { form: 'check-in', version: 1, participantId: 1, relationshipId: 1 } as const;
    const own = new Map([['words', 'Kanarie']]);
    insertTakenAnswer(
      store,
      { ...occasion, day: '2026-10-01' },
      { answeredOn: '2026-11-20', digest: 'a', own },
    );
  });
  store.close();
  await runMentor([...NIGHTLY, '--today', '2026-11-22'], { cwd });
  verify(night);
  const letters = readdirSync(join(night, 'reminders')).filter((name) => name.endsWith('.eml'));
  expect(letters.length).toBeGreaterThan(1);
  for (const name of letters) expect(name).toMatch(/^reminder-P\d+\.eml$/);
  const { stdout } = await runMentor(['form', 'due', '--json', '--today', '2026-11-22'], { cwd });
  const { due } = JSON.parse(stdout) as { due: unknown[] };
  expect(readdirSync(join(night, 'forms'))).toHaveLength(due.length);
  const digest = readFileSync(join(night, 'digest.md'), 'utf8');
  expect(digest).toContain(`${due.length} forms are due, each a page in the folder forms`);
  expect(digest).toMatch(/## What came in since the day before\n[^#]*\| check-in \| 1 \|/);
  expect(digest).not.toMatch(NAMES);
  expect(readFileSync(join(night, 'came-in.csv'), 'utf8')).toMatch(/P1,[^,]+,check-in,R1,2026-11-20/);
  expect(filesIn(night).filter((file) => readFileSync(file, 'utf8').includes('Kanarie'))).toEqual([]);
  await runMentor([...NIGHTLY, '--no-names', '--today', '2026-11-22'], { cwd });
  expect(readdirSync(night)).toEqual(expect.not.arrayContaining(['forms', 'reminders', 'came-in.csv']));
  expect(readFileSync(join(night, 'digest.md'), 'utf8')).toContain('mentor form due lists them');
  await runMentor([...NIGHTLY, '--today', '2026-11-24'], { cwd });
  expect(readFileSync(join(night, 'digest.md'), 'utf8')).not.toContain('What came in');
});

test('several at once into one folder wait for each other', async () => {
  const cwd = copyOf(prepared);
  const all = await Promise.all([1, 2, 3].map(() => mentor(cwd, ...NIGHTLY)));
  expect(all.map(({ exit, stderr }) => [exit, stderr.replace(/^Another .*\n/, '')])).toEqual(
    all.map(() => [0, expect.stringMatching(/^(?:Wrote|.* holds this set already)/)]),
  );
  expect(all.filter(({ stderr }) => stderr.includes('Wrote '))).toHaveLength(1);
  verify(join(cwd, 'night'));
  expect(readdirSync(join(cwd, 'night', 'sets'))).toHaveLength(1);
}, 60_000);

test('one that finds another at work says so, and waits', async () => {
  const cwd = copyOf(prepared);
  mkdirSync(join(cwd, 'night', 'sets'), { recursive: true });
  const lock = new Sqlite(join(cwd, 'night', 'sets', '.lock'));
  lock.exec('BEGIN EXCLUSIVE');
  const waiting = start(NIGHTLY, { cwd });
  const over = ended(waiting);
  await new Promise((done) => waiting.stderr?.once('data', done));
  expect(existsSync(join(cwd, 'night', 'manifest.json'))).toBe(false);
  lock.close();
  const { exit, stderr } = await over;
  expect(stderr).toMatch(/^Another mentor nightly is writing to .*night; waiting for it\.\nWrote /);
  expect(exit).toBe(0);
  verify(join(cwd, 'night'));
}, 60_000);

test('of hundreds of reminders leaves a mail merge and no drafts, and the digest says so', async () => {
  const cwd = mkdtempSync(join(FOLDERS, 'many-'));
  const mentees = Array.from({ length: 201 }, (_, at) => `Mentee ${at},m${at}@example.org`);
  writeFileSync(join(cwd, 'people.csv'), ['name,email', ...mentees].join('\n'));
  await runMentor(['init', 'Many', '--timezone', 'UTC', '--today', '2026-09-01'], { cwd });
  const asMentees = ['--as', 'mentee', '--consent-on', '2026-09-01', '--today', '2026-09-01'];
  await runMentor(['import', 'participants', 'people.csv', ...asMentees], { cwd });
  await runMentor([...NIGHTLY, '--today', '2026-11-22'], { cwd });
  const night = join(cwd, 'night');
  expect(readdirSync(join(night, 'reminders'))).toEqual(['reminders.csv', 'reminders.ics', 'reminders.txt']);
  const merge = readFileSync(join(night, 'reminders', 'reminders.csv'), 'utf8');
  expect(merge.match(/^m\d+@example.org/gm)).toHaveLength(201);
  expect(readFileSync(join(night, 'digest.md'), 'utf8')).toContain(
    'reminders/reminders.csv is for a mail merge',
  );
});

describe('a folder that is not for it is refused, and left as it was:', () => {
  test.each<[string, (cwd: string) => void, RegExp]>([
    [
      'one with other files',
      (cwd) => {
        mkdirSync(join(cwd, 'night'));
        writeFileSync(join(cwd, 'night', 'letter.txt'), 'mine');
      },
      /holds other files/,
    ],
    [
      'a link',
      (cwd) => {
        mkdirSync(join(cwd, 'elsewhere'));
        symlinkSync('elsewhere', join(cwd, 'night'));
      },
      /is a link/,
    ],
    ['a file', (cwd) => writeFileSync(join(cwd, 'night'), 'mine'), /not a folder/],
    ...['manifest.json', 'sets/.lock'].map((name): [string, (cwd: string) => void, RegExp] => [
      `one with a named pipe for its ${name}`,
      (cwd) => {
        mkdirSync(join(cwd, 'night', 'sets'), { recursive: true });
        execFileSync('mkfifo', [join(cwd, 'night', name)]);
      },
      /is no file, but a named pipe/,
    ]),
  ])('%s', async (_, make, words) => {
    const cwd = copyOf(prepared);
    make(cwd);
    const before = filesIn(cwd);
    expect(await runMentor(NIGHTLY, { cwd })).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
    expect(filesIn(cwd)).toEqual(before);
  });
});

test('a folder of ours that others could read is closed', async () => {
  const cwd = copyOf(prepared);
  mkdirSync(join(cwd, 'night'));
  chmodSync(join(cwd, 'night'), 0o755);
  await runMentor(NIGHTLY, { cwd });
  expect(statSync(join(cwd, 'night')).mode & 0o777).toBe(0o700);
});

test('dead at any step, the manifest verifies, and the next run finishes', () => {
  const script = compiled('faults/output-set-deaths');
  const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8', env: {} });
  const { steps, broken } = JSON.parse(stdout) as { steps: number; broken: string[] };
  expect(broken).toEqual([]);
  expect(steps).toBeGreaterThan(40);
});
