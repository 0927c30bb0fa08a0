/** What somebody is in a group of a proposal. */
import type { PlannedGroup } from '../../../../matching/groups/group-plan.ts';

/** Returns what somebody is in a group. */
export function roleIn({ mentorIds, menteeIds }: PlannedGroup, id: number): 'mentor' | 'mentee' | 'peer' {
  return mentorIds.includes(id) ? 'mentor' : menteeIds.includes(id) ? 'mentee' : 'peer';
}
