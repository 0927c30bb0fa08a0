/** Pairs who would rather have each other than the matches they have. */
import type { Limit, RowKernel } from '../kernel/row-kernel.ts';

/** Mentees with their present matches, and the kernel of their allowed pairs. */
export interface Assigned {
  readonly kernel: RowKernel;
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The score of each mentee with that mentor; of no meaning where unmatched. */
  readonly scoreOf: ArrayLike<number>;
}

/**
 * Returns the score that a pair must exceed for each mentor to gain by it: the lowest that the mentor has now, or −∞
 * where a place is free.
 *
 * @param places the places of each mentor that these mentees share
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
 * Calls back for each blocking pair, mentee by mentee. Such a pair is allowed and not matched together. The mentee is
 * unmatched or has a strictly lower score now. The mentor has a free place, or a mentee of strictly lower score. Even the
 * greatest total may have blocking pairs; they are reported, not removed.
 *
 * The kernel finds them. Each mentor's price is set to the score to beat, so a pair blocks where it is worth more than
 * its prices. The kernel keeps these prices afterwards. Time O(n m) for n mentees and m mentors.
 *
 * The notion is that of D. Gale and L. S. Shapley (1962), "College admissions and the stability of marriage", American
 * Mathematical Monthly 69, doi:10.1080/00029890.1962.11989827, with one score shared by both sides.
 *
 * @param toBeat see {@link scoresToBeat}
 */
export function eachBlockingPair(
  { kernel, mentorOf, scoreOf }: Assigned,
  toBeat: Float64Array,
  see: (mentee: number, mentor: number, score: number) => void,
): void {
  for (const [mentor, score] of toBeat.entries()) {
    // A mentor with a free place gains by anybody; a mentor without any place gains by nobody.
    if (score === -Infinity) kernel.reprice(mentor, 0, 0);
    else if (score === Infinity) kernel.reprice(mentor, 2, 0);
    else kernel.reprice(mentor, 1, score);
  }
  const limitOf = (mentee: number): Limit => ({
    level: 1,
    score: 1,
    leastScore: mentorOf[mentee] === -1 ? -Infinity : scoreOf[mentee]! + 1,
  });
  kernel.eachAtLeast(kernel.order ?? mentorOf.keys(), limitOf, (mentee, list) => {
    for (let k = 0; k < list.length; k++) {
      const mentor = list.mentorOf[k]!;
      if (mentor !== mentorOf[mentee]) see(mentee, mentor, list.scores[k]!);
    }
  });
}

/**
 * Counts the blocking pairs of mentees among themselves; see {@link eachBlockingPair}.
 *
 * @param isBarred whether the other matches rule a pair out
 */
export function countBlockingPairs(
  kernel: RowKernel,
  places: ArrayLike<number>,
  mentorOf: Int32Array,
  scoreOf: ArrayLike<number>,
  isBarred: (mentee: number, mentor: number) => boolean = () => false,
): number {
  let count = 0;
  const assigned = { kernel, mentorOf, scoreOf };
  eachBlockingPair(assigned, scoresToBeat(kernel.mentors, places, assigned), (mentee, mentor) => {
    if (!isBarred(mentee, mentor)) count++;
  });
  return count;
}
