/** Single changes to a programme that would match somebody who is unmatched now. */
import { type ChangeCounts, compareProposals, countChanges } from '../compare.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';

/** What is changed. */
export type Change =
  /** The mentor has one more place. */
  | { readonly kind: 'place'; readonly mentorId: number }
  /** The two, as named in the decision, are no longer kept apart. */
  | { readonly kind: 'release'; readonly menteeId: number; readonly mentorId: number }
  /** The rule, by name and field, is switched off. */
  | { readonly kind: 'rule'; readonly rule: string };

/** How many are told of each mentee. */
export const MOST_RELAXATIONS = 3;

/** A change, and how the best proposal under it differs from the present one. All newly matched mentees are listed. */
export interface Relaxation extends ChangeCounts {
  readonly change: Change;
  /**
   * Whether the proposal was made again with the change, so that the next one has exactly these changes. Otherwise these
   * are the fewest changes needed, and the fixed order may choose an equally good proposal with more.
   */
  readonly isForeseen: boolean;
  readonly matchedChange: number;
  /** In units. */
  readonly totalChange: bigint;
}

/** Returns what a change brings, and which unmatched mentees it matches. */
export function relaxationOf(
  change: Change,
  before: ProposalPlan,
  after: ProposalPlan,
): { readonly relaxation: Relaxation; readonly newlyMatched: ReadonlySet<number> } {
  const changes = compareProposals(before, after);
  return {
    relaxation: {
      change,
      ...countChanges(changes),
      isForeseen: true,
      matchedChange: after.summary.matched - before.summary.matched,
      totalChange: BigInt(after.summary.total) - BigInt(before.summary.total),
    },
    newlyMatched: new Set(
      changes
        .filter((one) => one.before === null && typeof one.after === 'number')
        .map(({ menteeId }) => menteeId),
    ),
  };
}

/**
 * Orders relaxations of one kind: those in which fewest mentees change or lose their mentor first, then the greatest
 * total.
 */
export function cheaper(a: Relaxation, b: Relaxation): number {
  const moves = a.changed + a.lost - b.changed - b.lost;
  if (moves !== 0) return moves;
  return a.totalChange === b.totalChange ? 0 : a.totalChange > b.totalChange ? -1 : 1;
}
