/** That no two portfolios of a mentor, of whatever days, tell together what fewer than five mentees said. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../src/domain/time/dates.ts';
import { DAYS_TO_ANSWER, ratingsToShow, type RecordedRow } from '../../src/reports/facts/mentee-ratings.ts';
import { LEAST } from '../../src/reports/statistics/suppression.ts';

const MENTOR = 1;
const DAYS = Array.from({ length: 200 }, (_, at) => addDays('2026-09-01', at));
const day = (at: number): string => DAYS[at]!;

/** What a command left, days after the first of September. */
type Recorded = RecordedRow extends infer Each
  ? Each extends RecordedRow
    ? Omit<Each, 'on'> & { readonly at: number }
    : never
  : never;

const rowsOf = (recorded: readonly Recorded[]): RecordedRow[] =>
  recorded.map(({ at, ...row }) => ({ ...row, on: day(at) }));

const shownOn = (recorded: readonly Recorded[], today: number): number[] =>
  ratingsToShow(rowsOf(recorded), MENTOR, day(today));

const person = (at: number, id: number, participantId: number, role = 'mentee'): Recorded => ({
  at,
  kind: 'person',
  id: 100 * id + participantId,
  row: { relationshipId: id, participantId, role },
});
const ended = (at: number, id: number, on: number | null = at): Recorded => ({
  at,
  kind: 'relationship',
  id,
  row: { endedOn: on === null ? null : day(on) },
});
const rated = (at: number, id: number, value: number | null, answer = 0, menteeId = 10 + id): Recorded => ({
  at,
  kind: 'check-in',
  id: 100 * id + answer,
  row: value === null ? null : { relationshipId: id, participantId: menteeId, satisfaction: value },
});
/** A relationship of one mentee, who rates it on the day of its end. */
const over = (id: number, at: number, value = 4): Recorded[] => [
  person(0, id, MENTOR, 'mentor'),
  person(0, id, 10 + id),
  rated(at, id, value),
  ended(at, id),
];
const five = [1, 2, 3, 4, 5].flatMap((id) => over(id, id));

/** In the order of the days; on one day, as they come. */
const inOrder = (recorded: readonly Recorded[]): Recorded[] => recorded.toSorted((a, b) => a.at - b.at);

test('whatever is recorded between two days, they differ by nothing, or by the ratings of five mentees at least', () => {
  const id = fc.integer({ min: 1, max: 14 });
  const menteeId = fc.integer({ min: 2, max: 14 });
  const at = fc.integer({ min: 0, max: 60 });
  let answers = 0;
  const anything = fc.oneof(
    // Ends that come late, are moved, are taken back and come again; pairs that are taken back whole.
    { arbitrary: fc.tuple(at, id, fc.option(at)).map(([when, one, on]) => ended(when, one, on)), weight: 3 },
    fc.tuple(at, id).map(([when, one]): Recorded => ({ at: when, kind: 'relationship', id: one, row: null })),
    // Answers that come late, are corrected and removed. Each has a number that is its own: who said it is known by it.
    {
      arbitrary: fc
        .tuple(at, id, menteeId, fc.integer({ min: 0, max: 2 }), fc.boolean())
        .map(([when, one, who, answer, isGone]) =>
          rated(when, one, isGone ? null : 100 + who + ++answers / 1e6, 20 * answer + who, who),
        ),
      weight: 12,
    },
    // Another mentor, and mentees who come late.
    fc.tuple(at, id, menteeId).map(([when, one, who]) => person(when, one, who)),
    fc.tuple(at, fc.constantFrom(1, 2)).map(([when, one]) => person(when, one, 60, 'mentor')),
  );
  const begun = Array.from({ length: 14 }, (_, at0) => [
    person(0, at0 + 1, MENTOR, 'mentor'),
    ...[0, 3, 6].flatMap((step) => {
      const who = 2 + ((at0 + step) % 13);
      return [person(0, at0 + 1, who), rated(at0, at0 + 1, 100 + who, step, who)];
    }),
    ended(2 * at0, at0 + 1),
  ]).flat();
  const sizes: number[] = [];
  fc.assert(
    fc.property(fc.array(anything, { minLength: 20, maxLength: 60, size: 'max' }), (events) => {
      const recorded = inOrder([...begun, ...events]);
      let before: number[] = [];
      for (let today = 0; today <= 60 + 2 * DAYS_TO_ANSWER + 1; today += 2) {
        // As it was printed on that day, when nothing of later was recorded.
        const now = shownOn(
          recorded.filter((each) => each.at <= today),
          today,
        );
        expect(now.slice(0, before.length)).toEqual(before);
        const mentees = new Set(now.slice(before.length).map((value) => Math.floor(value)));
        expect(mentees.size === 0 || mentees.size >= LEAST).toBe(true);
        // As it is printed later for that day.
        expect(shownOn(recorded, today)).toEqual(now);
        before = now;
      }
      sizes.push(before.length);
    }),
    { numRuns: 20 },
  );
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(2 * LEAST); // there was something to tell
});

