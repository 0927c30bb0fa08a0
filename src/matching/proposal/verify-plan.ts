/** Checks a stored proposal again, starting from the people and the rules. */
import { idOf } from '../../domain/reference.ts';
import { lockProblems, placeLocks, wordsOf, type PlacedLocks } from '../input/locks.ts';
import { judgeProof } from '../proof/one-way.ts';
import { twoRolesOf } from '../one-way/two-roles.ts';
import { compilePairRules, isOneWay } from '../scoring/pair-rules.ts';
import { compileProofJudge, type ProofJudge } from '../proof/judge.ts';
import type { PlannedMatch, ProposalPlan } from './proposal-plan.ts';
import { withHeld } from './summary.ts';
import { formatUnits } from '../input/units.ts';
import {
  type Lock,
  type MatchingInput,
  prioritiesOf,
  type PairContext,
  pairContextOf,
} from '../input/pair-context.ts';

/**
 * Lists why a plan is not proved to be the best there is for an input; empty where it is proved.
 *
 * 1. Each held match is locked, or was approved, and is possible. No lock is left out.
 * 2. Everybody matched is among those to be matched.
 * 3. The score of each match, and the total, are those that the criteria or the file of scores give.
 * 4. The prices prove the rest, over every allowed pair of those who are not held: see `judgeProof`.
 *
 * The pairs are judged by code that shares nothing with the solver or the kernel that feeds it (`proof/`). Time O(n m)
 * for n mentees and m mentors.
 */
export function faultsOfPlan(input: MatchingInput, plan: ProposalPlan): string[] {
  const held = { ...input, locks: [...input.locks, ...keptBy(plan, input)] };
  const problems = wordsOf(lockProblems(held));
  if (problems.length > 0) return [...problems]; // 1
  const locked = placeLocks(held);
  const { mentees, mentors } = locked;
  const context = pairContextOf(input, mentees, mentors);
  const own = compilePairRules(input, context);
  const priorities = prioritiesOf(mentees, plan.objective);
  const judge = compileProofJudge(own, input.scores, context, priorities, Infinity);
  const free = plan.matches.filter(({ heldBy }) => heldBy === undefined);
  const positions = positionsOf(free, context);
  if ('faults' in positions) return positions.faults; // 2
  const mentorOf = new Int32Array(context.mentees.length).fill(-1);
  for (const [mentee, mentor] of positions.matches) {
    if (mentorOf[mentee] !== -1)
      return [`${idOf('P', context.mentees[mentee]!.id)} is matched more than once`];
    mentorOf[mentee] = mentor;
  }
  if (plan.objective === 'fair' && plan.fair === undefined) return ['nothing proves that it is fair'];
  const { faults, bound } = judgeProof(
    { priorities, places: context.places, scoreOf: judge.scoreOf, dearAt: judge.dearAt }, // 4
    isOneWay(own) ? twoRolesOf(context) : null,
    mentorOf,
    plan,
  );
  return [
    ...lockFaults(plan, locked), // 1 and 3, of those who are held
    ...scoreFaults(free, positions.matches, judge, plan.decimals), // 3
    ...totalFaults(plan),
    ...faults,
    ...(JSON.stringify(withHeld(bound, plan.matches) ?? undefined) === JSON.stringify(plan.summary.bound)
      ? []
      : ['the bound on what could be had at best is another one']),
  ];
}

/** Returns the approvals that a plan keeps, as locks of its input. People whom the input does not have are left out. */
export function keptBy(plan: Pick<ProposalPlan, 'matches'>, { everyone }: MatchingInput): Lock[] {
  const kept = plan.matches.filter(({ heldBy }) => heldBy === 'approval');
  if (kept.length === 0) return [];
  const keyOf = new Map(everyone.map(({ id, key }) => [id, key]));
  return kept.flatMap(({ menteeId, mentorId }) => {
    const [menteeKey, mentorKey] = [keyOf.get(menteeId), keyOf.get(mentorId)];
    if (menteeKey === undefined || mentorKey === undefined) return [];
    return { menteeKey, mentorKey, by: 'approval' as const, overrides: [] };
  });
}

function lockFaults(plan: ProposalPlan, locked: PlacedLocks): string[] {
  const { context, locks, mentorOf } = locked;
  const matchOf = new Map(plan.matches.map((match) => [match.menteeId, match]));
  const known = new Set(context.mentees.map(({ id }) => id));
  const unlocked = plan.matches.filter(
    ({ heldBy, menteeId }) => heldBy !== undefined && !known.has(menteeId),
  );
  return [
    ...unlocked.map((match) => `${pairWords(match)}: neither locked nor approved`),
    ...locks.flatMap(({ by }, mentee) => {
      const menteeId = context.mentees[mentee]!.id;
      const mentorId = context.mentors[mentorOf[mentee]!]!.id;
      const pair = pairWords({ menteeId, mentorId });
      const match = matchOf.get(menteeId);
      if (match === undefined || match.mentorId !== mentorId || match.heldBy !== by)
        return [`${pair}: locked, and not matched as such`];
      const score = locked.judge.rawScoreOf(mentee, mentorOf[mentee]!);
      return score === match.score
        ? []
        : [`${pair}: the score is ${shown(score, plan.decimals)}, not ${shown(match.score, plan.decimals)}`];
    }),
  ];
}

type Positions = readonly (readonly [mentee: number, mentor: number])[];

function positionsOf(
  free: readonly PlannedMatch[],
  context: PairContext,
): { matches: Positions } | { faults: string[] } {
  const menteeAt = new Map(context.mentees.map((person, at) => [person.id, at]));
  const mentorAt = new Map(context.mentors.map((person, at) => [person.id, at]));
  const faults: string[] = [];
  const matches = free.map(({ menteeId, mentorId }) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined) faults.push(`${idOf('P', menteeId)} is not a mentee to be matched`);
    if (mentor === undefined) faults.push(`${idOf('P', mentorId)} is not a mentor to be matched`);
    return [mentee ?? -1, mentor ?? -1] as const;
  });
  return faults.length > 0 ? { faults } : { matches };
}

function scoreFaults(
  free: readonly PlannedMatch[],
  matches: Positions,
  { scoreOf }: ProofJudge,
  decimals: number,
): string[] {
  return free.flatMap((match, at) => {
    const [mentee = -1, mentor = -1] = matches[at] ?? [];
    const score = scoreOf(mentee, mentor);
    return score === match.score
      ? []
      : [`${pairWords(match)}: the score is ${shown(score, decimals)}, not ${shown(match.score, decimals)}`];
  });
}

function totalFaults({ matches, summary }: ProposalPlan): string[] {
  const total = matches.reduce((sum, match) => sum + BigInt(match.score), 0n);
  return total === BigInt(summary.total) ? [] : ['the total is not the sum of the scores'];
}

function shown(units: number, decimals: number): string {
  return Number.isNaN(units) ? 'none, for the pair is not allowed' : formatUnits(units, decimals);
}

function pairWords({ menteeId, mentorId }: Pick<PlannedMatch, 'menteeId' | 'mentorId'>): string {
  return `${idOf('P', menteeId)} with ${idOf('P', mentorId)}`;
}
