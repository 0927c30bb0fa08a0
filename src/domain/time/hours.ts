/** When a participant can meet: a zone, and windows of the week by its clock. */
import { parseAvailability, type Window } from './availability.ts';
import { isTimezone } from './dates.ts';
import type { Participant } from '../people/participant.ts';
import { weekWindows, type WeekWindows } from './week-windows.ts';

export interface Hours {
  readonly zone: string;
  readonly windows: WeekWindows;
}

/** The hours of somebody who has given none. */
export const OFFICE_HOURS = 'Mon-Fri 09:00-17:00';

/**
 * Returns when somebody can meet. The default is 09:00 to 17:00 from Monday to Friday by their own clock. `null` where
 * they have no time zone, or one that this machine does not know.
 *
 * @param isZone Tells whether a text names a time zone. Pass one that remembers answers, as asking is slow.
 */
export function hoursOf(
  { timezone, availability }: Pick<Participant, 'timezone' | 'availability'>,
  isZone: (text: string) => boolean = isTimezone,
): Hours | null {
  if (timezone === null || !isZone(timezone)) return null;
  const said = saidBy(availability);
  const windows = said ?? parseAvailability(OFFICE_HOURS);
  return { zone: timezone, windows: weekWindows('problem' in windows ? [] : windows) };
}

/** Returns whether somebody has said when they can meet. */
export function isHoursGiven({ availability }: Pick<Participant, 'availability'>): boolean {
  return saidBy(availability) !== null;
}

function saidBy(availability: string | null): readonly Window[] | null {
  const said = parseAvailability(availability ?? '');
  return 'problem' in said || said.length === 0 ? null : said;
}
