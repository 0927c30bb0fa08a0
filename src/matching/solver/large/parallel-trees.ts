/** Matches the mentees left over by the auction by growing an alternating tree from each of them, in parallel. */
import { hasFreePlace, release, augment } from '../assignment.ts';
import { findBestOffer, noOffer } from '../best-offer.ts';
import { ReverseLists } from '../reverse-lists.ts';
import { LabelQueue } from '../label-queue.ts';
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
import { reprice, type SolverState } from '../solver-state.ts';

/**
 * How often a mentee's list may be renewed in one tree. Where every mentor in reach is in a tree, renewing would never
 * end.
 */
const MOST_RENEWALS = 1;
/** How many trees may be given up before all are. The others would do no better. */
const MOST_GIVEN_UP = 3;
/** The mean number of times that a mentor may be added to a tree before the rest is left to single searches. */
const MOST_ADDED = 16;

/**
 * Alternating trees that grow in parallel, one from each mentee left over, the root. {@link ParallelTrees.matchFrom}
 * changes the assignment and the dual prices so that each match stays the best offer of its mentee.
 *
 * The last mentees to be matched are far from any free place. A search from one of them scans thousands of mentors, and
 * the next search scans them again. Here a mentor is in one tree at a time. With k roots left, a tree has on average at
 * most m / k mentors. So in total some m log k mentors are scanned, where single searches scan k m.
 *
 * 1. The dual price of a root is its best offer. All roots' prices fall by a common **delta**: the distance up to which all
 *    trees have grown, the sum of reduced costs on the paths.
 * 2. When delta reaches the label of a mentor, the nearest tree adds it with its mentees. As delta grows, the prices
 *    of mentors in trees rise with it and those of mentees fall. The mentors on the candidate list of each mentee in a tree
 *    are labelled as they come within delta, and put into reverse lists, also those in other trees.
 * 3. When delta reaches the bound on the unlisted mentors of a mentee, the list is renewed at the current prices. Where
 *    that does not help, as too many offers are equal or all mentors are in trees, the tree is given up.
 * 4. When a tree reaches a free place, or a mentee who may as well become unmatched, the path to it is augmented. Then the
 *    tree is dissolved: its mentors keep their prices, and are labelled anew from other trees by way of the reverse lists.
 * 5. Delta stops growing before the level of a price would change, and when no place is free. Trees left by then, and those
 *    given up, keep their prices; their roots are left to `shortest-path.ts`.
 *
 * A tree may be given up at any time; that costs only time. Where many scores tie, trees are crowded: they take the same
 * mentors from each other over and over, which costs more than it saves. So trees are not grown from too many roots
 * (see `solve`), and all are given up when too many mentors have been added.
 *
 * Source: V. Kolmogorov (2009), "Blossom V: a new implementation of a minimum cost perfect matching algorithm",
 * Mathematical Programming Computation 1, doi:10.1007/s12532-009-0002-8, for many trees under one delta. Departures: no
 * blossoms, as the graph is bipartite; candidate lists with bounds; several places a mentor; reverse lists instead of a
 * queue for each two trees.
 */
export class ParallelTrees {
  readonly #state: SolverState;
  readonly #mentors: number;
  readonly #mentees: number;
  /** Nodes: mentors; after them mentees whose list has more to scan; after those mentees who may become unmatched. */
  readonly #queue = new LabelQueue();
  readonly #reverseLists: ReverseLists;
  #entries = 0;
  #added = 0;
  #pricedAt = 0;
  #freePlaces = 0;
  #givenUp = 0;

  /** Of mentees: the number of their entry into a tree, 0 outside; and the base: a label is base + price − score. */
  readonly #entered: Int32Array;
  readonly #base: Float64Array;
  readonly #level: Float64Array;
  /** Of mentees: the next list entry to scan, the delta when it is due, how many are in reverse lists, how many renewals. */
  readonly #next: Int32Array;
  readonly #dueAt: Float64Array;
  readonly #reversed: Int32Array;
  readonly #renewals: Uint8Array;
  /** Of roots: the first mentor of the tree; `#nextOf` links the others. */
  readonly #firstOf: Int32Array;
  readonly #nextOf: Int32Array;
  /**
   * Of mentors: the root of their tree, −1 outside; and the label, which in a tree is the delta that the price is right
   * for.
   */
  readonly #treeOf: Int32Array;
  readonly #distance: Float64Array;
  /** Of mentors: the mentee before them on the shortest path, the number of that mentee's entry, and the score of the two. */
  readonly #predecessor: Int32Array;
  readonly #predecessorEntry: Int32Array;
  readonly #predecessorScore: Float64Array;

