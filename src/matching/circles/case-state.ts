/** What is decided in a case of the search: sizes, pairs and slots, and what follows from them. */
import { type GroupNumbers } from './group-numbers.ts';
import { isFreeAt, NO_CLASS, NOT_ALLOWED } from './group-problem.ts';
import type { Decision } from './group-solution.ts';

export const UNDECIDED = 0;
export const IN = 1;
export const OUT = 2;

/**
 * The state of a case. `settle` draws the conclusions until there are none left:
 *
 * 1. A group has no joiners, or from least to most. A group without joiners has nobody in it.
 * 2. Where somebody is in a group, it has joiners. Who has no place left is in no other group.
 * 3. Those together are in and out together; of those apart one is out where the other is in.
 * 4. A group meets where all who are in it are free. Who is free in none of its slots is out.
 * 5. A group whose places, or places for a class, are taken takes no more of them.
 * 6. A group that too few can join has no joiners.
 * 7. Of twins the first has at least as many joiners as the second.
 * 8. Where nobody may be the only one of a class, who could only be that is out.
 * 9. Where all slots that are left to a group that has joiners overlap with one, that is no slot of the others of its opener.
 *
 * Conclusions only ever take possibilities away, so their order does not matter.
 */
export class CaseState {
  readonly numbers: GroupNumbers;
  /** Bounds of the size of each opener's group. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** `pairs[opener * joiners + joiner]`: `UNDECIDED`, `IN` or `OUT`. */
  readonly pairs: Uint8Array;
  /** How many pairs of each opener are in, and are not out. */
  readonly inOf: Int32Array;
  readonly possibleOf: Int32Array;
  /** The slots that are left to each opener. */
  readonly slotsOf: (readonly number[])[] | null;
  isPossible = true;
  private readonly isStale: Uint8Array;

  constructor(numbers: GroupNumbers, from?: CaseState) {
    this.numbers = numbers;
    const { openers, joiners, most, held } = numbers.problem;
    this.isStale = new Uint8Array(openers);
    if (from !== undefined) {
      this.low = from.low.slice();
      this.high = from.high.slice();
      this.pairs = from.pairs.slice();
      this.inOf = from.inOf.slice();
      this.possibleOf = from.possibleOf.slice();
      this.slotsOf = from.slotsOf === null ? null : [...from.slotsOf];
      this.isPossible = from.isPossible;
      return;
    }
    this.low = new Int32Array(openers);
    this.high = most.slice();
    this.pairs = new Uint8Array(openers * joiners);
    this.inOf = new Int32Array(openers);
    this.possibleOf = new Int32Array(openers).fill(joiners);
    this.slotsOf = numbers.slotsOf === null ? null : [...numbers.slotsOf];
    for (let opener = 0; opener < openers; opener++)
      for (let joiner = 0; joiner < joiners; joiner++)
        if (
          numbers.worth[opener * joiners + joiner] === NOT_ALLOWED ||
          numbers.problem.placesOf[joiner] === 0
        )
          this.putOut(opener, joiner);
    for (const { opener, joiner } of held) this.putIn(opener, joiner);
    this.isStale.fill(1);
    this.settle();
  }

  /** Decides several times, each in one of the two cases, and draws the conclusions. */
  decide(decisions: readonly (readonly [decision: Decision, isFirst: boolean])[]): void {
    for (const [decision, isFirst] of decisions) this.record(decision, isFirst);
    this.settle();
  }

  private record(decision: Decision, isFirst: boolean): void {
    const { opener } = decision;
    if ('below' in decision) {
      if (isFirst) this.high[opener] = Math.min(this.high[opener]!, decision.below - 1);
      else this.low[opener] = Math.max(this.low[opener]!, decision.below);
    } else if ('slots' in decision) {
      if (this.slotsOf !== null)
        this.slotsOf[opener] = this.slotsOf[opener]!.filter(
          (slot) => decision.slots.includes(slot) === isFirst,
        );
    } else if (isFirst) this.putIn(opener, decision.joiner);
    else this.putOut(opener, decision.joiner);
    this.isStale[opener] = 1;
  }

