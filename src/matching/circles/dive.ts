/** Looks for a good plan by deciding what the relaxation is sure of, again and again. */
import { anyDecision, decisionFor, type Frequencies, noFrequencies } from './branching.ts';
import { CaseState } from './case-state.ts';
import { type Goal, GroupBound, type PriceList, roundedUp } from './group-bound.ts';
import type { Decision } from './group-solution.ts';
import type { Incumbent } from './incumbent.ts';
import { flowOf, improved } from './relaxed-case.ts';

export interface DiveOptions {
  readonly goal: Goal;
  readonly incumbent: Incumbent;
  /** What a plan must have to be better than the incumbent. */
  readonly wanted: () => number;
  readonly isOver: () => boolean;
}

/** A slot is sure where the group has it in so many of the relaxed solutions. */
const SURE = 0.9;
const STEPS = 25;

/**
 * Dives from a case to a plan, and offers it, and what it meets on the way, to the incumbent.
 *
 * 1. Look for prices, and count how often each group has which slot in the relaxed solutions.
 * 2. Decide all slots that are sure, or the one that is surest.
 * 3. Where no slot is left to decide, close the group that is the furthest from its least size, or open it if it is open
 *    more often than not. Then decide what is wrong within groups.
 * 4. Repeat, until nothing is wrong with the groups, or they cannot be better than the incumbent.
 *
 * Source: R. Sadykov, F. Vanderbeck, A. Pessoa, I. Tahiri and E. Uchoa (2019), "Primal heuristics for branch and price",
 * INFORMS Journal on Computing 31(2), doi:10.1287/ijoc.2018.0822.
 */
export function dive(
  from: CaseState,
  start: PriceList,
  { goal, incumbent, wanted, isOver }: DiveOptions,
): void {
  const state = new CaseState(from.numbers, from);
  let prices = start;
  while (!isOver()) {
    const bound = new GroupBound(state, goal);
    if (bound.isEmpty) return;
    const seen = noFrequencies(state.numbers.problem.openers);
    const found = improved(bound, prices, { steps: STEPS, wanted: wanted(), isOver, seen }); // 1
    if (roundedUp(found.bound) < wanted()) return;
    prices = found.prices;
    const slots = slotDecisions(state, seen); // 2
    if (slots.length > 0) {
      state.decide(slots.map((decision) => [decision, true]));
      continue;
    }
    const flow = flowOf(bound, prices, incumbent);
    const decision = decisionFor(state, flow.groups, seen) ?? anyDecision(state); // 3
    if (decision === null || roundedUp(found.bound) < wanted()) return;
    const isClosing = 'below' in decision && seen.opened[decision.opener]! * 2 < seen.steps;
    state.decide([[decision, 'below' in decision ? isClosing : true]]);
  }
}

function slotDecisions({ slotsOf, high }: CaseState, seen: Frequencies): readonly Decision[] {
  if (slotsOf === null) return [];
  const decisions: Decision[] = [];
  let [surest, frequency]: [Decision | null, number] = [null, 0];
  for (const [opener, left] of slotsOf.entries()) {
    if (high[opener] === 0 || left.length < 2) continue;
    const counts = seen.slots[opener]!;
    for (const [slot, count] of counts) {
      const decision = { opener, slots: [slot] };
      if (count >= SURE * seen.steps) decisions.push(decision);
      if (count > frequency) [surest, frequency] = [decision, count];
    }
  }
  return decisions.length > 0 || surest === null ? decisions : [surest];
}
