import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { scheduleOf } from '../../../src/domain/attention/thresholds.ts';
import {
  awaitedCheckIns,
  checkInMoments,
  hasAnswered,
  latestCheckInMoment,
} from '../../../src/domain/relationship/check-in/check-in-schedule.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import { outcomeProblem } from '../../../src/domain/relationship/outcomes.ts';
import { skillLines } from '../../../src/domain/people/skills.ts';
import { aCheckIn, aRelationship } from './facts.ts';

const SCHEDULE = scheduleOf(new Map());

/** R7 began on 1 September 2026: day 30 is 1 October, day 90 is 30 November. */
function occasions(today: string, facts: Partial<RelationshipFacts> = {}, schedule = SCHEDULE): string[] {
  return checkInMoments(aRelationship(facts), schedule, today).map(({ name, dueOn }) => `${name} ${dueOn}`);
}

const closure = (changedOn: string) => ({
  phaseChanges: [
    { fromPhase: 'growth' as const, toPhase: 'closure' as const, changedOn, isForced: false, reason: null },
  ],
});

describe('occasions', () => {
  test.each([
    ['2026-09-30', []],
    ['2026-10-01', ['day 30 2026-10-01']],
    ['2026-11-30', ['day 30 2026-10-01', 'day 90 2026-11-30']],
  ])('up to %s: %j', (today, expected) => {
    expect(occasions(today)).toEqual(expected);
  });

  test('end with closure, which has its own', () => {
    expect(occasions('2027-03-01', closure('2026-11-10'))).toEqual([
      'day 30 2026-10-01',
      'closure 2026-11-10',
    ]);
    const without = { ...SCHEDULE, isAtClosure: false };
    expect(occasions('2027-03-01', closure('2026-11-10'), without)).toEqual(['day 30 2026-10-01']);
    // On the same day people are asked once.
    expect(occasions('2027-03-01', closure('2026-10-01'))).toEqual(['closure 2026-10-01']);
    expect(occasions('2026-11-09', closure('2026-11-10'))).toEqual(['day 30 2026-10-01']);
  });

  test('are the programme’s own', () => {
    expect(occasions('2026-10-01', {}, { firstDay: 10, everyDays: 10, isAtClosure: true })).toEqual([
      'day 10 2026-09-11',
      'day 20 2026-09-21',
      'day 30 2026-10-01',
    ]);
  });

  test('the latest is the last of all, however a relationship began and ended', () => {
    const day = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
    const schedule = fc.record({
      firstDay: fc.integer({ min: 1, max: 90 }),
      everyDays: fc.integer({ min: 1, max: 90 }),
      isAtClosure: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        day,
        day,
        day,
        schedule,
        (today, taken, closed, ended, asked) => {
          const on = (days: number): string => addDays('2026-09-01', days);
          const first =
            taken === null
              ? []
              : [
                  {
                    fromPhase: null,
                    toPhase: 'growth' as const,
                    changedOn: on(taken),
                    isForced: false,
                    reason: null,
                  },
                ];
          const facts = aRelationship({
            phaseChanges: [...first, ...(closed === null ? [] : closure(on(closed)).phaseChanges)],
            endedOn: ended === null ? null : on(ended),
          });
          expect(latestCheckInMoment(facts, asked, on(today))).toEqual(
            checkInMoments(facts, asked, on(today)).at(-1),
          );
        },
      ),
    );
  });

  test('an answer counts for one occasion, whenever it comes from a week before the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), closureOrNot(), (days, facts) => {
        const answer = aCheckIn(2, addDays('2026-09-01', days));
        const moments = checkInMoments(aRelationship(facts), SCHEDULE, '2027-12-31');
        const counted = moments.filter((moment) => hasAnswered([answer], 2, moment, '2027-12-31'));
        expect(counted).toHaveLength(answer.answeredOn < (moments[0]?.opensOn ?? '9999') ? 0 : 1);
      }),
    );
  });
});

function closureOrNot() {
  return fc
    .option(fc.integer({ min: 30, max: 300 }))
    .map((days) => (days === null ? {} : closure(addDays('2026-09-01', days))));
}

describe('who has not answered', () => {
  const awaited = (today: string, facts: Partial<RelationshipFacts>) =>
    awaitedCheckIns(aRelationship(facts), SCHEDULE, today).map(({ person, moment, lastAnsweredOn }) => [
      person.participantId,
      moment.name,
      lastAnsweredOn,
    ]);

  test('is asked for the latest occasion alone', () => {
    expect(awaited('2026-09-30', {})).toEqual([]);
    expect(awaited('2026-10-01', {})).toEqual([
      [1, 'day 30', null],
      [2, 'day 30', null],
    ]);
    const checkIns = [aCheckIn(2, '2026-10-05')];
    expect(awaited('2026-11-29', { checkIns })).toEqual([[1, 'day 30', null]]);
    expect(awaited('2026-11-30', { checkIns })).toEqual([
      [1, 'day 90', null],
      [2, 'day 90', '2026-10-05'],
    ]);
  });

  test('has answered a few days too soon, and is asked anew at closure', () => {
    expect(
      awaited('2026-10-01', { checkIns: [aCheckIn(1, '2026-09-24'), aCheckIn(2, '2026-09-23')] }),
    ).toEqual([[2, 'day 30', '2026-09-23']]);
    const checkIns = [aCheckIn(1, '2026-11-09'), aCheckIn(2, '2026-11-10')];
    expect(awaited('2026-11-12', { ...closure('2026-11-10'), checkIns })).toEqual([
      [1, 'closure', '2026-11-09'],
    ]);
  });

  test('is nobody in a relationship that is over', () => {
    expect(awaited('2026-10-01', { outcome: 'lapsed', endedOn: '2026-09-20' })).toEqual([]);
  });
});

test('ratings: the first before, the last after, and their difference', () => {
  const rating = (moment: 'before' | 'during' | 'after', value: number, participantId = 1) => ({
    participantId,
    relationshipId: null,
    subject: 'coaching',
    moment,
    ratedOn: '2026-09-01',
    rating: value,
  });
  expect(
    skillLines([
      rating('before', 2),
      rating('before', 5),
      rating('during', 3),
      rating('after', 1),
      rating('after', 4),
      rating('after', 3, 2),
    ]),
  ).toEqual([
    { participantId: 1, subject: 'coaching', before: 2, during: 3, after: 4, change: 2 },
    { participantId: 2, subject: 'coaching', before: null, during: null, after: 3, change: null },
  ]);
});

test('an outcome has the value that its kind asks for', () => {
  expect(outcomeProblem('contact', undefined, undefined)).toBeUndefined();
  expect(outcomeProblem('contact', 0, undefined)?.message).toBe('--value 0: contact goes from 1 to 1000');
  expect(outcomeProblem('retention', undefined, undefined)?.hint).toContain('1 where they are');
  expect(outcomeProblem('promotion', 1, undefined)?.message).toBe('promotion has no value');
  expect(outcomeProblem('suggestion', undefined, undefined)?.message).toBe('missing: --notes');
});
