/** What each mentee knows of the offers: a short list, and a bound on all that is not on it. */
import type { OfferList, RowKernel } from './row-kernel.ts';
import { emptyList } from './row-kernel.ts';

/** How many mentors a list holds unless told. Longer lists cost memory, shorter ones are made anew more often. */
export const LIST_LENGTH = 16;

/**
 * The lists of all mentees. That of mentee i is `mentorOf[first(i) + k]` and `scores[first(i) + k]` for k up to
 * `length[i]`; no mentor who is not on it offers the mentee more than (−`boundLevel[i]`, `boundScore[i]`).
 *
 * Prices only rise while a problem is solved, so that offers only fall and a bound, once right, stays right.
 * It may come to lie above what the mentee has; then the list is renewed at the prices of the moment.
 *
 * Memory: 12 bytes for each of the `listLength` entries of a mentee.
 */
export class OfferLists {
  readonly mentorOf: Int32Array;
  readonly scores: Float64Array;
  /** −1 where no list has been made yet. */
  readonly length: Int32Array;
  readonly boundLevel: Float64Array;
  readonly boundScore: Float64Array;
  readonly listLength: number;
  readonly #kernel: RowKernel;
  readonly #fresh: OfferList = emptyList();

  constructor(kernel: RowKernel, listLength: number) {
    this.#kernel = kernel;
    this.listLength = Math.max(1, Math.min(listLength, kernel.mentors));
    this.mentorOf = new Int32Array(kernel.mentees * this.listLength);
    this.scores = new Float64Array(kernel.mentees * this.listLength);
    this.length = new Int32Array(kernel.mentees).fill(-1);
    this.boundLevel = new Float64Array(kernel.mentees);
    this.boundScore = new Float64Array(kernel.mentees);
  }

  first(mentee: number): number {
    return mentee * this.listLength;
  }

  /** Makes a mentee's list anew at the prices of the moment, and returns whether its bound is lower now. */
  renew(mentee: number): boolean {
    const list = this.#fresh;
    this.#kernel.best(mentee, this.listLength, list);
    const first = this.first(mentee);
    for (let k = 0; k < list.length; k++) {
      this.mentorOf[first + k] = list.mentorOf[k]!;
      this.scores[first + k] = list.scores[k]!;
    }
    const level = this.boundLevel[mentee]!;
    const isLower =
      this.length[mentee] === -1 ||
      list.boundLevel > level ||
      (list.boundLevel === level && list.boundScore < this.boundScore[mentee]!);
    this.length[mentee] = list.length;
    this.boundLevel[mentee] = list.boundLevel;
    this.boundScore[mentee] = list.boundScore;
    return isLower;
  }

  /** Returns whether an unlisted mentor could offer more than (−level, score), or no list has been made yet. */
  mayMissMoreThan(mentee: number, level: number, score: number): boolean {
    if (this.length[mentee] === -1) return true;
    const bound = this.boundLevel[mentee]!;
    return bound < level || (bound === level && this.boundScore[mentee]! > score);
  }
}
