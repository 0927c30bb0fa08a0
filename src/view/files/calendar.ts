/**
 * Calendar files. An event keeps its UID for good and its SEQUENCE rises, so that a calendar that reads a second
 * file changes or cancels what it has. Times are UTC, which no change of a clock can move; what each clock shows
 * is in the description.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays } from '../../domain/time/dates.ts';

export interface CalendarEvent {
  /** The same for one thing in every file. */
  readonly uid: string;
  readonly sequence: number;
  /** The day, for an event whose time is not known. */
  readonly on: string;
  /** An instant; `null` takes the whole day. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly isCancelled: boolean;
}

/**
 * Returns a calendar file.
 *
 * @param options.stampedOn The date that stands for when it was made: the same date gives the same bytes.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  options: { readonly name: string; readonly stampedOn: string },
): string {
  const calendar = ical({
    name: calendarLine(options.name),
    prodId: { company: 'mentor', product: 'mentor', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const start = new Date(event.startsAt ?? `${event.on}T00:00:00Z`);
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(`${options.stampedOn}T00:00:00Z`),
      start,
      end:
        event.startsAt === null
          ? new Date(`${addDays(event.on, 1)}T00:00:00Z`)
          : new Date(start.getTime() + event.minutes * 60_000),
      ...(event.startsAt === null ? { allDay: true, timezone: 'UTC' } : {}),
      summary: calendarLine(event.summary),
      description: calendarText(event.description),
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * Returns text that a calendar may hold: no control characters but line ends, nothing that reverses the text,
 * nothing that UTF-8 cannot write.
 */
function calendarText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function calendarLine(text: string): string {
  return calendarText(text).replaceAll('\n', ' ');
}
