/** What one more place with each mentor would bring. One search answers this for all mentors. */
import { LabelHeap } from '../../solver/label-heap.ts';
import { emptyList, EVERY_LEVEL, type RowKernel } from '../../kernel/row-kernel.ts';

/** A best assignment with the prices that prove it. People are given by their position in a context. */
export interface Proved {
  readonly kernel: RowKernel;
  readonly priorities: readonly number[];
  /** Places of each mentor. A mentor without any can still be given one. */
  readonly places: readonly number[];
  /** −1 where unmatched. */
  readonly mentorOf: ArrayLike<number>;
  readonly menteePrices: readonly (readonly [priority: number, score: number])[];
  readonly mentorPrices: readonly (readonly [priority: number, score: number])[];
}

/** The mentee who would be matched if a mentor had one more place. */
export interface Entry {
  readonly mentor: number;
  readonly mentee: number;
  /** How many matched mentees would move to another mentor for it. */
  readonly moves: number;
  /** How much the value of all matches would rise: matched mentees by priority first, then units of score. */
  readonly gain: readonly [priority: number, score: number];
  /** Whether another mentee could come in with the same gain. The fixed order then decides who does. */
  readonly isTied: boolean;
}

/** Stands for an idle place at the start of a path: nobody comes in. */
const NOBODY = -1;

/**
 * Returns, for each mentor with whom one more place would match one more mentee, who that mentee is. By mentor.
 *
 * With one more place at mentor j, the best assignment differs from the given one by an alternating path. An unmatched
 * mentee takes a place of some mentor, whose mentee moves on, until somebody takes the new place. By the prices each step
 * costs price of mentee + price of mentor − value, which is never negative, and the best path is the cheapest. One search
 * from all unmatched mentees at once reaches all mentors:
 *
 * 1. Each unmatched mentee begins a path to every allowed mentor. An idle place begins one too: a mentor's place is left
 *    empty at the cost of the mentor's price, and nobody comes in.
 * 2. Take the cheapest path not taken yet. The mentees of the mentor where it ends continue it.
 * 3. For each mentor keep the cheapest path, and the cheapest that begins with somebody else. Where they cost the same,
 *    the value of the matches does not decide who comes in.
 *
 * The gain is the mentor's price less the cost of the path. Time O(n m + m log m) for n mentees and m mentors; a row is
 * asked for at most twice. It is one augmentation of the solver's, seen from the other side; see `solve.ts` for the
 * sources.
 */
export function entriesByPlace(proved: Proved): Entry[] {
  const search = new Search(proved);
  search.run();
  return search.entries();
}

/** Two paths are kept to each mentor j, at 2j and 2j + 1, the cheaper first. */
class Search {
  readonly #proved: Proved;
  readonly #priority: Float64Array;
  readonly #score: Float64Array;
  readonly #startOf: Int32Array;
  /** The path that each continues; −1 at a beginning. */
  readonly #cameFrom: Int32Array;
  readonly #isTaken: Uint8Array;
  readonly #heap = new LabelHeap();
  readonly #menteesOf: number[][];
  readonly #mentorPrices: Proved['mentorPrices'];
  readonly #row = emptyList();

