/** Chooses one of several equally good assignments, always the same one. */
import { byMentor, type AllowedPairs, type PairsByMentor } from '../scoring/allowed-pairs.ts';
import type { Prices } from './assignment.ts';
import type { Problem, Solution } from './problem.ts';

/**
 * Returns the first of all assignments that are as good as the solution's. Mentees in turn get the earliest mentor with
 * whom the whole stays as good; any mentor comes before none. Returns the mentor of each mentee, −1 where unmatched. The
 * dual prices stay as they are: prices that prove one best assignment prove all of them.
 *
 * By complementary slackness an assignment is as good exactly when it uses only tight pairs (mentee's price + mentor's
 * price = value), matches every mentee with a price, and fills every mentor with a price. So:
 *
 * 1. Keep the tight pairs, by mentee and by mentor. Each mentor is a node, and "unmatched" is one more. Each mentee and
 *    each idle place is a unit at a node. A mentee can move along its tight pairs, and to "unmatched" if it has no price.
 *    An idle place can move between "unmatched" and the mentors without a price. The assignments that are as good are
 *    those reached by moving units along alternating cycles.
 * 2. Take the mentees in turn. For each mentor earlier than the mentee's own, search for a path from that mentor to the
 *    mentee's node that moves no settled mentee. One side of the search goes forward from the mentor, the other backward
 *    from the mentee's node. The side that has looked at less goes on, until one comes to where the other has been. Each
 *    side stays far smaller than a single search would become. If there is a path, move the units along it, and the mentee
 *    to its start.
 * 3. The mentee is settled at its node, and is no unit any more.
 * 4. If a side has nowhere to go on to, there is no path. Close off the nodes that it has seen. No unit can leave them
 *    where that side went forward, and none can come in where it went backward, so no cycle passes between them and a
 *    node outside. Nor will one later, as moves within either part change neither its units nor where these can go. They
 *    become a part of their own, and a mentor in another part is not tried.
 *
 * There is one search a mentee, mostly of a few steps, and at most m more that fail. Time O((n + m) t) at worst for t
 * tight pairs, memory O(n + m + t). With all scores tied, 1,500 × 1,000 takes a twentieth of a second.
 *
 * Source of 2: I. Pohl (1971), "Bi-directional search", Machine Intelligence 6. Departure: the sides are balanced by the
 * pairs looked at, not by the nodes that wait.
 */
export function earliestAssignment(problem: Problem, solution: Tied): Int32Array {
  return new Rotation(problem, solution).settleAll();
}

/** An assignment with prices that prove it the best. */
export type Tied = Omit<Solution, 'scoreOf'>;

/** Marks an idle place where a mentee would be. */
const IDLE = -2;

/** One side of a search for a path. */
class Side {
  /** The search in which this side last came to each node. */
  readonly seenIn: Int32Array;
  /** The neighbour of each node on the way to where this side began, and the unit that moves between the two. */
  readonly towards: Int32Array;
  readonly unit: Int32Array;
  /** The nodes it has come to, and from how many of them it has gone on. */
  readonly nodes: Int32Array;
  found = 0;
  done = 0;
  /** At how many pairs it has looked. */
  work = 0;

  constructor(nodes: number) {
    this.seenIn = new Int32Array(nodes);
    this.towards = new Int32Array(nodes);
    this.unit = new Int32Array(nodes);
    this.nodes = new Int32Array(nodes);
  }

  begin(search: number, node: number): void {
    this.seenIn[node] = search;
    this.nodes[0] = node;
    this.found = 1;
    this.done = 0;
    this.work = 0;
  }

  isDry(): boolean {
    return this.done === this.found;
  }
}

class Rotation {
  readonly #tight: AllowedPairs;
  readonly #tightOfMentor: PairsByMentor;
  readonly #unmatched: number;
  readonly #nodeOf: Int32Array;
  /** Unsettled mentees by node, as linked lists: the first of each node, the neighbours of each mentee. −1 ends a list. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** Idle places by node. At "unmatched" there is no end of them. */
  readonly #idle: Float64Array;
  /** Who has no price, and so can be unmatched or have an idle place. */
  readonly #isMenteeFree: Uint8Array;
  readonly #isMentorFree: Uint8Array;
  readonly #freeMentees: Int32Array;
  readonly #freeMentors: Int32Array;
  readonly #part: Int32Array;
  readonly #forward: Side;
  readonly #backward: Side;
  #parts = 1;
  #search = 0;
  /** The part that is searched. */
  #within = 0;

