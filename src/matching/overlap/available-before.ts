/** Windows of a week added up beforehand, so that any stretch of time is one subtraction. */
import type { WeekWindows } from '../../domain/time/week-windows.ts';

const WEEK = 7 * 1440;
/** Two clocks are never further apart than this. */
export const MARGIN = 2 * 1440;

/**
 * Returns running totals of the minutes of windows, from {@link MARGIN} before Monday 00:00, with the week repeating.
 * Entry `MARGIN + t` is the total up to minute t of the week, from −MARGIN to a week and MARGIN.
 *
 * The time within the windows between two minutes is the difference of two entries. For a clock that is behind by some
 * minutes, take the entries that many further on.
 */
export function availableBefore(windows: WeekWindows): Int16Array {
  const before = new Int16Array(WEEK + 2 * MARGIN + 1);
  let minutes = 0;
  let at = 0;
  // The week before, the week and the week after, as far as they reach.
  for (let start = MARGIN - WEEK; start < before.length; start += WEEK) {
    for (let k = 0; k < windows.length; k += 2) {
      const [from, to] = [start + windows[k]!, Math.min(start + windows[k + 1]!, before.length)];
      if (to <= 0 || from >= before.length) continue;
      if (from > at) before.fill(minutes, at, from);
      for (at = Math.max(at, from); at < to; at++) before[at] = minutes++;
    }
  }
  before.fill(minutes, at);
  return before;
}

/** Returns the minutes of windows between two minutes of the week, where the windows are by a clock that is ahead. */
export function availableBetween(before: Int16Array, ahead: number, from: number, to: number): number {
  return before[MARGIN + ahead + to]! - before[MARGIN + ahead + from]!;
}
