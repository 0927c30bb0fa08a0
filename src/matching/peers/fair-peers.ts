/** The fair objective for peers: the lowest score is as high as possible, while as many are served. */
import { emptyRow, groupsOf, type PeerPrices, type PeerProblem, type PeerScores } from './peer-problem.ts';
import { type ProvedPeers, scoresFrom, solvePeers, type SolvePeersOptions } from './solve-peers.ts';

/** The best answer whose lowest score is the greatest possible, and what proves it. */
export interface FairPeers extends ProvedPeers {
  /** The score of the lowest pair, in units; `null` where there is none. `cases` are for pairs from it on. */
  readonly least: number | null;
  /** Prove for all pairs that no answer serves more people, or longer waits. */
  readonly ofAll: readonly PeerPrices[];
  /** Prove that pairs above the lowest score serve fewer people, or shorter waits; `null` where there are no pairs. */
  readonly above: readonly PeerPrices[] | null;
}

/**
 * Finds the greatest score t such that the pairs of at least that score still serve as many people and as long waits as all
 * pairs do, and the best answer of these pairs. All pairs of a trio count.
 *
 * 1. Solve for all pairs. This fixes what must be served; its lowest score is a first t. Its greatest score is an upper bound.
 * 2. Halve the range: solve for the pairs of at least the score in the middle. Where that serves the same, t becomes the
 *    lowest score found; otherwise t is below the middle.
 * 3. Solve for the pairs from t on.
 *
 * Time O(log r) times that of `solvePeers`, for a range of r units.
 */
export function solveFairly(problem: PeerProblem, options: SolvePeersOptions = {}): FairPeers {
  const within = (least: number, isValueOnly: boolean): ProvedPeers =>
    solvePeers({ ...problem, scores: scoresFrom(problem.scores, least) }, { ...options, isValueOnly });
  const servedBy = ({ solution }: ProvedPeers): number =>
    groupsOf(solution)
      .flat()
      .reduce((sum, person) => sum + problem.priorities[person]!, 0);
  const all = within(-Infinity, true); // 1
  const served = servedBy(all);
  let found = all;
  let [least, most] = rangeOf(problem.scores, all);
  if (least === null) return { ...within(-Infinity, false), least, ofAll: all.cases, above: null };
  let above: ProvedPeers | null = null;
  let aboveFrom = Infinity;
  while (least < most || aboveFrom > least + 1) {
    const middle: number = least < most ? least + Math.ceil((most - least) / 2) : least + 1; // 2
    const next = within(middle, true);
    if (servedBy(next) === served) {
      found = next;
      least = rangeOf(problem.scores, next)[0]!;
    } else {
      above = next;
      aboveFrom = middle;
      most = middle - 1;
    }
  }
  const best = within(least, false); // 3
  return {
    ...best,
    isProved: [all, found, above ?? all, best].every(({ isProved }) => isProved),
    least,
    ofAll: all.cases,
    above: above!.cases,
  };
}

/** Returns the lowest score of a pair of an answer, and the greatest. */
function rangeOf(scores: PeerScores, { solution }: ProvedPeers): [number | null, number] {
  let [least, most]: [number | null, number] = [null, -Infinity];
  const row = emptyRow(scores.people);
  for (const group of groupsOf(solution))
    for (const person of group) {
      scores.row(person, row);
      for (let k = 0; k < row.length; k++) {
        if (!group.includes(row.peerOf[k]!)) continue;
        if (least === null || row.scores[k]! < least) least = row.scores[k]!;
        most = Math.max(most, row.scores[k]!);
      }
    }
  return [least, most];
}
