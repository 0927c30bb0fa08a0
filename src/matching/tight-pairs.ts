/** The pairs among which all best answers lie. */
import type { AllowedPairs } from './allowed-pairs.ts';
import type { Problem, Solution } from './solve.ts';

/**
 * Returns the allowed pairs whose prices add up to their value: a match of any best assignment is one of
 * them. Few, unless many scores tie. Time O(e) for e pairs.
 */
export function tightPairs({ pairs, priorities }: Problem, solution: Solution): AllowedPairs {
  const { menteePrices, mentorPrices } = solution;
  const starts = new Float64Array(pairs.mentees + 1);
  const kept: number[] = [];
  for (let mentee = 0; mentee < pairs.mentees; mentee++) {
    const ownPriority = menteePrices.priority[mentee]! - priorities[mentee]!;
    const ownScore = menteePrices.score[mentee]!;
    for (let edge = pairs.starts[mentee]!; edge < pairs.starts[mentee + 1]!; edge++) {
      const mentor = pairs.mentorOf[edge]!;
      const priorityLeft = ownPriority + mentorPrices.priority[mentor]!;
      const scoreLeft = ownScore + mentorPrices.score[mentor]! - pairs.scores[edge]!;
      if (priorityLeft === 0 && scoreLeft === 0) kept.push(edge);
    }
    starts[mentee + 1] = kept.length;
  }
  return {
    ...pairs,
    starts,
    mentorOf: Int32Array.from(kept, (edge) => pairs.mentorOf[edge]!),
    scores: Float64Array.from(kept, (edge) => pairs.scores[edge]!),
  };
}
