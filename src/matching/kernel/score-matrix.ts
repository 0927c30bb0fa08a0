/** Scores that are small multiples of one number, two bytes a pair: for a full table of scores made elsewhere. */
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import { greatestCommonDivisor } from '../scoring/greatest-common-divisor.ts';
import type { RowKernel } from './row-kernel.ts';
import { scanKernel } from './scan-kernel.ts';
import { ScanMemory } from './scan-memory.ts';
import { coarseBoundOfMultiples } from './coarse-bound.ts';

/** Stands for a pair that is not allowed. */
const NONE = -32768;
/** The greatest multiple that a matrix holds; the least is its negative. */
export const LARGEST_IN_MATRIX = 32767;

/** A table of scores, filled pair by pair, and the kernel over it. Pairs that are not filled are not allowed. */
export interface ScoreMatrix {
  readonly kernel: RowKernel;
  /** Allows a pair. Its score is a multiple of the unit, of at most {@link LARGEST_IN_MATRIX} either way. */
  readonly allow: (mentee: number, mentor: number, score: number) => void;
}

/**
 * Returns an empty matrix. Memory: 2 bytes a pair.
 *
 * @param module `assembly/scan.ts`, compiled
 * @param unit a positive integer
 */
export function scoreMatrix(
  module: WebAssembly.Module,
  mentees: number,
  mentors: number,
  unit = 1,
): ScoreMatrix {
  const padded = Math.max(64, (mentors + 63) & ~63);
  const memory = new ScanMemory(module, {
    mentors,
    coarseBound: coarseBoundOfMultiples(unit),
    weights: 0,
    columns: 0,
    bytes: 2 * padded * mentees,
  });
  const scores = new Int16Array(memory.buffer, memory.free, padded * mentees).fill(NONE);
  return {
    kernel: scanKernel(mentees, mentors, memory, (mentee) =>
      memory.scan.turnToScores(memory.free + 2 * padded * mentee, unit),
    ),
    allow: (mentee, mentor, score) => {
      scores[padded * mentee + mentor] = score / unit;
    },
  };
}

/** A table has to be so full, and no larger, to be worth its memory: 256 MB. */
const LEAST_FILLED = 1 / 8;
const MOST_CELLS = 1 << 27;

/**
 * Returns the kernel of pairs whose scores, divided by what they have in common, fit in a matrix that they fill
 * well enough; `null` where they do not. Scores and prices are as they were given.
 */
export function matrixOf(module: WebAssembly.Module, pairs: AllowedPairs): RowKernel | null {
  const { mentees, mentors, starts, mentorOf, scores } = pairs;
  const cells = mentees * mentors;
  if (cells > MOST_CELLS || scores.length < LEAST_FILLED * cells || scores.length === 0) return null;
  let unit = 0;
  let largest = 0;
  for (const score of scores) {
    unit = greatestCommonDivisor(unit, Math.abs(score));
    largest = Math.max(largest, Math.abs(score));
    if (largest > LARGEST_IN_MATRIX * Math.max(1, unit) && unit === 1) return null;
  }
  unit = Math.max(1, unit);
  if (largest > LARGEST_IN_MATRIX * unit) return null;
  const matrix = scoreMatrix(module, mentees, mentors, unit);
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let k = starts[mentee]!; k < starts[mentee + 1]!; k++)
      matrix.allow(mentee, mentorOf[k]!, scores[k]!);
  }
  return matrix.kernel;
}
