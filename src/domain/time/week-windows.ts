/** When somebody is available in a week by their own clock, and what two people share of it. */
import type { Window } from './availability.ts';
import type { Stretch } from './stretches.ts';

/** `[from, to, from, to, …]` in minutes since Monday 00:00, ascending, none beyond Sunday 24:00. */
export type WeekWindows = Int32Array;

const DAY = 1440;
const WEEK = 7 * DAY;

/** Returns windows as minutes of the week. They come by day and time, as `parseAvailability` gives them. */
export function weekWindows(windows: readonly Window[]): WeekWindows {
  return Int32Array.from(
    windows.flatMap(({ day, from, to }) => [(day - 1) * DAY + from, (day - 1) * DAY + to]),
  );
}

/**
 * Returns somebody's windows as shown by another clock, where their own is ahead by some minutes. The week wraps round:
 * what falls before Monday comes back at the end of Sunday.
 *
 * @example onClockBehind(Int32Array.of(0, 60), 30) // [0, 30, 10050, 10080]
 */
export function onClockBehind(windows: WeekWindows, ahead: number): WeekWindows {
  const moved: [from: number, to: number][] = [];
  for (let k = 0; k < windows.length; k += 2) {
    const from = (((windows[k]! - ahead) % WEEK) + WEEK) % WEEK;
    const to = from + windows[k + 1]! - windows[k]!;
    moved.push([from, Math.min(to, WEEK)]);
    if (to > WEEK) moved.push([0, to - WEEK]);
  }
  return Int32Array.from(moved.toSorted(([a], [b]) => a - b).flat());
}

/**
 * Returns the minutes of a stretch that are in both lists of windows.
 *
 * @param others Windows by the same clock as `own`; see {@link onClockBehind}.
 */
export function minutesShared(
  own: WeekWindows,
  others: WeekWindows,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): number {
  let minutes = 0;
  for (let i = 0, k = 0; i < own.length && k < others.length;) {
    const ownEnd = own[i + 1]!;
    const othersEnd = others[k + 1]!;
    const first = Math.max(own[i]!, others[k]!, from);
    const last = Math.min(ownEnd, othersEnd, to);
    if (last > first) minutes += last - first;
    if (ownEnd < othersEnd) i += 2;
    else k += 2;
  }
  return minutes;
}
