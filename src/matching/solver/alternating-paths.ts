/** The cheapest alternating paths from people who want a place to the mentors of it, by the prices of an assignment. */
import { emptyList, type RowKernel } from '../kernel/row-kernel.ts';
import type { Prices } from './assignment.ts';
import { LabelHeap } from './label-heap.ts';

/** Pairs, and prices that cover the value of each. */
export interface PricedPairs {
  readonly kernel: RowKernel;
  readonly priorities: ArrayLike<number>;
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
}

/** Where nobody comes before a mentor on a path: an idle place begins it. */
export const NOBODY = -1;

/**
 * Labels mentors with the cost of the cheapest alternating path there: somebody takes a place of a mentor, whose mentee
 * moves on to the next, and so on. Each step costs price of mentee + price of mentor − value, which is never negative
 * (E. W. Dijkstra (1959), "A note on two problems in connexion with graphs", Numerische Mathematik 1,
 * doi:10.1007/BF01386390). Rows are asked for from the kernel as far as they matter, and not kept.
 *
 * 1. {@link begin}, then start paths at mentors or mentees.
 * 2. Take the nearest mentor ({@link takeNearest}), and {@link goOn} by the mentor's mentees; until the end is nearer.
 *
 * Time O(m) for a mentee, and O(log m) for each label, with m mentors.
 */
export class AlternatingPaths {
  /** The cost of the cheapest path to each mentor so far; `Infinity` where there is none. */
  readonly distances: Prices;
  /** Who takes each mentor's place at the end of that path, or {@link NOBODY}. */
  readonly predecessor: Int32Array;
  readonly #of: PricedPairs;
  readonly #isTaken: Uint8Array;
  readonly #heap = new LabelHeap();
  readonly #row = emptyList();

  constructor(of: PricedPairs) {
    const { mentors } = of.kernel;
    this.#of = of;
    this.distances = { priority: new Float64Array(mentors), score: new Float64Array(mentors) };
    this.predecessor = new Int32Array(mentors);
    this.#isTaken = new Uint8Array(mentors);
    this.begin();
  }

  /** Forgets all paths. */
  begin(): void {
    this.distances.priority.fill(Infinity);
    this.distances.score.fill(0);
    this.predecessor.fill(NOBODY);
    this.#isTaken.fill(0);
    this.#heap.clear();
  }

  /** Begins a path at a mentor, at a cost. */
  startAt(mentor: number, priority: number, score: number): void {
    this.#label(mentor, NOBODY, priority, score);
  }

  /** Takes the nearest mentor not taken yet; −1 where there is none. */
  takeNearest(): number {
    for (;;) {
      const mentor = this.#heap.takeNearest();
      if (mentor !== -1 && this.#isTaken[mentor] === 1) continue; // has come nearer since, and been taken
      if (mentor !== -1) this.#isTaken[mentor] = 1;
      return mentor;
    }
  }

  /**
   * Continues a path of a cost by a mentee, to every allowed mentor.
   *
   * @param limit costs above it are not labelled. It is compared with costs at the mentors' prices that the kernel has, which
   * may be others than those of the paths
   */
  goOn(mentee: number, priority: number, score: number, limit: Limit): void {
    const { kernel, priorities, menteePrices, mentorPrices } = this.#of;
    const basePriority = priority + menteePrices.priority[mentee]! - priorities[mentee]!;
    const baseScore = score + menteePrices.score[mentee]!;
    kernel.atLeast(mentee, limit.priority - basePriority, baseScore - limit.score, this.#row);
    const { length, mentorOf, scores } = this.#row;
    for (let k = 0; k < length; k++) {
      const mentor = mentorOf[k]!;
      this.#label(
        mentor,
        mentee,
        basePriority + mentorPrices.priority[mentor]!,
        baseScore + mentorPrices.score[mentor]! - scores[k]!,
      );
    }
  }

  #label(mentor: number, from: number, priority: number, score: number): void {
    const { distances } = this;
    const known = distances.priority[mentor]!;
    if (priority > known || (priority === known && score >= distances.score[mentor]!)) return;
    distances.priority[mentor] = priority;
    distances.score[mentor] = score;
    this.predecessor[mentor] = from;
    this.#heap.add(mentor, priority, score);
  }
}

/** A cost. */
export interface Limit {
  readonly priority: number;
  readonly score: number;
}
