/** What is expected of the choice among equally good plans of groups. */
import assert from 'node:assert/strict';
import { Failure } from '../../../src/errors.ts';
import { firstPlan } from '../../../src/matching/circles/plan/first-plan.ts';
import type { Assignment, GroupProblem } from '../../../src/matching/circles/group-problem.ts';
import type { GroupSolution } from '../../../src/matching/circles/group-solution.ts';
import { solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { randomFrom } from '../oracle.ts';
import { PEOPLE } from './expect-best.ts';
import { firstByTryingAll, randomProblem } from './group-oracle.ts';

/**
 * Solves random problems of up to 12 people, and expects the first of the best plans, which the proof of any of them proves.
 * Returns in how many the solver alone found another one.
 */
export function expectFirst(counted: GroupProblem['counted'], from: number, to: number): number {
  let others = 0;
  for (let seed = from; seed < to; seed++) {
    // Of twins the largest group comes first, which trying everything knows nothing of.
    const problem = {
      ...randomProblem(randomFrom(seed * 71), {
        counted,
        ...PEOPLE[counted].small,
        hasRepeats: seed % 2 === 0,
      }),
      twins: [],
    };
    const solution = solvedOrNot(problem);
    if (solution === null) continue;
    const wanted = firstByTryingAll(problem);
    const plan = firstPlan(problem, solution);
    assert.deepEqual({ seed, pairs: pairsOf(plan) }, { seed, pairs: wanted });
    assert.deepEqual(groupSolutionFaults(problem, { ...solution, ...plan }), []);
    if (String(pairsOf(solution)) !== String(wanted)) others++;
  }
  return others;
}

function solvedOrNot(problem: GroupProblem): GroupSolution | null {
  try {
    return solveGroups(problem);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function pairsOf({ openerOf }: Pick<Assignment, 'openerOf'>): string[] {
  return openerOf.flatMap((openers, joiner) => openers.map((opener) => `${joiner} ${opener}`)).sort();
}
