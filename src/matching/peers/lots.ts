/** Chooses one of several equally good matchings, always the same one. */
import { type BestPairs, PairFinder } from './best-pairs.ts';
import { SetForest } from './odd-sets.ts';
import { emptyRow } from './peer-problem.ts';
import { LARGEST_WEIGHT, type PeerWeights } from './peer-weights.ts';

/** The most bits of a lot, and those of a lot and the number of people together. */
const MOST_BITS = 30;
const BITS_WITH_PEOPLE = 36;

/**
 * Returns the matching, of all of the same weight as the given one, whose pairs have the greatest sum of lots. Each pair has a
 * lot, a whole number drawn from the seeds of the two. So the choice depends neither on the order of people nor on how the
 * first matching was found, and favours nobody by their place in an alphabet.
 *
 * By complementary slackness a matching weighs as much exactly when
 *
 * - all its pairs are **tight**: their prices, with those of the sets that hold both, equal twice the weight;
 * - it has a pair for everybody with a price;
 * - a set of k people with a price has (k − 1) ÷ 2 pairs within it.
 *
 * So it is the heaviest matching of tight pairs under these weights, of which each level counts more than all below it
 * together: the people with a price who have a pair; the number of (pair, set) with the pair within the set, which no matching
 * brings above the sum of (k − 1) ÷ 2, and some matching to it; the number of pairs, where people have no priorities, so that
 * matchings of the same weight may differ in it; the lots.
 *
 * With lots of b bits and t tight pairs, the chance that two matchings tie for the greatest sum is at most t ÷ 2^b (the
 * isolation lemma). How many bits a lot has depends on the number of people: 24 with 3,000 people, 27 with 500. The prices,
 * which depend on the order of people, only take from them where so many sets have one that weights leave no room.
 * Where that happens, or matchings tie all the same, the order of people decides.
 *
 * Source: K. Mulmuley, U. V. Vazirani and V. V. Vazirani (1987), "Matching is as easy as matrix inversion", Combinatorica 7,
 * doi:10.1007/BF02579206.
 */
export function byLots(weights: PeerWeights, best: BestPairs, seeds: ArrayLike<number>): Int32Array {
  const tight = tightPairs(weights, best);
  return new PairFinder(lotWeights(tight, best, seeds, weights.priorityUnit > 0)).find().mateOf;
}

/** The tight pairs: those of person i are the entries `starts[i]` to `starts[i + 1]` (exclusive), ascending. */
interface TightPairs {
  readonly people: number;
  readonly starts: Int32Array;
  readonly peerOf: Int32Array;
  /** In how many sets with a price both are. */
  readonly within: Uint16Array;
}

function tightPairs(weights: PeerWeights, { prices, sets }: BestPairs): TightPairs {
  const { people } = weights;
  const forest = new SetForest(people, sets);
  const row = emptyRow(people);
  const starts = new Int32Array(people + 1);
  let peerOf = new Int32Array(16 * people);
  let within = new Uint16Array(16 * people);
  let size = 0;
  for (let person = 0; person < people; person++) {
    weights.row(person, row);
    if (size + row.length > peerOf.length) {
      const [longer, more] = [new Int32Array(2 * size + row.length), new Uint16Array(2 * size + row.length)];
      longer.set(peerOf);
      more.set(within);
      [peerOf, within] = [longer, more];
    }
    for (let k = 0; k < row.length; k++) {
      const peer = row.peerOf[k]!;
      const lack = 2 * row.scores[k]! - prices[person]! - prices[peer]!;
      if (lack < 0) continue;
      if (lack !== forest.priceOfTwo(person, peer)) continue;
      peerOf[size] = peer;
      within[size++] = forest.countOfTwo(person, peer);
    }
    starts[person + 1] = size;
  }
  return { people, starts, peerOf: peerOf.slice(0, size), within: within.slice(0, size) };
}

function lotWeights(
  { people, starts, peerOf, within }: TightPairs,
  { prices, sets }: BestPairs,
  seeds: ArrayLike<number>,
  hasPriorities: boolean,
): PeerWeights {
  const most = Math.max(1, people >> 1);
  const forPerson = 1 + sets.reduce((sum, { members }) => sum + (members.length - 1) / 2, 0);
  const forPair = hasPriorities ? 0 : 1;
  const forSet = 1 + most * forPair;
  const greatest = (2 * forPerson + sets.length) * forSet + forPair;
  const room = Math.floor(Math.log2(LARGEST_WEIGHT / (greatest + 1) / most)) - 1;
  const bits = Math.min(MOST_BITS, Math.floor(BITS_WITH_PEOPLE - Math.log2(people)), room);
  const forLots = most * 2 ** bits + 1;
  const own = Float64Array.from({ length: people }, (_, person) =>
    prices[person]! > 0 ? forPerson * forSet * forLots : 0,
  );
  return {
    people,
    priorityUnit: 0,
    lowestTotal: 0,
    own,
    row: (person, into) => {
      into.length = starts[person + 1]! - starts[person]!;
      for (let k = 0; k < into.length; k++) {
        const at = starts[person]! + k;
        const peer = peerOf[at]!;
        into.peerOf[k] = peer;
        into.scores[k] =
          own[person]! +
          own[peer]! +
          (within[at]! * forSet + forPair) * forLots +
          lotOf(seeds[person]!, seeds[peer]!, bits);
      }
    },
  };
}

/** Draws the lot of two people: below 2^bits, the same whichever comes first. */
export function lotOf(one: number, other: number, bits: number): number {
  const [low, high] = one < other ? [one, other] : [other, one];
  return (
    scattered((Math.imul(scattered(low), 0x9e3779b1) ^ scattered(high ^ 0x5bd1e995)) | 0) >>> (32 - bits)
  );
}

/** Takes one step of the generator "splitmix32" from a seed. */
function scattered(seed: number): number {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
