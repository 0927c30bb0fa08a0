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
  /** Dual prices of mentors; the priority is the level of the kernel. */
  readonly mentorPrices: Prices;
  /** Mentors who have places at all, by the level of their price. */
  readonly mentorsAt: Float64Array;
}

/** Changes the price of a mentor wherever it is kept. */
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

/** A quarter of 2^53: the sum or difference of three prices and a score is still exact. */
const LARGEST_PRICE = 2 ** 51;

/** Throws a `Failure` where the score part of a price is too large for sums with it to be exact. */
export function assertExact(price: number): void {
  if (Math.abs(price) <= LARGEST_PRICE) return;
  throw refused(
    'The scores lie too far apart for so many people: their sums would not be exact.',
    'give the scores with fewer decimal places',
  );
}
