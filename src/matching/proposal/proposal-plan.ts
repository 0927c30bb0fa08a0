/** What a proposal is: plain data, that can be stored, shown, compared and applied. */

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
  /** Where it was fixed before the others were made: by a lock, or by an approval that was kept. */
  readonly heldBy?: Lock['by'];
}

export interface UnmatchedMentee {
  readonly menteeId: number;
  /** Why, in words. */
  readonly reason: string;
  /**
   * How many mentors each rule removes, by the rule's name and field; under `unavailable` all that
   * are in confidence together. A mentor removed by two others counts under both. A mentor whom a file of scores leaves out counts under
   * `scores-file` and under no rule.
   */
  readonly removedBy: Readonly<Record<string, number>>;
}

/** A rule or criterion whose values were missing, and in how many pairs. */
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
   * `bounded`: nothing is known to be better than this, and nothing can be better than `bound`. Else it is proved, by
   * every pair judged anew; or, where these are too many, by the kernel's scores and a sample of them.
   */
  readonly optimal: HowProved | 'bounded';
  /** Only where it is not proved. */
  readonly bound?: OneWayBound;
}

/** What a proposal that is not proved could come to at best. */
export interface OneWayBound {
  /** `null` where the total alone counts. */
  readonly matched: number | null;
  /** Whether as many could be matched at best, and as long waits served, and what is lost is a part of the total. */
  readonly isSameServed: boolean;
  /** In units; as text where a number would not be exact. */
  readonly total: number | string;
}

/** By what a proposal is proved. */
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
   * Where values were missing, rules first; none that had all. For a rule the pairs are counted that no
   * rule before it refused, for a criterion those that are allowed.
   */
  readonly missing: readonly MissingValues[];
  /**
   * By key: those of mentees who are not held, and of all mentors, for one place. They prove that the plan is
   * the best that there is beside what is held.
   */
  readonly prices: PlanPrices;
  /** Only under the objective `fair`. */
  readonly fair?: FairProof;
  /**
   * Only where the best of all assignments had people mentor each other: the cases that prove the one without. The
   * prices are then those of one of the cases.
   */
  readonly branches?: Branches;
}

export interface PlanPrices {
  readonly mentees: readonly PricePair[];
  readonly mentors: readonly PricePair[];
}

/** What proves that the lowest score is as high as it can be. */
export interface FairProof {
  /** Of the matches that are not held, in units; `null` where there are none. The prices are for pairs from it on. */
  readonly least: number | null;
  /** Prices for all pairs: none of them serve more, or longer waits. */
  readonly ofAll: PlanPrices;
  /** Prices for pairs above the lowest score: they serve fewer, or shorter waits. `null` where there are no matches. */
  readonly above: PlanPrices | null;
}

/** Two people by their positions among the mentees, one of whom does not mentor the other: two cases, by position in the list. */
export interface Split {
  readonly pair: readonly [one: number, other: number];
  /** First the case in which the second does not mentor the first, then the one in which the first does not mentor the second. */
  readonly cases: readonly [number, number];
}

/** A case that was not taken apart: the best assignment in it, whoever is paired both ways, and what proves it. */
export interface Leaf {
  /** By position, −1 where unmatched. */
  readonly mentorOf: readonly number[];
  readonly prices: PlanPrices;
  readonly fair?: FairProof;
}

/** All cases, the whole first. */
export type Branches = readonly (Split | Leaf)[];
