/** A kept plan of groups in the form that may be shown, and what its groups share. */
import type { Participant } from '../../../domain/people/participant.ts';
import {
  openGroupPlan,
  type ShownGroupPlan,
  type StoredGroupPlan,
} from '../../../matching/groups/open-group-plan.ts';
import { type Shared, whatIsShared } from '../../../matching/groups/explain/what-is-shared.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { loadSensitiveFields } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';

/** Returns a plan in full, or without its confidential parts. Call it inside `store.read`. */
export function shownGroupPlan(
  store: Store,
  plan: StoredGroupPlan,
  people: ReadonlyMap<number, Participant>,
  isInConfidence: boolean,
): ShownGroupPlan {
  if (isInConfidence) return { ...plan, pointsInConfidence: [] };
  return openGroupPlan(plan, {
    sensitiveFields: loadSensitiveFields(store),
    everyone: [...people.values()],
  });
}

/** Returns what each group of a plan shares, by what is known of its people today. */
export function sharedOf(
  { groups }: Pick<StoredGroupPlan, 'groups'>,
  people: ReadonlyMap<number, Participant>,
): readonly (readonly Shared[])[] {
  return groups.map((group) => sharedOfGroup(group, people));
}

/** Returns what one group shares. */
export function sharedOfGroup(
  { mentorIds, menteeIds, peerIds }: PlannedGroup,
  people: ReadonlyMap<number, Participant>,
): readonly Shared[] {
  const known = (ids: readonly number[]): Participant[] => ids.flatMap((id) => people.get(id) ?? []);
  return whatIsShared({ mentors: known(mentorIds), mentees: known(menteeIds), peers: known(peerIds) });
}
