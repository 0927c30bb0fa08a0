/** When the people of a relationship can meet, and in which time zones. */
import { isTimezone } from '../../domain/time/dates.ts';
import { type Hours, hoursOf } from '../../domain/time/hours.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../domain/relationship/relationship.ts';
import { loadParticipantsById } from '../../store/people/participants.ts';
import { loadProgramme } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';

export interface PersonClock {
  readonly person: RelationshipPerson;
  readonly hours: Hours;
  /** Whether they have not given their zone, so that the programme's is assumed. */
  readonly isAssumed: boolean;
}

/** Returns the clock of everybody in a relationship, in its order: mentors first. */
export function loadClocks(store: Store, facts: RelationshipFacts): PersonClock[] {
  const { timezone } = loadProgramme(store);
  const participants = new Map(
    loadParticipantsById(
      store,
      facts.people.map(({ participantId }) => participantId),
    ).map((one) => [one.id, one]),
  );
  return clocksOf(facts, participants, timezone);
}

/**
 * Returns the clock of everybody in a relationship, in its order.
 *
 * @param timezone The programme's, for those who have given none.
 */
export function clocksOf(
  { people }: Pick<RelationshipFacts, 'people'>,
  participants: ReadonlyMap<number, Participant>,
  timezone: string,
): PersonClock[] {
  return people.map((person) => {
    const said = participants.get(person.participantId);
    const isAssumed = said?.timezone === null || !isTimezone(said?.timezone ?? '');
    const hours = hoursOf({
      timezone: isAssumed ? timezone : (said?.timezone ?? timezone),
      availability: said?.availability ?? null,
    });
    if (hours === null) throw new Error('the zone of the programme is not known to this machine');
    return { person, hours, isAssumed };
  });
}

/** Returns the zone of the first mentor. Meetings are planned by that clock. */
export function mentorZone(clocks: readonly PersonClock[]): string {
  const [first] = clocks;
  if (first === undefined) throw new Error('a relationship has people');
  return first.hours.zone;
}

/** Returns a note on everybody whose zone is assumed, with how to mend it; undefined where there is nobody. */
export function assumedNote(clocks: readonly PersonClock[]): string | undefined {
  const assumed = clocks.filter(({ isAssumed }) => isAssumed).map(({ person }) => person.participantId);
  const [first] = assumed;
  if (first === undefined) return undefined;
  const zone = mentorZone(clocks.filter(({ isAssumed }) => isAssumed));
  return `Note: no time zone is known for ${assumed.map((id) => idOf('P', id)).join(', ')}; ${zone} is assumed. Mend it: mentor participant edit ${idOf('P', first)} --timezone ZONE`;
}
