/**
 * The problem of forming groups, as numbers: what a plan is, what it is worth, and what is wrong with it. Circles and
 * panels are one problem. *Openers* each open one group or none; *joiners* join groups. In circles mentors open and mentees
 * join; in a panel the mentee opens and mentors join. How a good plan is found is not in here.
 */

/** The score of a pair that a rule bars. */
export const NOT_ALLOWED = -Infinity;

/** The class of a joiner who is in no class. */
export const NO_CLASS = -1;

/** The slot of a group that has none: it is not open, or slots do not matter. */
export const NO_SLOT = -1;

/** Sizes of groups are counted in joiners. Openers and joiners are numbered in the fixed order (by key). */
export interface GroupProblem {
  readonly openers: number;
  readonly joiners: number;
  /** `scores[joiner * openers + opener]`: whole units, of any sign, or `NOT_ALLOWED`. */
  readonly scores: Float64Array;
  /** The least size of each opener's group, from 1. */
  readonly least: Int32Array;
  /** The greatest size of each opener's group. An opener whose greatest size is below the least opens none. */
  readonly most: Int32Array;
  /** In how many groups each joiner can be. Nobody is in one group twice. */
  readonly placesOf: Int32Array;
  /** Who counts: joiners who are in a group, or openers who open one. */
  readonly counted: 'joiners' | 'openers';
  /** How long each of those who count has waited, from 0. */
  readonly waits: Int32Array;
  /** The size below which a group is small; `null` where all sizes are welcome. */
  readonly wished: number | null;
  /** Openers that are one person several times over. Their scores, sizes and slots are the same. */
  readonly twins: readonly (readonly number[])[];
  /** Pairs that have to be in the plan. They are allowed: their scores are numbers. */
  readonly held: readonly { readonly joiner: number; readonly opener: number }[];
  /** Sets of joiners who are in the same groups, or in none. No joiner is in two of them. */
  readonly together: readonly (readonly number[])[];
  /** Joiners who are never in one group. */
  readonly apart: readonly (readonly [number, number])[];
  /** Limits on the classes that joiners fall into, each with classes of its own. */
  readonly caps: readonly Cap[];
  /** When each is free; `null` where groups need no time in common. */
  readonly slots: Slots | null;
  /** What each opener's group loses where several joiners bring the same; absent where nothing is lost. */
  readonly repeats?: readonly (readonly Repeat[])[];
}

/** Something that one joiner of a group is enough for. */
export interface Repeat {
  /** 1 for each joiner who brings it, else 0. */
  readonly brings: Uint8Array;
  /** What each joiner of the group after the first who brings it costs, in whole units, above 0. */
  readonly loss: number;
}

export interface Cap {
  /** The class of each joiner, from 0, or `NO_CLASS`. */
  readonly classOf: Int32Array;
  /** At most so many of one class in a group; `null` for any number. */
  readonly most: number | null;
  /** Whether somebody may be the only one of a class in a group. */
  readonly isAloneAllowed: boolean;
}

/** Weekly slots as bits: slot s is bit `s % 32` of word `s / 32`. A group needs one slot in which all are free. */
export interface Slots {
  readonly ofOpener: readonly Uint32Array[];
  readonly ofJoiner: readonly Uint32Array[];
  /** Openers who are one person, whose groups meet in turn. Nobody is in two of these lists. */
  readonly inTurn: readonly (readonly number[])[];
  /** Groups that meet in turn begin so many slots apart at least. */
  readonly span: number;
}

/** A plan: who is in which groups. */
export interface Assignment {
  /** The openers whose groups each joiner is in, ascending; empty for none. */
  readonly openerOf: readonly (readonly number[])[];
  /** The slot of each opener's group, or `NO_SLOT`. */
  readonly slotOf: Int32Array;
}

/** What a plan is worth: integers, compared component by component, the first deciding. More is better. */
export type GroupValue = readonly number[];

/**
 * Returns what a plan is worth: how many of those who count are in groups, how many of them by wait from the longest to the
 * shortest, the total score less what groups lose by repeats, and minus the number of groups below the wished size.
 *
 * @example
 * // Three mentees, the last of whom has waited, and one circle of the first and the last.
 * valueOf(problem, { openerOf: [[0], [], [0]], slotOf: Int32Array.of(NO_SLOT) }); // [2, 1, 1, 130, 0]
 */
export function valueOf(problem: GroupProblem, { openerOf }: Assignment): GroupValue {
  const sizes = sizesOf(problem, openerOf);
  const classes = waitClasses(problem);
  const served = classes.map(() => 0);
  for (const [person, wait] of problem.waits.entries()) {
    const isServed = problem.counted === 'joiners' ? openerOf[person]!.length > 0 : sizes[person]! > 0;
    if (isServed) served[classes.indexOf(wait)]!++;
  }
  let total = 0;
  for (const [joiner, openers] of openerOf.entries())
    for (const opener of openers) total += scoreOf(problem, joiner, opener);
  for (const [opener, group] of groupsIn(problem, openerOf).entries())
    total -= lossOf(problem.repeats?.[opener], group);
  const small = sizes.reduce(
    (count, size) => (size > 0 && size < (problem.wished ?? 0) ? count + 1 : count),
    0,
  );
  return [served.reduce((sum, count) => sum + count, 0), ...served, total, 0 - small];
}

/** Returns what a group loses by repeats. */
export function lossOf(repeats: readonly Repeat[] | undefined, group: readonly number[]): number {
  let lost = 0;
  for (const { brings, loss } of repeats ?? []) {
    let count = 0;
    for (const joiner of group) count += brings[joiner]!;
    if (count > 1) lost += (count - 1) * loss;
  }
  return lost;
}

function groupsIn({ openers }: GroupProblem, openerOf: Assignment['openerOf']): readonly number[][] {
  const groups: number[][] = Array.from({ length: openers }, () => []);
  for (const [joiner, own] of openerOf.entries()) for (const opener of own) groups[opener]!.push(joiner);
  return groups;
}

/** Returns a positive number where the first value is the better, a negative one where the second is, and 0 for equals. */
export function compareValues(one: GroupValue, other: GroupValue): number {
  const differing = one.findIndex((component, at) => component !== other[at]);
  return differing === -1 ? 0 : one[differing]! - other[differing]!;
}

/** Returns the waits of those who count, each once, the longest first. */
export function waitClasses({ waits }: GroupProblem): readonly number[] {
  return [...new Set(waits)].sort((a, b) => b - a);
}

/** Returns the score of a pair, or `NOT_ALLOWED`. */
export function scoreOf({ scores, openers }: GroupProblem, joiner: number, opener: number): number {
  return scores[joiner * openers + opener]!;
}

/** Returns the size of each opener's group; 0 where none is open. */
export function sizesOf({ openers }: GroupProblem, openerOf: Assignment['openerOf']): Int32Array {
  const sizes = new Int32Array(openers);
  for (const groups of openerOf) for (const opener of groups) sizes[opener]!++;
  return sizes;
}

/** Returns whether somebody is free in a slot. */
export function isFreeAt(free: Uint32Array, slot: number): boolean {
  return ((free[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

/** Returns the slots in which somebody is free, ascending. */
export function slotsIn(free: Uint32Array): readonly number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < free.length * 32; slot++) if (isFreeAt(free, slot)) slots.push(slot);
  return slots;
}

/** Returns a plan in which nobody is in a group. */
export function nobodyPlaced({ openers, joiners }: GroupProblem): Assignment {
  return {
    openerOf: Array.from({ length: joiners }, () => []),
    slotOf: new Int32Array(openers).fill(NO_SLOT),
  };
}
