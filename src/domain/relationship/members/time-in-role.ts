/** The times that people were in relationships, from which their waiting is counted. */
import {
  type FormerPerson,
  outcomeOf,
  type Relationship,
  type RelationshipPerson,
  type RelationshipRole,
} from '../relationship.ts';
import { inRole } from './members.ts';

/** The time of a mentee or peer in a relationship, as their waiting is counted from it. */
export interface TimeInRole {
  readonly participantId: number;
  readonly relationshipId: number;
  /** The day it began, or on which they joined. */
  readonly startedOn: string;
  readonly waitBefore: number;
  /** Whether it ended for them before it was done: with the whole, or because they left. */
  readonly isEndedEarly: boolean;
}

/** A relationship as far as it bears on the times of its people. */
type OfTimes = Pick<Relationship, 'id' | 'people' | 'former' | 'startedOn' | 'outcome'>;

/** Returns the times of all people of one role in a relationship: those who left first, then those in it. */
export function timesInRole(
  { id, people, former, startedOn, outcome }: OfTimes,
  role: RelationshipRole,
): TimeInRole[] {
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
    ...inRole({ people: former }, role).map((person) => timeOf(person, isLeftEarly(person))),
    ...inRole({ people }, role).map((person) => timeOf(person, outcome === 'ended-early')),
  ];
}

/** Compares times by their first day; of one day, by the number of the relationship. */
export function byStart(one: TimeInRole, other: TimeInRole): number {
  if (one.startedOn !== other.startedOn) return one.startedOn < other.startedOn ? -1 : 1;
  return one.relationshipId - other.relationshipId;
}

/** Returns each person's last time in a role: the one that began latest. */
export function lastTimesInRole(
  relationships: readonly OfTimes[],
  role: RelationshipRole,
): Map<number, TimeInRole> {
  const times = relationships.flatMap((one) => timesInRole(one, role)).toSorted(byStart);
  return new Map(times.map((one) => [one.participantId, one]));
}
