/** What the words of `mentor met Kasia Ana yesterday 45m` can mean: who met, on which day, how long and how. */
import { type Channel, CHANNEL_WORDS, CHANNELS } from '../people/fields/choices.ts';
import { choice } from '../people/fields/field-kinds.ts';
import type { SpokenDay } from '../time/spoken-day.ts';
import { plainlyTyped } from '../words/unaccented.ts';

/** One way to take all of the words. */
export interface SaidOfMeeting {
  /** The words that name the pair. */
  readonly names: readonly string[];
  /** `YYYY-MM-DD`; undefined where no word says a day. */
  readonly day: string | undefined;
  readonly minutes: number | undefined;
  readonly channel: Channel | undefined;
}

/** What is said elsewhere, in options: no word is taken for it. */
export interface SaidElsewhere {
  readonly day: boolean;
  readonly minutes: boolean;
  readonly channel: boolean;
}

/** The most words that say one thing: "the day before yesterday", "1 hour 30 minutes". */
const LONGEST = 5;

interface Span<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * Returns every way to take the words of a line, those first that take most of them for a day, a length and a channel. Each
 * of these is said at most once, and in words that stand together. A name may read like a day, and so there are several
 * ways: only the one that knows the people can tell which is meant.
 *
 * @param typed The words as typed; several in quotes are one.
 * @param dayOf Returns the day that a text means.
 */
export function waysToTake(
  typed: readonly string[],
  dayOf: (text: string) => SpokenDay,
  elsewhere: SaidElsewhere,
): readonly SaidOfMeeting[] {
  const days = elsewhere.day
    ? []
    : spansOf(typed, (text) => {
        const read = dayOf(text);
        return 'day' in read ? read.day : undefined;
      });
  const lengths = elsewhere.minutes ? [] : spansOf(typed, minutesSaid);
  const channels = elsewhere.channel ? [] : spansOf(typed, channelIn);
  const ways: (SaidOfMeeting & { readonly taken: number })[] = [];
  for (const day of [...days, undefined])
    for (const length of [...lengths, undefined])
      for (const channel of [...channels, undefined]) {
        const taken = [day, length, channel].filter((span) => span !== undefined);
        if (overlap(taken)) continue;
        ways.push({
          names: typed.filter((_, at) => !taken.some(({ from, to }) => at >= from && at < to)),
          day: day?.value,
          minutes: length?.value,
          channel: channel?.value,
          taken: taken.reduce((sum, { from, to }) => sum + to - from, 0),
        });
      }
  return ways
    .toSorted((a, b) => b.taken - a.taken)
    .map(({ names, day, minutes, channel }) => ({ names, day, minutes, channel }));
}

/** Returns what is wrong with words that look like a day and are none, or one of several; undefined where none does. */
export function wrongDay(
  typed: readonly string[],
  dayOf: (text: string) => SpokenDay,
): Exclude<SpokenDay, { day: string }> | undefined {
  const wrong = spansOf(typed, (text) => {
    const read = /\d/.test(text) && /[\p{L}./-]/u.test(text) ? dayOf(text) : undefined;
    return read !== undefined && 'problem' in read && !read.problem.endsWith(' is no day.')
      ? read
      : undefined;
  });
  return wrong.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]?.value;
}

function spansOf<T>(typed: readonly string[], read: (text: string) => T | undefined): Span<T>[] {
  const spans: Span<T>[] = [];
  for (let from = 0; from < typed.length; from++)
    for (let to = from + 1; to <= Math.min(typed.length, from + LONGEST); to++) {
      const value = read(typed.slice(from, to).join(' '));
      if (value !== undefined) spans.push({ from, to, value });
    }
  return spans;
}

function overlap(spans: readonly Span<unknown>[]): boolean {
  return spans.some((one, at) =>
    spans.slice(at + 1).some((other) => one.from < other.to && other.from < one.to),
  );
}

/** The longest meeting, in minutes. */
const LONGEST_MINUTES = 1440;

/**
 * Returns how many minutes a text says; undefined where it says no length.
 *
 * @example minutesSaid('1h30') // 90
 * @example minutesSaid('45 minutes') // 45
 * @example minutesSaid('an hour and a half') // 90
 */
export function minutesSaid(text: string): number | undefined {
  const said = plainlyTyped(text).replace(/^for /, '');
  const found =
    /^(?<hours>\d{1,2}(?:[.,]\d{1,2})?|an?|one|two|three) ?(?:h|hrs?|hours?)(?:(?: and)? ?(?<minutes>\d{1,2}) ?(?:m|mins?|minutes?)?)?(?<half> and a half)?$/.exec(
      said,
    ) ??
    /^(?<minutes>\d{1,4}) ?(?:m|mins?|minutes?)$/.exec(said) ??
    /^(?<hours>\d{1,2}):(?<minutes>[0-5]\d) ?h?$/.exec(said) ??
    /^(?<half>half an hour)$/.exec(said);
  if (found === null) return undefined;
  const { hours = '0', minutes = '0', half } = found.groups ?? {};
  const whole = WORDS.get(hours) ?? Number(hours.replace(',', '.'));
  const all = Math.round(60 * whole) + Number(minutes) + (half === undefined ? 0 : 30);
  return all >= 1 && all <= LONGEST_MINUTES ? all : undefined;
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

const channelOf = choice(CHANNELS, CHANNEL_WORDS);

/**
 * Returns the channel that a text says; undefined where it says none.
 *
 * @example channelIn('on zoom') // 'video'
 */
export function channelIn(text: string): Channel | undefined {
  return channelOf(plainlyTyped(text).replace(/^(?:by|on|over|via) /, ''));
}
