/** What one member of a circle may read of the others, and what is left of the circle once one of them is erased. */
import { beforeAll, expect, test } from '@jest/globals';
import { type Programme, somePeople } from './some-people.ts';

let on: Programme;
const LATER = '2026-12-01';
const SECRETS = ['Anas words', 'Bens words', 'Ruths words', 'Too busy at home'];

beforeAll(async () => {
  on = await somePeople();
  const smart = '--measure talks --baseline 0 --target 3 --why "to be heard" --due 2027-03-01';
  for (const line of [
    'relationship pair Ruth --with Ana Ben Cy',
    'readiness R1 --by Ana --motivation 4 --time 4 --expectations 4 --confidence 4 --words "Anas words"',
    'check-in record R1 --by Ben --satisfaction 2 --words "Bens words"',
    'check-in record R1 --by Ruth --satisfaction 5 --words "Ruths words"',
    `goal add R1 --mentee Ana --statement "Lead as Ana" ${smart}`,
    `goal add R1 --mentee Ben --statement "Teach as Ben" ${smart}`,
    `goal add R1 --mentee all --statement "Run a clinic" ${smart}`,
    'meeting log R1 --notes "How Ana Hill began" --absent Ben',
    'relationship leave R1 Cy --reason no-time --notes "Too busy at home"',
    'backup before.db',
  ])
    await on.does(line);
});

test('each reads what is everybody’s and their own, and nothing that another said in confidence', async () => {
  for (const [who, own] of [
    ['Ana', 'Anas words'],
    ['Ben', 'Bens words'],
    ['Ruth', 'Ruths words'],
    ['Cy', 'Too busy at home'],
  ] as const) {
    const held = await on.does(`participant access ${who} --json`, LATER);
    for (const secret of SECRETS)
      expect([who, secret, held.includes(secret)]).toEqual([who, secret, secret === own]);
    if (who !== 'Cy') expect(held).not.toContain('no-time');
    expect(held).toContain('How Ana Hill began');
  }
  const story = await on.does('relationship story R1 --format md', LATER);
  for (const secret of SECRETS) expect(story).not.toContain(secret);
  expect(story).toContain('Run a clinic');
  expect(story).not.toMatch(/Lead as Ana|Teach as Ben/);
});

test('of several mentees, each reads their own goals and those of all; their mentor reads everybody’s', async () => {
  const GOALS = ['Lead as Ana', 'Teach as Ben', 'Run a clinic'];
  for (const [who, read] of [
    ['Ana', ['Lead as Ana', 'Run a clinic']],
    ['Ben', ['Teach as Ben', 'Run a clinic']],
    ['Ruth', GOALS],
  ] as const)
    for (const line of [
      `participant access ${who} --json`,
      `relationship story R1 --for ${who} --format md`,
      `relationship story R1 --for ${who} --json`,
    ]) {
      const said = await on.does(line, LATER);
      expect([line, GOALS.filter((goal) => said.includes(goal))]).toEqual([line, read]);
    }
});

test('one who is erased is gone, and the others have all that was theirs', async () => {
  await on.does('participant erase Ana --confirm "Ana Hill"', LATER);
  expect((await on.run('check', LATER)).stdout).toBe('');
  const held = await on.does('participant access Ben --json', LATER);
  expect(held).toContain('Bens words');
  expect(held).toContain('Teach as Ben');
  expect(held).toContain('Run a clinic');
  expect(held).not.toMatch(/Ana Hill|Lead as Ana/);
  const { relationships } = (await on.json('relationship list', LATER)) as {
    relationships: { mentees: { id: string }[]; outcome: string | null }[];
  };
  expect(relationships.map(({ mentees, outcome }) => [mentees.map(({ id }) => id), outcome])).toEqual([
    [['P4'], null],
  ]);
  const story = await on.does('relationship story R1 --for Ruth --format md', LATER);
  expect(story).toMatch(/Teach as Ben[^]*Run a clinic/);
  expect(story).not.toMatch(/Ana|Lead as/);
  const { members } = (await on.json('relationship show R1', LATER)) as {
    members: { participant: { id: string }; left_on: string | null }[];
  };
  expect(members.map((one) => [one.participant.id, one.left_on])).toEqual([
    ['P1', null],
    ['P4', null],
    ['P3', LATER],
    ['P5', '2026-09-01'],
  ]);
  expect(await on.does('relationship story R1 --format md', LATER)).toContain('How erased began');
});
