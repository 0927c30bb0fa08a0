import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Failure } from '../../../src/errors.ts';
import { solve, type SolveOptions } from '../../../src/matching/solver/solve.ts';
import { earliestAssignment } from '../../../src/matching/solver/tie-break.ts';
import {
  anyOptions,
  aTable,
  byLinearProgramming,
  byTryingAll,
  compare,
  faultsOf,
  merits,
  problemOf,
  randomFrom,
  type Table,
  weighedValue,
} from '../oracle.ts';

function solved(table: Table, options: SolveOptions = {}): readonly number[] {
  const problem = problemOf(table);
  const solution = solve(problem, options);
  const settled = { ...solution, mentorOf: earliestAssignment(problem, solution) };
  expect(faultsOf(problem, solution)).toEqual([]);
  expect(faultsOf(problem, settled)).toEqual([]);
  expect(merits(table, settled.mentorOf)).toEqual(merits(table, solution.mentorOf));
  return [...settled.mentorOf];
}

/** A table of one score for all pairs. */
function evenly(mentees: number, mentors: number, score: number): Table {
  return {
    scores: Array.from({ length: mentees }, () => Array<number>(mentors).fill(score)),
    waits: Array<number>(mentees).fill(0),
    places: Array<number>(mentors).fill(1),
  };
}

