import { describe, expect, test } from '@jest/globals';
import { rolesOfHeld } from '../../../src/matching/groups/held-roles.ts';
import { aPerson, anInput, candidate } from '../people.ts';

const [ada, bob, cem] = [aPerson('Ada'), aPerson('Bob'), aPerson('Cem')];
const [ruth, sam, both, also] = [aPerson('Ruth'), aPerson('Sam'), aPerson('Both'), aPerson('Also')];
const input = {
  ...anInput({
    mentees: [ada, bob, both, also],
    mentors: [ruth, sam, both, also].map((one) => candidate(one)),
  }),
  peers: [ada, cem].map((one) => candidate(one)),
};
const keys = (...some: (typeof ada)[]): string[] => some.map((one) => one.key);

describe('the sides of people who are held together', () => {
  test.each([
    ['circle', keys(ada, ruth, bob), { mentorKeys: keys(ruth), menteeKeys: keys(ada, bob) }],
    ['circle', keys(ada, bob), { mentorKeys: [], menteeKeys: keys(ada, bob) }],
    ['circle', keys(ada, both), { mentorKeys: keys(both), menteeKeys: keys(ada) }],
    ['circle', keys(ada, both, also), { mentorKeys: [], menteeKeys: keys(ada, both, also) }],
    ['circle', keys(both, ruth), { mentorKeys: keys(ruth), menteeKeys: keys(both) }],
    ['panel', keys(ruth, ada, sam), { mentorKeys: keys(ruth, sam), menteeKeys: keys(ada) }],
    ['panel', keys(ruth, both), { mentorKeys: keys(ruth), menteeKeys: keys(both) }],
    ['mixed', keys(ruth, ada), { mentorKeys: keys(ruth), menteeKeys: keys(ada) }],
    ['peer', keys(ada, cem), { peerKeys: keys(ada, cem) }],
  ] as const)('of a %s are found: %j', (format, held, sides) => {
    expect(rolesOfHeld(held, format, input)).toEqual({
      mentorKeys: [],
      menteeKeys: [],
      peerKeys: [],
      ...sides,
    });
  });

  test.each([
    ['circle', keys(ada, ruth, sam)],
    ['panel', keys(ada, bob, ruth)],
    ['circle', keys(ada, cem)],
    ['peer', keys(ada, ruth)],
  ] as const)('are none where a %s has no such group: %j', (format, held) => {
    expect(rolesOfHeld(held, format, input)).toBeUndefined();
  });
});
