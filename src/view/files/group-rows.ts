/** A proposal of groups as rows for other tools: a row a member, or a row a person for mail merge. */
import type { ProposalPerson } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import type { PlannedGroup } from '../../matching/groups/group-plan.ts';
import type { StoredGroupPlan } from '../../matching/groups/open-group-plan.ts';
import { formatUnits } from '../../matching/input/units.ts';
import { listing, type Listing } from '../document/result.ts';
import { membersOf, slotText } from '../pages/matching/groups/group-words.ts';
import { roleIn } from '../pages/matching/groups/roles-in-group.ts';

type People = ReadonlyMap<number, ProposalPerson>;

/** Returns a row a member, group by group: mentors first, then mentees, then peers. */
export function memberRows({ groups, decimals }: StoredGroupPlan, people: People): Listing {
  const rows = groups.flatMap((group, at) => membersOf(group).map((id) => ({ group, number: at + 1, id })));
  return listing(rows, [
    { key: 'group', of: ({ number }) => number },
    { key: 'format', of: ({ group }) => group.format },
    { key: 'role', of: ({ group, id }) => roleIn(group, id) },
    { key: 'id', of: ({ id }) => idOf('P', id) },
    { key: 'name', of: ({ id }) => people.get(id)?.name ?? null },
    { key: 'email', of: ({ id }) => people.get(id)?.email ?? null },
    { key: 'score', of: ({ group }) => formatUnits(group.score, decimals) },
    { key: 'time', of: ({ group }) => (group.slot === undefined ? null : slotText(group.slot)) },
    { key: 'held_by', of: ({ group }) => group.heldBy ?? null },
  ]);
}

/** A person in one role, and who is in the group with them. */
type Line = readonly [id: number, role: string, status: string, others: readonly number[]];

/** Returns a row for each person and role, by key, with everybody else in their group; see `mergeRows` for pairs. */
export function groupMergeRows(plan: StoredGroupPlan, people: People): Listing {
  const of = (group: PlannedGroup): Line[] =>
    membersOf(group).map((id) => [
      id,
      roleIn(group, id),
      'matched',
      membersOf(group).filter((other) => other !== id),
    ]);
  const rows: Line[] = [
    ...plan.groups.flatMap(of),
    ...plan.unmatched.map(({ participantId, role }) => [participantId, role, 'unmatched', []] as const),
    ...plan.notReady.map(({ participantId }) => [participantId, '', 'not ready', []] as const),
  ];
  const key = (id: number): string => people.get(id)?.key ?? '';
  const inOrder = rows.toSorted(([a, roleA], [b, roleB]) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : roleA < roleB ? -1 : 1,
  );
  const theirs = (others: readonly number[], what: 'name' | 'email'): string =>
    others.map((other) => people.get(other)?.[what] ?? '').join('; ');
  return listing(inOrder, [
    { key: 'id', of: ([id]) => idOf('P', id) },
    { key: 'name', of: ([id]) => people.get(id)?.name ?? null },
    { key: 'email', of: ([id]) => people.get(id)?.email ?? null },
    { key: 'role', of: ([, role]) => role },
    { key: 'status', of: ([, , status]) => status },
    { key: 'with_names', of: ([, , , others]) => theirs(others, 'name') },
    { key: 'with_emails', of: ([, , , others]) => theirs(others, 'email') },
  ]);
}
