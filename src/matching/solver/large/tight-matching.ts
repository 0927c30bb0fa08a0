/** Fills as many places as can be filled over tight pairs. */
import { place, release } from '../assignment.ts';
import { ENTRY, HEADER, LENGTH, MENTOR, OFFERED, SCORE } from '../candidate-lists.ts';
import type { Balance } from './balance.ts';

/**
 * Augmenting paths of tight pairs, from all roots and from the dummies that wait. After {@link TightMatching.fill} there is
 * no such path over the pairs on candidate lists. Prices stay as they are.
 *
 * 1. A pass searches depth first from each root in turn, and then from the dummies as often as that finds a path. All
 *    dummies are one node, from which every mentor at the floor is a tight pair. A mentor is scanned once in a pass.
 * 2. Before it goes deeper, a search looks whether a tight pair leads to an unfilled place (lookahead). Each pair is
 *    looked at once in a pass, as a filled place stays filled.
 * 3. Passes are repeated until one finds nothing. It has then scanned all that can be reached.
 *
 * A path may lead by way of dummies more than once, as each dummy on it has a place of its own to leave. The tight pairs of
 * a mentee are collected once for all passes. Time O(t + m) a pass for t tight pairs. There are as many passes as
 * places filled at worst, in practice few.
 *
 * Source: A. Pothen and C.-J. Fan (1990), "Computing the block triangular form of a sparse matrix", ACM Transactions on
 * Mathematical Software 16(4), doi:10.1145/98267.98287. Departures: several places a mentor; dummies.
 */
export class TightMatching {
  readonly #balance: Balance;
  /** Stands for the dummies where a mentee would be. */
  readonly #dummies: number;
  /** The tight mentors of the mentees whom searches came to at these prices: of each, those `#from` up to but not including `#to`. */
  #tight = new Int32Array(1024);
  #end = 0;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #collectedIn: Int32Array;
  #prices = 0;
  /** Mentors at the floor, the next of them to look ahead to, and the next to go along to. */
  readonly #lowest: number[] = [];
  #aheadLowest = 0;
  #alongLowest = 0;
  /** Of mentees: the pass that last came to them, the next of their pairs to look ahead along, the next to go along. */
  readonly #cameIn: Int32Array;
  readonly #ahead: Int32Array;
  readonly #along: Int32Array;
  /** Of mentors: the pass that last scanned them, and the next of their mentees. */
  readonly #scannedIn: Int32Array;
  readonly #nextHeld: Int32Array;
  #pass = 0;
  /** The path: mentees, and the mentor of each who is being scanned, −1 before the first. */
  readonly #path: Int32Array;
  readonly #open: Int32Array;

  constructor(balance: Balance) {
    const { mentees, mentors } = balance.state.kernel;
    this.#balance = balance;
    this.#dummies = mentees;
    this.#from = new Int32Array(mentees);
    this.#to = new Int32Array(mentees);
    this.#collectedIn = new Int32Array(mentees);
    this.#cameIn = new Int32Array(mentees);
    this.#ahead = new Int32Array(mentees);
    this.#along = new Int32Array(mentees);
    this.#scannedIn = new Int32Array(mentors);
    this.#nextHeld = new Int32Array(mentors);
    this.#path = new Int32Array(mentors + 2);
    this.#open = new Int32Array(mentors + 2);
  }

