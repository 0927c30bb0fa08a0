/** Chooses what to tell cases apart by. */
import { type CaseState, UNDECIDED } from './case-state.ts';
import { isFreeAt, NO_CLASS, type Slots } from './group-problem.ts';
import type { Decision } from './group-solution.ts';
import { slotsInTurn } from './slots-in-turn.ts';

/** How often each opener had a group, and each of its slots, in the relaxed solutions of a case. */
export interface Frequencies {
  steps: number;
  readonly opened: Float64Array;
  /** By slot, for each opener; empty where there are no slots. */
  readonly slots: readonly Map<number, number>[];
}

export function noFrequencies(openers: number): Frequencies {
  return {
    steps: 0,
    opened: new Float64Array(openers),
    slots: Array.from({ length: openers }, () => new Map()),
  };
}

/**
 * Returns a decision that the groups of a relaxed plan call for: the first of these that there is.
 *
 * 1. A group is too small: fewer joiners than the least, or not. Of several, the one that is open about half the time.
 * 2. A group has no slot in common, or groups of one person none in turn: the most frequent slot of a group, or another.
 * 3. A group has too many of a class, somebody alone of one, two who are apart, or not all who are together: one of them is
 *    in, or not.
 * 4. Several of a group bring the same, which costs something: one of them is in, or not. Of several the one that costs most.
 * 5. A group is smaller than wished: it is, or is not.
 *
 * Returns `null` where nothing is wrong with the groups.
 */
export function decisionFor(
  state: CaseState,
  groups: readonly (readonly number[])[],
  seen: Frequencies,
): Decision | null {
  return (
    bySize(state, groups, seen) ??
    bySlot(state, groups, seen) ??
    byTurn(state, groups, seen) ??
    byPair(state, groups) ??
    byRepeat(state, groups) ??
    byWishedSize(state, groups)
  );
}

/** Returns any decision that is left; `null` where all is decided. */
export function anyDecision(state: CaseState): Decision | null {
  const { openers, joiners, least } = state.numbers.problem;
  for (let opener = 0; opener < openers; opener++)
    for (let joiner = 0; joiner < joiners; joiner++)
      if (state.pairs[opener * joiners + joiner] === UNDECIDED) return { opener, joiner };
  for (let opener = 0; opener < openers; opener++) {
    if (state.low[opener] === 0 && state.high[opener]! > 0) return { opener, below: least[opener]! };
    const slots = state.slotsOf?.[opener] ?? [];
    if (state.high[opener]! > 0 && slots.length > 1) return { opener, slots: slots.slice(0, 1) };
  }
  return null;
}

function bySize(
  state: CaseState,
  groups: readonly (readonly number[])[],
  seen: Frequencies,
): Decision | null {
  const { least } = state.numbers.problem;
  let [found, nearest] = [-1, Infinity];
  for (const [opener, group] of groups.entries()) {
    if (group.length === 0 || group.length >= least[opener]! || state.low[opener]! > 0) continue;
    const often = seen.steps === 0 ? group.length / least[opener]! : seen.opened[opener]! / seen.steps;
    const off = Math.abs(often - 0.5);
    if (off < nearest) [found, nearest] = [opener, off];
  }
  return found === -1 ? null : { opener: found, below: least[found]! };
}

function bySlot(
  state: CaseState,
  groups: readonly (readonly number[])[],
  seen: Frequencies,
): Decision | null {
  const { slots } = state.numbers.problem;
  if (slots === null || state.slotsOf === null) return null;
  let [found, mostSure, chosen] = [-1, -1, -1];
  for (const [opener, group] of groups.entries()) {
    const left = state.slotsOf[opener]!;
    if (group.length === 0 || left.length < 2) continue;
    if (commonSlots(slots, left, group).length > 0) continue;
    const best = mostFrequent(left, seen, opener);
    const frequency = seen.slots[opener]!.get(best) ?? 0;
    if (frequency > mostSure) [found, mostSure, chosen] = [opener, frequency, best];
  }
  return found === -1 ? null : { opener: found, slots: [chosen] };
}

