/** What a command cannot do without is asked in a terminal: as sentences, with choices, and with a way back. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everySentence } from '../../../src/application/options/option-sentences.ts';
import { runMentor } from '../../support/host.ts';
import { mentor } from '../program.ts';
import { BACKSPACE, DOWN, ENTER, Pty } from '../pty.ts';
import { aCopy, begunBy } from './begun.ts';
import { answer, leave } from './form.ts';
import { READINESS } from './scripts.ts';

begunBy([
  ['init', 'Staff Mentoring', '--timezone', 'Europe/London'],
  ['enrol', '--as', 'mentor', '--name', 'Kasia Nowak', '--consent-on', '2026-01-01'],
  ['enrol', '--as', 'mentee', '--name', 'Ana Ruiz', '--consent-on', '2026-01-01'],
  ['relationship', 'pair', 'P1', 'P2'],
]);

let cwd = '';
beforeEach(() => {
  cwd = aCopy();
});

describe.each([
  [80, 24],
  [120, 40],
])('at %ix%i', (columns, rows) => {
  test('ratings are scales with their words; a digit answers, and < goes back', async () => {
    const terminal = new Pty(['readiness', 'kasia', 'ana'], { cwd, columns, rows });
    await terminal.see('Who answered?');
    await terminal.see('❯ Kasia Nowak (mentor)');
    await terminal.see('Ana Ruiz (mentee)');
    terminal.press(DOWN, ENTER);
    await terminal.see('Do they want this?');
    await terminal.see('1 not at all');
    await terminal.see('5 fully');
    terminal.press('4');
    await terminal.see('Do they have the time?');
    terminal.press('<');
    await terminal.see('❯ 4 mostly');
    terminal.press('5');
    await answer(terminal, READINESS.slice(2, -1));
    await terminal.see('When was it? (Enter: today)');
    terminal.press('3', ENTER);
    await terminal.see('"3" ');
    terminal.press(BACKSPACE, ENTER);
    await terminal.see('R1: readiness of Ana Ruiz (mentee) recorded');
    expect(await terminal.end()).toBe(0);
    expect(terminal.text.replaceAll('\n', '')).toContain(
      'mentor readiness R1 --by mentee --motivation 5 --time 3 --expectations 4 --confidence 3',
    );
  });
});

test('optional ratings are asked for where there is no answer at all; all left out is refused', async () => {
  const terminal = new Pty(['check-in', 'record', 'R1', '--by', 'mentee'], { cwd });
  for (const question of [
    'How satisfied are they?',
    'How far do they trust',
    'How well do the two',
    'keep to it?',
  ]) {
    await terminal.see(question);
    await terminal.see('❯ (leave it out)');
    terminal.press(...(question === 'How satisfied are they?' ? ['4'] : [ENTER]));
  }
  await terminal.see('Would they recommend the programme?');
  await terminal.see('10 certainly');
  terminal.press('1', '0');
  await terminal.see('in their own words?');
  terminal.press("It's fine", ENTER);
  await terminal.see('Do they ask you for help?');
  terminal.press(ENTER);
  await terminal.see('When was it?');
  terminal.press('2026-11-20', ENTER);
  expect(await terminal.end()).toBe(0);
  expect(terminal.text.replaceAll('\n', '')).toContain(
    String.raw`mentor check-in record R1 --by mentee --satisfaction 4 --recommend 10 --words 'It'\''s fine' --on 2026-11-20`,
  );
  const none = new Pty(['check-in', 'record', 'R1', '--by', 'mentor'], { cwd });
  for (const question of [
    'satisfied',
    'trust',
    'two talk',
    'keep to it',
    'recommend',
    'words',
    'help',
    'When',
  ]) {
    await none.see(question);
    none.press(ENTER);
  }
  expect(await none.end()).toBe(2);
  expect(none.text).toContain('mentor: No answer is given.');
});

test('what follows from an answer is asked after it', async () => {
  const terminal = new Pty(['outcome', 'record', 'P2'], { cwd });
  await terminal.see('What became of them?');
  await terminal.see('cultural-confidence: how sure they feel in another culture');
  terminal.press('cult', ENTER);
  await terminal.see('1 to 5?');
  terminal.press(ENTER);
  await terminal.see('This cannot be left out.');
  terminal.press('<', ENTER);
  await terminal.see('❯ cultural-confidence');
  terminal.press('prom');
  await terminal.see('❯ promotion');
  terminal.press(ENTER);
  await terminal.see('What is there to say about it?');
  terminal.press('Head of year', ENTER);
  await terminal.see('When was it?');
  terminal.press(ENTER);
  expect(await terminal.end()).toBe(0);
  expect(terminal.text).toContain("mentor outcome record P2 --kind promotion --notes 'Head of year'");
});

test('nothing is asked where the answers could not be used', async () => {
  await mentor(cwd, 'relationship', 'end', 'R1', '--reason', 'other', '--yes');
  const over = new Pty(['readiness', 'R1'], { cwd });
  expect(await over.end()).toBe(1);
  expect(over.text).toMatch(/^mentor: R1 is over/);
  const nowhere = new Pty(['readiness', 'R1', '--db', 'none.db'], { cwd });
  expect(await nowhere.end()).toBe(10);
  expect(nowhere.text).not.toContain('?');
});

test('Ctrl-C in the middle: exit 130, and the file keeps its bytes', async () => {
  const before = readFileSync(join(cwd, 'mentor.db'));
  const terminal = new Pty(['readiness', 'R1'], { cwd });
  expect(await leave(terminal, READINESS, READINESS.length - 1)).toBe(130);
  expect(terminal.text).toContain('mentor: Cancelled; nothing was changed.');
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
});

test('every sentence is for an option that there is', async () => {
  const help = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  const sections = new Map(help.split(/^## mentor /m).map((text) => [text.split('\n')[0] ?? '', text]));
  for (const entry of everySentence()) {
    const at = entry.indexOf('--');
    const [command, option] = [entry.slice(0, at).trim(), entry.slice(at)];
    const text = command === '' ? help : sections.get(command);
    expect(
      `${entry}: ${text?.includes(`${option} <`) === true || text?.includes(`${option} `) === true}`,
    ).toBe(`${entry}: true`);
  }
});

test('without a terminal nothing is asked, and all that is missing is named', async () => {
  const { exit, stderr } = await runMentor(['readiness', 'R1'], { cwd });
  expect(exit).toBe(2);
  expect(stderr).toContain('Missing: --by, --motivation, --time, --expectations, --confidence.');
  expect((await runMentor(['check-in', 'record', 'R1', '--by', 'mentee'], { cwd })).stderr).toContain(
    'mentor: No answer is given.',
  );
});
