/** What several reports need to know about a relationship on a date. */
import { daysBetween } from '../../domain/time/dates.ts';
import type { PhaseSettings } from '../../domain/relationship/phases.ts';
import { type PhaseTime, phaseTime } from '../../domain/relationship/phase-time.ts';
import {
  type Goal,
  type Phase,
  type Relationship,
  type RelationshipFacts,
  type RelationshipPerson,
  type RelationshipRole,
} from '../../domain/relationship/relationship.ts';
import { everybodyOf, inRole } from '../../domain/relationship/members/members.ts';
import { hadMetBefore, isTakenIn } from '../../domain/relationship/taken-in.ts';
import { idOf } from '../../domain/reference.ts';
import type { Column } from '../report.ts';
import { sum } from '../statistics/arithmetic.ts';

export interface PhaseStanding extends PhaseTime {
  readonly meetingsHeld: number;
  /** False for a pair that was renewed, or taken in after preparation: they have met before. */
  readonly hasNeverMet: boolean;
  readonly lastMetOn: string | null;
}

/** Returns the state of a relationship on a date. */
export function phaseStanding(facts: RelationshipFacts, phases: PhaseSettings, asOf: string): PhaseStanding {
  const held = heldBy(facts, asOf);
  return {
    ...phaseTime(facts, phases, asOf),
    meetingsHeld: held.length,
    hasNeverMet: held.length === 0 && !hadMetBefore(facts),
    lastMetOn: held.at(-1)?.metOn ?? null,
  };
}

/** Returns the meetings held up to a date, oldest first. */
export function heldBy(
  facts: Pick<RelationshipFacts, 'meetings'>,
  asOf: string,
): RelationshipFacts['meetings'] {
  return facts.meetings
    .filter((meeting) => meeting.status === 'held' && meeting.metOn <= asOf)
    .toSorted((a, b) => (a.metOn < b.metOn ? -1 : a.metOn > b.metOn ? 1 : a.id - b.id));
}

/** Returns whether a relationship ended well: completed or renewed. */
export function isClosed({ outcome }: Pick<Relationship, 'outcome'>): boolean {
  return outcome === 'completed' || outcome === 'renewed';
}

/** Returns the phase of a relationship at the end of a date; for one that was over, its last phase. */
export function phaseOn(facts: Pick<Relationship, 'phase' | 'phaseChanges'>, date: string): Phase {
  return (
    facts.phaseChanges.findLast((change) => change.toPhase !== null && change.changedOn <= date)?.toPhase ??
    facts.phaseChanges[0]?.toPhase ??
    facts.phase
  );
}

/**
 * Returns how many days a relationship spent in a phase; `null` where it has not left the phase, or was taken in during
 * it.
 */
export function daysIn(facts: Pick<Relationship, 'startedOn' | 'phaseChanges'>, phase: Phase): number | null {
  if (isTakenIn(facts) && facts.phaseChanges[0]?.toPhase === phase) return null;
  const begun = facts.phaseChanges.find((change) => change.toPhase === phase)?.changedOn;
  const left = facts.phaseChanges.findLast((change) => change.fromPhase === phase)?.changedOn;
  return begun === undefined || left === undefined ? null : daysBetween(begun, left);
}

/** Returns the names of the people in one of these roles as one text. */
export function namesOf(facts: Pick<Relationship, 'people'>, ...roles: RelationshipRole[]): string {
  return roles
    .flatMap((role) => inRole(facts, role))
    .map((person) => person.name)
    .join(', ');
}

/** Returns whose goal it is: its owner's, or that of all who set goals in the relationship. */
export function ownersOf(
  facts: Pick<Relationship, 'people' | 'former'>,
  { participantId }: Pick<Goal, 'participantId'>,
): RelationshipPerson[] {
  return participantId === null
    ? [...inRole(facts, 'mentee'), ...inRole(facts, 'peer')]
    : everybodyOf(facts).filter((person) => person.participantId === participantId);
}

/** Returns the names of those whose goal it is; see {@link ownersOf}. */
export function whoseGoal(...given: Parameters<typeof ownersOf>): string {
  return ownersOf(...given)
    .map(({ name }) => name)
    .join(', ');
}

/** The columns that say which relationship a line is about, and between whom. Peers are each once, with the mentees. */
export const BETWEEN: readonly Column<{ readonly facts: Pick<Relationship, 'id' | 'people'> }>[] = [
  { key: 'id', label: 'Id', isFixed: true, of: ({ facts }) => idOf('R', facts.id) },
  { key: 'mentors', label: 'Mentor', isPersonal: true, of: ({ facts }) => namesOf(facts, 'mentor') },
  { key: 'mentees', label: 'Mentee', isPersonal: true, of: ({ facts }) => namesOf(facts, 'mentee', 'peer') },
];

/** Returns the length of a meeting in hours; `null` where it is not known. */
export function hoursLong({ minutes }: RelationshipFacts['meetings'][number]): number | null {
  return minutes === null ? null : minutes / 60;
}

/** Returns the hours of meetings, to a tenth. A meeting without a length adds nothing. */
export function hoursOf(held: RelationshipFacts['meetings']): number {
  return Math.round(sum(held.map(({ minutes }) => minutes ?? 0)) / 6) / 10;
}

/** Returns the ids of the mentees in the given relationships. */
export function menteesOf(relationships: readonly Pick<Relationship, 'people'>[]): Set<number> {
  return new Set(relationships.flatMap((one) => inRole(one, 'mentee').map((person) => person.participantId)));
}

/** Returns how many mentees each mentor has in the given relationships. Each mentee of a circle counts. */
export function menteesByMentor(relationships: readonly Pick<Relationship, 'people'>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of relationships)
    for (const { participantId } of inRole(one, 'mentor'))
      counts.set(participantId, (counts.get(participantId) ?? 0) + inRole(one, 'mentee').length);
  return counts;
}
