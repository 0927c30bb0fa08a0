/** The best plan of groups where a condition ties several groups together, which the solver of groups does not know. */
import { Failure } from '../../../errors.ts';
import {
  type Assignment,
  compareValues,
  type GroupProblem,
  type GroupValue,
  NOT_ALLOWED,
  valueOf,
} from '../../circles/group-problem.ts';
import type { GroupSolution } from '../../circles/group-solution.ts';
import { groupSolutionFaults } from '../../proof/group-bound-check.ts';
import { wholeCase } from '../../proof/group-case.ts';
import { firstPlan } from '../../circles/plan/first-plan.ts';
import { noPlan, solveGroups } from '../../circles/solve-groups.ts';

/** What a case does without: a pair, or a group. */
export type Without = { readonly joiner: number; readonly opener: number } | { readonly opener: number };

/** Ways out of a broken condition: every plan that keeps all conditions does without all of one of them. */
export type WaysOut = readonly (readonly Without[])[];

/** A case of a problem. */
export interface CaseOfGroups {
  readonly without: readonly Without[];
  /** What was found of it, with its proof; where it was not searched, of the case that it came from. */
  readonly solution: SolutionOfCase;
  /** The cases that it was told apart into, by position. */
  readonly cases?: readonly number[];
  readonly isSearched: boolean;
}

/** A solution in a form that JSON can hold. */
export type SolutionOfCase = Omit<GroupSolution, 'slotOf'> & { readonly slotOf: readonly number[] };

/** The best plan found, and what none exceeds. */
export interface SolvedInCases extends Assignment {
  readonly value: GroupValue;
  readonly isProved: boolean;
  /** No plan serves more. */
  readonly counted: number;
  /** Whether no plan serves more, or as many of longer waits. */
  readonly isServiceProved: boolean;
  /** No plan that serves as well has a greater total. */
  readonly total: number;
  /** All cases. The whole problem comes first. */
  readonly cases: readonly CaseOfGroups[];
}

/** What a proof has of one problem that was solved. */
export interface Stage extends Pick<Assignment, 'openerOf'> {
  readonly slotOf: readonly number[];
  readonly cases: readonly CaseOfGroups[];
}

/** Returns what a proof has of a solution. */
export function stageOf({ openerOf, slotOf, cases }: SolvedInCases): Stage {
  return { openerOf, slotOf: [...slotOf], cases };
}

/** How long to search. */
export interface CaseLimits {
  readonly seconds: number;
  /** Returns milliseconds; without it the search takes as long as it needs. */
  readonly clock?: (() => number) | undefined;
  /** Plans that keep the condition, found in another way. */
  readonly known?: readonly Assignment[];
}

/** No more cases than this are searched, so that a result does not depend on how fast a machine is where they are many. */
const MOST_CASES = 200;

/** A plan, and what it is worth. */
interface Found {
  readonly value: GroupValue;
  readonly plan: Assignment;
  /** The ways out of what it breaks; `null` where it breaks nothing. Absent from plans that break nothing anyway. */
  readonly ways?: WaysOut | null;
  /** Returns the first plan in the fixed order that is as good; absent where the plan breaks something. */
  readonly first?: () => Assignment;
}

/** A case that was searched. */
interface Searched extends Found {
  readonly at: number;
  readonly without: readonly Without[];
  readonly isProved: boolean;
  readonly bound: GroupSolution['bound'];
  readonly ways: WaysOut | null;
  /** Whether no plan of it was found in time: then all is of the case that it came from. */
  readonly isGivenUp?: true;
}

/**
 * Returns the best plan of a problem that breaks no further condition, by telling cases apart.
 *
 * 1. Solve the problem without the condition. That bounds every plan that keeps it.
 * 2. Of the cases whose plan breaks the condition, and that may have a better one than the best plan that keeps it, take
 *    the one with the greatest bound. Each way out of what its plan breaks is a case of its own, with less allowed. Solve
 *    each.
 * 3. Do step 2 until there is no such case. Where time is up, or the cases are many, those that are left bound the answer.
 *    If no plan keeps the condition by then, the first way out is taken until one does.
 * 4. Of equally good plans of the best case take the first in the fixed order (`first-plan.ts`).
 *
 * @param waysOut says how plans can differ from one that breaks the condition; `null` where it keeps it
 * @throws Failure where those who are held cannot all be
 */
