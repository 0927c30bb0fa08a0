/** Chooses one of several equally good assignments, always the same one. */
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import type { Problem, Solution } from './problem.ts';
import { tightPairs } from './tight-pairs.ts';

/**
 * Returns the first of all assignments that are as good as the solution's. Mentees in turn get the earliest mentor with
 * whom the whole stays as good; any mentor comes before none. Returns the mentor of each mentee, −1 where unmatched. The
 * dual prices stay as they are: prices that prove one best assignment prove all of them.
 *
 * By complementary slackness an assignment is as good exactly when it uses only tight pairs (mentee's price + mentor's
 * price = value), matches every mentee with a price, and fills every mentor with a price. So:
 *
 * 1. Keep the tight pairs. Each mentor is a node, and "unmatched" is one more. Each mentee and each idle place is a unit
 *    at a node. A mentee can move along its tight pairs, and to "unmatched" if it has no price. An idle place can move
 *    between "unmatched" and the mentors without a price. The assignments that are as good are those reached by moving
 *    units along alternating cycles.
 * 2. Take the mentees in turn. For each mentor earlier than the mentee's own, search for a path from that mentor to the
 *    mentee's node that moves no settled mentee. If there is one, move the units along it, and the mentee to its start.
 * 3. The mentee is settled at its node.
 * 4. If there is no path, close off the nodes that were seen. No cycle can pass between them and a node outside any more,
 *    as moves within either part change neither its units nor where these can go. They become a part of their own, and a
 *    mentor in another part is not tried.
 *
 * There is one search a mentee, mostly of a few steps, and at most m more that fail. Time O((n + m) t) at worst for t
 * tight pairs, memory O(n + m + t). With all scores tied, 1,500 × 1,000 takes half a second.
 */
export function earliestAssignment(problem: Problem, solution: Solution): Int32Array {
  const tight = tightPairs(problem, solution);
  return new Rotation(problem, solution, tight).settleAll();
}

/** Marks an idle place where a mentee would be. */
const IDLE = -2;

class Rotation {
  readonly #tight: AllowedPairs;
  readonly #unmatched: number;
  readonly #nodeOf: Int32Array;
  /** Mentees by node, as linked lists: the first of each node, and the neighbours of each mentee. −1 ends a list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #idle: Float64Array;
  readonly #isMenteeFree: Uint8Array;
  readonly #isMentorFree: Uint8Array;
  readonly #part: Int32Array;
  readonly #seenIn: Float64Array;
  readonly #cameFrom: Int32Array;
  readonly #movedBy: Int32Array;
  #parts = 1;
  #search = 0;

  constructor(problem: Problem, solution: Solution, tight: AllowedPairs) {
    const { mentees, mentors } = problem.kernel;
    this.#tight = tight;
    this.#unmatched = mentors;
    this.#nodeOf = new Int32Array(mentees);
    this.#first = new Int32Array(mentors + 1).fill(-1);
    this.#next = new Int32Array(mentees);
    this.#previous = new Int32Array(mentees);
    this.#idle = Float64Array.from(problem.places);
    this.#isMenteeFree = isZero(solution.menteePrices, mentees);
    this.#isMentorFree = isZero(solution.mentorPrices, mentors);
    this.#part = new Int32Array(mentors + 1);
    this.#seenIn = new Float64Array(mentors + 1);
    this.#cameFrom = new Int32Array(mentors + 1);
    this.#movedBy = new Int32Array(mentors + 1);
    for (let mentee = mentees - 1; mentee >= 0; mentee--) {
      const mentor = solution.mentorOf[mentee]!;
      if (mentor !== -1) this.#idle[mentor]!--;
      this.#stand(mentee, mentor === -1 ? this.#unmatched : mentor);
    }
  }

  settleAll(): Int32Array {
    for (let mentee = 0; mentee < this.#nodeOf.length; mentee++) this.#settle(mentee);
    return this.#nodeOf.map((node) => (node === this.#unmatched ? -1 : node));
  }

  /** Steps 2 and 3. "Unmatched" is the last node, so every mentor is earlier than it. */
  #settle(mentee: number): void {
    const own = this.#nodeOf[mentee]!;
    const { starts, mentorOf } = this.#tight;
    for (let k = starts[mentee]!; k < starts[mentee + 1]!; k++) {
      const mentor = mentorOf[k]!;
      if (mentor >= own) return;
      if (this.#part[mentor] !== this.#part[own]) continue;
      if (this.#findPath(mentor, own, mentee)) {
        this.#move(mentor, own, mentee);
        return;
      }
    }
  }

  /** Searches breadth first for a path between two nodes of one part. Where there is none, it splits the part (4). */
  #findPath(from: number, to: number, settled: number): boolean {
    const search = ++this.#search;
    const part = this.#part[from];
    const seen = [from];
    this.#seenIn[from] = search;
    const reach = (node: number, at: number, unit: number): boolean => {
      if (this.#seenIn[node] === search || this.#part[node] !== part) return false;
      this.#seenIn[node] = search;
      this.#cameFrom[node] = at;
      this.#movedBy[node] = unit;
      seen.push(node);
      return node === to;
    };
    for (const node of seen) {
      if (this.#idle[node]! > 0 && reach(this.#unmatched, node, IDLE)) return true;
      if (node === this.#unmatched) {
        for (let mentor = 0; mentor < this.#unmatched; mentor++) {
          if (this.#isMentorFree[mentor] === 1 && reach(mentor, node, IDLE)) return true;
        }
      }
      for (let unit = this.#first[node]!; unit !== -1; unit = this.#next[unit]!) {
        if (unit <= settled) continue;
        if (this.#isMenteeFree[unit] === 1 && reach(this.#unmatched, node, unit)) return true;
        for (let k = this.#tight.starts[unit]!; k < this.#tight.starts[unit + 1]!; k++) {
          if (reach(this.#tight.mentorOf[k]!, node, unit)) return true;
        }
      }
    }
    const closed = this.#parts++;
    for (const node of seen) this.#part[node] = closed;
    return false;
  }

  /** Moves every unit on the path one node on, and the mentee to the start of the path. */
  #move(from: number, to: number, mentee: number): void {
    this.#leave(mentee);
    for (let node = to; node !== from; node = this.#cameFrom[node]!) {
      const unit = this.#movedBy[node]!;
      if (unit === IDLE) {
        if (node !== this.#unmatched) this.#idle[node]!++;
        else this.#idle[this.#cameFrom[node]!]!--;
      } else {
        this.#leave(unit);
        this.#stand(unit, node);
      }
    }
    this.#stand(mentee, from);
  }

  #stand(mentee: number, node: number): void {
    const next = this.#first[node]!;
    this.#nodeOf[mentee] = node;
    this.#first[node] = mentee;
    this.#next[mentee] = next;
    this.#previous[mentee] = -1;
    if (next !== -1) this.#previous[next] = mentee;
  }

  #leave(mentee: number): void {
    const [previous, next] = [this.#previous[mentee]!, this.#next[mentee]!];
    if (previous === -1) this.#first[this.#nodeOf[mentee]!] = next;
    else this.#next[previous] = next;
    if (next !== -1) this.#previous[next] = previous;
  }
}

function isZero(prices: Solution['menteePrices'], people: number): Uint8Array {
  return Uint8Array.from({ length: people }, (_, k) =>
    prices.priority[k] === 0 && prices.score[k] === 0 ? 1 : 0,
  );
}
