/** Changes the prices of all mentors at once, so that another place can be filled over tight pairs. */
import {
  BOUND_LEVEL,
  BOUND_SCORE,
  ENTRY,
  HEADER,
  LENGTH,
  MENTOR,
  OFFERED,
  SCORE,
} from '../candidate-lists.ts';
import { byTurn } from '../../kernel/row-kernel.ts';
import { LabelQueue } from '../label-queue.ts';
import { assertExact, reprice } from '../solver-state.ts';
import type { Balance } from './balance.ts';

/**
 * How many times further below what is needed a list goes that is made again: the first time in a step, the second,
 * and so on. After that everybody is listed, as otherwise a search that cannot come to a place would never end.
 */
const FURTHER: readonly number[] = [1, 8, 64, 512];

/**
 * One search of shortest alternating paths from all roots at once, and from the dummies that wait, to the nearest unfilled
 * place. {@link DualStep.take} then changes prices so that all pairs on the way there are tight.
 *
 * 1. Columns are scanned in the order of their labels. The tree grows through their mentees, at no cost, to the columns on
 *    the candidate lists of these. Where a mentor has dummies, all of them are in the tree, as they all stand at the floor:
 *    they lead to every mentor, at the cost of the price less the floor.
 * 2. A node "unlisted" stands for the mentors off a mentee's list, labelled with the least distance that the bound allows.
 *    All such nodes of one distance are a batch, in the order that suits the kernel. Each list is made again with
 *    **all** mentors from what is needed at that distance on. A list cut to a number of mentors could keep its bound, and
 *    the search would never end.
 * 3. The end is the nearest label of a mentor with an unfilled place. Nothing at that distance is scanned.
 * 4. With D as the distance of the end and d of a node, prices of mentors rise by (D − d)⁺. Those of mentees fall by that
 *    of their mentor, or of a root by D. The floor rises by (D − d)⁺ with d of the dummies.
 *
 * **Why the invariants of `phases.ts` hold.** Labels below D are exact, because a list is made again before the search
 * passes its bound. For a pair, mentor's d ≤ mentee's d + reduced cost, so the reduced cost stays ≥ 0. A matched mentee has
 * the mentor's d, so matches stay tight. Prices only rise, so bounds stay valid. Kernel and lists see the same prices,
 * because these change only between searches.
 *
 * Time O(t + m log m) for t listed pairs in reach. The arrays are allocated once, and only touched entries are reset.
 *
 * Source: R. B. Dial (1969), "Algorithm 360: shortest-path forest with topological ordering", Communications of the ACM
 * 12(11), doi:10.1145/363269.363610, for buckets of equal labels. Departures: buckets only where there are labels;
 * unlisted pairs.
 */
export class DualStep {
  readonly #balance: Balance;
  readonly #mentors: number;
  readonly #further: number;
  readonly #mostKept: number;
  /** Sorts mentees into the order that suits the kernel. */
  readonly #byTurn: (a: number, b: number) => number;
  #queue = new LabelQueue();
  /** Of mentors: the label, and whether the mentor has been scanned; `#reached` lists those with a label. */
  readonly #distance: Float64Array;
  readonly #isScanned: Uint8Array;
  readonly #reached: number[] = [];
  /** Of mentees in the tree: the sum of distance and price. */
  readonly #base: Float64Array;
  /** Of mentees: how often their list was made again in this step; `#renewed` lists those of whom it was. */
  readonly #renewals: Uint8Array;
  readonly #renewed: number[] = [];
  readonly #batch: number[] = [];
  #end = Infinity;
  #dummiesAt = Infinity;

  /**
   * @param further how far below what is needed a list goes that is made again for the first time in a step, above 0. At less,
   *   lists are made more often; at more, they hold more mentors.
   * @param mostKept how many mentors a list that is made again may hold
   */
  constructor(balance: Balance, further: number, mostKept: number) {
    const { kernel } = balance.state;
    const { mentees, mentors } = kernel;
    this.#balance = balance;
    this.#mentors = mentors;
    this.#further = further;
    this.#mostKept = mostKept;
    this.#byTurn = byTurn(kernel);
    this.#distance = new Float64Array(mentors).fill(Infinity);
    this.#isScanned = new Uint8Array(mentors);
    this.#base = new Float64Array(mentees);
    this.#renewals = new Uint8Array(mentees);
  }

  /** Returns whether there is a place that can be filled now. Otherwise prices stay as they were. */
  take(): boolean {
    const { roots, waiting, menteePrice } = this.#balance;
    this.#queue = new LabelQueue();
    this.#end = Infinity;
    this.#dummiesAt = Infinity;
    for (const root of roots) this.#enter(root, menteePrice[root]!);
    if (waiting > 0) this.#enterDummies(0);
    const isReached = this.#grow() && this.#end < Infinity;
    if (isReached) this.#changePrices(); // 4
    this.#clear();
    return isReached;
  }

