import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { mend } from '../../../src/matching/solver/mend.ts';
import type { Prices } from '../../../src/matching/solver/assignment.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { earliestAssignment } from '../../../src/matching/solver/tie-break.ts';
import { aTable, byTryingAll, faultsOf, problemOf } from '../oracle.ts';

const zero = (people: number): Prices => ({
  priority: new Float64Array(people),
  score: new Float64Array(people),
});
const anyPrice = fc.oneof(
  fc.constant([0, 0] as const),
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -9, max: 9 })),
);

test('is as good as the best of all, whatever is known of a problem, and proves it', () => {
  const scan = loadScan();
  const known = fc.record({
    mentors: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 6, maxLength: 6 }),
    ofMentees: fc.array(anyPrice, { minLength: 6, maxLength: 6 }),
    ofMentors: fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { minLength: 4, maxLength: 4 }),
    isScanned: fc.boolean(),
  });
  fc.assert(
    fc.property(aTable(6, 4, 5), known, (table, { mentors, ofMentees, ofMentors, isScanned }) => {
      const problem = problemOf(table, isScanned ? scan : undefined);
      const [mentees, places] = [table.waits.length, table.places.length];
      // So few are never too many.
      const tied = mend(problem, {
        mentorOf: Int32Array.from(mentors.slice(0, mentees), (mentor) => (mentor < places ? mentor : -1)),
        menteePrices: pricesOf(ofMentees.slice(0, mentees)),
        mentorPrices: pricesOf(ofMentors.slice(0, places)),
      })!;
      const mentorOf = earliestAssignment(problem, tied);
      const scoreOf = new Float64Array(mentees);
      expect(faultsOf(problem, { ...tied, scoreOf })).toEqual([]);
      expect(faultsOf(problem, { ...tied, mentorOf, scoreOf })).toEqual([]);
      expect([...mentorOf]).toEqual([...byTryingAll(table)]);
    }),
    { numRuns: 400 },
  );
});

test('keeps what is known where it is the best already', () => {
  fc.assert(
    fc.property(aTable(6, 4, 5), (table) => {
      const problem = problemOf(table);
      const solution = solve(problem);
      expect(mend(problem, solution)?.mentorOf).toEqual(solution.mentorOf);
    }),
    { numRuns: 100 },
  );
});

test('matches everybody where nothing is known', () => {
  const problem = problemOf({
    scores: [
      [5, 3],
      [4, null],
    ],
    waits: [0, 0],
    places: [1, 1],
  });
  const nothing = { mentorOf: new Int32Array(2).fill(-1), menteePrices: zero(2), mentorPrices: zero(2) };
  expect(mend(problem, nothing)?.mentorOf).toEqual(Int32Array.of(1, 0));
});

test('leaves it to be solved anew where too many would have to be matched again', () => {
  const everybody = Array.from({ length: 30 }, () => 1);
  const problem = problemOf({ scores: everybody.map(() => everybody), waits: everybody, places: everybody });
  const nothing = { mentorOf: new Int32Array(30).fill(-1), menteePrices: zero(30), mentorPrices: zero(30) };
  expect(mend(problem, nothing)).toBeNull();
});

function pricesOf(pairs: readonly (readonly [number, number])[]): Prices {
  return {
    priority: Float64Array.from(pairs, ([priority]) => priority),
    score: Float64Array.from(pairs, ([, score]) => score),
  };
}
