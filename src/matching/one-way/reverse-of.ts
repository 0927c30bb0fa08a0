/** Pairs that matches rule out because they are the same two people the other way round. */
import { pairSet, type PairSet } from '../input/pair-set.ts';
import type { PlannedMatch } from '../proposal/proposal-plan.ts';

/** Returns, by the ids of mentees, the ids of the mentors whom they cannot have because they mentor them. */
export function reverseOf(matches: readonly Pick<PlannedMatch, 'menteeId' | 'mentorId'>[]): PairSet {
  return pairSet(matches.map(({ menteeId, mentorId }) => [mentorId, menteeId] as const));
}
