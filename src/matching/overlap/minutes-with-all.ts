/** The minutes that one mentee shares each week with every mentor. */
import type { Hours } from '../../domain/time/hours.ts';
import type { Stretch } from '../../domain/time/stretches.ts';
import { availableBetween, MARGIN } from './available-before.ts';
import type { RoundWeeks } from './round-weeks.ts';

/** Somebody's hours in a round. */
export interface CodedHours extends Hours {
  /** See `RoundWeeks`. */
  readonly behaviour: number;
  /** See `availableBefore`. It is worked out when first read, as only mentees need it. */
  readonly before: Int16Array;
}

/** What is to be looked up for all mentees whose clocks behave alike. The least that is found for a mentor counts. */
interface LookUps {
  /** Mentors over all of whose windows the mentee's clock is ahead by so much in some week. */
  readonly whole: readonly { readonly ahead: number; readonly mentors: Int32Array }[];
  /** Mentors within whose windows a clock changes in such a week. */
  readonly parts: readonly { readonly stretches: readonly Stretch[]; readonly mentors: readonly number[] }[];
}

/**
 * Returns a function that gives the minutes of a mentee with all mentors, in their order.
 *
 * Clocks change at night, when hardly anybody is available. So usually one stretch of a shape of weeks holds all of a
 * mentor's windows, and other shapes have an equivalent stretch. What has to be looked up is found once for all mentees
 * whose clocks behave alike, and for all mentors with the same clock whose windows begin and end alike.
 *
 * Time O(w) for each pair and distance between the clocks, for the w windows of the mentor.
 */
export function minutesWithAll(
  weeks: RoundWeeks,
  mentors: readonly CodedHours[],
): (mentee: CodedHours) => Int16Array {
  const kinds = kindsOf(mentors);
  const windows = allWindows(mentors);
  const known: (LookUps | undefined)[] = [];
  return (mentee) => {
    const { whole, parts } = (known[mentee.behaviour] ??= lookUps(weeks, mentee.behaviour, kinds));
    const least = new Int16Array(mentors.length).fill(MOST);
    for (const { ahead, mentors: some } of whole) lowerToAhead(least, some, windows, mentee.before, ahead);
    for (const { stretches, mentors: some } of parts)
      for (const mentor of some)
        least[mentor] = Math.min(least[mentor]!, minutesOf(stretches, mentee, mentors[mentor]!));
    return least;
  };
}

/** More minutes than a week has. */
const MOST = 0x7fff;

/** Mentors with the same clock whose windows begin and end alike. */
interface Kind {
  readonly behaviour: number;
  readonly first: number;
  readonly last: number;
  readonly mentors: number[];
}

function kindsOf(mentors: readonly CodedHours[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [mentor, { behaviour, windows }] of mentors.entries()) {
    const [first, last] = [windows[0] ?? 0, windows.at(-1) ?? 0];
    const text = `${behaviour} ${first} ${last}`;
    const kind = kinds.get(text);
    if (kind === undefined) kinds.set(text, { behaviour, first, last, mentors: [mentor] });
    else kind.mentors.push(mentor);
  }
  return [...kinds.values()];
}

/** The windows of mentor j are those from `starts[j]` up to before `starts[j + 1]`; see `WeekWindows`. */
interface AllWindows {
  readonly starts: Int32Array;
  readonly windows: Int32Array;
}

function allWindows(mentors: readonly CodedHours[]): AllWindows {
  const starts = new Int32Array(mentors.length + 1);
  for (const [mentor, { windows }] of mentors.entries())
    starts[mentor + 1] = starts[mentor]! + windows.length;
  const all = new Int32Array(starts.at(-1)!);
  for (const [mentor, { windows }] of mentors.entries()) all.set(windows, starts[mentor]);
  return { starts, windows: all };
}

function lookUps(weeks: RoundWeeks, mentee: number, kinds: readonly Kind[]): LookUps {
  const whole = new Map<number, number[]>();
  const parts: { readonly stretches: readonly Stretch[]; readonly mentors: readonly number[] }[] = [];
  for (const { behaviour, first, last, mentors } of kinds) {
    const found: number[] = [];
    for (const { stretches } of weeks.shapesOf(behaviour, mentee)) {
      const ahead = aheadWithin(stretches, first, last);
      if (ahead === null) parts.push({ stretches, mentors });
      else if (!found.includes(ahead)) found.push(ahead);
    }
    for (const ahead of found) {
      const others = whole.get(ahead);
      if (others === undefined) whole.set(ahead, [...mentors]);
      else for (const mentor of mentors) others.push(mentor);
    }
  }
  return {
    whole: Array.from(whole, ([ahead, mentors]) => ({ ahead, mentors: new Int32Array(mentors) })),
    parts,
  };
}

/** Returns how far the mentee's clock is ahead from one minute of a week to another; `null` where that changes in between. */
function aheadWithin(stretches: readonly Stretch[], first: number, last: number): number | null {
  let only: Stretch | null = null;
  for (const stretch of stretches) {
    if (stretch.from >= last || stretch.to <= first) continue;
    if (only !== null) return null; // an hour that comes twice lies in two stretches
    only = stretch;
  }
  return only !== null && only.from <= first && only.to >= last ? only.ahead : null;
}

/** Lowers `least` of some mentors to what they share with a mentee whose clock is ahead all week, where that is less. */
function lowerToAhead(
  least: Int16Array,
  some: Int32Array,
  { starts, windows }: AllWindows,
  before: Int16Array,
  ahead: number,
): void {
  const zero = MARGIN + ahead;
  for (let k = 0; k < some.length; k++) {
    const mentor = some[k]!;
    const end = starts[mentor + 1]!;
    let minutes = 0;
    for (let at = starts[mentor]!; at < end; at += 2)
      minutes += before[zero + windows[at + 1]!]! - before[zero + windows[at]!]!;
    if (minutes < least[mentor]!) least[mentor] = minutes;
  }
}

/** Returns the minutes of some stretches of a week in which both are available. */
export function minutesOf(
  stretches: readonly Stretch[],
  { before }: CodedHours,
  { windows }: CodedHours,
): number {
  let minutes = 0;
  for (const { from, to, ahead } of stretches) {
    for (let k = 0; k < windows.length; k += 2) {
      const first = Math.max(windows[k]!, from);
      const last = Math.min(windows[k + 1]!, to);
      if (last > first) minutes += availableBetween(before, ahead, first, last);
    }
  }
  return minutes;
}
