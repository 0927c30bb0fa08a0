/** Makes a proposal from people, rules and criteria, and proves that it is the best. */
import { byKey } from '../../domain/people/participant.ts';
import type { Absence } from '../input/absence.ts';
import { countBlockingPairs, eachBlockingPair, scoresToBeat } from '../explain/blocking-pairs.ts';
import { chooseKernel } from '../kernel/choose-kernel.ts';
import type { SecondThread } from '../kernel/scan-memory.ts';
import type { PlacedLocks } from '../input/locks.ts';
import { reverseOf } from '../one-way/reverse-of.ts';
import { judgeProof } from '../proof/one-way.ts';
import { isOneWay, type PairRules } from '../scoring/pair-rules.ts';
import type { ProvableProblem } from '../proof/faults-of-proof.ts';
import { compileProofJudge, type ProofJudge } from '../proof/judge.ts';
import { MOST_JUDGED } from '../proof/sample.ts';
import type { Problem } from '../solver/problem.ts';
import type { HowProved, PlannedMatch, PlannedPoints, PlanPrices, ProposalPlan } from './proposal-plan.ts';
import type { Limit, RowKernel } from '../kernel/row-kernel.ts';
import { summarise, withHeld } from './summary.ts';
import { unmatchedMentee } from '../explain/unmatched.ts';
import type { MatchingInput, PairContext } from '../input/pair-context.ts';
import { readyToSolve, solved } from './best-matches.ts';

/** Options that the proposal does not depend on. */
export interface Asked {
  /** Is told how many steps are done, out of how many. */
  readonly report?: (done: number, total: number) => void;
  /** Who takes no part, to say why a lock is impossible. */
  readonly absences?: readonly Absence[];
  /** Scans rows fast; see {@link chooseKernel}. */
  readonly scan?: WebAssembly.Module | undefined;
  /** Scans rows beside this thread. */
  readonly secondThread?: SecondThread | undefined;
  /** Makes the kernel that feeds the solver; by default {@link chooseKernel}. */
  readonly kernelOf?: typeof chooseKernel | undefined;
  /** How many pairs the proof judges again; by default {@link MOST_JUDGED}. */
  readonly mostJudged?: number;
}

/**
 * Proposes matches under the objective of the input (see `OBJECTIVES`). By default locks hold, and then as many mentees
 * as possible are matched. Among such proposals those who have waited longest come first, then the greatest total score,
 * then the fewest changes of what people have been shown, then the fixed order by key. Neither the order of the input's lists nor the ids in it affect who is matched with whom.
 *
 * 1. Sort mentees and mentors by key, and take out what is locked: each lock takes its mentee and one place of its mentor
 *    (`locks.ts`).
 * 2. Judge every pair of the others by the rules, and score those allowed.
 * 3. Solve, and of equally good answers take the first in the fixed order of those that change least. Unless the rule is off, nobody in it is the
 *    mentor of their own mentor (`one-way/`).
 * 4. Have the answer checked by code that shares nothing with the solver or the kernel (`proof/`). Given the locks, it is
 *    the best. Where too many people of both roles want each other, it comes with a bound that nothing exceeds.
 *
 * Throws a plain `Error` where the check finds a fault, as that is a bug. Throws a `Failure` where a lock is impossible
 * (see `lockProblems`) or external scores lie too far apart to be added exactly (see `solve`).
 */
export function propose(
  input: MatchingInput,
  { report = () => undefined, absences, scan, secondThread, kernelOf, mostJudged = MOST_JUDGED }: Asked = {},
): ProposalPlan {
  const ready = readyToSolve(input, { absences, scan, secondThread, kernelOf }); // 1, 2
  const { locked, context, judge, problem, roles } = ready;
  const { mentees, mentors } = locked;
  const { kernel } = problem;
  const missing = ready.countMissing();
  report(1, STEPS);

  const { mentorOf, proof, branches } = solved(input, ready); // 3
  report(6, STEPS);

  const proved = { ...proof, ...(branches === undefined ? {} : { branches }) };
  const { provable, howProved } = problemToProve(
    compileProofJudge(judge, input.scores, context, problem.priorities, mostJudged),
    problem,
  );
  const { faults, bound } = judgeProof(provable, roles, mentorOf, { objective: input.objective, ...proved }); // 4
  assertProved(faults);
  kernel.allowFrom(-Infinity);
  report(8, STEPS);

  const free = plannedMatches(context, judge, mentorOf);
  const matches = merged(input, free, lockedMatches(locked));
  const scoreOf = scoresByMentee(mentorOf, free);
  const reversed = isOneWay(judge) ? reverseOf(matches) : reverseOf([]);
  const isBarred = (people: PairContext['mentees']) => (mentee: number, mentor: number) =>
    reversed.get(people[mentee]!.id)?.has(context.mentors[mentor]!.id) === true;
  const blocking =
    countBlockingPairs(kernel, context.places, mentorOf, scoreOf, isBarred(context.mentees)) +
    countBlockingLocked(
      locked,
      { isExternal: input.scores !== null, scan },
      scoresToBeat(mentors.length, context.places, { mentorOf, scoreOf }),
      isBarred(locked.context.mentees),
    );
  report(9, STEPS);
  return {
    objective: input.objective,
    decimals: context.decimals,
    matches,
    unmatched: mentees.flatMap((_candidate, mentee) =>
      mentorOf[mentee] === -1
        ? [unmatchedMentee(mentee, context, judge, kernel, locked.context.places, isBarred(context.mentees))]
        : [],
    ),
    mentors: locked.context.mentors.map(({ id }, at) => ({
      mentorId: id,
      places: locked.context.places[at]!,
    })),
    summary: summarise(input, matches, blocking, howProved, withHeld(bound, matches)),
    missing,
    ...proved,
  };
}