describe('solve', () => {
  test('matches as many as possible before it looks at scores', () => {
    expect(
      solved({
        scores: [
          [100, 1],
          [99, null],
        ],
        waits: [0, 0],
        places: [1, 1],
      }),
    ).toEqual([1, 0]);
    expect(
      solved({
        scores: [
          [100, -900],
          [0, null],
        ],
        waits: [0, 0],
        places: [1, 1],
      }),
    ).toEqual([1, 0]);
  });

  test('serves who has waited longer, but never at the cost of a match', () => {
    expect(solved({ scores: [[100], [1]], waits: [0, 3], places: [1] })).toEqual([-1, 0]);
    expect(
      solved({
        scores: [
          [5, 5],
          [5, null],
        ],
        waits: [9, 0],
        places: [1, 1],
      }),
    ).toEqual([1, 0]);
  });

  test('gives a mentor several mentees, and no mentee to one without places', () => {
    expect(
      solved({
        scores: [
          [9, 1],
          [9, 1],
          [9, 1],
        ],
        waits: [0, 0, 0],
        places: [2, 3],
      }),
    ).toEqual([0, 0, 1]);
    expect(solved({ scores: [[9], [9]], waits: [0, 0], places: [0] })).toEqual([-1, -1]);
  });

  test.each([
    ['nobody', { scores: [], waits: [], places: [] }, []],
    ['no mentor', { scores: [[], []], waits: [0, 0], places: [] }, [-1, -1]],
    ['no mentee', { scores: [], waits: [], places: [2, 1] }, []],
    ['no allowed pair', { scores: [[null], [null]], waits: [0, 1], places: [4] }, [-1, -1]],
    ['one mentor', { scores: [[1], [3], [2]], waits: [0, 0, 0], places: [2] }, [-1, 0, 0]],
    [
      'only negative scores',
      {
        scores: [
          [-5, -9],
          [-5, -6],
        ],
        waits: [0, 0],
        places: [1, 1],
      },
      [0, 1],
    ],
    ['everything tying', evenly(3, 2, 7), [0, 1, -1]],
  ])('answers where there is %s', (_name, table, expected) => {
    expect(solved(table)).toEqual(expected);
  });

  test('equals what trying everything finds, ties included', () => {
    fc.assert(
      fc.property(aTable(6, 4, 5), anyOptions, (table, options) => {
        expect(solved(table, options)).toEqual(byTryingAll(table));
      }),
      { numRuns: 700 },
    );
  });

  test('equals what linear programming finds', async () => {
    await fc.assert(
      fc.asyncProperty(aTable(24, 14, 60), anyOptions, async (table, options) => {
        expect(weighedValue(table, solved(table, options))).toBe(await byLinearProgramming(table));
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('is proved on larger problems of every shape', () => {
    const random = randomFrom(11);
    for (const [mentees, mentors, most, density] of [
      [300, 200, 100_000, 1],
      [200, 300, 100_000, 0.2],
      [300, 120, 3, 0.6],
      [250, 250, 1000, 0.03],
      [200, 150, 1, 1],
    ] as const) {
      solved({
        scores: Array.from({ length: mentees }, () =>
          Array.from({ length: mentors }, () => (random() < density ? Math.floor(random() * most) : null)),
        ),
        waits: Array.from({ length: mentees }, () => Math.floor(random() ** 3 * 4)),
        places: Array.from({ length: mentors }, () => Math.floor(random() * 4)),
      });
    }
  });

  test('never matches fewer, nor shorter waits, nor for a lower total, with one mentor more', () => {
    fc.assert(
      fc.property(aTable(12, 8, 30), (table) => {
        fc.pre(table.places.length > 0);
        const without = {
          ...table,
          scores: table.scores.map((row) => row.slice(0, -1)),
          places: table.places.slice(0, -1),
        };
        const gain = compare(merits(table, solved(table)), merits(without, solved(without)));
        expect(gain).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the auction, nor on how long lists are', () => {
    fc.assert(
      fc.property(aTable(20, 12, 40), anyOptions, (table, options) => {
        expect(solved(table, options)).toEqual(solved(table));
      }),
      { numRuns: 400 },
    );
  });

  test('keeps external scores of any size exact', () => {
    const top = 1_000_000_000_000;
    expect(
      solved({
        scores: [
          [top, top - 1],
          [top - 1, top - 3],
        ],
        waits: [0, 0],
        places: [1, 1],
      }),
    ).toEqual([1, 0]);
    const mentees = 3000;
    const table = evenly(mentees, mentees / 10, top);
    expect(solved({ ...table, places: table.places.map(() => 10) })).toHaveLength(mentees);
  });

  test('takes rows of any length', () => {
    const row = Array.from({ length: 5000 }, (_, mentor) => mentor);
    const table = { scores: [[], [], row, row], waits: [0, 0, 0, 0], places: row.map(() => 1) };
    expect(solved(table)).toEqual([-1, -1, 4998, 4999]);
  });

  test('says so where sums of scores could not be exact', () => {
    const far = 2 ** 51;
    const table = {
      scores: [
        [far, -far],
        [far, -far],
        [far, -far],
      ],
      waits: [0, 0, 0],
      places: [1, 2],
    };
    expect(() => solve(problemOf(table))).toThrow(Failure);
    expect(() => solve(problemOf(table))).toThrow('too far apart');
  });
});

describe('earliestAssignment', () => {
  test('prefers early mentors for early mentees, and any mentor to none', () => {
    expect(solved(evenly(4, 3, 0))).toEqual([0, 1, 2, -1]);
    expect(
      solved({
        scores: [
          [4, 4],
          [4, 4],
          [4, 4],
        ],
        waits: [0, 0, 0],
        places: [1, 2],
      }),
    ).toEqual([0, 1, 1]);
    expect(
      solved({
        scores: [
          [null, 4],
          [4, 4],
        ],
        waits: [0, 0],
        places: [1, 1],
      }),
    ).toEqual([1, 0]);
  });

  test('moves others round in circles, through free places and the unmatched', () => {
    expect(
      solved({
        scores: [
          [1, 1, 1],
          [1, 1, null],
          [null, 1, 1],
        ],
        waits: [0, 0, 0],
        places: [1, 1, 1],
      }),
    ).toEqual([0, 1, 2]);
    expect(
      solved({
        scores: [
          [0, 0],
          [0, null],
        ],
        waits: [1, 1],
        places: [1, 3],
      }),
    ).toEqual([1, 0]);
    expect(solved({ scores: [[0], [0], [0]], waits: [0, 0, 0], places: [1] })).toEqual([0, -1, -1]);
  });

  test('equals trying everything where all that differs is the order', () => {
    fc.assert(
      fc.property(aTable(6, 4, 1), (table) => {
        expect(solved(table)).toEqual(byTryingAll(table));
      }),
      { numRuns: 400 },
    );
  });

  test('equals forcing each mentee in turn to the first mentor at no cost', () => {
    fc.assert(
      fc.property(aTable(20, 12, 2), (table) => {
        const best = merits(table, solved(table));
        let rows = table.scores;
        const forced: number[] = [];
        for (const mentee of table.waits.keys()) {
          const to = (mentor: number): Table => ({
            ...table,
            scores: rows.with(
              mentee,
              rows[mentee]!.map((score, each) => (each === mentor ? score : null)),
            ),
          });
          const isFree = (mentor: number): boolean => {
            const found = solved(to(mentor));
            const isKept = [...forced, mentor].every((each, k) => found[k] === each);
            return isKept && compare(merits(table, found), best) === 0;
          };
          const first = table.places.findIndex((_places, mentor) => isFree(mentor));
          rows = to(first).scores;
          forced.push(first);
        }
        expect(solved(table)).toEqual(forced);
      }),
      { numRuns: 40 },
    );
  });

  test('settles 1,500 mentees and 1,000 mentors who all tie', () => {
    const found = solved(evenly(1500, 1000, 50_000));
    expect(found.slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, mentor) => mentor));
    expect(new Set(found.slice(1000))).toEqual(new Set([-1]));
  });
});
