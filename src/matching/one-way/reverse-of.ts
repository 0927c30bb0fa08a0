/** Pairs that matches rule out because they would pair the same two people the other way round. */
import { pairSet, type PairSet } from '../input/pair-set.ts';
import type { PlannedMatch } from '../proposal/proposal-plan.ts';

/** Returns, by mentee's id, the ids of the mentors whom the mentee cannot have because the mentee mentors them. */
export function reverseOf(matches: readonly Pick<PlannedMatch, 'menteeId' | 'mentorId'>[]): PairSet {
  return pairSet(matches.map(({ menteeId, mentorId }) => [mentorId, menteeId] as const));
}
