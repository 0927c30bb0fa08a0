/** The weeks of a round, grouped by their shape: clock changes make weeks differ. */
import { addDays, daysBetween } from '../../domain/time/dates.ts';
import type { Span } from '../input/pair-context.ts';
import { type Stretch, stretchesBetween } from '../../domain/time/stretches.ts';
import { zoneOffsets, type ZoneOffsets } from '../../domain/time/zone-offsets.ts';

/** A kind of week: how the difference between the two clocks changes in the course of it. */
export interface WeekShape {
  /** In minutes since the mentor's Monday 00:00. */
  readonly stretches: readonly Stretch[];
  /** The Monday of the first week of that shape. */
  readonly monday: string;
}

const DAY = 1440;
const WEEK = 7 * DAY;
/** No clock is further from UTC than this, with a day to spare. */
const MARGIN = 2 * DAY;

/** What is known of the clocks during a round. */
export interface RoundWeeks {
  /** Returns a number from 0 for how a zone's clock behaves in the round. Dozens of zones behave alike and share one. */
  behaviourOf(zone: string): number;
  /** Returns the distinct shapes of the round's weeks, in the order in which they first occur. */
  shapesOf(mentorBehaviour: number, menteeBehaviour: number): readonly WeekShape[];
}

/**
 * Returns an object that gives the shapes of the weeks of a round.
 *
 * A **week** is Monday 00:00 to Sunday 24:00 by the mentor's clock. One side's calendar has to divide time into weeks,
 * and the mentor is the one with the places. The weeks of a round are all that contain a date of it, including its first
 * and last day. Each counts **whole**, with the days before or after the round. A week cut short by the round would
 * nearly always be the worst, and would not show whether the two can meet.
 *
 * Most weeks of a year have one of two shapes, or three where two zones change their clocks on different days. Each week
 * in which a clock changes has its own shape.
 */
export function roundWeeks({ startsOn, endsOn }: Span): RoundWeeks {
  const mondays = mondaysBetween(startsOn, endsOn);
  const minuteOf = (date: string): number => daysBetween('1970-01-01', date) * DAY;
  const weeks = mondays.map((monday) => ({ monday, minute: minuteOf(monday) }));
  const from = weeks[0]!.minute - MARGIN;
  const to = weeks.at(-1)!.minute + WEEK + MARGIN;
  const offsets: ZoneOffsets[] = [];
  const byOffsets = new Map<string, number>();
  const byZone = new Map<string, number>();
  /** By the mentor's behaviour, then the mentee's. */
  const shapes: (readonly WeekShape[] | undefined)[][] = [];

  const newBehaviour = (zone: string): number => {
    const found = zoneOffsets(zone, from, to);
    const text = JSON.stringify(found);
    const behaviour = byOffsets.get(text) ?? offsets.push(found) - 1;
    byOffsets.set(text, behaviour);
    return behaviour;
  };
  return {
    behaviourOf: (zone) => {
      const behaviour = byZone.get(zone) ?? newBehaviour(zone);
      byZone.set(zone, behaviour);
      return behaviour;
    },
    shapesOf: (mentor, mentee) =>
      ((shapes[mentor] ??= [])[mentee] ??= shapesBetween(weeks, offsets[mentor]!, offsets[mentee]!)),
  };
}

function shapesBetween(
  weeks: readonly { readonly monday: string; readonly minute: number }[],
  mentor: ZoneOffsets,
  mentee: ZoneOffsets,
): readonly WeekShape[] {
  const found = new Map<string, WeekShape>();
  for (const { monday, minute } of weeks) {
    const stretches = stretchesBetween(mentor, mentee, minute, minute + WEEK);
    const text = stretches.map(({ from, to, ahead }) => `${from} ${to} ${ahead}`).join('\n');
    if (!found.has(text)) found.set(text, { stretches, monday });
  }
  return [...found.values()];
}

function mondaysBetween(startsOn: string, endsOn: string): readonly string[] {
  // 2024 began on a Monday.
  const sinceMonday = ((daysBetween('2024-01-01', startsOn) % 7) + 7) % 7;
  const mondays = [addDays(startsOn, -sinceMonday)];
  for (let next = addDays(mondays[0]!, 7); next <= endsOn; next = addDays(next, 7)) mondays.push(next);
  return mondays;
}
