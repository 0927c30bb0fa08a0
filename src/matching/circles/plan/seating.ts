/** Who is in which group while a plan is being looked for, and which changes keep the rules. */
import { type GroupProblem, type GroupValue, slotsIn } from '../group-problem.ts';
import { slotsInTurn } from '../slots-in-turn.ts';
import { type Unit, type Units, unitsOf } from './joint-units.ts';

/** The opener of those who are in no group, in what moves a unit from one place to another. */
export const NOWHERE = -1;

/**
 * The groups of a problem. Every change keeps the greatest size, places, pairs that are not allowed, those apart, caps and
 * a common time. A group may be short meanwhile: below the least size, or with somebody alone of their class.
 */
export class Seating {
  readonly problem: GroupProblem;
  readonly units: readonly Unit[];
  readonly scores: Float64Array;
  /** The units of each opener's group. */
  readonly groups: number[][];
  /** In joiners. */
  readonly sizes: Int32Array;
  /** The openers that each unit is with. */
  readonly openersOf: number[][];
  /** Marks the openers whose groups have changed; whoever looks at the marks takes them away. */
  readonly isTouched: Uint8Array;
  /** Whether there are classes of which nobody is to be the only one. */
  readonly isAloneBarred: boolean;
  private readonly counts: readonly Int32Array[];
  private readonly classes: readonly number[];
  private readonly common: (Uint32Array | null)[];
  /** The openers whose groups meet in turn, by each of them. */
  private readonly turns: ReadonlyMap<number, readonly number[]>;
  private readonly waits: readonly number[];

  constructor(problem: GroupProblem, units: Units = unitsOf(problem)) {
    this.problem = problem;
    this.units = units.all;
    this.scores = units.scores;
    this.waits = units.waits;
    this.groups = Array.from({ length: problem.openers }, () => []);
    this.sizes = new Int32Array(problem.openers);
    this.isAloneBarred = problem.caps.some(({ isAloneAllowed }) => !isAloneAllowed);
    this.isTouched = new Uint8Array(problem.openers).fill(1);
    this.openersOf = units.all.map(() => []);
    this.classes = problem.caps.map(
      ({ classOf }) => classOf.reduce((most, one) => Math.max(most, one), -1) + 1,
    );
    this.counts = this.classes.map((classes) => new Int32Array(classes * problem.openers));
    this.turns = new Map(
      problem.slots?.inTurn.flatMap((openers) => openers.map((opener) => [opener, openers] as const)),
    );
    this.common = this.groups.map((_, opener) => problem.slots?.ofOpener[opener] ?? null);
  }

  isIn(unit: number, opener: number): boolean {
    return this.openersOf[unit]!.includes(opener);
  }

  isHeld(unit: number, opener: number): boolean {
    return this.units[unit]!.heldBy.includes(opener);
  }

  hasPlaceLeft(unit: number): boolean {
    return this.openersOf[unit]!.length < this.units[unit]!.places;
  }

  /** Returns whether a unit may join a group, whose size is another question, once another unit has left it. */
  goesWith(unit: number, opener: number, without = -1): boolean {
    const score = this.scores[unit * this.problem.openers + opener]!;
    if (Number.isNaN(score) || this.isIn(unit, opener)) return false;
    const { apart, classes, bits } = this.units[unit]!;
    for (const other of apart) if (other !== without && this.isIn(other, opener)) return false;
    for (const { cap, classOf, count } of classes) {
      const { most } = this.problem.caps[cap]!;
      if (most === null) continue;
      const leaving = without === -1 ? 0 : this.countIn(without, cap, classOf);
      if (this.counts[cap]![opener * this.classes[cap]! + classOf]! + count - leaving > most) return false;
    }
    return bits === null || (this.isTimeFor(bits, opener, without) && this.isTurnFor(bits, opener, without));
  }

  private countIn(unit: number, cap: number, classOf: number): number {
    for (const one of this.units[unit]!.classes)
      if (one.cap === cap && one.classOf === classOf) return one.count;
    return 0;
  }

  private isTimeFor(bits: Uint32Array, opener: number, without: number): boolean {
    const common = this.common[opener]!;
    for (let k = 0; k < bits.length; k++) if ((bits[k]! & common[k]!) !== 0) return true;
    if (without === -1) return false;
    const others = this.timesOf(opener, without);
    return bits.some((word, k) => (word & others[k]!) !== 0);
  }

  /** Returns whether groups of one person can still meet in turn. */
  private isTurnFor(bits: Uint32Array, opener: number, without: number): boolean {
    const others =
      this.turns.get(opener)?.filter((other) => other !== opener && this.sizes[other]! > 0) ?? [];
    if (others.length === 0) return true;
    const now = this.timesOf(opener, without).map((word, k) => word & bits[k]!);
    return this.canTakeTurns([now, ...others.map((other) => this.common[other]!)]);
  }

  private canTakeTurns(common: readonly Uint32Array[]): boolean {
    return slotsInTurn(common.map(slotsIn), this.problem.slots!.span) !== null;
  }

  private timesOf(opener: number, without = -1): Uint32Array {
    const common = Uint32Array.from(this.problem.slots!.ofOpener[opener]!);
    for (const unit of this.groups[opener]!)
      if (unit !== without) for (let k = 0; k < common.length; k++) common[k]! &= this.units[unit]!.bits![k]!;
    return common;
  }

  /** Returns whether there is room for a unit in a group. */
  hasRoom(unit: number, opener: number, without = -1): boolean {
    const leaving = without === -1 ? 0 : this.units[without]!.joiners.length;
    const size = this.sizes[opener]! + this.units[unit]!.joiners.length - leaving;
    return size <= this.problem.most[opener]!;
  }