  constructor({ kernel, places }: Problem, { mentorOf, menteePrices, mentorPrices, tight }: Tied) {
    const { mentees, mentors } = kernel;
    const nodes = mentors + 1;
    this.#tight = tight;
    this.#tightOfMentor = byMentor(tight);
    this.#unmatched = mentors;
    this.#nodeOf = new Int32Array(mentees);
    this.#first = new Int32Array(nodes).fill(-1);
    this.#next = new Int32Array(mentees);
    this.#previous = new Int32Array(mentees);
    this.#idle = Float64Array.from({ length: nodes }, (_, node) => places[node] ?? Infinity);
    this.#isMenteeFree = isZero(menteePrices, mentees);
    this.#isMentorFree = isZero(mentorPrices, mentors);
    this.#freeMentees = positionsOf(this.#isMenteeFree);
    this.#freeMentors = positionsOf(this.#isMentorFree);
    this.#part = new Int32Array(nodes);
    this.#forward = new Side(nodes);
    this.#backward = new Side(nodes);
    for (let mentee = mentees - 1; mentee >= 0; mentee--) {
      const mentor = mentorOf[mentee]!;
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
    this.#leave(mentee);
    for (let k = starts[mentee]!; k < starts[mentee + 1]!; k++) {
      const mentor = mentorOf[k]!;
      if (mentor >= own) return;
      if (this.#part[mentor] !== this.#part[own]) continue;
      const meeting = this.#findPath(mentor, own, mentee);
      if (meeting === -1) continue;
      this.#moveAlong(mentor, meeting, own);
      this.#nodeOf[mentee] = mentor;
      return;
    }
  }

  /**
   * Searches for a path between two nodes of one part, each side breadth first. Where there is none, it splits the part
   * (4).
   *
   * @returns the node where the sides meet, −1 where there is no path
   */
  #findPath(from: number, to: number, settled: number): number {
    const [forward, backward] = [this.#forward, this.#backward];
    const search = ++this.#search;
    this.#within = this.#part[from]!;
    forward.begin(search, from);
    backward.begin(search, to);
    while (!forward.isDry() && !backward.isDry()) {
      const meeting =
        forward.work <= backward.work
          ? this.#goForward(forward.nodes[forward.done++]!)
          : this.#goBackward(backward.nodes[backward.done++]!, settled);
      if (meeting !== -1) return meeting;
    }
    const closed = this.#parts++;
    const dry = forward.isDry() ? forward : backward;
    for (let k = 0; k < dry.found; k++) this.#part[dry.nodes[k]!] = closed;
    return -1;
  }

  /** Goes on to the nodes to which a unit of a node can move. Returns where the sides meet, or −1. */
  #goForward(node: number): number {
    const [side, other, unmatched] = [this.#forward, this.#backward, this.#unmatched];
    const { starts, mentorOf } = this.#tight;
    side.work++;
    if (this.#idle[node]! > 0 && this.#reach(side, other, unmatched, node, IDLE)) return unmatched;
    if (node === unmatched)
      for (const mentor of this.#freeMentors) if (this.#reach(side, other, mentor, node, IDLE)) return mentor;
    for (let unit = this.#first[node]!; unit !== -1; unit = this.#next[unit]!) {
      if (this.#isMenteeFree[unit] === 1 && this.#reach(side, other, unmatched, node, unit)) return unmatched;
      for (let k = starts[unit]!, end = starts[unit + 1]!; k < end; k++)
        if (this.#reach(side, other, mentorOf[k]!, node, unit)) return mentorOf[k]!;
    }
    return -1;
  }

  /** Goes on to the nodes from which a unit can move to a node. Returns where the sides meet, or −1. */
  #goBackward(node: number, settled: number): number {
    const [side, other, unmatched, nodeOf] = [this.#backward, this.#forward, this.#unmatched, this.#nodeOf];
    side.work++;
    if (node === unmatched) {
      for (const mentor of this.#freeMentors)
        if (this.#idle[mentor]! > 0 && this.#reach(side, other, mentor, node, IDLE)) return mentor;
      for (let k = this.#freeMentees.length - 1; k >= 0 && this.#freeMentees[k]! > settled; k--) {
        const unit = this.#freeMentees[k]!;
        if (this.#reach(side, other, nodeOf[unit]!, node, unit)) return nodeOf[unit]!;
      }
      return -1;
    }
    const { starts, menteeOf } = this.#tightOfMentor;
    if (this.#isMentorFree[node] === 1 && this.#reach(side, other, unmatched, node, IDLE)) return unmatched;
    for (let k = starts[node + 1]! - 1; k >= starts[node]! && menteeOf[k]! > settled; k--)
      if (this.#reach(side, other, nodeOf[menteeOf[k]!]!, node, menteeOf[k]!)) return nodeOf[menteeOf[k]!]!;
    return -1;
  }

  /** Takes a side to a node from one where it has been. Returns whether the other side has been there. */
  #reach(side: Side, other: Side, node: number, from: number, unit: number): boolean {
    side.work++;
    if (side.seenIn[node] === this.#search || this.#part[node] !== this.#within) return false;
    side.seenIn[node] = this.#search;
    side.towards[node] = from;
    side.unit[node] = unit;
    side.nodes[side.found++] = node;
    return other.seenIn[node] === this.#search;
  }

  /** Moves every unit on a path one node on. */
  #moveAlong(from: number, meeting: number, to: number): void {
    const [forward, backward] = [this.#forward, this.#backward];
    for (let node = meeting; node !== from; node = forward.towards[node]!)
      this.#move(forward.unit[node]!, forward.towards[node]!, node);
    for (let node = meeting; node !== to; node = backward.towards[node]!)
      this.#move(backward.unit[node]!, node, backward.towards[node]!);
  }

  #move(unit: number, from: number, to: number): void {
    if (unit === IDLE) {
      this.#idle[from]!--;
      this.#idle[to]!++;
    } else {
      this.#leave(unit);
      this.#stand(unit, to);
    }
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

/** Returns 1 for everybody whose price is zero, 0 for the others. */
function isZero(prices: Prices, people: number): Uint8Array {
  return Uint8Array.from({ length: people }, (_, k) =>
    prices.priority[k] === 0 && prices.score[k] === 0 ? 1 : 0,
  );
}

function positionsOf(isSo: Uint8Array): Int32Array {
  return Int32Array.from(isSo.keys()).filter((k) => isSo[k] === 1);
}
