/** Chooses among equally good assignments: the one that changes least of what people have been shown. */
import { plainKernel } from '../kernel/plain-kernel.ts';
import type { Prices } from './assignment.ts';
import { mend } from './mend.ts';
import type { Problem } from './problem.ts';
import { solve } from './solve.ts';
import { earliestAssignment, type Tied } from './tie-break.ts';

/** Stands for a mentee, or a mentee's mentor, who was not there when people were shown their matches. */
export const NOT_SHOWN = -2;

/**
 * Returns, of all assignments that are as good as the given one, the first in the fixed order of those under which fewest
 * mentees have another mentor than they were shown, gain one or lose theirs. Where nothing was shown, that is the first of
 * all. Returns the mentor of each mentee, −1 where unmatched.
 *
 * All equally good assignments use tight pairs alone, match every mentee with a price, and fill every mentor with a price
 * (`tie-break.ts`). So they are the best of another problem, over the tight pairs:
 *
 * 1. A pair is worth M for a mentee with a price and M for a mentor with one, where M is more than there are mentees. It is
 *    worth 1 more where it is what the mentee was shown, and 1 less where they were shown nobody.
 * 2. No assignment is worth more than M for each mentee with a price and each place of a mentor with one, and what is
 *    kept, which is less than M. Equally good assignments alone reach the former. So the best of this problem are
 *    those of them that keep most. Start from what was shown, which is nearly it.
 * 3. The prices of this problem prove it, and the first of its best assignments is found as ever.
 *
 * Time as for `solve` with t tight pairs; after a small change, O(t).
 */
export function chosenAssignment(problem: Problem, tied: Tied): Int32Array {
  const { kernel, places, shown } = problem;
  if (shown === undefined) return earliestAssignment(problem, tied);
  const { mentees, mentors } = kernel;
  const { tight, menteePrices, mentorPrices } = tied;
  const much = mentees + 1;
  const ofMentee = Float64Array.from({ length: mentees }, (_, k) => (isZero(menteePrices, k) ? 0 : much));
  const ofMentor = Float64Array.from({ length: mentors }, (_, k) => (isZero(mentorPrices, k) ? 0 : much));
  const scores = new Float64Array(tight.scores.length);
  for (let mentee = 0; mentee < mentees; mentee++)
    for (let k = tight.starts[mentee]!; k < tight.starts[mentee + 1]!; k++) {
      const mentor = tight.mentorOf[k]!;
      const kept = shown[mentee] === mentor ? 1 : shown[mentee] === -1 ? -1 : 0;
      scores[k] = ofMentee[mentee]! + ofMentor[mentor]! + kept; // 1
    }
  const amongEqual: Problem = {
    kernel: plainKernel({ ...tight, scores }),
    priorities: new Uint8Array(mentees),
    places,
  };
  const start = {
    mentorOf: Int32Array.from(shown),
    menteePrices: ofScores(ofMentee.map((price, mentee) => price + (shown[mentee]! >= 0 ? 1 : 0))),
    mentorPrices: ofScores(ofMentor),
  };
  return earliestAssignment(amongEqual, mend(amongEqual, start) ?? solve(amongEqual)); // 2, 3
}

/** Counts the mentees for whom an assignment is not what they were shown. */
export function countChanges({ shown }: Problem, mentorOf: Int32Array): number {
  if (shown === undefined) return 0;
  return mentorOf.reduce((sum, mentor, mentee) => sum + Number(mentor !== shown[mentee]), 0);
}

function ofScores(score: Float64Array): Prices {
  return { priority: new Float64Array(score.length), score };
}

function isZero({ priority, score }: Prices, person: number): boolean {
  return priority[person] === 0 && score[person] === 0;
}
