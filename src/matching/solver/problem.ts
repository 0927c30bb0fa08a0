/** What the solver is asked, and what it answers. */
import type { Prices } from './assignment.ts';
import type { RowKernel } from '../kernel/row-kernel.ts';

export interface Problem {
  /** The allowed pairs and their scores. The solver sets the dual prices in it. */
  readonly kernel: RowKernel;
  /**
   * What matching each mentee is worth, before any score: positive integers, greater for a longer wait; or 0 for all
   * mentees, where only the total counts.
   */
  readonly priorities: ArrayLike<number>;
  /** Free places of each mentor. */
  readonly places: ArrayLike<number>;
}

export interface Solution {
  /** The mentor of each mentee, −1 where unmatched. */
  readonly mentorOf: Int32Array;
  /** The score of each mentee with their mentor; of no meaning where unmatched. */
  readonly scoreOf: Float64Array;
  readonly menteePrices: Prices;
  readonly mentorPrices: Prices;
}
