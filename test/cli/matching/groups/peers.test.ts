import { describe, expect, test } from '@jest/globals';
import { aProgrammeOf } from './people.ts';

describe('peers', () => {
  test('are paired, shown in one table, and become relationships', async () => {
    const { run, json } = await aProgrammeOf('peers');
    const { stdout, stderr } = await run('match --format peer --color never', { isTTY: true, columns: 80 });
    expect(stdout).toContain('Proposal X1: pairs of peers');
    expect(stdout).toContain('Placed 4 of 5 peers (80%) in 2 groups of peers.');
    expect(stdout).toMatch(/P1 Ann Reed {2}P2 Ben Cole/);
    expect(stdout).toMatch(/P3 Cat Dunn {2}P4 Dan Eves/);
    expect(stderr).toContain('P5 Eva Finn');
    const document = await json('match show --unmatched');
    expect(document).toMatchObject({
      format: 'peer',
      settings: { symmetric: 'mean', trio: false, apart_rounds: null },
      summary: { peers: 5, matched: 4, groups: 2, optimal: 'proved' },
      matches: [
        { format: 'peer', members: [{ id: 'P1' }, { id: 'P2' }], mentors: [], mentees: [] },
        { members: [{ id: 'P3' }, { id: 'P4' }] },
      ],
      unmatched: [{ participant: { id: 'P5' }, mentee: null, role: 'peer' }],
    });
    expect(await json('match why Ann Cat')).toMatchObject({
      as: 'peers',
      is_in_proposal: false,
      forced: { matched_change: 0 },
    });
    expect(await json('match why Eva')).toMatchObject({ side: 'peer', now: [], best: [{}, {}, {}, {}] });
    expect(await json('match verify')).toMatchObject({ optimal: 'proved', matched: 4 });
    expect((await run('match apply')).exit).toBe(0);
    expect((await run('relationship list')).stdout.match(/^R\d/gm)).toHaveLength(2);
    const closed = await json('round close');
    expect(closed).toMatchObject({ matched: 0, unmatched: 0, peers: { matched: 4, unmatched: 1 } });
  });

  test('are locked together and kept apart', async () => {
    const { run, json } = await aProgrammeOf('peers');
    await run('match --format peer');
    expect((await run('match lock Ann Cat')).exit).toBe(0);
    expect((await run('match forbid Ben Dan --reason "They work together"')).exit).toBe(0);
    const { matches } = (await json('match --keep')) as unknown as {
      matches: { members: { id: string }[] }[];
    };
    const pairs = matches.map(({ members }) => members.map(({ id }) => id).join(' '));
    expect(pairs).toContain('P1 P3');
    expect(pairs).not.toContain('P2 P4');
  });
});

test('what somebody said of others in private is never told', async () => {
  const { run } = await aProgrammeOf('peers');
  await run('participant edit Ann --avoids cat@example.org');
  await run('match --format peer');
  for (const line of ['match why Ann Cat', 'match lock Ann Cat', 'match show --unmatched', 'match why Cat']) {
    const { stdout, stderr } = await run(line);
    expect(`${stdout}${stderr}`).not.toMatch(/avoid/i);
  }
  expect((await run('match why Ann Cat')).stdout).toContain('unavailable');
  expect((await run('match lock Ann Cat')).stderr).toContain('unavailable');
  expect((await run('match why Ann Cat --confidential')).stdout).toContain('avoids');
});