export function solveInCases(
  problem: GroupProblem,
  waysOut: (plan: Assignment) => WaysOut | null,
  { seconds, clock, known = [] }: CaseLimits,
): SolvedInCases {
  const begun = clock?.() ?? 0;
  const left = (): number => (clock === undefined ? Infinity : seconds - (clock() - begun) / 1000);
  const cases: CaseOfGroups[] = [];
  const search = (without: readonly Without[], share: number): Searched => {
    const time = clock === undefined ? {} : { seconds: Math.max(0.05, left() * share), now: clock };
    const part = narrowed(problem, without);
    const solution = solveGroups(part, time);
    assertSound(part, solution);
    const { value, isProved, bound, openerOf, slotOf } = solution;
    const plan = { openerOf, slotOf };
    const ways = waysOut(plan);
    const first = (): Assignment =>
      firstPlan(part, solution, {
        isAllowed: (other) => waysOut(other) === null,
        isOver: () => left() <= 0,
      });
    cases.push({ without, solution: { ...solution, slotOf: [...slotOf] }, isSearched: true });
    const found = { at: cases.length - 1, without, value, plan, isProved, bound, ways };
    return ways === null ? { ...found, first } : found;
  };

  const given = known.map((plan): Found => ({ plan, value: valueOf(problem, plan) }));
  let leaves = [search([], 0.6)]; // 1
  for (;;) {
    const best = bestOf([...given, ...leaves]);
    const [next] = leaves
      .filter((one) => one.ways !== null && one.isGivenUp !== true && !isNoBetter(one, best))
      .sort(byBound); // 2
    if (next === undefined || left() < 0.2 || cases.length > MOST_CASES) break; // 3
    leaves = leaves.filter((one) => one !== next);
    const at: number[] = [];
    for (const without of waysFrom(problem, next.without, next.ways!)) {
      const part = searchPart(() => search(without, 0.3));
      if (part === null) cases.push({ ...cases[next.at]!, without, isSearched: false });
      at.push(part?.at ?? cases.length - 1);
      // What was not searched may have what the case that it came from may have.
      leaves.push(part ?? { ...next, at: cases.length - 1, without, isProved: false, isGivenUp: true });
    }
    cases[next.at] = { ...cases[next.at]!, cases: at };
  }

  if (leaves.length === 0) throw noPlan();
  const answer = bestOf([...leaves, ...given]) ?? mended(problem, waysOut, leaves.toSorted(byBound)[0]!);
  const rivals = leaves.filter((one) => !isNoBetter(one, answer));
  const plan = answer.first?.() ?? answer.plan; // 4
  const service = serviceOf(answer.value);
  return {
    ...plan,
    value: answer.value,
    isProved: rivals.length === 0,
    counted: Math.max(answer.value[0]!, ...rivals.map(({ bound }) => bound.counted)),
    isServiceProved: rivals.every(
      ({ value, bound }) => bound.isServiceProved && compareValues(serviceOf(value), service) <= 0,
    ),
    total: Math.max(answer.value.at(-2)!, ...rivals.map(({ bound }) => bound.total)),
    cases,
  };
}

/** Returns what a case does without in each way out of it in which there may be a plan with all who are held. */
export function waysFrom(
  problem: GroupProblem,
  without: readonly Without[],
  ways: WaysOut,
): readonly (readonly Without[])[] {
  return ways.map((way) => [...without, ...way]).filter((all) => wholeCase(narrowed(problem, all)) !== null);
}

/** Returns a searched case; `null` where no plan with all who are held was found. */
function searchPart(search: () => Searched): Searched | null {
  try {
    return search();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Returns the best plan that keeps the condition, the first of equals. */
function bestOf(all: readonly Found[]): Found | null {
  return all
    .filter(({ ways = null }) => ways === null)
    .reduce<Found | null>(
      (best, one) => (best === null || compareValues(one.value, best.value) > 0 ? one : best),
      null,
    );
}

/** Throws where the check that shares no code with the solver finds a fault. */
function assertSound(problem: GroupProblem, solution: GroupSolution): void {
  const faults = groupSolutionFaults(problem, solution);
  if (faults.length > 0) throw new Error(`The groups are not proved: ${faults.slice(0, 5).join('; ')}`);
}

/** Returns whether nothing of a case is better than what is found. */
export function isNoBetter(
  { isProved, bound, value }: Pick<GroupSolution, 'isProved' | 'bound' | 'value'>,
  found: Pick<Found, 'value'> | null,
): boolean {
  if (found === null) return false;
  if (isProved) return compareValues(value, found.value) <= 0;
  if (!bound.isServiceProved) return false;
  const isServing = compareValues(serviceOf(value), serviceOf(found.value));
  // Of plans with the same total, that with fewer small groups may still be left.
  return isServing < 0 || (isServing === 0 && bound.total <= found.value.at(-2)! && found.value.at(-1) === 0);
}

/** Orders cases by the best that they may have, then as they were found. */
function byBound(a: Searched, b: Searched): number {
  return (
    b.bound.counted - a.bound.counted ||
    compareValues(serviceOf(b.value), serviceOf(a.value)) ||
    b.bound.total - a.bound.total ||
    a.at - b.at
  );
}

/** Returns how many are served, of each wait too: all of a value but the total and the small groups. */
function serviceOf(value: GroupValue): GroupValue {
  return value.slice(0, -2);
}

/** Returns a problem without some pairs and groups. Of twins, pairs are taken from all. */
export function narrowed(problem: GroupProblem, without: readonly Without[]): GroupProblem {
  const scores = Float64Array.from(problem.scores);
  const most = Int32Array.from(problem.most);
  const closed = new Set<number>();
  for (const one of without)
    if ('joiner' in one) scores[one.joiner * problem.openers + one.opener] = NOT_ALLOWED;
    else {
      most[one.opener] = 0;
      closed.add(one.opener);
    }
  const twins = problem.twins
    .map((alike) => alike.filter((opener) => !closed.has(opener)))
    .filter(({ length }) => length > 1);
  return { ...problem, scores, most, twins };
}

/** Takes the first way out again and again, until a plan keeps the condition. */
function mended(
  problem: GroupProblem,
  waysOut: (plan: Assignment) => WaysOut | null,
  first: Searched,
): Found {
  const without = [...first.without];
  let found: Found = first;
  for (let ways = waysOut(first.plan); ways !== null; ways = waysOut(found.plan)) {
    without.push(...ways[0]!);
    const { value, openerOf, slotOf } = solveGroups(narrowed(problem, without), {
      seconds: 0.5,
      now: everLater(),
    });
    found = { value, plan: { openerOf, slotOf } };
  }
  return found;
}

/** Returns a clock by which time is always up. */
function everLater(): () => number {
  let now = 0;
  return () => (now += 1_000_000);
}
