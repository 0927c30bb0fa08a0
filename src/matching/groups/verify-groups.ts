/** Checks a proposal of groups anew: that its groups are possible, and that its proof holds. */
import { faultsOf } from '../circles/group-faults.ts';
import { type Assignment, type GroupProblem, valueOf } from '../circles/group-problem.ts';
import { groupSolutionFaults } from '../proof/group-bound-check.ts';
import { waysOutOfBothWays } from './problem/both-ways.ts';
import type { GroupInput } from './group-input.ts';
import type { GroupPlan } from './group-plan.ts';
import { circlesBeside, pairsAlone, waysOutOfMixed } from './problem/mixed-mentors.ts';
import {
  circleProblemOf,
  mixedProblemOf,
  panelProblemOf,
  type PeopleProblem,
} from './problem/people-problem.ts';
import { placesInGroups } from './problem/places-of-groups.ts';
import { plannedGroups } from './problem/planned-groups.ts';
import {
  isNoBetter,
  narrowed,
  type Stage,
  waysFrom,
  type WaysOut,
  type Without,
} from './problem/solve-in-cases.ts';

/**
 * Lists why a proposal of circles, panels or both is not what it says; empty where all of this holds.
 *
 * 1. Its groups are those of the plan in its proof, which breaks no rule. Nobody mentors their own mentor, and nobody has
 *    more groups than places.
 * 2. The cases of its proof are all cases there are, and the proof of each holds, by code that shares nothing with the solver.
 * 3. No case has a better plan than it says.
 *
 * @param input that which the plan was made from
 */
export function faultsOfGroupPlan(input: GroupInput, plan: GroupPlan): string[] {
  const { settings, proof } = plan;
  if (settings.format === 'peer') throw new Error('Peers have a certificate of their own');
  const people =
    settings.format === 'circle'
      ? circleProblemOf(input, settings)
      : settings.format === 'panel'
        ? panelProblemOf(input, settings)
        : mixedProblemOf(input, settings);
  const waysOut = settings.format === 'mixed' ? waysOutOfMixed(people) : waysOutOfBothWays(people);
  const stages = proof['stages'] as readonly Stage[];
  const problems = problemsOf(people, stages);
  if (problems.length !== stages.length) return ['the proof has other stages than the proposal'];
  const last = assignmentOf(stages.at(-1)!);
  const faults = faultsOf(problems.at(-1)!, last); // 1
  if (faults.length > 0) return [...faults];
  if (JSON.stringify(plannedGroups(people, last, input)) !== JSON.stringify(plan.groups))
    return ['the groups are not those of the proof'];
  return stages.flatMap((stage, at) => {
    const isLast = at === stages.length - 1;
    const told = isLast ? { summary: plan.summary, places: placesInGroups(people, settings) } : null;
    return faultsOfStage(problems[at]!, stage, waysOut, told);
  });
}

/** Returns the problem of each stage. */
function problemsOf(people: PeopleProblem, stages: readonly Stage[]): GroupProblem[] {
  if (stages.length === 1) return [people.problem];
  return [pairsAlone(people), circlesBeside(people, stages[0]!)];
}

function assignmentOf({ openerOf, slotOf }: Pick<Stage, 'openerOf' | 'slotOf'>): Assignment {
  return { openerOf, slotOf: Int32Array.from(slotOf) };
}

function faultsOfStage(
  problem: GroupProblem,
  stage: Stage,
  waysOut: (plan: Assignment) => WaysOut | null,
  told: Told | null,
): string[] {
  const { cases } = stage;
  const plan = assignmentOf(stage);
  const value = valueOf(problem, plan);
  const faults: string[] = [];
  if (waysOut(plan) !== null)
    faults.push('somebody mentors their own mentor, or has more groups than places');
  const left: { readonly at: number; readonly without: readonly Without[] }[] = [{ at: 0, without: [] }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const one = cases[next.at];
    if (one === undefined || JSON.stringify(one.without) !== JSON.stringify(next.without)) {
      faults.push(`there is no case ${next.at}`);
      continue;
    }
    const solution = { ...one.solution, slotOf: Int32Array.from(one.solution.slotOf) };
    // What was not searched is bounded by the case that it came from, which is checked in its place.
    if (one.isSearched) faults.push(...groupSolutionFaults(narrowed(problem, next.without), solution)); // 2
    if (one.cases !== undefined) {
      const parts = one.cases.map((at) => ({ at, without: cases[at]?.without ?? [] }));
      for (const without of waysFrom(problem, next.without, waysOut(solution) ?? [[]])) {
        const wanted = JSON.stringify(without);
        const part = parts.find((each) => JSON.stringify(each.without) === wanted);
        if (part !== undefined) left.push(part);
        else faults.push(`case ${next.at} is not told apart into all its cases`);
      }
    } else if (!isNoBetter(solution, { value }) && !isWithin(solution.bound, told))
      faults.push(`case ${next.at} may have something better`); // 3
  }
  return faults;
}

/** What a proposal tells, and how many places there are, which bound it as well. */
interface Told {
  readonly summary: GroupPlan['summary'];
  readonly places: number;
}

/** Returns whether a bound is within that which a summary tells. A stage before the last tells none. */
function isWithin(
  { counted, isServiceProved, total }: { counted: number; isServiceProved: boolean; total: number },
  told: Told | null,
): boolean {
  if (told === null) return true;
  const { summary, places } = told;
  if (summary.bound === undefined) return false;
  return (
    Math.min(counted, Math.max(places, summary.matched)) <= summary.bound.matched &&
    (isServiceProved || !summary.bound.isSameServed) &&
    BigInt(total) <= BigInt(summary.bound.total)
  );
}
