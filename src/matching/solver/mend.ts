/** Solves a problem that differs a little from one whose best assignment is known. */
import { emptyList } from '../kernel/row-kernel.ts';
import { AlternatingPaths, type Limit, NOBODY } from './alternating-paths.ts';
import type { Prices } from './assignment.ts';
import type { Problem } from './problem.ts';
import { assertExact } from './solver-state.ts';
import { tightPairs } from './tight-pairs.ts';
import type { Tied } from './tie-break.ts';

/** What is known of a problem that is nearly the same. */
export interface Known {
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** From zero. */
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
}

/** With more mentees than these to be matched again, and than this share of all, solving anew takes less. */
const [MOST_LOOSE, LOOSE_SHARE] = [20, 0.1];

/**
 * Returns a best assignment with prices that prove it, as `solve` does; `null` where so much differs that solving anew takes
 * less. **Whatever is known may be wrong**: it decides how long this takes, not how good the answer is.
 *
 * 1. Keep the mentors' prices. The price of each mentee is the best offer at these, or zero. A match is kept where it is
 *    the best offer of its mentee and the mentor has the place. One pass over all pairs.
 * 2. Whoever is unmatched and has a price is matched by the cheapest alternating path, to a free place or to somebody who
 *    becomes unmatched. Prices of the mentors passed rise by how much nearer they are than the end, those of their mentees
 *    fall.
 * 3. Then mentors with a free place may have a price. The cheapest path to one of them, from anybody unmatched and from the
 *    places of mentors (each at its price), fills the place; or the place stays free and its price falls to zero. Prices
 *    of all mentors fall by the distance, at most by that of the end, and those of their mentees rise.
 *
 * After each path the prices cover the value of every pair, each match is as good as its prices, and there is one mentee or
 * place fewer that should have none. So at the end the prices prove the assignment (see `solve.ts`, which has the sources).
 * After a single change there is one path or two. Time O(n m + m log m) for each, with n mentees and m mentors; mostly it
 * ends much earlier.
 */
export function mend(problem: Problem, known: Known): Tied | null {
  const mending = new Mending(problem, known);
  if (mending.countLoose() > Math.max(MOST_LOOSE, problem.kernel.mentees * LOOSE_SHARE)) return null;
  mending.matchThoseWithPrice(); // 2
  mending.settleIdlePlaces(); // 3
  return mending.solution();
}

/** How far a search for a free place looks at first, in units of score, and how far where none is there: mostly it is near. */
const REACHES = [1000, 8000, 64_000];

class Mending {
  readonly #problem: Problem;
  readonly #mentorOf: Int32Array;
  readonly #menteesOf: number[][];
  readonly #menteePrices: Prices;
  readonly #mentorPrices: Prices;
  readonly #paths: AlternatingPaths;

