/** Pairs who would rather have each other than what they have. */
import type { RowScorer } from './row-scorer.ts';
import { emptyRow } from './row-scorer.ts';

/** Mentees with what they have now, beside the rows of their allowed pairs. */
export interface Assigned {
  readonly rows: RowScorer;
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The score of each mentee with that mentor, whatever it is where unmatched. */
  readonly scoreOf: ArrayLike<number>;
}

/**
 * Returns what a score must exceed for each mentor to gain by it: the lowest that the mentor has now, or nothing
 * at all where a place is free.
 *
 * @param places those of each mentor that these mentees share
 */
export function scoresToBeat(
  mentors: number,
  places: ArrayLike<number>,
  { mentorOf, scoreOf }: Pick<Assigned, 'mentorOf' | 'scoreOf'>,
): Float64Array {
  const lowest = new Float64Array(mentors).fill(Infinity);
  const free = Float64Array.from(places);
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue;
    lowest[mentor] = Math.min(lowest[mentor]!, scoreOf[mentee]!);
    free[mentor]!--;
  }
  for (const [mentor, left] of free.entries()) if (left > 0) lowest[mentor] = -Infinity;
  return lowest;
}

/**
 * Calls back for each blocking pair, by mentee and then by mentor: allowed, not matched together, the mentee
 * unmatched or with a strictly lower score now, and the mentor with a free place or a mentee of strictly lower
 * score. The greatest total need not be free of them; they are reported, not removed. Time O(e) for e pairs.
 *
 * The notion is that of D. Gale and L. S. Shapley (1962), "College admissions and the stability of
 * marriage", American Mathematical Monthly 69, doi:10.1080/00029890.1962.11989827, with one score that both
 * sides share.
 *
 * @param toBeat see {@link scoresToBeat}
 */
export function eachBlockingPair(
  { rows, mentorOf, scoreOf }: Assigned,
  toBeat: Float64Array,
  see: (mentee: number, mentor: number, score: number) => void,
): void {
  const row = emptyRow();
  for (const [mentee, own] of mentorOf.entries()) {
    rows.score(mentee, row);
    const scoreNow = own === -1 ? -Infinity : scoreOf[mentee]!;
    for (let k = row.from; k < row.to; k++) {
      const score = row.scores[k]!;
      const mentor = row.mentorOf[k]!;
      if (score > scoreNow && score > toBeat[mentor]! && mentor !== own) see(mentee, mentor, score);
    }
  }
}

/** Counts the blocking pairs of mentees among themselves; see {@link eachBlockingPair}. */
export function countBlockingPairs(
  rows: RowScorer,
  places: ArrayLike<number>,
  mentorOf: Int32Array,
  scoreOf: ArrayLike<number>,
): number {
  let count = 0;
  const assigned = { rows, mentorOf, scoreOf };
  eachBlockingPair(assigned, scoresToBeat(rows.mentors, places, assigned), () => count++);
  return count;
}
