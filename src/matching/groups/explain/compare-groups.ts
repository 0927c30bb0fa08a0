/** What differs between two proposals, by person, whatever their formats. */
import type { ProposalPlan } from '../../proposal/proposal-plan.ts';
import type { GroupPlan, PlannedGroup } from '../group-plan.ts';

/** Whom somebody has, ascending; nobody where they have no group; undefined where they were not to be placed. */
export type Companions = readonly number[] | undefined;

/** Somebody who is treated differently. */
export interface CompanionChange {
  readonly participantId: number;
  readonly before: Companions;
  readonly after: Companions;
}

/**
 * Returns for each mentee, and each peer, whom they have: their mentors, or the other peers. Those who have nobody have an
 * empty list.
 */
export function companionsIn(plan: GroupPlan | ProposalPlan): ReadonlyMap<number, readonly number[]> {
  const companions = new Map<number, readonly number[]>();
  if (!('groups' in plan)) {
    for (const { menteeId } of plan.unmatched) companions.set(menteeId, []);
    for (const { menteeId, mentorId } of plan.matches) companions.set(menteeId, [mentorId]);
    return companions;
  }
  for (const { participantId } of plan.unmatched) companions.set(participantId, []);
  for (const group of plan.groups) {
    for (const id of group.menteeIds) companions.set(id, group.mentorIds.toSorted(ascending));
    for (const id of group.peerIds)
      companions.set(id, group.peerIds.filter((other) => other !== id).sort(ascending));
  }
  return companions;
}

/** Returns everybody who has somebody else in the second proposal, by number. */
export function compareCompanions(
  before: GroupPlan | ProposalPlan,
  after: GroupPlan | ProposalPlan,
): CompanionChange[] {
  const [one, other] = [companionsIn(before), companionsIn(after)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort(ascending)
    .map((participantId) => ({
      participantId,
      before: one.get(participantId),
      after: other.get(participantId),
    }))
    .filter((change) => String(change.before) !== String(change.after));
}

/** Returns everybody in a group: mentors first, then mentees, then peers. */
export function membersOf({ mentorIds, menteeIds, peerIds }: PlannedGroup): readonly number[] {
  return [...mentorIds, ...menteeIds, ...peerIds];
}

/** Returns the group that somebody is in; undefined where they are in none. */
export function groupOf({ groups }: Pick<GroupPlan, 'groups'>, id: number): PlannedGroup | undefined {
  return groups.find((group) => membersOf(group).includes(id));
}

function ascending(a: number, b: number): number {
  return a - b;
}
