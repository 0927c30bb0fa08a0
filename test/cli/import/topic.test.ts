/** `mentor topic`: topics are added, given other names, and merged; a merge is taken back whole. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../../src/store/file/open.ts';
import { dump } from '../../store/tables.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

let prepared = '';
let cwd = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
beforeEach(() => {
  cwd = copyOf(prepared);
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function topics(): Promise<unknown[]> {
  return (JSON.parse((await mentor('topic', 'list', '--json')).stdout) as { topics: unknown[] }).topics;
}

function rows(): string {
  const writer = { actor: 'test', now: () => new Date('2026-11-22T12:00:00Z'), today: undefined };
  const store = openStore(join(cwd, 'mentor.db'), writer);
  try {
    return dump(store.db);
  } finally {
    store.close();
  }
}

test('an alias is another name of a topic, and people who say it mean that', async () => {
  expect(
    (await mentor('topic', 'add', 'Wellbeing', '--alias', 'Work-life balance', '--alias', 'wellbeing')).exit,
  ).toBe(0);
  await mentor('participant', 'edit', 'P5', '--goals', 'WORK-LIFE balance; Nursing');
  expect(await topics()).toEqual([
    { name: 'Leading a team', aliases: [], mentors: 1, mentees: 0 },
    { name: 'Nursing', aliases: [], mentors: 1, mentees: 1 },
    { name: 'Wellbeing', aliases: ['Work-life balance'], mentors: 0, mentees: 1 },
  ]);
  const taken = await mentor('topic', 'add', 'Nursing', '--alias', 'Work-life balance');
  expect(taken).toMatchObject({ exit: 1, stderr: expect.stringContaining('another name of "Wellbeing"') });
  expect(taken.stderr).toContain('mentor topic merge "Wellbeing" "Nursing"');
});

describe('a merge', () => {
  beforeEach(async () => {
    await mentor('topic', 'add', 'Heading a team', '--alias', 'Bossing');
    await mentor('participant', 'edit', 'P5', '--goals', 'Heading a team; Nursing; Leading a team');
    await mentor('participant', 'edit', 'P2', '--goals', 'Nursing; Bossing');
    await mentor('resource', 'add', 'Teams', 'https://example.org/teams', '--topic', 'Heading a team');
    await mentor('skill', 'rate', 'P2', '--subject', 'bossing', '--rating', '2', '--moment', 'before');
  });

  test('moves everybody and everything, and undo takes it back row by row', async () => {
    const before = rows();
    const { stdout, exit } = await mentor('topic', 'merge', 'heading a team', 'Leading a team', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'mentor.topic.merge/1',
      merged: 'Heading a team',
      name: 'Leading a team',
      aliases: ['Bossing', 'Heading a team'],
      mentors: 1,
      mentees: 2,
    });
    const goals = async (id: string): Promise<string> => {
      const shown = JSON.parse((await mentor('participant', 'show', id, '--json')).stdout) as {
        participant: { fields: { goals: string } };
      };
      return shown.participant.fields.goals;
    };
    // Who named both keeps the more important place.
    expect(await goals('P5')).toBe('Leading a team; Nursing');
    expect(await goals('P2')).toBe('Nursing; Leading a team');
    expect((await mentor('resource', 'list', '--json')).stdout).toContain('"Leading a team"');
    expect((await mentor('skill', 'list', 'P2', '--json')).stdout).toContain('"Leading a team"');
    expect((await mentor('check')).exit).toBe(0);
    expect((await mentor('undo')).exit).toBe(0);
    expect(rows()).toBe(before);
  });

  test('of one topic with itself, or with none, is refused', async () => {
    expect(await mentor('topic', 'merge', 'Bossing', 'Heading a team')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('are one topic already'),
    });
    expect(await mentor('topic', 'merge', 'Nursin', 'Bossing')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('did you mean "Nursing"?'),
    });
  });

  test('a file that says the old name brings no new topic', async () => {
    await mentor('topic', 'merge', 'Heading a team', 'Leading a team');
    writeFileSync(
      join(cwd, 'file.csv'),
      'name,email,roles,goals\nZoe,zoe@example.org,mentee,HEADING A TEAM\n',
    );
    const { exit } = await mentor('import', 'participants', 'file.csv', '--new-topics', 'reject');
    expect(exit).toBe(0);
    expect(await topics()).toHaveLength(2);
  });
});
