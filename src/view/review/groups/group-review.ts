/**
 * The state of the full screen of `match review` where groups are proposed, and what can be asked of it. As of pairs,
 * everything here is plain data: keys change it in `group-review-keys.ts`, and the lines are drawn from it.
 */
import { type GroupDecision, peopleKey } from '../../../domain/decision.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { folded } from '../../../domain/words/text.ts';
import type { Shared } from '../../../matching/groups/explain/what-is-shared.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import type { ShownGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import { meanOf, membersOf } from '../../pages/matching/groups/group-words.ts';

/** What the person is doing. */
export type GroupMode =
  | { readonly kind: 'look' }
  /** Reading what each pair of the group scores, and for what. */
  | { readonly kind: 'why' }
  /** Choosing who is taken out. */
  | { readonly kind: 'who' }
  /** Writing why two are kept apart. */
  | { readonly kind: 'reason'; readonly text: string; readonly ids: readonly number[] }
  /** Writing a name; `from` is the group that was in hand before. */
  | { readonly kind: 'search'; readonly text: string; readonly from: number }
  | { readonly kind: 'help' }
  | { readonly kind: 'finish' };

/** One thing done, with all that is needed to take it back. */
export interface GroupStep {
  /** Whether nothing was decided. */
  readonly isSkip: boolean;
  readonly hand: number;
  readonly decisions: readonly GroupDecision[];
}

export interface GroupReview {
  readonly proposalId: number;
  readonly plan: ShownGroupPlan;
  readonly people: ReadonlyMap<number, Participant>;
  /** What each group shares, in their order. */
  readonly shared: readonly (readonly Shared[])[];
  /** All decisions of the round on groups. */
  readonly decisions: readonly GroupDecision[];
  /** Those that the review began with. */
  readonly start: readonly GroupDecision[];
  readonly order: 'weakest' | 'name';
  /** The groups as they are listed, by their position in the plan. */
  readonly rows: readonly number[];
  /** The position in the plan of the group in hand. */
  readonly hand: number;
  readonly mode: GroupMode;
  /** How many screens of the lower part have been read. */
  readonly page: number;
  /** Said on the last line until the next key. */
  readonly notice: string | undefined;
  readonly searched: string;
  /** Newest last. */
  readonly steps: readonly GroupStep[];
}

export interface GroupReviewBegun extends Pick<
  GroupReview,
  'proposalId' | 'plan' | 'people' | 'shared' | 'decisions' | 'order'
> {}

/** Returns the state at the beginning: the first group that nothing was decided on is in hand. */
export function beginGroupReview(begun: GroupReviewBegun): GroupReview {
  const rows = rowsOf(begun);
  const state: GroupReview = {
    ...begun,
    start: begun.decisions,
    rows,
    hand: rows[0] ?? 0,
    mode: { kind: 'look' },
    page: 0,
    notice: undefined,
    searched: '',
    steps: [],
  };
  const first = rows.find((at) => markOf(state, groupAt(state, at)) === undefined);
  return { ...state, hand: first ?? state.hand };
}

/** Returns the groups in order, by their position in the plan. */
export function rowsOf({ plan, people, order }: Pick<GroupReview, 'plan' | 'people' | 'order'>): number[] {
  const name = (at: number): string => folded(people.get(membersOf(plan.groups[at]!)[0] ?? 0)?.name ?? '');
  const byName = (a: number, b: number): number => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b);
  const all = [...plan.groups.keys()];
  if (order === 'name') return all.sort(byName);
  return all.sort((a, b) => meanOf(plan.groups[a]!) - meanOf(plan.groups[b]!) || byName(a, b));
}

export function groupAt({ plan }: Pick<GroupReview, 'plan'>, at: number): PlannedGroup {
  return plan.groups[at]!;
}

/** Returns the group in hand; undefined where there is none. */
export function groupInHand({ plan, hand }: GroupReview): PlannedGroup | undefined {
  return plan.groups[hand];
}

/** What stands beside a group: what was decided on it, or on two of it. */
export type GroupMark = 'approved' | 'locked' | 'forbidden';

export function markOf(
  { decisions }: Pick<GroupReview, 'decisions'>,
  group: PlannedGroup,
): GroupMark | undefined {
  const members = membersOf(group);
  const isWithin = ({ participantIds }: GroupDecision): boolean =>
    participantIds.every((id) => members.includes(id));
  if (decisions.some((one) => one.decision === 'forbid' && isWithin(one))) return 'forbidden';
  const key = peopleKey(members);
  const own = decisions.find((one) => peopleKey(one.participantIds) === key);
  return own === undefined ? undefined : own.decision === 'lock' ? 'locked' : 'approved';
}

/**
 * Returns those of a group who could be taken out, and whom they would be kept apart from: the mentor of a circle, the mentee
 * of a panel, or the other peer.
 */
export function outsOf(group: PlannedGroup): { readonly from: number; readonly others: readonly number[] } {
  const [few, many] =
    group.format === 'peer'
      ? [group.peerIds.slice(0, 1), group.peerIds.slice(1)]
      : group.format === 'panel'
        ? [group.menteeIds, group.mentorIds]
        : [group.mentorIds, group.menteeIds];
  return { from: few[0] ?? 0, others: many };
}

/** Returns whether the decisions ask for another proposal: two of one group are kept apart, or people locked who are in none. */
export function needsAnew({ decisions, plan }: Pick<GroupReview, 'decisions' | 'plan'>): boolean {
  const isWithinOne = ({ participantIds }: GroupDecision): boolean =>
    plan.groups.some((group) => participantIds.every((id) => membersOf(group).includes(id)));
  return decisions.some((one) =>
    one.decision === 'forbid' ? isWithinOne(one) : one.decision === 'lock' && !isWithinOne(one),
  );
}

/** A decision of a review; `null` where one was taken back. */
export interface MadeOnGroup {
  readonly ids: readonly number[];
  readonly decision: GroupDecision['decision'] | null;
  readonly reason: string | null;
}

/** Returns what a review has decided beside what it began with. */
export function madeOnGroups({ start, decisions }: Pick<GroupReview, 'start' | 'decisions'>): MadeOnGroup[] {
  const keyOf = (one: GroupDecision): string => peopleKey(one.participantIds);
  const now = new Set(decisions.map(keyOf));
  return [
    ...withoutThose(decisions, start).map(({ participantIds, decision, reason }) => ({
      ids: participantIds,
      decision,
      reason,
    })),
    ...withoutThose(start, decisions)
      .filter((one) => !now.has(keyOf(one)))
      .map(({ participantIds }) => ({ ids: participantIds, decision: null, reason: null })),
  ];
}

/** Returns the decisions that are not the same in the others; their numbers do not count. */
export function withoutThose(
  decisions: readonly GroupDecision[],
  others: readonly GroupDecision[],
): GroupDecision[] {
  const textOf = ({ id: _, ...one }: GroupDecision): string => JSON.stringify(one);
  const same = new Set(others.map(textOf));
  return decisions.filter((one) => !same.has(textOf(one)));
}
