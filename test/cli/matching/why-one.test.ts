/** `mentor match why` of one person: whom they have, and the best of the others with their prices. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aProgrammeWith } from '../../support/programme-with.ts';

let cwd = '';

beforeAll(async () => {
  cwd = await aProgrammeWith([
    ['mentor', 'Grace Hopper', '--expertise', 'Coding; Leading'],
    ['mentor', 'Mary Seacole', '--expertise', 'Nursing'],
    ['mentor', 'Ida Wells', '--expertise', 'Writing', '--capacity', '3'],
    ['mentee', 'Ada Lovelace', '--goals', 'Coding'],
    ['mentee', 'Joan Clarke', '--goals', 'Coding; Leading'],
    ['mentee', 'Tom Peters', '--goals', 'Nursing', '--avoids', 'Ida Wells; Grace Hopper'],
    ['mentee', 'Una Reyes', '--goals', 'Nursing', '--avoids', 'Ida Wells; Grace Hopper'],
  ]);
  await mentor('match');
});

function mentor(...argv: string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

interface Best {
  now: { mentor?: { name: string }; score: number }[];
  reason: string | null;
  is_explained: boolean;
  too_few_places: { mentees: number; places: number } | null;
  relaxations: { kind: string; words: string; command: string }[];
  side: string;
  best: {
    mentor?: { id: string; name: string };
    mentee?: { id: string; name: string };
    score: number;
    why: string;
    why_not: string;
    cost: { matched_change: number; total_change: number | string } | null;
  }[];
}

async function best(...argv: string[]): Promise<Best> {
  return JSON.parse((await mentor('match', 'why', ...argv, '--json')).stdout) as Best;
}

describe('match why NAME', () => {
  test('shows a mentee whom they have, and the others by score with exact prices', async () => {
    const { now, best: others, side, reason } = await best('joan');
    expect([side, reason]).toEqual(['mentee', null]);
    expect(now).toHaveLength(1);
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ score }) => score)).toEqual(
      others.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { mentor: other, score, cost } of others) {
      const pair = JSON.parse((await mentor('match', 'why', 'P5', other?.id ?? '', '--json')).stdout) as {
        score: number;
        forced: object;
      };
      expect([pair.score, pair.forced]).toEqual([score, cost]);
    }
  });

  test('says why the proposal does not have a pair', async () => {
    const { best: others } = await best('joan');
    const grace = others.find(({ mentor: other }) => other?.name === 'Grace Hopper');
    expect(grace?.why_not).toMatch(/^has P4 Ada Lovelace \(.*\), and no place left$/);
    expect(grace?.why).toContain('Coding');
  });

  test('says why a mentee is not matched', async () => {
    const all = await Promise.all(['P6', 'P7'].map((id) => best(id)));
    const unmatched = all.find(({ now }) => now.length === 0);
    expect(unmatched?.reason).toContain('places are taken');
    expect(unmatched?.best.map(({ mentor: other }) => other?.name)).toEqual(['Mary Seacole']);
  });

  test('says of a mentee who is not matched what would match them, as match show --unmatched does', async () => {
    const ids = ['P6', 'P7'];
    const all = await Promise.all(ids.map((id) => best(id)));
    const at = all.findIndex(({ now }) => now.length === 0);
    const { unmatched } = JSON.parse((await mentor('match', 'show', '--unmatched', '--json')).stdout) as {
      unmatched: Best[];
    };
    const [shown] = unmatched;
    expect(unmatched).toHaveLength(1);
    expect(shown?.relaxations).not.toEqual([]);
    const { reason, is_explained, too_few_places, relaxations } = all[at]!;
    expect({ reason, is_explained, too_few_places, relaxations }).toEqual({
      reason: shown?.reason,
      is_explained: true,
      too_few_places: shown?.too_few_places,
      relaxations: shown?.relaxations,
    });
    const { stdout, stderr } = await mentor('match', 'why', ids[at]!);
    expect(stdout + stderr).toContain(
      `${reason}. 2 mentees share only 1 place, with P2 Mary Seacole (1). What would match them: ${relaxations[0]!.words}: ${relaxations[0]!.command}`,
    );
    const matched = all[1 - at]!;
    expect([matched.is_explained, matched.too_few_places, matched.relaxations]).toEqual([false, null, []]);
  });

  test('shows a mentor whom they have, and their best mentees', async () => {
    const { side, now, best: others } = await best('grace');
    expect(side).toBe('mentor');
    expect(now).toHaveLength(1);
    expect(others.map(({ mentee }) => mentee?.name)).toContain('Joan Clarke');
    // Whoever avoids them is not told of.
    expect(others.map(({ mentee }) => mentee?.name)).not.toContain('Tom Peters');
  });

  test('is refused of somebody who is not to be matched', async () => {
    await mentor('enrol', '--as', 'mentee', '--name', 'Late Comer');
    expect(await mentor('match', 'why', 'late')).toMatchObject({
      exit: 1,
      stderr: expect.stringMatching(
        /P8 Late Comer is not ready: consent_on\.\nHint: mentor match why P8 OTHER/,
      ),
    });
  });
});
