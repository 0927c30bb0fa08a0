/** `mentor advance --dry-run`: who would move, who would not, and why. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await aProgrammeWith([
    ['mentor', 'Grace'],
    ['mentor', 'Mary'],
    ['mentee', 'Ada'],
    ['mentee', 'Joan'],
  ]);
  await mentor('relationship pair P1 P3');
  await mentor('relationship pair P2 P4');
  for (const by of ['mentor', 'mentee'])
    await mentor(`readiness R1 --by ${by} --motivation 4 --time 4 --expectations 4 --confidence 4`);
  await mentor('meeting log R1');
});

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

interface Ahead {
  would_advance: { relationship: string; from: string; to: string; why: string }[];
  would_stay: { relationship: string; missing: string[]; command: string }[];
}

async function ahead(line: string): Promise<Ahead> {
  return JSON.parse((await mentor(`${line} --dry-run --json`)).stdout) as Ahead;
}

test('who moved on is asked for something new next', async () => {
  const { stderr } = await mentor('advance --ready');
  expect(stderr).toContain('Next: mentor form due, for what they are asked in it');
});

describe('advance --dry-run', () => {
  test('names who would move and who would not, and is right about it', async () => {
    const before = (await mentor('log --json')).stdout;
    const { would_advance, would_stay } = await ahead('advance --ready');
    expect((await mentor('log --json')).stdout).toBe(before);
    expect(would_advance.map(({ relationship, from, to }) => [relationship, from, to])).toEqual([
      ['R1', 'preparation', 'negotiation'],
    ]);
    expect(would_stay.map(({ relationship }) => relationship)).toEqual(['R2']);
    expect(would_stay[0]?.missing.join()).toContain('readiness self-assessment of Mary');
    expect(would_stay[0]?.command).toMatch(/^mentor readiness R2 /);
    const { stdout } = await mentor('advance --ready --json');
    expect(JSON.parse(stdout)).toMatchObject({ advanced: [{ relationship: 'R1', to: 'negotiation' }] });
  });

  test('tells it by name', async () => {
    const { stdout, stderr } = await runMentor(['advance', '--ready', '--dry-run'], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(stdout).toContain('1 relationship would move, and 1 would not. Nothing was changed.');
    expect(stdout).toContain('R1 (Ada with Grace)');
    expect(stderr).toContain('Next: mentor advance --ready moves them');
  });

  test('of those that are named alone, and of all where none is', async () => {
    expect((await ahead('advance R2')).would_stay).toHaveLength(1);
    expect((await ahead('advance R2')).would_advance).toEqual([]);
    expect((await ahead('advance R2 R2')).would_stay).toHaveLength(1);
    const [forced, ...others] = (await ahead('advance R2 --force --reason Why')).would_advance;
    expect(forced?.why).toBe('forced, without 3 items');
    expect(others).toEqual([]);
    const all = await ahead('advance');
    expect([all.would_advance.length, all.would_stay.length]).toEqual([1, 1]);
  });

  test.each(['advance --dry-run', 'advance --ready', 'advance --ready --dry-run'])(
    '%s forces nobody who is not named',
    async (line) => {
      const { stdout, stderr, exit } = await mentor(`${line} --force --reason Why`);
      expect([stdout, exit]).toEqual(['', 2]);
      expect(stderr).toContain('--force needs the relationships by name.');
    },
  );

  test('in closure the decision is missing', async () => {
    for (let step = 0; step < 3; step++) await mentor('advance R2 --force --reason Why');
    const [stays] = (await ahead('advance R2')).would_stay;
    expect(stays?.missing.join()).toMatch(/decision/);
  });
});
