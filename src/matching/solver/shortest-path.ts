/** One shortest augmenting path: matches one more mentee at the least cost to the others. */
import { hasFreePlace, release, shift } from './assignment.ts';
import { findBestOffer, noOffer } from './best-offer.ts';
import { NodeHeap } from './label-heap.ts';
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
import { emptyList, type OfferList } from '../kernel/row-kernel.ts';
import { assertExact, reprice, type Solving } from './solver-state.ts';

/** How much longer than the list before it the list of one more look is. */
const WIDER = 4;

/**
 * A search for one path after another. {@link PathSearch.matchOneMore}, called with an unmatched mentee,
 * changes the assignment and the prices so that both are the best for the mentees matched so far and this
 * one, who may be left unmatched after all.
 *
 * A mentee's price is not kept: it is what their match is worth less the mentor's price.
 *
 * 1. The price of the mentee who starts is their best offer: the greatest value − price of a mentor, or zero.
 * 2. From there mentors are passed in the order of their distance, the sum of reduced costs on the way. From
 *    a full mentor the way leads on through its mentees, at no cost, to the mentors on their lists.
 * 3. Those who are not on a mentee's list may still be nearer than the end. So "somebody else" is a node too, at
 *    the least distance that the bound allows. When it comes up as the nearest,
 *    a. the first time in a search, the list is made anew at the prices of the moment;
 *    b. then the kernel is asked for longer and longer lists, of mentors not passed only, which are not kept.
 *    Where no mentor not passed has a price of the bound's level, the bound is moved to the next level that
 *    has one: a set of mentors who are all passed needs no more asking.
 * 4. The path can end at a mentor with a free place, or at any mentee on the way who becomes unmatched
 *    instead, for that mentee's price. Nothing further off than the nearest end is looked at.
 * 5. The prices of mentors passed rise by what is left of the distance to the end, and so those of mentees
 *    fall. All reduced costs stay ≥ 0 and those on the path become 0.
 * 6. Everybody on the path moves one mentor along.
 *
 * The arrays are made once and only the touched entries are reset, so a short search is cheap.
 */
export class PathSearch {
  readonly #state: Solving;
  readonly #mentors: number;
  /** Of mentors, and behind them of somebody else, by mentee. */
  readonly #distancePriority: Float64Array;
  readonly #distanceScore: Float64Array;
  /** The mentee from whom the shortest way to each mentor comes, and the score of the two. */
  readonly #comesFrom: Int32Array;
  readonly #comesWith: Float64Array;
  /** The last search that reached each mentor, and that looked further for each mentee. */
  readonly #reachedIn: Float64Array;
  readonly #lookedIn: Float64Array;
  /** How often it looked further for that mentee. */
  readonly #looks: Uint8Array;
  readonly #heap = new NodeHeap();
  readonly #passed: number[] = [];
  readonly #best = noOffer();
  readonly #wide: OfferList = emptyList();
  #search = 0;
  #endPriority = 0;
  #endScore = 0;
  #endMentor = -1;
  #endMentee = -1;
  /** Whether a way may end with a mentee who becomes unmatched. */
  #isLeavingAnEnd = true;

  constructor(state: Solving) {
    const { mentees, mentors } = state.kernel;
    this.#state = state;
    this.#mentors = mentors;
    this.#distancePriority = new Float64Array(mentors + mentees);
    this.#distanceScore = new Float64Array(mentors + mentees);
    this.#comesFrom = new Int32Array(mentors);
    this.#comesWith = new Float64Array(mentors);
    this.#reachedIn = new Float64Array(mentors);
    this.#lookedIn = new Float64Array(mentees);
    this.#looks = new Uint8Array(mentees);
  }

