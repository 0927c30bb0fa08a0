/** Turns an open proposal of groups into relationships, after checking it against today's data. */
import type { Context } from '../../../context.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import type { NewRelationship } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';
import { beforeApplyingGroups } from '../../../view/pages/matching/groups/before-applying-groups.ts';
import { groupFields } from '../../../view/pages/matching/groups/group-fields.ts';
import {
  type Applicable,
  type Applied,
  applyFound,
  askFirst,
  findToApply,
  type OrApplied,
  showApplied,
} from '../applying.ts';
import { type LoadedGroups, loadGroups } from './open-groups.ts';

/** Applies the open proposal of groups, and shows what was made. In a terminal it asks first. */
export async function applyGroups(context: Context): Promise<void> {
  const store = await context.store();
  const shownId = await askFirst(context, findGroups, (found) => ({
    document: beforeApplyingGroups(found),
    count: found.plan.groups.length,
  }));
  const applied = applyOpenGroups(store, shownId);
  const fields = groupFields(applied.people);
  await showApplied(context, 'match.apply.group/1', applied, { fields, isAsked: shownId !== undefined });
}

/**
 * Applies the open proposal of groups, in one transaction under `match apply`.
 *
 * @param shownId The proposal that the person was shown and said yes to; undefined where nobody was asked.
 * @throws Failure `refused` where there is no open proposal, where it no longer holds, or where it is not the one shown.
 */
export function applyOpenGroups(
  store: Store,
  shownId: number | undefined,
): Applied<PlannedGroup & { readonly id: number }> {
  return applyFound(store, shownId, findGroups, ({ plan, input }, makeOne) => {
    const { decimals } = plan;
    const waits = new Map(
      [...input.mentees, ...input.peers].map(({ participant, wait }) => [participant.id, wait]),
    );
    return plan.groups.map((group) => ({
      ...group,
      id: makeOne({ format: group.format, score: group.score, decimals, people: peopleOf(group, waits) }),
    }));
  });
}

interface ApplicableGroups extends Applicable, Omit<LoadedGroups, keyof Applicable> {
  /** The people of each lock. */
  readonly locked: readonly (readonly number[])[];
}

function findGroups(store: Store): OrApplied<ApplicableGroups> {
  return findToApply(store, (proposal, round) => {
    const loaded = loadGroups(store, proposal, undefined);
    const locked = loadGroupDecisions(store, round.id)
      .filter(({ decision }) => decision === 'lock')
      .map(({ participantIds }) => participantIds);
    const found = { ...loaded, round, locked, isChanged: loaded.isCurrent !== true };
    return { found, stale: loaded.stale };
  });
}

function peopleOf(
  { mentorIds, menteeIds, peerIds }: PlannedGroup,
  waits: ReadonlyMap<number, number>,
): NewRelationship['people'] {
  const waitBefore = (id: number): number => waits.get(id) ?? 0;
  return [
    ...mentorIds.map((id) => ({ participantId: id, role: 'mentor', waitBefore: 0 }) as const),
    ...menteeIds.map((id) => ({ participantId: id, role: 'mentee', waitBefore: waitBefore(id) }) as const),
    ...peerIds.map((id) => ({ participantId: id, role: 'peer', waitBefore: waitBefore(id) }) as const),
  ];
}
