/** The pairs among which ties are decided: exactly those that the prices leave no slack. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { solveFairly } from '../../../src/matching/solver/fair.ts';
import type { Solution } from '../../../src/matching/solver/problem.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { anyOptions, aTable, problemOf, type Table } from '../oracle.ts';

const scan = loadScan();

/** The pairs of a table of at least a score whose two prices add up to what they are worth, as `[mentee, mentor, score]`. */
function withoutSlack(table: Table, { menteePrices, mentorPrices }: Solution, least = -Infinity): number[][] {
  const { priorities } = problemOf(table);
  return table.scores.flatMap((row, mentee) =>
    row.flatMap((score, mentor) => {
      const priority = menteePrices.priority[mentee]! + mentorPrices.priority[mentor]!;
      const price = menteePrices.score[mentee]! + mentorPrices.score[mentor]!;
      const isTight = priority === priorities[mentee] && price === score && price >= least;
      return isTight ? [[mentee, mentor, score]] : [];
    }),
  );
}

function listed({ tight: { mentees, starts, mentorOf, scores } }: Solution): number[][] {
  return Array.from({ length: mentees }, (_, mentee) => mentee).flatMap((mentee) =>
    Array.from(mentorOf.subarray(starts[mentee], starts[mentee + 1]), (mentor, k) => [
      mentee,
      mentor,
      scores[starts[mentee]! + k]!,
    ]),
  );
}

test('tight pairs are all that the prices leave no slack, whatever lists hold', () => {
  fc.assert(
    fc.property(aTable(20, 12, 12), anyOptions, fc.boolean(), (table, options, isScanned) => {
      const solution = solve(problemOf(table, isScanned ? scan : undefined), options);
      expect(listed(solution)).toEqual(withoutSlack(table, solution));
    }),
    { numRuns: 500 },
  );
});

test('of a fair solution, none is below the lowest score', () => {
  fc.assert(
    fc.property(aTable(12, 8, 5), (table) => {
      const { solution, least } = solveFairly(problemOf(table));
      expect(listed(solution)).toEqual(withoutSlack(table, solution, least ?? -Infinity));
    }),
    { numRuns: 300 },
  );
});
