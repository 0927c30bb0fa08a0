/** That no two portfolios of a mentor, of whatever days, tell together what fewer than five mentees said. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RelationshipFacts } from '../../src/domain/relationship/relationship.ts';
import { addDays } from '../../src/domain/time/dates.ts';
import { DAYS_TO_ANSWER, ratingsToShow } from '../../src/reports/facts/mentee-ratings.ts';
import { LEAST } from '../../src/reports/statistics/suppression.ts';
import { aCheckIn, aReflection, aRelationship } from '../domain/relationship/facts.ts';

const START = '2026-09-01';
const day = (at: number): string => addDays(START, at);
const [MENTOR, MENTEE] = aRelationship().people;

/** What was said of one circle, each rating with the day on which it was given. */
interface Said {
  /** In days; `null` of what goes on. */
  readonly ended: number | null;
  readonly ratings: readonly { readonly menteeId: number; readonly on: number; readonly value: number }[];
}

/** Returns circles of one mentor as they are known on a day. */
function known(circles: readonly Said[], today: number): RelationshipFacts[] {
  return circles.map(({ ended, ratings }, id) => {
    const isOver = ended !== null && ended <= today;
    return aRelationship({
      id,
      format: 'circle',
      startedOn: START,
      endedOn: isOver ? day(ended) : null,
      outcome: isOver ? 'completed' : null,
      people: [
        MENTOR!,
        ...[...new Set(ratings.map(({ menteeId }) => menteeId))].map((participantId) => ({
          ...MENTEE!,
          participantId,
        })),
      ],
      checkIns: ratings
        .filter(({ on }) => on <= today)
        .map(({ menteeId, on, value }) => aCheckIn(menteeId, day(on), { satisfaction: value })),
    });
  });
}

const shownOn = (circles: readonly Said[], today: number): number[] =>
  ratingsToShow(known(circles, today), day(today));

test('what two days tell differs by nothing, or by the ratings of five mentees at least', () => {
  const until = 50;
  // Every mentee gives a number that is theirs alone.
  const rating = fc
    .record({ menteeId: fc.integer({ min: 2, max: 14 }), on: fc.integer({ min: 0, max: until }) })
    .map((each) => ({ ...each, value: 1 + each.menteeId / 100 }));
  const circle = fc.record({
    ended: fc.option(fc.integer({ min: 0, max: until })),
    ratings: fc.array(rating, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(circle, { maxLength: 8 }), (circles) => {
      let before: number[] = [];
      for (let today = 0; today <= until + DAYS_TO_ANSWER + 1; today++) {
        const now = shownOn(circles, today);
        expect(now.slice(0, before.length)).toEqual(before);
        const mentees = new Set(now.slice(before.length)).size;
        expect(mentees === 0 || mentees >= LEAST).toBe(true);
        before = now;
      }
    }),
    { numRuns: 40 },
  );
});

const over = (id: number, ended: number, value = 4): Said => ({
  ended,
  ratings: [{ menteeId: 10 + id, on: ended, value }],
});

test('the mean of four is not told, nor the fifth by it, nor one more by the mean of six', () => {
  const five = [1, 2, 3, 4, 5].map((id) => over(id, id));
  expect(shownOn(five.slice(0, 4), 100)).toEqual([]);
  expect(shownOn(five, 5 + DAYS_TO_ANSWER)).toEqual([]);
  expect(shownOn(five, 6 + DAYS_TO_ANSWER)).toEqual([4, 4, 4, 4, 4]);
  expect(shownOn([...five, over(6, 6, 1)], 100)).toEqual([4, 4, 4, 4, 4]);
});

test('an answer that comes in after the others were shown, changes nothing', () => {
  const late = { menteeId: 11, on: 2 + DAYS_TO_ANSWER, value: 1 };
  const five = [1, 2, 3, 4, 5].map((id) => over(id, id));
  expect(shownOn([{ ...five[0]!, ratings: [...five[0]!.ratings, late] }, ...five.slice(1)], 100)).toEqual([
    4, 4, 4, 4, 4,
  ]);
});

test('a closing reflection within the days to answer counts', () => {
  const five = known(
    [1, 2, 3, 4, 5].map((id) => over(id, id)),
    100,
  );
  const reflection = { ...aReflection(11, 2), reflectedOn: day(20) };
  const withOne = five.map((one, at) => (at === 0 ? { ...one, reflections: [reflection] } : one));
  expect(ratingsToShow(withOne, day(100))).toEqual([4, 2, 4, 4, 4, 4]);
});

test('where all said the same at an end of the scale, more are waited for', () => {
  const delighted = [1, 2, 3, 4, 5].map((id) => over(id, id, 5));
  expect(shownOn(delighted, 100)).toEqual([]);
  expect(shownOn([...delighted, over(6, 6, 4)], 100)).toEqual([5, 5, 5, 5, 5, 4]);
});
