/** The real program at a real terminal: prompts, keys, colours and widths. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runMentor } from '../support/host.ts';
import { aFolder } from '../support/programme.ts';
import { ensureBuilt } from './program.ts';
import { BACKSPACE, CTRL_C, DOWN, ENTER, Pty, type PtyOptions } from './pty.ts';
import { answer } from './questions/form.ts';

beforeAll(ensureBuilt, 60_000);

let cwd = '';
beforeEach(async () => {
  cwd = aFolder();
  await mentor(cwd, 'init', 'Staff Mentoring', '--levels', 'Officer,Director', '--timezone', 'Europe/London');
});

/** Runs what prepares or looks, in this process; on the day of the program at the terminal. */
function mentor(folder: string, ...argv: readonly string[]): Promise<Ran> {
  return runMentor(argv, { cwd: folder, now: new Date().toISOString() });
}

/** Returns a terminal with the program in it, in the folder of the test. */
function terminalOf(argv: readonly string[], options: Omit<PtyOptions, 'cwd'> = {}): Pty {
  return new Pty(argv, { cwd, ...options });
}

test('options that a command cannot do without are asked for, and the whole line is printed', async () => {
  await mentor(cwd, 'enrol', '--as', 'mentor', '--name', 'Grace', '--consent-on', '2026-01-01');
  await mentor(cwd, 'enrol', '--as', 'mentee', '--name', 'Ada', '--consent-on', '2026-01-01');
  await mentor(cwd, 'relationship', 'pair', 'P1', 'P2');
  const terminal = terminalOf(['relationship', 'end', 'R1', '--yes']);
  await answer(terminal, [
    ['Why does it end?', 'see:mismatch: the match did not fit', 'mism', ENTER],
    ['What is there to note?', ENTER],
    ['When was it? (Enter: today)', ENTER],
  ]);
  await terminal.see('R1 ended on');
  await terminal.see('mentor relationship end R1 --yes --reason mismatch');
  expect(await terminal.end()).toBe(0);
});

test('whether a rule or a criterion is added is asked, and the line is printed', async () => {
  const rule = terminalOf(['criteria', 'edit', 'different:organisation', '--add']);
  await rule.see('Is "different:organisation" a must?');
  rule.press(ENTER);
  await rule.see('mentor criteria edit different:organisation --add --rule');
  expect(await rule.end()).toBe(0);

  const criterion = terminalOf(['criteria', 'edit', 'different:sector', '--add']);
  await criterion.see('Is "different:sector" a must?');
  criterion.press(DOWN, ENTER);
  await criterion.see('Its weight, from 1 to 1000?');
  criterion.press('none', ENTER);
  await criterion.see('It must be a whole number from 1 to 1000.');
  criterion.press(BACKSPACE, BACKSPACE, BACKSPACE, BACKSPACE, '4', ENTER);
  await criterion.see('mentor criteria edit different:sector --add --weight 4');
  expect(await criterion.end()).toBe(0);

  const { stdout } = await mentor(cwd, 'criteria', 'show', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    rules: expect.arrayContaining([{ rule: 'different', field: 'organisation' }]),
    criteria: expect.arrayContaining([{ criterion: 'different', field: 'sector', weight: 4 }]),
  });
});

describe('an import that brings people who may be one person', () => {
  const rows = ['name,email,roles', 'Ada Lee,ada+m@x.example,mentor', 'Ada Lee,ada@x.example,mentee'];
  beforeEach(() =>
    writeFileSync(
      join(cwd, 'people.csv'),
      [...rows, 'Bo Oh,bo@x.example,mentor', 'Bo Oh,bo@y.example,mentee'].join('\n'),
    ),
  );
  const decisions = async (): Promise<unknown> => {
    const { stdout } = await mentor(cwd, 'participant', 'identity', 'list', '--all', '--json');
    return (JSON.parse(stdout) as { identities: { decision: unknown }[] }).identities.map(
      ({ decision }) => decision,
    );
  };

  test('asks of each two, and keeps what is answered', async () => {
    const terminal = terminalOf(['import', 'participants', 'people.csv']);
    await terminal.see(
      'Is P2 Ada Lee <ada@x.example> (mentee) the same person as P1 Ada Lee <ada+m@x.example>',
    );
    terminal.press(ENTER);
    await terminal.see('Is P4 Bo Oh');
    terminal.press(DOWN, ENTER);
    await terminal.see('mentor participant edit P1 --as both');
    expect(await terminal.end()).toBe(0);
    expect(await decisions()).toEqual(['same-person', 'two-people']);
  });

  test('Ctrl-C leaves them two and open: exit 130, everybody is enrolled', async () => {
    const terminal = terminalOf(['import', 'participants', 'people.csv']);
    await terminal.see('Is P2 Ada Lee');
    terminal.press(CTRL_C);
    await terminal.see('Everything is done but to decide who is one person.');
    expect(await terminal.end()).toBe(130);
    expect(await decisions()).toEqual([null, null]);
  });
});