  /** Returns whether no list would have grown too long. */
  #grow(): boolean {
    const [queue, batch, mentors] = [this.#queue, this.#batch, this.#mentors];
    do {
      do {
        if (!this.#widenBatch(queue.distance)) return false;
        for (let node = queue.take(); node !== -1; node = queue.take()) {
          if (node >= mentors) batch.push(node - mentors);
          else if (this.#distance[node] === queue.distance && this.#isScanned[node] === 0)
            this.#scanColumn(node);
        }
      } while (batch.length > 0);
    } while (queue.advance() && queue.distance < this.#end); // 3
    return true;
  }

  #scanColumn(mentor: number): void {
    const { state, menteePrice, dummies } = this.#balance;
    const { used, held, firstSlot } = state.assignment;
    const distance = this.#distance[mentor]!;
    this.#isScanned[mentor] = 1;
    for (let k = firstSlot[mentor]!, end = k + used[mentor]!; k < end; k++)
      this.#enter(held[k]!, distance + menteePrice[held[k]!]!);
    if (dummies[mentor]! > 0 && distance < this.#dummiesAt) this.#enterDummies(distance);
  }

  /** Labels the mentors on the list of a mentee who comes into the tree, then the node of the unlisted ones. */
  #enter(mentee: number, base: number): void {
    this.#base[mentee] = base;
    const { lists, mentorPrices } = this.#balance.state;
    const { priority: levels, score: prices } = mentorPrices;
    const { records } = lists;
    const distance = this.#distance;
    const first = lists.first(mentee);
    for (let at = first + HEADER, end = at + ENTRY * records[first + LENGTH]!; at < end; at += ENTRY) {
      if (base - records[at + OFFERED]! >= this.#end) break; // No later mentor of the list can be nearer.
      const mentor = records[at + MENTOR]!;
      const label = base + prices[mentor]! - records[at + SCORE]!;
      if (label < distance[mentor]! && label < this.#end && levels[mentor] === 0) this.#label(mentor, label);
    }
    if (records[first + BOUND_LEVEL]! > 0) return;
    const nearest = base - records[first + BOUND_SCORE]!;
    if (nearest < this.#end) this.#queue.add(this.#mentors + mentee, nearest);
  }

  #enterDummies(distance: number): void {
    const balance = this.#balance;
    const { score: prices } = balance.state.mentorPrices;
    this.#dummiesAt = distance;
    for (let mentor = 0; mentor < this.#mentors; mentor++) {
      const label = distance + prices[mentor]! - balance.floor;
      if (label < this.#distance[mentor]! && label < this.#end && balance.takesPart(mentor))
        this.#label(mentor, label);
    }
  }

  #label(mentor: number, label: number): void {
    if (this.#distance[mentor] === Infinity) this.#reached.push(mentor);
    this.#distance[mentor] = label;
    if (this.#balance.unfilledAt(mentor) > 0) this.#end = label;
    else this.#queue.add(mentor, label);
  }

  /** Makes the lists again whose unlisted mentors may be at this distance (2). Returns whether none would have grown too long. */
  #widenBatch(distance: number): boolean {
    const batch = this.#batch.sort(this.#byTurn);
    if (!this.#widen(batch, distance)) return false;
    for (const mentee of batch) this.#enter(mentee, this.#base[mentee]!);
    batch.length = 0;
    return true;
  }

  #widen(batch: readonly number[], distance: number): boolean {
    const { lists } = this.#balance.state;
    const renewals = this.#renewals;
    const neededBy = (mentee: number): number => this.#base[mentee]! - distance;
    // The bound of the list is one less than the least offer on it. One unit of score off, it ties with labels.
    const furtherFor = (mentee: number): number =>
      neededBy(mentee) - (FURTHER[renewals[mentee]!] ?? Infinity) * this.#further + 1;
    const tooLong = lists.renewEach(batch, furtherFor, this.#mostKept);
    if (tooLong.some((mentee) => renewals[mentee]! >= FURTHER.length)) return false;
    if (lists.renewEach(tooLong, neededBy, this.#mostKept).length > 0) return false;
    for (const mentee of batch) if (renewals[mentee]!++ === 0) this.#renewed.push(mentee);
    return true;
  }

  #changePrices(): void {
    const balance = this.#balance;
    const { state, menteePrice, roots } = balance;
    const { used, held, firstSlot } = state.assignment;
    const end = this.#end;
    assertExact(end);
    for (const mentor of this.#reached) {
      const rise = end - this.#distance[mentor]!;
      if (rise <= 0) continue;
      reprice(state, mentor, 0, state.mentorPrices.score[mentor]! + rise);
      for (let k = firstSlot[mentor]!, last = k + used[mentor]!; k < last; k++)
        menteePrice[held[k]!]! -= rise;
    }
    for (const root of roots) menteePrice[root]! -= end;
    balance.floor += Math.max(0, end - this.#dummiesAt);
  }

  #clear(): void {
    for (const mentor of this.#reached) {
      this.#distance[mentor] = Infinity;
      this.#isScanned[mentor] = 0;
    }
    for (const mentee of this.#renewed) this.#renewals[mentee] = 0;
    this.#reached.length = 0;
    this.#renewed.length = 0;
    this.#batch.length = 0;
  }
}
