/** The times that mentees were in relationships, from which their waiting is counted. */
import { type FormerPerson, outcomeOf, type Relationship, type RelationshipPerson } from '../relationship.ts';
import { inRole } from './members.ts';

/** A mentee's time in a relationship, as their waiting is counted from it. */
export interface TimeAsMentee {
  readonly participantId: number;
  readonly relationshipId: number;
  /** The day it began, or on which they joined. */
  readonly startedOn: string;
  readonly waitBefore: number;
  /** Whether it ended for them before it was done: with the whole, or because they left. */
  readonly isEndedEarly: boolean;
}

/** Returns the times of all its mentees in a relationship: those who left first, then those in it. */
export function timesAsMentee({
  id,
  people,
  former,
  startedOn,
  outcome,
}: Pick<Relationship, 'id' | 'people' | 'former' | 'startedOn' | 'outcome'>): TimeAsMentee[] {
  const timeOf = ({ participantId, waitBefore, joinedOn }: RelationshipPerson, isEndedEarly: boolean) => ({
    participantId,
    relationshipId: id,
    startedOn: joinedOn ?? startedOn,
    waitBefore,
    isEndedEarly,
  });
  const isLeftEarly = ({ leftReason }: FormerPerson): boolean =>
    leftReason === null || outcomeOf(leftReason) === 'ended-early';
  return [
    ...inRole({ people: former }, 'mentee').map((person) => timeOf(person, isLeftEarly(person))),
    ...inRole({ people }, 'mentee').map((person) => timeOf(person, outcome === 'ended-early')),
  ];
}
