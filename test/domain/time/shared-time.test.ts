/** Shared time against clocks that are looked at minute by minute. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatAvailability } from '../../../src/domain/time/availability.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import { type Hours, hoursOf } from '../../../src/domain/time/hours.ts';
import { instantOf, instantsOf, localTime } from '../../../src/domain/time/local-time.ts';
import { sharedTime, slotsIn } from '../../../src/domain/time/shared-time.ts';
import {
  clockAround,
  isIn,
  minutesBetween,
  type Person,
  somebody,
  ZONES,
} from '../../support/time/wall-clock.ts';

const office = (timezone: string): Hours => hoursOf({ timezone, availability: null }) as Hours;
const hours = ({ zone, windows }: Person): Hours =>
  hoursOf({ timezone: zone, availability: formatAvailability(windows) }) as Hours;

/** Mondays of weeks in which something happens to a clock; in the last Samoa leaves out a Friday. */
const MONDAYS = ['2026-03-23', '2026-03-30', '2026-10-19', '2026-07-13', '2011-12-26'];

const DATA = new URL('../../../../shared/data/time-zones/overlap.json', import.meta.url);
const describeHere = existsSync(DATA) ? describe : describe.skip;

describeHere('minutes on a day (skipped where ../shared/data is absent)', () => {
  interface Known {
    readonly date: string;
    readonly a: string;
    readonly b: string;
    readonly minutes: number;
  }
  const known = existsSync(DATA) ? (JSON.parse(readFileSync(DATA, 'utf8')) as Known[]) : [];

  test.each(known)('$date: $a and $b share $minutes', ({ date, a, b, minutes }) => {
    for (const people of [
      [a, b],
      [b, a],
    ])
      expect(sharedTime(people.map(office), date, 1).days).toEqual([{ date, minutes }]);
  });
});

test('what is shared is what two clocks show, to the minute: nothing invalid, nothing missed', () => {
  fc.assert(
    fc.property(somebody, somebody, fc.constantFrom(...MONDAYS), (mentor, mentee, monday) => {
      const { intervals, days } = sharedTime([hours(mentor), hours(mentee)], monday, 7);
      const start = Date.parse(`${addDays(monday, -2)}T00:00:00Z`) / 60_000;
      const mentees = clockAround(mentee.zone, monday);
      const last = addDays(monday, 6);
      const expected = clockAround(mentor.zone, monday).flatMap((clock, at) =>
        clock.date >= monday &&
        clock.date <= last &&
        isIn(mentor.windows, clock) &&
        isIn(mentee.windows, mentees[at]!)
          ? [start + at]
          : [],
      );
      const found = intervals.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, k) => from + k),
      );
      expect(found).toEqual(expected);
      // Maximal: two that touch would hide a meeting that fits over both.
      for (const [at, { to }] of intervals.entries())
        expect((intervals[at + 1]?.from ?? Infinity) > to).toBe(true);
      expect(days).toEqual(
        Array.from({ length: 7 }, (_, day) => {
          const date = addDays(monday, day);
          return { date, minutes: minutesBetween(mentor, mentee, date, date) };
        }),
      );
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('everybody must be free', () => {
  fc.assert(
    fc.property(somebody, somebody, somebody, (one, two, three) => {
      const minutesOf = (...people: Person[]) =>
        sharedTime(people.map(hours), '2026-03-23', 7).days.map(({ minutes }) => minutes);
      const all = minutesOf(one, two, three);
      expect(minutesOf(one, three, two)).toEqual(all);
      for (const [day, minutes] of minutesOf(one, two).entries())
        expect(all[day]!).toBeLessThanOrEqual(minutes);
    }),
    { numRuns: 30 },
  );
});

test('nobody shares nothing', () => {
  expect(sharedTime([], '2026-03-23', 7)).toEqual({ days: [], intervals: [] });
});

describe('slots', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 600 }))
    .map(([from, length]) => ({ from, to: from + length }));

  test('have the length, lie in their interval, do not overlap, and leave no room for one more', () => {
    fc.assert(
      fc.property(interval, fc.integer({ min: 1, max: 240 }), ({ from, to }, minutes) => {
        const slots = slotsIn([{ from, to }], minutes);
        let free = from;
        for (const slot of slots) {
          expect(slot.from).toBe(free);
          expect(slot.to - slot.from).toBe(minutes);
          free = slot.to;
        }
        expect(free).toBeLessThanOrEqual(to);
        expect(to - free).toBeLessThan(minutes);
      }),
    );
  });

  test('may run over midnight and over a change of the clock', () => {
    const night = hoursOf({
      timezone: 'Europe/London',
      availability: 'Sat 23:00-24:00; Sun 00:00-02:30',
    }) as Hours;
    const { intervals } = sharedTime([night], '2026-10-24', 2);
    expect(slotsIn(intervals, 270).map(({ from, to }) => [instantOf(from), instantOf(to)])).toEqual([
      ['2026-10-24T22:00:00Z', '2026-10-25T02:30:00Z'],
    ]);
  });
});

describe('local time', () => {
  test('is said with its distance from UTC', () => {
    expect(localTime('2026-03-11T13:00:00Z', 'America/New_York')).toBe('2026-03-11T09:00:00-04:00');
    expect(localTime('2026-03-11T13:00:00Z', 'Asia/Kathmandu')).toBe('2026-03-11T18:45:00+05:45');
    expect(localTime('2026-07-01T23:30:00Z', 'UTC')).toBe('2026-07-01T23:30:00+00:00');
  });

  test('that is skipped is no instant, and that comes twice is two', () => {
    expect(instantsOf('2026-03-29', '01:30', 'Europe/London')).toEqual([]);
    expect(instantsOf('2026-10-25', '01:30', 'Europe/London')).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
    expect(instantsOf('2011-12-30', '10:00', 'Pacific/Apia')).toEqual([]);
  });

  test('and instants are each other’s way back', () => {
    const minute = fc.integer({ min: 29_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...ZONES), (at, zone) => {
        const instant = instantOf(at);
        const local = localTime(instant, zone);
        expect(Date.parse(local)).toBe(Date.parse(instant));
        expect(instantsOf(local.slice(0, 10), local.slice(11, 16), zone)).toContain(instant);
      }),
    );
  });
});
