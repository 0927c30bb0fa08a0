/** What is done with the relaxations of a case: looking for prices, counting what their groups have, offering them as a plan. */
import { commonSlots, type Frequencies } from './branching.ts';
import type { CaseState } from './case-state.ts';
import { type FlowRelaxed, relaxAsFlow } from './flow-relaxation.ts';
import { type GroupBound, type PriceList, roundedUp } from './group-bound.ts';
import { NO_SLOT } from './group-problem.ts';
import type { Incumbent } from './incumbent.ts';
import { betterPrices, type PricesFound } from './price-search.ts';
import { slotsOfGroups } from './slots-in-turn.ts';

/** Returns better prices for a case, and counts how often its relaxed solutions have each group and slot. */
export function improved(
  bound: GroupBound,
  start: PriceList,
  {
    steps,
    wanted,
    isOver,
    seen,
  }: {
    readonly steps: number;
    /** No plan of the case is better where the bound is below this. */
    readonly wanted: number;
    readonly isOver: () => boolean;
    readonly seen: Frequencies;
  },
): PricesFound {
  const { groups, slotOf } = bound.relaxed;
  return betterPrices(bound, start, {
    below: wanted - (roundedUp(wanted) - wanted),
    steps,
    isOver,
    see: () => {
      seen.steps++;
      for (const [opener, group] of groups.entries()) {
        if (group.length === 0) continue;
        seen.opened[opener]!++;
        const slot = slotOf[opener]!;
        if (slot !== NO_SLOT) seen.slots[opener]!.set(slot, (seen.slots[opener]!.get(slot) ?? 0) + 1);
      }
    },
  });
}

/** Relaxes a case as a flow, and offers its groups as a plan. */
export function flowOf(bound: GroupBound, prices: PriceList, incumbent: Incumbent): FlowRelaxed {
  const flow = relaxAsFlow(bound, prices.served.map(Math.ceil));
  offerGroups(bound.state, flow.groups, incumbent);
  return flow;
}

/** Offers groups as a plan, each in a slot that is left to it. */
function offerGroups(state: CaseState, groups: readonly (readonly number[])[], incumbent: Incumbent): void {
  const { slots, least, joiners, openers } = state.numbers.problem;
  if (groups.some(({ length }, opener) => length > 0 && length < least[opener]!)) return;
  const slotOf =
    slots === null
      ? new Int32Array(openers).fill(NO_SLOT)
      : slotsOfGroups(
          slots,
          groups.map((group, opener) =>
            group.length === 0 ? null : commonSlots(slots, state.slotsOf![opener]!, group),
          ),
        );
  if (slotOf === null) return;
  const openerOf: number[][] = Array.from({ length: joiners }, () => []);
  for (const [opener, group] of groups.entries()) for (const joiner of group) openerOf[joiner]!.push(opener);
  incumbent.offer({ openerOf, slotOf });
}
