/** Pairs who would rather have each other than what they have. */
import type { AllowedPairs } from './allowed-pairs.ts';

/**
 * Counts the blocking pairs of an assignment: allowed, not matched together, the mentee unmatched or with a
 * strictly lower score now, and the mentor with a free place or a mentee of strictly lower score. The
 * greatest total need not be free of them; they are reported, not removed. Time O(e) for e pairs.
 *
 * The notion is that of D. Gale and L. S. Shapley (1962), "College admissions and the stability of
 * marriage", American Mathematical Monthly 69, doi:10.1080/00029890.1962.11989827, with one score that both
 * sides share.
 *
 * @param mentorOf the mentor of each mentee, −1 where unmatched
 */
export function countBlockingPairs(
  pairs: AllowedPairs,
  places: ArrayLike<number>,
  mentorOf: Int32Array,
): number {
  const scoreNow = new Float64Array(pairs.mentees).fill(-Infinity);
  /** What a score must exceed for the mentor to gain: the lowest now, or nothing where a place is free. */
  const lowestNow = new Float64Array(pairs.mentors).fill(Infinity);
  const free = Float64Array.from(places);
  eachPair(pairs, (mentee, mentor, score) => {
    if (mentorOf[mentee] !== mentor) return;
    scoreNow[mentee] = score;
    lowestNow[mentor] = Math.min(lowestNow[mentor]!, score);
    free[mentor]!--;
  });
  for (const [mentor, left] of free.entries()) if (left > 0) lowestNow[mentor] = -Infinity;
  let count = 0;
  eachPair(pairs, (mentee, mentor, score) => {
    if (mentorOf[mentee] !== mentor && score > scoreNow[mentee]! && score > lowestNow[mentor]!) count++;
  });
  return count;
}

function eachPair(pairs: AllowedPairs, see: (mentee: number, mentor: number, score: number) => void): void {
  for (let mentee = 0; mentee < pairs.mentees; mentee++) {
    for (let edge = pairs.starts[mentee]!; edge < pairs.starts[mentee + 1]!; edge++) {
      see(mentee, pairs.mentorOf[edge]!, pairs.scores[edge]!);
    }
  }
}