  constructor(state: SolverState) {
    const { mentees, mentors } = state.kernel;
    this.#state = state;
    this.#mentors = mentors;
    this.#mentees = mentees;
    this.#reverseLists = new ReverseLists(mentees, mentors);
    this.#entered = new Int32Array(mentees);
    this.#base = new Float64Array(mentees);
    this.#level = new Float64Array(mentees);
    this.#next = new Int32Array(mentees);
    this.#dueAt = new Float64Array(mentees);
    this.#reversed = new Int32Array(mentees);
    this.#renewals = new Uint8Array(mentees);
    this.#firstOf = new Int32Array(mentees).fill(-1);
    this.#nextOf = new Int32Array(mentors);
    this.#treeOf = new Int32Array(mentors).fill(-1);
    this.#distance = new Float64Array(mentors).fill(Infinity);
    this.#predecessor = new Int32Array(mentors);
    this.#predecessorEntry = new Int32Array(mentors);
    this.#predecessorScore = new Float64Array(mentors);
  }

  /** Matches unmatched mentees as long as trees pay. Returns those left, in order. */
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
      if (this.#isOver()) break;
      const done = this.#visit(node);
      if (done !== -1) left.delete(done);
    }
    for (const root of left) if (this.#entered[root] !== 0) this.#dissolve(root); // 5
    return [...left];
  }

