/** Overlap against clocks that are looked at minute by minute, which share no code with it but the zone tables. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatAvailability } from '../../../src/domain/time/availability.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import { hoursOf } from '../../../src/domain/time/hours.ts';
import { roundWeeks } from '../../../src/matching/overlap/round-weeks.ts';
import { compileOverlap, type WorstWeek } from '../../../src/matching/overlap/weekly-overlap.ts';
import type { Span } from '../../../src/matching/input/pair-context.ts';
import { dayOf, minutesBetween, type Person, somebody, windowsOf } from '../../support/time/wall-clock.ts';
import { aPerson, contextOfTwo } from '../people.ts';

function worstByClock(mentor: Person, mentee: Person, { startsOn, endsOn }: Span): WorstWeek {
  const firstMonday = addDays(startsOn, 1 - dayOf(startsOn));
  const weeks: { minutes: number; monday: string }[] = [];
  for (let monday = firstMonday; monday <= endsOn; monday = addDays(monday, 7))
    weeks.push({ monday, minutes: minutesBetween(mentor, mentee, monday, addDays(monday, 6)) });
  const minutes = Math.min(...weeks.map((week) => week.minutes));
  return {
    minutes,
    monday: weeks.find((week) => week.minutes === minutes)?.monday ?? '',
    isEveryWeek: weeks.every((week) => week.minutes === minutes),
  };
}

function participant(name: string, { zone, windows }: Person) {
  return aPerson(name, { timezone: zone, availability: formatAvailability(windows) });
}

function worst(mentor: Person, mentee: Person, round: Span): WorstWeek | null {
  const [ada, bob] = [participant('Ada', mentee), participant('Bob', mentor)];
  const overlap = compileOverlap(contextOfTwo(ada, bob, { round }));
  const found = overlap.worstWeek(ada, bob);
  expect(overlap.minutes(0, 0)).toBe(found?.minutes);
  return found;
}

/** Weeks in which something happens to a clock, and one in which nothing does. */
const ROUNDS: readonly Span[] = [
  { startsOn: '2026-03-25', endsOn: '2026-03-31' },
  { startsOn: '2026-03-08', endsOn: '2026-03-08' },
  { startsOn: '2026-10-25', endsOn: '2026-11-02' },
  { startsOn: '2026-04-01', endsOn: '2026-04-06' },
  { startsOn: '2026-07-13', endsOn: '2026-07-19' },
  // Samoa went over the date line: there was no Friday 30 December.
  { startsOn: '2011-12-28', endsOn: '2012-01-03' },
];