function byTurn(
  { numbers, slotsOf, low }: CaseState,
  groups: readonly (readonly number[])[],
  seen: Frequencies,
): Decision | null {
  const { slots, least } = numbers.problem;
  if (slots === null || slotsOf === null) return null;
  for (const openers of slots.inTurn) {
    const open = openers.filter((opener) => groups[opener]!.length > 0);
    const free = open.map((opener) => commonSlots(slots, slotsOf[opener]!, groups[opener]!));
    if (slotsInTurn(free, slots.span) !== null) continue;
    // Whether it is open comes first: only then its slot is taken from the others.
    const undecided = open.find((opener) => low[opener] === 0);
    if (undecided !== undefined) return { opener: undecided, below: least[undecided]! };
    const several = open.find((opener) => slotsOf[opener]!.length > 1);
    if (several !== undefined)
      return { opener: several, slots: [mostFrequent(slotsOf[several]!, seen, several)] };
  }
  return null;
}

/** Returns those of some slots in which all of a group are free. */
export function commonSlots(
  { ofJoiner }: Slots,
  slots: readonly number[],
  group: readonly number[],
): readonly number[] {
  return slots.filter((slot) => group.every((joiner) => isFreeAt(ofJoiner[joiner]!, slot)));
}

/** Returns the slot that an opener's group had most often, the first of equals. */
function mostFrequent(slots: readonly number[], { slots: seen }: Frequencies, opener: number): number {
  const frequency = (slot: number): number => seen[opener]!.get(slot) ?? 0;
  return slots.reduce((one, other) => (frequency(other) > frequency(one) ? other : one));
}

function byPair(state: CaseState, groups: readonly (readonly number[])[]): Decision | null {
  const { numbers, pairs } = state;
  const { joiners, caps } = numbers.problem;
  for (const [opener, group] of groups.entries()) {
    const isOpenPair = (joiner: number): boolean => pairs[opener * joiners + joiner] === UNDECIDED;
    const decisive = (some: readonly number[]): Decision | null => {
      const joiner = some.find(isOpenPair);
      return joiner === undefined ? null : { opener, joiner };
    };
    for (const { classOf, most, isAloneAllowed } of caps) {
      for (const member of group) {
        if (classOf[member] === NO_CLASS) continue;
        const alike = group.filter((other) => classOf[other] === classOf[member]);
        const isTooMany = most !== null && alike.length > most;
        const isAlone = !isAloneAllowed && alike.length === 1;
        const others = isAlone
          ? Array.from(classOf, (type, joiner) => (type === classOf[member] ? joiner : -1)).filter(
              (joiner) => joiner >= 0,
            )
          : [];
        const found = isTooMany || isAlone ? decisive([...alike, ...others]) : null;
        if (found !== null) return found;
      }
    }
    for (const member of group) {
      const foes = numbers.apartOf[member]!.filter((other) => group.includes(other));
      const lost = numbers.unitOf[member]!.filter((mate) => !group.includes(mate));
      const found = foes.length > 0 || lost.length > 0 ? decisive([member, ...foes, ...lost]) : null;
      if (found !== null) return found;
    }
  }
  return null;
}

function byRepeat({ numbers, pairs }: CaseState, groups: readonly (readonly number[])[]): Decision | null {
  const { joiners, repeats } = numbers.problem;
  if (repeats === undefined) return null;
  let [found, dearest]: [Decision | null, number] = [null, 0];
  for (const [opener, group] of groups.entries())
    for (const { brings, loss } of repeats[opener]!) {
      const bringing = group.filter((joiner) => brings[joiner] === 1);
      if (bringing.length < 2 || loss <= dearest) continue;
      const joiner = bringing.find((one) => pairs[opener * joiners + one] === UNDECIDED);
      if (joiner !== undefined) [found, dearest] = [{ opener, joiner }, loss];
    }
  return found;
}

function byWishedSize(
  { numbers, low, high }: CaseState,
  groups: readonly (readonly number[])[],
): Decision | null {
  const { wished } = numbers.problem;
  if (wished === null) return null;
  const opener = groups.findIndex(
    (group, at) => group.length > 0 && group.length < wished && low[at]! < wished && high[at]! >= wished,
  );
  return opener === -1 ? null : { opener, below: wished };
}
