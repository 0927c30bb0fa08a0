/** An upper bound on what any plan of a case is worth, from prices of joiners' places. */
import { BestGroups } from './best-group.ts';
import { bestSpreadGroup } from './best-spread.ts';
import { type CaseState, IN, OUT, UNDECIDED } from './case-state.ts';
import { type Cap, isFreeAt, NO_SLOT } from './group-problem.ts';
import { mostGroups } from './most-groups.ts';

/**
 * What is to be as great as possible.
 *
 * - `service`: the weights of those who are served.
 * - `merit`: the merit of plans that serve at least so many of each wait, the longest first.
 */
export type Goal = { readonly of: 'service' } | { readonly of: 'merit'; readonly served: readonly number[] };

/** Prices at which a bound holds. */
export interface PriceList {
  /** The price of one place of each joiner. From 0; of any sign for those who have to be served. */
  readonly joiners: Float64Array;
  /** What serving one of each wait is worth in merit, from 0. */
  readonly served: Float64Array;
}

/** The groups that are best at some prices, and the bound that they make. */
export interface Relaxed {
  bound: number;
  /** How many of these groups each joiner is in. */
  readonly used: Int32Array;
  /** How many of each wait these groups serve; a joiner in two of them counts twice. */
  readonly served: Int32Array;
  /** The members of each opener's group, and its slot. */
  readonly groups: (readonly number[])[];
  readonly slotOf: Int32Array;
}

/**
 * The Lagrangean relaxation of a case: joiners may be in more groups than they have places, at a price for each place. Then
 * each opener forms the best group by itself, and
 *
 *     bound = Σ places × price + Σ opener: worth of its best group at these prices − Σ served × price of serving.
 *
 * A group's worth is the merit of its pairs less the prices of its joiners' places, with the prices of serving those whom it
 * serves. The group has an allowed size and slot, has everybody who is in and nobody who is out, and keeps to one of the
 * caps, or loses by repeats: of several the one that limits it most. Who is apart is left out here; the search decides pairs where
 * that matters.
 * No more groups are open than places last for: those that are worth most.
 *
 * Where all of a wait who could be served have to be, they have no price of serving: the prices of their places may have any
 * sign, as these places are all taken; or each of these openers has a group.
 *
 * Source: M. L. Fisher (1981), "The Lagrangian relaxation method for solving integer programming problems", Management
 * Science 27(1), doi:10.1287/mnsc.27.1.1.
 */
export class GroupBound {
  readonly state: CaseState;
  readonly goal: Goal;
  /** Whether no plan of the case serves as many as the goal says. */
  readonly isEmpty: boolean;
  /** Of each wait, whether all who could be served have to be. */
  readonly isAllServed: readonly boolean[];
  /** Whether the price of a joiner's place may be negative. */
  readonly mayBeNegative: Uint8Array;
  /** The least size of each opener's group, 0 for none. */
  readonly low: Int32Array;
  readonly relaxed: Relaxed;
  /** Candidates by opener and slot; the slot that was best last comes first. */
  private readonly lists: readonly CandidateList[][];
  /** How much the worth of a joiner in a group has risen at most, all changes of prices added up. */
  private risen = 0;
  private readonly held: readonly (readonly number[])[];
  private readonly caps: readonly (Cap | null)[];
  private readonly adjusted: Float64Array;
  private readonly worth: Float64Array;
  private readonly best: BestGroups;
  /** For how many groups that need not be open places last. */
  private readonly spare: number;

