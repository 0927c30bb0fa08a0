/** Whether somebody is unmatched for want of places: the people who share too few. */
import { emptyList, EVERY_LEVEL, type RowKernel } from '../../kernel/row-kernel.ts';

/** Mentees who, all together, are allowed no mentors but these. By position, ascending. */
export interface ClosedSet {
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
  /** Places of these mentors, all taken by these mentees. */
  readonly places: number;
}

/**
 * Returns the people whom an unmatched mentee competes with, and all that they compete for; `null` where the
 * mentee is allowed nobody, or a place is free among them that another rule keeps from them, so that it is no matter
 * of places.
 *
 * 1. Take the mentors whom the mentee is allowed. All are full, or the mentee could be matched.
 * 2. Take the mentees whom these mentors have, then the mentors whom those are allowed, and so on, until nobody
 *    is new.
 *
 * Every mentor met is full, or a place could be passed along to the one who is unmatched: so the mentees are more
 * than the places, by one at least, and whoever is matched among them, as many are left. This is the set in which
 * the condition of P. Hall (1935), "On representatives of subsets", Journal of the London Mathematical Society
 * s1-10, doi:10.1112/jlms/s1-10.37.26, fails. Time O(e) for the e pairs allowed to those met; it ends as soon as
 * every mentor is met.
 */
export function closedSetOf(
  mentee: number,
  kernel: RowKernel,
  places: readonly number[],
  menteesOf: readonly (readonly number[])[],
): ClosedSet | null {
  const isMet = new Uint8Array(kernel.mentors);
  const row = emptyList();
  const mentees = [mentee];
  const mentors: number[] = [];
  for (const one of mentees) {
    if (mentors.length === kernel.mentors) continue; // nobody new can be met by way of them
    kernel.atLeast(one, EVERY_LEVEL, 0, row);
    for (let k = 0; k < row.length; k++) {
      const mentor = row.mentorOf[k]!;
      if (isMet[mentor] === 1) continue;
      isMet[mentor] = 1;
      mentors.push(mentor);
      mentees.push(...(menteesOf[mentor] ?? []));
    }
  }
  if (mentors.length === 0) return null;
  const shared = mentors.reduce((sum, mentor) => sum + places[mentor]!, 0);
  // Where nobody may be their own mentor's mentor, somebody may be unmatched beside a place that is free.
  if (shared >= mentees.length) return null;
  return { mentees: mentees.sort(ascending), mentors: mentors.sort(ascending), places: shared };
}

function ascending(a: number, b: number): number {
  return a - b;
}
