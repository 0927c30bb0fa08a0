/** What an import leaves to decide where nobody can be asked: one line decides all of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runMentor } from '../../../support/host.ts';

let cwd = '';
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'mentor-decisions-'));
  await runMentor(['init', 'T', '--timezone', 'Europe/London', '--levels', 'Officer,Director'], { cwd });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const file = (...lines: readonly string[]): void =>
  writeFileSync(join(cwd, 'form.csv'), `${lines.join('\n')}\n`);
const importing = (...more: readonly string[]): ReturnType<typeof runMentor> =>
  runMentor(['import', 'participants', 'form.csv', ...more], { cwd });

/** The words of a line as a shell reads them. */
const words = (line: string): string[] =>
  (line.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? []).map((word) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted: string | undefined, escaped = '') => quoted ?? escaped),
  );

/** The options of the line that a refusal ends with, without `mentor import participants form.csv`. */
const proposed = (stderr: string): string[] =>
  words(/change what is not right:\n {2}mentor import participants form\.csv (.*)/.exec(stderr)?.[1] ?? '');

const people = async (): Promise<Record<string, unknown>[]> => {
  const { stdout } = await runMentor(['participant', 'list', '--json'], { cwd });
  return (JSON.parse(stdout) as { participants: Record<string, unknown>[] }).participants;
};

const FORM = [
  'When,Full name,Contact,How many people can you take on?,When are you free?,Grade',
  '3/11/2026 9:14,Grace Hopper,grace@example.org,As many as you need,Mornings,Oficer',
  '4/11/2026 9:15,Mary Seacole,mary@example.org,2,Flexible; Mornings,Director',
];

test('a column full of addresses, words and a missing role stop the import; one line decides them', async () => {
  file(...FORM);
  const refused = await importing('--set', 'level=Grade');
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain(
    'Column #3 "Contact", which has "grace@example.org", "mary@example.org": is it email?',
  );
  expect(refused.stderr).toContain('"Mornings", 2 rows, lines 2, 3: Mon-Fri 09:00-12:00?');
  expect(refused.stderr).toContain('"Oficer", line 2: Officer?');
  expect(await people()).toEqual([]);
  const line = proposed(refused.stderr);
  expect(line).toContain('email=Contact');
  expect(line).toContain('availability:Mornings=Mon-Fri 09:00-12:00');
  expect(line.slice(-2)).toEqual(['--save-map', 'form']);
  const done = await importing(...line);
  expect(done).toMatchObject({ exit: 0 });
  expect(await people()).toMatchObject([
    { name: 'Grace Hopper', email: 'grace@example.org', roles: 'mentor', level: 'Officer' },
    { name: 'Mary Seacole', email: 'mary@example.org', level: 'Director' },
  ]);
  // What was decided is kept for files with these headers; the role is said of one file alone.
  expect((await importing('--as', 'mentor')).exit).toBe(0);
});

test('scripts are told the same', async () => {
  file(...FORM);
  const { stdout, exit } = await importing('--json', '--as', 'mentor');
  const told = JSON.parse(stdout) as {
    readonly applied: boolean;
    readonly line: string;
    readonly decisions: Record<string, unknown>;
  };
  expect(exit).toBe(1);
  expect(told.applied).toBe(false);
  expect(told.decisions).toMatchObject({
    columns: expect.arrayContaining([
      { field: 'email', columns: [{ column: 3, header: 'Contact' }], proposed: [3] },
    ]) as unknown,
    values: expect.arrayContaining([
      {
        field: 'availability',
        column: 'When are you free?',
        words: 'Mornings',
        lines: [2, 3],
        proposed: 'Mon-Fri 09:00-12:00',
        is_likely: true,
      },
    ]) as unknown,
    role: false,
  });
  expect(words(told.line).slice(0, 4)).toEqual(['mentor', 'import', 'participants', 'form.csv']);
});

test('--partial does not go on where a column is undecided', async () => {
  file(...FORM);
  expect((await importing('--as', 'mentor', '--partial')).exit).toBe(1);
  expect(await people()).toEqual([]);
});

test('--partial leaves out the rows whose words are undecided, and tells the line that takes them in', async () => {
  file('name,email,availability', 'Ana,ana@x.org,Mornings', 'Ben,ben@x.org,Mon 9:00-10:00');
  const done = await importing('--as', 'mentee', '--partial');
  expect(done.exit).toBe(3);
  expect(done.stderr).toContain("--means 'availability:Mornings=Mon-Fri 09:00-12:00'");
  expect((await people()).map(({ name }) => name)).toEqual(['Ben']);
});

test('a row of totals is left out by the line that is proposed', async () => {
  file('name,email,capacity', 'Ana,ana@x.org,2', 'Ben,ben@x.org,3', 'Total,,5');
  const refused = await importing('--as', 'mentor');
  expect(refused.stderr).toContain('Rows of totals, and nobody: line 4; --partial leaves them out.');
  expect(proposed(refused.stderr)).toEqual(['--as', 'mentor', '--partial', '--save-map', 'form']);
  expect((await importing(...proposed(refused.stderr))).exit).toBe(3);
  expect(await people()).toHaveLength(2);
});

