/** The fast row kernel over rules and criteria: points in columns, one byte a mentor. */
import { type Columns, leastScoreOf } from './compile-columns.ts';
import type { PairRules } from '../scoring/pair-rules.ts';
import type { RowKernel } from './row-kernel.ts';
import { scanKernel } from './scan-kernel.ts';
import { paddedFor, ROWS_AHEAD, ScanMemory, type SecondThread } from './scan-memory.ts';
import { bytesFor, PointColumns, slotsFor, slotsWanted } from './point-columns.ts';
import type { CriterionColumn } from './score-columns.ts';
import { coarseBoundOfPoints } from './coarse-bound.ts';
import type { PairContext } from '../input/pair-context.ts';

/** Bytes for kept columns by default: 92 MB. With 50,000 mentors it holds the columns of 1,900 classes of mentees. */
const KEPT = 92 << 20;

/** None of these makes a difference to the answers. */
export interface KernelOptions {
  /** Bytes for columns, if that is enough for the rows ahead. */
  readonly kept?: number;
  /** How many rows are made ready ahead: an even number. */
  readonly ahead?: number;
  /** Scans rows beside this thread. */
  readonly second?: SecondThread | undefined;
}

/**
 * Returns the kernel of a judge's rules and criteria, which holds only some columns at a time. Its answers equal those of
 * `plainKernel` over the pairs that the judge allows, except that it may list other offers among equal ones.
 *
 * 1. Mentees whom a criterion treats alike have the same points with every mentor. These points are a column of bytes,
 *    made when first needed (`point-columns.ts`). As many as fit are kept.
 * 2. The rules give the set of mentors whom a mentee may have (`rule-columns.ts`).
 * 3. The scan adds up the weighted columns of the mentee's classes, for the mentors of the set. A criterion that gives
 *    all mentors the same points needs no column.
 * 4. Where not all columns fit, `order` groups the mentees by their column of the criterion with the most classes. A
 *    few columns of that criterion are then enough.
 *
 * It is for scores from criteria. Time for a row O(c m) at 16 mentors a step, for c criteria and m mentors.
 *
 * @param module `assembly/scan.ts`, compiled
 */
export function columnKernel(
  module: WebAssembly.Module,
  { rules, criteria: columns }: Columns,
  judge: PairRules,
  context: PairContext,
  { kept = KEPT, ahead = ROWS_AHEAD, second }: KernelOptions = {},
): RowKernel {
  const [mentees, mentors] = [context.mentees.length, context.mentors.length];
  const coarseBound = coarseBoundOfPoints(columns.map(({ weight }) => weight));
  const padded = paddedFor(mentors);
  const slots = slotsFor(
    columns.map((column) => slotsWanted(column, ahead)),
    Math.floor(kept / padded),
    2 * ahead,
  );
  const layout = {
    mentors,
    coarseBound,
    weights: columns.reduce((sum, { weight }) => sum + weight, 0),
    unit: 1,
    columns: columns.length,
    ahead,
    bytes: columns.reduce((sum, column, k) => sum + bytesFor(column, slots[k]!, padded), 0),
  };
  const memory = new ScanMemory(module, layout, second);
  let free = memory.free;
  const pointColumns = columns.map((column, k) => {
    const points = new PointColumns(column, slots[k]!, memory, free);
    free += bytesFor(column, slots[k]!, padded);
    return { points, weight: column.weight, coarseWeight: coarseBound.coarseWeights[k]! };
  });
  const turnTo = (mentee: number, place: number): void => {
    rules.allow(mentee, memory.allowedAt(place)); // 2
    let count = 0;
    let same = 0;
    let coarseSame = 0;
    for (const { points, weight, coarseWeight } of pointColumns) {
      const forAll = points.pointsForAll(mentee);
      if (forAll === null)
        memory.setColumn(place, count++, points.turnTo(mentee), weight, coarseWeight); // 1
      else {
        same += weight * forAll;
        coarseSame += coarseWeight * forAll;
      }
    }
    memory.turnToColumns(place, count, same, coarseSame); // 3
  };
  return {
    ...scanKernel(mentees, mentors, memory, turnTo, leastScoreOf(judge)),
    isAlike: true,
    order: orderOf(columns, slots, mentees),
  };
}

/** Step 4. */
function orderOf(
  columns: readonly CriterionColumn[],
  slots: readonly number[],
  mentees: number,
): Int32Array | null {
  const crowded = columns.filter(({ mentees: { first } }, k) => slots[k]! < first.length);
  if (crowded.length === 0) return null;
  const classes = crowded.map(({ mentees: { first } }) => first.length);
  const { of } = crowded[classes.indexOf(Math.max(...classes))]!.mentees;
  return Int32Array.from({ length: mentees }, (_, mentee) => mentee).sort((a, b) => of[a]! - of[b]! || a - b);
}
