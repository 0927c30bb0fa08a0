/** Weekly times of groups: when each can meet in every week of the round, as bits. */
import { isTimezone } from '../../../domain/time/dates.ts';
import { hoursOf } from '../../../domain/time/hours.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import type { Slots } from '../../circles/group-problem.ts';
import type { Span } from '../../input/pair-context.ts';
import { availableBefore, availableBetween } from '../../overlap/available-before.ts';
import { roundWeeks, type WeekShape } from '../../overlap/round-weeks.ts';
import type { WeeklySlot } from '../group-plan.ts';

const DAY = 1440;
const WEEK = 7 * DAY;
/** Meetings begin on the hour or half past. */
const STEP = 30;
const STARTS = WEEK / STEP;
const WORDS = Math.ceil(STARTS / 32);

/** The slots of a problem, and what each of them is. */
export interface WeeklySlots {
  readonly slots: Omit<Slots, 'inTurn'>;
  /** Returns the time that a slot is for an opener. */
  readonly slotAt: (opener: number, slot: number) => WeeklySlot;
}

/**
 * Returns when openers and joiners can meet every week. A slot is a time of the week by the opener's clock, so where openers
 * have different clocks there is a block of slots for each clock: two zones that behave alike in the round share one.
 *
 * Somebody has a slot if in every week of the round, whatever the two clocks do, all of it is time that they gave; see
 * `roundWeeks` for what a week is and `hoursOf` for those who gave none. A slot neither crosses into the next week nor
 * falls into an hour that a clock skips. Joiners without a time zone are free at any time, as a rule passes where a value is
 * missing; openers without one have no slot, because their time could not be named.
 */
export function weeklySlots(
  openers: readonly Participant[],
  joiners: readonly Participant[],
  round: Span,
  minutes: number,
): WeeklySlots {
  const weeks = roundWeeks(round);
  const isZone = remembering(isTimezone);
  const clockOf = remembering((zone: string) => weeks.behaviourOf(zone));
  const hours = remembering((texts: string) => {
    const [timezone = '', availability = ''] = texts.split('\n');
    const found = hoursOf({ timezone: timezone === '' ? null : timezone, availability }, isZone);
    return found === null ? null : { clock: clockOf(found.zone), before: availableBefore(found.windows) };
  });
  const hoursFor = ({ timezone, availability }: Participant) =>
    hours(`${timezone ?? ''}\n${availability ?? ''}`);

  const clocks = [...new Set(openers.flatMap((one) => hoursFor(one)?.clock ?? []))];
  const words = Math.max(1, WORDS * clocks.length);
  const bitsAt = (known: NonNullable<ReturnType<typeof hours>>, bits: Uint32Array, block: number): void => {
    const shapes = weeks.shapesOf(clocks[block]!, known.clock);
    for (let start = 0; start < STARTS; start++)
      if (shapes.every((shape) => isFree(shape, known.before, STEP * start, minutes)))
        bits[WORDS * block + (start >>> 5)]! |= 1 << (start & 31);
  };
  const ofJoiner = remembering((texts: string) => {
    const known = hours(texts);
    const bits = new Uint32Array(words);
    if (known === null) return bits.fill(0xffffffff);
    for (const block of clocks.keys()) bitsAt(known, bits, block);
    return bits;
  });
  return {
    slots: {
      ofOpener: openers.map((opener) => {
        const known = hoursFor(opener);
        const bits = new Uint32Array(words);
        if (known !== null) bitsAt(known, bits, clocks.indexOf(known.clock));
        return bits;
      }),
      ofJoiner: joiners.map(({ timezone, availability }) =>
        ofJoiner(`${timezone ?? ''}\n${availability ?? ''}`),
      ),
      span: Math.ceil(minutes / STEP),
    },
    slotAt: (opener, slot) => {
      const start = STEP * (slot % (32 * WORDS));
      return {
        day: 1 + Math.floor(start / DAY),
        from: start % DAY,
        minutes,
        timezone: openers[opener]!.timezone!,
      };
    },
  };
}

/** Returns whether an opener and joiners have a slot in common. */
export function haveTimeInCommon(
  opener: Participant,
  joiners: readonly Participant[],
  round: Span,
  minutes: number,
): boolean {
  const { ofOpener, ofJoiner } = weeklySlots([opener], joiners, round, minutes).slots;
  return ofOpener[0]!.some((word, at) => ofJoiner.reduce((bits, own) => bits & own[at]!, word) !== 0);
}

/** Returns whether somebody is free from a minute of the other's week on, in each week of a shape. */
function isFree({ stretches }: WeekShape, before: Int16Array, from: number, minutes: number): boolean {
  const to = from + minutes;
  if (to > WEEK) return false;
  const touched = stretches.filter((stretch) => stretch.from < to && stretch.to > from);
  return (
    touched.length > 0 &&
    touched.every(
      (stretch) =>
        stretch.from <= from &&
        stretch.to >= to &&
        availableBetween(before, stretch.ahead, from, to) === minutes,
    )
  );
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, make(text));
    return known.get(text)!;
  };
}
