/** Clocks on a wall, looked at minute by minute: they share no code with the source but the zone tables. */
import * as fc from 'fast-check';
import { formatAvailability, parseAvailability, type Window } from '../../../src/domain/time/availability.ts';
import { addDays } from '../../../src/domain/time/dates.ts';

export interface Clock {
  /** `2026-03-29`, as a wall calendar says. */
  readonly date: string;
  /** 1 is Monday. */
  readonly day: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const clocks = new Map<string, readonly Clock[]>();

/** What a wall clock shows at every minute from two days before a Monday to two days after its week. */
export function clockAround(zone: string, monday: string): readonly Clock[] {
  const name = `${zone} ${monday}`;
  const known = clocks.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.parse(`${addDays(monday, -2)}T00:00:00Z`);
  const look = (at: number): Clock => {
    const [date = '', time = ''] = format.format(start + at * MINUTE).split(' ');
    const [hours, minutes] = time.split(':').map(Number);
    return { date, day: dayOf(date), minute: (hours ?? 0) * 60 + (minutes ?? 0) };
  };
  const shown: Clock[] = [];
  // One look for ten minutes where the clock has gone on by as many, as looking is slow.
  for (let at = 0; at < 11 * 1440; at += 10) {
    const [first, last] = [look(at), look(at + 9)];
    const isPlain = last.date === first.date && last.minute === first.minute + 9;
    for (let k = 0; k < 10; k++) shown.push(isPlain ? { ...first, minute: first.minute + k } : look(at + k));
  }
  clocks.set(name, shown);
  return shown;
}

export function dayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export function isIn(windows: readonly Window[], { day, minute }: Clock): boolean {
  return windows.some((window) => window.day === day && window.from <= minute && minute < window.to);
}

export interface Person {
  readonly zone: string;
  readonly windows: readonly Window[];
}

/** The definition, word for word: minutes at which both clocks show a time that its owner gave. */
export function minutesBetween(mentor: Person, mentee: Person, first: string, last: string): number {
  const monday = addDays(first, 1 - dayOf(first));
  const mentees = clockAround(mentee.zone, monday);
  return clockAround(mentor.zone, monday).filter(
    (clock, at) =>
      clock.date >= first &&
      clock.date <= last &&
      isIn(mentor.windows, clock) &&
      isIn(mentee.windows, mentees[at]!),
  ).length;
}

/** Zones with clock changes on different days, by half an hour, at midnight, or none; half and quarter hours. */
export const ZONES = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Beirut',
  'UTC',
];

/** Reads windows that a test has written. */
export function windowsOf(text: string): readonly Window[] {
  const windows = parseAvailability(text);
  if ('problem' in windows) throw new Error(windows.problem);
  return windows;
}

/** Windows as people may have them. */
export const someWindows = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 1, max: 1440 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    windowsOf(
      formatAvailability(
        list.map(({ day, from, minutes }) => ({ day, from, to: Math.min(from + minutes, 1440) })),
      ),
    ),
  );
/** A zone and windows. */
export const somebody = fc.record({ zone: fc.constantFrom(...ZONES), windows: someWindows });
