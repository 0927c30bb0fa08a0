/** What is expected of a solution of groups. */
import { expect } from '@jest/globals';
import { faultsOf } from '../../../src/matching/circles/group-faults.ts';
import type { GroupProblem } from '../../../src/matching/circles/group-problem.ts';
import type { GroupSolution } from '../../../src/matching/circles/group-solution.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { byTryingAll, shuffled } from './group-oracle.ts';

/** Solves a problem, and expects the best plan, proved, whatever the order of its rows. Returns the solution. */
export function expectBest(problem: GroupProblem, seed: number): GroupSolution | null {
  const wanted = byTryingAll(problem);
  const other = shuffled(problem, randomFrom(seed));
  if (wanted === null) {
    for (const each of [problem, other])
      expect(() => solveGroups(each)).toThrow('There is no plan of groups');
    return null;
  }
  const solution = solveGroups(problem);
  expect({ seed, value: solution.value, isProved: solution.isProved }).toEqual({
    seed,
    value: wanted,
    isProved: true,
  });
  expect({ seed, faults: faultsOf(problem, solution) }).toEqual({ seed, faults: [] });
  expect({ seed, faults: groupSolutionFaults(problem, solution) }).toEqual({ seed, faults: [] });
  expect({ seed, value: solveGroups(other).value }).toEqual({ seed, value: wanted });
  return solution;
}
