/** The points of one criterion with all mentors: a column of bytes for each class of mentees. */
import { roundedUp, type ScanMemory } from './scan-memory.ts';
import type { CriterionColumn } from './score-columns.ts';

/**
 * Shares out slots for columns among criteria, given how many classes each has. Where there are too few for all, the
 * criterion with the most classes gets one slot, as its mentees come class by class. Of the others the smallest get all
 * they need, and the rest share equally.
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
 * Columns in slots of the scan's memory. Classes take turns in a slot.
 *
 * 1. The column of a mentee's class is made from the points with each class of mentors, unless its slot still holds it.
 * 2. The points of pairs that are named are written over it, until another mentee's turn.
 */
export class PointColumns {
  readonly #column: CriterionColumn;
  readonly #memory: ScanMemory;
  readonly #bytes: Uint8Array;
  readonly #classInSlot: Int32Array;
  readonly #points: Int32Array;
  readonly #byClass: Uint8Array;
  readonly #classes: number;
  readonly #slots: number;
  /** Which bytes are written over, and what they held before. */
  readonly #written: number[] = [];
  readonly #before: number[] = [];

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
    this.#classInSlot = new Int32Array(slots).fill(-1);
    this.#points = new Int32Array(first.length);
  }

  /** The points of everybody with a mentee, where they are the same for all. */
  pointsForAll(mentee: number): number | null {
    if (this.#points.length !== 1 || this.#column.named.has(mentee)) return null;
    this.#column.fillPoints(mentee, this.#points);
    return this.#points[0]! < 0 ? this.#column.neutral : this.#points[0]!;
  }

  /** Returns the address of a mentee's column. It is valid until the next call. */
  turnTo(mentee: number): number {
    while (this.#written.length > 0) this.#bytes[this.#written.pop()!] = this.#before.pop()!;
    const own = this.#column.mentees.of[mentee]!;
    const slot = own % this.#classInSlot.length;
    const start = this.#slots + slot * this.#memory.padded;
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
    return start;
  }

  #fill(mentee: number, start: number): void {
    const { fillPoints, neutral } = this.#column;
    const [points, byClass, { scan, padded }] = [this.#points, this.#byClass, this.#memory];
    fillPoints(mentee, points);
    for (let own = 0; own < points.length; own++) byClass[own] = points[own]! < 0 ? neutral : points[own]!;
    scan.expand(byClass.byteOffset, this.#classes, start, padded);
  }
}
