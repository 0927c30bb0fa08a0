/** The best answer with one group of three people. */
import type { BestPairs, PairFinder } from './best-pairs.ts';
import { lotOf } from './lots.ts';
import { emptyRow } from './peer-problem.ts';
import { type BoundedTrio, coverOf, type Trio, TrioBounds } from './trios.ts';
import type { PeerWeights } from './peer-weights.ts';

export interface BestTrio {
  /** The pairs beside the trio, with the prices of the others. */
  readonly pairs: BestPairs;
  /** `null` where no trio serves one person more. */
  readonly trio: Trio | null;
  /** Prices that cover all pairs. Of every trio, these or those of the best pairs prove that it is no better. */
  readonly cases: readonly Pick<BestPairs, 'prices' | 'sets'>[];
  readonly isProved: boolean;
}

/** How many trios are kept of one pass. */
const MOST_KEPT = 64;
/** How many trios that may tie are looked at. */
const MOST_TIED = 10_000_000;

/**
 * Finds the trio that leaves the best answer, and proves it.
 *
 * 1. List the trios with the greatest bounds (`trios.ts`), from the greatest down; at first only one, because the best answer with
 *    it rules out nearly all others.
 * 2. Match the others for each, whose bound is still above the best answer so far. That gives the best answer with this trio, and
 *    prices. With prices for the three that cover their pairs, they bound other trios too.
 * 3. Repeat until no trio has a bound above the best answer.
 * 4. Of trios that tie, take the one with the greatest lot.
 *
 * Time: one search for a few people for each trio tried, beside the passes over bounds.
 */
export function searchTrio(
  finder: PairFinder,
  best: BestPairs,
  seeds: ArrayLike<number>,
  mostCases = Infinity,
): BestTrio {
  const { weights } = finder;
  const bounds = new TrioBounds(weights, coverOf(best.prices, best.sets));
  const worthOf = valuer(weights);
  const tried = new Map<string, { readonly trio: Trio; readonly pairs: BestPairs; readonly worth: number }>();
  const cases: BestTrio['cases'][number][] = [];
  // An answer with a trio is better only by one step of priority (see `solvePeers`).
  let worth = belowOneStepMore(weights, best.mateOf);
  let isProved = true;
  const attempt = (trio: Trio): number => {
    const known = tried.get(trio.join());
    if (known !== undefined) return known.worth;
    const pairs = finder.find(trio);
    const found = worthOf(pairs.mateOf, trio);
    const prices = coveringAll(weights, pairs, trio);
    tried.set(trio.join(), { trio, pairs, worth: found });
    cases.push({ prices, sets: pairs.sets });
    bounds.add(coverOf(prices, pairs.sets));
    worth = Math.max(worth, found);
    return found;
  };
  for (;;) {
    const above = greatestBounds(bounds, worth, tried.size === 0 ? 1 : MOST_KEPT);
    if (above.length === 0) break;
    for (const { trio, weightsOfPairs } of above)
      if (bounds.boundOf(trio, weightsOfPairs) > worth && tried.size < mostCases) attempt(trio);
    if (tried.size >= mostCases) {
      isProved = greatestBounds(bounds, worth, 1).length === 0;
      break;
    }
  }
  const winners = [...tried.values()].filter((one) => one.worth === worth);
  if (winners.length === 0) return { pairs: best, trio: null, cases, isProved };
  const lot = (trio: Trio): number => lotOfTrio(trio, seeds);
  const greatest = winners.reduce((most, { trio }) => Math.max(most, lot(trio)), 0);
  for (const trio of mayTie(bounds, worth, lot, greatest)) {
    if (tried.size >= mostCases) break;
    const known = tried.has(trio.join());
    const casesBefore = cases.length;
    const found = attempt(trio);
    // Prices that were found on the way prove nothing that is not proved.
    if (!known) cases.length = casesBefore;
    if (found === worth) break;
  }
  const winner = [...tried.values()]
    .filter((one) => one.worth === worth)
    .reduce((a, b) => (lot(b.trio) > lot(a.trio) ? b : a));
  return { pairs: winner.pairs, trio: sorted(winner.trio), cases, isProved };
}

