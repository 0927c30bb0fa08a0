/** From a solution in numbers back to groups of people. */
import { type Assignment, lossOf } from '../../circles/group-problem.ts';
import type { GroupPlan, GroupSummary, PairInGroup, PlannedGroup, UnplacedPerson } from '../group-plan.ts';
import type { GroupInput } from '../group-input.ts';
import type { GroupSettings } from '../group-settings.ts';
import { numberIfExact } from '../../input/units.ts';
import { pointsOfPair } from './judged-pairs.ts';
import type { Opener, PeopleProblem } from './people-problem.ts';
import { scoreFigures } from '../../proposal/summary.ts';
import type { SolvedInCases } from './solve-in-cases.ts';
import { timesNotGiven } from './times-not-given.ts';

/** Returns the groups of a solution, by the key of the one who opens them, then by the first who joins. */
export function plannedGroups(
  { openers, problem, slotAt }: PeopleProblem,
  { openerOf, slotOf }: Assignment,
  input: GroupInput,
): readonly PlannedGroup[] {
  const joinersOf = openers.map((): number[] => []);
  for (const [joiner, groups] of openerOf.entries())
    for (const opener of groups) joinersOf[opener]!.push(joiner);
  return openers
    .flatMap((opener, at) => (joinersOf[at]!.length === 0 ? [] : [{ opener, at, joiners: joinersOf[at]! }]))
    .sort((a, b) => a.opener.person - b.opener.person || a.joiners[0]! - b.joiners[0]!)
    .map(({ opener, at, joiners }) => {
      const pairs = joiners.map((joiner) => pairOf(opener, joiner));
      const ids = idsOf(opener, joiners);
      const isPairHeld = problem.held.some((one) => one.opener === at);
      const repeated = lossOf(problem.repeats?.[at], joiners);
      const heldBy = heldByOf(input, opener, joiners, isPairHeld);
      return {
        format: opener.format,
        ...ids,
        peerIds: [],
        score: pairs.reduce((sum, { score }) => sum + score, 0) - repeated,
        ...(repeated === 0 ? {} : { repeated }),
        pairs,
        ...(slotAt === null || opener.format !== 'circle' ? {} : { slot: slotAt(at, slotOf[at]!) }),
        ...(heldBy === undefined ? {} : { heldBy }),
      };
    });
}

function idsOf(
  { format, person, pairs: { context } }: Opener,
  joiners: readonly number[],
): {
  readonly mentorIds: readonly number[];
  readonly menteeIds: readonly number[];
} {
  const { mentors, mentees } = context;
  return format === 'panel'
    ? { menteeIds: [mentees[person]!.id], mentorIds: joiners.map((joiner) => mentors[joiner]!.id) }
    : { mentorIds: [mentors[person]!.id], menteeIds: joiners.map((joiner) => mentees[joiner]!.id) };
}

function pairOf({ format, person, pairs: { judge, context } }: Opener, joiner: number): PairInGroup {
  const [mentee, mentor] = format === 'panel' ? [person, joiner] : [joiner, person];
  return {
    ids: [context.mentees[mentee]!.id, context.mentors[mentor]!.id],
    score: judge.rawScoreOf(mentee, mentor),
    points: pointsOfPair(judge, mentee, mentor),
  };
}

/** Returns how members of a group were fixed: all of a held group who are in it. */
function heldByOf(
  { held }: GroupInput,
  { format, person, pairs: { context } }: Opener,
  joiners: readonly number[],
  isPairHeld: boolean,
): PlannedGroup['heldBy'] {
  const [many, few] =
    format === 'panel' ? [context.mentors, context.mentees] : [context.mentees, context.mentors];
  const keys = new Set([few[person]!.key, ...joiners.map((joiner) => many[joiner]!.key)]);
  const inIt = held.filter((one) => one.keys.every((key) => keys.has(key)));
  if (inIt.length === 0) return isPairHeld ? 'lock' : undefined;
  return inIt.some(({ by }) => by === 'lock') ? 'lock' : 'approval';
}

/** What a plan is put together from. */
export interface PlanParts {
  readonly settings: GroupSettings;
  readonly people: PeopleProblem;
  readonly groups: readonly PlannedGroup[];
  readonly unmatched: readonly UnplacedPerson[];
  readonly places: number;
  readonly solved: Pick<SolvedInCases, 'isProved' | 'counted' | 'isServiceProved' | 'total'>;
  readonly proof: GroupPlan['proof'];
  /** Whether the search may have been stopped. */
  readonly hasClock: boolean;
}

/** Puts a plan together. */
export function planOf(parts: PlanParts): GroupPlan {
  const { settings, people, groups, unmatched, proof } = parts;
  const { context, missing } = people.pairs;
  const times = timesNotGiven(context, settings);
  return {
    format: settings.format,
    settings,
    decimals: context.decimals,
    groups,
    unmatched,
    summary: summaryOf(parts),
    missing,
    proof,
    ...(times === null ? {} : { timesNotGiven: times }),
  };
}

function summaryOf({
  settings,
  people,
  groups,
  unmatched,
  places,
  solved,
  hasClock,
}: PlanParts): GroupSummary {
  const { mentees, mentors } = people.pairs.context;
  const figures = scoreFigures(groups.flatMap(({ pairs }) => pairs));
  const total = groups.reduce((sum, { repeated = 0 }) => sum - BigInt(repeated), BigInt(figures.total));
  const wished = 'wished' in settings ? (settings.wished ?? 0) : 0;
  const bounded = {
    optimal: 'bounded' as const,
    bound: {
      // Sizes and places alone are a bound too.
      matched: Math.min(solved.counted, Math.max(places, mentees.length - unmatched.length)),
      isSameServed: solved.isServiceProved,
      total: numberIfExact(BigInt(solved.total)),
    },
    ...(solved.isServiceProved ? { gap: gapOf(Number(total), solved.total) } : {}),
    ...(hasClock ? { seconds: settings.seconds } : {}),
  };
  return {
    people: new Set([...mentees, ...mentors].map(({ key }) => key)).size,
    mentors: mentors.length,
    mentees: mentees.length,
    peers: 0,
    places,
    matched: mentees.length - unmatched.length,
    unmatched: unmatched.length,
    groups: groups.length,
    ...figures,
    total: numberIfExact(total),
    underWished: groups.filter(({ format, menteeIds }) => format === 'circle' && menteeIds.length < wished)
      .length,
    ...(solved.isProved ? { optimal: 'proved' as const } : bounded),
  };
}

/** Returns by what share of the bound a total falls short of it, to six places. */
function gapOf(total: number, bound: number): number {
  return bound === total ? 0 : Math.ceil((1e6 * (bound - total)) / Math.max(1, Math.abs(bound))) / 1e6;
}
