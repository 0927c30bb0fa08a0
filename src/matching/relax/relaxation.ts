/** Single changes to a programme under which somebody is matched who is unmatched now. */
import { compareProposals } from '../compare.ts';
import type { ProposalPlan } from '../proposal-plan.ts';

/** What is changed. */
export type Change =
  /** The mentor has one more place. */
  | { readonly kind: 'place'; readonly mentorId: number }
  /** The two, as the decision has them, are not kept apart any more. */
  | { readonly kind: 'release'; readonly menteeId: number; readonly mentorId: number }
  /** The rule, by name and field, is switched off. */
  | { readonly kind: 'rule'; readonly rule: string };

/** A change, and what the best proposal under it comes to beside the one there is. */
export interface Relaxation {
  readonly change: Change;
  /** How many of those who are matched now would have another mentor, or none. */
  readonly moves: number;
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
  const incoming = changes.filter((one) => one.before === null && typeof one.after === 'number');
  return {
    relaxation: {
      change,
      moves: changes.length - incoming.length,
      matchedChange: after.summary.matched - before.summary.matched,
      totalChange: BigInt(after.summary.total) - BigInt(before.summary.total),
    },
    newlyMatched: new Set(incoming.map(({ menteeId }) => menteeId)),
  };
}

/** Orders relaxations of one kind: fewest moves first, then the greatest total. */
export function cheaper(a: Relaxation, b: Relaxation): number {
  if (a.moves !== b.moves) return a.moves - b.moves;
  return a.totalChange === b.totalChange ? 0 : a.totalChange > b.totalChange ? -1 : 1;
}
