/**
 * The independent check of what the solver of groups says. It shares no code with the solver, and works out every bound
 * from the numbers of the problem and the prices of the proof alone.
 */
import type { Cap, GroupProblem } from '../circles/group-problem.ts';
import type { GroupSolution, ProvedBound } from '../circles/group-solution.ts';
import { bestWithRepeats } from './group-repeats.ts';
import { caseWith, type GroupCase, mostOpen, wholeCase } from './group-case.ts';
import { planFaults, worthOfPlan } from './group-plan-check.ts';
import { groupWeights, type GroupWeights } from './group-weights.ts';

/**
 * Lists why a solution is not as good as it says; empty where all of this holds.
 *
 * 1. The plan breaks no constraint, and is worth what it says.
 * 2. No plan has more service than the bound of service: the cases of its proof are all cases there are, and the prices of
 *    each bound the service of its plans.
 * 3. No plan that serves at least as many of each wait as this one has more merit than the bound of merit: likewise.
 * 4. The bounds on people and total follow from these, and the plan is called the best only where it reaches both.
 *
 * Time: O(openers × slots × joiners log joiners) for each case that is not told apart.
 */
export function groupSolutionFaults(problem: GroupProblem, solution: GroupSolution): readonly string[] {
  const faults = planFaults(problem, solution); // 1
  if (faults.length > 0) return faults;
  const weights = groupWeights(problem);
  const worth = worthOfPlan(problem, solution);
  if (String(worth) !== String(solution.value)) return [`the plan is worth ${String(worth)}`];
  const service = weights.serviceOf(worth);
  const merit = weights.meritOf(worth);
  const { proof, bound } = solution;
  const whole = wholeCase(problem);
  const isAllServed =
    whole !== null && weights.reachOf(whole).every((count, kind) => count === worth[1 + kind]);
  const isTold = weights.isEachWaitWeighed || isAllServed;
  return [
    ...boundFaults(problem, weights, { name: 'service', step: 1, proved: proof.service, least: null }), // 2
    ...boundFaults(problem, weights, {
      name: 'merit',
      step: weights.step,
      proved: proof.merit,
      least: worth.slice(1, -2),
    }), // 3
    ...(proof.service.bound < service || proof.merit.bound < merit ? ['a bound is below the plan'] : []), // 4
    ...(bound.counted < Math.floor(proof.service.bound / weights.one)
      ? ['more people than said may be served']
      : []),
    ...(bound.isServiceProved && (proof.service.bound > service || !isTold)
      ? ['better service is not ruled out']
      : []),
    ...(weights.mostTotal(proof.merit.bound, worth) > bound.total
      ? ['a greater total is not ruled out']
      : []),
    ...(solution.isProved && (!isTold || proof.service.bound > service || proof.merit.bound > merit)
      ? ['a better plan is not ruled out']
      : []),
  ];
}

interface BoundClaim {
  readonly name: string;
  /** What plans have are multiples of this. */
  readonly step: number;
  readonly proved: ProvedBound;
  /** How many of each wait the plans serve that the bound is about; `null` where service is what is bounded. */
  readonly least: readonly number[] | null;
}

/** Goes through the cases of a proof, and lists those whose prices do not prove the bound. */
function boundFaults(problem: GroupProblem, weights: GroupWeights, claim: BoundClaim): readonly string[] {
  const { proved, name, step } = claim;
  const { cases, prices, priceParts, bound } = proved;
  const faults: string[] = [];
  if (!Number.isSafeInteger(priceParts) || priceParts < 1)
    return [`${name}: there is no such part of a price`];
  if (!Number.isSafeInteger(bound) || bound % step !== 0) return [`${name}: no plan has ${bound}`];
  const limit = BigInt(bound + step) * BigInt(priceParts);
  const seen = new Set<number>();
  const visit = (at: number, found: GroupCase | null): void => {
    const here = cases[at];
    if (here === undefined || seen.has(at)) {
      faults.push(`${name}: case ${at} is missing, or there twice`);
      return;
    }
    seen.add(at);
    if ('decision' in here) {
      for (const [k, next] of here.cases.entries())
        visit(next, found === null ? null : caseWith(problem, found, here.decision, k === 0));
    } else if (found !== null) {
      const list = prices[here.prices];
      const reached = list === undefined ? null : caseBound(problem, weights, found, claim, list);
      if (reached === null || reached >= limit)
        faults.push(`${name}: the prices of case ${at} do not prove the bound`);
    }
  };
  visit(0, wholeCase(problem));
  return faults;
}

