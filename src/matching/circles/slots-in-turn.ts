/** Slots of groups: the groups of one person meet in turn, all others whenever they like. */
import { NO_SLOT, type Slots } from './group-problem.ts';

/**
 * Returns a slot for each group, or `NO_SLOT` where there is none; `null` where groups of one person would have to overlap.
 * A group that meets whenever it likes has its first slot.
 *
 * @param free the slots in which each opener's group can meet, ascending; `null` for an opener without a group
 */
export function slotsOfGroups(
  { inTurn, span }: Pick<Slots, 'inTurn' | 'span'>,
  free: readonly (readonly number[] | null)[],
): Int32Array | null {
  const slotOf = Int32Array.from(free, (slots) => slots?.[0] ?? NO_SLOT);
  if (free.some((slots) => slots?.length === 0)) return null;
  for (const openers of inTurn) {
    const open = openers.filter((opener) => free[opener] !== null);
    const found = slotsInTurn(
      open.map((opener) => free[opener]!),
      span,
    );
    if (found === null) return null;
    for (const [at, opener] of open.entries()) slotOf[opener] = found[at]!;
  }
  return slotOf;
}

/**
 * Returns the earliest slots of groups that can meet: openers in turn have the first with which the later ones can still meet.
 *
 * @param free as in {@link slotsOfGroups}, which returns slots for them
 */
export function earliestSlots(
  slots: Pick<Slots, 'inTurn' | 'span'>,
  free: readonly (readonly number[] | null)[],
): Int32Array {
  const left = [...free];
  for (const openers of slots.inTurn)
    for (const opener of openers)
      for (const slot of left[opener] ?? []) {
        const others = left.with(opener, [slot]);
        if (slotsOfGroups(slots, others) === null) continue;
        left[opener] = [slot];
        break;
      }
  return slotsOfGroups(slots, left)!;
}

/**
 * Returns a slot for each of some groups, no two of them within `span` of each other; `null` where there are none such.
 *
 * Of each set of groups it is known how soon all of them can have met; the last of them is then one of the set, at its first
 * slot after the others. Time O(2^k k s) for k groups of s slots: nobody has many.
 *
 * @param free the slots of each group, ascending
 *
 * @example
 * slotsInTurn([[3], [3, 4, 7]], 2); // [3, 7]
 */
export function slotsInTurn(free: readonly (readonly number[])[], span: number): readonly number[] | null {
  const all = 2 ** free.length - 1;
  const metBy = new Float64Array(all + 1).fill(Infinity);
  const lastOf = new Int32Array(all + 1);
  metBy[0] = 0;
  for (let set = 0; set < all; set++) {
    if (metBy[set] === Infinity) continue;
    for (const [group, slots] of free.entries()) {
      const more = set | (1 << group);
      if (more === set) continue;
      const slot = slots.find((each) => each >= metBy[set]!);
      if (slot === undefined || slot + span >= metBy[more]!) continue;
      metBy[more] = slot + span;
      lastOf[more] = group;
    }
  }
  if (metBy[all] === Infinity) return null;
  const slotOf = free.map(() => 0);
  for (let set = all; set > 0;) {
    const group = lastOf[set]!;
    slotOf[group] = metBy[set]! - span;
    set &= ~(1 << group);
  }
  return slotOf;
}
