/** The K best of many offers, in one pass. */
import type { OfferList } from './row-kernel.ts';
import { append } from './row-kernel.ts';

/** Prices of mentors as a pass reads them. A level of {@link CLOSED} takes a mentor out. */
export interface PricesByMentor {
  readonly level: Int32Array;
  readonly score: Float64Array;
}

export const CLOSED = 0x7fffffff;

/**
 * Keeps the K best of the offers that it is shown, and the bound on those it lets go.
 *
 * 1. An offer that is no better than the bound is let go at once; at first there is no bound.
 * 2. Any other goes into a buffer of 4 K (at least 64).
 * 3. When the buffer is full, quickselect brings the K best to the front. The rest is let go, and the best of
 *    it is the new bound.
 * 4. At the end the buffer is cut to K in the same way.
 *
 * Expected time O(m + K log m) for m offers in random order, memory O(K). Offers that tie with the bound are
 * let go, whichever came first staying, so that K is kept however many tie.
 *
 * Source: C. A. R. Hoare (1961), "Algorithm 65: Find", Communications of the ACM 4(7),
 * doi:10.1145/366622.366647. Departure: the pivot is the middle one.
 */
export class BestOffers {
  #mentors = new Int32Array(64);
  #levels = new Int32Array(64);
  #offers = new Float64Array(64);
  #size = 0;
  #boundLevel = Infinity;
  #boundScore = -Infinity;

  /**
   * Fills a list with the `count` best offers of a row.
   *
   * @param mentors the row's mentors, of which the entries `from` up to but not including `to` count
   * @param scores beside them the scores of their pairs
   * @param first where in the row the pass begins; it goes round
   */
  fill(
    list: OfferList,
    count: number,
    mentors: Int32Array,
    scores: Float64Array,
    from: number,
    to: number,
    first: number,
    prices: PricesByMentor,
  ): void {
    this.#start(count);
    this.#pass(count, mentors, scores, first, to, prices);
    this.#pass(count, mentors, scores, from, first, prices);
    if (this.#size > count) this.#cut(count); // 4
    list.length = 0;
    for (let k = 0; k < this.#size; k++) {
      const mentor = this.#mentors[k]!;
      append(list, mentor, this.#offers[k]! + prices.score[mentor]!);
    }
    list.boundLevel = this.#boundLevel;
    list.boundScore = this.#boundScore;
  }

  #start(count: number): void {
    const room = Math.max(64, 4 * count);
    if (this.#mentors.length < room) {
      this.#mentors = new Int32Array(room);
      this.#levels = new Int32Array(room);
      this.#offers = new Float64Array(room);
    }
    this.#size = 0;
    this.#boundLevel = Infinity;
    this.#boundScore = -Infinity;
  }

  #pass(
    count: number,
    mentors: Int32Array,
    scores: Float64Array,
    from: number,
    to: number,
    prices: PricesByMentor,
  ): void {
    const { level: levelOf, score: priceOf } = prices;
    const room = Math.max(64, 4 * count);
    let boundLevel = this.#boundLevel;
    let boundScore = this.#boundScore;
    for (let k = from; k < to; k++) {
      const mentor = mentors[k]!;
      const offer = scores[k]! - priceOf[mentor]!;
      const level = levelOf[mentor]!;
      if (level > boundLevel || (level === boundLevel && offer <= boundScore)) continue; // 1
      if (level === CLOSED) continue;
      this.#mentors[this.#size] = mentor; // 2
      this.#levels[this.#size] = level;
      this.#offers[this.#size] = offer;
      this.#size++;
      if (this.#size < room) continue;
      this.#cut(count); // 3
      boundLevel = this.#boundLevel;
      boundScore = this.#boundScore;
    }
  }

  /** Brings the best to the front, and lets go of all but `count`. */
  #cut(count: number): void {
    let low = 0;
    let high = this.#size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const level = this.#levels[middle]!;
      const offer = this.#offers[middle]!;
      let left = low;
      let right = high;
      while (left <= right) {
        while (this.#isBetter(left, level, offer)) left++;
        while (this.#isWorse(right, level, offer)) right--;
        if (left <= right) this.#swap(left++, right--);
      }
      if (count <= right) high = right;
      else if (count >= left) low = left;
      else break;
    }
    this.#boundLevel = this.#levels[count]!;
    this.#boundScore = this.#offers[count]!;
    this.#size = count;
  }

  #isBetter(k: number, level: number, offer: number): boolean {
    return this.#levels[k]! < level || (this.#levels[k] === level && this.#offers[k]! > offer);
  }

  #isWorse(k: number, level: number, offer: number): boolean {
    return this.#levels[k]! > level || (this.#levels[k] === level && this.#offers[k]! < offer);
  }

  #swap(a: number, b: number): void {
    const [mentor, level, offer] = [this.#mentors[a]!, this.#levels[a]!, this.#offers[a]!];
    this.#mentors[a] = this.#mentors[b]!;
    this.#levels[a] = this.#levels[b]!;
    this.#offers[a] = this.#offers[b]!;
    this.#mentors[b] = mentor;
    this.#levels[b] = level;
    this.#offers[b] = offer;
  }
}
