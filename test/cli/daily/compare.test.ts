/** `mentor match compare` without the names of two proposals, and the rules and criteria in a list. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await aProgrammeWith([
    ['mentor', 'Grace'],
    ['mentor', 'Mary'],
    ['mentee', 'Ada'],
  ]);
});

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

describe('match compare', () => {
  test('is refused where there is nothing to compare', async () => {
    expect(await mentor('match compare')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('There is no proposal yet.'),
    });
    await mentor('match');
    for (const line of ['match compare', 'match compare X1'])
      expect(await mentor(line)).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining('X1 is the only proposal: there is none to compare it with.'),
      });
    expect(await mentor('match compare X7')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('There is no proposal X7.'),
    });
  });

  test('compares the last two, or one with the newest', async () => {
    await mentor('match');
    await mentor('match forbid P3 P1 --reason Office');
    await mentor('match');
    await mentor('match forbid P3 P2 --reason Office');
    await mentor('match');
    for (const [line, from, to] of [
      ['match compare', 'X2', 'X3'],
      ['match compare X1', 'X1', 'X3'],
      ['match compare x3', 'X2', 'X3'],
    ] as const) {
      const { stderr } = await mentor(line);
      expect(stderr).toContain(`From ${from} to ${to}: `);
      const alone = await mentor(`${line} --json`);
      expect(alone.stdout).toBe((await mentor(`match compare ${from} ${to} --json`)).stdout);
    }
    expect((await mentor('match compare X1 X3')).stderr).not.toContain('From X1');
  });
});

test('criteria list has a line for each rule and criterion that criteria show has', async () => {
  const { stdout, exit } = await mentor('criteria list --json');
  expect(exit).toBe(0);
  const { schema, criteria } = JSON.parse(stdout) as {
    schema: string;
    criteria: { kind: string; name: string; on: string; weight: number | null; words: string }[];
  };
  expect(schema).toBe('mentor.criteria.list/1');
  const shown = (await mentor('criteria show')).stdout.trim().split('\n').slice(1);
  expect(criteria.map(({ kind, name }) => `${kind}\t${name}`)).toEqual(
    shown.map((line) => line.split('\t').slice(0, 2).join('\t')),
  );
});
