/** From people, rules and criteria to a proposal that is proved to be the best. */
import { byKey } from '../domain/participant.ts';
import { collectPairs } from './allowed-pairs.ts';
import type { Prices } from './assignment.ts';
import { violations } from './certificate.ts';
import { columnRows } from './column-rows.ts';
import { compileJudge } from './pair-judge.ts';
import type { PairJudge } from './pair-judge.ts';
import type { MissingValues, PlannedMatch, PlannedPoints, PricePair, ProposalPlan } from './proposal-plan.ts';
import type { RowScorer } from './row-scorer.ts';
import { emptyRow } from './row-scorer.ts';
import { kernelOf, storedRows } from './scored-rows.ts';
import { solve } from './solve.ts';
import { summarise } from './summary.ts';
import { earliestAssignment } from './tie-break.ts';
import { EXTERNAL_DECIMALS, POINT_DECIMALS } from './units.ts';
import { unmatchedMentee } from './unmatched.ts';
import type { Candidate, MatchingInput, World } from './world.ts';

/**
 * Proposes matches under the default objective: as many mentees as possible, those who have waited longest
 * first, then the greatest total score, then the fixed order by key. The order of the input's lists and the
 * ids in it make no difference to who is matched with whom.
 *
 * 1. Put mentees and mentors in the order of their keys.
 * 2. Judge every pair by the rules and score those allowed.
 * 3. Solve, and of the equally good answers take the first in the fixed order.
 * 4. Have the answer checked by code that shares nothing with the solver.
 *
 * Throws a plain `Error`, as that is a bug, where the check finds a fault; and a `Failure` where external
 * scores lie too far apart to be added exactly (see `solve`). Scores from criteria are worked out as often as
 * they are asked for and not kept; external ones are, at 12 bytes a pair.
 */
export function propose(input: MatchingInput): ProposalPlan {
  const mentees = input.mentees.toSorted(byCandidateKey); // 1
  const mentors = input.mentors.toSorted(byCandidateKey);
  const world = worldOf(input, mentees, mentors);
  const judge = compileJudge(input, world); // 2
  const { rows, missing } = input.scores === null ? byColumns(judge, world) : byPairs(judge, world);

  const problem = { kernel: kernelOf(rows), priorities: prioritiesOf(mentees), places: world.places }; // 3
  const solution = solve(problem);
  const mentorOf = earliestAssignment(problem, solution);

  const prices = { mentees: pricePairs(solution.menteePrices), mentors: pricePairs(solution.mentorPrices) };
  assertProved(problem, rows, judge, mentorOf, prices); // 4

  const matches = plannedMatches(world, judge, mentorOf);
  return {
    objective: 'default',
    decimals: world.decimals,
    matches,
    unmatched: mentees.flatMap((_candidate, mentee) =>
      mentorOf[mentee] === -1 ? [unmatchedMentee(mentee, world, judge, rows)] : [],
    ),
    summary: summarise(world, rows, mentorOf, matches),
    missing,
    prices,
  };
}

/** Returns the world that rules and criteria see, of these mentees and mentors. */
export function worldOf(
  input: MatchingInput,
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): World {
  return {
    mentees: mentees.map(({ participant }) => participant),
    mentors: mentors.map(({ participant }) => participant),
    // A mentor with more mentees than places has none left, not fewer than none.
    places: mentors.map(({ places }) => Math.max(0, places)),
    everyone: input.everyone,
    levels: input.levels,
    pairedBefore: input.pairedBefore,
    round: input.round,
    training: input.training,
    decimals: input.scores === null ? POINT_DECIMALS : EXTERNAL_DECIMALS,
  };
}

/** Orders candidates by the key of their participant. */
export function byCandidateKey(a: Candidate, b: Candidate): number {
  return byKey(a.participant, b.participant);
}

/** 1 for the mentees who have waited least, 2 for the next, and so on. */
export function prioritiesOf(mentees: readonly Candidate[]): readonly number[] {
  const waits = [...new Set(mentees.map(({ wait }) => wait))].toSorted((a, b) => a - b);
  const priorityOf = new Map(waits.map((wait, position) => [wait, position + 1]));
  return mentees.map(({ wait }) => priorityOf.get(wait) ?? 1);
}

interface Judged {
  readonly rows: RowScorer;
  readonly missing: readonly MissingValues[];
}

/** Pairs judged by the row, each time they are asked for. */
function byColumns(judge: PairJudge, world: World): Judged {
  const rows = columnRows(judge, world);
  const { byRule, byCriterion } = rows.countMissing();
  return { rows, missing: missingValues(judge, byRule, byCriterion) };
}

/** Pairs judged one by one, and kept. */
function byPairs(judge: PairJudge, world: World): Judged {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  const rows = storedRows(collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf));
  return { rows, missing: missingValues(judge, judge.missingByRule, judge.missingByCriterion) };
}

function missingValues(
  judge: PairJudge,
  byRule: Float64Array,
  byCriterion: Float64Array,
): readonly MissingValues[] {
  return [
    ...judge.rules.map(({ shown }, k) => ({ rule: shown, pairs: byRule[k] ?? 0 })),
    ...judge.criteria.map(({ label }, k) => ({ criterion: label, pairs: byCriterion[k] ?? 0 })),
  ].filter(({ pairs }) => pairs > 0);
}

/** The scores of matches are the judge's own, so that rows that were wrong about them would not be proved. */
function assertProved(
  problem: { readonly priorities: readonly number[]; readonly places: readonly number[] },
  rows: RowScorer,
  judge: PairJudge,
  mentorOf: Int32Array,
  prices: ProposalPlan['prices'],
): void {
  const row = emptyRow();
  const faults = violations({
    priorities: problem.priorities,
    places: problem.places,
    eachAllowed: (mentee, see) => {
      rows.score(mentee, row);
      for (let k = row.from; k < row.to; k++) {
        const mentor = row.mentorOf[k]!;
        see(mentor, mentor === mentorOf[mentee] ? judge.scoreOf(mentee, mentor) : row.scores[k]!);
      }
    },
    matches: [...mentorOf.entries()].filter(([, mentor]) => mentor !== -1),
    menteePrices: prices.mentees,
    mentorPrices: prices.mentors,
  });
  if (faults.length > 0) throw new Error(`The proposal is not proved: ${faults.slice(0, 5).join('; ')}`);
}

function plannedMatches(world: World, judge: PairJudge, mentorOf: Int32Array): readonly PlannedMatch[] {
  return world.mentees.flatMap((participant, mentee) => {
    const mentor = mentorOf[mentee]!;
    if (mentor === -1) return [];
    return {
      menteeId: participant.id,
      mentorId: world.mentors[mentor]!.id,
      score: judge.scoreOf(mentee, mentor),
      points: plannedPoints(judge, mentee, mentor),
    };
  });
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
