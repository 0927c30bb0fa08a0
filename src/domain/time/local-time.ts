/** Instants and what a clock in a zone shows at them. */
import { daysBetween, withWeekday } from './dates.ts';
import { zoneOffsets } from './zone-offsets.ts';

const MINUTE = 60_000;
const DAY = 1440;

/** Returns a minute since 1970 began in UTC as an instant: `2026-03-11T13:00:00Z`. */
export function instantOf(minute: number): string {
  return `${new Date(minute * MINUTE).toISOString().slice(0, 19)}Z`;
}

/** Returns the minute since 1970 began of an instant. */
export function minuteOf(instant: string): number {
  return Math.floor(Date.parse(instant) / MINUTE);
}

/**
 * Returns what a clock in a zone shows at an instant, with how far it is ahead of UTC.
 *
 * @example localTime('2026-03-11T13:00:00Z', 'America/New_York') // '2026-03-11T09:00:00-04:00'
 */
export function localTime(instant: string, zone: string): string {
  const minute = minuteOf(instant);
  const ahead = zoneOffsets(zone, minute, minute).ahead[0]!;
  const sign = ahead < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `${instantOf(minute + ahead).slice(0, 19)}${sign}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/**
 * Returns the instants at which a clock in a zone shows a date and a time: usually one, none where the clock skips it,
 * two where it shows it twice.
 *
 * @param time `HH:MM`.
 * @example instantsOf('2026-10-25', '01:30', 'Europe/London') // ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']
 */
export function instantsOf(date: string, time: string, zone: string): string[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = daysBetween('1970-01-01', date) * DAY + hours * 60 + minutes;
  const { starts, ahead } = zoneOffsets(zone, local - 2 * DAY, local + 2 * DAY);
  return ahead
    .map((offset, k) => ({ minute: local - offset, begins: starts[k]!, ends: starts[k + 1] ?? Infinity }))
    .filter(({ minute, begins, ends }) => minute >= begins && minute < ends)
    .map(({ minute }) => instantOf(minute));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * Returns a local time in a form for people.
 *
 * @param local As {@link localTime} gives it.
 * @example readable('2026-03-11T09:00:00-04:00') // 'Wed 2026-03-11 09:00'
 */
export function readable(local: string): string {
  return `${withWeekday(local.slice(0, 10))} ${local.slice(11, 16)}`;
}
