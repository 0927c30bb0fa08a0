/** What one more place with each mentor would bring. One search answers this for all mentors. */
import { emptyList, type RowKernel } from '../../kernel/row-kernel.ts';
import type { AllowedPairs } from '../../scoring/allowed-pairs.ts';
import type { Prices } from '../../solver/assignment.ts';
import { LabelHeap } from '../../solver/label-heap.ts';
import { earliestAssignment } from '../../solver/tie-break.ts';
import { tightPairs } from '../../solver/tight-pairs.ts';

/** A best assignment with the prices that prove it. People are given by their position in a context. */
export interface Proved {
  readonly kernel: RowKernel;
  readonly priorities: readonly number[];
  /** Places of each mentor, from 0. A mentor without any can still be given one. */
  readonly places: readonly number[];
  /** −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The mentees of each mentor. */
  readonly menteesOf: readonly (readonly number[])[];
  readonly menteePrices: readonly (readonly [priority: number, score: number])[];
  readonly mentorPrices: readonly (readonly [priority: number, score: number])[];
}

/** A mentor with whom one more place may match a mentee. */
export interface Chance {
  readonly mentor: number;
  /** So many matched mentees have to move to another mentor for it, or more. */
  readonly leastMoves: number;
  /** How much the total would rise, in units. */
  readonly gain: number;
}

/** Stands for an idle place at the start of a path: nobody comes in. */
const NOBODY = -1;

/**
 * The best assignments with one more place.
 *
 * With one more place at mentor j, the best assignment differs from the given one by an alternating path. An unmatched
 * mentee takes a place of some mentor, whose mentee moves on, until somebody takes the new place. By the prices each step
 * costs price of mentee + price of mentor − value, which is never negative, and the best path is the cheapest.
 *
 * 1. Each unmatched mentee begins a path to every allowed mentor, at no cost. An idle place begins one at every mentor:
 *    the place is left empty, or is not made, at the cost of the mentor's price. So no mentor is farther away than that,
 *    and a path that would cost more is not followed.
 * 2. Take the mentor of the cheapest path not taken yet, and continue it by the mentor's mentees.
 * 3. Lower the price of each mentor by the cost of the cheapest path, the distance, and raise those of the mentor's
 *    mentees by as much. No step costs less than nothing at these prices either, and those of cheapest paths cost nothing.
 *    So they prove the best assignments with one more place, **whichever mentor has it**. What is left of a mentor's price
 *    is what the place would bring.
 * 4. All these assignments consist of the pairs that are tight at these prices. A mentee may come in with j only where
 *    tight pairs lead from the mentee to j.
 * 5. Given j, follow the cheapest path to j, and choose among equally good answers as ever (`tie-break.ts`).
 *
 * Time O(n m + m log m) for n mentees and m mentors, and that of the tie-break for each j. It is one augmentation of the
 * solver's, seen from the other side; see `solve.ts` for the sources.
 */
export class OneMorePlace {
  readonly #proved: Proved;
  readonly #mentorPrices: Prices;
  readonly #menteePrices: Prices;
  readonly #tight: AllowedPairs;
  /** Who takes each mentor's place at the end of the cheapest path there. */
  readonly #predecessor: Int32Array;

