/** Dates as people and forms write them. */
import { isDate } from './dates.ts';

export const DATE_FORMATS = ['dmy', 'mdy', 'ymd'] as const;
/** The order of day, month and year where all are numbers. */
export type DateFormat = (typeof DATE_FORMATS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Months that begin differently in German. */
const GERMAN_MONTHS: Readonly<Record<string, string>> = {
  mär: 'mar',
  mrz: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
};

/** A time of day after a date, with any zone, as form exports have it. The date is kept without it. */
const TIME =
  /(?:,? | um | at |T)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)? ?(?:([ap])\.?m\.?)?(?: ?Uhr)? ?\(?(Z|[+-]\d\d:?\d\d|(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{3,4})?\)?$/i;

/** A day of the week before a date. */
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)(?:day)?[.,]{0,2} /i;

/** Returns what is wrong with a date that could be read two ways. */
export function ambiguousDate(message: string): {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
} {
  const hint = 'say the order of day and month for the whole file: --date-format dmy, or mdy';
  return { rule: 'ambiguous-date', message, hint };
}

/**
 * Returns the date that a text gives, `YYYY-MM-DD`; `ambiguous` where it could be either of two and no format is given;
 * undefined where it is not a date.
 *
 * @example readDate('3 Sept 2026') // '2026-09-03'
 * @example readDate('23/09/2026 10:15:00') // '2026-09-23': there is no month 23
 * @example readDate('03/09/2026') // 'ambiguous'
 * @example readDate('03/09/2026', 'dmy') // '2026-09-03'
 * @example readDate('11/1/26 9:05', 'mdy') // '2026-11-01'
 */
export function readDate(text: string, format?: DateFormat): string | undefined {
  const date = text.trim().replace(WEEKDAY, '').replace(TIME, '');
  const numbers = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(date);
  if (numbers !== null) return fromNumbers([numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''], format);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(date);
  if (dayFirst !== null) return ofParts(dayFirst[3], String(monthOf(dayFirst[2] ?? '')), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(date);
  return monthFirst === null
    ? undefined
    : ofParts(monthFirst[3], String(monthOf(monthFirst[1] ?? '')), monthFirst[2]);
}

/**
 * Returns the time of day that a text ends with, in a form that sorts by time, and what is written of its zone in
 * capitals. The clock is undefined where there is none.
 *
 * @example timeIn('3 Sept 2026 4:05 pm GMT+1') // { clock: '16:05:00.000000', label: 'GMT+1' }
 */
export function timeIn(text: string): { readonly clock: string | undefined; readonly label: string } {
  const found = TIME.exec(text.trim());
  if (found === null) return { clock: undefined, label: '' };
  const [, hour = '', minute = '', second = '00', fraction = '', half = '', label = ''] = found;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return {
    clock: `${String(hours).padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(6, '0')}`,
    label: label.toUpperCase(),
  };
}

function fromNumbers(
  [first, second, third]: readonly [string, string, string],
  format: DateFormat | undefined,
): string | undefined {
  if (first.length === 4) return ofParts(first, second, third);
  if (third.length !== 4 && third.length !== 2) return undefined;
  // Two digits at the end are a year only if a format was given; otherwise they could be a day.
  if (third.length === 2 && format !== 'dmy' && format !== 'mdy')
    return format === undefined && first.length <= 2 ? 'ambiguous' : undefined;
  const year = third.length === 2 ? `20${third}` : third;
  const dayFirst = ofParts(year, second, first);
  const monthFirst = ofParts(year, first, second);
  if (format === 'dmy') return dayFirst;
  if (format === 'mdy') return monthFirst;
  if (format === 'ymd') return undefined;
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return 'ambiguous';
  return dayFirst ?? monthFirst;
}

/**
 * Returns the month that a name or its beginning means, from 1; 0 where it means none.
 *
 * @example monthOf('Sept') // 9
 */
export function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.indexOf(GERMAN_MONTHS[start] ?? start) + 1;
}

function ofParts(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
