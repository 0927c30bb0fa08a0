/** `mentor match approve` where groups are proposed. */
import type { Context } from '../../../context.ts';
import { peopleKey } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { idOf } from '../../../domain/reference.ts';
import { refused } from '../../../errors.ts';
import { groupOf } from '../../../matching/groups/explain/compare-groups.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { loadGroupDecisions, removeGroupDecision } from '../../../store/matching/group-decisions.ts';
import type { Store } from '../../../store/store.ts';
import { groupFields } from '../../../view/pages/matching/groups/group-fields.ts';
import { membersOf } from '../../../view/pages/matching/groups/group-words.ts';
import { personText } from '../../../view/pages/people.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { plural } from '../../../view/words/words.ts';
import { loadPeople } from '../read-proposal.ts';
import { decideGroup, findGroupInRound, refuseWhereApart, twoApart } from './decide-group.ts';
import { openGroups } from './open-groups.ts';

/** Approves groups of the open proposal, by anybody in them; all of them where nobody is named. */
export async function approveGroups(context: Context, named: readonly Participant[] | 'all'): Promise<void> {
  const { id, groups, people } = await context.write('match approve', (store) => {
    const open = openGroups(store);
    if (open === undefined) throw refused('There is no open proposal.', 'mentor match makes one');
    const chosen =
      named === 'all' ? open.plan.groups : [...new Set(named.map((person) => groupWith(open.plan, person)))];
    const isApart = (group: PlannedGroup): boolean =>
      twoApart(store, findGroupInRound(store, membersOf(group))) !== undefined;
    const approved = named === 'all' ? chosen.filter((group) => !isApart(group)) : chosen;
    for (const group of approved) approveGroup(store, group);
    return { id: idOf('X', open.proposal.id), groups: approved, people: loadPeople(store) };
  });
  const list = listing(groups, groupFields(people));
  const text = `Approved ${plural(groups.length, 'group')} of ${id}.`;
  await context.show(saidOfAll('match.approve.group/1', text, 'approved', list, { proposal: id }));
  await context.next('mentor match apply makes the relationships; mentor match --keep proposes again');
}

/** Approves one group, unless it is locked or approved already. What was approved of its people before gives way. */
export function approveGroup(store: Store, group: PlannedGroup): void {
  const ids = membersOf(group);
  const found = findGroupInRound(store, ids);
  if (found.before !== undefined && found.before.decision !== 'forbid') return;
  refuseWhereApart(store, found);
  const served = new Set([...group.menteeIds, ...group.peerIds]);
  for (const other of loadGroupDecisions(store, found.round.id))
    if (other.decision === 'approve' && peopleKey(other.participantIds) !== peopleKey(ids))
      if (other.participantIds.some((one) => served.has(one))) removeGroupDecision(store, other);
  decideGroup(store, found, 'approve');
}

function groupWith(plan: { readonly groups: readonly PlannedGroup[] }, person: Participant): PlannedGroup {
  const group = groupOf(plan, person.id);
  if (group !== undefined) return group;
  throw refused(
    `${personText(person)} has no group in the open proposal.`,
    'mentor match show lists the groups',
  );
}
