/** The exact solver of circles and panels. `proof/group-bound-check.ts` checks its answer and shares no code with it. */
import { type Failure, refused } from '../../errors.ts';
import type { SearchCase } from './case-queue.ts';
import { CaseState, OUT } from './case-state.ts';
import { type Goal, GroupBound, type PriceList } from './group-bound.ts';
import { type GroupNumbers, groupNumbersOf } from './group-numbers.ts';
import { type GroupProblem, nobodyPlaced } from './group-problem.ts';
import type { GroupSolution } from './group-solution.ts';
import { Incumbent } from './incumbent.ts';
import { goodPlan } from './plan/good-plan.ts';
import { boundsOf, provedBoundOf } from './proof-of-search.ts';
import { CaseSearch } from './case-search.ts';

export interface GroupSolveOptions {
  /** How long to search, in seconds; for as long as it takes where it is left out. */
  readonly seconds?: number;
  /** Returns milliseconds from any start. Without it there is no limit. */
  readonly now?: () => number;
}

/** Shares of the time after which the proof of service, and a search for a plan in neighbourhoods, are stopped. */
const SERVICE = 0.5;
const PLAN = 0.5;
/** A search in neighbourhoods is stopped when it has asked whether time is up so often for each pair of people. */
const ASKED_A_PAIR = 20;
/** So many equal prices, evenly spread up to the greatest merit of a pair, are tried besides 0. */
const PRICE_HEIGHTS = 10;

/**
 * Returns the best plan of groups that was found, and how good any plan can be.
 *
 * 1. Search for a plan of most service (`case-search.ts`): most people, then longest waits.
 * 2. Search among plans that serve at least as many of each wait for one of most merit: the greatest total, then the fewest
 *    small groups.
 * 3. Where step 2 finds a plan of more service after all, as the search of step 1 was stopped, do it again.
 * 4. In both, plans come from flows, from dives (`dive.ts`), and, where these leave much to gain, once from a search in
 *    neighbourhoods (`plan/`).
 *
 * To form groups of a size between two numbers, or none, is NP-hard, so the search may be stopped: then the bounds say how
 * much there is to gain at most. Where time is not up, the plan depends on the problem alone.
 *
 * Throws a `Failure` where those who are held cannot all be, or no plan with them was found in time.
 */
export function solveGroups(problem: GroupProblem, options: GroupSolveOptions = {}): GroupSolution {
  const numbers = groupNumbersOf(problem);
  const root = new CaseState(numbers);
  const incumbent = new Incumbent(numbers);
  const until = deadlines(options);
  if (problem.held.length === 0) incumbent.offer(nobodyPlaced(problem));
  let isPlanSought = false;
  const findPlan = (): void => {
    if (isPlanSought) return;
    isPlanSought = true;
    const isOver = until(PLAN);
    let asked = 0;
    const plan = goodPlan(problem, {
      patience: 0,
      isOver: () => asked++ > 1000 + ASKED_A_PAIR * numbers.worth.length || isOver(),
    }); // 4
    if (plan !== null) incumbent.offer(plan);
  };
  const search = (goal: Goal, isOver: () => boolean): SearchCase => {
    const start = goal.of === 'service' ? servicePrices(root) : meritPrices(root, goal);
    const tree = new CaseSearch(numbers, root, goal, incumbent, start, { isOver, findPlan });
    tree.run();
    return tree.root;
  };

  const service = search({ of: 'service' }, until(SERVICE)); // 1
  if (incumbent.plan === null)
    throw !until(SERVICE)()
      ? noPlan()
      : refused(
          'No groups with all who are held were found in time.',
          'give more --seconds, take back a lock, or allow other sizes',
        );
  let merit: SearchCase;
  let searchedAt: number;
  do {
    searchedAt = incumbent.service;
    merit = search({ of: 'merit', served: servedOf(numbers, incumbent) }, until(1)); // 2
  } while (incumbent.service > searchedAt); // 3
  const { plan, value } = incumbent;
  const proof = {
    service: provedBoundOf(service, { reached: incumbent.service, step: 1 }),
    merit: provedBoundOf(merit, { reached: incumbent.merit, step: numbers.step }),
  };
  const reach = root.reach();
  const isAllServed = servedOf(numbers, incumbent).every((count, kind) => count === reach[kind]);
  const bound = boundsOf(numbers, value, proof, isAllServed);
  return {
    openerOf: plan.openerOf,
    slotOf: plan.slotOf,
    value,
    isProved: bound.isServiceProved && proof.merit.bound === incumbent.merit,
    bound,
    proof,
  };
}

/** Returns the failure that those who are held cannot all be. */
export function noPlan(): Failure {
  return refused(
    'There is no plan of groups with all who are held.',
    'take back a lock, or allow other sizes',
  );
}

/** Returns prices at which nobody is worth a place: they prove that no more are served than could be, each by themselves. */
function servicePrices({ numbers, pairs }: CaseState): PriceList {
  const { joiners, openers } = numbers.problem;
  const isReached = (joiner: number): boolean => {
    for (let opener = 0; opener < openers; opener++)
      if (pairs[opener * joiners + joiner] !== OUT) return true;
    return false;
  };
  return {
    joiners: numbers.joinerWeights.map((weight, joiner) => (isReached(joiner) ? weight : 0)),
    served: new Float64Array(numbers.kinds),
  };
}

/**
 * Returns prices of places, and prices of serving that outweigh several differences of scores, the more the longer the wait:
 * where sizes do not bind, the order of the prices is all that matters (see `solve`).
 *
 * Where joiners count, a place costs nothing at first. Where openers count, many may want few places, and a search for prices
 * that begins at 0 stalls far below what these are worth: so all places begin with one price, the best of several.
 */
function meritPrices(root: CaseState, goal: Goal): PriceList {
  const { problem, worth, kinds } = root.numbers;
  let [least, most] = [0, 0];
  for (const each of worth)
    if (Number.isFinite(each)) {
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
  const isByOpener = problem.counted === 'openers';
  const size = isByOpener ? Math.max(1, ...problem.most) : 1;
  const one = 4 * size * (most - least) + 1;
  const served = Float64Array.from({ length: kinds }, (_, kind) => Math.ceil(one * (kinds - kind)));
  const pricesAt = (price: number): PriceList => ({
    joiners: new Float64Array(problem.joiners).fill(price),
    served,
  });
  if (!isByOpener) return pricesAt(0);
  const bound = new GroupBound(root, goal);
  let best = { prices: pricesAt(0), bound: Infinity };
  for (let part = 0; part <= PRICE_HEIGHTS; part++) {
    const prices = pricesAt(Math.round((most * part) / PRICE_HEIGHTS));
    const found = bound.at(prices);
    if (found < best.bound) best = { prices, bound: found };
  }
  return best.prices;
}

/** Returns how many of each wait the incumbent serves. */
function servedOf({ kinds }: GroupNumbers, { value }: Incumbent): readonly number[] {
  return value.slice(1, 1 + kinds);
}

/** Returns a function that says of a share of the time whether it is up. */
function deadlines({ seconds, now }: GroupSolveOptions): (share: number) => () => boolean {
  if (seconds === undefined || now === undefined) return () => () => false;
  const start = now();
  return (share) => () => now() - start >= seconds * 1000 * share;
}
