/** Makes a proposal of peers: pairs of equals, and one trio where that is asked for. */
import { chooseKernel } from '../kernel/choose-kernel.ts';
import { prioritiesOf } from '../input/pair-context.ts';
import { solveFairly } from '../peers/fair-peers.ts';
import { solvePeers } from '../peers/solve-peers.ts';
import { groupsOf, type PeerProblem } from '../peers/peer-problem.ts';
import type { AskedOfGroups, GroupInput } from './group-input.ts';
import type { GroupPlan, PlannedGroup } from './group-plan.ts';
import type { PeerSettings } from './group-settings.ts';
import { type JudgedPeers, judgedPeers, mayHaveTrio, placeHeldPeers } from './peer-pool.ts';
import type { PeerProof } from './peer-proof.ts';
import { plannedPeers } from './planned-peers.ts';
import { peersSummary } from './peers-summary.ts';
import { seedsOf, symmetricScores } from './peer-scores.ts';
import { unplacedPeers } from './unplaced-peers.ts';
import { faultsOfPeerProof } from './verify-peers.ts';

export interface AskedOfPeers extends AskedOfGroups {
  /** Scans rows fast; see `chooseKernel`. */
  readonly scan?: WebAssembly.Module | undefined;
}

/**
 * Proposes groups of peers. What is held holds; then as many people as possible have a group; of such proposals those who have
 * waited longest come first, then the greatest total, then lots. `score` and `fair` are as for pairs: the total alone; or the
 * lowest score of a pair before the total. Neither the order of the input's lists nor the ids in it make a difference.
 *
 * 1. Take out who is held together. All rules must hold in both directions (see `rulesAmongEquals` for what they mean among equals).
 * 2. Score all pairs of the others in both directions, and make that one score: the mean, which is exact, or the lesser one.
 * 3. Solve (`peers/`). A trio is made where it serves one person more; it counts all its three pairs. Where only the total counts, none is made.
 * 4. Have the answer checked by code that shares nothing with the solver or the kernel (`proof/`).
 *
 * Throws a plain `Error` where the check finds a fault, as that is a bug. Throws a `Failure` where something held is impossible, or
 * scores lie too far apart to be added exactly.
 */
export function proposePeers(
  input: GroupInput,
  settings: PeerSettings,
  { report = () => undefined, scan }: AskedOfPeers = {},
): GroupPlan {
  const { held, free } = placeHeldPeers(input, settings); // 1
  const peers = judgedPeers(input, settings, free);
  const isExternal = peers.scores !== null;
  const { kernel, countMissing } = chooseKernel(peers.judge, peers.context, isExternal, scan); // 2
  const missing = countMissing();
  const { scores, unit } = symmetricScores(kernel, settings, isExternal);
  report(1, STEPS);

  const hasTrio = mayHaveTrio(input, settings);
  const problem: PeerProblem = {
    scores,
    priorities: prioritiesOf(peers.people, input.objective),
    hasTrio,
    isFair: input.objective === 'fair',
    seeds: seedsOf(peers.context),
  };
  const fair = problem.isFair ? solveFairly(problem) : null; // 3
  const found = fair ?? solvePeers(problem);
  report(3, STEPS);
  const groups = groupsOf(found.solution);
  const proof: PeerProof = {
    unit,
    cases: found.cases,
    ...(fair === null ? {} : { fair: { least: fair.least, ofAll: fair.ofAll, above: fair.above } }),
  };
  const faults = faultsOfPeerProof(peers, settings, problem, groups, proof); // 4
  if (faults.length > 0) throw new Error(`The proposal is not proved: ${faults.slice(0, 5).join('; ')}`);
  report(4, STEPS);
  return planOf(input, settings, { held, peers, groups, missing, proof });
}

const STEPS = 5;

function planOf(
  input: GroupInput,
  settings: PeerSettings,
  {
    held,
    peers,
    groups,
    missing,
    proof,
  }: {
    readonly held: JudgedPeers;
    readonly peers: JudgedPeers;
    readonly groups: readonly (readonly number[])[];
    readonly missing: GroupPlan['missing'];
    readonly proof: PeerProof;
  },
): GroupPlan {
  const heldAt = new Map(held.people.map(({ participant: { key } }, at) => [key, at]));
  const planned: readonly PlannedGroup[] = [
    ...input.held.map(({ keys, by }) => ({
      ...plannedPeers(
        held,
        settings,
        keys.map((key) => heldAt.get(key)!),
      ),
      heldBy: by,
    })),
    ...groups.map((group) => plannedPeers(peers, settings, group)),
  ];
  const keyOf = new Map(input.peers.map(({ participant: { id, key } }) => [id, key]));
  const first = ({ peerIds }: PlannedGroup): string => keyOf.get(peerIds[0]!)!;
  const inOrder = planned.toSorted((a, b) => (first(a) < first(b) ? -1 : 1));
  return {
    format: 'peer',
    settings,
    decimals: proof.unit === 1 && peers.scores === null ? 3 : 6,
    groups: inOrder,
    unmatched: unplacedPeers(input, settings, peers, new Set(groups.flat())),
    summary: peersSummary(
      input,
      inOrder,
      mayHaveTrio(input, settings) || inOrder.some(({ peerIds }) => peerIds.length === 3),
    ),
    // Every pair was judged in both directions.
    missing: missing.map((one) => ({ ...one, pairs: Math.ceil(one.pairs / 2) })),
    proof: { ...proof },
  };
}
