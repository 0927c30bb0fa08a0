/** The fast row kernel over rules and criteria: points in columns, one byte a mentor. */
import type { Columns } from './column-rows.ts';
import { leastScoreOf } from './column-rows.ts';
import type { PairJudge } from './pair-judge.ts';
import type { RowKernel } from './row-kernel.ts';
import { scanKernel } from './scan-kernel.ts';
import { ScanMemory } from './scan-memory.ts';
import type { CriterionColumn } from './score-columns.ts';
import { sieveOfPoints } from './sieve.ts';
import type { World } from './world.ts';

/** Bytes for columns that are kept. */
const KEPT = 1 << 26;

/**
 * Returns the kernel of a judge's rules and criteria, which never holds more than a few columns: the answers are
 * those of `kernelOf` over `columnRows`, but for which of some equal offers it lists.
 *
 * 1. To a criterion, mentees who are alike have the same points with every mentor: a column of bytes, made when
 *    it is first needed. As many as fit are kept.
 * 2. The rules give the set of mentors whom a mentee may have (`rule-columns.ts`).
 * 3. The scan adds up the columns of the mentee's classes, weighted, for the mentors of the set.
 * 4. `order` has mentees one after the other whose columns are the same, where those of all do not fit.
 *
 * It is for scores from criteria. Time for a row O(c m) at 16 mentors a step, for c criteria and m mentors.
 *
 * @param module `assembly/scan.ts`, compiled
 */
export function columnKernel(
  module: WebAssembly.Module,
  { rules, criteria: columns }: Columns,
  judge: PairJudge,
  world: World,
): RowKernel {
  const [mentees, mentors] = [world.mentees.length, world.mentors.length];
  const sieve = sieveOfPoints(columns.map(({ weight }) => weight));
  const padded = Math.max(64, (mentors + 63) & ~63);
  const slots = slotsFor(
    columns.map(({ mentees: { first } }) => first.length),
    Math.floor(KEPT / padded),
  );
  const memory = new ScanMemory(module, {
    mentors,
    sieve,
    weights: columns.reduce((sum, { weight }) => sum + weight, 0),
    columns: columns.length,
    bytes: padded * slots.reduce((sum, count) => sum + count, 0),
  });
  let free = memory.free;
  const kept = columns.map((column, k) => {
    memory.setColumn(k, column.weight, sieve.coarseWeights[k]!);
    const own = keptColumns(column, slots[k]!, memory, free);
    free += padded * slots[k]!;
    return own;
  });
  const turnTo = (mentee: number): void => {
    rules.allow(mentee, memory.allowed); // 2
    for (let k = 0; k < kept.length; k++) memory.pointColumn(k, kept[k]!(mentee)); // 1
    memory.scan.turnToColumns(kept.length, memory.allowedAt); // 3
  };
  return {
    ...scanKernel(mentees, mentors, memory, turnTo, leastScoreOf(judge)),
    order: orderOf(columns, slots, mentees),
  };
}

/** Shares slots out to columns of so many classes: the smallest have all that they need, the others the same each. */
function slotsFor(classes: readonly number[], inAll: number): readonly number[] {
  const slots = classes.map(() => 1);
  let left = inAll;
  const order = [...classes.keys()].sort((a, b) => classes[a]! - classes[b]!);
  for (const [place, column] of order.entries()) {
    const share = Math.floor(left / (classes.length - place));
    const given = Math.max(1, Math.min(classes[column]!, share));
    slots[column] = given;
    left -= given;
  }
  return slots;
}

/** Returns what gives the address of the column of a mentee's class. Classes take turns in the slots. */
function keptColumns(
  { mentees, mentors, fillPoints, neutral }: CriterionColumn,
  slots: number,
  { buffer, padded }: ScanMemory,
  address: number,
): (mentee: number) => number {
  const classInSlot = new Int32Array(slots).fill(-1);
  const points = new Int32Array(mentors.first.length);
  const bytes = new Uint8Array(buffer, address, slots * padded);
  const { of: classOf } = mentors;
  return (mentee) => {
    const own = mentees.of[mentee]!;
    const slot = own % slots;
    const start = slot * padded;
    if (classInSlot[slot] !== own) {
      classInSlot[slot] = own;
      fillPoints(mentee, points);
      for (let k = 0; k < points.length; k++) if (points[k]! < 0) points[k] = neutral;
      for (let mentor = 0; mentor < classOf.length; mentor++)
        bytes[start + mentor] = points[classOf[mentor]!]!;
    }
    return address + start;
  };
}

/** Step 4: by the class that has least of its columns kept, and then by position. */
function orderOf(
  columns: readonly CriterionColumn[],
  slots: readonly number[],
  mentees: number,
): Int32Array | null {
  const shares = columns.map(({ mentees: of }, k) => slots[k]! / Math.max(1, of.first.length));
  const least = Math.min(1, ...shares);
  const { of } = columns[shares.indexOf(least)]?.mentees ?? {};
  if (least === 1 || of === undefined) return null;
  return Int32Array.from({ length: mentees }, (_, mentee) => mentee).sort((a, b) => of[a]! - of[b]! || a - b);
}
