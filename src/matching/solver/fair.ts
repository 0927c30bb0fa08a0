/** The fair objective: the lowest score is as high as possible, while as many are matched. */
import { pairsFrom } from '../scoring/allowed-pairs.ts';
import type { Problem, Solution } from './problem.ts';
import { solve } from './solve.ts';

/** The best solution whose lowest score is the greatest possible, and the prices that prove it. */
export interface FairSolution {
  /** The solution for the pairs that score at least as much as the lowest match. The kernel is left allowing only these. */
  readonly solution: Solution;
  /** The score of the lowest match, in units; `null` where nobody can be matched. */
  readonly least: number | null;
  /** The solution for all pairs. It proves that no assignment serves more mentees, or longer waits, than this one. */
  readonly ofAll: Solution;
  /** The solution for the pairs above the lowest match, which serve fewer; `null` where nobody is matched. */
  readonly above: Solution | null;
}

/**
 * Finds the greatest score t such that the pairs of at least that score still serve as many mentees and as long waits as
 * all pairs do. Among those pairs it finds the assignment of greatest total.
 *
 * 1. Solve for all pairs. This fixes what must be served, and its lowest score is a first t. Its mean score is an upper
 *    bound: an assignment that serves the same mentees has no greater total, and so no lowest score above the mean.
 * 2. Halve the range between the two: solve for the pairs of at least the score in the middle. Where that serves the
 *    same, t becomes the lowest score found; otherwise t is below the middle.
 * 3. The solution at the greatest t has the greatest total of all assignments of pairs from t on, because it was solved
 *    for exactly these.
 *
 * Time O(log r) times that of `solve`, for a range of r units. The literature's name for the case of one score with
 * everybody matched is "bottleneck assignment": see R. Burkard, M. Dell'Amico and S. Martello (2012), "Assignment
 * Problems", SIAM, chapter 6. Departures: who is served is fixed first, by priorities; and each step solves anew instead
 * of matching in a threshold graph, so that prices prove each answer.
 */
export function solveFairly(problem: Problem): FairSolution {
  const { kernel, priorities } = problem;
  const within = (least: number): Solution => {
    kernel.allowFrom(least);
    return solve(problem);
  };
  const ofAll = within(-Infinity); // 1
  const served = priorityOf(ofAll, priorities);
  let solution = ofAll;
  let [least, most] = rangeOf(ofAll);
  if (least > most) return { solution, least: null, ofAll, above: null };
  let above: Solution | null = null;
  let aboveFrom = Infinity;
  while (least < most || aboveFrom > least + 1) {
    const middle = least < most ? least + Math.ceil((most - least) / 2) : least + 1; // 2
    const found = within(middle);
    if (priorityOf(found, priorities) === served) {
      solution = found; // 3
      [least] = rangeOf(found);
    } else {
      above = found;
      aboveFrom = middle;
      most = middle - 1;
    }
  }
  kernel.allowFrom(least);
  return { solution: { ...solution, tight: pairsFrom(solution.tight, least) }, least, ofAll, above };
}

/** Returns the sum of the priorities of those who are matched. Equal sums serve equally (see `solve`). */
function priorityOf({ mentorOf }: Solution, priorities: ArrayLike<number>): number {
  let sum = 0;
  for (const [mentee, mentor] of mentorOf.entries()) if (mentor !== -1) sum += priorities[mentee]!;
  return sum;
}

/** Returns the lowest score of a match, and the mean cut to whole units. Where nobody is matched, the range is empty. */
function rangeOf({ mentorOf, scoreOf }: Solution): [least: number, mean: number] {
  let least = Infinity;
  let total = 0;
  let count = 0;
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue;
    least = Math.min(least, scoreOf[mentee]!);
    total += scoreOf[mentee]!;
    count++;
  }
  return count === 0 ? [1, 0] : [least, Math.floor(total / count)];
}
