/**
 * Days and times as people write them: "Tue, Thu 6-7pm", "Mo 18-19 Uhr", "Weekdays 12noon-1pm". What is unclear is not
 * read; the text that is probably meant is told.
 */
import { joined, shortAvailability, type Window, windowsOf } from './availability.ts';
import { ANY_TIME, type DaysToken, languagesIn, type TimeToken, tokensOf } from './availability-words.ts';
import type { ClockRange } from './clock-ranges.ts';
import { quote } from '../words/text.ts';
import { plainlyTyped } from '../words/unaccented.ts';

/** The windows that a text gives, by day and time, or why it gives none. */
export type WrittenAvailability =
  { readonly windows: readonly Window[]; readonly isWholeDay: boolean } | UnreadTimes;

/** Why a text gives no windows. */
export interface UnreadTimes {
  /** What is wrong with the first part that cannot be read. */
  readonly problem: string;
  /** All parts that cannot be read. */
  readonly unread: readonly UnreadPart[];
}

/** A part of a text that is not read. */
export interface UnreadPart {
  readonly words: string;
  /** The text that is probably meant; '' where the words probably say nothing. */
  readonly likely?: string;
}

/**
 * Returns the windows that a text gives as people write it, and whether a day stood without a time; it is taken from 09:00
 * to 17:00. Where a part is unclear, returns what is wrong.
 *
 * @example readAvailability('Mondays') // { windows: [{ day: 1, from: 540, to: 1020 }], isWholeDay: true }
 */
export function readAvailability(text: string): WrittenAvailability {
  const windows: Window[] = [];
  const unread: UnreadPart[] = [];
  let isWholeDay = false;
  let languages: readonly string[] | undefined;
  for (const part of availabilityItems(text)) {
    const exact = windowsOf(part);
    const written = exact === undefined ? readWritten(part, (languages ??= languagesIn(text))) : undefined;
    const found = exact ?? written?.windows;
    if (found !== undefined) windows.push(...found);
    else unread.push(unreadPart(part, written?.likely));
    isWholeDay ||= written?.isWholeDay === true;
  }
  const [first] = unread;
  return first === undefined
    ? { windows: joined(windows), isWholeDay }
    : { problem: `${quote(first.words)} is not a day and a time`, unread };
}

function unreadPart(words: string, likely: readonly Window[] | undefined): UnreadPart {
  return { words, ...(likely !== undefined && { likely: shortAvailability(joined(likely)) }) };
}

/**
 * Returns the parts of a text of which each gives days and times. A comma ends a part unless what follows belongs to it.
 *
 * @example availabilityItems('Mornings, Tue, Thu 18:00-19:00') // ['Mornings', 'Tue, Thu 18:00-19:00']
 */
