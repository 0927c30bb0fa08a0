/** Phases: the same answers as single searches, proved, where scores tie and where they do not. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { emptyAssignment } from '../../../src/matching/solver/assignment.ts';
import { CandidateLists } from '../../../src/matching/solver/candidate-lists.ts';
import { matchInPhases } from '../../../src/matching/solver/large/phases.ts';
import type { Solution } from '../../../src/matching/solver/problem.ts';
import { solve, type SolveOptions } from '../../../src/matching/solver/solve.ts';
import { earliestAssignment } from '../../../src/matching/solver/tie-break.ts';
import { aTable, byTryingAll, faultsOf, problemOf, randomFrom, type Table } from '../oracle.ts';

/** Solves in phases, has the answer proved, and returns the first of all equally good ones. */
function inPhases(table: Table, options: SolveOptions = {}): readonly number[] {
  const { problem, solution } = solvedInPhases(table, options);
  return [...earliestAssignment(problem, solution)];
}

function solvedInPhases(table: Table, options: SolveOptions) {
  const problem = problemOf(table);
  const solution: Solution = solve(problem, { atOnce: 'phases', ...options });
  expect(faultsOf(problem, solution)).toEqual([]);
  return { problem, solution };
}

/** Nobody bids, short bids, bids that go further, lists of one mentor, lists that may hardly grow, prices to begin with. */
const options: fc.Arbitrary<SolveOptions> = fc.record(
  {
    mostBids: fc.constantFrom(0, 1, 8),
    listed: fc.constantFrom(1, 2, 9),
    mostKept: fc.constantFrom(0, 1, 3),
    from: fc.array(fc.nat(12), { maxLength: 30 }),
    step: fc.constantFrom(1, 4),
  },
  { requiredKeys: ['mostBids', 'listed'] },
);

/** A large table of scores that are multiples of a step, from 0. */
function spread(
  [mentees, mentors, scores]: readonly [mentees: number, mentors: number, scores: number],
  { step = 1, density = 1, mostPlaces = 3, seed = 1 } = {},
): Table {
  const random = randomFrom(seed);
  return {
    scores: Array.from({ length: mentees }, () =>
      Array.from({ length: mentors }, () =>
        random() < density ? step * Math.floor(random() * scores) : null,
      ),
    ),
    waits: Array.from({ length: mentees }, () => Math.floor(random() ** 3 * 3)),
    places: Array.from({ length: mentors }, () => Math.floor(random() * (mostPlaces + 1))),
  };
}

describe('phases', () => {
  test.each([1, 2, 3, 5])(
    'equal trying everything, with scores up to %d, waits, no places and too few',
    (most) => {
      fc.assert(
        fc.property(aTable(6, 4, most), options, (table, how) => {
          expect(inPhases(table, how)).toEqual(byTryingAll(table));
        }),
        { numRuns: 120 },
      );
    },
  );

  test.each([1, 3, 400])('equal single searches on larger problems, with scores up to %d', (most) => {
    fc.assert(
      fc.property(aTable(40, 30, most), options, (table, how) => {
        expect(inPhases(table, how)).toEqual(inPhases(table, { atOnce: 'none' }));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['few scores', spread([300, 200, 4])],
    ['hardly any pairs', spread([300, 250, 5], { density: 0.01 })],
    [
      'few pairs, and mentees who cannot be matched',
      spread([300, 400, 3], { density: 0.008, mostPlaces: 1 }),
    ],
    ['far too few places', spread([300, 60, 6])],
    ['scores on no grid', spread([250, 200, 997], { step: 97 })],
    ['scores in steps of 50', spread([250, 200, 30], { step: 50, density: 0.3 })],
  ])('are proved with %s', (_name, table) => {
    const { waits } = table;
    const isMatched = (mentorOf: ArrayLike<number>) => waits.map((_wait, mentee) => mentorOf[mentee] !== -1);
    const expected = inPhases(table, { atOnce: 'none' });
    for (const how of [
      {},
      { step: 7 },
      { step: 50, mostBids: 100 },
      { mostBids: 0, listed: 1 },
      { mostBids: 0, listed: 1, mostKept: 3 },
      { mostBids: 1, listed: 2, from: table.places.map((_places, mentor) => (mentor * 37) % 400) },
    ]) {
      const found = inPhases(table, how);
      expect(found).toEqual(expected);
      expect(isMatched(found)).toContain(true);
    }
  });

  test('leave no price at a free place, whatever prices began with', () => {
    const table = spread([60, 80, 20]);
    for (const price of [0, 3, 1000]) {
      const { solution } = solvedInPhases(table, { from: table.places.map((_, k) => price + (k % 7)) });
      const used = new Set(solution.mentorOf);
      const idle = table.places.flatMap((places, mentor) =>
        places > 0 && !used.has(mentor) ? [mentor] : [],
      );
      expect(idle.length).toBeGreaterThan(5);
      expect(idle.map((mentor) => solution.mentorPrices.score[mentor])).toEqual(idle.map(() => 0));
    }
  });

  test('leave no price at a free place by themselves, where nobody has bid and all begin at one price', () => {
    const { kernel, priorities, places } = problemOf({
      ...spread([6, 9, 4], { step: 10, seed: 3 }),
      places: Array.from({ length: 9 }, () => 1),
    });
    const mentorPrices = { priority: new Float64Array(9), score: new Float64Array(9).fill(500) };
    for (let mentor = 0; mentor < 9; mentor++) kernel.reprice(mentor, 0, 500);
    const assignment = emptyAssignment(6, places);
    const mentorsAt = new Float64Array(99);
    mentorsAt[0] = 9;
    const lists = new CandidateLists(kernel, mentorPrices, 4);
    const state = { kernel, lists, priorities, assignment, mentorPrices, mentorsAt };
    const waiting = Array.from(priorities, (_, mentee) => mentee);
    expect(matchInPhases(state, waiting)).toEqual([]);
    const used = new Set(assignment.mentorOf);
    const idle = Array.from(mentorPrices.score).filter((_, mentor) => !used.has(mentor));
    expect(idle).toEqual([0, 0, 0]);
  });

  test('give the rest to single searches where a list would grow too long', () => {
    const table = spread([80, 60, 2], { mostPlaces: 2 });
    expect(inPhases(table, { mostBids: 0, listed: 1, mostKept: 0 })).toEqual(
      inPhases(table, { atOnce: 'none' }),
    );
  });

  test('stay exact with scores too large for 32 bits', () => {
    const table = spread([30, 20, 5], { step: 10 ** 11 });
    expect(inPhases(table, { mostBids: 0, listed: 1 })).toEqual(inPhases(table, { atOnce: 'none' }));
  });
});
