/** The minutes that two people share in the worst week of the round, worked out pair by pair. */
import { isTimezone } from '../../domain/time/dates.ts';
import { hoursOf } from '../../domain/time/hours.ts';
import type { Stretch } from '../../domain/time/stretches.ts';
import { minutesShared, onClockBehind, type WeekWindows } from '../../domain/time/week-windows.ts';
import { roundWeeks, type WeekShape } from '../overlap/round-weeks.ts';
import type { PairContext } from '../input/pair-context.ts';
import { type Groups, groupsOf } from './groups.ts';
import { MISSING, type Reading, reading } from './reading.ts';

/** How a clock behaves in the round, and windows by that clock; `null` for people without a time zone. */
type OwnHours = { readonly behaviour: number; readonly windows: WeekWindows } | null;

/**
 * Reads the minutes of the worst week. `roundWeeks` defines a week. In each stretch of one, the mentee's windows are
 * converted to the mentor's clock, and what lies in both is added up.
 */
export function sharedMinutes(context: PairContext): Reading {
  const weeks = roundWeeks(context.round);
  const isZone = remembering(isTimezone);
  const read = (people: PairContext['mentees']): Groups<OwnHours> =>
    groupsOf(
      people,
      ({ timezone, availability }) => JSON.stringify([timezone, availability]),
      (person) => {
        const hours = hoursOf(person, isZone);
        return hours === null ? null : { behaviour: weeks.behaviourOf(hours.zone), windows: hours.windows };
      },
      (hours) => (hours === null ? '' : `${hours.behaviour} ${hours.windows.join()}`),
    );
  const onClocks = remembering((_mentee: NonNullable<OwnHours>): OnMentorsClock[] => []);
  return reading(read(context.mentees), read(context.mentors), (mentee, mentor) => {
    if (mentee === null || mentor === null) return MISSING;
    const shapes = (onClocks(mentee)[mentor.behaviour] ??= onMentorsClock(
      weeks.shapesOf(mentor.behaviour, mentee.behaviour),
      mentee.windows,
    ));
    let least = Infinity;
    for (const stretches of shapes) {
      let minutes = 0;
      for (const { windows, stretch } of stretches)
        minutes += minutesShared(mentor.windows, windows, stretch);
      if (minutes === 0) return 0;
      if (minutes < least) least = minutes;
    }
    return least;
  });
}

/** The shapes of weeks, with a mentee's windows by the mentor's clock in each stretch. */
type OnMentorsClock = readonly (readonly { readonly windows: WeekWindows; readonly stretch: Stretch }[])[];

function onMentorsClock(shapes: readonly WeekShape[], windows: WeekWindows): OnMentorsClock {
  const shifted = remembering((ahead: number) => onClockBehind(windows, ahead));
  return shapes.map(({ stretches }) =>
    stretches.map((stretch) => ({ windows: shifted(stretch.ahead), stretch })),
  );
}

/** Returns a function that works out each result once. */
function remembering<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