/** Less than any bound: no plan is in the case. */
const NO_PLAN = -(2n ** 200n);

/**
 * Returns a bound on what the plans of a case have, in parts of a price; `null` where the prices prove none.
 *
 * Let every joiner buy places, as many as they like. A plan uses no more places than there are, so the prices of all places,
 * plus what each group is worth less the prices of its joiners, is at least what the plan has. Groups then are worth most
 * each by itself, and of those that need not be open no more are than places last for. Serving somebody may be given a price as well, if that is taken off again for as many as are served at
 * least. Prices must not be negative, but for places that are taken in every plan: where all of a wait who can be served
 * have to be.
 */
function caseBound(
  problem: GroupProblem,
  weights: GroupWeights,
  found: GroupCase,
  { least, proved }: BoundClaim,
  prices: ProvedBound['prices'][number],
): bigint | null {
  const { openers, joiners, placesOf, counted } = problem;
  const { joiners: places, served } = prices;
  const reach = weights.reachOf(found);
  if (least?.some((count, kind) => reach[kind]! < count) === true) return NO_PLAN;
  if (places.length !== joiners || served.length !== weights.kinds) return null;
  if (![...places, ...served].every(Number.isSafeInteger) || served.some((price) => price < 0)) return null;
  const isAll = (person: number): boolean =>
    least !== null && reach[weights.kindOf(person)] === least[weights.kindOf(person)];
  const servingOf = (person: number, weight: number): number =>
    least === null ? weight * proved.priceParts : served[weights.kindOf(person)]!;
  const hasToBe = (opener: number): boolean =>
    found.sizes[opener]!.low > 0 || (counted === 'openers' && found.sizes[opener]!.high > 0 && isAll(opener));
  const open = mostOpen(problem, found, hasToBe);
  if (open === null) return NO_PLAN;
  const isReached = new Set(found.can.flatMap((people) => [...people]));
  let bound = 0n;
  for (const [kind, count] of (least ?? []).entries()) bound -= BigInt(count) * BigInt(served[kind]!);
  for (const [joiner, price] of places.entries()) {
    if (price < 0 && !(counted === 'joiners' && isReached.has(joiner) && isAll(joiner))) return null;
    bound += BigInt(price) * BigInt(placesOf[joiner]!);
  }
  const gains: bigint[] = [];
  let spare = open;
  for (let opener = 0; opener < openers; opener++) {
    const best = bestGroup(problem, found, opener, {
      opening: counted === 'openers' ? servingOf(opener, weights.openers[opener]!) : 0,
      worthOf: (joiner) =>
        (least === null ? 0 : weights.worthOf(joiner, opener) * proved.priceParts) +
        (counted === 'joiners' ? servingOf(joiner, weights.joiners[joiner]!) : 0) -
        places[joiner]!,
      mustOpen: hasToBe(opener),
      small: least === null ? 0 : weights.small * proved.priceParts,
      partsOf:
        least === null ? null : (loss) => BigInt(loss) * BigInt(weights.factor) * BigInt(proved.priceParts),
    });
    if (best === 'inexact') return null;
    if (best === 'none') return NO_PLAN;
    if (hasToBe(opener)) {
      bound += best;
      spare--;
    } else gains.push(best);
  }
  for (const best of gains.sort((a, b) => Number(b - a)).slice(0, spare)) bound += best;
  return bound;
}

interface GroupTerms {
  readonly opening: number;
  readonly worthOf: (joiner: number) => number;
  readonly mustOpen: boolean;
  /** What a group below the wished size loses. */
  readonly small: number;
  /** What a loss by repeats is in parts of a price; `null` where scores do not matter. */
  readonly partsOf: ((loss: number) => bigint) | null;
}

