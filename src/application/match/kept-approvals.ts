/** The input of a proposal with what it holds fixed, including approvals where they are kept. */
import type { Pair } from '../../domain/decision.ts';
import { type Kept, keepApproved } from '../../matching/proposal/keep-approved.ts';
import type { ProposalPlan } from '../../matching/proposal/proposal-plan.ts';
import { keptBy } from '../../matching/proposal/verify-plan.ts';
import { byPair } from '../../matching/input/locks.ts';
import type { Lock, MatchingInput, PairOfKeys } from '../../matching/input/pair-context.ts';
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
  const keysOf = keysOfPairs(input);
  const pairs = matches.map((match) => ({ ...keysOf(match), heldBy: match.heldBy }));
  const matched = new Set(pairs.map(({ menteeKey, mentorKey }) => `${menteeKey}\n${mentorKey}`));
  return {
    ...input,
    objective,
    locks: pairs.flatMap(({ heldBy, ...keys }) => (heldBy === undefined ? [] : lockOn(keys, heldBy))),
    forbidden: input.forbidden.filter(
      ({ menteeKey, mentorKey }) => !matched.has(`${menteeKey}\n${mentorKey}`),
    ),
  };
}

/** Returns the input with pairs of a plan held besides, which leaves the plan the best for it. */
export function holding(input: MatchingInput, pairs: readonly (Pair & Pick<Lock, 'by'>)[]): MatchingInput {
  const keysOf = keysOfPairs(input);
  const known = new Set(input.locks.map(({ menteeKey }) => menteeKey));
  const locks = pairs.map((pair) => lockOn(keysOf(pair), pair.by));
  return withLocks(
    input,
    locks.filter(({ menteeKey }) => !known.has(menteeKey)),
  );
}

function keysOfPairs({ everyone }: MatchingInput): (pair: Pair) => PairOfKeys {
  const keyOf = new Map(everyone.map(({ id, key }) => [id, key]));
  return ({ menteeId, mentorId }) => ({
    menteeKey: keyOf.get(menteeId) ?? '',
    mentorKey: keyOf.get(mentorId) ?? '',
  });
}

/** What a plan held has passed its rules already: a lock holds whatever they are. */
function lockOn(keys: PairOfKeys, by: Lock['by']): Lock {
  return { ...keys, by, overrides: by === 'lock' ? 'any' : [] };
}

function withLocks(input: MatchingInput, locks: readonly Lock[]): MatchingInput {
  return locks.length === 0 ? input : { ...input, locks: [...input.locks, ...locks].sort(byPair) };
}
