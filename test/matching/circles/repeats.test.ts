/** Groups that lose where several of them bring the same: a topic of a panel that two mentors know. */
import { describe, expect, test } from '@jest/globals';
import type { GroupProblem } from '../../../src/matching/circles/group-problem.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { expectBest, PEOPLE } from './expect-best.ts';
import { randomProblem } from './group-oracle.ts';
import { NO_RULES } from './no-rules.ts';

/** One panel of two of three mentors, who score 5, 5 and 3. The first two bring the same, at a loss of 4. */
function panel(change: Partial<GroupProblem> = {}): GroupProblem {
  return {
    openers: 1,
    joiners: 3,
    scores: Float64Array.of(5, 5, 3),
    least: Int32Array.of(2),
    most: Int32Array.of(2),
    placesOf: Int32Array.of(1, 1, 1),
    counted: 'openers',
    waits: Int32Array.of(0),
    ...NO_RULES,
    repeats: [[{ brings: Uint8Array.of(1, 1, 0), loss: 4 }]],
    ...change,
  };
}

describe('a group that loses by repeats', () => {
  test('takes who brings something else, where that is worth more', () => {
    const solution = solveGroups(panel());
    expect(solution.openerOf).toEqual([[], [0], [0]]);
    expect(solution.value).toEqual([1, 1, 8, 0]);
    expect(solution.isProved).toBe(true);
    expect(solveGroups(panel({ repeats: [[]] })).value).toEqual([1, 1, 10, 0]);
  });

  test('is told what it is worth by the proof, which lets no other worth pass', () => {
    const solution = solveGroups(panel());
    expect(groupSolutionFaults(panel(), solution)).toEqual([]);
    const told = { ...solution, openerOf: [[0], [0], []], value: [1, 1, 10, 0] };
    expect(groupSolutionFaults(panel(), told)).toEqual(['the plan is worth 1,1,6,0']);
  });
});

test.each(['openers', 'joiners'] as const)('are the best of all, and proved, where %s count', (counted) => {
  for (let seed = 0; seed < 300; seed++)
    expectBest(
      randomProblem(randomFrom(7 + seed), { counted, ...PEOPLE[counted].small, hasRepeats: true }),
      seed,
    );
});
