/** A forward/reverse auction on short candidate lists, which finds prices that are nearly right. */
import { type Assignment, emptyAssignment, hasFreePlace, place, release } from '../assignment.ts';
import { byTurn, type RowKernel } from '../../kernel/row-kernel.ts';

/** How many mentors a mentee's list holds at most, and how many all lists hold together. */
const MOST_LISTED = 64;
const MOST_ENTRIES = 3_200_000;
/** The mean number of bids of a mentee after which the auction stops. */
const MOST_BIDS = 64;
/** The share of mentees who may stay without a bid because others than the listed mentors may offer them more. */
const FEW = 3 / 100;

interface EntriesByMentor {
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

/**
 * An auction that finds prices that are nearly right: within a step or two of optimal. A bound for each mentee stands for the
 * unlisted pairs.
 *
 * 1. **Forward**: an unmatched mentee bids for the mentor who offers most. The bid leaves the mentee the second best
 *    offer less a step. Where all places are taken, the mentee with the lowest bid is outbid, and the price becomes the
 *    lowest remaining bid. A mentee whose list offers less than the bound waits until nobody else can bid; then these lists
 *    are made again, all at once, until those who wait are few. They stay unmatched, and so does anybody whom all listed
 *    mentors offer less than the bound where no others have places.
 * 2. **Reverse**: a mentor with a price and a free place bids for the mentee who would gain most. The price falls to the
 *    one at which the second mentee would still gain, less a step, and the mentor takes the first. Where no mentee would
 *    gain, the price falls to zero. The mentor whom the mentee leaves then has a free place.
 *
 * The number of bids is limited, so the auction ends. Scores are kept in 32 bits and rounded where they
 * are large, which is good enough for a guess. Memory: 12 bytes a listed pair.
 *
 * Source: D. P. Bertsekas and D. A. Castañon (1992), "A forward/reverse auction algorithm for asymmetric assignment
 * problems", Computational Optimization and Applications 1, doi:10.1007/BF00249638. Departures: several places a
 * mentor; no scaling of the step; bounds for what is not listed.
 */
export class ForwardReverseAuction {
  readonly #kernel: RowKernel;
  readonly #places: ArrayLike<number>;
  readonly #assignment: Assignment;
  readonly #prices: Float64Array;
  readonly #listed: number;
  /** The entries of mentee i begin at i × `listed`. */
  readonly #length: Int32Array;
  readonly #mentorOf: Int32Array;
  readonly #scores: Float32Array;
  readonly #bound: Float64Array;
  /** Of mentees: 1 where others with places are not listed. */
  readonly #isCut: Uint8Array;
  /** Of mentees: what their match leaves them, and what they bid for it. */
  readonly #gain: Float64Array;
  readonly #bidOf: Float64Array;
  #bidsLeft: number;
  /** Mentees whose lists offer less than the bound. */
  readonly #waiting: number[] = [];

  /** @param prices of the kernel; they are changed */
  constructor(kernel: RowKernel, places: ArrayLike<number>, prices: Float64Array) {
    const { mentees, mentors } = kernel;
    this.#kernel = kernel;
    this.#places = places;
    this.#assignment = emptyAssignment(mentees, places);
    this.#prices = prices;
    this.#listed = Math.max(1, Math.min(MOST_LISTED, mentors, Math.floor(MOST_ENTRIES / mentees)));
    this.#length = new Int32Array(mentees);
    this.#mentorOf = new Int32Array(mentees * this.#listed);
    this.#scores = new Float32Array(mentees * this.#listed);
    this.#bound = new Float64Array(mentees);
    this.#isCut = new Uint8Array(mentees);
    this.#gain = new Float64Array(mentees);
    this.#bidOf = new Float64Array(mentees);
    this.#bidsLeft = MOST_BIDS * mentees;
    this.#list(kernel.order ?? this.#length.keys());
  }

