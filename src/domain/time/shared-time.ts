/** The time that several people share, as instants: on each day by their clocks, and in slots long enough for a meeting. */
import { addDays, daysBetween } from './dates.ts';
import type { Hours } from './hours.ts';
import { type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/** A time from one minute to another, both in minutes since 1970 began in UTC. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A date of somebody's calendar, and the time shared on it. */
export interface SharedDay {
  readonly date: string;
  /** Minutes that really pass: an hour that comes twice counts twice, and a skipped one does not count. */
  readonly minutes: number;
}

export interface SharedTime {
  /** Every date, in order, including those with no shared time. */
  readonly days: readonly SharedDay[];
  /** Maximal, in order, none touching the next. */
  readonly intervals: readonly Interval[];
}

const DAY = 1440;
const WEEK = 7 * DAY;
/** No clock is further from UTC than this, with a day to spare. */
const MARGIN = 2 * DAY;
/** 1970 began on a Thursday; minutes of the week are counted from the Monday before. */
const FIRST_MONDAY = -3 * DAY;

/**
 * Returns the time in which all of some people are available, over a number of dates of the first person's calendar. The
 * dates begin at the first person's midnight, whatever the others' clocks show.
 *
 * 1. Each clock is a list of offsets (`zoneOffsets`). Within one, local time and UTC differ by a constant.
 * 2. In each of those stretches, a person's windows of the week are intervals of UTC, cut where the clock changes. Local
 *    time that is skipped drops out, and local time that comes twice is there twice.
 * 3. The intervals of all are intersected, then cut at the first person's midnights to be counted.
 *
 * O(people × days × windows). A date that the first one's zone left out has no minutes.
 *
 * @example sharedTime([london, newYork], '2026-03-11', 1).days // [{ date: '2026-03-11', minutes: 240 }]
 */
export function sharedTime(people: readonly Hours[], from: string, days: number): SharedTime {
  const [first] = people;
  if (first === undefined) return { days: [], intervals: [] };
  const start = minuteOf(from);
  const offsetsOf = (zone: string): ZoneOffsets =>
    zoneOffsets(zone, start - MARGIN, start + days * DAY + MARGIN);
  const calendar = localAsUtc(offsetsOf(first.zone), [{ from: start, to: start + days * DAY }]);
  const intervals = people.reduce(
    (common, { zone, windows }) =>
      intersection(
        common,
        localAsUtc(offsetsOf(zone), localWindows(windows, start - MARGIN, start + days * DAY + MARGIN)),
      ),
    calendar,
  );
  const offsets = offsetsOf(first.zone);
  return {
    days: Array.from({ length: days }, (_, day) => {
      const midnight = start + day * DAY;
      const ofDay = localAsUtc(offsets, [{ from: midnight, to: midnight + DAY }]);
      return { date: addDays(from, day), minutes: lengthOf(intersection(intervals, ofDay)) };
    }),
    intervals,
  };
}

/**
 * Returns meetings of a length that fit into intervals, one after the other from the start of each, as many as there is
 * room for. A shorter interval has none.
 *
 * @example slotsIn([{ from: 600, to: 750 }], 60) // 600 to 660 and 660 to 720
 */
export function slotsIn(intervals: readonly Interval[], minutes: number): Interval[] {
  return intervals.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / minutes) }, (_, at) => ({
      from: from + at * minutes,
      to: from + (at + 1) * minutes,
    })),
  );
}

/** Returns local midnight of a date in minutes since 1970 began, as a local clock counts them. */
function minuteOf(date: string): number {
  return daysBetween('1970-01-01', date) * DAY;
}

/** Returns windows of the week as stretches of local time, from one local minute to another. */
function localWindows(windows: Hours['windows'], from: number, to: number): Interval[] {
  const found: Interval[] = [];
  const firstWeek = FIRST_MONDAY + Math.floor((from - FIRST_MONDAY) / WEEK) * WEEK;
  for (let monday = firstWeek; monday < to; monday += WEEK)
    for (let k = 0; k < windows.length; k += 2)
      found.push({ from: monday + windows[k]!, to: monday + windows[k + 1]! });
  return found;
}

/** Returns stretches of local time as intervals of UTC, in order; those that touch are joined. */
function localAsUtc({ starts, ahead }: ZoneOffsets, local: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (let k = 0; k < starts.length; k++) {
    const begins = k === 0 ? -Infinity : starts[k]!;
    const ends = starts[k + 1] ?? Infinity;
    for (const stretch of local) {
      const from = Math.max(stretch.from - ahead[k]!, begins);
      const to = Math.min(stretch.to - ahead[k]!, ends);
      if (from < to) found.push({ from, to });
    }
  }
  return joined(found);
}

function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals) {
    const last = result.at(-1);
    if (last !== undefined && next.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else result.push(next);
  }
  return result;
}

function intersection(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (let i = 0, k = 0; i < some.length && k < others.length;) {
    const from = Math.max(some[i]!.from, others[k]!.from);
    const to = Math.min(some[i]!.to, others[k]!.to);
    if (from < to) found.push({ from, to });
    if (some[i]!.to < others[k]!.to) i += 1;
    else k += 1;
  }
  return found;
}

function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
