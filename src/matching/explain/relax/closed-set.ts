/** Whether somebody is unmatched for lack of places: finds the people who share too few. */
import { emptyList, EVERY_LEVEL, type RowKernel } from '../../kernel/row-kernel.ts';

/** Mentees who together are allowed no mentors but these. By position, ascending. */
export interface ClosedSet {
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
  /** Places of these mentors, all taken by these mentees. */
  readonly places: number;
}

/**
 * Returns the people with whom an unmatched mentee competes, and the mentors they compete for. Returns `null` where lack
 * of places is not the cause: the mentee is allowed no mentor, or a place is free among them that another rule keeps from
 * them.
 *
 * 1. Take the mentors whom the mentee is allowed. All are full, or the mentee could be matched.
 * 2. Take the mentees whom these mentors have, then the mentors whom those mentees are allowed, and so on, until nobody
 *    is new.
 *
 * Every mentor met is full; otherwise a place could be passed along to the unmatched mentee. So there is at least one
 * mentee more than there are places, and as many are left over whoever of them is matched. On this set the condition of
 * P. Hall (1935), "On representatives of subsets", Journal of the London Mathematical Society s1-10,
 * doi:10.1112/jlms/s1-10.37.26, fails. Time O(e) for the e allowed pairs of those met. It ends as soon as every mentor is
 * met.
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
  // Where nobody may be their own mentor's mentor, somebody may be unmatched although a place is free.
  if (shared >= mentees.length) return null;
  return { mentees: mentees.sort(ascending), mentors: mentors.sort(ascending), places: shared };
}

function ascending(a: number, b: number): number {
  return a - b;
}