describe('a role that nothing tells', () => {
  test.each([
    ['mentees.csv', 'Themen', ['--as', 'mentee', '--set', 'goals=Themen']],
    ['sign-ups.csv', 'Areas of interest', ['--as', 'ROLE']],
    ['people.csv', 'Areas you would like to work on with your mentor', ['--as', 'mentee']],
  ])('is proposed by the name of the file and its questions: %s, %s', async (name, header, expected) => {
    writeFileSync(join(cwd, name), `name,email,${header}\nAna,ana@x.org,Law\nBen,ben@x.org,Law\n`);
    const { stderr } = await runMentor(['import', 'participants', name], { cwd });
    const line = words(/right:\n {2}mentor import participants \S+ (.*)/.exec(stderr)?.[1] ?? '');
    expect(line.slice(0, expected.length)).toEqual(expected);
  });

  test('may be in a column, whatever that is called', async () => {
    file('name,email,I am a,Interests', 'Ana,ana@x.org,Mentee,Law', 'Ben,ben@x.org,Mentor,Law');
    const { stderr } = await importing();
    expect(proposed(stderr)).toContain('roles=I am a');
  });

  test('has to be written where the file gives no clue', async () => {
    file('name,email', 'Ana,ana@x.org');
    const refused = await importing();
    expect(proposed(refused.stderr).slice(0, 2)).toEqual(['--as', 'ROLE']);
    expect((await importing(...proposed(refused.stderr))).exit).toBe(2);
  });
});

test('the order of dates is proposed, and the day of a consent asked for', async () => {
  file('name,email,roles,consent', 'Ana,ana@x.org,mentor,3/4/2026', 'Ben,ben@x.org,mentor,yes');
  const refused = await importing('--today', '2026-11-20');
  const line = proposed(refused.stderr);
  expect(line.join(' ')).toContain('--consent-on DATE --date-format dmy');
  // Nobody guesses the day of a consent.
  expect((await importing(...line)).exit).toBe(2);
  const said = line.map((word) => (word === 'DATE' ? '2026-11-20' : word));
  expect((await importing(...said)).exit).toBe(0);
});

test('a column that says the same as another is not asked about', async () => {
  file('name,Email,Email Address,roles', 'Ana,ana@x.org,ANA@x.org,mentor', 'Ben,ben@x.org,ben@x.org,mentor');
  const done = await importing();
  expect(done.exit).toBe(0);
  expect(done.stderr).toContain('Not used: Email Address, for "Email" says the same.');
});

test('what a column is called does not make it a role', async () => {
  file('name,email,role', 'Ana,ana@x.org,Nurse', 'Ben,ben@x.org,Head of Year', 'Cy,cy@x.org,Nurse');
  const { stderr } = await importing('--as', 'mentor');
  expect(stderr).not.toContain('"Nurse" is not a role');
  expect(proposed(stderr)).toEqual(['--as', 'mentor', '--set', 'job_title=role', '--save-map', 'form']);
});

test('people without a name are called by their ref, and keep a name that they have', async () => {
  file('Student ID,Job title', 's17,Nurse', 's18,Vet');
  const done = await importing('--as', 'mentee');
  expect(done.stderr).toContain('No column is the name: new people are called by "Student ID".');
  expect((await people()).map(({ name }) => name)).toEqual(['s17', 's18']);
  file('ref,name', 's17,Ana Ray');
  await importing('--as', 'mentee');
  file('Student ID,Job title', 's17,Head nurse');
  await importing('--as', 'mentee');
  expect((await people()).map(({ name }) => name)).toEqual(['Ana Ray', 's18']);
});

test('a last name beside a first name is no whole name', async () => {
  file('Name,Vorname,E-Mail', 'Novak,Eva,eva@x.org', 'Bauer,Uli,uli@x.org');
  expect((await importing('--as', 'mentor')).exit).toBe(0);
  expect((await people()).map(({ name }) => name)).toEqual(['Eva Novak', 'Uli Bauer']);
});

test('whom somebody avoids stands in no question about a column, and in no sample', async () => {
  file(
    'Full name,Email,Is there anybody you should not be matched with?',
    'Grace Hopper,grace@example.org,Rex Tiller',
    'Mary Seacole,mary@example.org,Rex Tiller',
  );
  const refused = await importing('--as', 'mentor');
  expect(refused.stderr).toContain('which has (not shown): is it avoids?');
  expect(refused.stdout + refused.stderr).not.toContain('Tiller');
  for (const format of [[], ['--json']]) {
    const explained = await importing('--as', 'mentor', '--explain', ...format);
    expect(explained.stdout).toContain('(not shown)');
    expect(explained.stdout + explained.stderr).not.toContain('Tiller');
  }
});

test('a column of levels is left out as proposed where the programme has none', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'mentor-decisions-'));
  await runMentor(['init', 'T'], { cwd: bare });
  writeFileSync(join(bare, 'form.csv'), 'name,email,Seniority\nAna,ana@x.org,Senior\nBen,ben@x.org,Junior\n');
  const { stderr } = await runMentor(['import', 'participants', 'form.csv', '--as', 'mentor'], { cwd: bare });
  expect(stderr).toContain(
    'is it level? (the programme has none; mentor programme edit --levels gives it some)',
  );
  expect(proposed(stderr)).toEqual(['--as', 'mentor', '--ignore', 'Seniority', '--save-map', 'form']);
  rmSync(bare, { recursive: true });
});
