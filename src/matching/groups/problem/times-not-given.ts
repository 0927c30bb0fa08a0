/** Who gave no time at which they can meet, where circles have times. */
import type { Participant } from '../../../domain/people/participant.ts';
import { hoursOf, isHoursGiven } from '../../../domain/time/hours.ts';
import type { TimesNotGiven } from '../group-plan.ts';
import type { GroupSettings } from '../group-settings.ts';

/** The two sides of a proposal. */
interface Sides {
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
}

/** Returns who gave no time zone, or a zone and no hours, in the order given; `null` where groups have no times. */
export function timesNotGiven({ mentees, mentors }: Sides, settings: GroupSettings): TimesNotGiven | null {
  if (!haveTimes(settings)) return null;
  const idsOf = (people: readonly Participant[]): number[] => [...new Set(people.map(({ id }) => id))];
  return {
    mentorsWithoutZone: idsOf(mentors.filter(isWithoutZone)),
    menteesWithoutZone: idsOf(mentees.filter(isWithoutZone)),
    withoutHours: idsOf(
      [...mentors, ...mentees].filter((person) => !isWithoutZone(person) && !isHoursGiven(person)),
    ),
  };
}

/** Returns whether circles have a weekly time. */
export function haveTimes(settings: GroupSettings): boolean {
  return 'withSlots' in settings && settings.withSlots;
}

/** Returns whether the time zone of somebody is not known: as a mentor they open no circle that has a time. */
export function isWithoutZone(person: Participant): boolean {
  return hoursOf(person) === null;
}