/** How many steps are reported. They take about the same time each. */
const STEPS = 10;

/**
 * Counts the blocking pairs of locked people, who may want to change too, with mentors who have a free place or a mentee
 * who is not locked.
 */
function countBlockingLocked(
  locked: PlacedLocks,
  { isExternal, scan }: { readonly isExternal: boolean; readonly scan: WebAssembly.Module | undefined },
  toBeat: Float64Array,
  isBarred: (mentee: number, mentor: number) => boolean,
): number {
  if (locked.mentorOf.length === 0) return 0;
  const { judge, context, mentorOf } = locked;
  const { kernel } = chooseKernel(judge, context, isExternal, scan);
  const scoreOf = Float64Array.from(mentorOf, (mentor, mentee) => judge.rawScoreOf(mentee, mentor));
  let count = 0;
  eachBlockingPair({ kernel, mentorOf, scoreOf }, toBeat, (mentee, mentor) => {
    if (!isBarred(mentee, mentor)) count++;
  });
  return count;
}

/**
 * Returns what is to be proved, and how. Where there are too many pairs to judge them all again, the kernel is asked for
 * the pairs above the prices too.
 */
function problemToProve(
  { judged, scoreOf, dearAt }: ProofJudge,
  { kernel, priorities, places }: Problem & Pick<ProvableProblem, 'priorities' | 'places'>,
): { readonly provable: ProvableProblem; readonly howProved: HowProved } {
  const provable = { priorities, places, order: kernel.order, scoreOf };
  if (judged.isWhole) return { provable: { ...provable, dearAt }, howProved: 'proved' };
  return {
    provable: {
      ...provable,
      dearAt: (prices, least) => {
        const ofSample = dearAt(prices, least);
        const ofKernel = pairsAbove(kernel, priorities, prices, least);
        return (mentee, see) => {
          for (const [mentor, score] of ofKernel.get(mentee) ?? []) see(mentor, score);
          ofSample(mentee, see);
        };
      },
    },
    howProved: `proved by the kernel's scores, ${judged.pairs} pairs judged again`,
  };
}

/** Returns the pairs of each mentee that are worth more than their prices, with their scores. There are none unless pairs are left out. */
function pairsAbove(
  kernel: RowKernel,
  priorities: ArrayLike<number>,
  { mentees, mentors }: PlanPrices,
  leastScore: number,
): ReadonlyMap<number, readonly (readonly [mentor: number, score: number])[]> {
  const found = new Map<number, [number, number][]>();
  kernel.allowFrom(-Infinity);
  for (const [mentor, [priority, score]] of mentors.entries()) kernel.reprice(mentor, priority, score);
  const limitOf = (mentee: number): Limit => {
    const [priority, score] = mentees[mentee]!;
    return { level: priorities[mentee]! - priority, score: score + 1, leastScore };
  };
  kernel.eachAtLeast(kernel.order ?? mentees.keys(), limitOf, (mentee, list) => {
    if (list.length === 0) return;
    found.set(
      mentee,
      Array.from(list.mentorOf.subarray(0, list.length), (mentor, k) => [mentor, list.scores[k]!]),
    );
  });
  return found;
}

function assertProved(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The proposal is not proved: ${faults.slice(0, 5).join('; ')}`);
}

function plannedMatches(
  context: PairContext,
  judge: PairRules,
  mentorOf: Int32Array,
): readonly PlannedMatch[] {
  return context.mentees.flatMap((_participant, mentee) => {
    const mentor = mentorOf[mentee]!;
    return mentor === -1 ? [] : plannedMatch(context, judge, mentee, mentor);
  });
}

function lockedMatches(locked: PlacedLocks): readonly PlannedMatch[] {
  return locked.locks.map(({ by }, mentee) => ({
    ...plannedMatch(locked.context, locked.judge, mentee, locked.mentorOf[mentee]!),
    heldBy: by,
  }));
}

/** Returns a match with its score. The rules are not asked: a lock may break some, and the solver's matches were checked. */
function plannedMatch(context: PairContext, judge: PairRules, mentee: number, mentor: number): PlannedMatch {
  return {
    menteeId: context.mentees[mentee]!.id,
    mentorId: context.mentors[mentor]!.id,
    score: judge.rawScoreOf(mentee, mentor),
    points: plannedPoints(judge, mentee, mentor),
  };
}

/** Merges two lists that are by the mentee's key into one by the mentee's key. */
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

function plannedPoints(judge: PairRules, mentee: number, mentor: number): readonly PlannedPoints[] {
  return judge.criteria.map(({ criterion, label, weight, pointsOf }) => ({
    criterion: label,
    points: pointsOf(mentee, mentor) ?? criterion.neutral,
    weight,
  }));
}
