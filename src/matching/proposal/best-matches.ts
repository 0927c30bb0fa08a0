/** The best matches of people under rules and criteria, before they are proved: what proposals and comparisons share. */
import type { Absence } from '../input/absence.ts';
import { type PlacedLocks, placeLocks } from '../input/locks.ts';
import { type MatchingInput, prioritiesOf, type PairContext, pairContextOf } from '../input/pair-context.ts';
import { type ChosenKernel, chooseKernel } from '../kernel/choose-kernel.ts';
import { type TwoRoles, twoRolesOf } from '../one-way/two-roles.ts';
import { compilePairRules, isOneWay, type PairRules } from '../scoring/pair-rules.ts';
import { bestAssignment, type Found } from '../solver/one-way-search.ts';
import type { Problem } from '../solver/problem.ts';
import type { PlannedMatch } from './proposal-plan.ts';

/** How an input is made ready. */
export interface Means {
  /** Who takes no part, to say why a lock is impossible. */
  readonly absences?: readonly Absence[] | undefined;
  /** Scans rows fast; see {@link chooseKernel}. */
  readonly scan: WebAssembly.Module | undefined;
  /** Makes the kernel that feeds the solver; by default {@link chooseKernel}. */
  readonly kernelOf?: typeof chooseKernel;
}

/** An input as the solver takes it. */
export interface Ready extends Omit<ChosenKernel, 'kernel'> {
  readonly locked: PlacedLocks;
  /** Those who are not locked. */
  readonly context: PairContext;
  readonly judge: PairRules;
  readonly problem: Problem & { readonly priorities: readonly number[]; readonly places: readonly number[] };
  /** Those of both roles, where nobody may be their own mentor's mentor. */
  readonly roles: TwoRoles | null;
}

/**
 * Makes an input ready to be solved: sorts people by key, takes out what is locked, and compiles rules and criteria.
 *
 * @throws Failure where a lock is impossible; see `lockProblems`
 */
export function readyToSolve(
  input: MatchingInput,
  { absences, scan, kernelOf = chooseKernel }: Means,
): Ready {
  const locked = placeLocks(input, absences);
  const context = pairContextOf(input, locked.mentees, locked.mentors);
  const judge = compilePairRules(input, context);
  const { kernel, countMissing } = kernelOf(judge, context, input.scores !== null, scan);
  const priorities = prioritiesOf(locked.mentees, input.objective);
  return {
    locked,
    context,
    judge,
    countMissing,
    problem: { kernel, priorities, places: context.places },
    roles: isOneWay(judge) ? twoRolesOf(context) : null,
  };
}

/** Returns the best assignment of those who are not locked, with its proof; see {@link bestAssignment}. */
export function solved({ objective }: MatchingInput, { problem, roles, judge }: Ready): Found {
  return bestAssignment(problem, roles, { isFair: objective === 'fair', scoreOf: judge.scoreOf });
}

/** Who is matched with whom, and who is not. */
export interface BestMatches {
  readonly matches: readonly Pick<PlannedMatch, 'menteeId' | 'mentorId' | 'score'>[];
  readonly unmatched: readonly { readonly menteeId: number }[];
}

/**
 * Returns the matches that `propose` would make of an input, in an arbitrary order. They are not proved. It takes less than
 * half of the time.
 */
export function bestMatches(input: MatchingInput, scan: WebAssembly.Module | undefined): BestMatches {
  const ready = readyToSolve(input, { scan });
  const { mentorOf } = solved(input, ready);
  const free = matchesOf(ready.context, ready.judge, mentorOf);
  const locked = matchesOf(ready.locked.context, ready.locked.judge, ready.locked.mentorOf);
  return {
    matches: [...free, ...locked],
    unmatched: ready.context.mentees
      .filter((_one, at) => mentorOf[at] === -1)
      .map(({ id }) => ({ menteeId: id })),
  };
}

function matchesOf(
  { mentees, mentors }: PairContext,
  { rawScoreOf }: PairRules,
  mentorOf: ArrayLike<number>,
): BestMatches['matches'] {
  return mentees.flatMap(({ id }, at) => {
    const mentor = mentorOf[at]!;
    if (mentor === -1) return [];
    return [{ menteeId: id, mentorId: mentors[mentor]!.id, score: rawScoreOf(at, mentor) }];
  });
}
