/**
 * Days as people say them: "yesterday", "friday", "3 Oct", "in 2 weeks". What can be read in two ways is not guessed: both
 * are named.
 */
import { nearSpelling, quote } from '../words/text.ts';
import { plainlyTyped } from '../words/unaccented.ts';
import {
  addDays,
  addMonths,
  isDate,
  longDate,
  monthName,
  weekdayName,
  weekdayOf,
  withWeekday,
} from './dates.ts';
import { DAY_WORDS, daysMeant } from './day-names.ts';
import { datesIn, type DayMonthOrder, daysOf, type Direction, type SpokenDate } from './spoken-date.ts';

/** What a day is read by. */
export interface DaySense {
  readonly today: string;
  /** The programme's order of numbers; null where it has none. */
  readonly order: DayMonthOrder | null;
  readonly direction: Direction;
}

/** The day, `YYYY-MM-DD`; or what is wrong, in a sentence, and what to write. */
export type SpokenDay =
  | { readonly day: string }
  | {
      readonly problem: string;
      readonly hint: string;
      /** The days that may be meant, where there are several. */
      readonly readings?: readonly string[];
    };

const BY_NAME: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['day before yesterday', -2],
  ['day after tomorrow', 2],
]);

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const USUAL = 'write it as 2026-10-03, "3 Oct", yesterday or friday: mentor help days';

/**
 * Returns the day that a text means.
 *
 * @example readSpokenDay('friday', { today: '2026-10-06', order: null, direction: 'happened' }) // { day: '2026-10-02' }
 * @example readSpokenDay('friday', { today: '2026-10-06', order: null, direction: 'planned' }) // { day: '2026-10-09' }
 */
export function readSpokenDay(text: string, sense: DaySense): SpokenDay {
  const said = tidied(text);
  const step = BY_NAME.get(said);
  const day = step === undefined ? stepped(said, sense.today) : addDays(sense.today, step);
  if (day !== undefined)
    return isDate(day) ? { day } : unread(text, 'is too far away', 'years go from 1900 to 2199');
  return (
    weekday(text, said, sense) ??
    date(text, said, sense) ??
    dateOnWeekday(text, said, sense) ??
    unread(text, 'is no day', near(said))
  );
}

/** Returns the word that a mistyped one is near to, to be suggested. */
function near(said: string): string {
  const word = nearSpelling(said, [...BY_NAME.keys(), ...WEEKDAYS]);
  return word === undefined ? USUAL : `did you mean ${word}?`;
}

/** Returns a text without what changes nothing: case, accents, the marks around it, "on" and "the" before it. */
function tidied(text: string): string {
  const said = plainlyTyped(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'(]+|[\s"').,;:!?]+$/g, '');
  return said.replace(/^(?:(?:on|by|until|since|from|the) )+/, '');
}

