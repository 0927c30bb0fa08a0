/** The input of a proposal with what it holds: approvals too, where they are kept. */
import { type Kept, keepApproved } from '../../matching/proposal/keep-approved.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { keptBy } from '../../matching/proposal/verify-plan.ts';
import { byPair } from '../../matching/input/locks.ts';
import type { Lock, MatchingInput } from '../../matching/input/pair-context.ts';
import type { Pool } from './read-pool.ts';

/** Returns the input in which the approvals of the round are kept as far as they can be, and those that cannot. */
export function withApprovals(
  { input, approved, absences }: Pool,
  isKeeping: boolean,
): { readonly input: MatchingInput; readonly lost: Kept['lost'] } {
  if (!isKeeping) return { input, lost: [] };
  const { locks, lost } = keepApproved(input, approved, absences);
  return { input: withLocks(input, locks), lost };
}

/** Returns the input of today with the objective of a stored plan, in which the approvals are kept that it keeps. */
export function inputOfPlan(
  input: MatchingInput,
  plan: Pick<ProposalPlan, 'matches' | 'objective'>,
): MatchingInput {
  return { ...withLocks(input, keptBy(plan, input)), objective: plan.objective };
}

/**
 * Returns the input of today as a stored plan had it, whatever was decided of pairs since: what it held is locked,
 * and nobody whom it matched is kept apart. The plan is the best for it, too: it allows no pair that was not allowed.
 */
export function inputAsProposed(
  input: MatchingInput,
  { matches, objective }: Pick<ProposalPlan, 'matches' | 'objective'>,
): MatchingInput {
  const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
  const pairs = matches.map(({ menteeId, mentorId, heldBy }) => ({
    menteeKey: keyOf.get(menteeId) ?? '',
    mentorKey: keyOf.get(mentorId) ?? '',
    heldBy,
  }));
  const matched = new Set(pairs.map(({ menteeKey, mentorKey }) => `${menteeKey}\n${mentorKey}`));
  return {
    ...input,
    objective,
    locks: pairs.flatMap(({ menteeKey, mentorKey, heldBy }) =>
      heldBy === undefined
        ? []
        : { menteeKey, mentorKey, by: heldBy, overrides: heldBy === 'lock' ? 'any' : [] },
    ),
    forbidden: input.forbidden.filter(
      ({ menteeKey, mentorKey }) => !matched.has(`${menteeKey}\n${mentorKey}`),
    ),
  };
}

function withLocks(input: MatchingInput, locks: readonly Lock[]): MatchingInput {
  return locks.length === 0 ? input : { ...input, locks: [...input.locks, ...locks].sort(byPair) };
}
