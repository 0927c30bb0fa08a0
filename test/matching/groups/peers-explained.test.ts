/** What is told of proposals of peers: whether they hold, what two score with each other, whether they can be held. */
import { describe, expect, test } from '@jest/globals';
import type { GroupInput } from '../../../src/matching/groups/group-input.ts';
import { DEFAULT_SETTINGS } from '../../../src/matching/groups/group-settings.ts';
import { checkHeld } from '../../../src/matching/groups/held-problems.ts';
import { proposePeers } from '../../../src/matching/groups/propose-peers.ts';
import { staleGroups } from '../../../src/matching/groups/explain/stale-groups.ts';
import { bestOthers, whyGroup } from '../../../src/matching/groups/explain/why-together.ts';
import { inBothDirections } from '../../../src/matching/input/external-scores.ts';
import { anInput, aPerson, candidate, type InputParts, scoresOf } from '../people.ts';

const SETTINGS = DEFAULT_SETTINGS.peer;
const [ada, bob] = [
  aPerson('Ada', { goals: ['law'], level: 'senior', isPeer: true }),
  aPerson('Bob', { expertise: ['law'], level: 'senior', isPeer: true }),
];

function twoPeers(parts: Omit<InputParts, 'mentees' | 'mentors'>): GroupInput {
  return {
    ...anInput({ mentees: [], mentors: [], everyone: [ada, bob], ...parts }),
    format: 'peer',
    peers: [candidate(ada), candidate(bob)],
    held: [],
    apart: [],
    peersBefore: [],
  };
}

/** What is told of the two, and of whom Ada could have, where nobody has anybody yet. */
function told(input: GroupInput, settings = SETTINGS) {
  const plan = proposePeers(input, settings);
  const none = { ...plan, groups: [] };
  const standing = { kind: 'peers', one: ada, other: bob } as const;
  return {
    planned: plan.groups.map(({ score }) => score),
    why: whyGroup(input, none, standing, proposePeersOf).score,
    best: bestOthers(input, none, ada, 'peer', 3, proposePeersOf).map(({ score }) => score),
    stale: staleGroups(plan, { input, absences: [], approved: [] }),
  };
}

const proposePeersOf: Parameters<typeof whyGroup>[3] = (input, settings, asked) => {
  if (settings.format !== 'peer') throw new Error('These are peers');
  return proposePeers(input, settings, asked);
};

describe('what two peers score with each other is what they score in a proposal', () => {
  test('by criteria: the mean of both directions, or the lesser one', () => {
    const input = twoPeers({ criteria: [{ criterion: 'topics', weight: 1 }] });
    const { planned, why, best } = told(input);
    expect(planned[0]).toBeGreaterThan(0);
    expect([why, best]).toEqual([planned[0], planned]);
    const least = told(input, { ...SETTINGS, symmetric: 'least' });
    expect([least.why, least.best]).toEqual([least.planned[0], least.planned]);
  });

  test('by a file that has them one way round', () => {
    const input = twoPeers({ scores: inBothDirections(scoresOf([[bob.key, ada.key, 7]])) });
    expect(told(input)).toEqual({ planned: [7], why: 7, best: [7], stale: [] });
  });
});

describe('a gap that no two equals could have', () => {
  const input = twoPeers({ rules: [{ rule: 'gap', field: 'level', at_least: 1 }] });

  test('makes no proposal out of date, and keeps nobody from anybody', () => {
    const { planned, why, best, stale } = told(input);
    expect(stale).toEqual([]);
    expect([why, best]).toEqual([planned[0], planned]);
  });

  test('keeps no two from being held together', () => {
    const two = { keys: [ada.key, bob.key].toSorted(), by: 'lock', overrides: [] } as const;
    expect(checkHeld(input, SETTINGS, [two])).toMatchObject({ held: [two], impossible: [] });
  });
});
