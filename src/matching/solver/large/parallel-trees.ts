/** Matches those whom the auction leaves by searching for all of them at once. */
import { hasFreePlace, release, shift } from '../assignment.ts';
import { findBestOffer, noOffer } from '../best-offer.ts';
import { Claims } from '../reverse-lists.ts';
import { NodeQueue } from '../label-queue.ts';
import {
  BOUND_LEVEL,
  BOUND_SCORE,
  ENTRY,
  HEADER,
  LENGTH,
  LOWEST_LEVEL,
  MENTOR,
  OFFERED,
  SCORE,
} from '../candidate-lists.ts';
import { reprice, type Solving } from '../solver-state.ts';

/** Fewer are searched for one by one as quickly. */
const FEWEST_ROOTS = 1000;
/** Of all mentees the part that may be left over, that trees do not crowd each other. */
const MOST_ROOTS = 1 / 5;
/** How often a mentee's list may be made anew in one tree. Where all that can be reached is in trees it would go on for ever. */
const MOST_RENEWALS = 1;
/** How many trees may be given up before all are: the others would come to the same. */
const MOST_GIVEN_UP = 3;
/** How often a mentor may be taken into a tree, in the mean, before the rest is left to other searches. */
const MOST_TAKEN = 16;

/** Returns whether trees pay where so many of all mentees are left over. */
export function isWorthTrees(left: number, mentees: number): boolean {
  return left >= FEWEST_ROOTS && left <= MOST_ROOTS * mentees;
}

/**
 * Trees of alternating paths that grow side by side, one from each mentee left over. {@link SearchForest.matchFrom}
 * changes the assignment and the prices so that each match is the best offer its mentee has, as it was before.
 *
 * The last mentees to be matched are far from any free place, and a search from one of them passes thousands of
 * mentors; that from the next passes the same again. Here a mentor is in one tree at a time. With k mentees left their
 * trees have m / k mentors at most, in the mean, so that in all some m log k are passed where single searches pass k m.
 *
 * 1. The price of a mentee who starts is their best offer. A clock tells by how much these prices have fallen: it is
 *    the distance up to which all trees have grown, the sum of reduced costs on the way.
 * 2. A tree takes a mentor when the clock comes to their distance, and with a mentor its mentees. While they are in a
 *    tree, the prices of mentors rise with the clock and those of mentees fall. Each mentee **claims** the mentors on
 *    their list as they come within reach, also those of other trees.
 * 3. When the clock comes to the bound on those who are not on a list, the list is made anew, at the prices of the
 *    moment. Where that does not help, as too many offer the same or all are in trees, the tree is given up.
 * 4. When a tree comes to a free place, or to a mentee who may as well become unmatched, everybody on the path moves
 *    one mentor along. Then the tree falls apart: its mentors keep the prices that they have come to, and go to the
 *    other trees that claim them.
 * 5. The clock stops before anybody's level would change, and when no place is free. Trees that are left by then, and
 *    those given up, keep their prices; whom they began with is left to `shortest-path.ts`.
 *
 * A tree may be given up at any time, and nothing is lost by it but time. Where many scores tie, trees are crowded: they
 * take the same mentors from each other over and over, which costs more than it saves. So they are not to be
 * begun for too many ({@link isWorthTrees}), and all are given up when too many mentors have been taken.
 *
 * Source: V. Kolmogorov (2009), "Blossom V: a new implementation of a minimum cost perfect matching algorithm",
 * Mathematical Programming Computation 1, doi:10.1007/s12532-009-0002-8, for many trees under one clock. Departures: no
 * blossoms, as there are two sides; lists with bounds; several places a mentor; claims instead of a queue for each two
 * trees.
 */
export class SearchForest {
  readonly #state: Solving;
  readonly #mentors: number;
  readonly #mentees: number;
  /** Mentors; behind them mentees who have more to claim; behind these mentees who may become unmatched. */
  readonly #queue = new NodeQueue();
  readonly #claims: Claims;
  #entries = 0;
  #taken = 0;
  #pricedAt = 0;
  #freePlaces = 0;
  #givenUp = 0;

  /** Of mentees: which entry into a tree it was, 0 outside; and what is added to a price less a score for the distance. */
  readonly #entered: Int32Array;
  readonly #base: Float64Array;
  readonly #level: Float64Array;
  /** Of mentees: the next on the list to claim, when the clock comes to it, how many have ever been claimed, how often the list was made anew. */
  readonly #next: Int32Array;
  readonly #expected: Float64Array;
  readonly #claimed: Int32Array;
  readonly #renewals: Uint8Array;
  /** Of those who began a tree: the first of its mentors, which hang together by `#nextOf`. */
  readonly #firstOf: Int32Array;
  readonly #nextOf: Int32Array;
  /** Of mentors: who began their tree, −1 outside; the distance, in a tree the clock for which the price is right. */
  readonly #treeOf: Int32Array;
  readonly #distance: Float64Array;
  /** Of mentors: from which mentee the shortest way comes, in which entry of theirs, and the score of the two. */
  readonly #comesFrom: Int32Array;
  readonly #comesAs: Int32Array;
  readonly #comesWith: Float64Array;

