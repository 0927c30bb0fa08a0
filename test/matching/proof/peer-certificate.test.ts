/** The check of peers: what it refuses. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type PeerClaim,
  peerBoundFaults,
  peerViolations,
} from '../../../src/matching/proof/peers/peer-certificate.ts';
import { aPeerTable, claimOf, solved } from '../peers/peer-oracle.ts';

type Prices = PeerClaim['cases'][number];

/** Two triangles that a pair joins: everybody has a pair, and both triangles have a price. */
const PAIRS: readonly (readonly [number, number, number])[] = [
  [0, 1, 10],
  [0, 2, 10],
  [1, 2, 10],
  [3, 4, 10],
  [3, 5, 10],
  [4, 5, 10],
  [2, 3, 1],
];

function claim(changes: Partial<PeerClaim> = {}): PeerClaim {
  return {
    priorities: [0, 0, 0, 0, 0, 0],
    eachPeer: (person, see) => {
      for (const [one, other, score] of PAIRS) {
        if (one === person) see(other, score);
        if (other === person) see(one, score);
      }
    },
    hasTrio: false,
    groups: [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
    cases: [prices()],
    ...changes,
  };
}

function prices(changes: Partial<Prices> = {}): Prices {
  return {
    priorityUnit: 0,
    people: [1, 1, 1, 1, 1, 1],
    sets: [
      { members: [0, 1, 2], price: 18 },
      { members: [3, 4, 5], price: 18 },
    ],
    ...changes,
  };
}

test('two triangles that a pair joins are proved', () => {
  expect(peerViolations(claim())).toEqual([]);
});

describe('a claim is refused', () => {
  const sets = prices().sets;
  test.each<[string, Partial<PeerClaim>, RegExp]>([
    [
      'with a pair that is not allowed',
      {
        groups: [
          [0, 1],
          [2, 5],
        ],
      },
      /pair 2–5 is not allowed/u,
    ],
    [
      'with somebody twice',
      {
        groups: [
          [0, 1],
          [1, 2],
        ],
      },
      /somebody is in two groups/u,
    ],
    ['with a trio that was not asked for', { groups: [[0, 1, 2]] }, /too many trios/u],
    ['with a group of one', { groups: [[0]] }, /a group has 1 people/u],
    ['with a group of four', { groups: [[0, 1, 2, 3]] }, /a group has 4 people/u],
    [
      'that is not the best',
      {
        groups: [
          [0, 1],
          [4, 5],
        ],
      },
      /groups are worth 40 half units, prices add up to 42/u,
    ],
    ['without prices', { cases: [] }, /there are no prices/u],
    [
      'with a price below the worth of a pair',
      { cases: [prices({ people: [0, 1, 1, 1, 1, 1] })] },
      /below the worth/u,
    ],
    [
      'with a price below zero',
      { cases: [prices({ people: [-1, 3, 3, 1, 1, 1] })] },
      /the price of 0 is -1/u,
    ],
    [
      'with a price that is a fraction',
      { cases: [prices({ people: [1.5, 1, 1, 1, 1, 1] })] },
      /price of 0 is 1.5/u,
    ],
    ['with a price too few', { cases: [prices({ people: [1, 1, 1, 1, 1] })] }, /5 prices for 6 people/u],
    [
      'with an even set',
      { cases: [prices({ sets: [{ members: [0, 1], price: 18 }] })] },
      /set 0 has 2 members/u,
    ],
    [
      'with a set that has somebody twice',
      { cases: [prices({ sets: [{ members: [0, 0, 1], price: 18 }] })] },
      /different people/u,
    ],
    [
      'with a set of nobody known',
      { cases: [prices({ sets: [{ members: [0, 1, 9], price: 18 }] })] },
      /different people/u,
    ],
    [
      'with a set at no price',
      { cases: [prices({ sets: [...sets, { members: [0, 1, 3], price: 0 }] })] },
      /the price of set 2 is 0/u,
    ],
    [
      'with sets that overlap',
      { cases: [prices({ sets: [...sets, { members: [2, 3, 4], price: 2 }] })] },
      /overlaps another/u,
    ],
    [
      'with a unit of priority too small',
      { priorities: [1, 1, 1, 1, 1, 1], cases: [prices({ priorityUnit: 30 })] },
      /does not outweigh/u,
    ],
    ['with cases of several units', { cases: [prices(), prices({ priorityUnit: 1 })] }, /another unit/u],
    [
      'with somebody without a priority',
      { priorities: [1, 1, 1, 1, 1, 0], cases: [prices({ priorityUnit: 31 })] },
      /priorities are not integers/u,
    ],
    [
      'with worths that are not exact',
      { priorities: [1, 1, 1, 1, 1, 1], cases: [prices({ priorityUnit: 2 ** 52 })] },
      /not exact/u,
    ],
    [
      'with scores that are not whole',
      { eachPeer: (_person, see) => see(0, 0.5) },
      /score 0.5 is not an integer/u,
    ],
  ])('%s', (_name, changes, fault) => {
    expect(peerViolations(claim(changes)).join('\n')).toMatch(fault);
  });

  test('whose prices bound no sum of priorities', () => {
    const { groups, ...rest } = claim({ priorities: [1, 1, 1, 1, 1, 1] });
    const cases = [prices({ priorityUnit: 100, people: [201, 201, 201, 201, 201, 201] })];
    expect(peerBoundFaults({ ...rest, cases }, 6n)).toEqual([]);
    expect(peerBoundFaults({ ...rest, cases }, 5n).join()).toMatch(/no bound of priority 5/u);
    expect(peerBoundFaults({ ...rest, cases: [] }, 5n).join()).toMatch(/unit of priority|no prices/u);
    expect(groups.length).toBe(3);
  });

  test('where a trio may be better', () => {
    // By the prices of the pairs alone, 0, 1 and 2 could be in a better answer.
    const table = {
      scores: [
        [null, 11, 15, 1, 16],
        [null, null, 17, 8, 18],
        [null, null, null, 1, 7],
        [null, null, null, null, 13],
        [null, null, null, null, null],
      ],
      waits: [0, 1, 1, 0, 1],
      objective: 'default' as const,
      hasTrio: true,
    };
    const right = claimOf(table, solved(table));
    expect(peerViolations(right)).toEqual([]);
    const pairs = right.groups.filter(({ length }) => length === 2);
    const trio = right.groups.find(({ length }) => length === 3)!;
    const asPair = { ...right, groups: [...pairs, trio.slice(0, 2)] };
    expect(peerViolations(asPair).length).toBeGreaterThan(0);
    expect(peerViolations({ ...right, cases: right.cases.slice(0, 1) }).join()).toMatch(
      /nothing rules out the trio/u,
    );
  });
});

test('an answer that is worth less, or prices that are lower, are never proved', () => {
  fc.assert(
    fc.property(
      aPeerTable(fc.integer({ min: 2, max: 9 }), 20, ['default', 'score']),
      fc.nat(),
      (table, at) => {
        const right = claimOf(table, solved(table));
        if (right.groups.length > 0) {
          const without = right.groups.filter((_, k) => k !== at % right.groups.length);
          const before = right.groups.flat().length;
          const isWorthMore = table.objective === 'default' || before === 0;
          if (isWorthMore) expect(peerViolations({ ...right, groups: without })).not.toEqual([]);
        }
        const [first, ...others] = right.cases;
        const priced = first!.people.findIndex((price) => price > 0);
        if (priced === -1) return;
        const people = first!.people.with(priced, first!.people[priced]! - 1);
        expect(peerViolations({ ...right, cases: [{ ...first!, people }, ...others] })).not.toEqual([]);
        const sets = first!.sets.slice(1);
        if (first!.sets.length > 0)
          expect(peerViolations({ ...right, cases: [{ ...first!, sets }, ...others] })).not.toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
