/** Peers: the best groups, and that they are proved. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { groupsOf } from '../../../src/matching/peers/peer-problem.ts';
import { solvePeers } from '../../../src/matching/peers/solve-peers.ts';
import { randomFrom } from '../oracle.ts';
import {
  aPeerTable,
  bestMerits,
  faultsOfPeers,
  inOrder,
  meritsOfGroups,
  type PeerTable,
  peerProblemOf,
  solved,
} from './peer-oracle.ts';

/** A table of pairs `[one, other, score]`; all others are not allowed. */
function aTable(
  people: number,
  pairs: readonly (readonly [number, number, number])[],
  rest: Partial<PeerTable> = {},
): PeerTable {
  const scores = Array.from({ length: people }, () => Array<number | null>(people).fill(null));
  for (const [one, other, score] of pairs) scores[one]![other] = score;
  return { scores, waits: Array<number>(people).fill(0), objective: 'default', hasTrio: false, ...rest };
}

function best(table: PeerTable): readonly (readonly number[])[] {
  const found = solved(table);
  expect(faultsOfPeers(table, found)).toEqual([]);
  return groupsOf(found.solution);
}

/** Everybody with everybody, at a score of the two. */
function complete(
  people: number,
  scoreOf: (one: number, other: number) => number,
): [number, number, number][] {
  return Array.from({ length: people }, (_, one) => one).flatMap((one) =>
    Array.from({ length: people - one - 1 }, (_, k): [number, number, number] => [
      one,
      one + 1 + k,
      scoreOf(one, one + 1 + k),
    ]),
  );
}

