import { expect, test } from '@jest/globals';
import type { GroupProblem } from '../../../src/matching/circles/group-problem.ts';
import { solveInCases } from '../../../src/matching/groups/problem/solve-in-cases.ts';

/** One circle of two mentees, one of whom is held. */
const problem: GroupProblem = {
  openers: 1,
  joiners: 2,
  scores: Float64Array.of(1, 1),
  least: Int32Array.of(2),
  most: Int32Array.of(2),
  placesOf: Int32Array.of(1, 1),
  counted: 'joiners',
  waits: Int32Array.of(0, 0),
  wished: null,
  twins: [],
  held: [{ joiner: 0, opener: 0 }],
  together: [],
  apart: [],
  caps: [],
  slots: null,
};

test('says that those who are held cannot be, where every way out of what a plan breaks is against that', () => {
  const waysOut = () => [[{ joiner: 0, opener: 0 }], [{ joiner: 1, opener: 0 }]];
  expect(() => solveInCases(problem, waysOut, { seconds: 1 })).toThrow(
    'There is no plan of groups with all who are held.',
  );
  expect(
    solveInCases({ ...problem, held: [] }, (plan) => (plan.openerOf[0]!.length > 0 ? waysOut() : null), {
      seconds: 1,
    }),
  ).toMatchObject({ value: [0, 0, 0, 0], isProved: true });
});
