/** When a meeting takes place, in words: the day, or the time on each clock and who is not available. */
import type { Meeting } from '../../domain/relationship/meetings.ts';
import { addDays } from '../../domain/time/dates.ts';
import { localTime, minuteOf, readable } from '../../domain/time/local-time.ts';
import { sharedTime } from '../../domain/time/shared-time.ts';
import { oneLine } from '../../domain/words/text.ts';
import type { PersonClock } from './clocks.ts';

/**
 * Returns when a meeting takes place, by each clock that differs, and whose hours it lies outside.
 *
 * @example whenWords(meeting, clocks) // 'Wed 2026-03-11 13:00 Europe/London, 09:00 America/New_York'
 */
export function whenWords(
  { metOn, startsAt, minutes }: Pick<Meeting, 'metOn' | 'startsAt' | 'minutes'>,
  clocks: readonly PersonClock[],
): string {
  if (startsAt === null) return metOn;
  const zones = [...new Set(clocks.map(({ hours }) => hours.zone))];
  const [first = 'UTC', ...others] = zones;
  const own = readable(localTime(startsAt, first));
  const shown = [
    `${own} ${first}`,
    ...others.map((zone) => {
      const local = readable(localTime(startsAt, zone));
      return `${local.slice(0, -6) === own.slice(0, -6) ? local.slice(-5) : local} ${zone}`;
    }),
  ];
  const outside = clocks
    .filter((clock) => !isAvailable(clock, startsAt, minutes ?? 0))
    .map(({ person }) => oneLine(person.name));
  return `${shown.join(', ')}${outside.length === 0 ? '' : ` (outside the hours of ${outside.join(' and ')})`}`;
}

function isAvailable({ hours }: PersonClock, startsAt: string, minutes: number): boolean {
  const from = minuteOf(startsAt);
  const { intervals } = sharedTime([hours], addDays(localTime(startsAt, hours.zone).slice(0, 10), -1), 4);
  return intervals.some((interval) => interval.from <= from && from + minutes <= interval.to);
}
