/** Lengths of time, and days near today, as one says them. */
import { daysBetween, monthName, weekdayName } from './dates.ts';

/** From so many days on a length is given in weeks, in months, in years. */
const WEEKS_FROM = 14;
const MONTHS_FROM = 91;
const YEARS_FROM = 731;
/** A little less than the mean: half a year of 182 days is 6 months, not 5. */
const DAYS_IN_MONTH = 30;
const DAYS_IN_YEAR = 365.25;

/**
 * Returns a number of days in words, in whole units that have passed.
 *
 * @example spanText(9) // '9 days'
 * @example spanText(37) // '5 weeks'
 */
export function spanText(days: number): string {
  if (days < WEEKS_FROM) return counted(days, 'day');
  if (days < MONTHS_FROM) return counted(Math.floor(days / 7), 'week');
  if (days < YEARS_FROM) return counted(Math.floor(days / DAYS_IN_MONTH), 'month');
  return counted(Math.floor(days / DAYS_IN_YEAR), 'year');
}

/**
 * Returns how long ago a day was.
 *
 * @example agoText('2026-11-21', '2026-11-22') // 'yesterday'
 * @example agoText('2026-10-22', '2026-11-22') // '4 weeks ago'
 */
export function agoText(day: string, today: string): string {
  const days = daysBetween(day, today);
  return days < 1 ? 'today' : days === 1 ? 'yesterday' : `${spanText(days)} ago`;
}

/**
 * Returns a day as one says it, with its year where that is not this year.
 *
 * @example nearDayText('2026-11-27', '2026-11-30') // 'Fri 27 Nov'
 */
export function nearDayText(day: string, today: string): string {
  const month = monthName(Number(day.slice(5, 7))).slice(0, 3);
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${weekdayName(day)} ${Number(day.slice(8))} ${month}${year}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
