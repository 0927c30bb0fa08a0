/** In which odd sets people lie together. */
import type { OddSet } from './peer-problem.ts';

/** Any two sets are apart or one within the other, so they form a forest. Time for a question: the depth of the forest. */
export class SetForest {
  /** The smallest set that each person is in, 0 for none. Sets have the numbers from 1 on, the larger first. */
  readonly #smallest: Int32Array;
  /** The next larger set around each. */
  readonly #around: Int32Array;
  /** The sum of the prices of each set and those around it, and how many these are. */
  readonly #price: Float64Array;
  readonly #depth: Int32Array;

  constructor(people: number, sets: readonly OddSet[]) {
    this.#smallest = new Int32Array(people);
    this.#around = new Int32Array(sets.length + 1);
    this.#price = new Float64Array(sets.length + 1);
    this.#depth = new Int32Array(sets.length + 1);
    const bySize = sets.toSorted((a, b) => b.members.length - a.members.length);
    for (const [at, { members, price }] of bySize.entries()) {
      const around = this.#smallest[members[0]!]!;
      this.#around[at + 1] = around;
      this.#price[at + 1] = this.#price[around]! + price;
      this.#depth[at + 1] = this.#depth[around]! + 1;
      for (const person of members) this.#smallest[person] = at + 1;
    }
  }

  /** Returns the sum of the prices of the sets in which somebody is. */
  priceOf(person: number): number {
    return this.#price[this.#smallest[person]!]!;
  }

  /** Returns the sum of the prices of the sets in which two people both are. */
  priceOfTwo(one: number, other: number): number {
    return this.#price[this.#smallestOfTwo(this.#smallest[one]!, this.#smallest[other]!)]!;
  }

  /** Returns the sum of the prices of the sets in which three people all are. */
  priceOfThree(one: number, other: number, third: number): number {
    const ofTwo = this.#smallestOfTwo(this.#smallest[one]!, this.#smallest[other]!);
    return this.#price[this.#smallestOfTwo(ofTwo, this.#smallest[third]!)]!;
  }

  /** Returns in how many sets two people both are. */
  countOfTwo(one: number, other: number): number {
    return this.#depth[this.#smallestOfTwo(this.#smallest[one]!, this.#smallest[other]!)]!;
  }

  /** A set around another has a lower number. */
  #smallestOfTwo(one: number, other: number): number {
    let [a, b] = [one, other];
    while (a !== b) {
      if (a > b) a = this.#around[a]!;
      else b = this.#around[b]!;
    }
    return a;
  }
}
