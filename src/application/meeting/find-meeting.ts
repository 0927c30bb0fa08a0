/** Finds a meeting or an action of a relationship by what people type. */
import type { Meeting, MeetingAction } from '../../domain/relationship/meetings.ts';
import { namesIn } from '../../domain/relationship/members/members.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';

/** Returns whether a text names a meeting rather than a relationship. */
export function isMeetingId(given: string): boolean {
  return parseId('M', given) !== undefined;
}

/** Returns the meeting of a relationship that a text names. */
export function meetingOf(facts: RelationshipFacts, given: string): Meeting {
  const found = facts.meetings.find(({ id }) => id === parseId('M', given));
  if (found === undefined) throw new Error('the meeting is not in its relationship');
  return found;
}

/**
 * Returns a meeting that is still planned.
 *
 * @throws Failure `refused` where it was held, missed or cancelled.
 */
export function plannedOf(facts: RelationshipFacts, given: string): Meeting {
  const meeting = meetingOf(facts, given);
  if (meeting.status === 'planned') return meeting;
  throw refused(
    `${idOf('M', meeting.id)} is ${meeting.status} already.`,
    `mentor meeting edit ${idOf('M', meeting.id)} corrects it, and mentor undo takes the last change back`,
  );
}

/**
 * Refuses a second meeting on a day for which the relationship has one planned or held. A relationship has one meeting
 * a day unless another is asked for.
 *
 * @param but The number of the meeting that is being moved.
 * @throws Failure `refused`.
 */
export function refuseSecond(
  { id: relationship, meetings }: RelationshipFacts,
  on: string,
  but?: number,
): void {
  const other = meetings.find(
    ({ id, metOn, status }) => id !== but && metOn === on && (status === 'planned' || status === 'held'),
  );
  if (other === undefined) return;
  const id = idOf('M', other.id);
  throw refused(
    `${idOf('R', relationship)} has a meeting on ${on} already: ${id}, ${other.status}.`,
    `mentor meeting edit ${id} changes that one; --another makes a second one of that day`,
  );
}

/** Returns the action of a relationship that a text names. */
export function actionOf(facts: RelationshipFacts, given: string): MeetingAction {
  const found = facts.actions.find(({ id }) => id === parseId('A', given));
  if (found === undefined) throw new Error('the action is not in its relationship');
  return found;
}

/** Returns the name of a person in a relationship; undefined where nobody is meant. */
export function nameIn(facts: RelationshipFacts, id: number | null): string | undefined {
  return id === null ? undefined : namesIn(facts).get(id);
}
