/** The matching of greatest weight in a general graph, with dual prices that prove it. */
import { Blossoms } from './blossoms.ts';
import { fractionalStart, type Start } from './fractional-start.ts';
import { SetForest } from './odd-sets.ts';
import { emptyRow, type OddSet } from './peer-problem.ts';
import { CandidatePairs } from './sparse-graph.ts';
import { TreeSearch } from './tree-search.ts';
import type { PeerWeights } from './peer-weights.ts';

export interface BestPairs {
  /** The partner of each person, −1 where they have none. */
  readonly mateOf: Int32Array;
  /** In half units. */
  readonly prices: Float64Array;
  /** By first member, then by size. */
  readonly sets: readonly OddSet[];
}

/** How many pairs of least slack of each person are candidates at first, and how many are added in one pass. */
const LISTED = 12;
/** Of pairs that tie for the last place on such a list, up to this many are on it. */
const MOST_LISTED = 24;

/**
 * Finds matchings of greatest weight: of all people, and of all but a few.
 *
 * 1. Find the best fractional matching over all pairs, and round it (`fractional-start.ts`). It leaves a few people
 *    without a partner, and its dual prices cover every pair.
 * 2. Candidates are the pairs of least slack of each person under these prices.
 * 3. For each person left, search among the candidates for an augmenting path, with blossoms (`tree-search.ts`).
 * 4. Price all pairs. Those whose prices do not cover their weight become candidates, and 3 is done again from the same
 *    start. In practice once or twice.
 *
 * At the end, for every pair, the prices of the two and of the odd sets that hold both are at least twice its weight, and
 * equal it for partners; a set of k people with a price has (k − 1) ÷ 2 pairs within it; whoever has no partner has price 0. By
 * linear programming duality nothing weighs more: of a set of k people no more than (k − 1) ÷ 2 pairs are within it.
 *
 * Time at worst O(n e log e) for a search of each of n people among e candidates, beside the assignment problem of step 1 and
 * a pass over all pairs for each repetition. Memory O(n + e) beside what the weights take. The result depends only on the
 * weights.
 *
 * Sources: J. Edmonds (1965), "Maximum matching and a polyhedron with 0,1-vertices", Journal of Research of the National
 * Bureau of Standards 69B, doi:10.6028/jres.069B.013, for the prices of odd sets; Z. Galil (1986), "Efficient algorithms for
 * finding maximum matching in graphs", ACM Computing Surveys 18(1), doi:10.1145/6462.6502; V. Kolmogorov (2009), "Blossom V:
 * a new implementation of a minimum cost perfect matching algorithm", Mathematical Programming Computation 1,
 * doi:10.1007/s12532-009-0002-8; D. Applegate and W. Cook (1993), "Solving large-scale matching problems", in: Network Flows
 * and Matching, DIMACS 12, for 2 and 4. Departures: one tree at a time; people may stay without a partner at price 0, which
 * ends a search like a free person does, so that no person has to be copied; step 4 searches anew instead of repairing.
 */
export class PairFinder {
  readonly weights: PeerWeights;
  readonly #start: Start;
  readonly #candidates: CandidatePairs;

  constructor(weights: PeerWeights) {
    this.weights = weights;
    this.#start = fractionalStart(weights); // 1
    this.#candidates = firstCandidates(weights, this.#start); // 2
  }