  constructor(proved: Proved) {
    const mentors = proved.kernel.mentors;
    this.#proved = proved;
    this.#priority = new Float64Array(2 * mentors).fill(Infinity);
    this.#score = new Float64Array(2 * mentors).fill(Infinity);
    this.#startOf = new Int32Array(2 * mentors).fill(-2);
    this.#cameFrom = new Int32Array(2 * mentors).fill(-1);
    this.#isTaken = new Uint8Array(2 * mentors);
    this.#menteesOf = Array.from({ length: mentors }, () => []);
    for (let mentee = 0; mentee < proved.priorities.length; mentee++)
      this.#menteesOf[proved.mentorOf[mentee]!]?.push(mentee);
    // A mentor without places gets a price that nobody can pay, whatever price the solver left.
    const unaffordable = 1 + proved.priorities.reduce((most, priority) => Math.max(most, priority), 0);
    this.#mentorPrices = proved.mentorPrices.map((price, mentor) =>
      proved.places[mentor] === 0 ? [unaffordable, 0] : price,
    );
  }

  run(): void {
    const { mentorOf, places, priorities } = this.#proved;
    for (let mentee = 0; mentee < priorities.length; mentee++)
      if (mentorOf[mentee] === -1) this.#goOn(mentee, 0, 0, mentee, -1); // 1
    for (const [mentor, [priority, score]] of this.#mentorPrices.entries())
      if (places[mentor]! > 0) this.#reach(mentor, priority, score, NOBODY, -1);
    for (let way = this.#heap.takeNearest(); way !== -1; way = this.#heap.takeNearest()) {
      // A path that has become cheaper since, or was displaced by a cheaper one, is in the heap again.
      if (this.#isTaken[way] === 1 || this.#heap.priority !== this.#priority[way]) continue;
      if (this.#heap.score !== this.#score[way]) continue;
      this.#isTaken[way] = 1; // 2
      for (const mentee of this.#menteesOf[way >> 1]!)
        this.#goOn(mentee, this.#priority[way]!, this.#score[way]!, this.#startOf[way]!, way);
    }
  }

  entries(): Entry[] {
    const found: Entry[] = [];
    for (let mentor = 0; mentor < this.#mentorPrices.length; mentor++) {
      const [way, other] = [2 * mentor, 2 * mentor + 1];
      const mentee = this.#startOf[way]!;
      const [priority, score] = [this.#priority[way]!, this.#score[way]!];
      const isTied = this.#priority[other] === priority && this.#score[other] === score;
      const price = this.#mentorPrices[mentor]!;
      const gain = [price[0] - priority, price[1] - score] as const;
      if (mentee >= 0) found.push({ mentor, mentee, moves: this.#movesOf(way), gain, isTied });
      // The fixed order may prefer the other mentee, so both can come in.
      if (isTied && this.#startOf[other]! >= 0)
        found.push({ mentor, mentee: this.#startOf[other]!, moves: this.#movesOf(other), gain, isTied });
    }
    return found;
  }

  /** Continues a path by a mentee, to every other allowed mentor. */
  #goOn(mentee: number, priority: number, score: number, start: number, from: number): void {
    const { kernel, priorities, menteePrices, mentorOf } = this.#proved;
    const [ownPriority, ownScore] = menteePrices[mentee]!;
    const row = this.#row;
    kernel.atLeast(mentee, EVERY_LEVEL, 0, row);
    for (let k = 0; k < row.length; k++) {
      const mentor = row.mentorOf[k]!;
      if (mentor === mentorOf[mentee]) continue;
      const [mentorPriority, mentorScore] = this.#mentorPrices[mentor]!;
      this.#reach(
        mentor,
        priority + ownPriority + mentorPriority - priorities[mentee]!,
        score + ownScore + mentorScore - row.scores[k]!,
        start,
        from,
      );
    }
  }

  /** Keeps a path where it is one of the two to keep (3). */
  #reach(mentor: number, priority: number, score: number, start: number, from: number): void {
    const [best, second] = [2 * mentor, 2 * mentor + 1];
    if (this.#startOf[best] === start) {
      if (this.#isCheaper(priority, score, best)) this.#put(best, priority, score, start, from);
    } else if (this.#isTaken[best] === 0 && this.#isCheaper(priority, score, best)) {
      this.#move(best, second);
      this.#put(best, priority, score, start, from);
    } else if (this.#isCheaper(priority, score, second)) this.#put(second, priority, score, start, from);
  }

  #isCheaper(priority: number, score: number, way: number): boolean {
    if (this.#isTaken[way] === 1) return false;
    const kept = this.#priority[way]!;
    return priority < kept || (priority === kept && score < this.#score[way]!);
  }

  #move(from: number, to: number): void {
    if (this.#priority[from] === Infinity) return;
    this.#put(to, this.#priority[from]!, this.#score[from]!, this.#startOf[from]!, this.#cameFrom[from]!);
  }

  #put(way: number, priority: number, score: number, start: number, from: number): void {
    this.#priority[way] = priority;
    this.#score[way] = score;
    this.#startOf[way] = start;
    this.#cameFrom[way] = from;
    this.#heap.add(way, priority, score);
  }

  #movesOf(way: number): number {
    let moves = 0;
    for (let at = this.#cameFrom[way]!; at !== -1; at = this.#cameFrom[at]!) moves++;
    return moves;
  }
}
