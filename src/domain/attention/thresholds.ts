/** The thresholds beyond which a relationship needs somebody to act, and the schedule of check-ins. */
import type { CheckInSchedule } from '../relationship/check-in/check-in-schedule.ts';

/** A number that a programme can set. */
export interface Setting {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** For help: what it is. */
  readonly meaning: string;
}

/** Every threshold of attention, by name; the name with dashes is its option. */
export const THRESHOLDS = {
  neverMetDays: days(14, 'a pair that has not met needs a word after this many days'),
  usualRhythmDays: days(30, 'how often a pair meets that has agreed nothing'),
  quietPercent: {
    usual: 150,
    least: 100,
    most: 1000,
    meaning: 'a pair is quiet after this many per cent of its rhythm without a meeting',
  },
  phaseGraceDays: days(0, 'days past the target length until a phase is overdue', 0),
  goalDays: days(30, 'days in negotiation until a pair without a complete goal needs a word'),
  lowRating: { usual: 2, least: 1, most: 4, meaning: 'a rating of 1 to 5 is low up to this' },
  fallBy: { usual: 2, least: 1, most: 4, meaning: 'satisfaction is falling when it fell by this much' },
  answerDays: days(14, 'days until somebody who was asked is silent'),
  missedMeetings: {
    usual: 2,
    least: 1,
    most: 10,
    meaning: 'meetings missed in a row until somebody is silent',
  },
  actionGraceDays: days(7, 'days past its date until an action is overdue', 0),
  firmAfterDays: days(14, 'days from a gentle word to a firm one'),
  coordinatorAfterDays: days(28, 'days from a gentle word until it is the coordinator’s turn'),
  letterEveryDays: days(7, 'days from one letter that reminds somebody to their next', 0),
} as const satisfies Record<string, Setting>;

export type Thresholds = Readonly<Record<keyof typeof THRESHOLDS, number>>;

/** The schedule of check-ins as settings. */
export const SCHEDULE = {
  checkInFirstDay: days(30, 'days from the start of a relationship to the first check-in'),
  checkInEveryDays: days(60, 'days from one check-in to the next'),
  checkInAtClosure: { usual: 1, least: 0, most: 1, meaning: 'whether there is one when closure begins' },
} as const satisfies Record<string, Setting>;

function days(usual: number, meaning: string, least = 1): Setting {
  return { usual, least, most: 1000, meaning };
}

/** What a programme has set, by name. Anything else has its default. */
export type SettingValues = ReadonlyMap<string, number>;

/** Returns the thresholds of a programme. */
export function thresholdsOf(values: SettingValues): Thresholds {
  return Object.fromEntries(
    Object.entries(THRESHOLDS).map(([name, { usual }]) => [name, values.get(name) ?? usual]),
  ) as Thresholds; // an entry for each of its names
}

/** Returns the schedule of check-ins of a programme. */
export function scheduleOf(values: SettingValues): CheckInSchedule {
  const valueOf = (name: keyof typeof SCHEDULE): number => values.get(name) ?? SCHEDULE[name].usual;
  return {
    firstDay: valueOf('checkInFirstDay'),
    everyDays: valueOf('checkInEveryDays'),
    isAtClosure: valueOf('checkInAtClosure') === 1,
  };
}
