/** Stretches of the calendar, for what goes on in time. */
import { addDays, addMonths, daysBetween } from '../../domain/time/dates.ts';

/** Returns the Mondays of the weeks up to a date's own, oldest first. */
export function weeksUpTo(date: string, count: number): string[] {
  // 1 January 1900 was a Monday.
  const monday = addDays(date, -(daysBetween('1900-01-01', date) % 7));
  return Array.from({ length: count }, (_, at) => addDays(monday, 7 * (at + 1 - count)));
}

/** Returns the months up to a date's own as `YYYY-MM`, oldest first. */
export function monthsUpTo(date: string, count: number): string[] {
  const first = `${date.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, at) => addMonths(first, at + 1 - count).slice(0, 7));
}

/** Returns, for each week, how many of the dates are in it. */
export function countByWeek(dates: readonly string[], weeks: readonly string[]): number[] {
  const counts = weeks.map(() => 0);
  const first = weeks[0] ?? '';
  for (const date of dates) {
    const at = Math.floor(daysBetween(first, date) / 7);
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