test('the mean of four is not told, nor the fifth by it, nor one more by the mean of six', () => {
  expect(shownOn(five.slice(0, -4), 100)).toEqual([]);
  expect(shownOn(five, 5 + DAYS_TO_ANSWER)).toEqual([]);
  expect(shownOn(five, 6 + DAYS_TO_ANSWER)).toEqual([4, 4, 4, 4, 4]);
  expect(shownOn([...five, ...over(6, 6, 1)], 100)).toEqual([4, 4, 4, 4, 4]);
});

test.each<[what: string, later: Recorded]>([
  ['an answer that is imported late', rated(60, 1, 1, 7)],
  ['a correction', rated(60, 1, 1)],
  ['a removal', rated(60, 1, null)],
  ['an end that is taken back', ended(60, 1, null)],
  ['an end that is moved', ended(60, 1, 0)],
  ['a pair that is taken back', { at: 60, kind: 'relationship', id: 1, row: null }],
  ['another mentor who is put in', person(60, 1, 9, 'mentor')],
])('%s changes nothing that was shown', (_what, later) => {
  expect(shownOn([...five, later], 100)).toEqual([4, 4, 4, 4, 4]);
});

test('a relationship that is taken up again and ends again is taken in once', () => {
  const again = [1, 2, 3, 4, 5].flatMap((id) => [ended(60, id, null), ended(70, id)]);
  expect(shownOn([...five, ...inOrder(again)], 150)).toEqual([4, 4, 4, 4, 4]);
});

test('what is recorded before the days to answer are over counts, whenever it was said', () => {
  const last = DAYS_TO_ANSWER + 1;
  expect(shownOn(inOrder([...five, rated(last, 1, 2)]), 100)).toEqual([2, 4, 4, 4, 4]);
  expect(shownOn(inOrder([...five, rated(last + 1, 1, 2)]), 100)).toEqual([4, 4, 4, 4, 4]);
  const closing: Recorded = {
    at: 20,
    kind: 'reflection',
    id: 1,
    row: { relationshipId: 1, participantId: 11, satisfaction: 3 },
  };
  expect(shownOn(inOrder([...five, closing]), 100)).toEqual([4, 3, 4, 4, 4, 4]);
});

test('an end that is recorded late gives as many days to answer as any', () => {
  const late = [...five.slice(0, -1), ended(20, 5, 5)];
  expect(shownOn(late, 20 + DAYS_TO_ANSWER)).toEqual([]);
  expect(shownOn(late, 21 + DAYS_TO_ANSWER)).toEqual([4, 4, 4, 4, 4]);
});

test('what is said of two mentors is in the portfolio of neither', () => {
  expect(shownOn(inOrder([person(0, 1, 9, 'mentor'), ...five]), 100)).toEqual([]);
});

test('where all said the same at an end of the scale, five more are waited for', () => {
  const delighted = [1, 2, 3, 4, 5].flatMap((id) => over(id, id, 5));
  const more = [6, 7, 8, 9, 10].flatMap((id) => over(id, id));
  expect(shownOn(delighted, 100)).toEqual([]);
  expect(shownOn([...delighted, ...more.slice(0, -4)], 100)).toEqual([]);
  expect(shownOn([...delighted, ...more], 100)).toEqual([5, 5, 5, 5, 5, 4, 4, 4, 4, 4]);
});