  join(unit: number, opener: number): void {
    this.groups[opener]!.push(unit);
    this.openersOf[unit]!.push(opener);
    this.count(unit, opener, 1);
    const { bits } = this.units[unit]!;
    if (bits !== null) this.common[opener] = this.common[opener]!.map((word, k) => word & bits[k]!);
  }

  leave(unit: number, opener: number): void {
    const group = this.groups[opener]!;
    group.splice(group.indexOf(unit), 1);
    const openers = this.openersOf[unit]!;
    openers.splice(openers.indexOf(opener), 1);
    this.count(unit, opener, -1);
    if (this.problem.slots !== null) this.common[opener] = this.timesOf(opener);
  }

  private count(unit: number, opener: number, sign: 1 | -1): void {
    this.isTouched[opener] = 1;
    this.sizes[opener]! += sign * this.units[unit]!.joiners.length;
    for (const { cap, classOf, count } of this.units[unit]!.classes)
      this.counts[cap]![opener * this.classes[cap]! + classOf]! += sign * count;
  }

  /** Returns how many more joiners a group needs to reach its least size; 0 for a group that is not open. */
  lacks(opener: number): number {
    const size = this.sizes[opener]!;
    return size === 0 ? 0 : Math.max(0, this.problem.least[opener]! - size);
  }

  /** Returns the units of a group that are alone of their class where nobody is to be alone. */
  alone(opener: number): number[] {
    if (!this.isAloneBarred) return [];
    return this.groups[opener]!.filter((unit) =>
      this.units[unit]!.classes.some(({ cap, classOf }) => {
        const count = this.counts[cap]![opener * this.classes[cap]! + classOf]!;
        return !this.problem.caps[cap]!.isAloneAllowed && count === 1;
      }),
    );
  }

  /** Returns how many more classes would have a single member in a group, where nobody is to be alone, after a change. */
  aloneChange(opener: number, joining: number, leaving: number): number {
    if (!this.isAloneBarred) return 0;
    let change = 0;
    if (joining !== NOWHERE)
      for (const { cap, classOf, count } of this.units[joining]!.classes)
        change += this.aloneChangeOf(
          opener,
          cap,
          classOf,
          count - (leaving === NOWHERE ? 0 : this.countIn(leaving, cap, classOf)),
        );
    if (leaving !== NOWHERE)
      for (const { cap, classOf, count } of this.units[leaving]!.classes)
        if (joining === NOWHERE || this.countIn(joining, cap, classOf) === 0)
          change += this.aloneChangeOf(opener, cap, classOf, -count);
    return change;
  }

  private aloneChangeOf(opener: number, cap: number, classOf: number, by: number): number {
    if (this.problem.caps[cap]!.isAloneAllowed) return 0;
    const before = this.counts[cap]![opener * this.classes[cap]! + classOf]!;
    return (before + by === 1 ? 1 : 0) - (before === 1 ? 1 : 0);
  }

  /** Returns whether a group is as a plan may have it: closed, or whole. */
  isWhole(opener: number): boolean {
    return this.lacks(opener) === 0 && this.alone(opener).length === 0 && this.isInTurn(opener);
  }

  /** Returns whether the group can meet in turn with the others of its person: changes of two of them at once may undo that. */
  private isInTurn(opener: number): boolean {
    const open = this.turns.get(opener)?.filter((other) => this.sizes[other]! > 0) ?? [];
    return open.length < 2 || this.canTakeTurns(open.map((other) => this.common[other]!));
  }

  /** Returns the slots in which each opener's group can meet, ascending; `null` for an opener without a group. */
  slotsOfEach(): (readonly number[] | null)[] {
    return this.groups.map((group, opener) => (group.length === 0 ? null : slotsIn(this.common[opener]!)));
  }

  /**
   * Returns what the whole groups are worth: who is placed, how many of the longest wait, of the next and so on; the total;
   * and the groups under the wished size, counted down. The total is exact within 2^53.
   */
  worth(): GroupValue {
    const { openers, counted, wished, waits } = this.problem;
    const served = this.waits.map(() => 0);
    let [total, under] = [0, 0];
    const isServed = new Uint8Array(this.units.length);
    for (let opener = 0; opener < openers; opener++) {
      const size = this.sizes[opener]!;
      if (size === 0 || !this.isWhole(opener)) continue;
      if (wished !== null && size < wished) under++;
      if (counted === 'openers') served[this.waits.indexOf(waits[opener]!)]!++;
      for (const unit of this.groups[opener]!) {
        total += this.scores[unit * openers + opener]!;
        if (isServed[unit] === 1) continue;
        isServed[unit] = 1;
        for (let k = 0; k < served.length; k++) served[k]! += this.units[unit]!.served[k]!;
      }
    }
    return [served.reduce((sum, count) => sum + count, 0), ...served, total, 0 - under];
  }

  /** Returns the groups as they are, to come back to. */
  copy(): readonly (readonly number[])[] {
    return this.groups.map((group) => [...group]);
  }

  /** Makes the groups those of a copy. */
  setTo(copy: readonly (readonly number[])[]): void {
    for (const [opener, wanted] of copy.entries()) {
      for (const unit of this.groups[opener]!.toReversed())
        if (!wanted.includes(unit)) this.leave(unit, opener);
      for (const unit of wanted) if (!this.isIn(unit, opener)) this.join(unit, opener);
      // The order of a group decides between equals, so it is part of the copy.
      this.groups[opener]!.splice(0, Infinity, ...wanted);
    }
  }
}
