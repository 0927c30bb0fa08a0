import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chosenAssignment, NOT_SHOWN } from '../../../src/matching/solver/fewest-changes.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { aTable, byTryingAll, faultsOf, meritsAndKept, problemOf } from '../oracle.ts';

/** What each mentee of a table of up to six mentees and four mentors was shown. */
const anythingShown = fc.array(fc.integer({ min: NOT_SHOWN, max: 3 }), { minLength: 6, maxLength: 6 });

test('is, of the best of all, the first that changes least of what was shown', () => {
  fc.assert(
    fc.property(aTable(6, 4, 3), anythingShown, (table, all) => {
      const shown = table.waits.map((_wait, k) => (all[k]! < table.places.length ? all[k]! : NOT_SHOWN));
      const problem = { ...problemOf(table), shown };
      const solution = solve(problem);
      const mentorOf = chosenAssignment(problem, solution);
      expect(faultsOf(problem, { ...solution, mentorOf })).toEqual([]);
      expect([...mentorOf]).toEqual([...byTryingAll(table, meritsAndKept(shown))]);
    }),
    { numRuns: 500 },
  );
});

test('is what was shown where that is as good as any', () => {
  const table = {
    scores: [
      [7, 7],
      [7, 7],
    ],
    waits: [0, 0],
    places: [1, 1],
  };
  const problem = problemOf(table);
  expect([...chosenAssignment(problem, solve(problem))]).toEqual([0, 1]);
  expect([...chosenAssignment({ ...problem, shown: [1, 0] }, solve(problem))]).toEqual([1, 0]);
});

test('takes the mentor of nobody else where a mentor is gone and as good a place is free', () => {
  // Mentor 0 is gone. Their mentee could have mentor 1, whose mentee would have to move to the free place of mentor 2.
  const table = {
    scores: [
      [null, 5, 5],
      [null, 5, 5],
    ],
    waits: [0, 0],
    places: [0, 1, 1],
  };
  const problem = { ...problemOf(table), shown: [NOT_SHOWN, 1] };
  expect([...chosenAssignment(problem, solve(problem))]).toEqual([2, 1]);
});