  fill(): void {
    const balance = this.#balance;
    this.#prices++;
    this.#end = 0;
    this.#lowest.length = 0;
    for (let mentor = 0; mentor < balance.dummies.length; mentor++)
      if (balance.state.mentorPrices.score[mentor] === balance.floor && balance.takesPart(mentor))
        this.#lowest.push(mentor);
    for (let found = true; found;) {
      this.#pass++;
      this.#alongLowest = 0;
      this.#aheadLowest = 0;
      const roots = balance.roots;
      const { waiting } = balance;
      balance.roots = roots.filter((root) => !this.#fillFrom(root)); // 1
      while (balance.waiting > 0 && this.#fillFrom(this.#dummies));
      found = balance.roots.length < roots.length || balance.waiting < waiting; // 3
    }
  }

  #fillFrom(root: number): boolean {
    this.#path[0] = root;
    this.#open[0] = -1;
    for (let depth = 0; depth >= 0;) {
      const mentee = this.#path[depth]!;
      const free = this.#lookAhead(mentee); // 2
      if (free !== -1) {
        this.#moveAlong(depth, free);
        return true;
      }
      const next = this.#nextOn(depth);
      if (next === -1) {
        depth--;
      } else {
        depth++;
        this.#path[depth] = next;
        this.#open[depth] = -1;
      }
    }
    return false;
  }

  /** Returns a mentor with an unfilled place to whom a mentee can move, or −1. */
  #lookAhead(mentee: number): number {
    const balance = this.#balance;
    if (mentee === this.#dummies) {
      for (; this.#aheadLowest < this.#lowest.length; this.#aheadLowest++)
        if (balance.unfilledAt(this.#lowest[this.#aheadLowest]!) > 0) return this.#lowest[this.#aheadLowest]!;
      return -1;
    }
    this.#comeTo(mentee);
    const end = this.#to[mentee]!;
    let at = this.#ahead[mentee]!;
    while (at < end && balance.unfilledAt(this.#tight[at]!) === 0) at++;
    this.#ahead[mentee] = at;
    return at < end ? this.#tight[at]! : -1;
  }

  /** Returns the next mentee, or the dummies, to whom a path leads on from its last mentee, or −1. */
  #nextOn(depth: number): number {
    const { state, dummies } = this.#balance;
    const { used, held, firstSlot } = state.assignment;
    for (;;) {
      const mentor = this.#open[depth]!;
      if (mentor !== -1) {
        const k = this.#nextHeld[mentor]!++;
        if (k < used[mentor]!) return held[firstSlot[mentor]! + k]!;
        if (k === used[mentor]! && dummies[mentor]! > 0) return this.#dummies;
      }
      const next = this.#nextMentor(this.#path[depth]!);
      if (next === -1) return -1;
      this.#scannedIn[next] = this.#pass;
      this.#nextHeld[next] = 0;
      this.#open[depth] = next;
    }
  }

  #nextMentor(mentee: number): number {
    const [scannedIn, pass] = [this.#scannedIn, this.#pass];
    if (mentee === this.#dummies) {
      while (this.#alongLowest < this.#lowest.length) {
        const mentor = this.#lowest[this.#alongLowest++]!;
        if (scannedIn[mentor] !== pass) return mentor;
      }
      return -1;
    }
    const end = this.#to[mentee]!;
    for (let at = this.#along[mentee]!; at < end; at++) {
      const mentor = this.#tight[at]!;
      if (scannedIn[mentor] === pass) continue;
      this.#along[mentee] = at + 1;
      return mentor;
    }
    this.#along[mentee] = end;
    return -1;
  }

  /** Moves everybody on the path one mentor on, the last to an unfilled place. */
  #moveAlong(depth: number, free: number): void {
    const balance = this.#balance;
    const { assignment, mentorPrices } = balance.state;
    let to = free;
    for (let k = depth; k >= 0; k--) {
      const mentee = this.#path[k]!;
      const left = k === 0 ? -1 : this.#open[k - 1]!;
      if (mentee === this.#dummies) {
        balance.dummies[to]!++;
        if (left === -1) balance.waiting--;
        else balance.dummies[left]!--;
      } else {
        if (left !== -1) release(assignment, mentee);
        place(assignment, mentee, to, balance.menteePrice[mentee]! + mentorPrices.score[to]!);
      }
      to = left;
    }
  }

  /** Makes a mentee ready for this pass, and collects the tight mentors where that was not done at these prices. */
  #comeTo(mentee: number): void {
    if (this.#cameIn[mentee] === this.#pass) return;
    this.#cameIn[mentee] = this.#pass;
    if (this.#collectedIn[mentee] !== this.#prices) this.#collect(mentee);
    this.#ahead[mentee] = this.#from[mentee]!;
    this.#along[mentee] = this.#from[mentee]!;
  }

  #collect(mentee: number): void {
    const { state, menteePrice } = this.#balance;
    const { lists, mentorPrices } = state;
    const { priority: levels, score: prices } = mentorPrices;
    const { records } = lists;
    const first = lists.first(mentee);
    const own = menteePrice[mentee]!;
    const length = records[first + LENGTH]!;
    if (this.#end + length > this.#tight.length) {
      const tight = this.#tight;
      this.#tight = new Int32Array(2 * tight.length + length);
      this.#tight.set(tight);
    }
    this.#collectedIn[mentee] = this.#prices;
    this.#from[mentee] = this.#end;
    for (let at = first + HEADER, end = at + ENTRY * length; at < end; at += ENTRY) {
      if (records[at + OFFERED]! < own) break; // Offers only fall.
      const mentor = records[at + MENTOR]!;
      const offer = records[at + SCORE]! - prices[mentor]!;
      if (offer === own && levels[mentor] === 0) this.#tight[this.#end++] = mentor;
    }
    this.#to[mentee] = this.#end;
  }
}
