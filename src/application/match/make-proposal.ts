/** Makes a proposal from today's people, and keeps it as the open one: what `match` and `match review` share. */
import type { Participant } from '../../domain/people/participant.ts';
import type { Round } from '../../domain/round.ts';
import { refused } from '../../errors.ts';
import { loadScan } from '../../io/program-files.ts';
import { withSecondThread } from '../../io/machine/second-thread.ts';
import type { MatchingInput, Objective } from '../../matching/input/pair-context.ts';
import { isGroupPlan } from '../../matching/groups/open-group-plan.ts';
import { havingSeen } from '../../matching/proposal/best-matches.ts';
import type { Kept } from '../../matching/proposal/keep-approved.ts';
import { propose } from '../../matching/proposal/propose.ts';
import { openProposal, insertProposal, type StoredProposal } from '../../store/matching/proposals.ts';
import { openRound } from '../../store/matching/rounds.ts';
import type { Store } from '../../store/store.ts';
import type { Report } from '../../terminal/progress-bar.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { loadPoolAgain } from './again.ts';
import { withApprovals } from './kept-approvals.ts';
import { type KeptOfProposal, keptOf, NOTHING_KEPT } from './kept-settings.ts';
import { requireScores } from './open-proposal.ts';
import { loadPool, type Pool, proposalFingerprint } from './read-pool.ts';
import { keepScoresOf, type ScoreFile } from './scores.ts';

export interface Wanted {
  /** Files of scores, and how they were named; undefined for those that the programme has. */
  readonly files?: readonly ScoreFile[] | undefined;
  readonly scores?: readonly string[] | undefined;
  readonly objective?: Objective | undefined;
  /** Whether approvals, and what the open proposal was made with, are kept. */
  readonly isKeeping: boolean;
  /** Mentees to be matched again. */
  readonly again?: readonly Participant[] | undefined;
}

/** What a proposal is made from. */
export interface ToPropose {
  readonly round: Round;
  /** The open proposal, which the new one replaces, and its plan. */
  readonly before: StoredProposal | undefined;
  readonly known: StoredPlan | undefined;
  readonly kept: KeptOfProposal;
  readonly pool: Pool;
  readonly input: MatchingInput;
  /** Approvals that cannot be kept. */
  readonly lost: Kept['lost'];
  readonly fingerprint: string;
  /** The last change of the data file at the time of reading. */
  readonly change: number;
}

/**
 * Reads what a proposal is made from. Call it inside `store.read`.
 *
 * @throws Failure `refused` where no round is open, or something that is asked for cannot be had.
 */
export function readToPropose(store: Store, wanted: Wanted): ToPropose {
  const round = openRound(store);
  const before = openProposal(store, round.id);
  const plan = before === undefined ? undefined : (JSON.parse(before.plan) as StoredPlan);
  const known = plan === undefined || isGroupPlan(plan) ? undefined : plan;
  const isKeeping = wanted.isKeeping && before !== undefined && known !== undefined;
  const kept = isKeeping ? keptOf(before, known, wanted) : NOTHING_KEPT;
  const from = { files: wanted.files, proposal: kept.scoresOf };
  const pool = loadPoolAgain(store, wanted.again ?? [], kept.again, from);
  if (isKeeping && kept.scoresOf !== undefined) requireScores(kept.scoresOf, pool, known);
  const { input: held, lost } = withApprovals(pool, wanted.isKeeping);
  const asked = { ...held, objective: wanted.objective ?? kept.objective };
  const input = known === undefined ? asked : havingSeen(asked, known);
  const fingerprint = proposalFingerprint(pool, input);
  return { round, before, known, kept, pool, input, lost, fingerprint, change: store.lastChange };
}

/** Returns the best plan, with those who take no part in it. */
export function solve({ pool, input }: ToPropose, report?: Report): StoredPlan {
  const { notReady, absences, again } = pool;
  const plan = withSecondThread((secondThread) =>
    propose(input, { ...(report === undefined ? {} : { report }), absences, scan: loadScan(), secondThread }),
  );
  return {
    ...plan,
    notReady: notReady.map(({ participant, missing }) => ({ participantId: participant.id, missing })),
    absences,
    again,
  };
}

/**
 * Keeps a plan as the open proposal of the round, and returns its number. Call it inside `store.write`.
 *
 * @throws Failure `refused` where the programme changed while the plan was made.
 */
export function keepAsProposal(store: Store, made: ToPropose, plan: StoredPlan): number {
  const { round, pool, input, change, fingerprint } = made;
  if (store.lastChange !== change) refuseWhereChanged(store, round.id, pool);
  if (input.scores !== null) keepScoresOf(store, input.scores, pool.participants);
  return insertProposal(store, {
    roundId: round.id,
    fingerprint,
    plan: JSON.stringify(plan),
    createdOn: store.today,
  });
}

/** Refuses where the data has changed. Solving takes time and keeps nobody else waiting, so it may have. */
function refuseWhereChanged(store: Store, roundId: number, before: Pool): void {
  const now = loadPool(store, { again: before.again });
  const isSame =
    now.fingerprint === before.fingerprint &&
    JSON.stringify(decidedIn(now)) === JSON.stringify(decidedIn(before));
  if (openRound(store).id === roundId && isSame) return;
  throw refused('The programme changed while the match was made.', 'mentor match, again');
}

function decidedIn({ input, approved }: Pool): unknown {
  return [input.locks, input.forbidden, approved];
}