  constructor(state: Solving) {
    const { mentees, mentors } = state.kernel;
    this.#state = state;
    this.#mentors = mentors;
    this.#mentees = mentees;
    this.#claims = new Claims(mentees, mentors);
    this.#entered = new Int32Array(mentees);
    this.#base = new Float64Array(mentees);
    this.#level = new Float64Array(mentees);
    this.#next = new Int32Array(mentees);
    this.#expected = new Float64Array(mentees);
    this.#claimed = new Int32Array(mentees);
    this.#renewals = new Uint8Array(mentees);
    this.#firstOf = new Int32Array(mentees).fill(-1);
    this.#nextOf = new Int32Array(mentors);
    this.#treeOf = new Int32Array(mentors).fill(-1);
    this.#distance = new Float64Array(mentors).fill(Infinity);
    this.#comesFrom = new Int32Array(mentors);
    this.#comesAs = new Int32Array(mentors);
    this.#comesWith = new Float64Array(mentors);
  }

  /** Matches unmatched mentees as far as it is worth it, and returns those left, in order. */
  matchFrom(roots: readonly number[]): readonly number[] {
    const { places, used } = this.#state.assignment;
    this.#freePlaces = places.reduce((sum, count, mentor) => sum + count - used[mentor]!, 0);
    const left = new Set(roots);
    const best = noOffer();
    for (const root of roots) {
      findBestOffer(this.#state, root, best); // 1
      this.#enter(root, best.priority, best.score);
    }
    for (let node = this.#queue.takeNearest(); node !== -1; node = this.#queue.takeNearest()) {
      if (this.#isWorthNoMore()) break;
      const done = this.#visit(node);
      if (done !== -1) left.delete(done);
    }
    for (const root of left) if (this.#entered[root] !== 0) this.#fallApart(root); // 5
    return [...left];
  }

  #isWorthNoMore(): boolean {
    return (
      this.#freePlaces === 0 || this.#givenUp > MOST_GIVEN_UP || this.#taken > MOST_TAKEN * this.#mentors
    );
  }

  /** Returns who began the tree that came to its end with a node; −1 where none did. */
  #visit(node: number): number {
    const now = this.#queue.distance;
    if (node < this.#mentors) {
      if (this.#treeOf[node] !== -1 || this.#distance[node]! > now) return -1;
      const mentee = this.#comesFrom[node]!;
      if (this.#entered[mentee] !== this.#comesAs[node]) this.#offer(node);
      else if (hasFreePlace(this.#state.assignment, node)) return this.#end(mentee, node);
      else this.#take(node);
      return -1;
    }
    const mentee = (node - this.#mentors) % this.#mentees;
    if (this.#entered[mentee] === 0) return -1;
    if (node >= this.#mentors + this.#mentees) return this.#base[mentee]! > now ? -1 : this.#end(mentee, -1);
    if (this.#expected[mentee]! <= now) this.#claimOn(mentee);
    return -1;
  }

  #rootOf(mentee: number): number {
    const mentor = this.#state.assignment.mentorOf[mentee]!;
    return mentor === -1 ? mentee : this.#treeOf[mentor]!;
  }

  /** Takes a mentor into the tree whose claim is the nearest (2). */
  #take(mentor: number): void {
    const { assignment, mentorPrices, priorities } = this.#state;
    const root = this.#rootOf(this.#comesFrom[mentor]!);
    this.#taken++;
    this.#treeOf[mentor] = root;
    this.#nextOf[mentor] = this.#firstOf[root]!;
    this.#firstOf[root] = mentor;
    const level = mentorPrices.priority[mentor]!;
    const base = this.#distance[mentor]! - mentorPrices.score[mentor]!;
    const firstSlot = assignment.firstSlot[mentor]!;
    for (let k = firstSlot, end = firstSlot + assignment.used[mentor]!; k < end; k++) {
      const mentee = assignment.held[k]!;
      this.#enter(mentee, priorities[mentee]! - level, base + assignment.scoreOf[mentee]!);
      if (this.#treeOf[mentor] === -1) return; // given up
    }
  }

  /** @param priority what the mentee's price has of it: 0 where the mentee may become unmatched when the clock comes to the base */
  #enter(mentee: number, priority: number, base: number): void {
    this.#entered[mentee] = ++this.#entries;
    this.#base[mentee] = base;
    this.#level[mentee] = this.#state.priorities[mentee]! - priority;
    this.#next[mentee] = 0;
    this.#renewals[mentee] = 0;
    if (priority === 0) this.#queue.add(this.#mentors + this.#mentees + mentee, base);
    this.#state.lists.need(mentee);
    this.#claimOn(mentee);
  }

  /** Claims those on the list of a mentee who are within reach by now, and waits for the next (2). */
  #claimOn(mentee: number): void {
    const level = this.#level[mentee]!;
    const base = this.#base[mentee]!;
    const now = this.#queue.distance;
    for (;;) {
      const { records } = this.#state.lists;
      const first = this.#state.lists.first(mentee);
      const lowest = records[first + LOWEST_LEVEL]!;
      const length = lowest > level ? 0 : records[first + LENGTH]!;
      for (let k = this.#next[mentee]!; k < length; k++) {
        const at = first + HEADER + ENTRY * k;
        const nearest = lowest < level ? now : base - records[at + OFFERED]!;
        if (nearest > now) {
          this.#next[mentee] = k;
          this.#wait(mentee, nearest);
          return;
        }
        this.#claim(mentee, k, records[at + MENTOR]!, records[at + SCORE]!);
      }
      this.#next[mentee] = length;
      this.#expected[mentee] = Infinity;
      const boundLevel = records[first + BOUND_LEVEL]!;
      if (boundLevel > level) return;
      const nearest = boundLevel < level ? now : base - records[first + BOUND_SCORE]!;
      if (nearest > now) {
        this.#wait(mentee, nearest);
        return;
      }
      if (this.#renewals[mentee]!++ === MOST_RENEWALS) {
        this.#giveUp(this.#rootOf(mentee)); // 3
        return;
      }
      this.#priceTrees();
      this.#state.lists.renew(mentee);
      this.#claimed[mentee] = 0;
      this.#next[mentee] = 0;
    }
  }

  #wait(mentee: number, distance: number): void {
    this.#expected[mentee] = distance;
    this.#queue.add(this.#mentors + mentee, distance);
  }

  /** Claims the mentor at place k of the list. Levels stay as they are, so that others' mentors need no claim. */
  #claim(mentee: number, k: number, mentor: number, score: number): void {
    const { priority: levels, score: prices } = this.#state.mentorPrices;
    if (k >= this.#claimed[mentee]!) {
      this.#claimed[mentee] = k + 1;
      this.#claims.add(mentor, mentee, score);
    }
    if (this.#treeOf[mentor] === -1 && levels[mentor] === this.#level[mentee])
      this.#reach(mentor, mentee, score, this.#base[mentee]! + prices[mentor]! - score);
  }

  #reach(mentor: number, mentee: number, score: number, distance: number): void {
    if (distance >= this.#distance[mentor]!) return;
    this.#distance[mentor] = distance;
    this.#comesFrom[mentor] = mentee;
    this.#comesAs[mentor] = this.#entered[mentee]!;
    this.#comesWith[mentor] = score;
    this.#queue.add(mentor, distance);
  }

  /** Finds the nearest claim on a mentor who is in no tree. Nobody is nearer than the clock tells. */
  #offer(mentor: number): void {
    const price = this.#state.mentorPrices.score[mentor]!;
    const level = this.#state.mentorPrices.priority[mentor]!;
    this.#distance[mentor] = Infinity;
    this.#claims.each(mentor, (mentee, score) => {
      if (this.#entered[mentee] === 0 || this.#level[mentee] !== level) return true;
      this.#reach(mentor, mentee, score, this.#base[mentee]! + price - score);
      return this.#distance[mentor]! > this.#queue.distance;
    });
  }

  /** Moves everybody on a path along that ends with a mentee: at a free place, or, with −1, in that they go unmatched (4). */
  #end(mentee: number, free: number): number {
    const { assignment } = this.#state;
    const root = this.#rootOf(mentee);
    const members = this.#fallApart(root);
    let open = free;
    if (free === -1 && mentee !== root) {
      open = assignment.mentorOf[mentee]!;
      release(assignment, mentee);
    }
    if (open !== -1) shift(assignment, open, this.#comesFrom, this.#comesWith);
    for (const mentor of members) this.#offer(mentor);
    if (free === -1) return root;
    this.#freePlaces--;
    this.#offer(free);
    return root;
  }

  #giveUp(root: number): void {
    this.#givenUp++;
    for (const mentor of this.#fallApart(root)) this.#offer(mentor);
  }

  /** Takes everybody out of a tree, at the prices of the moment, and returns its mentors. */
  #fallApart(root: number): readonly number[] {
    const { assignment } = this.#state;
    const members: number[] = [];
    this.#entered[root] = 0;
    for (let mentor = this.#firstOf[root]!; mentor !== -1; mentor = this.#nextOf[mentor]!) {
      this.#price(mentor);
      this.#treeOf[mentor] = -1;
      members.push(mentor);
      const firstSlot = assignment.firstSlot[mentor]!;
      for (let k = firstSlot, end = firstSlot + assignment.used[mentor]!; k < end; k++)
        this.#entered[assignment.held[k]!] = 0;
    }
    this.#firstOf[root] = -1;
    return members;
  }

  /** Brings the price of a mentor in a tree up to the clock. */
  #price(mentor: number): void {
    const { priority: levels, score: prices } = this.#state.mentorPrices;
    const risen = this.#queue.distance - this.#distance[mentor]!;
    if (risen === 0) return;
    this.#distance[mentor] = this.#queue.distance;
    reprice(this.#state, mentor, levels[mentor]!, prices[mentor]! + risen);
  }

  #priceTrees(): void {
    if (this.#pricedAt === this.#queue.distance) return;
    this.#pricedAt = this.#queue.distance;
    for (let mentor = 0; mentor < this.#mentors; mentor++)
      if (this.#treeOf[mentor] !== -1) this.#price(mentor);
  }
}
