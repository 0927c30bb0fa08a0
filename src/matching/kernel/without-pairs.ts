/** Row kernels that leave out some pairs. */
import type { PairSet } from '../input/pair-set.ts';
import { type CandidateList, type RowKernel, rowByRow } from './row-kernel.ts';

/**
 * Returns a kernel that answers as the given one does but never lists certain pairs. All mentors must be priced through
 * it before it is asked for the best offers.
 *
 * For a mentee who has such pairs, it asks for that many more offers and takes the pairs out. Then it drops the lowest
 * offers until no more are left than were asked for. The best offer it dropped bounds the rest.
 */
export function withoutPairs(kernel: RowKernel, without: PairSet): RowKernel {
  if (without.size === 0) return kernel;
  const prices = { level: new Int32Array(kernel.mentors), score: new Float64Array(kernel.mentors) };
  const picking =
    (pick: 'best' | 'bestOpen'): RowKernel['best'] =>
    (mentee, count, list) => {
      const out = without.get(mentee);
      kernel[pick](mentee, count + (out?.size ?? 0), list);
      if (out === undefined) return;
      drop(list, out);
      while (list.length > count) dropLeast(list, prices);
    };
  return rowByRow({
    ...kernel,
    reprice: (mentor, level, score) => {
      prices.level[mentor] = level;
      prices.score[mentor] = score;
      kernel.reprice(mentor, level, score);
    },
    best: picking('best'),
    bestOpen: picking('bestOpen'),
    atLeast: (mentee, level, score, list, leastScore) => {
      kernel.atLeast(mentee, level, score, list, leastScore);
      const out = without.get(mentee);
      if (out !== undefined) drop(list, out);
    },
  });
}

/** Returns a kernel that answers as the given one does, but that one mentee has no pairs. */
export function withoutMentee(kernel: RowKernel, out: number): RowKernel {
  const picking =
    (pick: 'best' | 'bestOpen'): RowKernel['best'] =>
    (mentee, count, list) => {
      if (mentee === out) [list.length, list.boundLevel] = [0, Infinity];
      else kernel[pick](mentee, count, list);
    };
  return rowByRow({
    ...kernel,
    best: picking('best'),
    bestOpen: picking('bestOpen'),
    atLeast: (mentee, level, score, list, leastScore) => {
      if (mentee === out) list.length = 0;
      else kernel.atLeast(mentee, level, score, list, leastScore);
    },
  });
}

/** Takes the pairs out of a list. The list's arrays may belong to the kernel, so they are not changed. */
function drop(list: CandidateList, out: ReadonlySet<number>): void {
  const mentorOf = list.mentorOf.subarray(0, list.length);
  list.scores = list.scores.subarray(0, list.length).filter((_, k) => !out.has(mentorOf[k]!));
  list.mentorOf = mentorOf.filter((mentor) => !out.has(mentor));
  list.length = list.mentorOf.length;
}

/** Drops the lowest offers. The arrays are our own after {@link drop}. */
function dropLeast(
  list: CandidateList,
  { level, score }: { readonly level: Int32Array; readonly score: Float64Array },
): void {
  const { mentorOf, scores } = list;
  const offer = (k: number): number => scores[k]! - score[mentorOf[k]!]!;
  let least = 0;
  for (let k = 1; k < list.length; k++) {
    const [one, other] = [level[mentorOf[k]!]!, level[mentorOf[least]!]!];
    if (one > other || (one === other && offer(k) < offer(least))) least = k;
  }
  list.boundLevel = level[mentorOf[least]!]!;
  list.boundScore = offer(least);
  mentorOf.copyWithin(least, least + 1, list.length);
  scores.copyWithin(least, least + 1, list.length);
  list.length--;
}
