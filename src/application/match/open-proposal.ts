/** The open proposal and today's input, for the commands that explain it. */
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { loadScan } from '../../io/program-files.ts';
import { withSecondThread } from '../../io/machine/second-thread.ts';
import { havingSeen } from '../../matching/proposal/best-matches.ts';
import { propose } from '../../matching/proposal/propose.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import type { MatchingInput } from '../../matching/input/pair-context.ts';
import { latestProposal, type StoredProposal } from '../../store/matching/proposals.ts';
import type { Store } from '../../store/store.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { inputAsProposed, inputOfPlan } from './kept-approvals.ts';
import { loadPool, type Pool, peopleFingerprint, proposalFingerprint } from './read-pool.ts';
import type { ScoreFile } from './scores.ts';

export interface OpenProposal extends Pick<Pool, 'absences'> {
  /** Approvals that the proposal keeps are locked in it. */
  readonly input: MatchingInput;
  readonly people: ReadonlyMap<number, Participant>;
  /** The newest proposal, where it is open and was made from exactly this input. */
  readonly proposal: StoredProposal | undefined;
  /** The plan of that proposal. */
  readonly plan: StoredPlan | undefined;
}

/** The open proposal as it was made. */
export interface Reviewed {
  readonly input: MatchingInput;
  readonly people: ReadonlyMap<number, Participant>;
  readonly proposal: StoredProposal;
  readonly plan: StoredPlan;
}

/**
 * Loads today's input and, if it was made from that input, the open proposal. Call it inside `store.read`.
 *
 * @param scoreFiles Replace the scores kept with the proposal.
 * @throws Failure `refused` where the open proposal was made from scores that are neither kept nor named.
 */
export function readOpenProposal(store: Store, scoreFiles?: readonly ScoreFile[]): OpenProposal {
  const latest = latestProposal(store);
  const proposal = latest?.status === 'open' ? latest : undefined;
  const plan = proposal === undefined ? undefined : (JSON.parse(proposal.plan) as StoredPlan);
  const pool = loadPool(store, { files: scoreFiles, proposal, again: plan?.again });
  const people = new Map(pool.participants.map((person) => [person.id, person]));
  const { absences } = pool;
  if (proposal !== undefined && plan !== undefined) {
    requireScores(proposal, pool, plan);
    const input = inputOfPlan(pool.input, plan);
    if (proposal.fingerprint === proposalFingerprint(pool, input))
      return { input, absences, people, proposal, plan };
  }
  // What would be proposed now changes as little as possible of it.
  const input = plan === undefined ? pool.input : havingSeen(pool.input, plan);
  return { input, absences, people, proposal: undefined, plan: undefined };
}

/**
 * Loads the open proposal with the people it was made from, ignoring later decisions on pairs. Returns undefined where
 * no open proposal was made from today's people and rules. Call it inside `store.read`.
 *
 * @param scoreFiles Replace the scores kept with the proposal.
 * @throws Failure `refused` where it was made from scores that are neither kept nor named.
 */
export function loadReviewed(store: Store, scoreFiles?: readonly ScoreFile[]): Reviewed | undefined {
  const proposal = latestProposal(store);
  if (proposal?.status !== 'open') return undefined;
  const plan = JSON.parse(proposal.plan) as StoredPlan;
  const pool = loadPool(store, { files: scoreFiles, proposal, again: plan.again });
  requireScores(proposal, pool, plan);
  if (!proposal.fingerprint.startsWith(`${peopleFingerprint(pool, pool.input.scores)} `)) return undefined;
  const people = new Map(pool.participants.map((person) => [person.id, person]));
  return { input: inputAsProposed(pool.input, plan), people, proposal, plan };
}

/**
 * Refuses to go on without the scores that a proposal was made from.
 *
 * @throws Failure `refused` where they are neither kept nor named.
 */
export function requireScores(
  proposal: StoredProposal,
  { input }: Pick<Pool, 'input'>,
  plan: Pick<ProposalPlan, 'decimals'>,
): void {
  if (!isMadeFromScores(plan) || input.scores !== null) return;
  throw refused(
    `${idOf('X', proposal.id)} was made from scores that are not kept with it.`,
    'name the file: --scores FILE',
  );
}

/** Returns whether a plan was made from scores that were worked out elsewhere. */
export function isMadeFromScores({ decimals }: Pick<ProposalPlan, 'decimals'>): boolean {
  return decimals === 6;
}

/** Returns the plan of the current proposal. If there is none, returns the plan that would be made now. */
export function planOf({ plan, input, absences }: OpenProposal): ProposalPlan {
  return (
    plan ?? withSecondThread((secondThread) => propose(input, { absences, scan: loadScan(), secondThread }))
  );
}