  #isOver(): boolean {
    return (
      this.#freePlaces === 0 || this.#givenUp > MOST_GIVEN_UP || this.#added > MOST_ADDED * this.#mentors
    );
  }

  /** Returns the root of the tree that ends at a node, or −1 where none does. */
  #visit(node: number): number {
    const delta = this.#queue.distance;
    if (node < this.#mentors) {
      if (this.#treeOf[node] !== -1 || this.#distance[node]! > delta) return -1;
      const mentee = this.#predecessor[node]!;
      if (this.#entered[mentee] !== this.#predecessorEntry[node]) this.#relabel(node);
      else if (hasFreePlace(this.#state.assignment, node)) return this.#augment(mentee, node);
      else this.#addColumn(node);
      return -1;
    }
    const mentee = (node - this.#mentors) % this.#mentees;
    if (this.#entered[mentee] === 0) return -1;
    if (node >= this.#mentors + this.#mentees)
      return this.#base[mentee]! > delta ? -1 : this.#augment(mentee, -1);
    if (this.#dueAt[mentee]! <= delta) this.#scanRow(mentee);
    return -1;
  }

  #rootOf(mentee: number): number {
    const mentor = this.#state.assignment.mentorOf[mentee]!;
    return mentor === -1 ? mentee : this.#treeOf[mentor]!;
  }

  /** Adds a mentor to the tree of its predecessor (2). */
  #addColumn(mentor: number): void {
    const { assignment, mentorPrices, priorities } = this.#state;
    const root = this.#rootOf(this.#predecessor[mentor]!);
    this.#added++;
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

  /** @param priority of the mentee's dual price: where it is 0, the mentee may become unmatched when delta reaches the base */
  #enter(mentee: number, priority: number, base: number): void {
    this.#entered[mentee] = ++this.#entries;
    this.#base[mentee] = base;
    this.#level[mentee] = this.#state.priorities[mentee]! - priority;
    this.#next[mentee] = 0;
    this.#renewals[mentee] = 0;
    if (priority === 0) this.#queue.add(this.#mentors + this.#mentees + mentee, base);
    this.#state.lists.need(mentee);
    this.#scanRow(mentee);
  }

  /** Scans the entries of a candidate list that are within delta, and schedules the next (2). */
  #scanRow(mentee: number): void {
    const level = this.#level[mentee]!;
    const base = this.#base[mentee]!;
    const delta = this.#queue.distance;
    for (;;) {
      const { records } = this.#state.lists;
      const first = this.#state.lists.first(mentee);
      const lowest = records[first + LOWEST_LEVEL]!;
      const length = lowest > level ? 0 : records[first + LENGTH]!;
      for (let k = this.#next[mentee]!; k < length; k++) {
        const at = first + HEADER + ENTRY * k;
        const nearest = lowest < level ? delta : base - records[at + OFFERED]!;
        if (nearest > delta) {
          this.#next[mentee] = k;
          this.#schedule(mentee, nearest);
          return;
        }
        this.#scanEntry(mentee, k, records[at + MENTOR]!, records[at + SCORE]!);
      }
      this.#next[mentee] = length;
      this.#dueAt[mentee] = Infinity;
      const boundLevel = records[first + BOUND_LEVEL]!;
      if (boundLevel > level) return;
      const nearest = boundLevel < level ? delta : base - records[first + BOUND_SCORE]!;
      if (nearest > delta) {
        this.#schedule(mentee, nearest);
        return;
      }
      if (this.#renewals[mentee]!++ === MOST_RENEWALS) {
        this.#giveUp(this.#rootOf(mentee)); // 3
        return;
      }
      this.#priceTrees();
      this.#state.lists.renew(mentee);
      this.#reversed[mentee] = 0;
      this.#next[mentee] = 0;
    }
  }

  #schedule(mentee: number, distance: number): void {
    this.#dueAt[mentee] = distance;
    this.#queue.add(this.#mentors + mentee, distance);
  }

  /** Scans entry k of a list. The level of a price never changes here, so a mentor of another level gets no label. */
  #scanEntry(mentee: number, k: number, mentor: number, score: number): void {
    const { priority: levels, score: prices } = this.#state.mentorPrices;
    if (k >= this.#reversed[mentee]!) {
      this.#reversed[mentee] = k + 1;
      this.#reverseLists.add(mentor, mentee, score);
    }
    if (this.#treeOf[mentor] === -1 && levels[mentor] === this.#level[mentee])
      this.#label(mentor, mentee, score, this.#base[mentee]! + prices[mentor]! - score);
  }

  #label(mentor: number, mentee: number, score: number, distance: number): void {
    if (distance >= this.#distance[mentor]!) return;
    this.#distance[mentor] = distance;
    this.#predecessor[mentor] = mentee;
    this.#predecessorEntry[mentor] = this.#entered[mentee]!;
    this.#predecessorScore[mentor] = score;
    this.#queue.add(mentor, distance);
  }

  /** Labels a mentor outside all trees from the nearest mentee of any tree. None is nearer than delta. */
  #relabel(mentor: number): void {
    const price = this.#state.mentorPrices.score[mentor]!;
    const level = this.#state.mentorPrices.priority[mentor]!;
    this.#distance[mentor] = Infinity;
    this.#reverseLists.each(mentor, (mentee, score) => {
      if (this.#entered[mentee] === 0 || this.#level[mentee] !== level) return true;
      this.#label(mentor, mentee, score, this.#base[mentee]! + price - score);
      return this.#distance[mentor]! > this.#queue.distance;
    });
  }

  /** Augments the path that ends with a mentee, at a free place or, given −1, by leaving the mentee unmatched (4). */
  #augment(mentee: number, free: number): number {
    const { assignment } = this.#state;
    const root = this.#rootOf(mentee);
    const members = this.#dissolve(root);
    let open = free;
    if (free === -1 && mentee !== root) {
      open = assignment.mentorOf[mentee]!;
      release(assignment, mentee);
    }
    if (open !== -1) augment(assignment, open, this.#predecessor, this.#predecessorScore);
    for (const mentor of members) this.#relabel(mentor);
    if (free === -1) return root;
    this.#freePlaces--;
    this.#relabel(free);
    return root;
  }

  #giveUp(root: number): void {
    this.#givenUp++;
    for (const mentor of this.#dissolve(root)) this.#relabel(mentor);
  }

  /** Takes all mentors and mentees out of a tree at the current prices. Returns the mentors. */
  #dissolve(root: number): readonly number[] {
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

  /** Brings the price of a mentor in a tree up to delta. */
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
