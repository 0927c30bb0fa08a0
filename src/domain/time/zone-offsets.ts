/** How far a zone's clock is ahead of UTC, and when that changes, all from the runtime's tables. */
import { tzOffset } from '@date-fns/tz/tzOffset';

/** Offsets one after the other: from the minute `starts[k]` on, the clock is `ahead[k]` minutes ahead of UTC. */
export interface ZoneOffsets {
  /** Minutes since 1970 began in UTC, ascending. */
  readonly starts: readonly number[];
  readonly ahead: readonly number[];
}

const DAY = 1440;

/**
 * Returns the offsets of a zone from one minute to another, in minutes since 1970 began in UTC. It looks once a day, as
 * no zone changes its clock twice in a day. It halves a day with a change until it has found the minute.
 *
 * @param zone IANA name of a zone that exists (see `isTimezone`).
 * @example zoneOffsets('Europe/London', 29_577_600, 29_620_800).ahead // [0, 60]: April 2026 began in summer time
 */
export function zoneOffsets(zone: string, from: number, to: number): ZoneOffsets {
  // Local mean times, used before there were zones, included seconds.
  const aheadAt = (minute: number): number => Math.round(tzOffset(zone, new Date(minute * 60_000)));
  const starts = [from];
  const ahead = [aheadAt(from)];
  for (let day = from; day < to; day += DAY) {
    const next = Math.min(day + DAY, to);
    const before = ahead.at(-1)!;
    const after = aheadAt(next);
    if (after === before) continue;
    let [low, high] = [day, next];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (aheadAt(middle) === before) low = middle;
      else high = middle;
    }
    starts.push(high);
    ahead.push(after);
  }
  return { starts, ahead };
}
