/** The row kernel in plain TypeScript: over pairs that are all in memory, or over rows that are made when they are asked for. */
import { BestOffers, CLOSED } from '../solver/best-offers.ts';
import { type AllowedPairs, pairsFrom } from '../scoring/allowed-pairs.ts';
import { append, type CandidateList, type RowKernel, rowByRow } from './row-kernel.ts';

/** The row of one mentee: the entries `from` up to but not including `to`. */
interface MenteeRow {
  mentorOf: Int32Array;
  scores: Float64Array;
  from: number;
  to: number;
}

/** Returns a kernel over pairs that are all in memory: see {@link kernelOfRows}. Memory O(m) for m mentors beside the pairs. */
export function plainKernel(pairs: AllowedPairs): RowKernel {
  let allowed = pairs;
  const rows = kernelOfRows(pairs, (mentee, row) => {
    row.mentorOf = allowed.mentorOf;
    row.scores = allowed.scores;
    row.from = allowed.starts[mentee]!;
    row.to = allowed.starts[mentee + 1]!;
  });
  return {
    ...rows,
    allowFrom: (score) => {
      allowed = pairsFrom(pairs, score);
    },
  };
}

/**
 * Returns a kernel that looks through a mentee's pairs for every question. Time O(k) a question for the k pairs of the
 * mentee, beside what it takes to turn to them. Which pairs are allowed stays as it is.
 *
 * A search for the best begins at a place of the row that depends on the mentee, and wraps round. Otherwise, where offers
 * tie, all mentees would list the same first mentors and outbid each other.
 *
 * @param turnTo turns a row to a mentee
 */
export function kernelOfRows(
  { mentees, mentors }: Pick<RowKernel, 'mentees' | 'mentors'>,
  turnTo: (mentee: number, row: MenteeRow) => void,
): RowKernel {
  const row: MenteeRow = { mentorOf: new Int32Array(0), scores: new Float64Array(0), from: 0, to: 0 };
  const prices = { level: new Int32Array(mentors), score: new Float64Array(mentors) };
  const openPrices = { level: new Int32Array(mentors), score: prices.score };
  const bestOffers = new BestOffers();
  const pick = (mentee: number, count: number, list: CandidateList, at: typeof prices): void => {
    turnTo(mentee, row);
    const size = row.to - row.from;
    const first = row.from + (size === 0 ? 0 : (Math.imul(mentee, 0x9e3779b1) >>> 0) % size);
    bestOffers.fill(list, count, row, first, at);
  };
  return rowByRow({
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
    allowFrom: () => {
      throw new Error('Which pairs are allowed is settled before');
    },
    best: (mentee, count, list) => pick(mentee, count, list, prices),
    bestOpen: (mentee, count, list) => pick(mentee, count, list, openPrices),
    atLeast: (mentee, level, score, list, leastScore = -Infinity) => {
      turnTo(mentee, row);
      list.length = 0;
      for (let k = row.from; k < row.to; k++) {
        const mentor = row.mentorOf[k]!;
        if (row.scores[k]! < leastScore) continue;
        const own = prices.level[mentor]!;
        if (own < level || (own === level && row.scores[k]! - prices.score[mentor]! >= score))
          append(list, mentor, row.scores[k]!);
      }
    },
  });
}
