/** Lists of those who meet conditions. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await aProgrammeWith([
    ['mentor', 'Grace Hopper', '--organisation', 'Elm Hill', '--expertise', 'Behaviour'],
    ['mentor', 'Mary Seacole', '--organisation', 'Oak', '--avoids', 'Ada Lovelace'],
    ['mentee', 'Ada Lovelace', '--organisation', 'Elm Hill', '--goals', 'Behaviour'],
    ['mentee', 'Joan Clarke', '--organisation', 'Ash'],
  ]);
  await mentor('relationship', 'pair', 'P1', 'P4');
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function idsOf(...argv: string[]): Promise<string[]> {
  const { stdout } = await mentor(...argv, '--json');
  const { participants, relationships } = JSON.parse(stdout) as Record<string, { id: string }[] | undefined>;
  return (participants ?? relationships ?? []).map(({ id }) => id);
}

describe('participant list --where', () => {
  test.each([
    [['organisation=elm hill'], ['P3', 'P1']],
    [['organisation=elm hill', 'topic=behaviour', 'role=mentor'], ['P1']],
    [
      ['name~o', 'ready=yes', 'organisation!=Oak'],
      ['P3', 'P1', 'P4'],
    ],
  ])('%j: %j', async (conditions, ids) => {
    expect(await idsOf('participant', 'list', ...conditions.flatMap((one) => ['--where', one]))).toEqual(ids);
  });

  test('goes with the other options', async () => {
    expect(await idsOf('participant', 'list', '--as', 'mentee', '--where', 'organisation=Elm Hill')).toEqual([
      'P3',
    ]);
  });

  test('says that nobody has a value, and which there are', async () => {
    expect(await mentor('participant', 'list', '--where', 'organisation=Elm Hil')).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining('No participant has organisation=Elm Hil. There are: Elm Hill (2).'),
    });
  });

  test('names the field that is meant', async () => {
    expect(await mentor('participant', 'list', '--where', 'organistion=Elm Hill')).toMatchObject({
      exit: 2,
      stderr: `mentor: --where "organistion=Elm Hill": there is no field "organistion".\nHint: did you mean organisation?\n`,
    });
  });

  test('asks for what was said in confidence only where that is said', async () => {
    const line = ['participant', 'list', '--where', 'avoids!='];
    expect(await mentor(...line)).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('avoids is told in confidence.'),
    });
    expect(await idsOf(...line, '--confidential')).toEqual(['P2']);
  });
});

describe('relationship list --where', () => {
  test.each([
    [['mentor=grace hopper'], ['R1']],
    [['mentee=p4', 'phase=preparation'], ['R1']],
    [['organisation=ash'], ['R1']],
    [['outcome='], ['R1']],
    [['started<2026-01-01'], []],
  ])('%j: %j', async (conditions, ids) => {
    expect(await idsOf('relationship', 'list', ...conditions.flatMap((one) => ['--where', one]))).toEqual(
      ids,
    );
  });

  test('says who there is', async () => {
    expect((await mentor('relationship', 'list', '--where', 'mentor=Grace')).stderr).toContain(
      'No relationship has mentor=Grace. There are: Grace Hopper (1)',
    );
  });
});
