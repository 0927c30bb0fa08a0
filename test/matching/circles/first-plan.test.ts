import { describe, expect, test } from '@jest/globals';
import { firstPlan } from '../../../src/matching/circles/plan/first-plan.ts';
import type { GroupProblem } from '../../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { expectFirst } from './expect-first.ts';
import { NO_RULES } from './no-rules.ts';

test.each(['joiners', 'openers'] as const)(
  'is the first of the best plans there are, where %s count',
  (counted) => {
    expect(expectFirst(counted, 161, 211)).toBeGreaterThan(0);
  },
);

describe('of plans that are all alike', () => {
  /** Circles of 2 to 3, all pairs alike. */
  const circles = (joiners: number, openers: number, change: Partial<GroupProblem> = {}): GroupProblem => ({
    openers,
    joiners,
    scores: new Float64Array(openers * joiners).fill(7),
    least: new Int32Array(openers).fill(2),
    most: new Int32Array(openers).fill(3),
    placesOf: new Int32Array(joiners).fill(1),
    counted: 'joiners',
    waits: new Int32Array(joiners),
    ...NO_RULES,
    ...change,
  });
  const first = (problem: GroupProblem, isAllowed?: Parameters<typeof firstPlan>[2]) =>
    firstPlan(problem, solveGroups(problem), isAllowed);

  test('the first has the first people with the first opener', () => {
    expect(first(circles(5, 3)).openerOf).toEqual([[0], [0], [0], [1], [1]]);
    expect(first(circles(5, 3, { apart: [[0, 1]] })).openerOf).toEqual([[0], [1], [0], [0], [1]]);
  });

  test('the first panel has the first mentors', () => {
    const panels = circles(4, 2, { counted: 'openers', waits: new Int32Array(2), most: Int32Array.of(2, 2) });
    expect(first(panels).openerOf).toEqual([[0], [0], [1], [1]]);
  });

  test('the larger of two circles of one mentor comes first', () => {
    expect(first(circles(5, 2, { twins: [[0, 1]] })).openerOf).toEqual([[0], [0], [0], [1], [1]]);
    // Those held with one of them stay there.
    const held = circles(5, 2, { twins: [[0, 1]], held: [{ joiner: 0, opener: 1 }] });
    expect(first(held).openerOf).toEqual([[1], [0], [0], [0], [1]]);
  });

  test('it keeps to what is asked besides', () => {
    const isAllowed = {
      isAllowed: ({ openerOf }: { openerOf: readonly (readonly number[])[] }) => openerOf[0]!.includes(1),
    };
    const problem = circles(4, 2);
    const apart = firstPlan(problem, { ...solveGroups(problem), openerOf: [[1], [1], [0], [0]] }, isAllowed);
    expect(apart.openerOf).toEqual([[1], [0], [0], [1]]);
  });

  test('groups meet in their first slot, those of one mentor in turn', () => {
    const slots = {
      ofOpener: [0b111100, 0b111100, 0b110000].map((free) => Uint32Array.of(free)),
      ofJoiner: Array.from({ length: 6 }, () => Uint32Array.of(0b111100)),
      inTurn: [[0, 1]],
      span: 2,
    };
    expect(first(circles(6, 3, { slots, most: new Int32Array(3).fill(2) })).slotOf).toEqual(
      Int32Array.of(2, 4, 4),
    );
  });

  test('it is no other where time is up', () => {
    const problem = circles(6, 2);
    const solution = { ...solveGroups(problem), openerOf: [[1], [1], [1], [0], [0], [0]] };
    expect(firstPlan(problem, solution, { isOver: () => true }).openerOf).toEqual(solution.openerOf);
    expect(firstPlan(problem, { ...solution, isProved: false }).openerOf).toEqual(solution.openerOf);
    expect(firstPlan(problem, solution).openerOf).toEqual([[0], [0], [0], [1], [1], [1]]);
  });
});
