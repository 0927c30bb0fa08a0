/** Branch and bound: tells cases apart until none can have a better plan than the best that is known. */
import { anyDecision, decisionFor, noFrequencies } from './branching.ts';
import { CaseQueue, type SearchCase } from './case-queue.ts';
import { CaseState } from './case-state.ts';
import { dive } from './dive.ts';
import { type Goal, GroupBound, type PriceList, roundedUp } from './group-bound.ts';
import type { GroupNumbers } from './group-numbers.ts';
import type { Decision } from './group-solution.ts';
import type { Incumbent } from './incumbent.ts';
import type { PricesFound } from './price-search.ts';
import { flowOf, improved } from './relaxed-case.ts';

/** A plan is far from the bound if it is off by so much of what it has. */
const FAR = 0.005;

export interface CaseSearchOptions {
  readonly isOver: () => boolean;
  /** Finds a plan in another way, and offers it to the incumbent. */
  readonly findPlan?: () => void;
}

/**
 * Searches for a plan that is better than the incumbent, by one goal.
 *
 * 1. Take the open case of the greatest bound. Where even that is not enough for a better plan, the search is done.
 * 2. Look for prices that bring its bound below what a better plan has (`price-search.ts`). Where there are, it is closed.
 * 3. Relax it as a flow (`flow-relaxation.ts`), whose groups may be a plan and whose prices may be better. Look
 *    for prices again from there; at the root, where openers count, from those of step 2 if their bound is less.
 * 4. Tell two cases apart by what is wrong with the groups of the flow (`branching.ts`).
 *
 * The tree of all cases proves the bound: it is the greatest of the cases that were not told apart. The result depends on
 * the problem alone unless time is up.
 *
 * Source: A. H. Land and A. G. Doig (1960), "An automatic method of solving discrete programming problems", Econometrica
 * 28(3), doi:10.2307/1910129.
 */
export class CaseSearch {
  readonly root: SearchCase;
  private readonly numbers: GroupNumbers;
  private readonly goal: Goal;
  private readonly incumbent: Incumbent;
  private readonly options: CaseSearchOptions;
  private readonly rootState: CaseState;
  private looked = 0;
  private readonly searchedAt: number;
  private readonly open = new CaseQueue();

  constructor(
    numbers: GroupNumbers,
    rootState: CaseState,
    goal: Goal,
    incumbent: Incumbent,
    start: PriceList,
    options: CaseSearchOptions,
  ) {
    this.numbers = numbers;
    this.goal = goal;
    this.searchedAt = incumbent.service;
    this.incumbent = incumbent;
    this.options = options;
    this.rootState = rootState;
    this.root = { parent: null, decision: null, isFirst: true, bound: Infinity, prices: start, cases: null };
    this.open.add(this.root);
  }

  /** Searches until the bound is reached or time is up, or a plan is found that serves better than the goal says. */
  run(): void {
    while (this.open.size > 0 && !this.isOutdone) {
      const next = this.open.best()!;
      if (roundedUp(next.bound) < this.wanted || (next !== this.root && this.options.isOver())) return; // 1
      this.open.remove();
      this.look(next);
    }
  }

  /** Whether the incumbent serves better than the plans that this search is about. */
  get isOutdone(): boolean {
    return this.goal.of === 'merit' && this.incumbent.service > this.searchedAt;
  }

  /** What a plan has at least if it is better than the incumbent. */
  private get wanted(): number {
    if (this.goal.of === 'service') return this.incumbent.service + 1;
    return this.incumbent.merit + this.numbers.step;
  }

  private look(found: SearchCase): void {
    const state = this.stateOf(found);
    const bound = new GroupBound(state, this.goal);
    if (bound.isEmpty) {
      found.bound = -Infinity;
      return;
    }
    const seen = noFrequencies(this.numbers.problem.openers);
    const isRoot = found === this.root;
    // Where cases are looked at fast, more of them do better than more steps.
    const size = this.numbers.problem.openers * this.numbers.problem.joiners;
    const improve = (start: PriceList, steps: number): PricesFound =>
      improved(bound, start, { steps, wanted: this.wanted, isOver: this.options.isOver, seen });
    let best = improve(found.prices, isRoot ? 0 : Math.min(40, 10 + size / 50)); // 2
    if (roundedUp(best.bound) >= this.wanted) {
      const flow = flowOf(bound, best.prices, this.incumbent); // 3
      if (isRoot && this.goal.of === 'service') this.lookForPlan(state, best);
      const isByOpener = this.numbers.problem.counted === 'openers';
      const start = isRoot && isByOpener && best.bound < bound.at(flow.prices) ? best.prices : flow.prices;
      const ofStart = improve(start, isRoot ? Math.min(600, 40 + size / 20) : 20);
      if (ofStart.bound < best.bound) best = ofStart;
      found.bound = Math.min(found.bound, best.bound);
      found.prices = best.prices;
      if (roundedUp(best.bound) >= this.wanted) this.lookForPlan(state, best);
      if (roundedUp(best.bound) < this.wanted || this.isOutdone) return;
      const decision = decisionFor(state, flow.groups, seen) ?? anyDecision(state); // 4
      if (decision === null) return;
      const make = (isFirst: boolean): SearchCase => ({
        parent: found,
        decision,
        isFirst,
        bound: found.bound,
        prices: found.prices,
        cases: null,
      });
      found.cases = [make(true), make(false)];
      for (const each of found.cases) this.open.add(each);
      return;
    }
    found.bound = Math.min(found.bound, best.bound);
    found.prices = best.prices;
  }

  /** Dives from the root, and from cases now and then; after the first dive, another way to a plan is tried if need be. */
  private lookForPlan(state: CaseState, { prices, bound }: PricesFound): void {
    const { goal, incumbent, options } = this;
    this.looked++;
    if (!Number.isInteger(Math.log2(this.looked))) return;
    dive(state, prices, { goal, incumbent, wanted: () => this.wanted, isOver: options.isOver });
    const reached = goal.of === 'service' ? incumbent.service : incumbent.merit;
    if (this.looked === 1 && bound - reached > Math.abs(reached) * FAR) options.findPlan?.();
  }

  private stateOf(found: SearchCase): CaseState {
    const decisions: (readonly [Decision, boolean])[] = [];
    for (let at: SearchCase | null = found; at !== null; at = at.parent)
      if (at.decision !== null) decisions.push([at.decision, at.isFirst]);
    const state = new CaseState(this.numbers, this.rootState);
    state.decide(decisions.toReversed());
    return state;
  }
}
