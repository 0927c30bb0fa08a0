/** A single change to what is asked for, and whom it would give a group. */
import type { GroupSettings } from '../group-settings.ts';

export type GroupChange =
  /**
   * One more in a mentor's circle than the greatest size; one more place with a mentor. Either with these people locked, so
   * that nobody else is with anybody else.
   */
  | { readonly kind: 'one-more'; readonly mentorId: number; readonly memberIds: readonly number[] }
  | { readonly kind: 'place'; readonly mentorId: number; readonly memberIds: readonly number[] }
  /** A greatest size one higher. */
  | { readonly kind: 'more'; readonly most: number }
  /** A least size one lower. */
  | { readonly kind: 'fewer'; readonly least: number }
  /** One circle more of a mentor. */
  | { readonly kind: 'circles'; readonly each: number }
  /** Of one-to-one places and circles, the best of all together. */
  | { readonly kind: 'together' }
  /** No time in common. */
  | { readonly kind: 'no-slots' }
  /** One more with the same value of a field; or, in a panel, mentors that need not differ. */
  | { readonly kind: 'at-most'; readonly field: string; readonly most: number }
  | { readonly kind: 'not-different'; readonly field: string }
  /** One trio. */
  | { readonly kind: 'trio' }
  /** One round fewer apart. */
  | { readonly kind: 'apart-rounds'; readonly rounds: number }
  /** A rule off, by its label. */
  | { readonly kind: 'rule'; readonly rule: string };

/** What comes of a change, against the proposal as it is. */
export interface GroupRelaxation {
  readonly change: GroupChange;
  /** With it the proposal would be made; the same where a rule is off. */
  readonly settings: GroupSettings;
  /** Those who would have a group at last, by key. */
  readonly placedIds: readonly number[];
  /** Those who would lose theirs. */
  readonly lostIds: readonly number[];
  /** How many others would be with somebody else. */
  readonly changed: number;
  /** In units. */
  readonly totalChange: bigint;
  /** Whether the proposal with it is proved the best. */
  readonly isProved: boolean;
}
