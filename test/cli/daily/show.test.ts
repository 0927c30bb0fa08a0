/** Showing whatever is named. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await aProgrammeWith(
    [
      [
        'mentor',
        'Ana Silva',
        '--capacity',
        '3',
        '--about',
        `I ${'listen and '.repeat(40)}ask.`,
        '--organisation',
        'Elm Hill',
      ],
      [
        'mentee',
        'Kasia Nowak',
        '--job-title',
        'Officer',
        '--goals',
        'Leading a team',
        '--avoids',
        'Mary Seacole',
      ],
      ['mentor', 'Mary Seacole', '--capacity', '3'],
      ['mentee', 'Ana Lee'],
    ],
    '2026-09-01',
  );
  for (const [mentee, reason] of [
    ['P2', undefined],
    ['P4', 'no-time'],
  ] as const) {
    await mentor('relationship', 'pair', 'P1', mentee, '--today', '2026-09-10');
    if (reason !== undefined) await mentor('relationship', 'end', 'R2', '--reason', reason);
  }
  await mentor('goal', 'add', 'R1', '--statement', 'Lead a meeting');
  await mentor('met', 'R1', '2026-11-02', '45m', '-m', 'A first draft');
  await mentor('meeting', 'action', 'add', 'M1', '--action', 'Send it', '--due', '2026-11-10');
  await mentor('match');
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

describe('show', () => {
  test('shows a person with a line about their pair, and what is open', async () => {
    const { stdout, stderr } = await runMentor(['show', 'kasia'], {
      cwd,
      isTTY: true,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/^P2 Kasia Nowak\n/);
    expect(stdout).toMatch(/Who +mentee; Officer; active; ready\n/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Mentor Ana Silva (R1): preparation since 10 Sep 2026, due 10 Oct 2026 (overdue); last met Mon 2 Nov 2026, 20 days ago',
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Open in R1 1 goal; 1 action, 1 overdue; to leave preparation: /,
    );
    expect(stdout).not.toContain('Seacole');
    expect(stderr).toContain('mentor participant show P2');
  });

  test('shows what is told in confidence on demand', async () => {
    const { stdout } = await runMentor(['show', 'kasia', '--confidential'], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toContain('mary.seacole@example.org');
  });

  test.each(['P1', 'kasia'])('fits a screen: %s', async (name) => {
    const { stdout, stderr } = await runMentor(['show', name], {
      cwd,
      isTTY: true,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    expect(`${stdout}${stderr}`.trimEnd().split('\n').length).toBeLessThanOrEqual(23);
  });

  test('tells of pairs that are over', async () => {
    const { stdout } = await runMentor(['show', 'silva'], { cwd, isTTY: true, env: { NO_COLOR: '1' } });
    expect(stdout).toMatch(/Before +Ana Lee \(R2, ended-early 22 Nov 2026\)/);
  });

  test.each([
    [
      ['kasia', 'silva'],
      ['relationship', 'show', 'R1'],
    ],
    [
      ['lee', 'silva'],
      ['relationship', 'show', 'R2'],
    ],
    [
      ['R1', '--confidential'],
      ['relationship', 'show', 'R1', '--confidential'],
    ],
    [['r1'], ['relationship', 'show', 'R1']],
    [['g1'], ['goal', 'show', 'G1']],
    [['M1'], ['meeting', 'list', 'R1']],
    [['A1'], ['meeting', 'action', 'list', 'R1']],
    [['N1'], ['round', 'list']],
    [['X1'], ['match', 'show', 'X1']],
  ])('%j is what %j shows', async (named, line) => {
    for (const more of [[], ['--json']]) {
      const [ran, same] = [await mentor('show', ...named, ...more), await mentor(...line, ...more)];
      expect(ran).toEqual(same);
      expect(same.exit).toBe(0);
    }
  });

  test.each([
    [['ana'], 2, '"ana" may be any of 2 participants'],
    [['nobody'], 1, 'There is no participant "nobody".'],
    [['kasia', 'mary'], 1, '"kasia" and "mary" are in no open relationship together'],
    [['G9'], 1, 'There is no goal G9.'],
    [[], 2, 'Missing: the participant.'],
  ])('%j is refused', async (named, exit, message) => {
    expect(await mentor('show', ...named)).toMatchObject({
      exit,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});
