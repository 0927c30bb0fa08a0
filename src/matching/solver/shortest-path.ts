/** Shortest augmenting paths. Each matches one more mentee at the least cost to the others. */
import { hasFreePlace, release, augment } from './assignment.ts';
import { findBestOffer, noOffer } from './best-offer.ts';
import { LabelHeap } from './label-heap.ts';
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
} from './candidate-lists.ts';
import { type CandidateList, emptyList } from '../kernel/row-kernel.ts';
import { assertExact, reprice, type SolverState } from './solver-state.ts';

/** How much longer each list of unscanned mentors is than the one before it. */
const WIDENING = 4;

/**
 * Searches for one augmenting path after another. Call {@link PathSearch.matchOneMore} with an unmatched mentee: it
 * changes the assignment and the dual prices so that both are optimal for the mentees matched so far and this one. This
 * mentee, too, may be left unmatched.
 *
 * Mentees are rows, mentors columns. A row's dual price is not stored: it is what the match is worth less the mentor's
 * price. A column's **label** is its distance: the sum of reduced costs on the shortest alternating path to it so far.
 *
 * 1. The dual price of the row that starts is its best offer: the greatest value − price of a mentor, or zero.
 * 2. Columns are scanned in the order of their labels. From a full column the alternating tree grows through its mentees,
 *    at no cost, to the columns on their candidate lists.
 * 3. Columns off a row's list may still be nearer than the end. A node "unlisted" stands for them, labelled with the least
 *    distance that the bound allows. When it is the nearest,
 *    a. the first time in a search, the list is renewed at the current prices;
 *    b. after that the kernel is asked for longer and longer lists, which are not kept, of columns not scanned yet.
 *    Where no unscanned column has a price of the bound's level, the bound moves to the next level that has one. Once all
 *    columns of a level are scanned, the kernel is not asked about it again.
 * 4. The path ends at a column with a free place, or at a row of the tree that becomes unmatched, at the cost of its dual
 *    price. No label beyond the nearest end is looked at.
 * 5. The prices of scanned columns rise by the distance from their label to the end, and the dual prices of rows fall by
 *    as much. All reduced costs stay ≥ 0, and those on the path become 0.
 * 6. The path is augmented: every mentee on it moves one mentor along.
 *
 * The arrays are allocated once, and only touched entries are reset, so a short search is cheap.
 */
export class PathSearch {
  readonly #state: SolverState;
  readonly #mentors: number;
  /** Labels of mentors, followed by those of each mentee's unlisted mentors. */
  readonly #distancePriority: Float64Array;
  readonly #distanceScore: Float64Array;
  /** The mentee before each mentor on the shortest path to it, and the score of the two. */
  readonly #predecessor: Int32Array;
  readonly #predecessorScore: Float64Array;
  /** The last search that labelled each mentor, and the last that widened each mentee's list. */
  readonly #labelledIn: Float64Array;
  readonly #widenedIn: Float64Array;
  /** How often that search widened each mentee's list. */
  readonly #widenings: Uint8Array;
  readonly #heap = new LabelHeap();
  readonly #scanned: number[] = [];
  readonly #best = noOffer();
  readonly #wide: CandidateList = emptyList();
  #search = 0;
  #endPriority = 0;
  #endScore = 0;
  #endMentor = -1;
  #endMentee = -1;
  /** Whether a path may end with a mentee who becomes unmatched. */
  #canEndUnmatched = true;

  constructor(state: SolverState) {
    const { mentees, mentors } = state.kernel;
    this.#state = state;
    this.#mentors = mentors;
    this.#distancePriority = new Float64Array(mentors + mentees);
    this.#distanceScore = new Float64Array(mentors + mentees);
    this.#predecessor = new Int32Array(mentors);
    this.#predecessorScore = new Float64Array(mentors);
    this.#labelledIn = new Float64Array(mentors);
    this.#widenedIn = new Float64Array(mentees);
    this.#widenings = new Uint8Array(mentees);
  }

