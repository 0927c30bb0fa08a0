/** The figures of a proposal. */
import { countBlockingPairs } from './blocking-pairs.ts';
import type { PlannedMatch, PlanSummary } from './proposal-plan.ts';
import type { RowScorer } from './row-scorer.ts';
import type { World } from './world.ts';

/** Returns the figures of the matches made, by mentee; the mentor of each is `mentorOf` (−1 for none). */
export function summarise(
  world: World,
  rows: RowScorer,
  mentorOf: Int32Array,
  matches: readonly PlannedMatch[],
): PlanSummary {
  const scoreOf = new Float64Array(world.mentees.length);
  let next = 0;
  for (const [mentee, mentor] of mentorOf.entries())
    if (mentor !== -1) scoreOf[mentee] = matches[next++]!.score;
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
    blockingPairs: countBlockingPairs(rows, world.places, mentorOf, scoreOf),
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
