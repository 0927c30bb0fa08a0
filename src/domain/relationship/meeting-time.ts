/** When a meeting takes place: a day, and where it is known an instant, by the mentor's clock. */
import { refused, wrongUsage } from '../../errors.ts';
import type { Meeting } from './meetings.ts';
import { instantsOf, localTime } from '../time/local-time.ts';

type MeetingTime = Pick<Meeting, 'metOn' | 'startsAt'>;

/** What a person says about the time. */
interface SaidTime {
  readonly on?: string | undefined;
  /** `HH:MM` by the mentor's clock. */
  readonly at?: string | undefined;
  /** An instant with its distance from UTC, as `mentor meeting suggest` prints it. */
  readonly start?: string | undefined;
}

/**
 * Returns the time that a person means. Parts that they do not mention stay as they are.
 *
 * @param zone The mentor's.
 * @param before What is known already, for a meeting that is moved.
 * @throws Failure `usage` where they say it twice or not at all; `refused` for a time that the clock skips, or
 *   shows twice.
 */
export function meetingTime(said: SaidTime, zone: string, before?: MeetingTime): MeetingTime {
  if (said.start !== undefined) {
    if (said.on !== undefined || said.at !== undefined)
      throw wrongUsage('--start says the day and the time.', 'leave out --on and --at');
    return { startsAt: said.start, metOn: localTime(said.start, zone).slice(0, 10) };
  }
  const metOn = said.on ?? before?.metOn;
  if (metOn === undefined)
    throw wrongUsage('When is not given.', 'give --on and --at, or --start as meeting suggest prints it');
  const at = said.at ?? timeOf(before, zone);
  if (at === undefined) return { metOn, startsAt: null };
  const [first, second] = instantsOf(metOn, at, zone);
  if (first === undefined)
    throw refused(
      `There is no ${at} on ${metOn} in ${zone}: the clock is put forward over it.`,
      'give a time before or after',
    );
  if (second !== undefined)
    throw refused(
      `The clock in ${zone} shows ${at} twice on ${metOn}.`,
      `say which: --start ${first} or --start ${second}`,
    );
  return { metOn, startsAt: first };
}

function timeOf(before: MeetingTime | undefined, zone: string): string | undefined {
  if (before === undefined || before.startsAt === null) return undefined;
  return localTime(before.startsAt, zone).slice(11, 16);
}
