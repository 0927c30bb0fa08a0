/** Single changes to a programme that would match somebody who is unmatched now. */
import { type ChangeCounts, compareProposals, countChanges } from '../compare.ts';
import { type BestMatches, totalOf } from '../../proposal/best-matches.ts';

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

/** A change, and how the next proposal will differ from the present one once it is done. All newly matched are counted. */
export interface Relaxation extends ChangeCounts {
  readonly change: Change;
  readonly matchedChange: number;
  /** In units. */
  readonly totalChange: bigint;
}

/** What relaxations are compared by. */
export type Costs = Pick<Relaxation, 'changed' | 'lost' | 'totalChange'>;

/** Returns what a change brings, and which unmatched mentees it matches. */
export function relaxationOf(
  change: Change,
  before: BestMatches,
  after: BestMatches,
): { readonly relaxation: Relaxation; readonly newlyMatched: ReadonlySet<number> } {
  const changes = compareProposals(before, after);
  return {
    relaxation: {
      change,
      ...countChanges(changes),
      matchedChange: after.matches.length - before.matches.length,
      totalChange: totalOf(after) - totalOf(before),
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
export function cheaper(a: Costs, b: Costs): number {
  const moves = a.changed + a.lost - b.changed - b.lost;
  if (moves !== 0) return moves;
  return a.totalChange === b.totalChange ? 0 : a.totalChange > b.totalChange ? -1 : 1;
}
