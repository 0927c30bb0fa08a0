/** Single changes to a programme under which somebody is matched who is unmatched now. */
import { type ChangeCounts, compareProposals, countChanges } from '../compare.ts';
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';

/** What is changed. */
export type Change =
  /** The mentor has one more place. */
  | { readonly kind: 'place'; readonly mentorId: number }
  /** The two, as the decision has them, are not kept apart any more. */
  | { readonly kind: 'release'; readonly menteeId: number; readonly mentorId: number }
  /** The rule, by name and field, is switched off. */
  | { readonly kind: 'rule'; readonly rule: string };

/** So many are told of each mentee. */
export const MOST_RELAXATIONS = 3;

/** A change, and what the best proposal under it comes to beside the one there is. Those newly matched are all of them. */
export interface Relaxation extends ChangeCounts {
  readonly change: Change;
  /**
   * Whether the proposal was made again with the change: the next one has just these changes. Else so few are enough,
   * and of equally good proposals the fixed order may choose one with more.
   */
  readonly isForeseen: boolean;
  readonly matchedChange: number;
  /** In units. */
  readonly totalChange: bigint;
}

/** Returns what a change comes to, and whom it matches who is unmatched now. */
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

/** Orders relaxations of one kind: fewest who would have another mentor, or none, first, then the greatest total. */
export function cheaper(a: Relaxation, b: Relaxation): number {
  const moves = a.changed + a.lost - b.changed - b.lost;
  if (moves !== 0) return moves;
  return a.totalChange === b.totalChange ? 0 : a.totalChange > b.totalChange ? -1 : 1;
}
