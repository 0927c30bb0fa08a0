/** The figures of a proposal. */
import type { AllowedPairs } from './allowed-pairs.ts';
import { countBlockingPairs } from './blocking-pairs.ts';
import type { PlannedMatch, PlanSummary } from './proposal-plan.ts';
import type { World } from './world.ts';

/** Returns the figures of the matches made, the mentor of each mentee being `mentorOf` (−1 for none). */
export function summarise(
  world: World,
  pairs: AllowedPairs,
  mentorOf: Int32Array,
  matches: readonly PlannedMatch[],
): PlanSummary {
  const scores = matches.map(({ score }) => score);
  const total = scores.reduce((sum, score) => sum + BigInt(score), 0n);
  return {
    mentees: world.mentees.length,
    mentors: world.mentors.length,
    places: world.places.reduce((sum, count) => sum + count, 0),
    matched: matches.length,
    unmatched: world.mentees.length - matches.length,
    total: asNumberIfExact(total),
    mean: matches.length === 0 ? null : roundedQuotient(total, BigInt(matches.length)),
    lowest: scores.length === 0 ? null : scores.reduce((least, score) => Math.min(least, score)),
    blockingPairs: countBlockingPairs(pairs, world.places, mentorOf),
    optimal: 'proved',
  };
}

function asNumberIfExact(total: bigint): number | string {
  return Number.isSafeInteger(Number(total)) ? Number(total) : total.toString();
}

/** The nearest integer, halves up; BigInt division cuts towards zero, so what is left is looked at. */
function roundedQuotient(part: bigint, whole: bigint): number {
  const doubled = 2n * part + whole;
  const cut = doubled / (2n * whole);
  return Number(doubled % (2n * whole) < 0n ? cut - 1n : cut);
}
