/** The time that a mentee and a mentor share each week; the worst week of the round counts. */
import { isTimezone } from '../../domain/time/dates.ts';
import type { Participant } from '../../domain/people/participant.ts';
import type { Keys } from '../kernel/people-classes.ts';
import { eachOnce, memo } from '../input/memo.ts';
import type { PairContext, Span } from '../input/pair-context.ts';
import { hoursOf } from '../../domain/time/hours.ts';
import { availableBefore } from './available-before.ts';
import { type CodedHours, minutesOf, minutesWithAll } from './minutes-with-all.ts';
import { roundWeeks, type RoundWeeks } from './round-weeks.ts';

export interface WorstWeek {
  /** The minutes in which both are available in the week that has fewest. */
  readonly minutes: number;
  /** The Monday of the first such week, by the mentor's calendar. */
  readonly monday: string;
  /** Whether every week has the same minutes. */
  readonly isEveryWeek: boolean;
}

/** What is known of everyone's hours. */
export interface WeeklyOverlap {
  /** Returns the minutes of the worst week by positions in the context's lists; `null` where a time zone is missing. */
  minutes(mentee: number, mentor: number): number | null;
  /** Fills an array with the minutes of a mentee with each of some mentors; −1 where a time zone is missing. */
  minutesOver(some: Int32Array): (mentee: number, minutes: Int32Array) => void;
  /** Numbers that are equal for equal hours, separately on each side, for people who have hours. */
  readonly keys: Keys;
  /** Tells who has no hours. */
  readonly lacking: Keys;
  /** Returns the worst week of any two people; `null` where a time zone is missing. */
  worstWeek(mentee: Participant, mentor: Participant): WorstWeek | null;
}

/** How many answers are kept for pairs of hours, at 2 bytes each. */
const MOST_KEPT = 1 << 24;
/** Marks a participant without hours. */
const NONE = -1;

/** Returns the overlap of a context's people. It is worked out once for all rules and criteria. */
export const weeklyOverlap = memo((context): WeeklyOverlap => compileOverlap(context));

/**
 * Prepares the overlap of the people of a context.
 *
 * A minute is shared when both clocks show a time at that instant which its owner gave. So a window that a clock change
 * cuts into is shorter that week, and an hour that comes twice counts twice.
 *
 * 1. People whose clocks behave alike and whose windows are equal have one code, so each pair of codes is worked out
 *    once.
 * 2. A pair of zones has few shapes of week (see `roundWeeks`). In a stretch of one, the mentee's clock is ahead of the
 *    mentor's by a fixed number of minutes.
 * 3. How long the mentee is available within a mentor's window is one subtraction. The mentee's minutes are added up
 *    beforehand (`available-before.ts`), once for all who have the same windows.
 * 4. The answer is the least over the shapes. The answers of a mentee's code for all mentors' codes are worked out
 *    together (`minutes-with-all.ts`), when one of them is first asked for.
 *
 * Time O(w) for each pair of codes and shape with w windows. At most 32 MB of answers are kept, then all are dropped.
 * Pairs come mentee by mentee, so little has to be worked out again.
 */
export function compileOverlap(context: PairContext): WeeklyOverlap {
  const { weeks, hoursOf: hoursInRound } = roundHours(context.round);
  const mentees = hoursCoder(hoursInRound);
  const mentors = hoursCoder(hoursInRound);
  const menteeCodes = codesOf(context.mentees, mentees); // 1
  const mentorCodes = codesOf(context.mentors, mentors);
  const mentorCount = mentors.hours.length;
  const withAll = minutesWithAll(weeks, mentors.hours);
  const rows = new Map<number, Int16Array>();

  const rowOf = (code: number): Int16Array => {
    const known = rows.get(code);
    if (known !== undefined) return known;
    if ((rows.size + 1) * mentorCount > MOST_KEPT) rows.clear();
    const minutes = withAll(mentees.hours[code]!);
    rows.set(code, minutes);
    return minutes;
  };
  return {
    keys: { mentees: menteeCodes, mentors: mentorCodes },
    lacking: { mentees: menteeCodes.map(isNone), mentors: mentorCodes.map(isNone) },
    minutes: (mentee, mentor) => {
      const menteeCode = menteeCodes[mentee] ?? NONE;
      const mentorCode = mentorCodes[mentor] ?? NONE;
      return menteeCode === NONE || mentorCode === NONE ? null : rowOf(menteeCode)[mentorCode]!;
    },
    minutesOver: (some) => {
      const codes = some.map((mentor) => mentorCodes[mentor] ?? NONE);
      return (mentee, minutes) => {
        const code = menteeCodes[mentee] ?? NONE;
        if (code === NONE) {
          minutes.fill(-1);
          return;
        }
        const row = rowOf(code);
        for (let k = 0; k < codes.length; k++) minutes[k] = codes[k] === NONE ? -1 : row[codes[k]!]!;
      };
    },
    worstWeek: (mentee, mentor) => {
      const [ofMentee, ofMentor] = [hoursInRound(mentee), hoursInRound(mentor)];
      if (ofMentee === null || ofMentor === null) return null;
      return worstWeekOf(weeks, ofMentee, ofMentor);
    },
  };
}

