/** The scores of peers, judged again from the people. */
import type { PeersToProve } from './peer-prices.ts';
import type { ProofJudge } from '../judge.ts';

/** Below every price that is multiplied, so that no pair is passed by. */
const BELOW_ALL = -(2 ** 50);

/**
 * Returns a function that calls back for every peer with whom somebody is allowed in both directions, with the score of both:
 * their sum where the mean counts, otherwise the lesser. External scores are the same in both directions or rounded, halves up.
 *
 * @param least only scores of at least so much
 */
export function peerScoresOf(
  { dearAt }: Pick<ProofJudge, 'dearAt'>,
  people: number,
  isMean: boolean,
  isExternal: boolean,
): (least: number) => PeersToProve['eachPeer'] {
  const every = dearAt(
    {
      mentees: Array.from({ length: people }, () => [0, BELOW_ALL] as const),
      mentors: Array.from({ length: people }, () => [0, 0] as const),
    },
    -Infinity,
  );
  const cells = isExternal ? new Float64Array(people ** 2) : new Int32Array(people ** 2);
  const isThere = new Uint8Array(people ** 2);
  for (let one = 0; one < people; one++)
    every(one, (other, score) => {
      cells[one * people + other] = score;
      isThere[one * people + other] = 1;
    });
  return (least) => (person, see) => {
    for (let peer = 0; peer < people; peer++) {
      if (peer === person || !isThere[person * people + peer] || !isThere[peer * people + person]) continue;
      const [there, back] = [cells[person * people + peer]!, cells[peer * people + person]!];
      const both = isExternal ? Math.floor((there + back + 1) / 2) : there + back;
      const score = isMean ? both : Math.min(there, back);
      if (score >= least) see(peer, score);
    }
  };
}
