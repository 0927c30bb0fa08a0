/** What the solver is given, and what it returns. */
import type { Prices } from './assignment.ts';
import type { RowKernel } from '../kernel/row-kernel.ts';
import type { AllowedPairs } from '../scoring/allowed-pairs.ts';

export interface Problem {
  /** The allowed pairs and their scores. The solver sets the dual prices in it. */
  readonly kernel: RowKernel;
  /**
   * What matching each mentee is worth, before any score. Positive integers, greater for a longer wait; or 0 for all
   * mentees, where only the total counts.
   */
  readonly priorities: ArrayLike<number>;
  /** Free places of each mentor. */
  readonly places: ArrayLike<number>;
  /**
   * The mentor whom each mentee was shown before, −1 for nobody, `NOT_SHOWN` where either was not there. It bears on
   * nothing but the choice among equally good answers: see `fewest-changes.ts`.
   */
  readonly shown?: ArrayLike<number>;
}

export interface Solution {
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The score of each mentee with their mentor; meaningless where unmatched. */
  readonly scoreOf: Float64Array;
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
  /** The pairs that an equally good assignment may use; see `tight-pairs.ts`. */
  readonly tight: AllowedPairs;
}
