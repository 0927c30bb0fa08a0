/** Words for commands of other names: what only reads is run, what writes is suggested. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { MEANT } from '../../../src/application/options/meant.ts';
import { CATALOGUE } from '../../../src/commands/catalogue.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await aProgrammeWith([
    ['mentor', 'Grace'],
    ['mentee', 'Ada'],
  ]);
});

function mentor(line: string): Promise<Ran> {
  return runMentor(line.split(' '), { cwd });
}

describe('a word for a command that reads', () => {
  test.each([
    ['pairs', 'relationship list', ''],
    ['People', 'participant list', ''],
    ['mentees --not-ready', 'participant list --as mentee --not-ready', ''],
    ['list pairs', 'relationship list', ''],
    ['goals R1', 'goal list R1', ''],
    ['--today 2026-11-20 pairs --open', 'relationship list --open', '--today 2026-11-20 '],
    ['list --plain pairs', 'relationship list --plain', ''],
  ])('%s is mentor %s', async (typed, meant, global) => {
    await mentor('relationship pair P1 P2');
    const [ran, same] = [await mentor(typed), await mentor(`${global}${meant}`)];
    expect(ran.stdout).toBe(same.stdout);
    expect(same.stdout).not.toBe('');
    expect(ran.stderr).toBe(`Taken as: mentor ${global}${meant}\n${same.stderr}`);
    expect(ran.exit).toBe(0);
  });

  test('says nothing of it beside JSON, nor where it is to be quiet', async () => {
    expect(await mentor('pairs --json')).toMatchObject({
      stdout: expect.stringContaining('mentor.relationship.list/1'),
      stderr: '',
    });
    expect((await mentor('pairs --quiet')).stderr).toBe('');
  });

  test('the value of an option before it is no word', async () => {
    const { stderr, exit } = await mentor('--db pairs pairs');
    expect([exit, stderr]).toEqual([
      10,
      expect.stringContaining('Taken as: mentor --db pairs relationship list'),
    ]);
  });

  test('does change nothing, and what it leads to does not fail', async () => {
    await mentor('match');
    await mentor('match apply');
    const before = (await mentor('log --json')).stdout;
    const lines = new Set(
      [...MEANT.values()].flatMap(({ line, isReading }) => (isReading ? line.join(' ') : [])),
    );
    for (const line of lines) {
      const full = line === 'goal list' ? `${line} R1` : line;
      expect([line, (await mentor(full)).exit]).toEqual([line, 0]);
    }
    expect((await mentor('log --json')).stdout).toBe(before);
  });
});

describe('a word for a command that writes', () => {
  test.each([
    ['add', 'enrol'],
    ['add mentor', 'enrol --as mentor'],
    ['pair P1 P2', 'relationship pair P1 P2'],
    ['end R1', 'relationship end R1'],
    ['log meeting R1', 'met R1'],
  ])('%s: did you mean mentor %s?', async (typed, meant) => {
    const before = (await mentor('log --json')).stdout;
    const { exit, stderr } = await mentor(typed);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`Hint: did you mean mentor ${meant}?`)]);
    expect((await mentor('log --json')).stdout).toBe(before);
  });
});

test('no word stands for a command where there is one of that name, and every line begins with one', () => {
  const paths = new Set(
    CATALOGUE.flatMap(({ path, alias }) => [path, ...(alias === undefined ? [] : [alias])]),
  );
  for (const [words, { line }] of MEANT) {
    expect([words, paths.has(words)]).toEqual([words, false]);
    expect(line.some((_, at) => paths.has(line.slice(0, at + 1).join(' ')))).toBe(true);
  }
});
