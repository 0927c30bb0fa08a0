/** What a proposal is: plain data that can be stored, shown, compared and applied. */

import type { Lock, Objective } from '../input/pair-context.ts';

/** Two integers, compared component by component: priority first, then units of score. */
export type PricePair = readonly [priority: number, score: number];

export interface PlannedPoints {
  /** Name and field: `topics`, `same:sector`. */
  readonly criterion: string;
  /** 0 to 100. */
  readonly points: number;
  readonly weight: number;
}

export interface PlannedMatch {
  readonly menteeId: number;
  readonly mentorId: number;
  /** In units: see `decimals` of the plan. */
  readonly score: number;
  /** In the order of the criteria file; none where scores are external. */
  readonly points: readonly PlannedPoints[];
  /** How it was fixed before the other matches were made: by a lock, or by an approval that was kept. Absent otherwise. */
  readonly heldBy?: Lock['by'];
}

export interface UnmatchedMentee {
  readonly menteeId: number;
  /** Why, in words. */
  readonly reason: string;
  /**
   * How many mentors each rule removes, by the rule's name and field. All rules in confidence count together under
   * `unavailable`. A mentor removed by two other rules counts under both. A mentor whom a file of scores leaves out
   * counts only under `scores-file`.
   */
  readonly removedBy: Readonly<Record<string, number>>;
}

/** A rule or criterion whose values were missing, and the number of pairs in which they were. */
export type MissingValues =
  { readonly rule: string; readonly pairs: number } | { readonly criterion: string; readonly pairs: number };

export interface PlanSummary {
  readonly mentees: number;
  readonly mentors: number;
  /** Free places in all. */
  readonly places: number;
  readonly matched: number;
  readonly unmatched: number;
  /** In units; as text where a number would not be exact. */
  readonly total: number | string;
  /** In units, halves up; `null` where nobody is matched. */
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly blockingPairs: number;
  /**
   * `bounded`: it is the best that is known, and nothing can be better than `bound`. Otherwise it is proved: every pair
   * was judged again, or, where there are too many, the kernel's scores and a sample of the pairs were.
   */
  readonly optimal: HowProved | 'bounded';
  /** Present only where the proposal is not proved. */
  readonly bound?: OneWayBound;
}

/** The best value that a proposal without a proof could have. */
export interface OneWayBound {
  /** `null` where the total alone counts. */
  readonly matched: number | null;
  /** Whether the best could match as many and serve as long waits, so that at most part of the total is lost. */
  readonly isSameServed: boolean;
  /** In units; as text where a number would not be exact. */
  readonly total: number | string;
}

/** How a proposal is proved. */
export type HowProved = 'proved' | `proved by the kernel's scores, ${number} pairs judged again`;

export interface ProposalPlan {
  readonly objective: Objective;
  /** A score of 1 is `10 ** decimals` units: 3 where criteria give it, 6 where it is external. */
  readonly decimals: 3 | 6;
  /** By mentee's key. */
  readonly matches: readonly PlannedMatch[];
  /** By key. */
  readonly unmatched: readonly UnmatchedMentee[];
  /** By key, with the places that they had before anybody was matched. */
  readonly mentors: readonly { readonly mentorId: number; readonly places: number }[];
  readonly summary: PlanSummary;
  /**
   * Which values were missing, rules first; entries without missing values are left out. For a rule, the pairs count that
   * no earlier rule refused; for a criterion, the allowed pairs.
   */
  readonly missing: readonly MissingValues[];
  /**
   * Prices of the mentees who are not held and of all mentors, by key, for one place. They prove that the plan is the
   * best possible beside what is held.
   */
  readonly prices: PlanPrices;
  /** Only under the objective `fair`. */
  readonly fair?: FairProof;
  /**
   * Present only where people mentored each other in the best of all assignments. These cases prove the best assignment
   * without that. The prices are then those of one of the cases.
   */
  readonly branches?: Branches;
}

export interface PlanPrices {
  readonly mentees: readonly PricePair[];
  readonly mentors: readonly PricePair[];
}

/** Proves that the lowest score is as high as it can be. */
export interface FairProof {
  /**
   * The least score of a match that is not held, in units; `null` where there is none. The prices are for pairs from it
   * on.
   */
  readonly least: number | null;
  /** Prices for all pairs. They prove that no assignment serves more mentees, or longer waits. */
  readonly ofAll: PlanPrices;
  /**
   * Prices for pairs above the lowest score, which serve fewer mentees or shorter waits. `null` where there are no
   * matches.
   */
  readonly above: PlanPrices | null;
}

/**
 * Two people by position among the mentees, and the two cases, by position in the list, that keep them from mentoring
 * each other.
 */
export interface Split {
  readonly pair: readonly [one: number, other: number];
  /** The first case forbids the second to mentor the first. The other forbids the first to mentor the second. */
  readonly cases: readonly [number, number];
}

/** A case that was not split: its best assignment, even if people are paired both ways in it, and the proof. */
export interface Leaf {
  /** By position, −1 where unmatched. */
  readonly mentorOf: readonly number[];
  readonly prices: PlanPrices;
  readonly fair?: FairProof;
}

/** All cases. The whole problem comes first. */
export type Branches = readonly (Split | Leaf)[];
