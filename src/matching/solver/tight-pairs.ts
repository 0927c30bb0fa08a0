/** The pairs of reduced cost zero. All best assignments consist of these. */
import { append, emptyList, type Limit } from '../kernel/row-kernel.ts';
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import type { Prices } from './assignment.ts';
import type { SolverState } from './solver-state.ts';

/** A problem whose kernel has the mentors' prices of a solution. */
export interface Priced extends Pick<SolverState, 'kernel' | 'priorities'> {
  /** The lists that solving left, if there are any. */
  readonly lists: SolverState['lists'] | null;
}

/**
 * Returns the allowed pairs whose two prices add up to their value, once a problem is solved. Every match of a best
 * assignment is one of them. They are few unless many scores tie. Each row is by ascending mentor. Unmatched mentees are
 * included: where both prices of their pair are 0, it is tight.
 *
 * Dual prices cover the value of every pair. So a mentor who offers a mentee at least the mentee's price offers exactly
 * that.
 *
 * 1. Where the bound of a mentee's candidate list is below the mentee's price, all tight pairs are on the list. That is
 *    so of nearly all mentees.
 * 2. For the others the kernel is asked, in the order that suits it.
 */
export function tightPairs(priced: Priced, menteePrices: Prices): AllowedPairs {
  const { kernel, lists, priorities } = priced;
  const { mentees, mentors } = kernel;
  const lengths = new Int32Array(mentees);
  const askedFrom = new Int32Array(mentees).fill(-1);
  const asked = emptyList();
  const limitOf = (mentee: number): Limit => ({
    level: priorities[mentee]! - menteePrices.priority[mentee]!,
    score: menteePrices.score[mentee]!,
  });
  const toAsk: number[] = [];
  for (const mentee of kernel.order ?? lengths.keys()) {
    const { level, score } = limitOf(mentee);
    if (lists?.holdsAll(mentee, level, score) === true)
      lists.eachOffering(mentee, level, score, () => lengths[mentee]!++); // 1
    else toAsk.push(mentee);
  }
  kernel.eachAtLeast(toAsk, limitOf, (mentee, row) => {
    askedFrom[mentee] = asked.length; // 2
    lengths[mentee] = row.length;
    for (let k = 0; k < row.length; k++) append(asked, row.mentorOf[k]!, row.scores[k]!);
  });
  const starts = new Float64Array(mentees + 1);
  for (let mentee = 0; mentee < mentees; mentee++) starts[mentee + 1] = starts[mentee]! + lengths[mentee]!;
  const mentorOf = new Int32Array(starts[mentees]!);
  const scores = new Float64Array(starts[mentees]!);
  for (let mentee = 0; mentee < mentees; mentee++) {
    const start = starts[mentee]!;
    const from = askedFrom[mentee]!;
    if (from !== -1 || lists === null) {
      mentorOf.set(asked.mentorOf.subarray(from, from + lengths[mentee]!), start);
      scores.set(asked.scores.subarray(from, from + lengths[mentee]!), start);
      continue;
    }
    const own = limitOf(mentee);
    let end = start;
    lists.eachOffering(mentee, own.level, own.score, (mentor, score) => {
      let at = end++;
      for (; at > start && mentorOf[at - 1]! > mentor; at--) {
        mentorOf[at] = mentorOf[at - 1]!;
        scores[at] = scores[at - 1]!;
      }
      mentorOf[at] = mentor;
      scores[at] = score;
    });
  }
  return { mentees, mentors, starts, mentorOf, scores };
}
