/** People who are both mentee and mentor, by position, and pairs of them who mentor each other. */
import type { PairContext } from '../input/pair-context.ts';
import { positionsByKey } from '../input/pair-set.ts';

/** Each mentee's position among the mentors, and each mentor's among the mentees; −1 for people of one role. */
export interface TwoRoles {
  readonly asMentor: Int32Array;
  readonly asMentee: Int32Array;
}

/**
 * Returns the positions of people with both roles; `null` where fewer than two have both, so nobody can be paired both
 * ways.
 */
export function twoRolesOf({ mentees, mentors }: Pick<PairContext, 'mentees' | 'mentors'>): TwoRoles | null {
  const mentorAt = positionsByKey(mentors);
  const asMentor = new Int32Array(mentees.length).fill(-1);
  const asMentee = new Int32Array(mentors.length).fill(-1);
  let both = 0;
  for (let mentee = 0; mentee < mentees.length; mentee++) {
    const mentor = mentorAt.get(mentees[mentee]!.key);
    if (mentor === undefined) continue;
    asMentor[mentee] = mentor;
    asMentee[mentor] = mentee;
    both++;
  }
  return both < 2 ? null : { asMentor, asMentee };
}

/**
 * Lists the pairs of people who mentor each other in an assignment, by position among the mentees, ascending. The lower
 * position comes first in each pair.
 *
 * @param mentorOf the mentor of each mentee, −1 where unmatched
 */
export function mutualPairs(
  mentorOf: ArrayLike<number>,
  { asMentor, asMentee }: TwoRoles,
): (readonly [one: number, other: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let one = 0; one < mentorOf.length; one++) {
    const mentor = mentorOf[one]!;
    const other = mentor === -1 ? -1 : asMentee[mentor]!;
    if (other > one && asMentor[one] !== -1 && mentorOf[other] === asMentor[one]) found.push([one, other]);
  }
  return found;
}
