/** Chooses one of several equally good plans of groups: the first in the fixed order. */
import { commonSlots } from '../branching.ts';
import { CaseSearch } from '../case-search.ts';
import { CaseState, UNDECIDED } from '../case-state.ts';
import type { Goal, PriceList } from '../group-bound.ts';
import { type GroupNumbers, groupNumbersOf, serviceAndMerit } from '../group-numbers.ts';
import { faultsOf } from '../group-faults.ts';
import {
  type Assignment,
  compareValues,
  type GroupProblem,
  type GroupValue,
  sizesOf,
  valueOf,
} from '../group-problem.ts';
import type { GroupSolution } from '../group-solution.ts';
import { Incumbent } from '../incumbent.ts';
import { earliestSlots } from '../slots-in-turn.ts';

export interface FirstPlanOptions {
  /** Whether a plan keeps to what the problem does not say. */
  readonly isAllowed?: (plan: Assignment) => boolean;
  /** Whether time is up: then the plan is the best so far in the fixed order. */
  readonly isOver?: () => boolean;
}

/** In larger problems only the slots are chosen. */
const MOST_PAIRS = 5000;
/** So much may be looked at, in slots of pairs: for all pairs together, and for one. It is a second or two at most. */
const MOST_LOOKED_AT = 40_000_000;
const MOST_FOR_ONE = MOST_LOOKED_AT / 20;

/**
 * Returns the first of all plans that are as good as a solution that is proved the best.
 *
 * Pairs are in order: those of the first person who counts come first, by opener in circles, by joiner in panels. The first plan
 * is the one with the first pair that any of the plans has; among those with it, the one with the next; and so on. Of openers
 * that are twins the largest group comes first. Each group meets in the first slot that it can.
 *
 * 1. Take the pairs in order. One that the plan has is settled. For any other, search for a plan as good that has it and what
 *    is settled, from prices that prove the best (`case-search.ts`). If there is one, it is the plan from now on. Otherwise
 *    the pair is barred.
 * 2. A search is stopped once it has looked at so much, whatever time that takes, and its pair is barred. So the choice is the
 *    same on any machine. In small problems none is stopped; where one is, the plan may not be the first.
 *
 * Of a solution that is not proved, or of more than 5,000 pairs, the groups stay and only the slots are chosen. The proof of the
 * solution is one of the plan as well.
 */
export function firstPlan(
  problem: GroupProblem,
  solution: GroupSolution,
  { isAllowed = () => true, isOver = () => false }: FirstPlanOptions = {},
): Assignment {
  const numbers = groupNumbersOf(problem);
  const isSearched = solution.isProved && problem.openers * problem.joiners <= MOST_PAIRS;
  const plan = isSearched ? firstGroups(numbers, solution, isAllowed, isOver) : solution;
  return withFirstSlots(numbers, plan);
}

function firstGroups(
  numbers: GroupNumbers,
  solution: GroupSolution,
  isAllowed: (plan: Assignment) => boolean,
  isOver: () => boolean,
): Assignment {
  const { problem } = numbers;
  let plan = withTwinsInOrder(numbers, solution);
  let state = new CaseState(numbers);
  let prices = pricesOf(solution);
  const goal: Goal = { of: 'merit', served: solution.value.slice(1, 1 + numbers.kinds) };
  const size = sizeOf(numbers);
  let left = MOST_LOOKED_AT;
  for (const [joiner, opener] of pairsInOrder(problem)) {
    if (left <= 0 || isOver()) break;
    if (state.pairs[opener * problem.joiners + joiner] !== UNDECIDED) continue;
    const withPair = new CaseState(numbers, state);
    withPair.decide([[{ opener, joiner }, true]]);
    if (!plan.openerOf[joiner]!.includes(opener) && withPair.isPossible) {
      const sought = new Sought(numbers, solution, isAllowed);
      left -= size;
      const least = Math.max(0, left - MOST_FOR_ONE);
      const search = new CaseSearch(numbers, withPair, goal, sought, prices, {
        isOver: () => {
          left -= STEPS_ASKED * size; // 2
          return left < least || isOver();
        },
      });
      search.run(); // 1
      prices = search.root.prices;
      plan = sought.found ?? plan;
    }
    if (plan.openerOf[joiner]!.includes(opener)) state = withPair;
    else {
      state = new CaseState(numbers, state);
      state.decide([[{ opener, joiner }, false]]);
    }
  }
  return plan;
}

