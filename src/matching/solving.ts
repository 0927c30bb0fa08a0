/** What the steps of the solver work on together. */
import { Failure } from '../errors.ts';
import type { AllowedPairs } from './allowed-pairs.ts';
import type { Assignment, Prices } from './assignment.ts';

export interface Solving {
  readonly pairs: AllowedPairs;
  readonly priorities: ArrayLike<number>;
  readonly assignment: Assignment;
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
}

/** A quarter of 2^53: the sum or difference of three prices and a score is still exact. */
const LARGEST_PRICE = 2 ** 51;

/** Throws a `Failure` where the score part of a price is too large for sums with it to be exact. */
export function assertExact(price: number): void {
  if (Math.abs(price) <= LARGEST_PRICE) return;
  throw new Failure(
    'refused',
    'The scores lie too far apart for so many people: their sums would not be exact.',
    'give the scores with fewer decimal places',
  );
}