  matchOneMore(start: number): void {
    this.#begin();
    this.#isLeavingAnEnd = true;
    this.#setEnd(Infinity, 0, -1, -1);
    findBestOffer(this.#state, start, this.#best); // 1
    this.#scan(start, this.#best.priority, this.#best.score);
    this.#grow();
    this.#raisePrices(); // 5
    this.#moveAlong(start); // 6
  }

  /**
   * Brings the price of one of some idle mentors down to the least of all, or fills its place; see `idle-places.ts`.
   *
   * @param idle mentors with a place left whose price is above the least
   * @param least the least price of a mentor who has places: of level 0, with this score
   * @returns by how much the least has risen
   */
  settleOne(idle: readonly number[], least: number): number {
    const { assignment, mentorPrices } = this.#state;
    this.#begin();
    this.#isLeavingAnEnd = false;
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
      this.#reachedIn[mentor] = this.#search;
      this.#distancePriority[mentor] = 0;
      this.#distanceScore[mentor] = gap;
      this.#comesFrom[mentor] = -1;
      this.#heap.add(mentor, 0, gap);
    }
    // All prices that count are above the least: so who is unmatched has that price below zero.
    this.#best.priority = 0;
    this.#best.score = -least;
    for (let mentee = 0; mentee < assignment.mentorOf.length; mentee++)
      if (assignment.mentorOf[mentee] === -1) this.#scan(mentee, 0, -least);
    this.#grow();
    this.#raisePrices();
    if (this.#endMentor !== -1) shift(assignment, this.#endMentor, this.#comesFrom, this.#comesWith);
    return this.#endScore;
  }

  #begin(): void {
    this.#search++;
    this.#passed.length = 0;
    this.#heap.clear();
  }

  /** Passes mentors up to the nearest end. */
  #grow(): void {
    for (let node = this.#heap.takeNearest(); node !== -1; node = this.#heap.takeNearest()) {
      const { priority, score } = this.#heap;
      if (!this.#isBeforeEnd(priority, score)) break;
      if (priority !== this.#distancePriority[node] || score !== this.#distanceScore[node]) continue;
      if (node < this.#mentors)
        this.#pass(node); // 2
      else this.#lookFurther(node - this.#mentors); // 3
    }
  }

  #pass(mentor: number): void {
    const { assignment, priorities, mentorPrices, mentorsAt, kernel } = this.#state;
    this.#passed.push(mentor);
    kernel.close(mentor);
    mentorsAt[mentorPrices.priority[mentor]!]!--;
    const priority = this.#distancePriority[mentor]! - mentorPrices.priority[mentor]!;
    const score = this.#distanceScore[mentor]! - mentorPrices.score[mentor]!;
    const firstSlot = assignment.firstSlot[mentor]!;
    for (let k = firstSlot, end = firstSlot + assignment.used[mentor]!; k < end; k++) {
      const mentee = assignment.held[k]!;
      this.#scan(mentee, priority + priorities[mentee]!, score + assignment.scoreOf[mentee]!);
    }
  }

  /** Reaches on from a mentee whose distance and price add up to the base, and tries it as the end (4). */
  #scan(mentee: number, basePriority: number, baseScore: number): void {
    const { lists } = this.#state;
    if (this.#isLeavingAnEnd && this.#isBeforeEnd(basePriority, baseScore))
      this.#setEnd(basePriority, baseScore, -1, mentee);
    lists.need(mentee);
    this.#reach(mentee, basePriority, baseScore, lists.records, lists.first(mentee));
  }

  /** Reaches the mentors on a list of a mentee, and puts the others among the nodes. */
  #reach(
    mentee: number,
    basePriority: number,
    baseScore: number,
    records: Int32Array | Float64Array,
    first: number,
  ): void {
    const { mentorPrices, assignment, priorities } = this.#state;
    const { priority: levels, score: prices } = mentorPrices;
    // This is where most of the time goes; what stands in variables need not be looked up for every mentor.
    const [distancePriority, distanceScore, reachedIn] = [
      this.#distancePriority,
      this.#distanceScore,
      this.#reachedIn,
    ];
    const [heap, search] = [this.#heap, this.#search];
    let endPriority = this.#endPriority;
    let endScore = this.#endScore;
    const costPriority = basePriority - priorities[mentee]!;
    const leastPriority = costPriority + records[first + LOWEST_LEVEL]!;
    const begin = first + HEADER;
    for (let at = begin, all = begin + ENTRY * records[first + LENGTH]!; at < all; at += ENTRY) {
      // Nobody from here on can be nearer than this.
      if (leastPriority > endPriority) break;
      if (leastPriority === endPriority && baseScore - records[at + OFFERED]! >= endScore) break;
      const mentor = records[at + MENTOR]!;
      const priority = costPriority + levels[mentor]!;
      if (priority > endPriority) continue;
      const pairScore = records[at + SCORE]!;
      const score = baseScore + prices[mentor]! - pairScore;
      if (priority === endPriority && score >= endScore) continue;
      if (reachedIn[mentor] === search) {
        const known = distancePriority[mentor]!;
        if (priority > known || (priority === known && score >= distanceScore[mentor]!)) continue;
      }
      reachedIn[mentor] = search;
      distancePriority[mentor] = priority;
      distanceScore[mentor] = score;
      this.#comesFrom[mentor] = mentee;
      this.#comesWith[mentor] = pairScore;
      if (hasFreePlace(assignment, mentor)) {
        this.#setEnd(priority, score, mentor, -1);
        endPriority = priority;
        endScore = score;
      } else heap.add(mentor, priority, score);
    }
    this.#expect(
      mentee,
      basePriority,
      baseScore,
      records[first + BOUND_LEVEL]!,
      records[first + BOUND_SCORE]!,
    );
  }