  matchOneMore(start: number): void {
    this.#begin();
    this.#canEndUnmatched = true;
    this.#setEnd(Infinity, 0, -1, -1);
    findBestOffer(this.#state, start, this.#best); // 1
    this.#scanRow(start, this.#best.priority, this.#best.score);
    this.#grow();
    this.#raisePrices(); // 5
    this.#augment(start); // 6
  }

  /**
   * Lowers the price of one of some idle mentors to the least of all, or fills the place; see `idle-places.ts`.
   *
   * @param idle mentors with a place left whose price is above the least
   * @param least the least price of a mentor who has places: of level 0, with this score
   * @returns by how much the least has risen
   */
  settleOne(idle: readonly number[], least: number): number {
    const { assignment, mentorPrices } = this.#state;
    this.#begin();
    this.#canEndUnmatched = false;
    this.#setEnd(
      0,
      idle.reduce((gap, mentor) => Math.min(gap, mentorPrices.score[mentor]! - least), Infinity),
      -1,
      -1,
    );
    for (let mentor = 0; mentor < this.#mentors; mentor++) {
      const gap = mentorPrices.score[mentor]! - least;
      if (assignment.places[mentor] === 0 || !this.#isBeforeEnd(mentorPrices.priority[mentor]!, gap))
        continue;
      this.#labelledIn[mentor] = this.#search;
      this.#distancePriority[mentor] = 0;
      this.#distanceScore[mentor] = gap;
      this.#predecessor[mentor] = -1;
      this.#heap.add(mentor, 0, gap);
    }
    // Prices count from the least price, so an unmatched mentee is that much below zero.
    this.#best.priority = 0;
    this.#best.score = -least;
    for (let mentee = 0; mentee < assignment.mentorOf.length; mentee++)
      if (assignment.mentorOf[mentee] === -1) this.#scanRow(mentee, 0, -least);
    this.#grow();
    this.#raisePrices();
    if (this.#endMentor !== -1)
      augment(assignment, this.#endMentor, this.#predecessor, this.#predecessorScore);
    return this.#endScore;
  }

  #begin(): void {
    this.#search++;
    this.#scanned.length = 0;
    this.#heap.clear();
  }

  /** Grows the alternating tree as far as the nearest end. */
  #grow(): void {
    for (let node = this.#heap.takeNearest(); node !== -1; node = this.#heap.takeNearest()) {
      const { priority, score } = this.#heap;
      if (!this.#isBeforeEnd(priority, score)) break;
      if (priority !== this.#distancePriority[node] || score !== this.#distanceScore[node]) continue;
      if (node < this.#mentors)
        this.#scanColumn(node); // 2
      else this.#widen(node - this.#mentors); // 3
    }
  }

  #scanColumn(mentor: number): void {
    const { assignment, priorities, mentorPrices, mentorsAt, kernel } = this.#state;
    this.#scanned.push(mentor);
    kernel.close(mentor);
    mentorsAt[mentorPrices.priority[mentor]!]!--;
    const priority = this.#distancePriority[mentor]! - mentorPrices.priority[mentor]!;
    const score = this.#distanceScore[mentor]! - mentorPrices.score[mentor]!;
    const firstSlot = assignment.firstSlot[mentor]!;
    for (let k = firstSlot, end = firstSlot + assignment.used[mentor]!; k < end; k++) {
      const mentee = assignment.held[k]!;
      this.#scanRow(mentee, priority + priorities[mentee]!, score + assignment.scoreOf[mentee]!);
    }
  }

  /** Scans a row and tries it as the end of the path (4). The base is the sum of its distance and its dual price. */
  #scanRow(mentee: number, basePriority: number, baseScore: number): void {
    const { lists } = this.#state;
    if (this.#canEndUnmatched && this.#isBeforeEnd(basePriority, baseScore))
      this.#setEnd(basePriority, baseScore, -1, mentee);
    lists.need(mentee);
    this.#label(mentee, basePriority, baseScore, lists.records, lists.first(mentee));
  }

  /** Labels the mentors on a mentee's list, then the node of the unlisted ones. */
  #label(
    mentee: number,
    basePriority: number,
    baseScore: number,
    records: Int32Array | Float64Array,
    first: number,
  ): void {
    const { mentorPrices, assignment, priorities } = this.#state;
    const { priority: levels, score: prices } = mentorPrices;
    // Most of the time is spent here. Local variables avoid a field look-up for every mentor.
    const [distancePriority, distanceScore, labelledIn] = [
      this.#distancePriority,
      this.#distanceScore,
      this.#labelledIn,
    ];
    const [heap, search] = [this.#heap, this.#search];
    let endPriority = this.#endPriority;
    let endScore = this.#endScore;
    const costPriority = basePriority - priorities[mentee]!;
    const leastPriority = costPriority + records[first + LOWEST_LEVEL]!;
    const begin = first + HEADER;
    for (let at = begin, all = begin + ENTRY * records[first + LENGTH]!; at < all; at += ENTRY) {
      // No later mentor of the list can be nearer than this.
      if (leastPriority > endPriority) break;
      if (leastPriority === endPriority && baseScore - records[at + OFFERED]! >= endScore) break;
      const mentor = records[at + MENTOR]!;
      const priority = costPriority + levels[mentor]!;
      if (priority > endPriority) continue;
      const pairScore = records[at + SCORE]!;
      const score = baseScore + prices[mentor]! - pairScore;
      if (priority === endPriority && score >= endScore) continue;
      if (labelledIn[mentor] === search) {
        const known = distancePriority[mentor]!;
        if (priority > known || (priority === known && score >= distanceScore[mentor]!)) continue;
      }
      labelledIn[mentor] = search;
      distancePriority[mentor] = priority;
      distanceScore[mentor] = score;
      this.#predecessor[mentor] = mentee;
      this.#predecessorScore[mentor] = pairScore;
      if (hasFreePlace(assignment, mentor)) {
        this.#setEnd(priority, score, mentor, -1);
        endPriority = priority;
        endScore = score;
      } else heap.add(mentor, priority, score);
    }
    this.#labelUnlisted(
      mentee,
      basePriority,
      baseScore,
      records[first + BOUND_LEVEL]!,
      records[first + BOUND_SCORE]!,
    );
  }

  /** Labels the node of the unlisted mentors, where it is nearer than the end. */
  #labelUnlisted(
    mentee: number,
    basePriority: number,
    baseScore: number,
    level: number,
    score: number,
  ): void {
    const { mentorsAt, priorities } = this.#state;
    let open = level;
    while (open < mentorsAt.length && mentorsAt[open] === 0) open++;
    if (!(open < mentorsAt.length)) return;
    const priority = basePriority + open - priorities[mentee]!;
    const distance = open === level ? baseScore - score : -Infinity;
    if (!this.#isBeforeEnd(priority, distance)) return;
    const node = this.#mentors + mentee;
    this.#distancePriority[node] = priority;
    this.#distanceScore[node] = distance;
    this.#heap.add(node, priority, distance);
  }

  /** Lists more mentors of a mentee whose node of unlisted mentors is the nearest (3). */
  #widen(mentee: number): void {
    const { assignment, lists, priorities, mentorPrices, kernel } = this.#state;
    const mentor = assignment.mentorOf[mentee]!;
    let basePriority = this.#best.priority;
    let baseScore = this.#best.score;
    if (mentor !== -1) {
      basePriority = this.#distancePriority[mentor]! + priorities[mentee]! - mentorPrices.priority[mentor]!;
      baseScore = this.#distanceScore[mentor]! + assignment.scoreOf[mentee]! - mentorPrices.score[mentor]!;
    }
    if (this.#widenedIn[mentee] !== this.#search) {
      this.#widenedIn[mentee] = this.#search;
      this.#widenings[mentee] = 0;
    }
    const widening = this.#widenings[mentee]!++;
    if (widening === 0) {
      lists.renew(mentee); // a
      this.#label(mentee, basePriority, baseScore, lists.records, lists.first(mentee));
      return;
    }
    const width = Math.min(WIDENING ** widening * lists.listed, this.#mentors); // b
    kernel.bestOpen(mentee, width, this.#wide);
    this.#label(mentee, basePriority, baseScore, lists.recordOf(this.#wide), 0);
  }

  #isBeforeEnd(priority: number, score: number): boolean {
    return priority < this.#endPriority || (priority === this.#endPriority && score < this.#endScore);
  }

  #setEnd(priority: number, score: number, mentor: number, mentee: number): void {
    this.#endPriority = priority;
    this.#endScore = score;
    this.#endMentor = mentor;
    this.#endMentee = mentee;
  }

  #raisePrices(): void {
    const { mentorPrices, mentorsAt } = this.#state;
    assertExact(this.#endScore);
    for (const mentor of this.#scanned) {
      mentorsAt[mentorPrices.priority[mentor]!]!++;
      reprice(
        this.#state,
        mentor,
        mentorPrices.priority[mentor]! + this.#endPriority - this.#distancePriority[mentor]!,
        mentorPrices.score[mentor]! + this.#endScore - this.#distanceScore[mentor]!,
      );
    }
  }

  #augment(start: number): void {
    const { assignment } = this.#state;
    let open = this.#endMentor;
    if (this.#endMentee !== -1) {
      if (this.#endMentee === start) return;
      open = assignment.mentorOf[this.#endMentee]!;
      release(assignment, this.#endMentee);
    }
    augment(assignment, open, this.#predecessor, this.#predecessorScore);
  }
}
