/** What is expected of a solution of groups. It is asserted without a test runner, so that a fuzz can do it too. */
import assert from 'node:assert/strict';
import { Failure } from '../../../src/errors.ts';
import { faultsOf } from '../../../src/matching/circles/group-faults.ts';
import {
  compareValues,
  type GroupProblem,
  type GroupValue,
} from '../../../src/matching/circles/group-problem.ts';
import type { GroupSolution } from '../../../src/matching/circles/group-solution.ts';
import { type GroupSolveOptions, solveGroups } from '../../../src/matching/circles/solve-groups.ts';
import { groupSolutionFaults } from '../../../src/matching/proof/group-bound-check.ts';
import { countingClock } from '../counting-clock.ts';
import { randomFrom } from '../oracle.ts';
import { byTryingAll, randomProblem, shuffled } from './group-oracle.ts';
import { byHighs } from './group-program.ts';

/** Sizes of problems: of up to 12 people, which can all be tried, and of up to 30. */
export const PEOPLE = {
  joiners: { small: { mostOpeners: 3, mostJoiners: 9 }, large: { mostOpeners: 6, mostJoiners: 24 } },
  openers: { small: { mostOpeners: 7, mostJoiners: 5 }, large: { mostOpeners: 20, mostJoiners: 10 } },
} as const;

/** What came of a problem: a solution, or that those who are held cannot all be, or were not in time. */
type Outcome = GroupSolution | 'impossible' | 'not found';

/** Solves a problem, and expects the best plan, proved, whatever the order of its rows. Returns the solution. */
export function expectBest(problem: GroupProblem, seed: number): GroupSolution | null {
  const wanted = byTryingAll(problem);
  const both = bothOrders(problem, seed, {});
  for (const each of both) {
    if (typeof each === 'string')
      assert.equal(wanted === null ? 'impossible' : 'possible', each, `seed ${seed}`);
    else assert.deepEqual([seed, each.value, each.isProved], [seed, wanted, true]);
  }
  return typeof both[0] === 'string' ? null : both[0];
}

/** How many problems came to what. */
export type Tally = Record<'proved' | 'bounded' | 'impossible' | 'not found', number>;

/**
 * Solves random problems of up to 30 people for a second or so each, and expects what is proved to be worth what HiGHS finds,
 * and the bound of what is not to hold; whatever the order of rows.
 */
export async function compareWithHighs(
  counted: GroupProblem['counted'],
  from: number,
  to: number,
): Promise<Tally> {
  const tally: Tally = { proved: 0, bounded: 0, impossible: 0, 'not found': 0 };
  for (let seed = from; seed < to; seed++) {
    const problem = randomProblem(randomFrom(seed * 1009), {
      counted,
      ...PEOPLE[counted].large,
      // Panels alone lose by repeats.
      hasRepeats: counted === 'openers' && seed % 3 === 0,
    });
    const wanted = await byHighs(problem);
    const both = bothOrders(problem, seed, { seconds: 1, now: countingClock() });
    for (const each of both) {
      if (each === 'impossible') assert.equal(wanted, null, `seed ${seed} has a plan`);
      else if (each === 'not found') continue;
      else if (each.isProved) assert.deepEqual([seed, each.value], [seed, wanted]);
      else expectWithin(each, wanted!, seed);
    }
    const [first] = both;
    tally[typeof first === 'string' ? first : first.isProved ? 'proved' : 'bounded']++;
  }
  return tally;
}

function bothOrders(
  problem: GroupProblem,
  seed: number,
  options: GroupSolveOptions,
): readonly [Outcome, Outcome] {
  const other = shuffled(problem, randomFrom(seed));
  return [outcomeOf(problem, seed, options), outcomeOf(other, seed, options)];
}

/** Solves a problem, and expects that the plan breaks no rule and that its proof holds. */
function outcomeOf(problem: GroupProblem, seed: number, options: GroupSolveOptions): Outcome {
  try {
    const solution = solveGroups(problem, options);
    assert.deepEqual({ seed, faults: faultsOf(problem, solution) }, { seed, faults: [] });
    assert.deepEqual({ seed, faults: groupSolutionFaults(problem, solution) }, { seed, faults: [] });
    return solution;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message.startsWith('There is no plan of groups') ? 'impossible' : 'not found';
  }
}

/** Expects that a plan is no better than the best, and that the best keeps to its bound. */
export function expectWithin({ value, bound }: GroupSolution, best: GroupValue, seed: number): void {
  assert.ok(compareValues(value, best) <= 0, `seed ${seed} is better than the best`);
  assert.ok(best[0]! <= bound.counted, `seed ${seed} serves fewer than can be served`);
  if (!bound.isServiceProved) return;
  assert.deepEqual({ seed, served: best.slice(0, -2) }, { seed, served: value.slice(0, -2) });
  assert.ok(best.at(-2)! <= bound.total, `seed ${seed} has a bound below the best`);
}