/** A search asks whether it is over once in so many steps. */
const STEPS_ASKED = 16;

/** Looks for any plan that is as good as a solution, and takes the first that is offered as it is. */
class Sought extends Incumbent {
  found: Assignment | null = null;
  private readonly problem: GroupProblem;
  private readonly least: GroupValue;
  private readonly step: number;
  private readonly isAllowed: (plan: Assignment) => boolean;

  constructor(numbers: GroupNumbers, { value, ...plan }: GroupSolution, isAllowed: Sought['isAllowed']) {
    super(numbers);
    this.problem = numbers.problem;
    this.isAllowed = isAllowed;
    this.least = value;
    this.plan = plan;
    const { service, merit } = serviceAndMerit(numbers, value);
    this.service = service;
    // A plan of the solution's merit is wanted.
    this.merit = merit - numbers.step;
    this.step = numbers.step;
  }

  override offer(plan: Assignment): void {
    if (this.found !== null || compareValues(valueOf(this.problem, plan), this.least) < 0) return;
    if (faultsOf(this.problem, plan).length > 0 || !this.isAllowed(plan)) return;
    this.found = plan;
    this.merit += this.step;
  }
}

function* pairsInOrder({
  counted,
  joiners,
  openers,
}: GroupProblem): Generator<[joiner: number, opener: number]> {
  if (counted === 'joiners')
    for (let joiner = 0; joiner < joiners; joiner++)
      for (let opener = 0; opener < openers; opener++) yield [joiner, opener];
  else
    for (let opener = 0; opener < openers; opener++)
      for (let joiner = 0; joiner < joiners; joiner++) yield [joiner, opener];
}

/** Returns prices of the proof, those of the whole problem where these are enough. */
function pricesOf({ proof: { merit } }: GroupSolution): PriceList {
  const leaf = merit.cases.find((one) => 'prices' in one)!;
  const { joiners, served } = merit.prices['prices' in leaf ? leaf.prices : 0]!;
  const inUnits = (parts: readonly number[]): Float64Array =>
    Float64Array.from(parts, (price) => price / merit.priceParts);
  return { joiners: inUnits(joiners), served: inUnits(served) };
}

/** Returns how much is looked at in a step: pairs, in each of the slots of their opener. */
function sizeOf({ problem: { openers, joiners }, slotsOf }: GroupNumbers): number {
  const lists = slotsOf?.reduce((sum, slots) => sum + Math.max(1, slots.length), 0) ?? openers;
  return lists * joiners;
}

/** Returns a plan in which the groups of twins stand by size, the largest first, as the search takes them; then by joiner. */
function withTwinsInOrder({ orderedTwins, problem }: GroupNumbers, plan: Assignment): Assignment {
  let { openerOf } = plan;
  const slotOf = plan.slotOf.slice();
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const [first, second] of orderedTwins) {
      const sizes = sizesOf(problem, openerOf);
      if (sizes[first]! >= sizes[second]!) continue;
      isDone = false;
      const other = (opener: number): number =>
        opener === first ? second : opener === second ? first : opener;
      openerOf = openerOf.map((openers) => openers.map(other).sort((a, b) => a - b));
      [slotOf[first], slotOf[second]] = [slotOf[second]!, slotOf[first]!];
    }
  }
  return { openerOf, slotOf };
}

/** Returns a plan in which each group meets in the first slot that it can. */
function withFirstSlots({ problem, slotsOf }: GroupNumbers, { openerOf, slotOf }: Assignment): Assignment {
  const { slots, openers } = problem;
  if (slots === null || slotsOf === null) return { openerOf, slotOf };
  const groups = Array.from({ length: openers }, (): number[] => []);
  for (const [joiner, own] of openerOf.entries()) for (const opener of own) groups[opener]!.push(joiner);
  const free = groups.map((group, opener) =>
    group.length === 0 ? null : commonSlots(slots, slotsOf[opener]!, group),
  );
  return { openerOf, slotOf: earliestSlots(slots, free) };
}
