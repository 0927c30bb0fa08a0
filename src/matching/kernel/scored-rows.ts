/** The row kernel in plain TypeScript: over anything that can list the allowed pairs of a mentee. */
import { BestOffers, CLOSED } from '../solver/best-offers.ts';
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import { emptyRow, type RowScorer } from '../scoring/row-scorer.ts';
import { append, type OfferList, type RowKernel } from './row-kernel.ts';

/** Returns a scorer of pairs that are all in memory. */
export function storedRows(pairs: AllowedPairs): RowScorer {
  return {
    mentees: pairs.mentees,
    mentors: pairs.mentors,
    score: (mentee, row) => {
      const [start, end] = [pairs.starts[mentee], pairs.starts[mentee + 1]];
      row.mentorOf = pairs.mentorOf.subarray(start, end);
      row.scores = pairs.scores.subarray(start, end);
      row.from = 0;
      row.to = row.mentorOf.length;
    },
  };
}

/**
 * Returns a kernel that has a mentee's pairs listed for every question, and then picks. Time O(m) a question
 * for m mentors, memory O(m) beside the scorer's.
 *
 * Picking the best goes round the row from a place that depends on the mentee: where offers tie, mentees who
 * all began with the first mentor would all have the same list, and drive each other out.
 */
export function kernelOf(scorer: RowScorer): RowKernel {
  const { mentees, mentors } = scorer;
  const row = emptyRow();
  const prices = { level: new Int32Array(mentors), score: new Float64Array(mentors) };
  const openPrices = { level: new Int32Array(mentors), score: prices.score };
  const bestOffers = new BestOffers();

  let lowest = -Infinity;
  /** Leaves out the pairs that score too low, in a copy: the scorer's own arrays are not ours to change. */
  const scoreRow = (mentee: number): void => {
    scorer.score(mentee, row);
    if (lowest === -Infinity) return;
    const kept = row.mentorOf
      .subarray(row.from, row.to)
      .filter((_, k) => row.scores[row.from + k]! >= lowest);
    row.scores = row.scores.subarray(row.from, row.to).filter((score) => score >= lowest);
    row.mentorOf = kept;
    row.from = 0;
    row.to = kept.length;
  };
  const pick = (mentee: number, count: number, list: OfferList, at: typeof prices): void => {
    scoreRow(mentee);
    const size = row.to - row.from;
    const first = row.from + (size === 0 ? 0 : (Math.imul(mentee, 0x9e3779b1) >>> 0) % size);
    bestOffers.fill(list, count, row, first, at);
  };
  return {
    mentees,
    mentors,
    order: null,
    isAlike: false,
    reprice: (mentor, level, score) => {
      prices.level[mentor] = level;
      openPrices.level[mentor] = level;
      prices.score[mentor] = score;
    },
    close: (mentor) => {
      openPrices.level[mentor] = CLOSED;
    },
    allowFrom: (score) => {
      lowest = score;
    },
    best: (mentee, count, list) => pick(mentee, count, list, prices),
    bestOpen: (mentee, count, list) => pick(mentee, count, list, openPrices),
    atLeast: (mentee, level, score, list, leastScore = -Infinity) => {
      scoreRow(mentee);
      list.length = 0;
      for (let k = row.from; k < row.to; k++) {
        const mentor = row.mentorOf[k]!;
        if (row.scores[k]! < leastScore) continue;
        const own = prices.level[mentor]!;
        if (own < level || (own === level && row.scores[k]! - prices.score[mentor]! >= score))
          append(list, mentor, row.scores[k]!);
      }
    },
  };
}
