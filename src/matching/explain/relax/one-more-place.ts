/** What one more place with each mentor would bring. One search answers this for all mentors. */
import type { RowKernel } from '../../kernel/row-kernel.ts';
import type { AllowedPairs } from '../../scoring/allowed-pairs.ts';
import { AlternatingPaths, NOBODY } from '../../solver/alternating-paths.ts';
import type { Prices } from '../../solver/assignment.ts';
import { chosenAssignment } from '../../solver/fewest-changes.ts';
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
 * 5. Given j, follow the cheapest path to j, and choose among equally good answers as ever (`fewest-changes.ts`).
 *
 * Time O(n m + m log m) for n mentees and m mentors, and that of the tie-break for each j. It is one augmentation of the
 * solver's, seen from the other side; see `solve.ts` for the sources.
 */
export class OneMorePlace {
  readonly #proved: Proved;
  readonly #mentorPrices: Prices;
  readonly #menteePrices: Prices;
  readonly #tight: AllowedPairs;
  readonly #paths: AlternatingPaths;

  constructor(proved: Proved) {
    this.#proved = proved;
    this.#mentorPrices = pricesOf(proved.mentorPrices);
    this.#menteePrices = pricesOf(proved.menteePrices);
    // A mentor without places gets a price that nobody can pay, whatever price the solver left.
    const unaffordable = 1 + proved.priorities.reduce((most, priority) => Math.max(most, priority), 0);
    for (const [mentor, count] of proved.places.entries())
      if (count === 0) setPrice(this.#mentorPrices, mentor, unaffordable, 0);
    this.#paths = this.#search();
    this.#lowerPrices(this.#paths.distances);
    const { kernel, priorities } = proved;
    for (let mentor = 0; mentor < kernel.mentors; mentor++)
      kernel.reprice(mentor, this.#mentorPrices.priority[mentor]!, this.#mentorPrices.score[mentor]!);
    this.#tight = tightPairs({ kernel, priorities, lists: null }, this.#menteePrices); // 4
  }

  /** Returns the mentors with whom one more place may match an unmatched mentee, those of the fewest moves first. */
  chancesOf(mentee: number): Chance[] {
    const { menteesOf } = this.#proved;
    const isMet = new Uint8Array(this.#proved.places.length);
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

  /** Returns the best assignment with one more place with a mentor, of equally good ones the one that changes least. */
  with(mentor: number): Int32Array {
    const { kernel, priorities, places } = this.#proved;
    const mentorOf = this.#proved.mentorOf.slice();
    const { predecessor } = this.#paths;
    for (let open = mentor; open !== -1 && predecessor[open] !== NOBODY;) {
      const mover = predecessor[open]!;
      const left = mentorOf[mover]!;
      mentorOf[mover] = open;
      open = left;
    }
    const shown = this.#proved.mentorOf;
    const problem = { kernel, priorities, places: places.with(mentor, places[mentor]! + 1), shown };
    const [menteePrices, mentorPrices] = [this.#menteePrices, this.#mentorPrices];
    return chosenAssignment(problem, { mentorOf, menteePrices, mentorPrices, tight: this.#tight }); // 5
  }

  /** Steps 1 and 2. */
  #search(): AlternatingPaths {
    const { kernel, priorities, mentorOf, menteesOf } = this.#proved;
    const [menteePrices, mentorPrices] = [this.#menteePrices, this.#mentorPrices];
    // A path that costs a mentor's price brings nothing, so at prices of zero no cost matters.
    const limit = { priority: 0, score: 0 };
    for (let mentor = 0; mentor < kernel.mentors; mentor++) kernel.reprice(mentor, 0, 0);
    const paths = new AlternatingPaths({ kernel, priorities, menteePrices, mentorPrices });
    for (const [mentor, priority] of mentorPrices.priority.entries())
      paths.startAt(mentor, priority, mentorPrices.score[mentor]!);
    for (const [mentee, mentor] of mentorOf.entries()) if (mentor === -1) paths.goOn(mentee, 0, 0, limit); // 1
    const { priority, score } = paths.distances;
    for (let mentor = paths.takeNearest(); mentor !== -1; mentor = paths.takeNearest())
      for (const mentee of menteesOf[mentor]!) paths.goOn(mentee, priority[mentor]!, score[mentor]!, limit); // 2
    return paths;
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