interface Listed extends BoundedTrio {
  readonly weightsOfPairs: readonly [number, number, number];
}

/** Step 1: the trios with the greatest bounds above a worth, from the greatest down. */
function greatestBounds(bounds: TrioBounds, worth: number, most: number): readonly Listed[] {
  const kept: Listed[] = [];
  let least = worth;
  bounds.each(worth + 1, (trio, weightsOfPairs) => {
    const bound = bounds.boundOf(trio, weightsOfPairs);
    if (bound <= least) return least + 1;
    kept.push({ trio, weightsOfPairs, bound });
    if (kept.length === 2 * most) {
      kept.sort((a, b) => b.bound - a.bound);
      kept.length = most;
      least = kept[most - 1]!.bound;
    }
    return least + 1;
  });
  return kept.sort((a, b) => b.bound - a.bound).slice(0, most);
}

/** Step 4: trios that may be as good, with a greater lot, from the greatest down. */
function mayTie(
  bounds: TrioBounds,
  worth: number,
  drawn: (trio: Trio) => number,
  least: number,
): readonly Trio[] {
  const kept: { readonly trio: Trio; readonly lot: number }[] = [];
  let seen = 0;
  let lowest = least;
  bounds.each(worth, (trio, weightsOfPairs) => {
    if (++seen > MOST_TIED) return -Infinity;
    const lot = drawn(trio);
    if (lot <= lowest || bounds.boundOf(trio, weightsOfPairs) < worth) return worth;
    kept.push({ trio, lot });
    if (kept.length === 2 * MOST_KEPT) {
      kept.sort((a, b) => b.lot - a.lot);
      kept.length = MOST_KEPT;
      lowest = kept[MOST_KEPT - 1]!.lot;
    }
    return worth;
  });
  return kept.sort((a, b) => b.lot - a.lot).map(({ trio }) => trio);
}

function lotOfTrio(trio: Trio, seeds: ArrayLike<number>): number {
  const [a, b, c] = trio.map((person) => seeds[person]!).sort((one, other) => one - other) as [
    number,
    number,
    number,
  ];
  return lotOf(lotOf(a, b, 32), c, 32);
}

function sorted(trio: Trio): Trio {
  return trio.toSorted((a, b) => a - b) as [number, number, number];
}

/** Returns a function that gives the worth of an answer, in half units. */
function valuer(weights: PeerWeights): (mateOf: Int32Array, trio: Trio | null) => number {
  const row = emptyRow(weights.people);
  const weightOf = (one: number, other: number): number => {
    weights.row(one, row);
    return row.scores[row.peerOf.subarray(0, row.length).indexOf(other)]!;
  };
  return (mateOf, trio) => {
    let sum = 0;
    for (const [one, other] of mateOf.entries()) if (other > one) sum += 2 * weightOf(one, other);
    if (trio === null) return sum;
    const [a, b, c] = trio;
    const { own } = weights;
    return sum + 2 * (weightOf(a, b) + weightOf(a, c) + weightOf(b, c) - own[a]! - own[b]! - own[c]!);
  };
}

/**
 * Returns the greatest worth, in half units, below that of every answer with a greater sum of priorities than these pairs
 * have.
 */
function belowOneStepMore({ own, priorityUnit, lowestTotal }: PeerWeights, mateOf: Int32Array): number {
  const served = own.reduce((sum, share, person) => (mateOf[person] === -1 ? sum : sum + share), 0);
  return 2 * (served + priorityUnit + lowestTotal) - 1;
}

/** Returns prices for all, where those of the trio make up for what their pairs with others lack. */
function coveringAll(weights: PeerWeights, { prices }: BestPairs, trio: Trio): Float64Array {
  const all = prices.slice();
  const row = emptyRow(weights.people);
  for (const person of trio) {
    weights.row(person, row);
    for (let k = 0; k < row.length; k++)
      all[person] = Math.max(all[person]!, 2 * row.scores[k]! - all[row.peerOf[k]!]!);
  }
  return all;
}