  /** Draws all conclusions. */
  settle(): void {
    const { orderedTwins } = this.numbers;
    for (let isDone = false; !isDone && this.isPossible;) {
      for (const [first, second] of orderedTwins) {
        if (this.low[first]! < this.low[second]!) this.bound(first, this.low[second]!, this.high[first]!); // 7
        if (this.high[second]! > this.high[first]!) this.bound(second, this.low[second]!, this.high[first]!);
      }
      isDone = true;
      for (const [opener, stale] of this.isStale.entries()) {
        if (stale === 0) continue;
        this.isStale[opener] = 0;
        this.settleSlots(opener);
        this.settleSize(opener);
        this.settleFull(opener);
        this.settleAlone(opener);
        this.settleTurns(opener);
        isDone = false;
      }
    }
  }

  /** Returns how many of each wait could still be served, each by themselves. */
  reach(): Int32Array {
    const { problem, kinds, kindOf } = this.numbers;
    const { joiners, openers, counted } = problem;
    const reach = new Int32Array(kinds);
    if (counted === 'openers') {
      for (let opener = 0; opener < openers; opener++) if (this.high[opener]! > 0) reach[kindOf[opener]!]!++;
      return reach;
    }
    const isReached = new Uint8Array(joiners);
    for (const [at, pair] of this.pairs.entries()) if (pair !== OUT) isReached[at % joiners] = 1;
    for (let joiner = 0; joiner < joiners; joiner++) if (isReached[joiner] === 1) reach[kindOf[joiner]!]!++;
    return reach;
  }

  private bound(opener: number, low: number, high: number): void {
    this.low[opener] = low;
    this.high[opener] = high;
    this.isStale[opener] = 1;
  }

  private settleSize(opener: number): void {
    const { least } = this.numbers.problem;
    if (this.inOf[opener]! > 0) this.low[opener] = Math.max(this.low[opener]!, this.inOf[opener]!); // 2
    if (this.low[opener]! > 0) this.low[opener] = Math.max(this.low[opener]!, least[opener]!); // 1
    if (this.possibleOf[opener]! < Math.max(least[opener]!, this.low[opener]!)) this.high[opener] = 0; // 6
    if (this.high[opener]! < least[opener]!) this.high[opener] = 0;
    if (this.low[opener]! > this.high[opener]!) this.isPossible = false;
    if (this.high[opener] === 0 && this.possibleOf[opener]! > 0)
      for (let joiner = 0; joiner < this.numbers.problem.joiners; joiner++) this.putOut(opener, joiner);
  }

  /** Conclusion 4. */
  private settleSlots(opener: number): void {
    const { slots, joiners } = this.numbers.problem;
    if (slots === null || this.slotsOf === null) return;
    let left = this.slotsOf[opener]!;
    const isHere = (joiner: number): boolean => this.pairs[opener * joiners + joiner] === IN;
    if (this.inOf[opener]! > 0)
      for (let joiner = 0; joiner < joiners; joiner++)
        if (isHere(joiner)) left = left.filter((slot) => isFreeAt(slots.ofJoiner[joiner]!, slot));
    this.slotsOf[opener] = left;
    for (let joiner = 0; joiner < joiners; joiner++)
      if (
        this.pairs[opener * joiners + joiner] === UNDECIDED &&
        !left.some((slot) => isFreeAt(slots.ofJoiner[joiner]!, slot))
      )
        this.putOut(opener, joiner);
    if (left.length === 0) this.high[opener] = 0;
  }