  constructor(problem: Problem, known: Known) {
    const { kernel, priorities, places } = problem;
    this.#problem = problem;
    this.#mentorOf = new Int32Array(kernel.mentees).fill(-1);
    this.#menteesOf = Array.from({ length: kernel.mentors }, () => []);
    this.#menteePrices = copied(known.menteePrices);
    this.#mentorPrices = copied(known.mentorPrices);
    let highest = 0;
    for (let mentee = 0; mentee < kernel.mentees; mentee++) highest = Math.max(highest, priorities[mentee]!);
    for (let mentor = 0; mentor < kernel.mentors; mentor++)
      // A mentor without any place is priced above what any mentee has.
      if (places[mentor] === 0) this.#reprice(mentor, highest + 1, 0);
      else this.#reprice(mentor, this.#mentorPrices.priority[mentor]!, this.#mentorPrices.score[mentor]!);
    this.#paths = new AlternatingPaths({
      kernel,
      priorities,
      menteePrices: this.#menteePrices,
      mentorPrices: this.#mentorPrices,
    });
    this.#keepBestOffers(known.mentorOf); // 1
  }

  solution(): Tied {
    const { kernel, priorities } = this.#problem;
    const [menteePrices, mentorPrices] = [this.#menteePrices, this.#mentorPrices];
    const tight = tightPairs({ kernel, priorities, lists: null }, menteePrices);
    return { mentorOf: this.#mentorOf, menteePrices, mentorPrices, tight };
  }

  #keepBestOffers(before: Int32Array): void {
    const { kernel, priorities, places } = this.#problem;
    const prices = this.#menteePrices;
    const row = emptyList();
    for (const mentee of kernel.order ?? before.keys()) {
      const priority = priorities[mentee]!;
      // Mostly the best offer is what it was, and the list is short.
      kernel.atLeast(mentee, priority - prices.priority[mentee]!, prices.score[mentee]!, row);
      const isWithout = prices.priority[mentee] === 0 && prices.score[mentee] === 0;
      if (row.length === 0 && !isWithout) kernel.best(mentee, 1, row);
      let [bestPriority, bestScore, kept] = [0, 0, -1];
      for (let k = 0; k < row.length; k++) {
        const mentor = row.mentorOf[k]!;
        const level = priority - this.#mentorPrices.priority[mentor]!;
        const score = row.scores[k]! - this.#mentorPrices.score[mentor]!;
        const isBetter = level > bestPriority || (level === bestPriority && score > bestScore);
        if (isBetter) [bestPriority, bestScore, kept] = [level, score, -1];
        if (mentor === before[mentee] && level === bestPriority && score === bestScore) kept = mentor;
      }
      prices.priority[mentee] = bestPriority;
      prices.score[mentee] = bestScore;
      if (kept !== -1 && this.#menteesOf[kept]!.length < places[kept]!) this.#place(mentee, kept);
    }
  }

  /** Counts those who are unmatched and have a price. */
  countLoose(): number {
    return this.#mentorOf.filter((_, mentee) => this.#isLoose(mentee)).length;
  }

  matchThoseWithPrice(): void {
    for (const mentee of this.#mentorOf.keys()) if (this.#isLoose(mentee)) this.#matchOneMore(mentee);
  }

  #isLoose(mentee: number): boolean {
    return this.#mentorOf[mentee] === -1 && !isZero(this.#menteePrices, mentee);
  }

  #matchOneMore(start: number): void {
    const { places } = this.#problem;
    const { distances } = this.#paths;
    let end = { ...this.#priceOf(start), mentor: -1, mentee: start };
    this.#paths.begin();
    const passed: number[] = [];
    this.#paths.goOn(start, 0, 0, end);
    for (let mentor = this.#paths.takeNearest(); mentor !== -1; mentor = this.#paths.takeNearest()) {
      const [priority, score] = [distances.priority[mentor]!, distances.score[mentor]!];
      if (!isLess(priority, score, end)) break;
      if (this.#menteesOf[mentor]!.length < places[mentor]!) {
        end = { priority, score, mentor, mentee: -1 };
        break;
      }
      passed.push(mentor);
      for (const mentee of this.#menteesOf[mentor]!) {
        const own = this.#priceOf(mentee);
        const whole = { priority: priority + own.priority, score: score + own.score };
        if (isLess(whole.priority, whole.score, end)) end = { ...whole, mentor: -1, mentee };
        this.#paths.goOn(mentee, priority, score, end);
      }
    }
    for (const mentor of passed) {
      const [priority, score] = [distances.priority[mentor]!, distances.score[mentor]!];
      this.#raise(mentor, end.priority - priority, end.score - score);
    }
    this.#menteePrices.priority[start]! -= end.priority;
    this.#menteePrices.score[start]! -= end.score;
    if (end.mentee === start) return;
    const open = end.mentor === -1 ? this.#mentorOf[end.mentee]! : end.mentor;
    if (end.mentor === -1) this.#release(end.mentee);
    this.#augment(open);
  }

  settleIdlePlaces(): void {
    const { kernel, places } = this.#problem;
    const { distances } = this.#paths;
    const isIdle = (mentor: number): boolean =>
      this.#menteesOf[mentor]!.length < places[mentor]! && !isZero(this.#mentorPrices, mentor);
    const idle = Array.from({ length: kernel.mentors }, (_, mentor) => mentor).filter(isIdle);
    for (let left = idle; left.length > 0; left = left.filter(isIdle)) {
      let limit: Limit = { priority: Infinity, score: 0 };
      for (const mentor of left) {
        const [priority, score] = [this.#mentorPrices.priority[mentor]!, this.#mentorPrices.score[mentor]!];
        if (isLess(priority, score, limit)) limit = { priority, score };
      }
      const reaches = REACHES.map((score): Limit => ({ priority: 0, score }));
      let end = -1;
      for (const reach of [...reaches.filter(({ priority, score }) => isLess(priority, score, limit)), limit])
        if (end === -1) end = this.#nearestOf(isIdle, reach);
      if (end !== -1) limit = { priority: distances.priority[end]!, score: distances.score[end]! };
      for (let mentor = 0; mentor < kernel.mentors; mentor++) {
        const [priority, score] = [distances.priority[mentor]!, distances.score[mentor]!];
        const least = isLess(priority, score, limit) ? { priority, score } : limit;
        this.#raise(mentor, -least.priority, -least.score);
      }
      if (end !== -1) this.#augment(end);
    }
  }

  /** Searches for the nearest of some mentors within a distance; returns −1 where none is. */
  #nearestOf(isOne: (mentor: number) => boolean, limit: Limit): number {
    const { kernel } = this.#problem;
    const { priority: priorities, score: scores } = this.#mentorPrices;
    const { distances } = this.#paths;
    this.#paths.begin();
    for (let mentor = 0; mentor < kernel.mentors; mentor++)
      if (isLess(priorities[mentor]!, scores[mentor]!, limit))
        this.#paths.startAt(mentor, priorities[mentor]!, scores[mentor]!);
    for (const [mentee, mentor] of this.#mentorOf.entries())
      if (mentor === -1) this.#paths.goOn(mentee, 0, 0, limit);
    for (let mentor = this.#paths.takeNearest(); mentor !== -1; mentor = this.#paths.takeNearest()) {
      const [priority, score] = [distances.priority[mentor]!, distances.score[mentor]!];
      if (!isLess(priority, score, limit)) return -1;
      if (isOne(mentor)) return mentor;
      for (const mentee of this.#menteesOf[mentor]!) this.#paths.goOn(mentee, priority, score, limit);
    }
    return -1;
  }

  #priceOf(mentee: number): Limit {
    return { priority: this.#menteePrices.priority[mentee]!, score: this.#menteePrices.score[mentee]! };
  }

  /** Raises the price of a mentor, and lowers those of the mentor's mentees by as much. */
  #raise(mentor: number, priority: number, score: number): void {
    const { priority: priorities, score: scores } = this.#mentorPrices;
    this.#reprice(mentor, priorities[mentor]! + priority, scores[mentor]! + score);
    for (const mentee of this.#menteesOf[mentor]!) {
      this.#menteePrices.priority[mentee]! -= priority;
      this.#menteePrices.score[mentee]! -= score;
    }
  }

  #reprice(mentor: number, priority: number, score: number): void {
    assertExact(score);
    this.#mentorPrices.priority[mentor] = priority;
    this.#mentorPrices.score[mentor] = score;
    this.#problem.kernel.reprice(mentor, priority, score);
  }

  /** Moves everybody on the path to a mentor one mentor on. */
  #augment(end: number): void {
    for (let open = end; open !== -1 && this.#paths.predecessor[open] !== NOBODY;) {
      const mentee = this.#paths.predecessor[open]!;
      const left = this.#mentorOf[mentee]!;
      if (left !== -1) this.#release(mentee);
      this.#place(mentee, open);
      open = left;
    }
  }

  #place(mentee: number, mentor: number): void {
    this.#mentorOf[mentee] = mentor;
    this.#menteesOf[mentor]!.push(mentee);
  }

  #release(mentee: number): void {
    const of = this.#menteesOf[this.#mentorOf[mentee]!]!;
    of.splice(of.indexOf(mentee), 1);
    this.#mentorOf[mentee] = -1;
  }
}

function copied({ priority, score }: Prices): Prices {
  return { priority: priority.slice(), score: score.slice() };
}

function isZero({ priority, score }: Prices, person: number): boolean {
  return priority[person] === 0 && score[person] === 0;
}

function isLess(priority: number, score: number, limit: Limit): boolean {
  return priority < limit.priority || (priority === limit.priority && score < limit.score);
}
