/** The figures of a proposal. */
import type { HowProved, OneWayBound, PlannedMatch, PlanSummary } from './proposal-plan.ts';
import type { MatchingInput } from '../input/pair-context.ts';
import { numberIfExact } from '../input/units.ts';

/** Returns the figures of the matches made from an input, locked ones among them. */
export function summarise(
  { mentees, mentors }: Pick<MatchingInput, 'mentees' | 'mentors'>,
  matches: readonly PlannedMatch[],
  blockingPairs: number,
  howProved: HowProved,
  bound: OneWayBound | null = null,
): PlanSummary {
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    // A mentor with more mentees than places has no place left, not a negative number.
    places: mentors.reduce((sum, { places }) => sum + Math.max(0, places), 0),
    matched: matches.length,
    unmatched: mentees.length - matches.length,
    ...scoreFigures(matches),
    blockingPairs,
    ...(bound === null ? { optimal: howProved } : { optimal: 'bounded' as const, bound }),
  };
}

/** Returns the total of all pairs, in units; their mean, halves up, and the lowest, which are `null` where there is none. */
export function scoreFigures(
  pairs: readonly Pick<PlannedMatch, 'score'>[],
): Pick<PlanSummary, 'total' | 'mean' | 'lowest'> {
  const scores = pairs.map(({ score }) => score);
  const total = scores.reduce((sum, score) => sum + BigInt(score), 0n);
  return {
    total: numberIfExact(total),
    mean: scores.length === 0 ? null : roundedQuotient(total, BigInt(scores.length)),
    lowest: scores.length === 0 ? null : scores.reduce((least, score) => Math.min(least, score)),
  };
}

/** Returns a bound for all matches, from a bound for those that are not held, adding those that are. */
export function withHeld(bound: OneWayBound | null, matches: readonly PlannedMatch[]): OneWayBound | null {
  if (bound === null) return null;
  const held = matches.filter(({ heldBy }) => heldBy !== undefined);
  const total = held.reduce((sum, { score }) => sum + BigInt(score), BigInt(bound.total));
  return {
    matched: bound.matched === null ? null : bound.matched + held.length,
    isSameServed: bound.isSameServed,
    total: numberIfExact(total),
  };
}

/** Returns the nearest integer, halves up. BigInt division rounds towards zero, so the remainder decides. */
function roundedQuotient(part: bigint, whole: bigint): number {
  const doubled = 2n * part + whole;
  const cut = doubled / (2n * whole);
  return Number(doubled % (2n * whole) < 0n ? cut - 1n : cut);
}
