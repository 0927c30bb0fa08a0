/** The points of one criterion with all mentors, a column of bytes for each class of mentees. */
import type { CriterionColumn } from './score-columns.ts';

/**
 * Shares slots for columns out to criteria of so many classes. Where there are too few for all, the criterion with the
 * most classes has one, as its mentees come one class after the other; of the others the smallest have all that they
 * need, and the rest the same each.
 *
 * @example slotsFor([3, 900, 200, 2], 100) // [3, 1, 94, 2]
 */
export function slotsFor(classes: readonly number[], inAll: number): readonly number[] {
  const slots = classes.map(() => 1);
  const order = [...classes.keys()].sort((a, b) => classes[a]! - classes[b]!);
  let left = inAll;
  if (classes.reduce((sum, count) => sum + count, 0) > inAll) {
    order.pop();
    left--;
  }
  for (const [place, column] of order.entries()) {
    const share = Math.floor(left / (order.length - place));
    slots[column] = Math.max(1, Math.min(classes[column]!, share));
    left -= slots[column]!;
  }
  return slots;
}

/**
 * Columns in slots of `length` bytes each, for which classes take turns.
 *
 * 1. The column of a mentee's class is made from the points with the classes of mentors, unless its slot still has it.
 * 2. The pairs that are singled out by name are written over it, until somebody else's turn.
 */
export class PointColumns {
  readonly #column: CriterionColumn;
  readonly #bytes: Uint8Array;
  readonly #length: number;
  readonly #classInSlot: Int32Array;
  readonly #points: Int32Array;
  readonly #byClass: Uint8Array;
  /** Where something is written over, and what was there. */
  readonly #written: number[] = [];
  readonly #before: number[] = [];

  constructor(column: CriterionColumn, bytes: Uint8Array, length: number) {
    this.#column = column;
    this.#bytes = bytes;
    this.#length = length;
    this.#classInSlot = new Int32Array(bytes.length / length).fill(-1);
    this.#points = new Int32Array(column.mentors.first.length);
    this.#byClass = new Uint8Array(column.mentors.first.length);
  }

  /** Returns the address of a mentee's column in the buffer of the bytes. It is valid until the next call. */
  turnTo(mentee: number): number {
    while (this.#written.length > 0) this.#bytes[this.#written.pop()!] = this.#before.pop()!;
    const own = this.#column.mentees.of[mentee]!;
    const slot = own % this.#classInSlot.length;
    const start = slot * this.#length;
    if (this.#classInSlot[slot] !== own) {
      this.#classInSlot[slot] = own;
      this.#fill(mentee, start); // 1
    }
    const named = this.#column.named.get(mentee);
    if (named !== undefined) {
      for (const [mentor, points] of named) {
        this.#written.push(start + mentor); // 2
        this.#before.push(this.#bytes[start + mentor]!);
        this.#bytes[start + mentor] = points;
      }
    }
    return this.#bytes.byteOffset + start;
  }

  #fill(mentee: number, start: number): void {
    const { fillPoints, neutral, mentors } = this.#column;
    const [points, byClass, bytes, { of }] = [this.#points, this.#byClass, this.#bytes, mentors];
    fillPoints(mentee, points);
    for (let own = 0; own < points.length; own++) byClass[own] = points[own]! < 0 ? neutral : points[own]!;
    for (let mentor = 0; mentor < of.length; mentor++) bytes[start + mentor] = byClass[of[mentor]!]!;
  }
}