  /** @param without people who take no part: they have no partner, and price 0 */
  find(without: readonly number[] = []): BestPairs {
    const { weights } = this;
    const isOut = new Uint8Array(weights.people);
    for (const person of without) isOut[person] = 1;
    const start = startWithout(this.#start, without);
    for (;;) {
      const found = this.#search(start, isOut); // 3
      if (addUncovered(weights, found, isOut, this.#candidates) === 0) return found; // 4
    }
  }

  /** Step 3. */
  #search({ mateOf, prices }: Start, isOut: Uint8Array): BestPairs {
    const blossoms = new Blossoms(mateOf.slice());
    const search = new TreeSearch(this.#candidates.graph(isOut), blossoms, prices.slice());
    for (let person = 0; person < blossoms.people; person++)
      if (blossoms.mateOf[person] === -1 && search.prices[person]! > 0) search.settle(person);
    const sets = blossoms
      .all()
      .filter((node) => search.setPrices[node]! > 0)
      .map((node) => {
        const members: number[] = [];
        blossoms.each(node, (person) => members.push(person));
        return { members: members.sort((a, b) => a - b), price: search.setPrices[node]! };
      })
      .sort((a, b) => a.members[0]! - b.members[0]! || a.members.length - b.members.length);
    return { mateOf: blossoms.mateOf, prices: search.prices, sets };
  }
}

/** Returns a start in which some people take no part. Their partners are left without one. */
function startWithout(start: Start, without: readonly number[]): Start {
  if (without.length === 0) return start;
  const [mateOf, prices] = [start.mateOf.slice(), start.prices.slice()];
  for (const person of without) {
    const mate = mateOf[person]!;
    if (mate !== -1) mateOf[mate] = -1;
    mateOf[person] = -1;
    prices[person] = 0;
  }
  return { mateOf, prices };
}

/** Step 2: the pairs of least slack of each person, and those of the start. */
function firstCandidates(weights: PeerWeights, { mateOf, prices }: Start): CandidatePairs {
  const { people } = weights;
  const candidates = new CandidatePairs(people);
  const row = emptyRow(people);
  const slacks = new Float64Array(people);
  for (let person = 0; person < people; person++) {
    weights.row(person, row);
    for (let k = 0; k < row.length; k++)
      slacks[k] = prices[person]! + prices[row.peerOf[k]!]! - 2 * row.scores[k]!;
    const limit = kthLeast(slacks, row.length);
    let left = MOST_LISTED;
    for (let k = 0; k < row.length; k++) {
      const isOfStart = row.peerOf[k] === mateOf[person];
      if (!isOfStart && (slacks[k]! > limit || left-- <= 0)) continue;
      candidates.add(person, row.peerOf[k]!, row.scores[k]!);
    }
  }
  return candidates;
}

/** Step 4: adds the pairs of each person that lack most; returns how many were added. */
function addUncovered(
  weights: PeerWeights,
  { prices, sets }: BestPairs,
  isOut: Uint8Array,
  candidates: CandidatePairs,
): number {
  const { people } = weights;
  const row = emptyRow(people);
  const forest = new SetForest(people, sets);
  const slacks = new Float64Array(people);
  let added = 0;
  for (let person = 0; person < people; person++) {
    if (isOut[person] === 1) continue;
    weights.row(person, row);
    const own = prices[person]!;
    let count = 0;
    for (let k = 0; k < row.length; k++) {
      const peer = row.peerOf[k]!;
      if (peer <= person || isOut[peer] === 1) continue;
      const slack = own + prices[peer]! - 2 * row.scores[k]!;
      if (slack >= 0 || slack + forest.priceOfTwo(person, peer) >= 0) continue;
      slacks[count] = slack;
      row.peerOf[count] = peer;
      row.scores[count++] = row.scores[k]!;
    }
    const limit = kthLeast(slacks, count);
    let left = MOST_LISTED;
    for (let k = 0; k < count && left > 0; k++) {
      if (slacks[k]! > limit) continue;
      candidates.add(person, row.peerOf[k]!, row.scores[k]!);
      added++;
      left--;
    }
  }
  return added;
}

/** Returns the {@link LISTED}-th least of the first numbers of a list, ∞ where they are not more. */
function kthLeast(numbers: Float64Array, length: number): number {
  if (length <= LISTED) return Infinity;
  const least = new Float64Array(LISTED).fill(Infinity);
  let worstAt = 0;
  for (let k = 0; k < length; k++) {
    if (numbers[k]! >= least[worstAt]!) continue;
    least[worstAt] = numbers[k]!;
    worstAt = 0;
    for (let at = 1; at < LISTED; at++) if (least[at]! > least[worstAt]!) worstAt = at;
  }
  return least[worstAt]!;
}