  /** Conclusion 5. */
  private settleFull(opener: number): void {
    if (this.inOf[opener] === 0) return;
    const { joiners } = this.numbers.problem;
    const start = opener * joiners;
    if (this.inOf[opener]! >= this.high[opener]!)
      for (let joiner = 0; joiner < joiners; joiner++)
        if (this.pairs[start + joiner] === UNDECIDED) this.putOut(opener, joiner);
    for (const { classOf, most } of this.numbers.caps) {
      if (most === null) continue;
      const counts = new Map<number, number>();
      for (let joiner = 0; joiner < joiners; joiner++)
        if (this.pairs[start + joiner] === IN && classOf[joiner] !== NO_CLASS)
          counts.set(classOf[joiner]!, (counts.get(classOf[joiner]!) ?? 0) + 1);
      for (const [type, count] of counts) {
        if (count > most) this.isPossible = false;
        if (count < most) continue;
        for (let joiner = 0; joiner < joiners; joiner++)
          if (classOf[joiner] === type && this.pairs[start + joiner] === UNDECIDED)
            this.putOut(opener, joiner);
      }
    }
  }

  /** Conclusion 8. */
  private settleAlone(opener: number): void {
    const { joiners, caps } = this.numbers.problem;
    const start = opener * joiners;
    for (const { classOf, isAloneAllowed } of caps) {
      if (isAloneAllowed) continue;
      const counts = new Map<number, number>();
      for (let joiner = 0; joiner < joiners; joiner++)
        if (this.pairs[start + joiner] !== OUT)
          counts.set(classOf[joiner]!, (counts.get(classOf[joiner]!) ?? 0) + 1);
      for (let joiner = 0; joiner < joiners; joiner++)
        if (classOf[joiner] !== NO_CLASS && counts.get(classOf[joiner]!) === 1) this.putOut(opener, joiner);
    }
  }

  /** Conclusion 9. */
  private settleTurns(opener: number): void {
    const { problem, turnsOf } = this.numbers;
    if (problem.slots === null || this.slotsOf === null || this.low[opener] === 0) return;
    const left = this.slotsOf[opener]!;
    const [first, last] = [left[0] ?? Infinity, left.at(-1) ?? -Infinity];
    for (const other of turnsOf[opener]!) {
      const before = this.slotsOf[other]!;
      const after = before.filter(
        (slot) => slot <= last - problem.slots!.span || slot >= first + problem.slots!.span,
      );
      if (after.length === before.length) continue;
      this.slotsOf[other] = after;
      this.isStale[other] = 1;
    }
  }

  private putIn(opener: number, joiner: number): void {
    const { joiners, openers, placesOf } = this.numbers.problem;
    const at = opener * joiners + joiner;
    if (this.pairs[at] === IN) return;
    if (this.pairs[at] === OUT) {
      this.isPossible = false;
      return;
    }
    this.pairs[at] = IN;
    this.inOf[opener]!++;
    this.isStale[opener] = 1;
    let groups = 0;
    for (let other = 0; other < openers; other++) if (this.pairs[other * joiners + joiner] === IN) groups++;
    if (groups > placesOf[joiner]!) this.isPossible = false;
    if (groups === placesOf[joiner])
      for (let other = 0; other < openers; other++)
        if (this.pairs[other * joiners + joiner] === UNDECIDED) this.putOut(other, joiner); // 2
    for (const mate of this.numbers.unitOf[joiner]!) this.putIn(opener, mate); // 3
    for (const other of this.numbers.apartOf[joiner]!) this.putOut(opener, other);
  }

  private putOut(opener: number, joiner: number): void {
    const at = opener * this.numbers.problem.joiners + joiner;
    if (this.pairs[at] === OUT) return;
    if (this.pairs[at] === IN) {
      this.isPossible = false;
      return;
    }
    this.pairs[at] = OUT;
    this.possibleOf[opener]!--;
    this.isStale[opener] = 1;
    for (const mate of this.numbers.unitOf[joiner]!) this.putOut(opener, mate); // 3
  }
}