  /** Puts "somebody else" among the nodes, where it is nearer than the end. */
  #expect(mentee: number, basePriority: number, baseScore: number, level: number, score: number): void {
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

  /** "Somebody else" of a mentee is the nearest node: finds out who it is (3). */
  #lookFurther(mentee: number): void {
    const { assignment, lists, priorities, mentorPrices, kernel } = this.#state;
    const mentor = assignment.mentorOf[mentee]!;
    let basePriority = this.#best.priority;
    let baseScore = this.#best.score;
    if (mentor !== -1) {
      basePriority = this.#distancePriority[mentor]! + priorities[mentee]! - mentorPrices.priority[mentor]!;
      baseScore = this.#distanceScore[mentor]! + assignment.scoreOf[mentee]! - mentorPrices.score[mentor]!;
    }
    if (this.#lookedIn[mentee] !== this.#search) {
      this.#lookedIn[mentee] = this.#search;
      this.#looks[mentee] = 0;
    }
    const look = this.#looks[mentee]!++;
    if (look === 0) {
      lists.renew(mentee); // a
      this.#reach(mentee, basePriority, baseScore, lists.records, lists.first(mentee));
      return;
    }
    const width = Math.min(WIDER ** look * lists.listed, this.#mentors); // b
    kernel.bestOpen(mentee, width, this.#wide);
    this.#reach(mentee, basePriority, baseScore, lists.recordOf(this.#wide), 0);
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
    for (const mentor of this.#passed) {
      mentorsAt[mentorPrices.priority[mentor]!]!++;
      reprice(
        this.#state,
        mentor,
        mentorPrices.priority[mentor]! + this.#endPriority - this.#distancePriority[mentor]!,
        mentorPrices.score[mentor]! + this.#endScore - this.#distanceScore[mentor]!,
      );
    }
  }

  #moveAlong(start: number): void {
    const { assignment } = this.#state;
    let open = this.#endMentor;
    if (this.#endMentee !== -1) {
      if (this.#endMentee === start) return;
      open = assignment.mentorOf[this.#endMentee]!;
      release(assignment, this.#endMentee);
    }
    shift(assignment, open, this.#comesFrom, this.#comesWith);
  }
}
