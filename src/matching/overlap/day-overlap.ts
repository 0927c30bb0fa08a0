/** The time that two people share on one day. */
import { daysBetween } from '../../domain/dates.ts';
import type { Hours } from './hours.ts';
import { stretchesBetween } from './stretches.ts';
import { minutesShared, onClockBehind } from './week-windows.ts';
import { zoneOffsets } from './zone-offsets.ts';

const DAY = 1440;
/** 1970 began on a Thursday. */
const FIRST_MONDAY = '1969-12-29';

/**
 * Returns the minutes in which both are available on a date of the mentor's calendar. A day on which the
 * mentor's clock is changed has 23 or 25 hours, and a date that their zone has left out has none.
 *
 * @example minutesOnDay(london, newYork, '2026-03-11') // 240, New York being in summer time already
 */
export function minutesOnDay(mentor: Hours, mentee: Hours, date: string): number {
  const since = daysBetween(FIRST_MONDAY, date);
  const day = since % 7;
  const midnight = daysBetween('1970-01-01', date) * DAY;
  const offsetsOf = ({ zone }: Hours) => zoneOffsets(zone, midnight - 2 * DAY, midnight + 3 * DAY);
  const stretches = stretchesBetween(offsetsOf(mentor), offsetsOf(mentee), midnight, midnight + DAY);
  return stretches.reduce(
    (sum, { from, to, ahead }) =>
      sum +
      minutesShared(mentor.windows, onClockBehind(mentee.windows, ahead), {
        from: day * DAY + from,
        to: day * DAY + to,
      }),
    0,
  );
}
