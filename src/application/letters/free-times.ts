/** The next times at which both of a pair are free, as letters propose them. */
import { addDays } from '../../domain/time/dates.ts';
import { instantOf } from '../../domain/time/local-time.ts';
import { sharedTime, slotsIn } from '../../domain/time/shared-time.ts';
import type { FreeTime, PairFacts } from '../../domain/letters/pair-letter.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { clocksOf } from '../meeting/clocks.ts';

/** A letter takes a while to be sent and read. */
const FIRST_AFTER_DAYS = 3;
const LOOKED_AT_DAYS = 28;
const LONG_MINUTES = 60;
const PROPOSED = 2;
const DAY_MINUTES = 1440;

/**
 * Returns the first hours at which everybody in a relationship is available, on different days; fewer or none where there
 * are not so many.
 *
 * @param timezone The programme's, for those who have given none.
 */
export function freeTimes(
  relationship: RelationshipFacts,
  participants: PairFacts['people'],
  timezone: string,
  today: string,
): FreeTime[] {
  const clocks = clocksOf(relationship, participants, timezone);
  const { intervals } = sharedTime(
    clocks.map(({ hours }) => hours),
    addDays(today, FIRST_AFTER_DAYS),
    LOOKED_AT_DAYS,
  );
  const zoneOf = new Map(clocks.map(({ person, hours }) => [person.participantId, hours.zone]));
  const times: FreeTime[] = [];
  let last = -Infinity;
  for (const { from } of slotsIn(intervals, LONG_MINUTES)) {
    if (from < last + DAY_MINUTES) continue;
    times.push({ start: instantOf(from), zoneOf });
    last = from;
    if (times.length === PROPOSED) break;
  }
  return times;
}
