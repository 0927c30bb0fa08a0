/** Peers: thousands of small problems against other ways to find the best, each with its check, and with rows shuffled. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { groupsOf } from '../../../src/matching/peers/peer-problem.ts';
import { solvePeers } from '../../../src/matching/peers/solve-peers.ts';
import {
  aPeerTable,
  bestMerits,
  byIntegerProgramming,
  faultsOfPeers,
  inOrder,
  meritsOfGroups,
  peerProblemOf,
  solved,
  weighedGroup,
} from './peer-oracle.ts';

const SMALL = fc.oneof(
  { weight: 15, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 12 }) },
);

test('5,000 problems of up to 12 people against trying everything, in any order of people', () => {
  fc.assert(
    fc.property(aPeerTable(SMALL, 1000), fc.nat(), (table, seed) => {
      const found = solved(table);
      const merits = meritsOfGroups(table, groupsOf(found.solution));
      expect(merits).toEqual(bestMerits(table));
      expect(found.isProved).toBe(true);
      expect(faultsOfPeers(table, found)).toEqual([]);

      const order = shuffled(table.waits.length, seed);
      const problem = peerProblemOf(table);
      const turned = solvePeers({
        ...peerProblemOf(inOrder(table, order)),
        seeds: order.map((person) => problem.seeds[person]!),
        hasTrio: false,
      });
      const straight = solvePeers({ ...problem, hasTrio: false });
      const names = (groups: readonly (readonly number[])[]): Set<string> => new Set(groups.map(String));
      expect(
        names(groupsOf(turned.solution).map((group) => group.map((at) => order[at]!).sort((a, b) => a - b))),
      ).toEqual(names(groupsOf(straight.solution)));
    }),
    { numRuns: 5000 },
  );
}, 300_000);

describe('5,000 problems against integer programming', () => {
  const weighed = (
    table: Parameters<typeof weighedGroup>[0],
    groups: readonly (readonly number[])[],
  ): number => groups.reduce((sum, group) => sum + weighedGroup(table, group), 0);

  const sizes = fc.oneof(
    { weight: 88, arbitrary: fc.integer({ min: 3, max: 9 }) },
    { weight: 10, arbitrary: fc.integer({ min: 11, max: 14 }) },
    { weight: 2, arbitrary: fc.integer({ min: 15, max: 30 }) },
  );
  // One class of wait beside nobody who waited, so that the weights stay small.
  const cases = [
    ['of up to 30 people in pairs', aPeerTable(sizes, 12, ['default', 'score']), false, 4000],
    [
      'of up to 9 people with a trio',
      aPeerTable(fc.integer({ min: 3, max: 9 }), 12, ['default']),
      true,
      1000,
    ],
  ] as const;
  test.each(cases)(
    '%s',
    async (_name, tables, hasTrio, numRuns) => {
      await fc.assert(
        fc.asyncProperty(tables, async ({ waits, ...rest }) => {
          const table = { ...rest, waits: waits.map((wait) => Math.min(wait, 1)), hasTrio };
          const found = solved(table);
          expect(weighed(table, groupsOf(found.solution))).toBe(await byIntegerProgramming(table));
          expect(faultsOfPeers(table, found)).toEqual([]);
        }),
        { numRuns },
      );
    },
    300_000,
  );
});

/** Returns the positions up to a number in an order that a seed decides. */
function shuffled(count: number, seed: number): number[] {
  const keys = Array.from({ length: count }, (_, at) => Math.imul(at + 1, 0x9e3779b1 ^ (seed * 2 + 1)) >>> 0);
  return [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
}
