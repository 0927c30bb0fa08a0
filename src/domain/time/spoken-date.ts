/** Dates of the calendar as people say them, with or without a year: "3 Oct", "October 3, 2026", `3/10`, "the 15th". */
import { addMonths, isDate, daysBetween } from './dates.ts';
import { DAY_WORDS } from './day-names.ts';
import { withZeros } from './iso-day.ts';
import { monthOf } from './written-dates.ts';

export const DATE_ORDERS = ['dmy', 'mdy'] as const;
/** Which of two numbers is the day, and which the month. */
export type DayMonthOrder = (typeof DATE_ORDERS)[number];

/** Whether the day is one of something that happened or that is planned; `either` where it may be both. */
export type Direction = 'happened' | 'planned' | 'either';

/** A date in parts, as far as they were said. */
export interface SpokenDate {
  readonly day: number;
  readonly month: number | undefined;
  readonly year: number | undefined;
}

/** How far from today the year without a century of "24-10-26" may be to be the first number. */
const NEAR_YEARS = 10;

/** How many years, and months, are searched for one that has the day: 29 February may be eight years away. */
const FAR = { years: 8, months: 2 };

/**
 * Returns what a date can mean: one date, or several where it is in numbers and no order is known. Undefined where the
 * text is no date.
 *
 * @param said As `plainlyTyped` gives it.
 * @example datesIn('3/10', null, '2026-10-06')
 *   // [{ day: 3, month: 10, year: undefined }, { day: 10, month: 3, year: undefined }]
 */
export function datesIn(
  said: string,
  order: DayMonthOrder | null,
  today: string,
): readonly SpokenDate[] | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(withZeros(said));
  if (iso !== null) return [dateOf(iso[3], Number(iso[2]), iso[1], today)];
  const numbers = /^(\d{1,2})( ?[-/.] ?| )(\d{1,2})(?:\2(\d{4}|\d\d))?$/.exec(said);
  if (numbers !== null) {
    const [, first = '', mark = '', second = '', year] = numbers;
    const orders = mark.trim() === '.' ? (['dmy'] as const) : order === null ? DATE_ORDERS : [order];
    const read = orders.map((one) =>
      one === 'dmy' ? dateOf(first, Number(second), year, today) : dateOf(second, Number(first), year, today),
    );
    const yearFirst = order === null && year?.length === 2 && first.length === 2;
    const other = yearFirst ? dateOf(year, Number(second), first, today) : undefined;
    const isNear = Math.abs((other?.year ?? 0) - Number(today.slice(0, 4))) <= NEAR_YEARS;
    return mark.trim() !== '.' && other !== undefined && isNear ? [...read, other] : read;
  }
  const named = inWords(said);
  return named === undefined ? undefined : [dateOf(named.day, named.month, named.year, today)];
}

/** Returns the parts of a date whose month is a name, or of which only the day is said, with its ending: "15th". */
function inWords(
  said: string,
):
  | { readonly day: string; readonly month: number | undefined; readonly year: string | undefined }
  | undefined {
  const words = said
    .replace(/[-/.,']+/g, ' ')
    .replace(/ (?:of|the|de) /g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const alone = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words);
  if (alone !== null) return { day: alone[1] ?? '', month: undefined, year: undefined };
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? ?(?<name>\p{L}{3,9}) ?(?<year>\d{4}|\d\d)?$/u.exec(words) ??
    /^(?<name>\p{L}{3,9}) ?(?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}|\d\d))?$/u.exec(words) ??
    /^(?<year>\d{4}) (?<name>\p{L}{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?$/u.exec(words);
  const { day = '', name = '', year } = found?.groups ?? {};
  const month = monthNamed(name);
  return month === 0 ? undefined : { day, month, year };
}

/** Spanish "martes" begins like March and is a Tuesday. */
function monthNamed(name: string): number {
  return name.length > 3 && DAY_WORDS.includes(name) ? 0 : monthOf(name);
}

function dateOf(
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
  today: string,
): SpokenDate {
  return { day: Number(day), month, year: year === undefined ? undefined : fullYear(year, today) };
}

/** A year of two digits is the nearest one. */
function fullYear(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const current = Number(today.slice(0, 4));
  const near = current - (current % 100) + Number(year);
  return near - current > 50 ? near - 100 : current - near > 49 ? near + 100 : near;
}

/**
 * Returns the day that a date is: without a year, or without a month, the last one not after today for what happened, and
 * the next one not before today for what is planned. None where there is no such day; two where it may be both and they
 * are equally near.
 *
 * @example daysOf({ day: 3, month: 10, year: undefined }, '2026-10-02', 'happened') // ['2025-10-03']
 */
export function daysOf(
  { day, month, year }: SpokenDate,
  today: string,
  direction: Direction,
): readonly string[] {
  const inMonth = (start: string): string => `${start.slice(0, 8)}${String(day).padStart(2, '0')}`;
  if (year !== undefined) return [inMonth(`${year}-${String(month).padStart(2, '0')}-01`)].filter(isDate);
  const thisMonth = `${today.slice(0, 8)}01`;
  const start = month === undefined ? thisMonth : `${today.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
  if (!isDate(start)) return [];
  const [most, step] = month === undefined ? [FAR.months, 1] : [FAR.years, 12];
  const around = Array.from({ length: 2 * most + 1 }, (_, at) =>
    inMonth(addMonths(start, (at - most) * step)),
  );
  const days = around.filter(isDate);
  const before = days.findLast((one) => one <= today);
  const after = days.find((one) => one >= today);
  if (direction === 'happened') return before === undefined ? [] : [before];
  if (direction === 'planned') return after === undefined ? [] : [after];
  if (before === undefined || after === undefined) return [];
  const [back, ahead] = [daysBetween(before, today), daysBetween(today, after)];
  return back === ahead ? [...new Set([before, after])] : [back < ahead ? before : after];
}