  constructor(proved: Proved) {
    this.#proved = proved;
    this.#predecessor = new Int32Array(proved.places.length).fill(NOBODY);
    this.#mentorPrices = pricesOf(proved.mentorPrices);
    this.#menteePrices = pricesOf(proved.menteePrices);
    // A mentor without places gets a price that nobody can pay, whatever price the solver left.
    const unaffordable = 1 + proved.priorities.reduce((most, priority) => Math.max(most, priority), 0);
    for (const [mentor, count] of proved.places.entries())
      if (count === 0) setPrice(this.#mentorPrices, mentor, unaffordable, 0);
    this.#lowerPrices(this.#search());
    const { kernel, priorities } = proved;
    for (let mentor = 0; mentor < kernel.mentors; mentor++)
      kernel.reprice(mentor, this.#mentorPrices.priority[mentor]!, this.#mentorPrices.score[mentor]!);
    this.#tight = tightPairs({ kernel, priorities, lists: null }, this.#menteePrices); // 4
  }

  /** Returns the mentors with whom one more place may match an unmatched mentee, those of the fewest moves first. */
  chancesOf(mentee: number): Chance[] {
    const { menteesOf } = this.#proved;
    const isMet = new Uint8Array(this.#predecessor.length);
    const chances: Chance[] = [];
    let movers: readonly number[] = [mentee];
    for (let leastMoves = 0; movers.length > 0; leastMoves++) {
      const met: number[] = [];
      for (const mover of movers)
        for (let k = this.#tight.starts[mover]!; k < this.#tight.starts[mover + 1]!; k++) {
          const mentor = this.#tight.mentorOf[k]!;
          if (isMet[mentor] === 1) continue;
          isMet[mentor] = 1;
          met.push(mentor);
          chances.push({ mentor, leastMoves, gain: this.#mentorPrices.score[mentor]! });
        }
      movers = met.flatMap((mentor) => menteesOf[mentor]!);
    }
    return chances;
  }

  /** Returns the best assignment with one more place with a mentor, of equally good ones the first in the fixed order. */
  with(mentor: number): Int32Array {
    const { kernel, priorities, places } = this.#proved;
    const mentorOf = this.#proved.mentorOf.slice();
    for (let open = mentor; open !== -1 && this.#predecessor[open] !== NOBODY;) {
      const mover = this.#predecessor[open]!;
      const left = mentorOf[mover]!;
      mentorOf[mover] = open;
      open = left;
    }
    const problem = { kernel, priorities, places: places.with(mentor, places[mentor]! + 1) };
    const [menteePrices, mentorPrices] = [this.#menteePrices, this.#mentorPrices];
    return earliestAssignment(problem, { mentorOf, menteePrices, mentorPrices, tight: this.#tight }); // 5
  }

  /** Steps 1 and 2. Returns the distance of each mentor. */
  #search(): Prices {
    const { kernel, mentorOf, menteesOf } = this.#proved;
    for (let mentor = 0; mentor < kernel.mentors; mentor++) kernel.reprice(mentor, 0, 0);
    const distances = {
      priority: this.#mentorPrices.priority.slice(),
      score: this.#mentorPrices.score.slice(),
    };
    const isTaken = new Uint8Array(kernel.mentors);
    const heap = new LabelHeap();
    for (const [mentor, priority] of distances.priority.entries())
      heap.add(mentor, priority, distances.score[mentor]!);
    for (const [mentee, mentor] of mentorOf.entries())
      if (mentor === -1) this.#goOn(mentee, 0, 0, distances, heap); // 1
    for (let mentor = heap.takeNearest(); mentor !== -1; mentor = heap.takeNearest()) {
      // A mentor who has come nearer since is in the heap again.
      if (isTaken[mentor] === 1) continue;
      isTaken[mentor] = 1;
      const [priority, score] = [distances.priority[mentor]!, distances.score[mentor]!];
      for (const mentee of menteesOf[mentor]!) this.#goOn(mentee, priority, score, distances, heap); // 2
    }
    return distances;
  }

  /** Continues a path of a cost by a mentee, to every allowed mentor where it does not cost more than the mentor's price. */
  #goOn(mentee: number, priority: number, score: number, distances: Prices, heap: LabelHeap): void {
    const { kernel, priorities } = this.#proved;
    const basePriority = priority + this.#menteePrices.priority[mentee]! - priorities[mentee]!;
    const baseScore = score + this.#menteePrices.score[mentee]!;
    kernel.atLeast(mentee, -basePriority, baseScore, this.#row);
    const { length, mentorOf, scores } = this.#row;
    for (let k = 0; k < length; k++) {
      const mentor = mentorOf[k]!;
      const costPriority = basePriority + this.#mentorPrices.priority[mentor]!;
      const cost = baseScore + this.#mentorPrices.score[mentor]! - scores[k]!;
      const known = distances.priority[mentor]!;
      if (costPriority > known || (costPriority === known && cost >= distances.score[mentor]!)) continue;
      setPrice(distances, mentor, costPriority, cost);
      this.#predecessor[mentor] = mentee;
      heap.add(mentor, costPriority, cost);
    }
  }

  /** Step 3. */
  #lowerPrices({ priority, score }: Prices): void {
    for (const [mentee, mentor] of this.#proved.mentorOf.entries()) {
      if (mentor === -1) continue;
      this.#menteePrices.priority[mentee]! += priority[mentor]!;
      this.#menteePrices.score[mentee]! += score[mentor]!;
    }
    for (let mentor = 0; mentor < priority.length; mentor++) {
      this.#mentorPrices.priority[mentor]! -= priority[mentor]!;
      this.#mentorPrices.score[mentor]! -= score[mentor]!;
    }
  }

  readonly #row = emptyList();
}

function pricesOf(pairs: readonly (readonly [priority: number, score: number])[]): Prices {
  return {
    priority: Float64Array.from(pairs, ([priority]) => priority),
    score: Float64Array.from(pairs, ([, score]) => score),
  };
}

function setPrice(prices: Prices, person: number, priority: number, score: number): void {
  prices.priority[person] = priority;
  prices.score[person] = score;
}
