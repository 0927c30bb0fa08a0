/** The time that a mentee and a mentor share each week, in the worst week of the round. */
import { isTimezone } from '../../domain/dates.ts';
import type { Participant } from '../../domain/participant.ts';
import type { World } from '../world.ts';
import type { Hours } from '../../domain/overlap/hours.ts';
import { hoursOf } from '../../domain/overlap/hours.ts';
import type { RoundWeeks, StretchOfWeek, WeekShape } from './round-weeks.ts';
import { roundWeeks } from './round-weeks.ts';
import type { WeekWindows } from '../../domain/overlap/week-windows.ts';
import { minutesShared, onClockBehind } from '../../domain/overlap/week-windows.ts';

export interface WorstWeek {
  /** The fewest minutes in which both are available that any week of the round has. */
  readonly minutes: number;
  /** The Monday of the first such week, by the mentor's calendar. */
  readonly monday: string;
  /** Whether no week has more. */
  readonly isEveryWeek: boolean;
}

/** What is known of everyone's hours. */
export interface WeeklyOverlap {
  /** The minutes of the worst week, by positions in the world's lists; `null` where a time zone is missing. */
  minutes(mentee: number, mentor: number): number | null;
  /** The worst week of any two people; `null` where a time zone is missing. */
  worstWeek(mentee: Participant, mentor: Participant): WorstWeek | null;
}

/** Answers kept for pairs of hours: 2 bytes each. */
const MOST_KEPT = 1 << 24;
const UNKNOWN = -1;
/** A participant without hours. */
const NONE = -1;

const overlaps = new WeakMap<World, WeeklyOverlap>();

/** Returns the overlap of the people of a world, worked out once however many rules and criteria ask. */
export function weeklyOverlap(world: World): WeeklyOverlap {
  const overlap = overlaps.get(world) ?? compileOverlap(world);
  overlaps.set(world, overlap);
  return overlap;
}

/**
 * Prepares the overlap of the people of a world.
 *
 * A minute is shared when at that instant both clocks show a time that its owner gave. So a window that a
 * change of the clock cuts out is shorter that week, and an hour that comes twice counts twice.
 *
 * 1. People with one zone and one set of windows have one code, so a pair of codes is worked out once.
 * 2. For a pair of zones there are few shapes of week (see `roundWeeks`); in a stretch of one, the mentee's
 *    windows lie in the mentor's week moved by a fixed number of minutes.
 * 3. The answer is the least, over the shapes, of what the two lists of windows share. Nothing is worked out
 *    before it is asked for.
 *
 * O(w) a pair of codes and shape for w windows. Memory: at most 32 MB of answers, then they begin anew; pairs
 * come mentee by mentee, so that loses little.
 */
export function compileOverlap(world: World): WeeklyOverlap {
  const weeks = roundWeeks(world.round);
  const isZone = rememberingZones();
  const mentees = hoursCoder(weeks, isZone);
  const mentors = hoursCoder(weeks, isZone);
  const menteeCodes = Int32Array.from(world.mentees, mentees.codeOf); // 1
  const mentorCodes = Int32Array.from(world.mentors, mentors.codeOf);
  const mentorCount = mentors.hours.length;
  const rows = new Map<number, Row>();
  let lastCode = NONE;
  let lastRow: Row | undefined;

  const rowOf = (code: number): Row => {
    if (code === lastCode && lastRow !== undefined) return lastRow;
    let row = rows.get(code);
    if (row === undefined) {
      if ((rows.size + 1) * mentorCount > MOST_KEPT) rows.clear();
      const minutes = new Int16Array(mentorCount).fill(UNKNOWN);
      row = { minutes, mentee: new MenteeWeeks(weeks, mentees.hours[code]!) };
      rows.set(code, row);
    }
    lastCode = code;
    lastRow = row;
    return row;
  };
  return {
    minutes: (mentee, mentor) => {
      const menteeCode = menteeCodes[mentee] ?? NONE;
      const mentorCode = mentorCodes[mentor] ?? NONE;
      if (menteeCode === NONE || mentorCode === NONE) return null;
      const row = rowOf(menteeCode);
      const found = row.minutes[mentorCode]!;
      if (found !== UNKNOWN) return found;
      return (row.minutes[mentorCode] = row.mentee.worstWith(mentors.hours[mentorCode]!).minutes);
    },
    worstWeek: (mentee, mentor) => {
      const [ofMentee, ofMentor] = [mentees.hoursOf(mentee), mentors.hoursOf(mentor)];
      if (ofMentee === undefined || ofMentor === undefined) return null;
      return new MenteeWeeks(weeks, ofMentee).worstWith(ofMentor);
    },
  };
}

