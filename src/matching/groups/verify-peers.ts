/** Checks a proposal of peers, starting from the people and the rules. */
import { idOf } from '../../domain/reference.ts';
import { prioritiesOf } from '../input/pair-context.ts';
import { type PeerPriceList, type PeersToProve } from '../proof/peers/peer-prices.ts';
import { compileProofJudge } from '../proof/judge.ts';
import { peerBoundFaults, peerViolations } from '../proof/peers/peer-certificate.ts';
import { peerScoresOf } from '../proof/peers/peer-scores-of.ts';
import type { GroupInput } from './group-input.ts';
import type { GroupPlan } from './group-plan.ts';
import type { PeerSettings } from './group-settings.ts';
import { type JudgedPeers, judgedPeers, mayHaveTrio, placeHeldPeers } from './peer-pool.ts';
import { plannedPeers } from './planned-peers.ts';
import type { PeerProof } from './peer-proof.ts';

/**
 * Lists why groups of peers who are not held are not proved to be the best.
 *
 * 1. The prices prove that nothing is worth more: see `peerViolations`. Under `fair` this is for pairs from the lowest score on.
 * 2. Under `fair`, prices for all pairs prove that nobody else could be served.
 * 3. Under `fair`, prices for pairs above the lowest score prove that these serve fewer, or shorter waits.
 *
 * @param groups by position
 */
export function faultsOfPeerProof(
  { judge, context, scores }: JudgedPeers,
  { symmetric }: Pick<PeerSettings, 'symmetric'>,
  {
    priorities,
    hasTrio,
    isFair,
  }: { readonly priorities: ArrayLike<number>; readonly hasTrio: boolean; readonly isFair: boolean },
  groups: readonly (readonly number[])[],
  { cases, fair }: Pick<PeerProof, 'cases' | 'fair'>,
): string[] {
  const people = context.mentees.length;
  const proofJudge = compileProofJudge(judge, scores, context, Array<number>(people).fill(0), Infinity);
  const from = peerScoresOf(proofJudge, people, symmetric === 'mean', scores !== null);
  if (isFair !== (fair !== undefined)) return ['nothing proves that it is fair'];
  const least = fair?.least ?? -Infinity;
  const toProve = (at: number): PeersToProve => ({
    priorities: Array.from(priorities),
    hasTrio,
    eachPeer: from(at),
  });
  const faults = [...peerViolations({ ...toProve(least), groups, cases })]; // 1
  if (fair === undefined) return faults;
  const served = groups.flat().reduce((sum, person) => sum + BigInt(priorities[person]!), 0n);
  const bound = (at: number, prices: readonly PeerPriceList[], most: bigint): readonly string[] =>
    peerBoundFaults({ ...toProve(at), cases: prices }, most);
  faults.push(...bound(-Infinity, fair.ofAll, served)); // 2
  if (groups.length === 0) return faults;
  const lowest = lowestOf(groups, from(-Infinity));
  if (lowest !== fair.least) faults.push(`the lowest score is ${lowest}, not ${fair.least}`);
  if (fair.above === null) faults.push('nothing proves that the lowest score is as high as it can be');
  else faults.push(...bound(lowest + 1, fair.above, served - 1n)); // 3
  return faults;
}

function lowestOf(groups: readonly (readonly number[])[], eachPeer: PeersToProve['eachPeer']): number {
  let lowest = Infinity;
  for (const group of groups)
    for (const one of group)
      eachPeer(one, (other, score) => {
        if (group.includes(other)) lowest = Math.min(lowest, score);
      });
  return lowest;
}

/**
 * Lists why a plan of peers is not proved to be the best there is for an input; empty where it is proved. Held groups are those of
 * the input, and possible; everybody else is in one group or none; scores and total are what the people give; and the prices
 * prove the rest (see {@link faultsOfPeerProof}).
 */
export function faultsOfPeerPlan(input: GroupInput, plan: GroupPlan): string[] {
  if (plan.settings.format !== 'peer') return ['it is not a proposal of peers'];
  const { settings } = plan;
  const { held, free } = placeHeldPeers(input, settings);
  const peers = judgedPeers(input, settings, free);
  const faults: string[] = [];
  const heldIds = new Set(held.context.mentees.map(({ id }) => id));
  const wanted = input.held.map(({ keys }) =>
    held.context.mentees
      .filter(({ key }) => keys.includes(key))
      .map(({ id }) => id)
      .join(),
  );
  const kept = plan.groups.filter(({ heldBy }) => heldBy !== undefined).map(({ peerIds }) => peerIds.join());
  if (wanted.toSorted().join(' ') !== kept.toSorted().join(' '))
    faults.push('what is held together is not in it as it is held');
  const groups: number[][] = [];
  for (const group of plan.groups) {
    const among = group.heldBy === undefined ? peers : held;
    const at = group.peerIds.map((id) => among.context.mentees.findIndex((person) => person.id === id));
    const stranger = group.peerIds.find(
      (id, k) => at[k] === -1 || (group.heldBy === undefined && heldIds.has(id)),
    );
    if (stranger !== undefined) return [...faults, `${idOf('P', stranger)} is not a peer to be matched`];
    const again = plannedPeers(among, settings, at);
    const isSame = JSON.stringify(again.pairs) === JSON.stringify(group.pairs) && again.score === group.score;
    if (!isSame)
      faults.push(`${group.peerIds.map((id) => idOf('P', id)).join(', ')}: the scores are other ones`);
    if (group.heldBy === undefined) groups.push(at);
  }
  const total = plan.groups.reduce((sum, { score }) => sum + BigInt(score), 0n);
  if (total !== BigInt(plan.summary.total)) faults.push('the total is not the sum of the scores');
  const { objective } = input;
  const proof = plan.proof as unknown as PeerProof;
  return [
    ...faults,
    ...faultsOfPeerProof(
      peers,
      settings,
      {
        priorities: prioritiesOf(peers.people, objective),
        hasTrio: mayHaveTrio(input, settings),
        isFair: objective === 'fair',
      },
      groups,
      proof,
    ),
  ];
}