/** Returns what an opener's best group is worth, over all its slots. */
function bestGroup(
  problem: GroupProblem,
  { sizes, can, must, times }: GroupCase,
  opener: number,
  { opening, worthOf, mustOpen, small, partsOf }: GroupTerms,
): bigint | 'none' | 'inexact' {
  const { low, high } = sizes[opener]!;
  let best: bigint | null = mustOpen ? null : 0n;
  if (high === 0) return best ?? 'none';
  const worth = new Map<number, number>();
  for (const joiner of can[opener]!) worth.set(joiner, worthOf(joiner));
  if (!Number.isSafeInteger(opening) || [...worth.values()].some((each) => !Number.isSafeInteger(each)))
    return 'inexact';
  const dearest = [...can[opener]!].sort((a, b) => worth.get(b)! - worth.get(a)!);
  const isFree = freeAt(problem);
  for (const time of times === null ? [null] : times[opener]!) {
    const others = dearest.filter(
      (joiner) => !must[opener]!.has(joiner) && (time === null || isFree(joiner, time)),
    );
    let ofTime: bigint | null = null;
    const members = [...must[opener]!];
    const repeats = problem.repeats?.[opener] ?? [];
    const ways = [
      ...[null, ...problem.caps].map((cap) => () => bestSums(worth, members, others, cap, high)),
      ...(partsOf === null || repeats.length === 0
        ? []
        : [() => bestWithRepeats(worth, members, others, high, { repeats, partsOf })]),
    ];
    for (const [k, sums] of ways.entries()) {
      let found: bigint | null = null;
      for (const [size, sum] of sums().entries()) {
        if (sum === null || size === 0 || size < low || size < problem.least[opener]!) continue;
        const all =
          sum + BigInt(opening) - (problem.wished !== null && size < problem.wished ? BigInt(small) : 0n);
        if (found === null || all > found) found = all;
      }
      if (k === 0 || found === null || (ofTime !== null && found < ofTime)) ofTime = found;
      if (ofTime === null) break;
    }
    if (ofTime !== null && (best === null || ofTime > best)) best = ofTime;
  }
  return best ?? 'none';
}

/**
 * Returns the greatest sum of a group of each size up to `high` that has all who must be in it and keeps to a cap; `null`
 * where there is no such group. It goes through the classes one by one.
 *
 * @param others by worth, the dearest first
 */
function bestSums(
  worth: ReadonlyMap<number, number>,
  must: readonly number[],
  others: readonly number[],
  cap: Cap | null,
  high: number,
): readonly (bigint | null)[] {
  const classes = new Map<number, { there: number[]; others: number[] }>();
  const classAt = (joiner: number): { there: number[]; others: number[] } => {
    const type = cap?.classOf[joiner] ?? -1;
    if (!classes.has(type)) classes.set(type, { there: [], others: [] });
    return classes.get(type)!;
  };
  for (const joiner of must) classAt(joiner).there.push(joiner);
  for (const joiner of others) classAt(joiner).others.push(joiner);
  let sums: (bigint | null)[] = [0n];
  for (const [type, { there, others: more }] of classes) {
    const next: (bigint | null)[] = [];
    let added = there.reduce((sum, joiner) => sum + BigInt(worth.get(joiner)!), 0n);
    for (let count = there.length; count <= Math.min(high, there.length + more.length); count++) {
      if (count > there.length) added += BigInt(worth.get(more[count - there.length - 1]!)!);
      if (type >= 0 && cap?.most !== null && count > cap!.most) break;
      if (type >= 0 && count === 1 && !cap!.isAloneAllowed) continue;
      for (const [size, sum] of sums.entries()) {
        if (sum === null || size + count > high) continue;
        const known = next[size + count] ?? null;
        if (known === null || sum + added > known) next[size + count] = sum + added;
      }
    }
    sums = Array.from(next, (sum) => sum ?? null);
  }
  return sums;
}

function freeAt({ slots }: GroupProblem): (joiner: number, time: number) => boolean {
  return (joiner, time) =>
    slots === null ||
    Math.floor((slots.ofJoiner[joiner]![Math.floor(time / 32)] ?? 0) / 2 ** (time % 32)) % 2 === 1;
}
