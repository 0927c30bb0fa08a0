/** Dates as people and forms write them. */
import { isDate } from './dates.ts';

export const DATE_FORMATS = ['dmy', 'mdy', 'ymd'] as const;
/** The order of day, month and year where all are numbers. */
export type DateFormat = (typeof DATE_FORMATS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A time of day after a date, as form exports have it. It is left out. */
const TIME = /[ T]\d{1,2}:\d\d(:\d\d(\.\d{1,6})?)?( ?[ap]\.?m\.?)?( ?(Z|GMT|UTC|[+-]\d\d:?\d\d))?$/i;

/**
 * Returns the date that a text says, `YYYY-MM-DD`; the word `ambiguous` where it could be two and no format is given;
 * undefined where it is none.
 *
 * @example readDate('3 Sept 2026') // '2026-09-03'
 * @example readDate('23/09/2026 10:15:00') // '2026-09-23': there is no month 23
 * @example readDate('03/09/2026') // 'ambiguous'
 * @example readDate('03/09/2026', 'dmy') // '2026-09-03'
 * @example readDate('11/1/26 9:05', 'mdy') // '2026-11-01'
 */
export function readDate(text: string, format?: DateFormat): string | undefined {
  const date = text.trim().replace(TIME, '');
  const numbers = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(date);
  if (numbers !== null) return fromNumbers([numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''], format);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(date);
  if (dayFirst !== null) return ofParts(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(date);
  return monthFirst === null ? undefined : ofParts(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

/**
 * Returns the date and time that a text says in a form whose order is that of time; the word `ambiguous`, or
 * undefined, as {@link readDate} does. Without a time it is the start of the day.
 *
 * @example readInstant('3 Sept 2026 4:05 pm') // '2026-09-03 16:05:00.000000'
 */
export function readInstant(text: string, format?: DateFormat): string | undefined {
  const date = readDate(text, format);
  if (date === undefined || date === 'ambiguous') return date;
  const time = /[ T](\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)? ?([ap])?/i.exec(
    TIME.exec(text.trim())?.[0] ?? '',
  );
  if (time === null) return `${date} 00:00:00.000000`;
  const [, hour = '0', minute = '00', second = '00', fraction = '', half = ''] = time;
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${date} ${String(hours).padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(6, '0')}`;
}

function fromNumbers(
  [first, second, third]: readonly [string, string, string],
  format: DateFormat | undefined,
): string | undefined {
  if (first.length === 4) return ofParts(first, second, third);
  if (third.length !== 4 && third.length !== 2) return undefined;
  // Two digits at the end are a year where somebody has said so; else they could be a day.
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

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function ofParts(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}