  constructor(state: CaseState, goal: Goal) {
    this.state = state;
    this.goal = goal;
    const { problem, kinds, kindOf, caps } = state.numbers;
    const { openers, joiners, most, counted, least } = problem;
    const reach = state.reach();
    const served = goal.of === 'merit' ? goal.served : null;
    const isOutOfReach = served?.some((count, kind) => reach[kind]! < count) ?? false;
    this.isAllServed = Array.from({ length: kinds }, (_, kind) => served?.[kind] === reach[kind]);
    this.mayBeNegative = new Uint8Array(joiners);
    this.low = state.low.slice();
    if (counted === 'joiners') {
      for (const [at, pair] of state.pairs.entries())
        if (pair !== OUT && this.isAllServed[kindOf[at % joiners]!]!) this.mayBeNegative[at % joiners] = 1;
    } else
      for (let opener = 0; opener < openers; opener++)
        if (state.high[opener]! > 0 && this.isAllServed[kindOf[opener]!]!)
          this.low[opener] = Math.max(this.low[opener]!, least[opener]!);
    const open = mostGroups(state, this.low);
    this.isEmpty = !state.isPossible || isOutOfReach || open === -1;
    this.spare = open - this.low.filter((size) => size > 0).length;
    this.held = Array.from({ length: openers }, (_, opener) => membersOf(state, opener));
    this.lists = Array.from({ length: openers }, (_, opener) => candidatesOf(state, opener));
    this.caps = [null, ...caps];
    this.adjusted = new Float64Array(joiners);
    this.worth = new Float64Array(joiners);
    this.best = new BestGroups(most.reduce((size, each) => Math.max(size, each), 1));
    this.relaxed = {
      bound: Infinity,
      used: new Int32Array(joiners),
      served: new Int32Array(kinds),
      groups: Array.from({ length: openers }, () => []),
      slotOf: new Int32Array(openers).fill(NO_SLOT),
    };
  }

  /** Returns the bound at some prices, −∞ where no group of a needed size exists. `relaxed` then has the groups. */
  at(prices: PriceList): number {
    const { relaxed, adjusted, goal } = this;
    const { joinerWeights, openerWeights, problem, kindOf } = this.state.numbers;
    const { joiners, openers, placesOf, counted } = problem;
    const isByJoiner = counted === 'joiners';
    let [bound, most] = [0, 0];
    if (goal.of === 'merit')
      for (const [kind, count] of goal.served.entries()) bound -= count * prices.served[kind]!;
    for (let joiner = 0; joiner < joiners; joiner++) {
      bound += placesOf[joiner]! * prices.joiners[joiner]!;
      const serving =
        goal.of === 'service' ? joinerWeights[joiner]! : isByJoiner ? prices.served[kindOf[joiner]!]! : 0;
      const now = serving - prices.joiners[joiner]!;
      if (now - adjusted[joiner]! > most) most = now - adjusted[joiner]!;
      adjusted[joiner] = now;
    }
    this.risen += most;
    relaxed.used.fill(0);
    relaxed.served.fill(0);
    const gains: (readonly [opener: number, gain: number])[] = [];
    for (let opener = 0; opener < openers; opener++) {
      const serving =
        goal.of === 'service' ? openerWeights[opener]! : isByJoiner ? 0 : prices.served[kindOf[opener]!]!;
      const gain = this.bestGroup(opener, serving);
      bound += gain;
      if (this.low[opener] === 0 && gain > 0) gains.push([opener, gain]);
    }
    if (gains.length > this.spare)
      for (const [opener, gain] of gains.sort(([, a], [, b]) => b - a).slice(this.spare)) {
        bound -= gain;
        relaxed.groups[opener] = [];
        relaxed.slotOf[opener] = NO_SLOT;
      }
    for (let opener = 0; opener < openers; opener++) {
      const group = relaxed.groups[opener]!;
      if (group.length > 0 && !isByJoiner) relaxed.served[kindOf[opener]!]!++;
      for (const joiner of group) {
        relaxed.used[joiner]!++;
        if (isByJoiner) relaxed.served[kindOf[joiner]!]!++;
      }
    }
    return (relaxed.bound = bound);
  }

