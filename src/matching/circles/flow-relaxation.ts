/** The relaxation of a case as a flow of joiners to openers. */
import { type CaseState, IN, UNDECIDED } from './case-state.ts';
import type { GroupBound, PriceList } from './group-bound.ts';
import { NO_CLASS } from './group-problem.ts';
import { leastCostFlow } from './network-simplex.ts';

/** The groups of the best flow, and the prices of joiners' places that prove it the best. */
export interface FlowRelaxed {
  readonly groups: readonly (readonly number[])[];
  readonly prices: PriceList;
}

/**
 * Returns the best of all plans of a case in which the following are left out: that undecided groups have a least size, that
 * a group needs a slot (pairs need one), all caps but the first, who is apart or alone, and the wished size. Where nothing
 * that is left out matters, its prices give a bound as great as the plan's worth.
 *
 * Nodes are joiners, openers, and the classes of an opener that are larger than the cap. A joiner goes to an opener,
 * perhaps through its class, and from there to the root; or to the root at once, which costs nothing, or a penalty where
 * everybody has to be served.
 */
export function relaxAsFlow(bound: GroupBound, served: Float64Array): FlowRelaxed {
  const { state, goal, mayBeNegative } = bound;
  const { numbers, pairs, high } = state;
  const { problem, worth, joinerWeights, openerWeights, kindOf } = numbers;
  const { openers, joiners, placesOf, least, counted } = problem;
  const isMerit = goal.of === 'merit';
  const servingJoiner = (joiner: number): number =>
    isMerit ? (counted === 'joiners' ? served[kindOf[joiner]!]! : 0) : joinerWeights[joiner]!;
  const servingOpener = (opener: number): number =>
    isMerit ? (counted === 'openers' ? served[kindOf[opener]!]! : 0) : openerWeights[opener]!;
  const limit = numbers.caps.find(({ most }) => most !== null);

  const left = Float64Array.from(placesOf);
  const held: number[][] = Array.from({ length: openers }, () => []);
  const classNodes: { readonly opener: number; readonly capacity: number }[] = [];
  const pairFrom: number[] = [];
  const pairTo: number[] = [];
  const pairCosts: number[] = [];
  let largest = 1;
  for (let opener = 0; opener < openers; opener++) {
    if (high[opener] === 0) continue;
    const start = opener * joiners;
    for (let joiner = 0; joiner < joiners; joiner++)
      if (pairs[start + joiner] === IN) {
        held[opener]!.push(joiner);
        left[joiner]!--;
      }
    const nodeOfClass =
      limit === undefined
        ? null
        : classesOf(state, opener, { classOf: limit.classOf, most: limit.most! }, classNodes, held[opener]!);
    for (let joiner = 0; joiner < joiners; joiner++) {
      if (pairs[start + joiner] !== UNDECIDED) continue;
      const cost = -((isMerit ? worth[start + joiner]! : 0) + servingJoiner(joiner));
      largest = Math.max(largest, Math.abs(cost));
      pairFrom.push(joiner);
      // Class nodes are numbered from 0 here; opener o is −1 − o.
      pairTo.push(nodeOfClass?.get(limit!.classOf[joiner]!) ?? -1 - opener);
      pairCosts.push(cost);
    }
  }

  const firstOpener = joiners + classNodes.length;
  const root = firstOpener + openers;
  const nodeOf = (code: number): number => (code < 0 ? firstOpener - 1 - code : joiners + code);
  const opening = Float64Array.from(bound.low, (low, opener) =>
    low === 0 ? Math.ceil(servingOpener(opener) / Math.max(1, least[opener]!)) : 0,
  );
  for (const gain of opening) largest = Math.max(largest, gain);
  const penalty = (largest + 1) * 4 * (Math.min(openers, joiners) + 2);

  const from = Array.from({ length: root }, (_, node) => node);
  const to = from.map(() => root);
  const capacities = from.map(() => 0);
  const costs = from.map(() => 0);
  const supplies = new Float64Array(root + 1);
  const isReached = new Uint8Array(joiners);
  for (const joiner of pairFrom) isReached[joiner] = 1;
  for (let joiner = 0; joiner < joiners; joiner++) {
    capacities[joiner] = supplies[joiner] = left[joiner]!;
    if (mayBeNegative[joiner] === 1 && isReached[joiner] === 1) costs[joiner] = penalty / 2;
  }
  for (let opener = 0; opener < openers; opener++) {
    const node = firstOpener + opener;
    const taken = held[opener]!.length;
    const needed =
      bound.low[opener]! > 0 ? Math.max(0, Math.max(bound.low[opener]!, least[opener]!) - taken) : 0;
    supplies[node] = needed === 0 ? 0 : -needed;
    const room = Math.max(0, high[opener]! - taken - needed);
    const gaining = opening[opener]! > 0 ? Math.min(room, least[opener]!) : 0;
    capacities[node] = room - gaining;
    if (gaining === 0) continue;
    from.push(node);
    to.push(root);
    capacities.push(gaining);
    costs.push(-opening[opener]!);
  }
  for (const [k, { opener, capacity }] of classNodes.entries()) {
    from.push(joiners + k);
    to.push(firstOpener + opener);
    capacities.push(capacity);
    costs.push(0);
  }
  const firstPair = from.length;
  for (const [k, joiner] of pairFrom.entries()) {
    from.push(joiner);
    to.push(nodeOf(pairTo[k]!));
    capacities.push(1);
    costs.push(pairCosts[k]!);
  }
  const { flows, potentials } = leastCostFlow({
    nodes: root + 1,
    supplies,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    capacities: Float64Array.from(capacities),
    costs: Float64Array.from(costs),
    penalty,
  });
  for (const [k, joiner] of pairFrom.entries()) {
    if (flows[firstPair + k] !== 1) continue;
    const code = pairTo[k]!;
    held[code < 0 ? -1 - code : classNodes[code]!.opener]!.push(joiner);
  }
  const prices = Float64Array.from({ length: joiners }, (_, joiner) => {
    const price = left[joiner]! > 0 ? -potentials[joiner]! : 0;
    return mayBeNegative[joiner] === 1 ? price : Math.max(0, price);
  });
  return { groups: held, prices: { joiners: prices, served } };
}

/** Adds a node for each class of which more could join an opener than the limit has places, and returns them by class. */
function classesOf(
  { pairs, numbers }: CaseState,
  opener: number,
  { classOf, most }: { readonly classOf: Int32Array; readonly most: number },
  nodes: { readonly opener: number; readonly capacity: number }[],
  held: readonly number[],
): ReadonlyMap<number, number> {
  const { joiners } = numbers.problem;
  const counts = new Map<number, number>();
  for (let joiner = 0; joiner < joiners; joiner++)
    if (pairs[opener * joiners + joiner] === UNDECIDED && classOf[joiner] !== NO_CLASS)
      counts.set(classOf[joiner]!, (counts.get(classOf[joiner]!) ?? 0) + 1);
  const nodeOf = new Map<number, number>();
  for (const [type, count] of counts) {
    const capacity = most - held.filter((joiner) => classOf[joiner] === type).length;
    if (count > capacity) nodeOf.set(type, nodes.push({ opener, capacity }) - 1);
  }
  return nodeOf;
}