  /** Lists the best mentors with places at the current prices, and a bound on what the others offer. */
  #list(mentees: Iterable<number>): void {
    const [prices, places] = [this.#prices, this.#places];
    const range = prices.reduce((most, price) => Math.max(most, price), 1);
    this.#kernel.eachBest(mentees, this.#listed, (mentee, list) => {
      const first = mentee * this.#listed;
      let end = first;
      let least = Infinity;
      for (let k = 0; k < list.length; k++) {
        const mentor = list.mentorOf[k]!;
        if (places[mentor] === 0) continue;
        this.#mentorOf[end] = mentor;
        this.#scores[end] = list.scores[k]!;
        end++;
        least = Math.min(least, list.scores[k]! - prices[mentor]!);
      }
      this.#length[mentee] = end - first;
      this.#isCut[mentee] = list.boundLevel === 0 ? 1 : 0;
      this.#bound[mentee] = list.boundLevel === 0 ? list.boundScore : least - range;
    });
  }

  /** @param step the least by which a bid outdoes the one before, above 0 */
  run(step: number): void {
    this.#runForward(step); // 1
    const { mentorOf, scoreOf } = this.#assignment;
    for (const [mentee, mentor] of mentorOf.entries())
      if (mentor !== -1) this.#gain[mentee] = scoreOf[mentee]! - this.#prices[mentor]!;
    const entries = this.#entriesByMentor();
    const open = Array.from(this.#prices.keys());
    for (let mentor = open.pop(); mentor !== undefined && this.#bidsLeft > 0; mentor = open.pop())
      this.#reverseBid(mentor, step, entries, open); // 2
  }

  #runForward(step: number): void {
    const mentees = this.#length.length;
    const [waiting, inTurn] = [this.#waiting, byTurn(this.#kernel)];
    const unassigned = Array.from({ length: mentees }, (_, k) => mentees - 1 - k);
    for (;;) {
      for (
        let mentee = unassigned.pop();
        mentee !== undefined && this.#bidsLeft > 0;
        mentee = unassigned.pop()
      )
        this.#bid(mentee, step, unassigned);
      if (waiting.length <= FEW * mentees || this.#bidsLeft <= 0) return;
      for (const [mentor, price] of this.#prices.entries())
        if (this.#places[mentor]! > 0) this.#kernel.reprice(mentor, 0, price);
      this.#list(waiting.sort(inTurn));
      while (waiting.length > 0) unassigned.push(waiting.pop()!);
    }
  }

  /** Returns the entries of mentor j: those of `of` from `starts[j]` up to but not including `starts[j + 1]`. */
  #entriesByMentor(): EntriesByMentor {
    const starts = new Int32Array(this.#prices.length + 1);
    this.#eachEntry((at) => starts[this.#mentorOf[at]! + 1]!++);
    for (let mentor = 0; mentor < this.#prices.length; mentor++) starts[mentor + 1]! += starts[mentor]!;
    const of = new Int32Array(starts.at(-1)!);
    const next = starts.slice();
    this.#eachEntry((at) => (of[next[this.#mentorOf[at]!]!++] = at));
    return { starts, of };
  }

  #eachEntry(see: (at: number) => void): void {
    for (const [mentee, length] of this.#length.entries()) {
      const first = mentee * this.#listed;
      for (let at = first; at < first + length; at++) see(at);
    }
  }

  /** Returns the best that each mentee is offered, by a listed mentor or perhaps by one who is not listed. */
  bestOffers(): Float64Array {
    return this.#bound.map((bound, mentee) => {
      let most = bound;
      const first = mentee * this.#listed;
      for (let at = first, end = first + this.#length[mentee]!; at < end; at++)
        most = Math.max(most, this.#scores[at]! - this.#prices[this.#mentorOf[at]!]!);
      return most;
    });
  }

  #bid(mentee: number, step: number, unassigned: number[]): void {
    this.#bidsLeft--;
    const [prices, bidOf, assignment] = [this.#prices, this.#bidOf, this.#assignment];
    const first = mentee * this.#listed;
    let best = -1;
    let most = -Infinity;
    let next = this.#bound[mentee]!;
    for (let at = first, end = first + this.#length[mentee]!; at < end; at++) {
      const offer = this.#scores[at]! - prices[this.#mentorOf[at]!]!;
      if (offer > most) {
        next = Math.max(next, most);
        most = offer;
        best = at;
      } else next = Math.max(next, offer);
    }
    this.#gain[mentee] = next;
    if (best === -1 || most < this.#bound[mentee]!) {
      if (this.#isCut[mentee] === 1) this.#waiting.push(mentee);
      return;
    }
    const mentor = this.#mentorOf[best]!;
    bidOf[mentee] = prices[mentor]! + most - next + step;
    if (!hasFreePlace(assignment, mentor)) {
      const least = this.#lowestBidder(mentor);
      release(assignment, least);
      unassigned.push(least);
    }
    place(assignment, mentee, mentor, this.#scores[best]!);
    if (!hasFreePlace(assignment, mentor))
      prices[mentor] = Math.max(prices[mentor]!, bidOf[this.#lowestBidder(mentor)]!);
  }

  /** Returns the mentee of a mentor with the lowest bid. */
  #lowestBidder(mentor: number): number {
    const { firstSlot, used, held } = this.#assignment;
    const slot = firstSlot[mentor]!;
    let least = held[slot]!;
    for (let k = slot + 1; k < slot + used[mentor]!; k++)
      if (this.#bidOf[held[k]!]! < this.#bidOf[least]!) least = held[k]!;
    return least;
  }

  #reverseBid(mentor: number, step: number, { starts, of }: EntriesByMentor, open: number[]): void {
    const [prices, gain, assignment] = [this.#prices, this.#gain, this.#assignment];
    if (!hasFreePlace(assignment, mentor) || prices[mentor]! <= 0) return;
    this.#bidsLeft--;
    let best = -1;
    let most = 0;
    let next = 0;
    for (let k = starts[mentor]!; k < starts[mentor + 1]!; k++) {
      const at = of[k]!;
      const mentee = Math.floor(at / this.#listed);
      if (assignment.mentorOf[mentee] === mentor) continue;
      const worth = this.#scores[at]! - gain[mentee]!;
      if (worth > most) {
        next = most;
        most = worth;
        best = at;
      } else if (worth > next) next = worth;
    }
    this.#lower(mentor, Math.max(0, Math.min(prices[mentor]!, next - step)));
    if (best === -1) return;
    const mentee = Math.floor(best / this.#listed);
    const left = assignment.mentorOf[mentee]!;
    if (left !== -1) {
      release(assignment, mentee);
      open.push(left);
    }
    place(assignment, mentee, mentor, this.#scores[best]!);
    gain[mentee] = this.#scores[best]! - prices[mentor]!;
    open.push(mentor);
  }

  #lower(mentor: number, price: number): void {
    const { firstSlot, used, held } = this.#assignment;
    const slot = firstSlot[mentor]!;
    for (let k = slot; k < slot + used[mentor]!; k++) this.#gain[held[k]!]! += this.#prices[mentor]! - price;
    this.#prices[mentor] = price;
  }
}