  /** Returns what an opener's best group is worth, and keeps the group in `relaxed`. */
  private bestGroup(opener: number, serving: number): number {
    const { relaxed, state, worth, adjusted, best, goal } = this;
    const { numbers } = state;
    const { least, wished, joiners } = numbers.problem;
    relaxed.groups[opener] = [];
    relaxed.slotOf[opener] = NO_SLOT;
    let most = this.low[opener] === 0 ? 0 : -Infinity;
    const high = state.high[opener]!;
    if (high === 0) return most;
    const start = opener * joiners;
    const small = goal.of === 'merit' && wished !== null ? numbers.small : 0;
    const bonus = (size: number): number => (wished !== null && size < wished ? serving - small : serving);
    const low = Math.max(1, this.low[opener]!, least[opener]!);
    const held = this.held[opener]!;
    if (goal.of === 'service') worth.set(adjusted);
    else
      for (let joiner = 0; joiner < joiners; joiner++)
        worth[joiner] = numbers.worth[start + joiner]! + adjusted[joiner]!;
    const lists = this.lists[opener]!;
    const own = goal.of === 'merit' ? (numbers.problem.repeats?.[opener] ?? []) : [];
    const repeats = own.length === 0 ? null : own;
    let first = 0;
    for (const [at, list] of lists.entries()) {
      // What the group of this slot was worth, and what has been added since at most.
      if (list.worth - list.opening + serving + (this.risen - list.risen) * high + 1e-3 <= most) continue;
      let [least_, members]: [number, readonly number[]] = [Infinity, []];
      for (const cap of this.caps) {
        best.find({ worth, held, candidates: list.candidates, low, high, bonus }, cap);
        if (best.worth <= least_) [least_, members] = [best.worth, best.worth > most ? best.members() : []];
        if (!(least_ > most)) break;
      }
      if (repeats !== null && least_ > most) {
        const terms = { worth, held, candidates: list.candidates, low, high, bonus };
        const spread = bestSpreadGroup(terms, repeats, numbers.factor);
        if (spread.worth <= least_) [least_, members] = [spread.worth, spread.members];
      }
      list.worth = least_;
      list.opening = serving;
      list.risen = this.risen;
      if (!(least_ > most)) continue;
      most = least_;
      relaxed.groups[opener] = members;
      relaxed.slotOf[opener] = list.slot;
      first = at;
    }
    if (first > 0) [lists[0], lists[first]] = [lists[first]!, lists[0]!];
    return most;
  }
}

/** Returns a bound with what its sums may have lost to rounding added. */
export function roundedUp(bound: number): number {
  return bound + 1e-4 + Math.abs(bound) * 2e-13;
}

interface CandidateList {
  readonly slot: number;
  readonly candidates: Int32Array;
  /** What the best group of the slot was worth when it was last looked for, and what opening and `risen` were then. */
  worth: number;
  opening: number;
  risen: number;
}

function membersOf({ pairs, numbers }: CaseState, opener: number): readonly number[] {
  const { joiners } = numbers.problem;
  const members: number[] = [];
  for (let joiner = 0; joiner < joiners; joiner++)
    if (pairs[opener * joiners + joiner] === IN) members.push(joiner);
  return members;
}

/** Lists the undecided joiners of an opener for each slot that is left, or once where there are no slots. */
function candidatesOf(state: CaseState, opener: number): CandidateList[] {
  const { joiners, slots } = state.numbers.problem;
  if (state.high[opener] === 0) return [];
  const undecided: number[] = [];
  for (let joiner = 0; joiner < joiners; joiner++)
    if (state.pairs[opener * joiners + joiner] === UNDECIDED) undecided.push(joiner);
  if (slots === null || state.slotsOf === null) return [listOf(NO_SLOT, undecided)];
  return state.slotsOf[opener]!.map((slot) =>
    listOf(
      slot,
      undecided.filter((joiner) => isFreeAt(slots.ofJoiner[joiner]!, slot)),
    ),
  );
}

function listOf(slot: number, candidates: readonly number[]): CandidateList {
  return { slot, candidates: Int32Array.from(candidates), worth: Infinity, opening: 0, risen: 0 };
}