interface Row {
  /** Beside the mentors' codes. */
  readonly minutes: Int16Array;
  readonly mentee: MenteeWeeks;
}

interface CodedHours extends Hours {
  /** See `RoundWeeks`. */
  readonly behaviour: number;
}

/** One mentee's hours, with what has been worked out of them for one mentor and serves the next. */
class MenteeWeeks {
  readonly #weeks: RoundWeeks;
  readonly #hours: CodedHours;
  /** By the mentor's behaviour. */
  readonly #shapes: (readonly WeekShape[] | undefined)[] = [];
  /** The mentee's windows by the mentor's clock: by `aheadAt`. */
  readonly #moved: (WeekWindows | undefined)[] = [];

  constructor(weeks: RoundWeeks, hours: CodedHours) {
    this.#weeks = weeks;
    this.#hours = hours;
  }

  /**
   * Steps 2 and 3. Clocks are changed at night, when hardly anybody is available: a stretch that holds all
   * windows of the mentor is worth a whole week of its kind, which is worked out once.
   */
  worstWith(mentor: CodedHours): WorstWeek {
    const own = mentor.windows;
    const first = own[0] ?? 0;
    const last = own.at(-1) ?? 0;
    let least = Infinity;
    let most = 0;
    let monday = '';
    let wholeAt = NONE;
    let whole = 0;
    for (const shape of this.#shapesWith(mentor.behaviour)) {
      let minutes = 0;
      for (const stretch of shape.stretches) {
        if (stretch.to <= first || stretch.from >= last) continue;
        const isWhole = stretch.from <= first && stretch.to >= last;
        if (isWhole && stretch.aheadAt === wholeAt) {
          minutes += whole;
          continue;
        }
        const shared = minutesShared(own, this.#movedBy(stretch), stretch);
        minutes += shared;
        if (!isWhole) continue;
        wholeAt = stretch.aheadAt;
        whole = shared;
      }
      if (minutes > most) most = minutes;
      if (minutes >= least) continue;
      least = minutes;
      monday = shape.monday;
    }
    return { minutes: least, monday, isEveryWeek: most === least };
  }

  #shapesWith(behaviour: number): readonly WeekShape[] {
    return (this.#shapes[behaviour] ??= this.#weeks.shapesOf(behaviour, this.#hours.behaviour));
  }

  #movedBy({ aheadAt, ahead }: StretchOfWeek): WeekWindows {
    return (this.#moved[aheadAt] ??= onClockBehind(this.#hours.windows, ahead));
  }
}

function rememberingZones(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const isZone = known.get(text) ?? isTimezone(text);
    known.set(text, isZone);
    return isZone;
  };
}

interface HoursCoder {
  /** By code. */
  readonly hours: readonly CodedHours[];
  /** Equal where zone and windows are; `NONE` for who has no hours. */
  readonly codeOf: (participant: Participant) => number;
  readonly hoursOf: (participant: Participant) => CodedHours | undefined;
}

function hoursCoder(weeks: RoundWeeks, isZone: (text: string) => boolean): HoursCoder {
  const hours: CodedHours[] = [];
  const byTexts = new Map<string, number>();
  const byHours = new Map<string, number>();
  const newCode = (participant: Participant): number => {
    const found = hoursOf(participant, isZone);
    if (found === null) return NONE;
    const text = `${found.zone}\n${found.windows.join()}`;
    const code = byHours.get(text) ?? hours.push({ ...found, behaviour: weeks.behaviourOf(found.zone) }) - 1;
    byHours.set(text, code);
    return code;
  };
  const codeOf = (participant: Participant): number => {
    const texts = `${participant.timezone ?? ''}\n${participant.availability ?? ''}`;
    const code = byTexts.get(texts) ?? newCode(participant);
    byTexts.set(texts, code);
    return code;
  };
  return { hours, codeOf, hoursOf: (participant) => hours[codeOf(participant)] };
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
