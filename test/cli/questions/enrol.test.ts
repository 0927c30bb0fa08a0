/** The form of `mentor enrol` at a terminal. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mentor } from '../program.ts';
import { BACKSPACE, DOWN, ENTER, Pty, UP } from '../pty.ts';
import { aCopy, begunBy } from './begun.ts';
import { answer, leave } from './form.ts';
import { ENROL } from './scripts.ts';

const TODAY = ['--today', '2026-11-22'];

begunBy([
  ['init', 'Staff Mentoring', '--levels', 'Officer,Director', '--timezone', 'Europe/London'],
  ['topic', 'add', 'Nursing'],
  ['topic', 'add', 'Leading a team', '--alias', 'leadership'],
  ['enrol', '--as', 'mentee', '--name', 'Ada Lovelace', '--email', 'ada@example.org'],
]);

let cwd = '';
beforeEach(() => {
  cwd = aCopy();
});

describe.each([
  [80, 24],
  [120, 40],
])('at %ix%i', (columns, rows) => {
  test('it is answered by keys to the end, shown, and prints the command that does the same', async () => {
    const terminal = new Pty(['enrol', ...TODAY], { cwd, columns, rows });
    await answer(terminal, ENROL);
    await terminal.see('Enrolled P2');
    expect(await terminal.end()).toBe(0);
    expect(terminal.text.replace(/\s+/g, ' ')).toContain(
      "Name Mary O'Seacole Roles mentor E-mail mary@example.org Organisation The British Hotel Level Director Expertise Nursing Capacity 2 Consent on 2026-11-22",
    );
    expect(terminal.text).toContain("Mary O'Seacole as mentor, ready to be matched.");
    expect(terminal.text.replaceAll('\n', '')).toContain(
      String.raw`mentor enrol --today 2026-11-22 --name 'Mary O'\''Seacole' --as mentor --email mary@example.org --organisation 'The British Hotel' --level Director --expertise Nursing --capacity 2 --consent-on 2026-11-22`,
    );
    const { stdout } = await mentor(cwd, 'participant', 'list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      participants: [{ id: 'P1' }, { id: 'P2', name: "Mary O'Seacole", level: 'Director', capacity: 2 }],
    });
  });
});

test('each answer is checked at once; < goes back over what the role changes', async () => {
  const terminal = new Pty(['enrol', ...TODAY], { cwd });
  await terminal.see('What is their full name?');
  terminal.press(ENTER);
  await terminal.see('This cannot be left out.');
  terminal.press('Tom Peters', ENTER);
  await terminal.see('mentor, a mentee or both?');
  terminal.press(ENTER);
  await terminal.see('e-mail address?');
  terminal.press('tom@example', ENTER);
  await terminal.see('This is not an e-mail address.');
  terminal.press(...Array<string>(11).fill(BACKSPACE), 'ADA@example.org', ENTER);
  await terminal.see('P1 Ada Lovelace has the e-mail ada@example.org already.');
  await terminal.see('mentor participant edit P1 changes their fields');
  terminal.press(...Array<string>(15).fill(BACKSPACE), ENTER);
  await answer(terminal, [...ENROL.slice(3, 5), ['Which level', ENTER], ...ENROL.slice(6, 10)]);
  await terminal.see('What do they want to work on');
  terminal.press('leadership');
  await terminal.see('❯ Leading a team (leadership)');
  terminal.press(ENTER);
  await terminal.see('(Leading a team)');
  terminal.press('Robots');
  await terminal.see('❯ "Robots", a new topic');
  terminal.press(ENTER);
  await terminal.see('(Leading a team; Robots)');
  terminal.press('<');
  await terminal.see('(Leading a team)');
  terminal.press(ENTER);
  await terminal.see('Have they consented');
  terminal.press(DOWN, ENTER);
  await terminal.see('On which day? (today)');
  terminal.press('tomorrow', ENTER);
  await terminal.see('> ');
  terminal.press(...Array<string>(8).fill(BACKSPACE), '<', ENTER);
  await terminal.see('❯ Yes');
  terminal.press(UP, ENTER);
  await terminal.see('Enrol them?');
  terminal.press('n', ENTER);
  expect(await terminal.end()).toBe(130);
  expect(terminal.text).toContain('mentor: Not enrolled; nothing was changed.');
});

test('Enter alone gives no consent: nobody is made ready by it', async () => {
  const terminal = new Pty(['enrol', '--as', 'mentor'], { cwd });
  const [name, , ...rest] = ENROL;
  await answer(terminal, [
    name!,
    ...rest.slice(0, -3),
    ['Have they consented', ENTER],
    ['Enrol them?', ENTER],
  ]);
  await terminal.see('Enrolled P2');
  expect(await terminal.end()).toBe(0);
  expect(terminal.text).toContain('not ready: consent_on');
});

test('what the line gives is checked before anything is asked, and so is the file', async () => {
  const known = new Pty(['enrol', '--email', 'ada@example.org'], { cwd });
  expect(await known.end()).toBe(1);
  expect(known.text).toMatch(/^mentor: P1 Ada Lovelace has the e-mail/);
  const nowhere = new Pty(['enrol', '--db', 'none.db'], { cwd });
  expect(await nowhere.end()).toBe(10);
  expect(nowhere.text).not.toContain('?');
});

test('Ctrl-C at the last question: exit 130, and the file keeps its bytes', async () => {
  const before = readFileSync(join(cwd, 'mentor.db'));
  const terminal = new Pty(['enrol'], { cwd });
  expect(await leave(terminal, ENROL, ENROL.length - 1)).toBe(130);
  expect(terminal.text).toMatch(/mentor: Cancelled; nothing was changed\.\nHint: .+\n$/);
  expect(terminal.text).not.toMatch(/\bat .+:\d+:\d+/);
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
});

test('--no-input asks nothing, even here', async () => {
  const terminal = new Pty(['enrol', '--no-input'], { cwd });
  expect(await terminal.end()).toBe(2);
  expect(terminal.text).toContain('mentor: Missing: --name, --as.');
});