/** Returns the day that is so many days, weeks, months or years away; undefined where the text says no such thing. */
function stepped(said: string, today: string): string | undefined {
  const found =
    /^(?<ahead>in )(?<many>an?|\d{1,4}|[a-z]{3,6}) ?(?<unit>[a-z]+)(?:'? time)?$/.exec(said) ??
    /^(?<many>an?|\d{1,4}|[a-z]{3,6}) ?(?<unit>[a-z]+) (?:ago|(?<ahead>from (?:now|today)))$/.exec(said) ??
    /^(?:(?<ahead>\+)|-) ?(?<many>\d{1,4}) ?(?<unit>[a-z]+)$/.exec(said) ??
    /^(?:(?<ahead>next)|last|past) (?<many>)(?<unit>week|fortnight|month|year)$/.exec(said);
  const { ahead, many = '', unit = '' } = found?.groups ?? {};
  const count = /^\d/.test(many) ? Number(many) : /^(?:an?)?$/.test(many) ? 1 : NUMBERS.indexOf(many) + 1;
  const length = LENGTHS.find(({ names }) => names.test(unit.replace(/'s$/, '')));
  if (found === null || length === undefined || (count === 0 && many !== '0')) return undefined;
  const steps = ahead === undefined ? -count : count;
  return length.isMonths ? addMonths(today, steps * length.of) : addDays(today, steps * length.of);
}

const LENGTHS = [
  { names: /^(?:d|days?)$/, of: 1, isMonths: false },
  { names: /^(?:w|wks?|weeks?)$/, of: 7, isMonths: false },
  { names: /^(?:fortnights?)$/, of: 14, isMonths: false },
  { names: /^(?:m|mths?|months?)$/, of: 1, isMonths: true },
  { names: /^(?:y|yrs?|years?)$/, of: 12, isMonths: true },
];

/**
 * Returns the day of a weekday: alone, the last one before today or the next one after it; "last" and "next" say which;
 * "this" is the one of the week from Monday to Sunday.
 */
function weekday(text: string, said: string, { today, direction }: DaySense): SpokenDay | undefined {
  const [, which, name = ''] = /^(?:(last|past|next|coming|this) )?(\p{L}+)$/u.exec(said) ?? [];
  if (!DAY_WORDS.includes(name)) return undefined;
  const back = which === 'last' || which === 'past' || (which === undefined && direction !== 'planned');
  const ahead = which === 'next' || which === 'coming' || (which === undefined && direction !== 'happened');
  return theOne(
    text,
    weekdaysMeant(name).flatMap((wanted) => {
      const ofThisWeek = addDays(today, wanted - weekdayOf(today));
      if (which === 'this') return [ofThisWeek];
      const before = ofThisWeek < today ? ofThisWeek : addDays(ofThisWeek, -7);
      const after = ofThisWeek > today ? ofThisWeek : addDays(ofThisWeek, 7);
      return [...(back ? [before] : []), ...(ahead ? [after] : [])];
    }),
    which === undefined && direction === 'either' ? `say last ${name}, next ${name} or the date` : USUAL,
  );
}

/** Returns the weekdays that a word can mean, English first: "mo" is Monday, "do" is Thursday in German and Sunday in Spanish. */
function weekdaysMeant(name: string): readonly number[] {
  const { days, isCertain } = daysMeant([name], ['en']);
  if (isCertain) return days;
  return [...new Set(LANGUAGES.flatMap((language) => daysMeant([name], [language]).days))];
}

/** Those in which a short word means another weekday than in others. */
const LANGUAGES = ['cy', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'];

function date(text: string, said: string, { today, order, direction }: DaySense): SpokenDay | undefined {
  const dates = datesIn(said, order, today);
  if (dates === undefined) return undefined;
  const days = dates.flatMap((one) => daysOf(one, today, direction));
  if (days.length === 0) return noSuchDay(text, dates, order);
  return theOne(
    text,
    days,
    dates.length > 1
      ? 'write the month as a word; mentor programme edit --date-order dmy (or mdy) says the order once and for all'
      : 'write it with its year',
  );
}

/** Returns the day of a date with its weekday, "Tue 3 Oct", which have to go together. */
function dateOnWeekday(text: string, said: string, sense: DaySense): SpokenDay | undefined {
  const [, name = '', rest = ''] = /^(\p{L}+)[ .,]+(.*\d.*)$/u.exec(said) ?? [];
  if (!DAY_WORDS.includes(name)) return undefined;
  const read = date(text, rest.replace(/^the /, ''), sense);
  if (read === undefined || !('day' in read) || weekdaysMeant(name).includes(weekdayOf(read.day)))
    return read;
  return {
    problem: `${quote(text.trim())} does not go together: it is ${withWeekday(read.day)}.`,
    hint: 'mend the weekday or the date',
  };
}

function theOne(text: string, days: readonly string[], hint: string): SpokenDay {
  const readings = [...new Set(days)];
  if (readings.length === 1) return { day: readings[0]! };
  const all = readings.map(inFull);
  return {
    ...unread(text, `could be ${all.slice(0, -1).join(', ')} or ${all.at(-1)}`, hint),
    readings,
  };
}

/** Returns the problem with a date that no calendar has, in none of the orders in which it can be read. */
function noSuchDay(text: string, dates: readonly SpokenDate[], order: DayMonthOrder | null): SpokenDay {
  const far = dates.some(({ year = 2000 }) => year < 1900 || year > 2199);
  if (far) return unread(text, 'is too far away', 'years go from 1900 to 2199');
  const named = dates.find(({ day, month = 0 }) => day > 0 && month > 0 && month <= 12);
  if (named === undefined && order !== null)
    return unread(text, `is no day with the ${order === 'dmy' ? 'day' : 'month'} first`, USUAL);
  if (named === undefined) return unread(text, 'is no day', USUAL);
  const { day, month = 0, year = '' } = named;
  return unread(text, `is no day: there is no ${`${day} ${monthName(month)} ${year}`.trim()}`, USUAL);
}

function inFull(day: string): string {
  return `${weekdayName(day)} ${longDate(day)}`;
}

function unread(text: string, what: string, hint: string): Exclude<SpokenDay, { day: string }> {
  return { problem: `${quote(text.trim())} ${what}.`, hint };
}
