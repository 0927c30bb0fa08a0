/** A sparse graph of candidate pairs, which grows. */

/** Pairs in both directions. The arcs of person i are the entries `starts[i]` to `starts[i + 1]` (exclusive). */
export interface SparseGraph {
  readonly people: number;
  readonly starts: Int32Array;
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  /** In half units: twice the weight of the pair. */
  readonly weights: Float64Array;
}

/** Pairs that are candidates, each once however often it is added. */
export class CandidatePairs {
  readonly #people: number;
  readonly #weightOf = new Map<number, number>();

  constructor(people: number) {
    this.#people = people;
  }

  /** @param weight in units */
  add(one: number, other: number, weight: number): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    this.#weightOf.set(first * this.#people + second, 2 * weight);
  }

  /**
   * Returns the graph of all pairs so far, the arcs of each person by ascending head.
   *
   * @param isOut 1 for people who take no part
   */
  graph(isOut: Uint8Array): SparseGraph {
    const people = this.#people;
    const keys = Float64Array.from(this.#weightOf.keys())
      .filter((key) => isOut[Math.floor(key / people)] === 0 && isOut[key % people] === 0)
      .sort();
    const starts = new Int32Array(people + 1);
    for (const key of keys) {
      starts[Math.floor(key / people) + 1]!++;
      starts[(key % people) + 1]!++;
    }
    for (let person = 0; person < people; person++) starts[person + 1]! += starts[person]!;
    const heads = new Int32Array(2 * keys.length);
    const tails = new Int32Array(2 * keys.length);
    const weights = new Float64Array(2 * keys.length);
    const next = starts.slice();
    const put = (tail: number, head: number, weight: number): void => {
      const at = next[tail]!++;
      heads[at] = head;
      tails[at] = tail;
      weights[at] = weight;
    };
    // By ascending key, so that everybody meets those before them first, in order, and then those after.
    for (const key of keys) {
      const first = Math.floor(key / people);
      const second = key % people;
      put(second, first, this.#weightOf.get(key)!);
    }
    for (const key of keys) {
      const first = Math.floor(key / people);
      put(first, key % people, this.#weightOf.get(key)!);
    }
    return { people, starts, heads, tails, weights };
  }
}
