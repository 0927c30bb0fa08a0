/** The fair objective: the lowest score as high as it can be, with as many matched as before. */
import type { Problem, Solution } from './problem.ts';
import { solve } from './solve.ts';

/** The best solution whose lowest score is the greatest there can be, and the prices that prove that. */
export interface FairSolution {
  /** Of the pairs that score at least as much as the lowest match; the kernel is left allowing these only. */
  readonly solution: Solution;
  /** The score of the lowest match, in units; `null` where nobody can be matched. */
  readonly least: number | null;
  /** Of all pairs: no assignment serves more, or longer waits, than this one does. */
  readonly ofAll: Solution;
  /** Of the pairs that score more than the lowest match: they do not serve as many; `null` where nobody is matched. */
  readonly above: Solution | null;
}

/**
 * Finds the least score t, as great as can be, such that the pairs of at least that score still serve as many
 * mentees and as long waits as all pairs do; and among those pairs the assignment of greatest total.
 *
 * 1. Solve for all pairs. What it serves is what has to be served, and its lowest score a first t. Its mean score is
 *    a bound: an assignment that serves the same mentees has no greater total, and so no lowest score above it.
 * 2. Halve the range between the two: solve for the pairs of at least the score in the middle. Where that serves
 *    the same, t is the lowest score found, else it is below the middle.
 * 3. The solution at the greatest t has the greatest total of all pairs from t on, as all of its pairs are.
 *
 * O(log r) times what `solve` takes, for a range of r units. "Bottleneck assignment" is its name for one score
 * and everybody matched: see R. Burkard, M. Dell'Amico and S. Martello (2012), "Assignment Problems", SIAM,
 * chapter 6. Departures: who is served is given first, by priorities; and solving anew takes the place of a
 * matching in a threshold graph, so that there are prices to prove each answer.
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
  return { solution, least, ofAll, above };
}

/** The sum of the priorities of those who are matched; equal sums serve equally (see `solve`). */
function priorityOf({ mentorOf }: Solution, priorities: ArrayLike<number>): number {
  let sum = 0;
  for (const [mentee, mentor] of mentorOf.entries()) if (mentor !== -1) sum += priorities[mentee]!;
  return sum;
}

/** The lowest score of a match and the mean, cut to whole units; where nobody is matched, nothing lies between. */
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
