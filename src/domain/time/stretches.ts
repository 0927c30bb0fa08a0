/** The mentor's local time, cut wherever either clock changes. */
import type { ZoneOffsets } from './zone-offsets.ts';

/** A stretch of the mentor's local time within which neither clock is changed. */
export interface Stretch {
  /** Minutes of local time, counted from where {@link stretchesBetween} was told to begin. */
  readonly from: number;
  readonly to: number;
  /** How many minutes the mentee's clock is ahead of the mentor's. */
  readonly ahead: number;
}

/**
 * Returns the stretches of a part of the mentor's local time, in the order in which they pass. Local time that a clock
 * skips is in none of them, and time that it shows twice is in two. So their lengths add up to minutes that really pass.
 * Time without a clock change is one stretch.
 *
 * @param from Local minutes since 1970 began, as the mentor's clock counts them.
 */
export function stretchesBetween(
  mentor: ZoneOffsets,
  mentee: ZoneOffsets,
  from: number,
  to: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  eachOffset(mentor, (mentorAhead, mentorStart, mentorEnd) => {
    const start = Math.max(mentorStart, from - mentorAhead);
    const end = Math.min(mentorEnd, to - mentorAhead);
    if (start >= end) return;
    eachOffset(mentee, (menteeAhead, menteeStart, menteeEnd) => {
      const first = Math.max(menteeStart, start);
      const last = Math.min(menteeEnd, end);
      if (first >= last) return;
      stretches.push({
        from: first + mentorAhead - from,
        to: last + mentorAhead - from,
        ahead: menteeAhead - mentorAhead,
      });
    });
  });
  return stretches;
}

/** The first offset holds for all earlier time, and the last one for all later time. */
function eachOffset(
  { starts, ahead }: ZoneOffsets,
  see: (ahead: number, start: number, end: number) => void,
): void {
  for (let k = 0; k < starts.length; k++)
    see(ahead[k]!, k === 0 ? -Infinity : starts[k]!, starts[k + 1] ?? Infinity);
}
