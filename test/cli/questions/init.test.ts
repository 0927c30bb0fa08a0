/** `mentor init` in a terminal without a name: it asks what the programme is. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from '../../support/programme.ts';
import { ensureBuilt, mentor } from '../program.ts';
import { BACKSPACE, ENTER, Pty } from '../pty.ts';
import { answer, leave } from './form.ts';
import { INIT } from './scripts.ts';

beforeAll(ensureBuilt, 60_000);

let cwd = '';
beforeEach(() => {
  cwd = aFolder();
});

describe.each([
  [80, 24],
  [120, 40],
])('at %ix%i', (columns, rows) => {
  test('it is asked step by step, shown, and made; the line it prints makes the same', async () => {
    const terminal = new Pty(['init', '--today', '2026-11-22'], { cwd, columns, rows });
    await answer(terminal, INIT);
    await terminal.see("Started Heads' Circle");
    expect(await terminal.end()).toBe(0);
    const { text } = terminal;
    expect(text.match(/< goes back, Ctrl-C leaves without a change\./g)).toHaveLength(1);
    expect(text).toContain('school         schools, trusts: another school, a step or two further on');
    expect(text).toContain('It starts with 7 levels and 21 topics');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Runs 2026-11-22 to 2027-11-22, in Europe/Lisbon Levels Early-career teacher, Teacher, Middle leader, Senior leader, Deputy head, Headteacher, Executive head Everybody needs name, roles, consent, organisation Topics 21, such as',
    );
    const said = text.replaceAll('\n', '').match(/mentor (init --today .*)Next:/)?.[1];
    expect(said).toBe(
      String.raw`init --today 2026-11-22 --preset school --timezone Europe/Lisbon --starts 2026-11-22 'Heads'\'' Circle'`,
    );
    const asked = await mentor(cwd, 'programme', 'show', '--json');
    const [before, name] = (said ?? '').split(" '");
    const words = [...(before ?? '').split(' '), "Heads' Circle"];
    expect(name).toBe(String.raw`Heads'\'' Circle'`);
    await mentor(cwd, '--db', 'again.db', ...words);
    expect((await mentor(cwd, 'programme', 'show', '--json', '--db', 'again.db')).stdout).toBe(asked.stdout);
  });
});

test('< goes back; what is given on the line is not asked; each answer is checked at once', async () => {
  const line = ['init', '--today', '2026-11-22', '--timezone', 'Europe/London', '--preset', 'general'];
  const terminal = new Pty(line, { cwd });
  await terminal.see('What is the programme called?');
  terminal.press(ENTER);
  await terminal.see('This cannot be left out.');
  terminal.press('Ours', ENTER);
  await terminal.see('Which is its first day?');
  terminal.press('soon', ENTER);
  await terminal.see('"soon" is no day');
  terminal.press(...Array<string>(4).fill(BACKSPACE), ENTER);
  await terminal.see('And its last day?');
  terminal.press('2026-01-01', ENTER);
  await terminal.see('The programme ends before it starts.');
  terminal.press(...Array<string>(10).fill(BACKSPACE), '2026-12-31', ENTER);
  await terminal.see('Which levels do people have');
  terminal.press('A,,B', ENTER);
  await terminal.see('--levels has an empty level.');
  terminal.press(...Array<string>(3).fill(BACKSPACE), ',B', ENTER);
  await terminal.see('Start it?');
  terminal.press('<');
  await terminal.see('Which levels do people have');
  terminal.press('<', ENTER);
  await terminal.see('And its last day? (Enter: twelve months, to 2027-11-22) (2026-12-31)');
  terminal.press('2027-01-31', ENTER);
  await terminal.see('(A,B)');
  terminal.press(ENTER);
  await terminal.see('2026-11-22 to 2027-01-31');
  await terminal.see('Start it?');
  terminal.press(ENTER);
  expect(await terminal.end()).toBe(0);
  expect(terminal.text).not.toContain('In which time zone');
  expect(terminal.text.replaceAll('\n', '')).toContain(
    '--starts 2026-11-22 --ends 2027-01-31 --levels A,B Ours',
  );
});

test('no is no: nothing is made', async () => {
  const terminal = new Pty(['init', '--timezone', 'UTC', '--preset', 'general', '--levels', 'A,B'], { cwd });
  await answer(terminal, [
    ['called?', 'Ours', ENTER],
    ['first day?', ENTER],
    ['last day?', ENTER],
    ['Start it?', 'n', ENTER],
  ]);
  expect(await terminal.end()).toBe(130);
  expect(terminal.text).toContain('mentor: Not started; nothing was changed.');
  expect(existsSync(join(cwd, 'mentor.db'))).toBe(false);
});

test('with a name it asks nothing, and nothing is asked where the file cannot be made or no such zone is', async () => {
  const named = new Pty(['init', 'Ours'], { cwd });
  expect(await named.end()).toBe(0);
  expect(named.text).toContain('Started Ours');
  const there = new Pty(['init'], { cwd });
  expect(await there.end()).toBe(1);
  expect(there.text).toMatch(/^mentor: .*mentor\.db is there already\./);
  writeFileSync(join(cwd, 'file'), '');
  const nowhere = new Pty(['init', '--db', 'nowhere/mentor.db'], { cwd });
  expect(await nowhere.end()).toBe(1);
  expect(nowhere.text).toContain('There is no folder');
  expect(nowhere.text).not.toContain('called?');
  const unknown = new Pty(['init', '--db', 'zone.db', '--timezone', 'Mars/Olympus'], { cwd });
  expect(await unknown.end()).toBe(2);
  expect(unknown.text).toContain('--timezone Mars/Olympus: there is no such time zone.');
  expect(unknown.text).not.toContain('called?');
});

test('Ctrl-C at the last question: exit 130, and there is no file', async () => {
  const terminal = new Pty(['init'], { cwd });
  expect(await leave(terminal, INIT, INIT.length - 1)).toBe(130);
  expect(terminal.text).toContain('mentor: Cancelled; nothing was changed.');
  expect(existsSync(join(cwd, 'mentor.db'))).toBe(false);
});