describe('the worst week', () => {
  test('is that of two clocks looked at minute by minute', () => {
    fc.assert(
      fc.property(somebody, somebody, fc.constantFrom(...ROUNDS), (mentor, mentee, round) => {
        expect(worst(mentor, mentee, round)).toEqual(worstByClock(mentor, mentee, round));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('is of each pair the same among many as alone', () => {
    const several = fc.array(somebody, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(several, several, fc.constantFrom(...ROUNDS), (mentors, mentees, round) => {
        const named = (role: string) => (person: Person, at: number) => participant(`${role} ${at}`, person);
        const context = {
          ...contextOfTwo(aPerson('Ada'), aPerson('Bob'), { round }),
          mentees: mentees.map(named('Mentee')),
          mentors: mentors.map(named('Mentor')),
        };
        const overlap = compileOverlap(context);
        const alone = mentees.map((mentee) => mentors.map((mentor) => worst(mentor, mentee, round)?.minutes));
        expect(
          mentees.map((_, mentee) => mentors.map((_one, mentor) => overlap.minutes(mentee, mentor))),
        ).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  test('of a year is the worst of all its weeks', () => {
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const mentor = { zone: 'Europe/London', windows: windowsOf('Mon-Fri 09:00-17:00') };
    const mentee = { zone: 'America/New_York', windows: windowsOf('Mon-Fri 09:00-17:00') };
    const eachWeek = Array.from({ length: 53 }, (_, week) => {
      const monday = addDays('2025-12-29', 7 * week);
      return worst(mentor, mentee, { startsOn: monday, endsOn: monday })?.minutes;
    });
    expect(new Set(eachWeek)).toEqual(new Set([5 * 180, 5 * 240]));
    expect(eachWeek.filter((minutes) => minutes === 5 * 240)).toHaveLength(4);
    expect(worst(mentor, mentee, year)).toEqual({
      minutes: 900,
      monday: '2025-12-29',
      isEveryWeek: false,
    });
  });

  test('lies around a change of the clocks where these move apart', () => {
    const mentor = { zone: 'Europe/London', windows: windowsOf('Wed 17:00-18:00') };
    const mentee = { zone: 'America/New_York', windows: windowsOf('Wed 12:00-13:00') };
    expect(worst(mentor, mentee, { startsOn: '2026-01-01', endsOn: '2026-12-31' })).toEqual({
      minutes: 0,
      monday: '2026-03-09',
      isEveryWeek: false,
    });
    expect(worst(mentor, mentee, { startsOn: '2026-04-01', endsOn: '2026-10-24' })).toEqual({
      minutes: 60,
      monday: '2026-03-30',
      isEveryWeek: true,
    });
  });

  test.each([
    ['an hour that is skipped', '2026-03-29', 60],
    ['an hour that comes twice', '2026-10-25', 180],
    ['a night like any other', '2026-07-12', 120],
  ])('with %s on %s has %d minutes', (_name, sunday, minutes) => {
    const person = { zone: 'Europe/London', windows: windowsOf('Sun 00:30-02:30') };
    expect(worst(person, person, { startsOn: sunday, endsOn: sunday })?.minutes).toBe(minutes);
  });

  test('counts an hour that comes twice where it ends the windows', () => {
    const person = { zone: 'Europe/London', windows: windowsOf('Sun 00:30-01:30') };
    expect(worst(person, person, { startsOn: '2026-10-25', endsOn: '2026-10-25' })?.minutes).toBe(90);
  });

  test('of people across the date line shares days of other names', () => {
    const mentor = { zone: 'Pacific/Auckland', windows: windowsOf('Tue 08:00-10:00') };
    const mentee = { zone: 'Pacific/Honolulu', windows: windowsOf('Mon 09:00-11:00') };
    const july = { startsOn: '2026-07-06', endsOn: '2026-07-31' };
    expect(worst(mentor, mentee, july)?.minutes).toBe(60);
    // And at the end of the week: Monday in Auckland is Sunday in Honolulu.
    const sunday = { zone: 'Pacific/Honolulu', windows: windowsOf('Sun 10:00-12:00') };
    const monday = { zone: 'Pacific/Auckland', windows: windowsOf('Mon 08:00-10:00') };
    expect(worst(monday, sunday, july)?.minutes).toBe(120);
    expect(worst(sunday, monday, july)?.minutes).toBe(120);
  });

  test('has no Friday in Samoa when they left one out', () => {
    const person = { zone: 'Pacific/Apia', windows: windowsOf('Thu 09:00-10:00; Fri 09:00-10:00') };
    expect(worst(person, person, { startsOn: '2011-12-19', endsOn: '2012-01-08' })).toEqual({
      minutes: 60,
      monday: '2011-12-26',
      isEveryWeek: false,
    });
  });

  test('counts whole, even where the round has one day of it', () => {
    const person = { zone: 'UTC', windows: windowsOf('Mon 09:00-10:00; Sun 09:00-10:00') };
    expect(worst(person, person, { startsOn: '2026-07-15', endsOn: '2026-07-15' })).toEqual({
      minutes: 120,
      monday: '2026-07-13',
      isEveryWeek: true,
    });
  });
});

describe('the shapes of weeks', () => {
  test('of a year are few, whatever its weeks', () => {
    const year = roundWeeks({ startsOn: '2026-01-01', endsOn: '2026-12-31' });
    const shapes = (mentor: string, mentee: string) =>
      year.shapesOf(year.behaviourOf(mentor), year.behaviourOf(mentee)).length;
    expect(shapes('UTC', 'Asia/Kathmandu')).toBe(1);
    // Winter, the two weeks of the changes, and no more: both change at once.
    expect(shapes('Europe/London', 'Europe/Paris')).toBe(3);
    // Two distances, and a week of its own for each change.
    expect(shapes('Europe/London', 'America/New_York')).toBe(6);
  });
});

describe('hours', () => {
  const hours = (availability: string | null) => hoursOf(aPerson('Ada', { timezone: 'UTC', availability }));

  test('are those of an office where nothing was said', () => {
    expect(hours(null)).toEqual(hours('Mon-Fri 09:00-17:00'));
    expect(hours(' ; ')).toEqual(hours(null));
  });

  test('need a zone that exists', () => {
    expect(hoursOf(aPerson('Ada'))).toBeNull();
    expect(hoursOf(aPerson('Ada', { timezone: 'Europe/Atlantis' }))).toBeNull();
  });

  test('are worked out once for people who have the same', () => {
    const mentees = Array.from({ length: 40 }, (_, k) =>
      aPerson(`Mentee ${k}`, { timezone: k % 2 === 0 ? 'Asia/Tokyo' : null }),
    );
    const bob = aPerson('Bob', { timezone: 'Europe/Warsaw', availability: 'Mon 08:00-10:00' });
    const overlap = compileOverlap({ ...contextOfTwo(bob, bob), mentees });
    expect(mentees.map((_, mentee) => overlap.minutes(mentee, 0))).toEqual(
      mentees.map((_, mentee) => (mentee % 2 === 0 ? 60 : null)),
    );
  });
});
