/** The state that the steps of the solver share. */
import { refused } from '../../errors.ts';
import type { Assignment, Prices } from './assignment.ts';
import type { CandidateLists } from './candidate-lists.ts';
import type { RowKernel } from '../kernel/row-kernel.ts';

export interface SolverState {
  readonly kernel: RowKernel;
  readonly lists: CandidateLists;
  readonly priorities: ArrayLike<number>;
  readonly assignment: Assignment;
  /** Dual prices of mentors. Their priority is what the kernel calls level. */
  readonly mentorPrices: Prices;
  /** How many mentors with places have a price of each level. */
  readonly mentorsAt: Float64Array;
}

/** Changes a mentor's price everywhere it is kept. */
export function reprice(state: SolverState, mentor: number, level: number, score: number): void {
  assertExact(score);
  const { mentorPrices, mentorsAt, assignment, kernel } = state;
  if (assignment.places[mentor]! > 0) {
    mentorsAt[mentorPrices.priority[mentor]!]!--;
    mentorsAt[level]!++;
  }
  mentorPrices.priority[mentor] = level;
  mentorPrices.score[mentor] = score;
  kernel.reprice(mentor, level, score);
}

/** A quarter of 2^53: sums and differences of three prices and a score are still exact. */
const LARGEST_PRICE = 2 ** 51;

/** Throws a `Failure` where the score part of a price is so large that sums with it may not be exact. */
export function assertExact(price: number): void {
  if (Math.abs(price) <= LARGEST_PRICE) return;
  throw refused(
    'The scores lie too far apart for so many people: their sums would not be exact.',
    'give the scores with fewer decimal places',
  );
}