export function availabilityItems(text: string): string[] {
  return text
    .replace(/[،，、]/g, ',')
    .split(/[;؛；|\n\r]/)
    .flatMap((part) =>
      part.includes(',') && readWritten(part)?.windows === undefined ? pieces(part) : [part],
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Cuts at commas, unless a whole day and a time would then stand apart: "Mon, Tue 9-10, Wed" does not say which it is. */
function pieces(part: string): string[] {
  const items = cutAtCommas(part);
  const read = items.map((item) => readWritten(item));
  const isApart = read.some((one) => one?.isWholeDay) && read.some((one) => one !== undefined && one.isTimed);
  return isApart ? [part] : items;
}

/** Cuts at commas, and keeps together the longest runs of pieces that can be read together. */
function cutAtCommas(part: string): string[] {
  const all = part.split(',').slice(0, MOST_PIECES);
  const rest = part.split(',').slice(MOST_PIECES);
  const items: string[] = [];
  for (let at = 0; at < all.length;) {
    let end = all.length;
    while (end > at + 1 && !isOne(all.slice(at, end).join(','))) end--;
    items.push(all.slice(at, end).join(','));
    at = end;
  }
  return [...items, ...rest];
}

/** Returns whether a text is days with their times, if only the half of the day has to be decided. */
function isOne(text: string): boolean {
  const read = readWritten(text);
  return read?.windows !== undefined || read?.isDaysAndClock === true;
}

/** More pieces than this are cut at each comma: trying which belong together takes time in the square of their number. */
const MOST_PIECES = 12;

/** What one part of a text says. */
interface WrittenWindows {
  /** Undefined where it is unclear. */
  readonly windows: readonly Window[] | undefined;
  /** Where it is unclear: what is probably meant. None where the words probably say nothing; undefined where nobody can say. */
  readonly likely?: readonly Window[] | undefined;
  /** Whether a day is given without a time, and taken from 09:00 to 17:00. */
  readonly isWholeDay?: boolean;
  /** Whether a time or a part of the day is given. */
  readonly isTimed?: boolean;
  /** Whether days come first and only times by the clock follow. */
  readonly isDaysAndClock?: boolean;
}

/** A day of which no time is given. */
const WHOLE_DAY: ClockRange = { from: 540, to: 1020 };

/**
 * Returns what a part of a text says, or undefined where it holds words that are no day and no time.
 *
 * @param languages Those of the days in the rest of the text.
 */
function readWritten(text: string, languages: readonly string[] = []): WrittenWindows | undefined {
  const given = withSigns(plainlyTyped(text));
  if (ANY_TIME.test(given)) return { windows: undefined, likely: [] };
  const tokens = tokensOf(given, languages);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const isTimed = tokens.some(({ kind }) => kind !== 'days');
  const groups = grouped(tokens);
  if (groups === undefined) return { windows: undefined, isTimed };
  const windows = groups.flatMap((group) => group.windows);
  if (groups.every(({ isClear }) => isClear))
    return { windows, isTimed, isWholeDay: groups.some(({ isWholeDay }) => isWholeDay) };
  const isDaysAndClock = tokens[0]?.kind === 'days' && isTimed && tokens.every(({ kind }) => kind !== 'part');
  const isKnown = groups.every((group) => group.windows.length > 0);
  return { windows: undefined, isTimed, isDaysAndClock, ...(isKnown && { likely: windows }) };
}

/** Returns a text in which Chinese days stand apart, and "to" and "and" of Chinese and Arabic are signs: "周一至周五9:00-10:00". */
function withSigns(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')
    .replace(/(?<=[\p{Script=Han}\d]) ?[至到] ?(?=[\p{Script=Han}\d])/gu, ' - ')
    .replace(/(?<=[\p{Script=Han}\d]) ?[和及] ?(?=\p{Script=Han})| و(?=ال)/gu, ', ');
}

/** Days, and the times on them. */
interface Run {
  readonly days: DaysToken[];
  readonly times: TimeToken[];
  readonly isTimeFirst: boolean;
}

interface Group {
  readonly windows: readonly Window[];
  readonly isClear: boolean;
  readonly isWholeDay: boolean;
}

/**
 * Puts days and times together: "Mon, Tue 9-10, Wed 14-15" or, where the text begins with a time, "9-10 Mon, Tue". Days
 * without any time are whole days. Undefined where some of several days have no time.
 */
function grouped(tokens: readonly (DaysToken | TimeToken)[]): readonly Group[] | undefined {
  const runs: Run[] = [];
  let isApart = false;
  for (const token of tokens) {
    const last = runs.at(-1);
    const isDay = token.kind === 'days';
    const isOther = last !== undefined && isAnother(token, last);
    isApart ||= isOther;
    const isNew =
      last === undefined ||
      isOther ||
      (isDay !== last.isTimeFirst && (isDay ? last.times : last.days).length > 0);
    const isTimeFirst = last === undefined || isOther ? !isDay : last.isTimeFirst;
    const run: Run = isNew ? { days: [], times: [], isTimeFirst } : last;
    if (isNew) runs.push(run);
    if (isDay) run.days.push(token);
    else run.times.push(token);
  }
  if (runs.length > 1 && runs.some((run) => isTorn(run) && !(isApart && canStandAlone(run))))
    return undefined;
  return runs.map(groupOf);
}

/** Returns whether a token is another thing than what stands before its "and": "Evenings and weekends". */
function isAnother(token: DaysToken | TimeToken, { days, times, isTimeFirst }: Run): boolean {
  if (token.isJoined !== true) return false;
  if (token.kind === 'days') return token.isGroup && times.length > 0 && !(isTimeFirst && days.length > 0);
  return times.length === 0 && days.every(({ isGroup }) => isGroup);
}

/** Returns whether a day has no time, or a time no day. */
function isTorn({ days, times }: Run): boolean {
  return days.length === 0 || times.length === 0;
}

/** Returns whether days without a time, or times without a day, say enough: "weekends", "evenings". */
function canStandAlone({ days, times }: Run): boolean {
  return days.every(({ isGroup }) => isGroup) && times.every(({ kind }) => kind === 'part');
}

function groupOf({ days, times }: Omit<Run, 'isTimeFirst'>): Group {
  const isWholeDay = times.length === 0;
  const ranges = isWholeDay ? [WHOLE_DAY] : likelyRanges(times);
  // "Mornings" alone are probably those of working days; a time alone tells nothing about days.
  const on =
    days.length > 0
      ? days.flatMap((one) => one.days)
      : times.every(({ kind }) => kind === 'part')
        ? WORKING_DAYS
        : [];
  return {
    windows: on.flatMap((day) => ranges.map((range) => ({ day, ...range }))),
    isClear:
      days.length > 0 &&
      days.every(({ isCertain, isGroup }) => isCertain && !(isWholeDay && isGroup)) &&
      times.every((time) => time.kind === 'time' && time.range !== undefined),
    isWholeDay,
  };
}

const WORKING_DAYS = [1, 2, 3, 4, 5];

/** Returns the times that are probably meant; none where one of them cannot be told. */
function likelyRanges(times: readonly TimeToken[]): readonly ClockRange[] {
  const parts = times.flatMap((time) => (time.kind === 'part' ? [time.range] : []));
  const clocks = times.flatMap((time) => (time.kind === 'time' ? [time.likely] : []));
  if (clocks.length === 0) return parts;
  const known = clocks.flatMap((range) => (range === undefined ? [] : [range]));
  if (known.length < clocks.length) return [];
  const [part] = parts;
  return part === undefined || parts.length > 1 ? known : known.map((range) => inPart(range, part));
}

/** "Evenings 7-9" are in the evening. */
function inPart({ from, to }: ClockRange, part: ClockRange): ClockRange {
  const isIn = (shift: number): boolean => from + shift < part.to && to + shift > part.from;
  return !isIn(0) && isIn(720) ? { from: from + 720, to: to + 720 } : { from, to };
}
