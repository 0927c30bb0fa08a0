/**
 * Calendar files. An event keeps its UID for good and its SEQUENCE rises, so that a calendar that reads a second
 * file changes or cancels what it has. Times are UTC, which no change of a clock can move; what each clock shows
 * is in the description.
 *
 * Written here rather than by a library: iCalendar (RFC 5545) is lines of `NAME:VALUE`, escaped and folded, and a
 * morning's reminders may be thousands of events.
 */
import { addDays } from '../domain/dates.ts';

export interface CalendarEvent {
  /** The same for the same thing in every file. */
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
  const name = escaped(options.name.replaceAll(/[\r\n\u2028\u2029\u0085]+/g, ' '));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mentor//mentor//EN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...events.flatMap((event) => eventLines(event, options.stampedOn)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, stampedOn: string): string[] {
  const { startsAt, on, minutes } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${compact(stampedOn)}T000000Z`,
    ...(startsAt === null
      ? [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]
      : [
          `DTSTART:${instant(Date.parse(startsAt))}`,
          `DTEND:${instant(Date.parse(startsAt) + minutes * 60_000)}`,
        ]),
    `SUMMARY:${escaped(event.summary.replaceAll(/[\r\n\u2028\u2029\u0085]+/g, ' '))}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

const compact = (date: string): string => date.replaceAll('-', '');

/** `20260311T130000Z`. */
function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/**
 * Text as a value: separators escaped, no control characters but line ends, and nothing that UTF-8 cannot write.
 *
 * @example escaped('a; b\nc') // 'a\\; b\\nc'
 */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Bytes of a line, its end apart. */
const WIDTH = 75;

/** A line that is too long goes on in the next, after a space; no character is cut in two. */
function folded(line: string): string {
  if (line.length <= WIDTH && Buffer.byteLength(line) <= WIDTH) return line;
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < line.length;) {
    const point = line.codePointAt(at) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes + size > WIDTH) {
      parts.push(line.slice(from, at));
      from = at;
      bytes = 1; // the space that it begins with
    }
    bytes += size;
    at += point < 0x10000 ? 1 : 2;
  }
  parts.push(line.slice(from));
  return parts.join('\r\n ');
}
