/** Recording a meeting in one short line. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { converse } from '../../support/conversation.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await aProgrammeWith(
    [
      ['mentor', 'Ana Silva', '--capacity', '3'],
      ['mentee', 'Kasia Nowak'],
      ['mentor', 'Mary Seacole', '--capacity', '3'],
      ['mentee', 'Sunday Obi'],
    ],
    '2026-09-01',
  );
  await mentor('relationship', 'pair', 'P1', 'P2', '--today', '2026-09-10');
  await mentor('relationship', 'pair', 'P3', 'P4', '--today', '2026-09-10');
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function met(...argv: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await mentor('met', ...argv, '--json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('met', () => {
  test.each([
    [['Kasia', 'Ana'], { relationship: 'R1', on: '2026-11-22', minutes: null }],
    [['ana', 'kasia', 'yesterday', '45m'], { relationship: 'R1', on: '2026-11-21', minutes: 45 }],
    [['1h30', 'friday', 'Kasia'], { relationship: 'R1', on: '2026-11-20', minutes: 90 }],
    [['R1', '3', 'Oct', 'by', 'phone'], { relationship: 'R1', on: '2026-10-03', minutes: null }],
    [
      ['Kasia Nowak', '2 weeks ago', '45 minutes', 'video'],
      { relationship: 'R1', on: '2026-11-08', minutes: 45 },
    ],
    [['Sunday', 'Obi', 'yesterday'], { relationship: 'R2', on: '2026-11-21', minutes: null }],
    [['Sunday', '--on', '2026-11-20'], { relationship: 'R2', on: '2026-11-20', minutes: null }],
    [['Kasia', 'Sunday'], { relationship: 'R1', on: '2026-11-15', minutes: null }],
    [
      ['Mary', '--minutes', '20', '--channel', 'phone'],
      { relationship: 'R2', on: '2026-11-22', minutes: 20 },
    ],
  ])('%j', async (argv, expected) => {
    expect(await met(...argv)).toEqual({ schema: 'mentor.met/1', meeting: 'M1', ...expected });
  });

  test('says who met, the day with its weekday, and for how long', async () => {
    const { stdout, stderr } = await runMentor(
      ['met', 'Kasia', 'yesterday', '45m', 'zoom', '-m', 'A first draft'],
      { cwd, isTTY: true },
    );
    expect(stdout).toBe('Ana Silva and Kasia Nowak met on Sat 2026-11-21 for 45 minutes: M1 of R1.\n');
    expect(stderr).toContain('Next: ');
    const list = await mentor('meeting', 'list', 'R1', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject({
      meetings: [{ on: '2026-11-21', minutes: 45, channel: 'video', notes: 'A first draft' }],
    });
  });

  test('holds what was planned for the day, and adds to what is recorded', async () => {
    await mentor('meeting', 'plan', 'R1', '--on', '2026-11-22', '--at', '10:00');
    expect((await runMentor(['met', 'M1'], { cwd, isTTY: true })).stdout).toContain('M1 of R1, as planned.');
    expect((await runMentor(['met', 'Kasia', '30m'], { cwd, isTTY: true })).stdout).toMatch(
      /M1 of R1, recorded already: minutes/,
    );
    expect((await met('Kasia', '--another'))['meeting']).toBe('M2');
  });

  test('never guesses between a name and a day', async () => {
    await mentor('relationship', 'pair', 'P1', 'P4', '--override', 'Both asked', '--today', '2026-09-10');
    await mentor('relationship', 'end', 'R1', '--reason', 'no-time');
    const before = (await mentor('log', '--json')).stdout;
    expect(await mentor('met', 'Sunday', 'Ana')).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(
        /"Sunday Ana" can be taken in 2 ways: R3 \(Sunday Obi with Ana Silva\) on Sun 2026-11-15, R3 .* today\.\nHint: say the day with --on/,
      ),
    });
    expect((await mentor('log', '--json')).stdout).toBe(before);
    expect((await met('Sunday', 'Ana', '--on', 'today'))['on']).toBe('2026-11-22');
    expect((await met('Sunday', 'Ana', 'yesterday'))['on']).toBe('2026-11-21');
  });

  test.each([
    [['Kasia', 'Mary'], 1, '"Kasia" and "Mary" are in no open relationship together'],
    [['Nobody', 'yesterday'], 1, 'There is no participant "Nobody".'],
    [['yesterday', '45m'], 2, 'Missing: the pair.'],
    [[], 2, 'Missing: the pair.'],
    [['Kasia', '3/10/2026'], 2, '"3/10/2026" could be'],
    [['Kasia', 'tomorrow'], 1, 'is still to come'],
    [['Kasia', '31', 'Feb'], 2, 'there is no 31 February'],
  ])('%j is refused, and changes nothing', async (argv, exit, message) => {
    const before = (await mentor('log', '--json')).stdout;
    expect(await mentor('met', ...argv)).toMatchObject({ exit, stderr: expect.stringContaining(message) });
    expect((await mentor('log', '--json')).stdout).toBe(before);
  });

  test('asks for the pair first, and then for the rest', async () => {
    const { shown, asked, exit } = await converse(['met'], cwd, [
      { at: 'On which day?', keys: 'yesterday' },
      { at: 'For how long?', keys: '45m' },
      { at: 'What should both remember?', keys: 'A first draft' },
    ]);
    expect(exit).toBe(0);
    expect(asked.map((question) => question.split(/[?:]/)[0])).toEqual([
      'Which pair',
      'On which day',
      'For how long',
      'How did they meet',
      'What should both remember',
    ]);
    expect(shown).toContain("mentor met R1 2026-11-21 45m video -m 'A first draft'");
    expect(shown).toContain('Ana Silva and Kasia Nowak met on Sat 2026-11-21 for 45 minutes: M1 of R1.');
  });
});
