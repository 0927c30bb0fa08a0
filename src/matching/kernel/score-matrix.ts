/** Scores that are small multiples of one number, at two bytes a pair. Meant for a full table of external scores. */
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';
import { greatestCommonDivisor } from '../scoring/greatest-common-divisor.ts';
import type { RowKernel } from './row-kernel.ts';
import { scanKernel } from './scan-kernel.ts';
import { paddedFor, ScanMemory } from './scan-memory.ts';
import { coarseBoundOfMultiples } from './coarse-bound.ts';

/** Stands for a pair that is not allowed. */
const NONE = -32768;
/** The greatest multiple that a matrix holds; the least is its negative. */
const LARGEST_IN_MATRIX = 32767;

/** A table of scores that is filled pair by pair, and the kernel over it. Pairs that are not filled in are not allowed. */
export interface ScoreMatrix {
  readonly kernel: RowKernel;
  /** Allows a pair. Its score is a multiple of the unit, at most {@link LARGEST_IN_MATRIX} times it in size. */
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
  const padded = paddedFor(mentors);
  const memory = new ScanMemory(module, {
    mentors,
    coarseBound: coarseBoundOfMultiples(unit),
    weights: 0,
    unit,
    columns: 0,
    bytes: 2 * padded * mentees,
  });
  const scores = new Int16Array(memory.buffer, memory.free, padded * mentees).fill(NONE);
  return {
    kernel: scanKernel(mentees, mentors, memory, (mentee, place) =>
      memory.turnToScores(place, memory.free + 2 * padded * mentee),
    ),
    allow: (mentee, mentor, score) => {
      scores[padded * mentee + mentor] = score / unit;
    },
  };
}

/** How full a table must be, and how large it may be (256 MB), to be worth its memory. */
const LEAST_FILLED = 1 / 8;
const MOST_CELLS = 1 << 27;

/**
 * Returns a kernel over a matrix, or `null` where a matrix does not suit. It suits where the scores, divided by their
 * greatest common divisor, fit into 16 bits, and the pairs fill enough of the table. Scores and prices are in the
 * original units.
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
