/** From people, rules and criteria to a proposal that is proved to be the best. */
import { byKey } from '../domain/participant.ts';
import type { Lacking } from './absence.ts';
import type { Prices } from './assignment.ts';
import { countBlockingPairs, eachBlockingPair, scoresToBeat } from './blocking-pairs.ts';
import { type FairSolution, solveFairly } from './fair.ts';
import { judgedKernel } from './judged-kernel.ts';
import { type PlacedLocks, placeLocks } from './locks.ts';
import { compileJudge } from './pair-judge.ts';
import type { PairJudge } from './pair-judge.ts';
import { faultsOfProof, type ProvableProblem } from './proof.ts';
import type {
  FairProof,
  PlannedMatch,
  PlannedPoints,
  PlanPrices,
  PricePair,
  ProposalPlan,
} from './proposal-plan.ts';
import type { RowKernel } from './row-kernel.ts';
import { emptyList } from './row-kernel.ts';
import type { Solution } from './problem.ts';
import { solve } from './solve.ts';
import { summarise } from './summary.ts';
import { earliestAssignment } from './tie-break.ts';
import { unmatchedMentee } from './unmatched.ts';
import { type MatchingInput, prioritiesOf, type World, worldOf } from './world.ts';

/** What a proposal does not depend on. */
export interface Asked {
  /** Is told how many steps are done, and of how many. */
  readonly report?: (done: number, total: number) => void;
  /** Who is not ready, to say of a lock that cannot be what they lack. */
  readonly notReady?: readonly Lacking[];
  /** Scans rows fast; see {@link judgedKernel}. */
  readonly scan?: WebAssembly.Module | undefined;
}

/**
 * Proposes matches under the objective of the input (see `OBJECTIVES`). By default locks hold, and then as many
 * mentees as possible are matched, those who have waited longest first, then the total score is the greatest, then
 * the fixed order by key decides. The order of the input's lists and the ids in it make no difference to who is
 * matched with whom.
 *
 * 1. Put mentees and mentors in the order of their keys, and take out what is locked: each lock takes its mentee
 *    and one place of its mentor (`locks.ts`).
 * 2. Judge every pair of the others by the rules and score those allowed.
 * 3. Solve, and of the equally good answers take the first in the fixed order.
 * 4. Have the answer checked by code that shares nothing with the solver. Given the locks, it is the best.
 *
 * Throws a plain `Error`, as that is a bug, where the check finds a fault; and a `Failure` where a lock cannot
 * be (see `lockProblems`) or external scores lie too far apart to be added exactly (see `solve`).
 */
export function propose(
  input: MatchingInput,
  { report = () => undefined, notReady, scan }: Asked = {},
): ProposalPlan {
  const locked = placeLocks(input, notReady); // 1
  const { mentees, mentors } = locked;
  const world = worldOf(input, mentees, mentors);
  const judge = compileJudge(input, world); // 2
  const isExternal = input.scores !== null;
  const { kernel, countMissing } = judgedKernel(judge, world, isExternal, scan);
  const missing = countMissing();
  report(1, STEPS);

  const problem = { kernel, priorities: prioritiesOf(mentees, input.objective), places: world.places }; // 3
  const fair = input.objective === 'fair' ? solveFairly(problem) : null;
  const solution = fair?.solution ?? solve(problem);
  report(5, STEPS);
  const mentorOf = earliestAssignment(problem, solution);
  report(6, STEPS);

  const proof = { prices: pricesOf(solution), ...(fair === null ? {} : { fair: fairProof(fair) }) };
  assertProved(faultsOfProof(problemOf(world, problem.priorities, judge, kernel), mentorOf, proof)); // 4
  kernel.allowFrom(-Infinity);
  report(8, STEPS);

  const free = plannedMatches(world, judge, mentorOf);
  const matches = merged(input, free, lockedMatches(locked));
  const scoreOf = scoresByMentee(mentorOf, free);
  const blocking =
    countBlockingPairs(kernel, world.places, mentorOf, scoreOf) +
    countBlockingLocked(
      locked,
      isExternal,
      scoresToBeat(mentors.length, world.places, { mentorOf, scoreOf }),
    );
  report(9, STEPS);
  return {
    objective: input.objective,
    decimals: world.decimals,
    matches,
    unmatched: mentees.flatMap((_candidate, mentee) =>
      mentorOf[mentee] === -1 ? [unmatchedMentee(mentee, world, judge, kernel, locked.world.places)] : [],
    ),
    mentors: locked.world.mentors.map(({ id }, at) => ({ mentorId: id, places: locked.world.places[at]! })),
    summary: summarise(input, matches, blocking),
    missing,
    ...proof,
  };
}

