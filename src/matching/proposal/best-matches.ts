/** The best matches of people under rules and criteria, before they are proved: what proposals and comparisons share. */
import type { Absence } from '../input/absence.ts';
import { type PlacedLocks, placeLocks } from '../input/locks.ts';
import {
  byCandidateKey,
  type Candidate,
  type MatchingInput,
  prioritiesOf,
  type PairContext,
  type Shown,
  pairContextOf,
} from '../input/pair-context.ts';
import { type ChosenKernel, chooseKernel } from '../kernel/choose-kernel.ts';
import type { SecondThread } from '../kernel/scan-memory.ts';
import { mutualPairs, type TwoRoles, twoRolesOf } from '../one-way/two-roles.ts';
import { compilePairRules, isOneWay, type PairRules } from '../scoring/pair-rules.ts';
import { bestAssignment, type Found } from '../solver/one-way-search.ts';
import type { Problem } from '../solver/problem.ts';
import { withoutMentee } from '../kernel/without-pairs.ts';
import { type Known, mend } from '../solver/mend.ts';
import { chosenAssignment, NOT_SHOWN } from '../solver/fewest-changes.ts';
import type { PlannedMatch, PricePair, ProposalPlan } from './proposal-plan.ts';

/** How an input is made ready. */
export interface Means {
  /** Who takes no part, to say why a lock is impossible. */
  readonly absences?: readonly Absence[] | undefined;
  /** Scans rows fast; see {@link chooseKernel}. */
  readonly scan: WebAssembly.Module | undefined;
  /** Scans rows beside this thread. */
  readonly secondThread?: SecondThread | undefined;
  /** Makes the kernel that feeds the solver; by default {@link chooseKernel}. */
  readonly kernelOf?: typeof chooseKernel | undefined;
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
export function readyToSolve(input: MatchingInput, means: Means): Ready {
  const locked = placeLocks(input, means.absences);
  return readyWith(input, locked, locked.mentors, means);
}

/** Inputs that were made ready to be asked about, for as long as they live. */
const readyToBeAsked = new WeakMap<MatchingInput, Ready>();

/**
 * Makes an input ready for questions of what could be different: a mentor without a place is in it as well, and can be given
 * one. It is made once for all questions about an input, so each of them sets the prices of the kernel first.
 */
export function readyToAsk(input: MatchingInput, scan: WebAssembly.Module | undefined): Ready {
  const known = readyToBeAsked.get(input);
  if (known !== undefined) return known;
  const locked = placeLocks(input);
  // A mentor without a place would be allowed nobody.
  const open = locked.mentors.map((one) => ({ ...one, places: Math.max(1, one.places) }));
  const ready = readyWith(input, locked, open, { scan });
  readyToBeAsked.set(input, ready);
  return ready;
}

function readyWith(
  input: MatchingInput,
  locked: PlacedLocks,
  mentors: readonly Candidate[],
  { scan, secondThread, kernelOf = chooseKernel }: Means,
): Ready {
  const context = pairContextOf(input, locked.mentees, mentors);
  const judge = compilePairRules(input, context);
  const { kernel, countMissing } = kernelOf(judge, context, input.scores !== null, scan, secondThread);
  const priorities = prioritiesOf(locked.mentees, input.objective);
  return {
    locked,
    context,
    judge,
    countMissing,
    problem: {
      kernel,
      priorities,
      places: locked.mentors.map(({ places }) => Math.max(0, places)),
      ...(input.shown === undefined ? {} : { shown: shownIn(context, input.shown) }),
    },
    roles: isOneWay(judge) ? twoRolesOf(context) : null,
  };
}

function shownIn({ mentees, mentors }: PairContext, shown: readonly Shown[]): Int32Array {
  const mentorAt = new Map(mentors.map(({ key }, at) => [key, at]));
  const shownTo = new Map(
    shown.map(({ menteeKey, mentorKey }) => [
      menteeKey,
      mentorKey === null ? -1 : (mentorAt.get(mentorKey) ?? NOT_SHOWN),
    ]),
  );
  return Int32Array.from(mentees, ({ key }) => shownTo.get(key) ?? NOT_SHOWN);
}

/** Returns an input whose people have been shown a plan. */
export function havingSeen(
  input: MatchingInput,
  { matches, unmatched }: BestMatches,
): MatchingInput & { readonly shown: readonly Shown[] } {
  const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
  const shown = [...matches, ...unmatched.map(({ menteeId }) => ({ menteeId, mentorId: null }))].flatMap(
    ({ menteeId, mentorId }): Shown[] => {
      const menteeKey = keyOf.get(menteeId);
      if (menteeKey === undefined) return [];
      return [{ menteeKey, mentorKey: mentorId === null ? null : (keyOf.get(mentorId) ?? '') }];
    },
  );
  return { ...input, shown };
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

/** Returns the total of the scores, in units. */
export function totalOf({ matches }: Pick<BestMatches, 'matches'>): bigint {
  return matches.reduce((sum, { score }) => sum + BigInt(score), 0n);
}

/** A plan as it helps to match nearly the same people. By number. */
export interface Near {
  readonly mentorOf: ReadonlyMap<number, number>;
  /** Of the mentees who are not held, and of all mentors. */
  readonly priceOf: { readonly mentees: Prices; readonly mentors: Prices };
}

type Prices = ReadonlyMap<number, PricePair>;

/** Returns a plan of people of the input as {@link bestMatches} takes it; `null` where its prices are not those of the plan. */
export function nearOf(
  { mentees, mentors }: Pick<MatchingInput, 'mentees' | 'mentors'>,
  {
    objective,
    branches,
    matches,
    prices,
  }: Pick<ProposalPlan, 'objective' | 'branches' | 'matches' | 'prices'>,
): Near | null {
  if (objective === 'fair' || branches !== undefined) return null;
  const held = new Set(matches.filter(({ heldBy }) => heldBy !== undefined).map(({ menteeId }) => menteeId));
  const pricesOf = (people: readonly Candidate[], all: readonly PricePair[]): Prices =>
    new Map(
      people.toSorted(byCandidateKey).map(({ participant }, at) => [participant.id, all[at] ?? [0, 0]]),
    );
  return {
    mentorOf: new Map(matches.map(({ menteeId, mentorId }) => [menteeId, mentorId])),
    priceOf: {
      mentees: pricesOf(
        mentees.filter(({ participant }) => !held.has(participant.id)),
        prices.mentees,
      ),
      mentors: pricesOf(mentors, prices.mentors),
    },
  };
}

/**
 * Returns the matches that `propose` would make of an input, in an arbitrary order. They are not proved. It takes less than
 * half of the time, and where a plan of nearly the same people is known, little more than making the input ready.
 */
export function bestMatches(
  input: MatchingInput,
  scan: WebAssembly.Module | undefined,
  near: Near | null = null,
): BestMatches {
  const ready = readyToSolve(input, { scan });
  const { context, problem, roles } = ready;
  const found = near === null ? null : mended(problem, roles, knownOf(context, near));
  return allMatches(
    ready,
    found ?? { mentorOf: solved(input, ready).mentorOf, scoreOf: ready.judge.rawScoreOf },
  );
}

/**
 * Returns what finds the best matches that have a pair, for one pair after another. `near` is the plan that people have been
 * shown. They are made ready once, so each takes a fraction of what {@link bestMatches} does. It returns `null` where that is not
 * enough: where the mentee is held or is a mentor too, or solving anew takes less.
 */
export function matchesHaving(
  input: MatchingInput,
  plan: BestMatches,
  scan: WebAssembly.Module | undefined,
  near: Near,
): (menteeId: number, mentorId: number) => BestMatches | null {
  const ready = readyToAsk(input, scan);
  const { context, judge, roles } = ready;
  const problem = { ...ready.problem, shown: shownIn(context, havingSeen(input, plan).shown) };
  const [menteeAt, mentorAt] = [positionsOf(context.mentees), positionsOf(context.mentors)];
  const known = knownOf(context, near);
  return (menteeId, mentorId) => {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    if (mentee === undefined || mentor === undefined || problem.places[mentor] === 0) return null;
    // Whom a mentor could have as their own would change with the pair.
    if (mentorAt.has(menteeId)) return null;
    const rest = {
      ...problem,
      kernel: withoutMentee(problem.kernel, mentee),
      places: problem.places.with(mentor, problem.places[mentor]! - 1),
    };
    const found = mended(rest, roles, known);
    if (found === null) return null;
    const { matches, unmatched } = allMatches(ready, found);
    return {
      matches: [...matches, { menteeId, mentorId, score: judge.rawScoreOf(mentee, mentor) }],
      unmatched: unmatched.filter((one) => one.menteeId !== menteeId),
    };
  };
}

/** Who has whom, by position, and the scores of these pairs. */
interface Matched {
  /** −1 where unmatched. */
  readonly mentorOf: Int32Array;
  readonly scoreOf: (mentee: number, mentor: number) => number;
}

/** Returns the matches of an assignment, and those that are held. */
function allMatches({ context, locked }: Ready, found: Matched): BestMatches {
  const { mentorOf } = found;
  return {
    matches: [
      ...matchesOf(context, found),
      ...matchesOf(locked.context, { mentorOf: locked.mentorOf, scoreOf: locked.judge.rawScoreOf }),
    ],
    unmatched: context.mentees.filter((_one, at) => mentorOf[at] === -1).map(({ id }) => ({ menteeId: id })),
  };
}

/**
 * Returns the best assignment by way of what is known; `null` where people are paired both ways in it, or where solving anew
 * takes less.
 */
function mended(problem: Problem, roles: TwoRoles | null, known: Known): Matched | null {
  const tied = mend(problem, known);
  if (tied === null) return null;
  const mentorOf = chosenAssignment(problem, tied);
  if (roles !== null && mutualPairs(mentorOf, roles).length > 0) return null;
  const [menteePrices, mentorPrices] = [tied.menteePrices.score, tied.mentorPrices.score];
  // The prices of a best assignment add up to its scores.
  return { mentorOf, scoreOf: (mentee, mentor) => menteePrices[mentee]! + mentorPrices[mentor]! };
}

function knownOf({ mentees, mentors }: PairContext, { mentorOf, priceOf }: Near): Known {
  const mentorAt = positionsOf(mentors);
  return {
    mentorOf: Int32Array.from(mentees, ({ id }) => mentorAt.get(mentorOf.get(id) ?? 0) ?? -1),
    menteePrices: pricesAt(mentees, priceOf.mentees),
    mentorPrices: pricesAt(mentors, priceOf.mentors),
  };
}

function positionsOf(people: PairContext['mentees']): ReadonlyMap<number, number> {
  return new Map(people.map(({ id }, at) => [id, at]));
}

function pricesAt(people: PairContext['mentees'], prices: Prices): Known['menteePrices'] {
  const pairs = people.map(({ id }) => prices.get(id) ?? [0, 0]);
  return {
    priority: Float64Array.from(pairs, ([priority]) => priority),
    score: Float64Array.from(pairs, ([, score]) => score),
  };
}

function matchesOf(
  { mentees, mentors }: PairContext,
  { mentorOf, scoreOf }: Omit<Matched, 'mentorOf'> & { readonly mentorOf: ArrayLike<number> },
): BestMatches['matches'] {
  return mentees.flatMap(({ id }, at) => {
    const mentor = mentorOf[at]!;
    if (mentor === -1) return [];
    return [{ menteeId: id, mentorId: mentors[mentor]!.id, score: scoreOf(at, mentor) }];
  });
}
