/** `mentor met` at a real terminal, with nothing on its line: the pair first, then the rest, each checked at once. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../support/host.ts';
import { BACKSPACE, ENTER, Pty } from '../pty.ts';
import { aCopy, begunBy } from '../questions/begun.ts';
import { answer, leave, type Scripted } from '../questions/form.ts';

const LINE = ['met', '--today', '2026-11-22'];
const QUESTIONS: readonly Scripted[] = [
  ['Which pair?', 'see:R1 (Kasia Nowak with Ana Ruiz)', ENTER],
  // A day to come is no day on which they met.
  [
    'On which day?',
    'tomorrow',
    ENTER,
    'see:still to come',
    ...Array.from({ length: 8 }, () => BACKSPACE),
    'yesterday',
    ENTER,
  ],
  ['For how long?', '45m', ENTER],
  ['How did they meet?', ENTER],
  ['What should both remember?', 'A first plan', ENTER],
];

begunBy([
  ['init', 'Programme', '--timezone', 'UTC'],
  ['enrol', '--as', 'mentor', '--name', 'Ana Ruiz', '--consent-on', '2026-01-01'],
  ['enrol', '--as', 'mentor', '--name', 'Tom Hill', '--consent-on', '2026-01-01'],
  ['enrol', '--as', 'mentee', '--name', 'Kasia Nowak', '--consent-on', '2026-01-01'],
  ['enrol', '--as', 'mentee', '--name', 'Úna Reyes', '--consent-on', '2026-01-01'],
  ['relationship', 'pair', 'Ana', 'Kasia'],
  ['relationship', 'pair', 'Tom', 'Una'],
]);

let cwd = '';
beforeEach(() => {
  cwd = aCopy();
});

const bytes = (): string => readFileSync(join(cwd, 'mentor.db'), 'latin1');

test.each([
  [80, 24],
  [120, 40],
])('at %d×%d it records what is answered, and tells the line', async (columns, rows) => {
  const terminal = new Pty(LINE, { cwd, columns, rows });
  await answer(terminal, QUESTIONS);
  await terminal.see('The same again, without questions:');
  await terminal.see('met on Sat 2026-11-21 for 45 minutes');
  expect(await terminal.end()).toBe(0);
  const { stdout } = await runMentor(['meeting', 'list', 'Kasia', '--json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ meetings: [{ on: '2026-11-21', minutes: 45 }] });
});

describe('Ctrl-C changes nothing', () => {
  test.each(QUESTIONS.map(([question], at) => [question, at] as const))('at "%s"', async (_, at) => {
    const before = bytes();
    const terminal = new Pty(LINE, { cwd, columns: 80, rows: 24 });
    expect(await leave(terminal, QUESTIONS, at)).toBe(130);
    expect(bytes()).toBe(before);
  });
});