/** How many steps of about the same length are reported. */
const STEPS = 10;

/** Those who are locked may want to change as well, with mentors who have a free place or somebody not locked. */
function countBlockingLocked(locked: PlacedLocks, isExternal: boolean, toBeat: Float64Array): number {
  if (locked.mentorOf.length === 0) return 0;
  const { judge, world, mentorOf } = locked;
  const { kernel } = judgedKernel(judge, world, isExternal, undefined);
  const scoreOf = Float64Array.from(mentorOf, (mentor, mentee) => judge.rawScoreOf(mentee, mentor));
  let count = 0;
  eachBlockingPair({ kernel, mentorOf, scoreOf }, toBeat, () => count++);
  return count;
}

/** The scores of matches are the judge's own, so that a kernel that was wrong about them would not be proved. */
function problemOf(
  world: World,
  priorities: readonly number[],
  judge: PairJudge,
  kernel: RowKernel,
): ProvableProblem {
  const dear = emptyList();
  return {
    priorities,
    places: world.places,
    order: kernel.order,
    scoreOf: judge.scoreOf,
    eachDear: (mentee, prices, least, see) => {
      const [priority, score] = prices.mentees[mentee]!;
      kernel.atLeast(mentee, priorities[mentee]! - priority, score + 1, dear, least);
      for (let k = 0; k < dear.length; k++) see(dear.mentorOf[k]!, dear.scores[k]!);
    },
    turnTo: (prices) => {
      kernel.allowFrom(-Infinity);
      for (const [mentor, [priority, score]] of prices.mentors.entries())
        kernel.reprice(mentor, priority, score);
    },
  };
}

function assertProved(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The proposal is not proved: ${faults.slice(0, 5).join('; ')}`);
}

function fairProof({ least, ofAll, above }: FairSolution): FairProof {
  return { least, ofAll: pricesOf(ofAll), above: above === null ? null : pricesOf(above) };
}

function pricesOf({ menteePrices, mentorPrices }: Solution): PlanPrices {
  return { mentees: pricePairs(menteePrices), mentors: pricePairs(mentorPrices) };
}

function plannedMatches(world: World, judge: PairJudge, mentorOf: Int32Array): readonly PlannedMatch[] {
  return world.mentees.flatMap((_participant, mentee) => {
    const mentor = mentorOf[mentee]!;
    return mentor === -1 ? [] : plannedMatch(world, judge, mentee, mentor);
  });
}

function lockedMatches(locked: PlacedLocks): readonly PlannedMatch[] {
  return locked.locks.map(({ by }, mentee) => ({
    ...plannedMatch(locked.world, locked.judge, mentee, locked.mentorOf[mentee]!),
    heldBy: by,
  }));
}

/** The score does not ask the rules: a lock may break some, and a match of the solver's was checked. */
function plannedMatch(world: World, judge: PairJudge, mentee: number, mentor: number): PlannedMatch {
  return {
    menteeId: world.mentees[mentee]!.id,
    mentorId: world.mentors[mentor]!.id,
    score: judge.rawScoreOf(mentee, mentor),
    points: plannedPoints(judge, mentee, mentor),
  };
}

/** Both lists are by the mentee's key, and so is the one returned. */
function merged(
  { mentees }: MatchingInput,
  free: readonly PlannedMatch[],
  locked: readonly PlannedMatch[],
): readonly PlannedMatch[] {
  if (locked.length === 0) return free;
  const keyOf = new Map(mentees.map(({ participant: { id, key } }) => [id, key]));
  const key = ({ menteeId }: PlannedMatch): { key: string } => ({ key: keyOf.get(menteeId) ?? '' });
  return [...free, ...locked].sort((a, b) => byKey(key(a), key(b)));
}

function scoresByMentee(mentorOf: Int32Array, matches: readonly PlannedMatch[]): Float64Array {
  let next = 0;
  return Float64Array.from(mentorOf, (mentor) => (mentor === -1 ? NaN : matches[next++]!.score));
}

function plannedPoints(judge: PairJudge, mentee: number, mentor: number): readonly PlannedPoints[] {
  return judge.criteria.map(({ criterion, label, weight, pointsOf }) => ({
    criterion: label,
    points: pointsOf(mentee, mentor) ?? criterion.neutral,
    weight,
  }));
}

function pricePairs(prices: Prices): readonly PricePair[] {
  return Array.from(prices.priority, (priority, person) => [priority, prices.score[person]!] as const);
}
