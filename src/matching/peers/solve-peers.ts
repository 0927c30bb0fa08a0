/** The exact solver for peers. `proof/peers/peer-certificate.ts` checks its answer and shares no code with it. */
import { PairFinder } from './best-pairs.ts';
import { byLots } from './lots.ts';
import {
  keepPeers,
  type PeerPrices,
  type PeerProblem,
  type PeerScores,
  type PeerSolution,
} from './peer-problem.ts';
import { searchTrio } from './trio-search.ts';
import { type PeerWeights, weightsOf } from './peer-weights.ts';

/**
 * Returns the best groups of two, and one of three where that is asked for and serves one person more.
 *
 * A pair is worth the vector (sum of the two priorities, score), a trio (sum of the three priorities, sum of its three scores).
 * Vectors are added and compared component by component.
 *
 * **Why priorities serve both "as many as possible" and "longest wait first".** The sets of people who can all be in pairs at
 * once are the independent sets of a matroid, the matching matroid (Edmonds and Fulkerson). As in `solve`, its sets of greatest
 * total weight depend only on the order of the weights, are as large as any, and have as many people as possible of the
 * greatest weight, then of the next, and so on down.
 *
 * **With one trio, this holds too.** Take the decomposition of Gallai and Edmonds: A separates the odd components of D, which are
 * factor-critical. A trio serves one person more exactly where it lies in a component that has perfect pairs without it; call
 * such a component completable. Trios elsewhere use up at least as many people of A as they serve components. So the sets of people
 * who can all be in groups at once are those of the matching matroid of the graph with one more person, who may be with
 * everybody in completable components. It follows that no best answer with a trio has the same sum of priorities as one
 * without: the one has an odd number of people, the other an even one, and all largest independent sets are equally large.
 *
 * 1. Make one weight of the two components (`peer-weights.ts`).
 * 2. Find the best pairs, with prices that prove them (`best-pairs.ts`).
 * 3. Find the best trio, and prices that prove that no other is better (`trio-search.ts`).
 * 4. Of equally good answers take the one that lots choose (`lots.ts`).
 *
 * Under the fair objective, `fair-peers.ts` does this for some of the pairs.
 *
 * Sources: see `best-pairs.ts`, and J. Edmonds and D. R. Fulkerson (1965), "Transversals and matroid partition", Journal of
 * Research of the National Bureau of Standards 69B, doi:10.6028/jres.069B.016; L. Lovász and M. D. Plummer (1986), "Matching
 * Theory", chapter 3, for the decomposition.
 */
export function solvePeers(problem: PeerProblem, options: SolvePeersOptions = {}): ProvedPeers {
  const { scores, priorities, hasTrio, seeds } = problem;
  const weights = weightsOf(scores, priorities, mostPairs(scores.people, hasTrio), hasTrio); // 1
  const finder = new PairFinder(weights);
  const best = finder.find(); // 2
  const pricesOf = ({ prices, sets }: Pick<typeof best, 'prices' | 'sets'>): PeerPrices => ({
    priorityUnit: weights.priorityUnit,
    people: Array.from(prices),
    sets,
  });
  const found = hasTrio ? searchTrio(finder, best, seeds, options.mostCases) : null; // 3
  const { pairs, trio } = found ?? { pairs: best, trio: null };
  const mateOf =
    options.isValueOnly === true
      ? pairs.mateOf
      : byLots(trio === null ? weights : withoutPeople(weights, trio), pairs, seeds); // 4
  return {
    solution: { mateOf, trio },
    cases: [pricesOf(best), ...(found?.cases ?? []).map(pricesOf)],
    isProved: found?.isProved ?? true,
  };
}

export interface SolvePeersOptions {
  /** Whether only the worth of the answer counts, so that any of the best will do. */
  readonly isValueOnly?: boolean;
  /** How many trios are tried at most; by default as many as it takes, which is one or two in a programme. */
  readonly mostCases?: number;
}

/** An answer with the prices that prove it. */
export interface ProvedPeers {
  readonly solution: PeerSolution;
  /** The first prove that no pairs are worth more. Of every trio, some prove that no answer with it is. */
  readonly cases: readonly PeerPrices[];
  /** False where too many trios had to be tried. */
  readonly isProved: boolean;
}

/** Returns how many pairs an answer has at most; a trio has three. */
export function mostPairs(people: number, hasTrio: boolean): number {
  return (people >> 1) + (hasTrio ? 2 : 0);
}

/** Returns weights without the pairs of some people. */
function withoutPeople(weights: PeerWeights, without: readonly number[]): PeerWeights {
  return {
    ...weights,
    row: (person, into) => {
      weights.row(person, into);
      const isOut = without.includes(person);
      keepPeers(into, (peer) => !isOut && !without.includes(peer));
    },
  };
}

/** Returns the scores that are at least so much. */
export function scoresFrom(scores: PeerScores, least: number): PeerScores {
  return {
    people: scores.people,
    row: (person, into) => {
      scores.row(person, into);
      keepPeers(into, (_peer, score) => score >= least);
    },
  };
}
