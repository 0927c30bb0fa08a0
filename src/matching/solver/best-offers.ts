/** Finds the K best of many offers in one pass. */
import { append, type CandidateList } from '../kernel/row-kernel.ts';
import { roomFor, selectBest } from './select-best.ts';

/** Prices of mentors as a pass reads them. Level {@link CLOSED} leaves a mentor out. */
export interface PricesByMentor {
  readonly level: Int32Array;
  readonly score: Float64Array;
}

export const CLOSED = 0x7fffffff;

/** The allowed pairs of one mentee: the entries `from` up to but not including `to`. */
interface ScoredRow {
  readonly mentorOf: Int32Array;
  readonly scores: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** How many offers of a row the first guess of the bound is based on. */
const SAMPLE = 64;

/**
 * Keeps the K best offers of a row, and a bound on the others.
 *
 * 1. An offer no better than the bound is dropped at once. The first bound is guessed from a sample, so that about 2 K
 *    offers are better. Where fewer than K are, the pass is repeated without a bound. So few offers have to be moved:
 *    moving one costs as much as dropping ten.
 * 2. Any other offer goes into a buffer of 4 K (at least 64).
 * 3. When the buffer is full, the K best are brought to the front (`select-best.ts`). The rest are dropped, and the best
 *    of them is the new bound.
 * 4. At the end the buffer is cut to K in the same way.
 *
 * Expected time O(m + K log m) for m offers in random order, memory O(K). Offers that tie with the bound are dropped and
 * the earliest stay, so exactly K are kept however many tie.
 */
export class BestOffers {
  readonly #sample = roomFor(SAMPLE);
  #buffer = roomFor(64);
  #size = 0;
  /** CLOSED while nothing has been dropped. */
  #boundLevel = CLOSED;
  #boundScore = -Infinity;

  /**
   * Fills a list with the `count` best offers of a row.
   *
   * @param first where in the row the pass begins; it wraps round
   */
  fill(list: CandidateList, count: number, row: ScoredRow, first: number, prices: PricesByMentor): void {
    const room = Math.max(64, 4 * count);
    if (this.#buffer.levels.length < room) this.#buffer = roomFor(room);
    this.#guess(count, row, prices); // 1
    this.#run(count, room, row, first, prices);
    if (this.#size < count) {
      this.#boundLevel = CLOSED;
      this.#boundScore = -Infinity;
      this.#run(count, room, row, first, prices);
    }
    if (this.#size > count) this.#cut(count); // 4
    list.length = 0;
    const { mentorOf, scores } = this.#buffer;
    for (let k = 0; k < this.#size; k++) append(list, mentorOf[k]!, scores[k]!);
    list.boundLevel = this.#boundLevel === CLOSED ? Infinity : this.#boundLevel;
    list.boundScore = this.#boundScore;
  }

  /** Sets the bound so that about 2 K offers of the row are above it, if the sample is like the rest. */
  #guess(count: number, row: ScoredRow, prices: PricesByMentor): void {
    this.#boundLevel = CLOSED;
    this.#boundScore = -Infinity;
    const size = row.to - row.from;
    const rank = Math.ceil((2 * count * SAMPLE) / size);
    if (rank >= SAMPLE / 4) return;
    const { levels, values } = this.#sample;
    const step = Math.floor(size / SAMPLE);
    for (let k = 0; k < SAMPLE; k++) {
      const mentor = row.mentorOf[row.from + k * step]!;
      levels[k] = prices.level[mentor]!;
      values[k] = row.scores[row.from + k * step]! - prices.score[mentor]!;
    }
    selectBest(this.#sample, SAMPLE, rank);
    if (levels[rank] === CLOSED) return;
    this.#boundLevel = levels[rank]!;
    this.#boundScore = values[rank]! - 1;
  }

  #run(count: number, room: number, row: ScoredRow, first: number, prices: PricesByMentor): void {
    this.#size = 0;
    this.#pass(count, room, row, first, row.to, prices);
    this.#pass(count, room, row, row.from, first, prices);
  }

  #pass(count: number, room: number, row: ScoredRow, from: number, to: number, prices: PricesByMentor): void {
    const { level: levelOf, score: priceOf } = prices;
    const { mentorOf: rowMentors, scores: rowScores } = row;
    const { mentorOf, scores, levels, values } = this.#buffer;
    let size = this.#size;
    let boundLevel = this.#boundLevel;
    let boundScore = this.#boundScore;
    for (let k = from; k < to; k++) {
      const mentor = rowMentors[k]!;
      const value = rowScores[k]! - priceOf[mentor]!;
      const level = levelOf[mentor]!;
      if (value <= boundScore && level >= boundLevel) continue;
      if (level > boundLevel || level === CLOSED) continue;
      mentorOf[size] = mentor; // 2
      scores[size] = rowScores[k]!;
      levels[size] = level;
      values[size] = value;
      size++;
      if (size < room) continue;
      this.#size = size;
      this.#cut(count); // 3
      size = this.#size;
      boundLevel = this.#boundLevel;
      boundScore = this.#boundScore;
    }
    this.#size = size;
  }

  #cut(count: number): void {
    selectBest(this.#buffer, this.#size, count);
    this.#boundLevel = this.#buffer.levels[count]!;
    this.#boundScore = this.#buffer.values[count]!;
    this.#size = count;
  }
}
