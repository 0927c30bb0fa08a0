/** The input of a proposal with what it holds fixed, including approvals where they are kept. */
import { type Kept, keepApproved } from '../../matching/proposal/keep-approved.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { keptBy } from '../../matching/proposal/verify-plan.ts';
import { byPair } from '../../matching/input/locks.ts';
import type { Lock, MatchingInput } from '../../matching/input/pair-context.ts';
import type { Pool } from './read-pool.ts';

/** Returns the input with as many of the round's approvals kept as possible, and the approvals that cannot be kept. */
export function withApprovals(
  { input, approved, absences }: Pool,
  isKeeping: boolean,
): { readonly input: MatchingInput; readonly lost: Kept['lost'] } {
  if (!isKeeping) return { input, lost: [] };
  const { locks, lost } = keepApproved(input, approved, absences);
  return { input: withLocks(input, locks), lost };
}

/** Returns today's input with the objective of a stored plan. The approvals that the plan keeps are kept here too. */
export function inputOfPlan(
  input: MatchingInput,
  plan: Pick<ProposalPlan, 'matches' | 'objective'>,
): MatchingInput {
  return { ...withLocks(input, keptBy(plan, input)), objective: plan.objective };
}

/**
 * Returns today's input as a stored plan had it, ignoring later decisions on pairs. What the plan held is locked, and
 * nobody whom it matched is kept apart. The plan is the best for this input too, because no pair is allowed that was
 * not allowed then.
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

/** Returns the input with pairs of a plan held besides, which leaves the plan the best for it. */
export function holding(
  input: MatchingInput,
  pairs: readonly { readonly menteeId: number; readonly mentorId: number; readonly by: Lock['by'] }[],
): MatchingInput {
  const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
  const known = new Set(input.locks.map(({ menteeKey }) => menteeKey));
  const locks = pairs.map(({ menteeId, mentorId, by }): Lock => ({
    menteeKey: keyOf.get(menteeId) ?? '',
    mentorKey: keyOf.get(mentorId) ?? '',
    by,
    overrides: by === 'lock' ? 'any' : [],
  }));
  return withLocks(
    input,
    locks.filter(({ menteeKey }) => !known.has(menteeKey)),
  );
}

function withLocks(input: MatchingInput, locks: readonly Lock[]): MatchingInput {
  return locks.length === 0 ? input : { ...input, locks: [...input.locks, ...locks].sort(byPair) };
}