test('what becomes of open relationships is asked with choices', async () => {
  for (const [as, name] of [
    ['mentor', 'Grace Hopper'],
    ['mentee', 'Ada Lovelace'],
  ] as const)
    await mentor(cwd, 'enrol', '--as', as, '--name', name, '--consent-on', '2026-01-01');
  await mentor(cwd, 'relationship', 'pair', 'P1', 'P2');
  const terminal = terminalOf(['participant', 'withdraw', 'P1']);
  await terminal.see('What becomes of R1');
  terminal.press(ENTER); // the first: end
  expect(await terminal.end()).toBe(0);
  expect(terminal.text).toContain('Ended: R1 (Ada Lovelace with Grace Hopper).');
});

describe('colour', () => {
  test.each([
    ['by itself', {}, true],
    ['not with NO_COLOR', { NO_COLOR: '1' }, false],
    ['not with TERM=dumb', { TERM: 'dumb' }, false],
  ])('appears %s', async (_, env: Record<string, string>, isColoured) => {
    const terminal = terminalOf(['report', 'overview'], { env });
    expect(await terminal.end()).toBe(0);
    expect(terminal.text).toContain('Overview: Staff Mentoring');
    expect(terminal.raw.includes('\u001B[')).toBe(isColoured);
  });
});

describe('width', () => {
  test.each([60, 120])('a table fits %i columns and uses them', async (columns) => {
    await mentor(
      cwd,
      'enrol',
      '--as',
      'mentor',
      '--name',
      'A Person With A Name That Is Rather Long',
      '--email',
      'a.person.with.an.address@a-long-domain.example.org',
      '--organisation',
      'The Society for the Improvement of Long Lines',
    );
    const terminal = terminalOf(['participant', 'list'], { columns });
    expect(await terminal.end()).toBe(0);
    const widths = terminal.text.split('\n').map((line) => Array.from(line).length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(Math.max(...widths)).toBeGreaterThan(columns * 0.8);
    expect(terminal.text).toContain('A Person');
  });
});

test('an import asks which new topics are one that there is, and what becomes of the others', async () => {
  await mentor(cwd, 'topic', 'add', 'Behaviour management');
  writeFileSync(
    join(cwd, 'people.csv'),
    'name,email,roles,goals\nAda,ada@example.org,mentee,Behavior management; Nursing\n',
  );
  const line = ['import', 'participants', 'people.csv'];
  const refused = terminalOf(line);
  await refused.see('Is the topic "Behavior management" the same as "Behaviour management"?');
  refused.press('n', ENTER);
  await refused.see('these 2 topics: "Behavior management"; "Nursing"');
  refused.press(DOWN, ENTER);
  await refused.see('is not a topic of the programme');
  expect(await refused.end()).toBe(1);
  const added = terminalOf(line);
  await added.see('Is the topic "Behavior management" the same');
  added.press(ENTER);
  await added.see('this topic: "Nursing"');
  added.press(ENTER);
  await added.see('1 row: 1 new');
  expect(await added.end()).toBe(0);
  expect(added.text).toContain('saved as the profile people');
  expect(added.text.replace(/\s+/g, ' ')).toContain(
    "people.csv --means 'goals:behavior management=Behaviour management' --new-topics add",
  );
  // The next file of that form is not asked about again.
  writeFileSync(join(cwd, 'people.csv'), 'name,email,roles,goals\nBen,ben@example.org,mentee,Finance\n');
  const next = terminalOf([...line, '--map', 'people']);
  await next.see('1 row: 1 new');
  expect(await next.end()).toBe(0);
  expect(next.text).not.toContain('Add to the programme');
});

test('an import asks whether one row per interest is one person, and keeps the answer', async () => {
  await mentor(cwd, 'topic', 'add', 'Law');
  await mentor(cwd, 'topic', 'add', 'Art');
  writeFileSync(
    join(cwd, 'long.csv'),
    'name,organisation,roles,goals\nAda,Elm,mentee,Law\nAda,Elm,mentee,Art\nBen,Oak,mentee,Art\nBen,Oak,mentee,Law\n',
  );
  const line = ['import', 'participants', 'long.csv'];
  const merged = terminalOf([...line, '--dry-run']);
  await merged.see('each person one, their lists joined?');
  merged.press(ENTER);
  await merged.see('4 rows: 2 new');
  expect(await merged.end()).toBe(0);
  expect(merged.text.replace(/\s+/g, ' ')).toContain('long.csv --dry-run --merge-rows');
  const apart = terminalOf(line);
  await apart.see('2 people on 4 rows, which differ in "goals"');
  apart.press('n', ENTER);
  await apart.see('4 rows: 4 new');
  expect(await apart.end()).toBe(0);
  const next = terminalOf(line);
  await next.see('4 rows: 0 new');
  expect(await next.end()).toBe(0);
});

test('an import asks about columns and values in one conversation, and ends with the line that asks nothing', async () => {
  writeFileSync(
    join(cwd, 'people.csv'),
    'name,E-mail address,Work email,capacity,format,availability\nAda,,ada@work.org,A few,Zoom,Quite often\n',
  );
  const asked = terminalOf(['import', 'participants', 'people.csv']);
  await asked.see('Who is in this file?');
  asked.press(ENTER); // the first: mentors
  await asked.see('Take "format" as channels');
  asked.press(ENTER);
  await asked.see('1 of 2. "capacity": what does "A few" mean');
  asked.press('many', ENTER);
  await asked.see('Write a whole number');
  asked.press(...Array<string>(4).fill(BACKSPACE), '3', ENTER);
  await asked.see('what does "Quite often" mean as availability');
  asked.press(ENTER); // nothing
  await asked.see('1 row: 1 new');
  expect(await asked.end()).toBe(0);
  const said = [
    '--as',
    'mentor',
    '--set',
    'channels=format',
    '--capacity',
    'a few=3',
    '--means',
    'availability:quite often=',
  ];
  expect(asked.text.replace(/\s+/g, ' ')).toContain(
    `mentor import participants people.csv --as mentor --set channels=format --capacity 'a few=3' --means 'availability:quite often='`,
  );
  const again = await mentor(cwd, 'import', 'participants', 'people.csv', ...said);
  expect(again.exit).toBe(0);
  expect(again.stdout).toContain('1\t0\t0\t1\t0');
});

test('an import asks for the zone of a form whose times leave it open, once', async () => {
  const header = 'Timestamp,name,email,roles,job_title\n';
  // In London the first is the newer; in Dhaka it would be the older.
  const row = (time: string, job: string): string => `${time},Ada,ada@example.org,mentee,${job}\n`;
  const rows = row('25/10/2026 01:30 BST', 'Clerk') + row('24/10/2026 23:00 GMT', 'Head');
  writeFileSync(join(cwd, 'form.csv'), header + rows);
  const line = ['import', 'participants', 'form.csv'];
  const asked = terminalOf(line);
  await asked.see('The times in "Timestamp" say BST (Europe/London or Asia/Dhaka)');
  asked.press('BST', ENTER);
  await asked.see('BST stands for several');
  asked.press(...Array<string>(3).fill(BACKSPACE), 'london', ENTER);
  expect(await asked.end()).toBe(0);
  expect(asked.text).toContain('saved as the profile form');
  const again = terminalOf(line);
  expect(await again.end()).toBe(0);
  expect(again.text).not.toContain('The times in');
  const shown = await mentor(cwd, 'participant', 'show', 'ada@example.org', '--json');
  expect(shown.stdout).toContain('"job_title": "Clerk"');
});

test('an import asks which column is a list, and takes them all', async () => {
  writeFileSync(join(cwd, 'people.csv'), 'name,email,roles,goals,goals\nAda,ada@x.org,mentee,Care,Time\n');
  const asked = terminalOf(['import', 'participants', 'people.csv', '--new-topics', 'add', '--dry-run']);
  await asked.see('Which column is goals');
  await asked.see('❯ All of them, in this order');
  asked.press(ENTER);
  await asked.see('1 row: 1 new');
  expect(await asked.end()).toBe(0);
  expect(asked.text.replace(/\s+/g, ' ')).toContain("--set 'goals=#4' --set 'goals=#5'");
});