describe('the best pairs', () => {
  test('of nobody, one and two', () => {
    expect(best(aTable(0, []))).toEqual([]);
    expect(best(aTable(1, []))).toEqual([]);
    expect(best(aTable(2, [[0, 1, -5]]))).toEqual([[0, 1]]);
    expect(best(aTable(2, [[0, 1, -5]], { objective: 'score' }))).toEqual([]);
  });

  test('as many people come before the total', () => {
    const path = [
      [0, 1, 1],
      [1, 2, 100],
      [2, 3, 1],
    ] as const;
    expect(best(aTable(4, path))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(best(aTable(4, path, { objective: 'score' }))).toEqual([[1, 2]]);
  });

  test('whoever waits longest comes before the total', () => {
    const waits = [0, 0, 3];
    expect(
      best(
        aTable(
          3,
          complete(3, (one, other) => (other === 1 ? 90 : one)),
          { waits },
        ),
      ),
    ).toEqual([[1, 2]]);
  });

  // Two triangles joined by one pair: halves all round are worth more than any pairs, so only odd sets prove these.
  test('two triangles that a pair joins', () => {
    const table = aTable(6, [
      [0, 1, 10],
      [0, 2, 10],
      [1, 2, 10],
      [3, 4, 10],
      [3, 5, 10],
      [4, 5, 10],
      [2, 3, 1],
    ]);
    expect(best(table)).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(solved(table).cases[0]!.sets.length).toBeGreaterThan(0);
  });

  test('the lowest score counts first where that is asked for', () => {
    const square = complete(4, (one, other) => (one === 0 && other === 1 ? 100 : one === 2 ? 1 : 40));
    expect(best(aTable(4, square))).toContainEqual([0, 1]);
    expect(best(aTable(4, square, { objective: 'fair' }))).not.toContainEqual([0, 1]);
  });

  test('scores too far apart are refused', () => {
    const table = aTable(
      4,
      complete(4, (one) => (one === 0 ? 2 ** 49 : 0)),
    );
    expect(() => solved(table)).toThrow(/too far apart/u);
  });
});

describe('one trio', () => {
  test('is made where it serves one person more', () => {
    const five = aTable(
      5,
      complete(5, (one, other) => one + other),
      { hasTrio: true },
    );
    expect(best(five).map((group) => group.length)).toEqual([2, 3]);
    const four = aTable(
      4,
      complete(4, (one, other) => one + other),
      { hasTrio: true },
    );
    expect(best(four).map((group) => group.length)).toEqual([2, 2]);
  });

  test('is not made where all three may not be together', () => {
    const path = aTable(
      3,
      [
        [0, 1, 5],
        [1, 2, 9],
      ],
      { hasTrio: true },
    );
    expect(best(path)).toEqual([[1, 2]]);
  });

  test('is the one with the greatest total of all its pairs and the others', () => {
    const table = aTable(
      5,
      complete(5, (one, other) => (one >= 2 ? 50 : one === 0 && other === 1 ? 1 : 10)),
      {
        hasTrio: true,
      },
    );
    expect(best(table)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
  });

  test('what is not proved says so', () => {
    const table = aTable(
      7,
      complete(7, (one, other) => (one * other) % 5),
      { hasTrio: true },
    );
    expect(solvePeers(peerProblemOf(table), { mostCases: 0 }).isProved).toBe(false);
  });
});

test('small problems of all kinds have the best answer, proved', () => {
  fc.assert(
    fc.property(aPeerTable(fc.integer({ min: 0, max: 8 }), 100), (table) => {
      const found = solved(table);
      expect(meritsOfGroups(table, groupsOf(found.solution))).toEqual(bestMerits(table));
      expect(found.isProved).toBe(true);
      expect(faultsOfPeers(table, found)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** People in small circles who score much with each other and little with others: many odd sets, one within another. */
function aCliqueTable(people: number, size: number, seed: number): PeerTable {
  const next = randomFrom(seed);
  const circleOf = Array.from({ length: people }, () => Math.floor((next() * people) / size));
  return aTable(
    people,
    complete(people, (one, other) => (circleOf[one] === circleOf[other] ? 20 : 0) + Math.floor(6 * next())),
    { waits: circleOf.map(() => Math.floor(2 * next())) },
  );
}

test('more people than are listed at first, in many odd sets, are proved too', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const table = aCliqueTable(30 + 5 * seed, 3 + (seed % 6), seed);
    expect(faultsOfPeers(table, solved(table))).toEqual([]);
  }
});

test('of equal totals, the answer has as many pairs as any where only the total counts', () => {
  const path = aTable(
    10,
    [
      [0, 4, 3],
      [2, 3, 1],
      [5, 7, 2],
      [6, 8, 1],
      [7, 9, 1],
      [1, 5, 1],
      [4, 7, 3],
      [4, 6, 2],
    ],
    { objective: 'score' },
  );
  const problem = peerProblemOf(path);
  for (let seed = 1; seed < 50; seed++) {
    const seeds = path.waits.map((_, person) => Math.imul(person + seed, 0x2545f491));
    expect(groupsOf(solvePeers({ ...problem, seeds }).solution)).toHaveLength(5);
  }
});

test('the order of people makes no difference', () => {
  fc.assert(
    fc.property(
      aPeerTable(fc.integer({ min: 0, max: 9 }), 20, ['default', 'fair', 'score']),
      fc.integer(),
      (table, turn) => {
        const order = table.waits
          .map((_, person) => person)
          .sort((a, b) => ((a * turn) % 7) - ((b * turn) % 7) || b - a);
        const seeds = table.waits.map((_, person) => Math.imul(person + 1, 0x2545f491));
        const problem = peerProblemOf(table);
        const shuffled = {
          ...peerProblemOf(inOrder(table, order)),
          seeds: order.map((person) => seeds[person]!),
        };
        const groups = groupsOf(solvePeers(problem).solution);
        const turned = groupsOf(solvePeers(shuffled).solution).map((group) =>
          group.map((at) => order[at]!).sort((a, b) => a - b),
        );
        expect(new Set(turned.map(String))).toEqual(new Set(groups.map(String)));
      },
    ),
    { numRuns: 200 },
  );
});
