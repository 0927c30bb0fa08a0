/** What the solver of groups answers: a plan, how good any plan can be, and the numbers that prove it. */
import type { Assignment, GroupValue } from './group-problem.ts';

export interface GroupSolution extends Assignment {
  readonly value: GroupValue;
  /** Whether no plan has a greater value. */
  readonly isProved: boolean;
  readonly bound: GroupBounds;
  readonly proof: GroupProof;
}

/** What no plan exceeds. */
export interface GroupBounds {
  /** No plan serves more of those who count. */
  readonly counted: number;
  /** Whether no plan serves more, or as many of longer waits. */
  readonly isServiceProved: boolean;
  /** No plan that serves at least as many of each wait has a greater total. */
  readonly total: number;
  /** By how much of the plan's total the bound exceeds it; 0 where they are the same. */
  readonly gap: number;
}

/** Plain numbers from which the bounds follow. Service and merit are those of `GroupNumbers`. */
export interface GroupProof {
  /** No plan has more service. */
  readonly service: ProvedBound;
  /** No plan that serves at least as many of each wait has more merit. */
  readonly merit: ProvedBound;
}

export interface ProvedBound {
  readonly bound: number;
  /** Prices are whole numbers of parts: so many parts are one unit of merit, or of service. */
  readonly priceParts: number;
  /** Prices of a place of each joiner, and of serving one of each wait, the longest first. */
  readonly prices: readonly { readonly joiners: readonly number[]; readonly served: readonly number[] }[];
  /** All cases. The whole problem comes first. */
  readonly cases: readonly ProofCase[];
}

/** A case is told apart into two, or its bound follows from prices, by position in the list of them. */
export type ProofCase =
  | { readonly decision: Decision; readonly cases: readonly [first: number, second: number] }
  | { readonly prices: number };

/** A decision that tells two cases apart. The first case has what it says, the second has not. */
export type Decision =
  /** The opener's group has fewer than so many joiners, perhaps none. */
  | { readonly opener: number; readonly below: number }
  /** The opener's group meets in one of these slots, or there is none. */
  | { readonly opener: number; readonly slots: readonly number[] }
  /** The joiner is in the opener's group. */
  | { readonly opener: number; readonly joiner: number };
