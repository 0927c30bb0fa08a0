/** What a proposal of groups is: plain data that can be stored, shown, compared and applied. */
import type { Lock } from '../input/pair-context.ts';
import type { MissingValues, PlannedPoints } from '../proposal/proposal-plan.ts';
import type { GroupFormat, GroupSettings } from './group-settings.ts';

/** A time of every week, by the clock of one place. */
export interface WeeklySlot {
  /** 1 is Monday, 7 Sunday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly from: number;
  readonly minutes: number;
  /** The time zone of the mentor, or of the mentee in a panel. */
  readonly timezone: string;
}

/** A pair within a group: mentee and mentor, or two peers, the first by key first. */
export interface PairInGroup {
  readonly ids: readonly [menteeOrPeer: number, mentorOrPeer: number];
  /** In units: see `decimals` of the plan. */
  readonly score: number;
  /**
   * In the order of the criteria file; none where scores are external. Those of peers are made symmetric as their score
   * is, each rounded to one decimal.
   */
  readonly points: readonly PlannedPoints[];
}

export interface PlannedGroup {
  readonly format: 'one-to-one' | 'circle' | 'panel' | 'peer';
  /** By key; empty among peers. */
  readonly mentorIds: readonly number[];
  /** By key; empty among peers. */
  readonly menteeIds: readonly number[];
  /** By key; empty but among peers. */
  readonly peerIds: readonly number[];
  /** In units: the sum of its pairs, less what is repeated. */
  readonly score: number;
  /** In units, in a panel: what pairs score for topics of the mentee that another mentor covers already; absent where it is 0. */
  readonly repeated?: number;
  /** By mentee, then by mentor. */
  readonly pairs: readonly PairInGroup[];
  /** Present where circles have times. */
  readonly slot?: WeeklySlot;
  /** How members were fixed before the others, where some were: `lock` where there is one. */
  readonly heldBy?: Lock['by'];
}

/** Somebody ready who has no group. */
export interface UnplacedPerson {
  readonly participantId: number;
  readonly role: 'mentee' | 'peer';
  /** Why, in words. */
  readonly reason: string;
  /**
   * How many mentors, or other peers, each rule removes, by the rule's name and field. All rules in confidence, those about
   * groups too, count together under `unavailable`.
   */
  readonly removedBy: Readonly<Record<string, number>>;
}

/** What no proposal can exceed. */
export interface BoundOfGroups {
  /** How many of those who count could be placed at most. */
  readonly matched: number;
  /** Whether the best may serve as many and as long waits as this one, so that at most part of the total is lost. */
  readonly isSameServed: boolean;
  /** In units; as text where a number would not be exact. */
  readonly total: number | string;
}

export interface GroupSummary {
  /** Those who take part, each counted once. */
  readonly people: number;
  readonly mentors: number;
  readonly mentees: number;
  readonly peers: number;
  /** The most who could be placed if nothing but size and places counted: of mentees, or of peers. */
  readonly places: number;
  /** Mentees who have a group, or peers. */
  readonly matched: number;
  readonly unmatched: number;
  readonly groups: number;
  /** In units, of all groups; as text where a number would not be exact. */
  readonly total: number | string;
  /** In units, of a pair, halves up; `null` where there is none. */
  readonly mean: number | null;
  readonly lowest: number | null;
  /** Circles with fewer mentees than wished; 0 where nothing is wished. */
  readonly underWished: number;
  /** `bounded`: it is the best that is known, and nothing can be better than `bound`. */
  readonly optimal: 'proved' | 'bounded';
  /** Present only where the proposal is not proved. */
  readonly bound?: BoundOfGroups;
  /**
   * How far the total may be from the best, as a share of the bound: 0.003 is 0.3 %. Present only where the proposal is not
   * proved and as many are served as can be.
   */
  readonly gap?: number;
  /** After how many seconds the search was stopped; present only where it was. */
  readonly seconds?: number;
}

/** Numbers by which a check that shares no code with the solver sees that nothing better exists. JSON can hold them. */
export type GroupProof = Readonly<Record<string, unknown>>;

/** What a mixed proposal would be in the other way. */
export interface OtherWay {
  readonly way: 'one-to-one-first' | 'together';
  readonly matched: number;
  /** In pairs, one to one. */
  readonly oneToOne: number;
  readonly groups: number;
  /** In units; as text where a number would not be exact. */
  readonly total: number | string;
  /** How many are matched of each wait, the longest first. */
  readonly byWait: readonly { readonly wait: number; readonly matched: number }[];
}

/** Who gave no time, where circles have times. By key. */
export interface TimesNotGiven {
  /** They open no circle. */
  readonly mentorsWithoutZone: readonly number[];
  /** They count as free at any time. */
  readonly menteesWithoutZone: readonly number[];
  /** They have a zone, and count as free in office hours. */
  readonly withoutHours: readonly number[];
}

/** A proposal of groups. */
export interface GroupPlan {
  readonly format: GroupFormat;
  /** What was asked for. */
  readonly settings: GroupSettings;
  /** A score of 1 is `10 ** decimals` units: 3 where criteria give it, 6 where it is external or a mean of two directions. */
  readonly decimals: 3 | 6;
  /** By the key of the mentor, of the mentee in a panel, of the first member among peers; then by the first mentee. */
  readonly groups: readonly PlannedGroup[];
  /** By key. */
  readonly unmatched: readonly UnplacedPerson[];
  readonly summary: GroupSummary;
  /** Which values were missing, rules first, as in a proposal of pairs. */
  readonly missing: readonly MissingValues[];
  readonly proof: GroupProof;
  /** Of a mixed proposal: what the other way of making one would give, as far as it was searched. */
  readonly otherWay?: OtherWay;
  /** Present where circles have times; plans of earlier versions of the program have none. */
  readonly timesNotGiven?: TimesNotGiven;
}
