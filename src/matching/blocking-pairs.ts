/** Pairs who would rather have each other than what they have. */
import type { RowScorer } from './row-scorer.ts';
import { emptyRow } from './row-scorer.ts';

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
 * @param scoreOf the score of each mentee with that mentor, whatever it is where unmatched
 */
export function countBlockingPairs(
  rows: RowScorer,
  places: ArrayLike<number>,
  mentorOf: Int32Array,
  scoreOf: ArrayLike<number>,
): number {
  /** What a score must exceed for the mentor to gain: the lowest now, or nothing where a place is free. */
  const lowestNow = new Float64Array(rows.mentors).fill(Infinity);
  const free = Float64Array.from(places);
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue;
    lowestNow[mentor] = Math.min(lowestNow[mentor]!, scoreOf[mentee]!);
    free[mentor]!--;
  }
  for (const [mentor, left] of free.entries()) if (left > 0) lowestNow[mentor] = -Infinity;
  let count = 0;
  const row = emptyRow();
  for (const [mentee, own] of mentorOf.entries()) {
    rows.score(mentee, row);
    const scoreNow = own === -1 ? -Infinity : scoreOf[mentee]!;
    for (let k = row.from; k < row.to; k++) {
      const score = row.scores[k]!;
      if (score > scoreNow && score > lowestNow[row.mentorOf[k]!]!) count++;
    }
  }
  return count;
}
