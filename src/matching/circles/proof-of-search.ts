/** Writes down what a search proves, in plain numbers. */
import { type GroupNumbers, serviceAndMerit } from './group-numbers.ts';
import type { GroupBounds, GroupProof, ProofCase, ProvedBound } from './group-solution.ts';
import type { GroupValue } from './group-problem.ts';
import { roundedUp } from './group-bound.ts';
import { PRICE_PARTS } from './price-search.ts';
import type { SearchCase } from './case-queue.ts';

/**
 * Returns the bound that the cases of a search prove, with as few cases as prove it. A case that by itself has no greater
 * bound than all together is not told apart.
 *
 * @param reached what the best plan has: no bound below it is claimed
 * @param step all that plans can have are multiples of it
 */
export function provedBoundOf(
  root: SearchCase,
  { reached, step }: { readonly reached: number; readonly step: number },
): ProvedBound {
  const bound = Math.max(reached, Math.floor(roundedUp(greatestBound(root)) / step) * step);
  const prices: { readonly joiners: readonly number[]; readonly served: readonly number[] }[] = [];
  const priceAt = new Map<SearchCase['prices'], number>();
  const cases: ProofCase[] = [];
  const write = (found: SearchCase): number => {
    const at = cases.length;
    if (found.cases === null || roundedUp(found.bound) < bound + step) {
      let known = priceAt.get(found.prices);
      if (known === undefined) {
        known = prices.length;
        priceAt.set(found.prices, known);
        prices.push({
          joiners: Array.from(found.prices.joiners, (price) => Math.round(price * PRICE_PARTS)),
          served: Array.from(found.prices.served, (price) => Math.round(price * PRICE_PARTS)),
        });
      }
      cases.push({ prices: known });
      return at;
    }
    cases.push({ prices: 0 });
    const [first, second] = found.cases;
    const both = [write(first), write(second)] as const;
    cases[at] = { decision: found.cases[0].decision!, cases: both };
    return at;
  };
  write(root);
  return { bound, priceParts: PRICE_PARTS, prices, cases };
}

/** Returns the greatest bound of a case that was not told apart. */
function greatestBound(root: SearchCase): number {
  let greatest = -Infinity;
  const stack = [root];
  for (let found = stack.pop(); found !== undefined; found = stack.pop()) {
    if (found.cases === null) greatest = Math.max(greatest, found.bound);
    else stack.push(...found.cases);
  }
  return greatest;
}

/**
 * Returns what the proved bounds say of plans.
 *
 * @param isAllServed whether the plan serves all who could be served
 */
export function boundsOf(
  numbers: GroupNumbers,
  value: GroupValue,
  { service, merit }: GroupProof,
  isAllServed: boolean,
): GroupBounds {
  const { factor, small, problem, waitWeights } = numbers;
  const total = value.at(-2)!;
  const reached = serviceAndMerit(numbers, value);
  const most =
    merit.bound === reached.merit ? total : Math.floor((merit.bound + small * problem.openers) / factor);
  return {
    counted: Math.floor(service.bound / waitWeights.one),
    isServiceProved: service.bound === reached.service && (isAllServed || waitWeights.alike === 1),
    total: most,
    gap: most === total ? 0 : (most - total) / Math.max(1, Math.abs(total)),
  };
}
