/**
 * Goals that one side writes on a form and the other confirms, where the programme wants it. Until the other side has said
 * yes, such a goal is a draft. One yes is enough where several people are on the other side; the first word stands.
 */
import { folded } from '../../words/text.ts';
import { isGoalComplete } from './goals.ts';
import { partnersOf } from '../members/members.ts';
import type { Goal, GoalFields, Relationship, RelationshipPerson } from '../relationship.ts';

type Asked = Pick<Goal, 'confirmation'>;

/** Returns whether nobody’s yes is missing: it was said, or was never needed. */
export function isConfirmed({ confirmation }: Asked): boolean {
  return confirmation === null || confirmation.agrees === true;
}

/** Returns whether the other side has not said yes or no. */
export function isAwaited({ confirmation }: Asked): boolean {
  return confirmation !== null && confirmation.agrees === null;
}

/** Returns whether the other side would have it otherwise. */
export function isDeclined({ confirmation }: Asked): boolean {
  return confirmation?.agrees === false;
}

/** Returns whether a goal can end negotiation: it is SMART-complete, not dropped, and both sides want it. */
export function isGoalReady(goal: Goal): boolean {
  return goal.status !== 'dropped' && isGoalComplete(goal) && isConfirmed(goal);
}

/** Returns the day since which a goal is as both sides want it. */
export function readyOn({ setOn, confirmation }: Pick<Goal, 'setOn' | 'confirmation'>): string {
  const saidOn = confirmation?.answeredOn ?? setOn;
  return saidOn > setOn ? saidOn : setOn;
}

/**
 * Returns those who say yes or no to a goal: the other side of its writer, who may have left; where all are on one side,
 * everybody else. Of several mentees nobody reads the goal of another.
 */
export function whoConfirmsGoal(
  { people, former }: Pick<Relationship, 'people' | 'former'>,
  { participantId, confirmation }: Pick<Goal, 'participantId' | 'confirmation'>,
): RelationshipPerson[] {
  if (confirmation === null) return [];
  const gone = former.filter((one) => one.participantId === confirmation.writerId);
  const others = partnersOf<RelationshipPerson>({ people: [...people, ...gone] }, confirmation.writerId);
  return others.filter(
    (one) => one.role !== 'mentee' || participantId === null || participantId === one.participantId,
  );
}

/** Returns why it is not for somebody to say yes or no to a goal, after their name. */
export function whyNotTheirs(
  id: string,
  { participantId }: Pick<Goal, 'participantId'>,
  one: RelationshipPerson,
): string {
  return one.role === 'mentee' && participantId !== null && one.participantId !== participantId
    ? `is not asked about ${id}, which is another mentee’s`
    : `is on the side that wrote ${id}`;
}

/**
 * Returns the goals on which somebody is asked for their yes: open ones that lack nothing else, written by the other side.
 */
export function goalsToConfirm(
  facts: Pick<Relationship, 'people' | 'former'> & { readonly goals: readonly Goal[] },
  participantId: number,
): Goal[] {
  return facts.goals.filter((goal) => {
    const { status, confirmation } = goal;
    if (confirmation === null || status !== 'open' || !isAwaited(goal) || !isGoalComplete(goal)) return false;
    return whoConfirmsGoal(facts, goal).some((one) => one.participantId === participantId);
  });
}

/** The parts in which a goal becomes another one. Why it matters is its writer’s own. */
const SUBSTANCE = ['statement', 'measure', 'baseline', 'target', 'dueOn'] as const;

/**
 * Returns whether a change makes it another goal, which the other side has to confirm anew. Case and blanks do not count, nor
 * does why it matters.
 *
 * @example changesSubstance({ …, target: '6' }, { …, target: '8' }) // true
 */
export function changesSubstance(before: GoalFields, after: GoalFields): boolean {
  return SUBSTANCE.some((part) => squeezed(before[part]) !== squeezed(after[part]));
}

function squeezed(text: string | null): string {
  return folded((text ?? '').replaceAll(/\s+/g, ' ').trim());
}
