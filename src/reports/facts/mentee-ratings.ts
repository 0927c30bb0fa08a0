/** Which ratings by mentees their mentor's portfolio may show. Its reader knows the mentees, and has earlier portfolios. */
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { addDays } from '../../domain/time/dates.ts';
import { LEAST } from '../statistics/suppression.ts';
import { menteesOf } from './phase-standing.ts';

/** Days after its end until which what is said of a relationship counts: closing reflections come in after it. */
export const DAYS_TO_ANSWER = 30;

interface Rating {
  readonly menteeId: number;
  readonly value: number;
}

/**
 * Returns the ratings that a mentor's portfolio shows on a day. They are taken in relationship by relationship, in the order in
 * which these ended, {@link DAYS_TO_ANSWER} after the end. They wait until {@link LEAST} mentees have given one since the last that
 * were shown, not all of them the lowest or the highest. So what two days tell differs by none, or by those of that many people
 * together.
 *
 * @param own The mentor's part of each relationship, from `ownRelationships`.
 */
export function ratingsToShow(own: readonly RelationshipFacts[], asOf: string): number[] {
  const shown: Rating[] = [];
  let waiting: Rating[] = [];
  for (const one of overBefore(own, addDays(asOf, -DAYS_TO_ANSWER))) {
    waiting.push(...ratingsIn(one));
    if (!isOfEnough(waiting)) continue;
    shown.push(...waiting);
    waiting = [];
  }
  return shown.map(({ value }) => value);
}

interface Over extends RelationshipFacts {
  readonly endedOn: string;
}

/** Returns the relationships that ended before a day, in the order in which they ended. */
function overBefore(own: readonly RelationshipFacts[], day: string): Over[] {
  return own
    .filter((one): one is Over => one.endedOn !== null && one.endedOn < day)
    .sort((a, b) => (a.endedOn < b.endedOn ? -1 : a.endedOn > b.endedOn ? 1 : a.id - b.id));
}

function ratingsIn(one: Over): Rating[] {
  const [mentees, until] = [menteesOf([one]), addDays(one.endedOn, DAYS_TO_ANSWER)];
  return [
    ...one.checkIns.map(({ answeredOn, ...said }) => ({ ...said, on: answeredOn })),
    ...one.reflections.map(({ reflectedOn, ...said }) => ({ ...said, on: reflectedOn })),
  ].flatMap(({ participantId, satisfaction, on }) =>
    on <= until && mentees.has(participantId) && satisfaction !== null
      ? [{ menteeId: participantId, value: satisfaction }]
      : [],
  );
}

/** A mean at either end of the scale tells what each of them said. */
function isOfEnough(ratings: readonly Rating[]): boolean {
  return (
    new Set(ratings.map(({ menteeId }) => menteeId)).size >= LEAST &&
    ![1, 5].some((end) => ratings.every(({ value }) => value === end))
  );
}
