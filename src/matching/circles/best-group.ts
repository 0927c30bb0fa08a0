/** The best group of one opener at given prices. */
import { type Cap, NO_CLASS } from './group-problem.ts';

/** What the group is chosen by. */
export interface GroupTerms {
  /** Worth of each joiner in the group. */
  readonly worth: Float64Array;
  /** Who is in the group anyway. */
  readonly held: readonly number[];
  readonly candidates: Int32Array;
  /** Sizes that the group may have. */
  readonly low: number;
  readonly high: number;
  /** What a group is worth by its size alone. */
  readonly bonus: (size: number) => number;
}

/** Finds best groups. The last one stays at hand until the next is looked for. */
export class BestGroups {
  /** What the group is worth; −∞ where there is none of a size that is allowed. */
  worth = -Infinity;
  /** Candidates that were found, the best first; the group has the first `taken` of them. */
  private readonly top: Int32Array;
  private readonly topWorth: Float64Array;
  private count = 0;
  private taken = 0;
  private chosen: readonly number[] | null = null;
  private held: readonly number[] = [];

  constructor(largest: number) {
    this.top = new Int32Array(largest + 1);
    this.topWorth = new Float64Array(largest + 1);
  }

  /** Returns the members of the group that was found last. */
  members(): readonly number[] {
    return [...this.held, ...(this.chosen ?? this.top.subarray(0, this.taken))];
  }

  /**
   * Finds the best group that keeps to a cap, if one is given.
   *
   * Where a class may have one, the best joiners are the best basis of a matroid: at most so many in all, and of each class.
   * One pass over the candidates finds it; each replaces the least one that it would make a circuit with. The best group of
   * each size is then the first so many. O(candidates × size) at worst.
   *
   * Where nobody may be the only one of a class, the classes are gone through one by one: the best so many for each size
   * before, and the best of the class, but never one alone. O(candidates × log candidates + classes × size²).
   *
   * Source: J. Edmonds (1971), "Matroids and the greedy algorithm", Mathematical Programming 1, doi:10.1007/BF01584082.
   */
  find(terms: GroupTerms, cap: Cap | null): void {
    this.held = terms.held;
    this.chosen = null;
    if (cap !== null && !cap.isAloneAllowed) this.byClasses(terms, cap);
    else this.byBasis(terms, cap);
  }

  private byBasis(terms: GroupTerms, cap: Cap | null): void {
    const { held, worth, bonus, low, high } = terms;
    this.collect(terms, cap);
    let sum = 0;
    for (const joiner of held) sum += worth[joiner]!;
    this.worth = -Infinity;
    for (let taken = 0; taken <= this.count; taken++) {
      if (taken > 0) sum += this.topWorth[taken - 1]!;
      const size = taken + held.length;
      if (size < low || size > high) continue;
      const all = sum + bonus(size);
      if (all > this.worth) [this.worth, this.taken] = [all, taken];
    }
  }

  /** Puts the best candidates into `top`, the best first. */
  private collect({ candidates, worth, high, held }: GroupTerms, cap: Cap | null): void {
    const { top, topWorth } = this;
    const room = high - held.length;
    const most = cap?.most ?? Infinity;
    let count = 0;
    for (const joiner of candidates) {
      const own = worth[joiner]!;
      if (count === room && (room === 0 || own <= topWorth[room - 1]!)) continue;
      let leaves = count === room ? count - 1 : count;
      const type = cap === null ? NO_CLASS : cap.classOf[joiner]!;
      if (type !== NO_CLASS) {
        const { classOf } = cap!;
        let [alike, last] = [0, -1];
        for (const member of held) if (classOf[member] === type) alike++;
        for (let at = 0; at < count; at++)
          if (classOf[top[at]!] === type) {
            alike++;
            last = at;
          }
        if (alike >= most) {
          if (last === -1 || own <= topWorth[last]!) continue;
          leaves = last;
        }
      }
      let at = leaves;
      for (; at > 0 && topWorth[at - 1]! < own; at--) {
        top[at] = top[at - 1]!;
        topWorth[at] = topWorth[at - 1]!;
      }
      top[at] = joiner;
      topWorth[at] = own;
      if (leaves === count) count++;
    }
    this.count = count;
  }

  private byClasses({ candidates, worth, high, low, held, bonus }: GroupTerms, { classOf, most }: Cap): void {
    const classes = new Map<number, { held: number; joiners: number[] }>();
    const classAt = (type: number): { held: number; joiners: number[] } => {
      let found = classes.get(type);
      if (found === undefined) classes.set(type, (found = { held: 0, joiners: [] }));
      return found;
    };
    let sum = 0;
    for (const joiner of held) {
      classAt(classOf[joiner]!).held++;
      sum += worth[joiner]!;
    }
    for (const joiner of candidates) classAt(classOf[joiner]!).joiners.push(joiner);
    const room = high - held.length;
    let best: { worth: number; members: readonly number[] }[] = [{ worth: sum, members: [] }];
    for (const [type, { held: already, joiners }] of classes) {
      joiners.sort((a, b) => worth[b]! - worth[a]! || a - b);
      const next: typeof best = [];
      let added = 0;
      for (let count = 0; count <= Math.min(joiners.length, room); count++) {
        if (count > 0) added += worth[joiners[count - 1]!]!;
        const alike = already + count;
        if (type !== NO_CLASS && (alike === 1 || alike > (most ?? Infinity))) continue;
        for (const [size, before] of best.entries()) {
          if (size + count > room) break;
          if (before.worth + added > (next[size + count]?.worth ?? -Infinity))
            next[size + count] = {
              worth: before.worth + added,
              members: [...before.members, ...joiners.slice(0, count)],
            };
        }
      }
      best = Array.from(next, (each) => each ?? { worth: -Infinity, members: [] });
    }
    this.worth = -Infinity;
    for (const [count, each] of best.entries()) {
      const size = count + held.length;
      if (size < low || size > high || each.worth + bonus(size) <= this.worth) continue;
      this.worth = each.worth + bonus(size);
      this.chosen = each.members;
    }
  }
}
