/** Weeks and months, for charts over time. */
import { addDays, addMonths, daysBetween } from '../../domain/time/dates.ts';

/** Returns the Mondays of the weeks up to that of a date, oldest first. */
export function weeksUpTo(date: string, count: number): string[] {
  // 1 January 1900 was a Monday.
  const monday = addDays(date, -(daysBetween('1900-01-01', date) % 7));
  return Array.from({ length: count }, (_, at) => addDays(monday, 7 * (at + 1 - count)));
}

/** Returns the months up to that of a date, as `YYYY-MM`, oldest first. */
export function monthsUpTo(date: string, count: number): string[] {
  const first = `${date.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, at) => addMonths(first, at + 1 - count).slice(0, 7));
}

/** Returns how many of the dates fall in each week. */
export function countByWeek(dates: readonly string[], weeks: readonly string[]): number[] {
  const counts = weeks.map(() => 0);
  const first = weeks[0] ?? '';
  for (const date of dates) {
    const at = Math.floor(daysBetween(first, date) / 7);
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