function worstWeekOf(weeks: RoundWeeks, mentee: CodedHours, mentor: CodedHours): WorstWeek {
  const shapes = weeks.shapesOf(mentor.behaviour, mentee.behaviour);
  const minutes = shapes.map(({ stretches }) => minutesOf(stretches, mentee, mentor));
  const least = Math.min(...minutes);
  return {
    minutes: least,
    monday: shapes[minutes.indexOf(least)]?.monday ?? '',
    isEveryWeek: Math.max(...minutes) === least,
  };
}

interface RoundHours {
  readonly weeks: RoundWeeks;
  /** The same object where both the windows and the clocks' behaviour in the round are equal; `null` for people without hours. */
  readonly hoursOf: (participant: Participant) => CodedHours | null;
}

/** By round, for as long as it lives: contexts of the same people ask for the same hours. */
const hoursByRound = new WeakMap<Span, RoundHours>();

function roundHours(round: Span): RoundHours {
  const found = hoursByRound.get(round) ?? newRoundHours(round);
  hoursByRound.set(round, found);
  return found;
}

function newRoundHours(round: Span): RoundHours {
  const weeks = roundWeeks(round);
  const isZone = eachOnce(isTimezone);
  const beforeByWindows = new Map<string, Int16Array>();
  const byHours = new Map<string, CodedHours>();
  const newHours = (said: Pick<Participant, 'timezone' | 'availability'>): CodedHours | null => {
    const found = hoursOf(said, isZone);
    if (found === null) return null;
    const windows = found.windows.join();
    const behaviour = weeks.behaviourOf(found.zone);
    const text = `${behaviour}\n${windows}`;
    const coded = byHours.get(text) ?? {
      ...found,
      behaviour,
      get before() {
        const before = beforeByWindows.get(windows) ?? availableBefore(found.windows);
        beforeByWindows.set(windows, before);
        return before;
      },
    };
    byHours.set(text, coded);
    return coded;
  };
  const byTexts = eachOnce((timezone: string | null) =>
    eachOnce((availability: string | null) => newHours({ timezone, availability })),
  );
  return {
    weeks,
    hoursOf: ({ timezone, availability }) => byTexts(timezone)(availability),
  };
}

function isNone(code: number): number {
  return code === NONE ? 1 : 0;
}

function codesOf(people: readonly Participant[], { codeOf }: HoursCoder): Int32Array {
  const codes = new Int32Array(people.length);
  for (let person = 0; person < people.length; person++) codes[person] = codeOf(people[person]!);
  return codes;
}

interface HoursCoder {
  /** By code. */
  readonly hours: readonly CodedHours[];
  /** Equal where hours are; `NONE` for people without hours. */
  readonly codeOf: (participant: Participant) => number;
}

function hoursCoder(hoursInRound: RoundHours['hoursOf']): HoursCoder {
  const hours: CodedHours[] = [];
  const codes = new Map<CodedHours | null, number>([[null, NONE]]);
  return {
    hours,
    codeOf: (participant) => {
      const own = hoursInRound(participant);
      const known = codes.get(own);
      if (known !== undefined) return known;
      const code = hours.push(own!) - 1;
      codes.set(own, code);
      return code;
    },
  };
}

/**
 * Says how much time two people share.
 *
 * @example overlapWords({ minutes: 180, monday: '2026-03-09', isEveryWeek: false }) // '180 minutes together in the worst week, that of 2026-03-09'
 */
export function overlapWords({ minutes, monday, isEveryWeek }: WorstWeek): string {
  const together = `${minutesWords(minutes)} together`;
  return isEveryWeek ? `${together} each week` : `${together} in the worst week, that of ${monday}`;
}

/**
 * Says how many minutes.
 *
 * @example minutesWords(0) // 'no minutes'
 */
export function minutesWords(minutes: number): string {
  return `${minutes === 0 ? 'no' : minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
