/** A meeting as an event of a calendar. */
import type { Meeting } from '../../domain/relationship/meetings.ts';
import { localTime, readable } from '../../domain/time/local-time.ts';
import { idOf } from '../../domain/reference.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import type { CalendarEvent } from './calendar.ts';
import { membersText } from '../pages/people.ts';

/** The length of a meeting for which nobody gave one. */
const USUAL_MINUTES = 60;

/**
 * Returns a meeting as an event, which tells in words what each person's clock shows.
 *
 * @param programmeKey Tells this programme's meetings from those of any other.
 * @param zoneOf The zone of a participant.
 */
export function meetingEvent(
  meeting: Meeting,
  facts: RelationshipFacts,
  programmeKey: string,
  zoneOf: (participantId: number) => string,
): CalendarEvent {
  const { startsAt } = meeting;
  const clocks =
    startsAt === null
      ? []
      : facts.people.map(({ name, role, participantId }) => {
          const zone = zoneOf(participantId);
          return `${name} (${role}): ${readable(localTime(startsAt, zone))} ${zone}`;
        });
  return {
    uid: `${idOf('M', meeting.id)}.${programmeKey}@mentor`,
    sequence: meeting.sequence,
    on: meeting.metOn,
    startsAt,
    minutes: meeting.minutes ?? USUAL_MINUTES,
    summary: `Mentoring: ${membersText(facts)}`,
    description: [
      `${idOf('M', meeting.id)} of ${idOf('R', facts.id)}`,
      ...clocks,
      ...(meeting.channel === null ? [] : [`Channel: ${meeting.channel}`]),
      ...(meeting.notes === null ? [] : ['', meeting.notes]),
    ].join('\n'),
    isCancelled: meeting.status === 'cancelled',
  };
}
