/** What each mentee knows of the offers: a list of the best, and bounds on all others. */
import type { Prices } from './assignment.ts';
import type { OfferList, RowKernel } from './row-kernel.ts';
import { emptyList } from './row-kernel.ts';
import type { Offers } from './select-best.ts';
import { roomFor, selectBest } from './select-best.ts';

/** How many mentors are near a mentee, unless told: these are looked at first, and mostly suffice. */
const NEAR = 24;
/** The most mentors on a list, and on all lists together (48 MB). Longer ones are made anew less often. */
const MOST_LISTED = 256;
const MOST_IN_ALL = 1 << 22;

/** How long the lists are: a list, and the part of it that is looked at first. */
export interface ListLengths {
  readonly listed: number;
  readonly near: number;
}

/** Returns the lengths that suit so many mentees. */
export function fittingLengths(mentees: number): ListLengths {
  const fitting = Math.floor(MOST_IN_ALL / Math.max(1, mentees));
  return { listed: Math.max(NEAR, Math.min(MOST_LISTED, fitting)), near: NEAR };
}

/**
 * The lists of all mentees. That of mentee i is `mentorOf[first(i) + k]` and `scores[first(i) + k]` for k up to
 * `length[i]`. The first `near[i]` of them are the near ones.
 *
 * - Nobody who is not near offers more than (−`nearLevel[i]`, `nearScore[i]`).
 * - Nobody who is not listed offers more than (−`boundLevel[i]`, `boundScore[i]`).
 *
 * Prices only rise while a problem is solved, so that offers only fall and a bound, once right, stays right.
 * It may come to lie above what the mentee has; then who is near is decided again at the prices of the moment,
 * or the list is made anew.
 *
 * Memory: 12 bytes for each entry that a list has room for.
 */
export class OfferLists {
  readonly mentorOf: Int32Array;
  readonly scores: Float64Array;
  /** −1 where no list has been made yet. */
  readonly length: Int32Array;
  readonly near: Int32Array;
  readonly boundLevel: Float64Array;
  readonly boundScore: Float64Array;
  readonly nearLevel: Float64Array;
  readonly nearScore: Float64Array;
  readonly listed: number;
  readonly #near: number;
  readonly #kernel: RowKernel;
  readonly #prices: Prices;
  readonly #fresh: OfferList = emptyList();
  readonly #offers: Offers;

  constructor(kernel: RowKernel, prices: Prices, { listed, near }: ListLengths) {
    const { mentees, mentors } = kernel;
    this.#kernel = kernel;
    this.#prices = prices;
    this.listed = Math.max(1, Math.min(listed, mentors));
    this.#near = Math.max(1, near);
    this.#offers = roomFor(this.listed);
    this.mentorOf = new Int32Array(mentees * this.listed);
    this.scores = new Float64Array(mentees * this.listed);
    this.length = new Int32Array(mentees).fill(-1);
    this.near = new Int32Array(mentees);
    this.boundLevel = new Float64Array(mentees);
    this.boundScore = new Float64Array(mentees);
    this.nearLevel = new Float64Array(mentees).fill(-Infinity);
    this.nearScore = new Float64Array(mentees);
  }

  first(mentee: number): number {
    return mentee * this.listed;
  }

  /** Decides anew who of the list is near, and returns whether the bound on the others is lower for it. */
  bringNearer(mentee: number): boolean {
    const level = this.nearLevel[mentee]!;
    const score = this.nearScore[mentee]!;
    this.#decideNear(mentee);
    return (
      this.nearLevel[mentee]! > level || (this.nearLevel[mentee] === level && this.nearScore[mentee]! < score)
    );
  }

  /**
   * Makes a mentee's list anew at the prices of the moment. The first one holds no more than are near: most
   * mentees never need another.
   */
  renew(mentee: number): void {
    const list = this.#fresh;
    const count = this.length[mentee] === -1 ? Math.min(this.#near, this.listed) : this.listed;
    this.#kernel.best(mentee, count, list);
    const first = this.first(mentee);
    for (let k = 0; k < list.length; k++) {
      this.mentorOf[first + k] = list.mentorOf[k]!;
      this.scores[first + k] = list.scores[k]!;
    }
    this.length[mentee] = list.length;
    this.boundLevel[mentee] = list.boundLevel;
    this.boundScore[mentee] = list.boundScore;
    this.#decideNear(mentee);
  }

  #decideNear(mentee: number): void {
    const first = this.first(mentee);
    const length = this.length[mentee]!;
    this.near[mentee] = Math.min(length, this.#near);
    this.nearLevel[mentee] = this.boundLevel[mentee]!;
    this.nearScore[mentee] = this.boundScore[mentee]!;
    if (length <= this.#near) return;
    const { mentorOf, scores, levels, values } = this.#offers;
    for (let k = 0; k < length; k++) {
      const mentor = this.mentorOf[first + k]!;
      mentorOf[k] = mentor;
      scores[k] = this.scores[first + k]!;
      levels[k] = this.#prices.priority[mentor]!;
      values[k] = scores[k]! - this.#prices.score[mentor]!;
    }
    selectBest(this.#offers, length, this.#near);
    for (let k = 0; k < length; k++) {
      this.mentorOf[first + k] = mentorOf[k]!;
      this.scores[first + k] = scores[k]!;
    }
    const [level, value] = [levels[this.#near]!, values[this.#near]!];
    const isBetter =
      level < this.boundLevel[mentee]! ||
      (level === this.boundLevel[mentee] && value > this.boundScore[mentee]!);
    if (!isBetter) return;
    this.nearLevel[mentee] = level;
    this.nearScore[mentee] = value;
  }
}
