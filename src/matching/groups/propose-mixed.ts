/** Proposes one-to-one pairs and circles together, by the forms that people accept. */
import {
  type Assignment,
  compareValues,
  type GroupValue,
  valueOf,
  waitClasses,
} from '../circles/group-problem.ts';
import { goodPlan } from '../circles/plan/good-plan.ts';
import type { AskedOfGroups, GroupInput } from './group-input.ts';
import type { GroupPlan, OtherWay } from './group-plan.ts';
import type { MixedSettings } from './group-settings.ts';
import { numberIfExact } from '../input/units.ts';
import {
  circlesBeside,
  isOneToOne,
  isOpen,
  mentorsOf,
  pairsAlone,
  waysOutOfMixed,
} from './problem/mixed-mentors.ts';
import { mixedProblemOf, type PeopleProblem } from './problem/people-problem.ts';
import { placesInGroups } from './problem/places-of-groups.ts';
import { plannedGroups, planOf } from './problem/planned-groups.ts';
import { narrowed, type SolvedInCases, solveInCases, stageOf } from './problem/solve-in-cases.ts';
import { haveTimes } from './problem/times-not-given.ts';
import { unplacedMentees } from './problem/unplaced.ts';

/**
 * Proposes one-to-one pairs and circles. A mentor has no more pairs and circles together than places.
 *
 * - `one-to-one-first`: the best one-to-one pairs there can be, as `propose` has them, and then the best circles of those
 *   left, of mentors with a place left.
 * - `together`: as many mentees as possible in either, then the longest waits, then the greatest total. That a mentor has
 *   only so many places is a condition across groups: cases are told apart (`solve-in-cases.ts`), and where they are too
 *   many the plan has a bound.
 *
 * Both ways are worked out, and the plan says what the other would give. Neither the order of the input's lists nor the ids in
 * it matter.
 *
 * @throws Failure where those who are held cannot all be
 */
export function proposeMixed(
  input: GroupInput,
  settings: MixedSettings,
  { report = () => undefined, clock }: AskedOfGroups = {},
): GroupPlan {
  const people = mixedProblemOf(input, settings);
  report(1, 4);
  const limits = { seconds: settings.seconds / 2, clock };
  const first = oneToOneFirst(people, limits);
  report(2, 4);
  const together = allTogether(people, first.plan, limits);
  report(3, 4);
  const isFirst = settings.way === 'one-to-one-first';
  const solved = isFirst ? first.solved : together;
  const groups = plannedGroups(people, solved, input);
  const [least, most] = settings.size;
  const judged = [
    people.pairs,
    ...people.openers
      .filter(isOneToOne)
      .slice(0, 1)
      .map(({ pairs }) => pairs),
  ];
  const plan = planOf({
    settings,
    people,
    groups,
    unmatched: unplacedMentees(judged, groups, {
      format: 'mixed',
      least,
      most,
      haveTimes: haveTimes(settings),
    }),
    places: placesInGroups(people, settings),
    solved,
    proof: { stages: isFirst ? [stageOf(first.pairs), stageOf(solved)] : [stageOf(solved)] },
    hasClock: clock !== undefined,
  });
  report(4, 4);
  return {
    ...plan,
    otherWay: otherWay(people, isFirst ? together : first.solved, isFirst ? 'together' : 'one-to-one-first'),
  };
}

interface Limits {
  readonly seconds: number;
  readonly clock: (() => number) | undefined;
}

interface First {
  readonly pairs: SolvedInCases;
  readonly solved: SolvedInCases;
  readonly plan: Assignment;
}

/** Makes the best pairs without circles, but for circles that are held, and then circles beside them. */
function oneToOneFirst(people: PeopleProblem, { seconds, clock }: Limits): First {
  const waysOut = waysOutOfMixed(people);
  const limits = { seconds: seconds / 2, clock };
  const pairs = solveInCases(pairsAlone(people), waysOut, limits);
  const solved = solveInCases(circlesBeside(people, pairs), waysOut, limits);
  return {
    pairs,
    solved: { ...solved, isProved: solved.isProved && pairs.isProved },
    plan: { openerOf: solved.openerOf, slotOf: solved.slotOf },
  };
}

/** Makes the best of all together, beginning with what is known and with each mentor changing what they open. */
function allTogether(people: PeopleProblem, known: Assignment, limits: Limits): SolvedInCases {
  const { clock, seconds } = limits;
  const until = clock === undefined ? Infinity : clock() + 300 * seconds;
  const found = bestByTurns(people, known, () => clock !== undefined && clock() > until);
  return solveInCases(people.problem, waysOutOfMixed(people), {
    seconds: 0.7 * seconds,
    clock,
    known: [known, found],
  });
}

/**
 * Lets every mentor open circles first of all, and keeps that if it is better than what is known. Then lets each mentor in
 * turn open more circles or fewer, with pairs in their place, for as long as that gains.
 */
function bestByTurns(people: PeopleProblem, known: Assignment, isOver: () => boolean): Assignment {
  const { problem } = people;
  const waysOut = waysOutOfMixed(people);
  const mentors = mentorsOf(people);
  let best: { readonly plan: Assignment; readonly value: GroupValue } = {
    plan: known,
    value: valueOf(problem, known),
  };
  let counts = mentors.map(({ circles }) => circles.filter((opener) => isOpen(known, opener)).length);
  const isBetterWith = (changed: readonly number[]): boolean => {
    const without = mentors.flatMap(({ ways }, at) => ways[changed[at]!]!);
    const plan = goodPlan(narrowed(problem, without), { patience: 5, isOver });
    if (plan === null || waysOut(plan) !== null) return false;
    const value = valueOf(problem, plan);
    if (compareValues(value, best.value) <= 0) return false;
    best = { plan, value };
    counts = [...changed];
    return true;
  };
  isBetterWith(mentors.map(({ ways }) => ways.length - 1));
  let untried = mentors.length;
  for (let turn = 0; untried > 0 && !isOver(); turn = (turn + 1) % mentors.length, untried--)
    for (const count of mentors[turn]!.ways.keys())
      if (count !== counts[turn] && isBetterWith(counts.with(turn, count))) untried = mentors.length + 1;
  return best.plan;
}

function otherWay(
  { problem, openers }: PeopleProblem,
  solved: SolvedInCases,
  way: OtherWay['way'],
): OtherWay {
  const open = [...openers.keys()].filter((opener) => isOpen(solved, opener));
  return {
    way,
    matched: solved.value[0]!,
    oneToOne: open.filter((opener) => isOneToOne(openers[opener]!)).length,
    groups: open.length,
    total: numberIfExact(BigInt(solved.value.at(-2)!)),
    byWait: waitClasses(problem).map((wait, at) => ({ wait, matched: solved.value[1 + at]! })),
  };
}
