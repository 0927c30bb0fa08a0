/** The pairs of reduced cost zero. All best assignments consist of these. */
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import { append, emptyList } from '../kernel/row-kernel.ts';
import type { Problem, Solution } from './problem.ts';

/**
 * Returns the allowed pairs whose two prices add up to their value. Every match of a best assignment is one of them. They
 * are few unless many scores tie. Each row is by ascending mentor.
 *
 * Dual prices cover the value of every pair. So a mentor who offers a mentee at least the mentee's price offers exactly
 * that, and the kernel is asked for these. Unmatched mentees are included: where both prices of their pair are 0, it is
 * tight.
 */
export function tightPairs({ kernel, priorities }: Problem, solution: Solution): AllowedPairs {
  const { menteePrices, mentorPrices } = solution;
  for (let mentor = 0; mentor < kernel.mentors; mentor++)
    kernel.reprice(mentor, mentorPrices.priority[mentor]!, mentorPrices.score[mentor]!);
  const begins = new Float64Array(kernel.mentees);
  const lengths = new Int32Array(kernel.mentees);
  const kept = emptyList();
  const row = emptyList();
  for (const mentee of kernel.order ?? lengths.keys()) {
    const level = priorities[mentee]! - menteePrices.priority[mentee]!;
    kernel.atLeast(mentee, level, menteePrices.score[mentee]!, row);
    begins[mentee] = kept.length;
    lengths[mentee] = row.length;
    for (let k = 0; k < row.length; k++) append(kept, row.mentorOf[k]!, row.scores[k]!);
  }
  const starts = new Float64Array(kernel.mentees + 1);
  const mentorOf = new Int32Array(kept.length);
  const scores = new Float64Array(kept.length);
  for (let mentee = 0; mentee < kernel.mentees; mentee++) {
    const [begin, start] = [begins[mentee]!, starts[mentee]!];
    mentorOf.set(kept.mentorOf.subarray(begin, begin + lengths[mentee]!), start);
    scores.set(kept.scores.subarray(begin, begin + lengths[mentee]!), start);
    starts[mentee + 1] = start + lengths[mentee]!;
  }
  return { mentees: kernel.mentees, mentors: kernel.mentors, starts, mentorOf, scores };
}
