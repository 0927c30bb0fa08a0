/** `mentor today` in a terminal: a line is opened, and what happened is recorded there. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mentor } from '../program.ts';
import { CTRL_C, DOWN, ENTER, Pty } from '../pty.ts';
import { aCopy, begunBy } from '../questions/begun.ts';
import { answer, leave, type Scripted } from '../questions/form.ts';

const FIRST_DAY = ['--consent-on', '2026-09-01', '--today', '2026-09-01'];

begunBy([
  ['init', 'Staff Mentoring', '--timezone', 'Europe/London', '--today', '2026-09-01'],
  ['enrol', '--as', 'mentor', '--name', 'Kasia Nowak', ...FIRST_DAY],
  ['enrol', '--as', 'mentee', '--name', 'Ana Ruiz', ...FIRST_DAY],
  ['enrol', '--as', 'mentee', '--name', 'Una Reyes', ...FIRST_DAY],
  ['relationship', 'pair', 'P1', 'P2', '--today', '2026-10-05'],
  'meeting log R1 --on 2026-10-07 --minutes 45 --channel phone --today 2026-10-08'.split(' '),
]);

const TODAY = ['--today', '2026-11-22'];
let cwd = '';
beforeEach(() => {
  cwd = aCopy();
});

const bytes = (): Buffer => readFileSync(join(cwd, 'mentor.db'));

async function listed<T>(...argv: readonly string[]): Promise<T> {
  return JSON.parse((await mentor(cwd, ...argv, ...TODAY, '--json')).stdout) as T;
}

test('a meeting is recorded as last time, the command is told, and the line is gone', async () => {
  const terminal = new Pty(['today', ...TODAY], { cwd, columns: 80, rows: 24 });
  await answer(terminal, [
    ['Kasia Nowak and Ana Ruiz last met 6 weeks ago'],
    ['Open one (1–2), or Enter to leave:', '3', ENTER],
    ['Type a number, 1–2, or only Enter.', '\b', '2', ENTER],
    ['Last met   Wed 7 Oct, 45 minutes, phone, 1 meeting in all'],
    ['What happened?', ENTER],
    ['On which day? (2026-11-22)', 'yesterday', ENTER],
    ['How many minutes? (45)', '<', ENTER],
    ['On which day?', ENTER],
    ['How many minutes?', ENTER],
    ['How?', ENTER],
    ['Key points', 'Agreed a plan', ENTER],
    ['of R1 (Ana Ruiz with Kasia Nowak): met on'],
    ['The same: mentor meeting log R1 --on 2026-11-21 --minutes 45 --channel phone'],
    ['2   Kasia Nowak and Ana Ruiz are still in preparation'],
    ['Open one', ENTER],
  ]);
  expect(await terminal.end()).toBe(0);
  const { meetings } = await listed<{ meetings: object[] }>('meeting', 'list', 'R1');
  expect(meetings).toHaveLength(2);
  expect(meetings).toContainEqual(
    expect.objectContaining({ on: '2026-11-21', minutes: 45, channel: 'phone', notes: 'Agreed a plan' }),
  );
});

test('a call is kept as the reason for leaving the pair alone, and the line is gone', async () => {
  const terminal = new Pty([...TODAY], { cwd, columns: 120, rows: 40 });
  await answer(terminal, [
    ['Open one', '2', ENTER],
    ['What happened?', DOWN, ENTER],
    ['What is to be known of it', 'Rang Kasia, no answer', ENTER],
    ['Leave them until which day? (2026-11-29)', ENTER],
    ['R1 (Ana Ruiz with Kasia Nowak): everything is put off until'],
    ["The same: mentor attention snooze R1 --until 2026-11-29 --reason 'Rang Kasia, no answer'"],
    ['1 thing needs somebody'],
    ['Open one (1), or Enter to leave:', ENTER],
  ]);
  expect(await terminal.end()).toBe(0);
});

test('an answer on the telephone is a check-in', async () => {
  const terminal = new Pty(['today', ...TODAY], { cwd });
  await answer(terminal, [
    ['Open one', '2', ENTER],
    ['What happened?', DOWN, DOWN, ENTER],
    ['Who said it?', DOWN, ENTER],
    ['How satisfied are they?', 'see:1 not at all', 'see:5 very much', '2'],
    ['How well do they talk?', ENTER],
    ['In their own words', ENTER],
    ['Do they ask you for help?', 'y', ENTER],
    ['check-in of Ana Ruiz (mentee) recorded'],
    ['The same: mentor check-in record R1 --by mentee --satisfaction 2 --asks-help'],
    ['Ana Ruiz asked for help today; paired with Kasia Nowak'],
    ['Open one', ENTER],
  ]);
  expect(await terminal.end()).toBe(0);
});

test('of what is no pair its command is told, and nothing is recorded', async () => {
  const before = bytes();
  const terminal = new Pty(['today', ...TODAY], { cwd });
  await answer(terminal, [
    ['Open one', '1', ENTER],
    ['Una Reyes has waited'],
    ['Ready and without a match since 1 September 2026'],
    ['mentor match'],
    ['Enter goes back.', ENTER],
    ['Una Reyes has waited'],
    ['Open one', '2', ENTER],
    ['What happened?', DOWN, DOWN, DOWN, DOWN, ENTER],
    ['Open one', ENTER],
  ]);
  expect(await terminal.end()).toBe(0);
  expect(bytes().equals(before)).toBe(true);
});

describe('Ctrl-C', () => {
  const QUESTIONS: readonly Scripted[] = [
    ['Open one', '2', ENTER],
    ['What happened?', ENTER],
    ['On which day?', ENTER],
    ['How many minutes?', ENTER],
    ['How?', ENTER],
    ['Key points', ENTER],
  ];
  test.each(QUESTIONS.map(([question], at) => [question, at] as const))(
    'at “%s” changes nothing',
    async (_, at) => {
      const before = bytes();
      const terminal = new Pty(['today', ...TODAY], { cwd });
      expect(await leave(terminal, QUESTIONS, at)).toBe(130);
      expect(terminal.text).toContain('Cancelled; nothing was changed.');
      expect(bytes().equals(before)).toBe(true);
    },
  );

  test('after something was recorded leaves that as it is, and says so', async () => {
    const terminal = new Pty(['today', ...TODAY], { cwd });
    await answer(terminal, [
      ...QUESTIONS,
      ['The same: mentor meeting log R1 --on 2026-11-22'],
      ['Open one', CTRL_C],
      ['Left. What was recorded before stays.'],
    ]);
    expect(await terminal.end()).toBe(130);
    expect((await listed<{ meetings: unknown[] }>('meeting', 'list', 'R1')).meetings).toHaveLength(2);
  });
});

test('nothing is asked with --no-input, --json, --exit-code, or where nothing needs anybody', async () => {
  for (const more of [['--no-input'], ['--json'], ['--format', 'table'], ['--quiet'], ['--who', 'P9']]) {
    const terminal = new Pty(['today', ...TODAY, ...more], { cwd });
    await terminal.end();
    expect(terminal.text).not.toContain('Open one');
  }
});
