/** Which groups of three an answer could have, by a bound that dual prices give. */
import { SetForest } from './odd-sets.ts';
import { emptyRow, type OddSet } from './peer-problem.ts';
import type { PeerWeights } from './peer-weights.ts';

export type Trio = readonly [number, number, number];

/** Dual prices that cover every pair, and what they add up to. */
export interface Cover {
  readonly prices: ArrayLike<number>;
  readonly sets: readonly OddSet[];
  /** In half units: no matching is worth more than half of it. */
  readonly sum: number;
}

export function coverOf(prices: ArrayLike<number>, sets: readonly OddSet[]): Cover {
  let sum = 0;
  for (let person = 0; person < prices.length; person++) sum += prices[person]!;
  for (const { members, price } of sets) sum += (price * (members.length - 1)) / 2;
  return { prices, sets, sum };
}

/** A trio, and what no answer with it exceeds, in half units. */
export interface BoundedTrio {
  readonly trio: Trio;
  readonly bound: number;
}

/**
 * Lists trios of people who may all be with each other, by the bound on answers with them.
 *
 * Take dual prices u of people and z of sets, which cover every pair. Without the trio t, no matching of the others exceeds the
 * sum of all prices less u of the three and z of every set that holds two or three of them: of a set of k people of whom two or
 * three are away, no more than (k − 3) ÷ 2 pairs are within it. The trio itself is worth its three pairs, with the priority of
 * each person counted once. Let slack be the two prices and those of the sets that hold both, less twice the weight. Then the
 * bound is
 *
 *   sum of all prices + Σ (u − 2 × own share) − Σ slack of the three pairs + 2 × Σ z of the sets that hold all three.
 *
 * So people are taken in the order of u − 2 × own share, their **merit**, from the greatest down, and a search among trios that begin
 * with two people ends where merits cannot make up for the slack. Time O(n) for each pair that is not ruled out so.
 */
export class TrioBounds {
  readonly #weights: PeerWeights;
  readonly #covers: Cover[];
  readonly #forests: SetForest[];

  constructor(weights: PeerWeights, cover: Cover) {
    this.#weights = weights;
    this.#covers = [cover];
    this.#forests = [new SetForest(weights.people, cover.sets)];
  }

  /** Adds prices that give lower bounds for some trios. */
  add(cover: Cover): void {
    this.#covers.push(cover);
    this.#forests.push(new SetForest(this.#weights.people, cover.sets));
  }

  /** Returns the least bound that any of the prices gives. */
  boundOf(trio: Trio, pairWeights: readonly [number, number, number]): number {
    let least = Infinity;
    for (let k = 0; k < this.#covers.length; k++)
      least = Math.min(least, this.#boundBy(k, trio, pairWeights));
    return least;
  }

  #boundBy(at: number, [a, b, c]: Trio, [ab, ac, bc]: readonly [number, number, number]): number {
    const { prices, sum } = this.#covers[at]!;
    const { own } = this.#weights;
    const forest = this.#forests[at]!;
    // Sets with two of the three count once among common prices, sets with all three thrice.
    const common = forest.priceOfTwo(a, b) + forest.priceOfTwo(a, c) + forest.priceOfTwo(b, c);
    const all = forest.priceOfThree(a, b, c);
    const worth = 2 * (ab + ac + bc - own[a]! - own[b]! - own[c]!);
    return sum + worth - prices[a]! - prices[b]! - prices[c]! - (common - 2 * all);
  }

  /**
   * Calls back for every trio whose bound by the first prices is at least so much, in a fixed order. What `see` returns is
   * the limit from then on, or −∞ to end.
   */
  each(limit: number, see: (trio: Trio, pairWeights: readonly [number, number, number]) => number): void {
    const weights = this.#weights;
    const { people, own } = weights;
    const { prices, sum } = this.#covers[0]!;
    const forest = this.#forests[0]!;
    const merits = Float64Array.from({ length: people }, (_, person) => prices[person]! - 2 * own[person]!);
    const within = Float64Array.from({ length: people }, (_, person) => forest.priceOf(person));
    const order = Int32Array.from({ length: people }, (_, person) => person).sort(
      (a, b) => merits[b]! - merits[a]! || a - b,
    );
    const [first, second] = [this.#slacks(), this.#slacks()];
    let least = limit - sum;
    for (let i = 0; i < people; i++) {
      const a = order[i]!;
      // All others come later, so their merits are no greater.
      if (3 * merits[a]! + 2 * within[a]! < least) continue;
      first.turnTo(a);
      for (let j = i + 1; j < people; j++) {
        const b = order[j]!;
        const ofTwo = merits[a]! + merits[b]! - first.slackOf[b]!;
        if (merits[a]! + 2 * merits[b]! + 2 * within[a]! < least) break;
        const most = 2 * Math.min(within[a]!, within[b]!);
        if (ofTwo + merits[b]! + most < least) continue;
        second.turnTo(b);
        for (let k = j + 1; k < people; k++) {
          const c = order[k]!;
          if (ofTwo + merits[c]! + most < least) break;
          const slack = first.slackOf[c]! + second.slackOf[c]!;
          if (ofTwo + merits[c]! - slack + most < least) continue;
          const all = 2 * forest.priceOfThree(a, b, c);
          if (ofTwo + merits[c]! - slack + all < least) continue;
          const next = see([a, b, c], [first.weightOf[b]!, first.weightOf[c]!, second.weightOf[c]!]);
          if (next === -Infinity) return;
          least = next - sum;
        }
      }
    }
  }

  /** The slacks of one person's pairs at a time; ∞ where a pair is not allowed. */
  #slacks(): { slackOf: Float64Array; weightOf: Float64Array; turnTo: (person: number) => void } {
    const weights = this.#weights;
    const { prices } = this.#covers[0]!;
    const forest = this.#forests[0]!;
    const row = emptyRow(weights.people);
    const slackOf = new Float64Array(weights.people);
    const weightOf = new Float64Array(weights.people);
    return {
      slackOf,
      weightOf,
      turnTo: (person) => {
        weights.row(person, row);
        slackOf.fill(Infinity);
        for (let k = 0; k < row.length; k++) {
          const peer = row.peerOf[k]!;
          weightOf[peer] = row.scores[k]!;
          slackOf[peer] =
            prices[person]! + prices[peer]! + forest.priceOfTwo(person, peer) - 2 * row.scores[k]!;
        }
      },
    };
  }
}
