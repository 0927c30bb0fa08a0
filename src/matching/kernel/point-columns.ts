/** The points of one criterion with all mentors: a column of bytes for each class of mentees. */
import { roundedUp, type ScanMemory } from './scan-memory.ts';
import type { CriterionColumn } from './score-columns.ts';

/** Returns how many columns a criterion has use for: one for each class of mentees, and one for each row ahead with named pairs. */
export function slotsWanted({ mentees, named }: CriterionColumn, ahead: number): number {
  return mentees.first.length + (named.size > 0 ? ahead : 0);
}

/**
 * Shares out slots for columns among criteria, given how many each has use for. Where there are too few for all, the
 * criterion with the most gets the fewest that will do, as its mentees come class by class. Of the others the smallest
 * get all they need, and the rest share equally.
 *
 * @param fewest how many a criterion gets at least, unless it needs fewer
 * @example slotsFor([3, 900, 200, 2], 100, 1) // [3, 1, 94, 2]
 */
export function slotsFor(wanted: readonly number[], inAll: number, fewest: number): readonly number[] {
  const slots = wanted.map((count) => Math.min(count, fewest));
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  let left = inAll;
  if (wanted.reduce((sum, count) => sum + count, 0) > inAll) left -= slots[order.pop()!]!;
  for (const [place, column] of order.entries()) {
    const share = Math.floor(left / (order.length - place));
    slots[column] = Math.max(slots[column]!, Math.min(wanted[column]!, share));
    left -= slots[column];
  }
  return slots;
}

/**
 * Returns how many bytes of the scan's memory a criterion takes with so many slots: a multiple of 64.
 *
 * @param padded Mentors that a column has room for, a multiple of 64.
 */
export function bytesFor({ mentors }: CriterionColumn, slots: number, padded: number): number {
  return (slots + 4) * padded + roundedUp(mentors.first.length);
}

/**
 * Columns in slots of the scan's memory. Classes take turns in the slots, the one that came first leaving first.
 *
 * 1. The column of a mentee's class is made from the points with each class of mentors, unless a slot holds it.
 * 2. A mentee with named pairs gets a copy of it, with their points written over.
 * 3. A slot is not taken while the row of a job refers to it. There always is another: a row refers to two at most, and
 *    there are two for each row that can be ahead, or enough for all.
 */
export class PointColumns {
  readonly #column: CriterionColumn;
  readonly #memory: ScanMemory;
  readonly #bytes: Uint8Array;
  readonly #points: Int32Array;
  readonly #byClass: Uint8Array;
  readonly #classes: number;
  readonly #slots: number;
  /** Of each class the slot that holds its column, and of each slot the class, or −1. */
  readonly #slotOf: Int32Array;
  readonly #classIn: Int32Array;
  /** Of each slot the last row, by the turns of the memory, that refers to it. */
  readonly #usedIn: Float64Array;
  #next = 0;

  /** @param at Where its part of the memory begins, of the length of {@link bytesFor}. */
  constructor(column: CriterionColumn, slots: number, memory: ScanMemory, at: number) {
    const { of, first } = column.mentors;
    this.#column = column;
    this.#memory = memory;
    this.#classes = at;
    new Int32Array(memory.buffer, at, memory.padded).set(of);
    this.#byClass = new Uint8Array(memory.buffer, at + 4 * memory.padded, first.length);
    this.#slots = at + 4 * memory.padded + roundedUp(first.length);
    this.#bytes = new Uint8Array(memory.buffer);
    this.#slotOf = new Int32Array(column.mentees.first.length).fill(-1);
    this.#classIn = new Int32Array(slots).fill(-1);
    this.#usedIn = new Float64Array(slots);
    this.#points = new Int32Array(first.length);
  }

  /** The points of everybody with a mentee, where they are the same for all. */
  pointsForAll(mentee: number): number | null {
    if (this.#points.length !== 1 || this.#column.named.has(mentee)) return null;
    this.#column.fillPoints(mentee, this.#points);
    return this.#points[0]! < 0 ? this.#column.neutral : this.#points[0]!;
  }

  /** Returns the address of a mentee's column. It is valid until the row is done with. */
  turnTo(mentee: number): number {
    const own = this.#column.mentees.of[mentee]!;
    if (this.#slotOf[own] === -1) {
      this.#slotOf[own] = this.#takeSlot(own);
      this.#fill(mentee, this.#addressOf(this.#slotOf[own])); // 1
    }
    const slot = this.#slotOf[own]!;
    this.#usedIn[slot] = this.#memory.turns;
    const start = this.#addressOf(slot);
    const named = this.#column.named.get(mentee);
    if (named === undefined) return start;
    const copy = this.#addressOf(this.#takeSlot(-1));
    this.#bytes.copyWithin(copy, start, start + this.#memory.padded); // 2
    for (const [mentor, points] of named) this.#bytes[copy + mentor] = points;
    return copy;
  }

  /** Takes a slot for a class, or for a mentee (3). */
  #takeSlot(own: number): number {
    const { turns, done } = this.#memory;
    let slot = this.#next;
    while (this.#usedIn[slot]! > done) slot = (slot + 1) % this.#usedIn.length;
    this.#next = (slot + 1) % this.#usedIn.length;
    const before = this.#classIn[slot]!;
    if (before !== -1) this.#slotOf[before] = -1;
    this.#classIn[slot] = own;
    this.#usedIn[slot] = turns;
    return slot;
  }

  #addressOf(slot: number): number {
    return this.#slots + slot * this.#memory.padded;
  }

  #fill(mentee: number, start: number): void {
    const { fillPoints, neutral } = this.#column;
    const [points, byClass, { scan, padded }] = [this.#points, this.#byClass, this.#memory];
    fillPoints(mentee, points);
    for (let own = 0; own < points.length; own++) byClass[own] = points[own]! < 0 ? neutral : points[own]!;
    scan.expand(byClass.byteOffset, this.#classes, start, padded);
  }
}
