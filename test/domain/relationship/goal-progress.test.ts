import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { numberIn, sparkline, goalStanding } from '../../../src/domain/relationship/goals/goal-progress.ts';
import { missingFromGoal, revision } from '../../../src/domain/relationship/goals/goals.ts';
import { nextCycle } from '../../../src/domain/relationship/next-cycle.ts';
import { smartLetters } from '../../../src/domain/relationship/goals/smart.ts';
import { aGoal, aRelationship, TODAY } from './facts.ts';

test.each([
  ['3 of 10', 3],
  ['40%', 40],
  ['£1,200', 1200],
  ['1,200.50', 1200.5],
  ['2,5 hours', 2.5],
  ['-4', -4],
  ['about 7', undefined],
  ['never', undefined],
  ['', undefined],
  ['12.', 12],
])('the number in %j is %s', (text, number) => {
  expect(numberIn(text)).toBe(number);
});

describe('where a goal stands', () => {
  const shareOf = (baseline: string | null, target: string | null, ...values: string[]) =>
    goalStanding(
      { baseline, target },
      values.map((value) => ({ value })),
    ).share;
  test.each([
    [['2', '10', '6'], 0.5],
    [['10', '2', '4'], 0.75], // a number to bring down
    [['0', '4', '9'], 1],
    [['0', '4', '-1'], 0],
    [['0', '4', '1', 'good'], null],
    [['0', '0', '1'], null],
    [['low', '4', '1'], null],
    [['0', '4'], null],
  ])('%j is %s', ([baseline = '', target = '', ...values], share) => {
    expect(shareOf(baseline, target, ...values)).toBe(share);
  });

  test('is always within its bounds, and a line of bars is as long as what was noted', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (baseline, target, values) => {
        const { share, shares } = goalStanding(
          { baseline, target },
          values.map((value) => ({ value })),
        );
        for (const one of [...shares, share ?? 0]) expect(one >= 0 && one <= 1).toBe(true);
        expect(sparkline(shares)).toHaveLength(Math.min(12, shares.length));
      }),
    );
  });
});

describe('the letters of a goal', () => {
  const moment = { today: TODAY, plannedEndOn: '2027-09-01' };
  const empty = { measure: null, baseline: null, target: null, why: null, dueOn: null };

  test('of a draft each say what is missing, with an example that would do', () => {
    const letters = smartLetters(aGoal({ ...empty, statement: 'Lead' }), moment);
    expect(letters.map(({ letter, isDone }) => `${letter}${isDone}`)).toEqual([
      'Strue',
      'Mfalse',
      'Afalse',
      'Rfalse',
      'Tfalse',
    ]);
    for (const { says, example } of letters) {
      expect(says).toMatch(/[?.]$/);
      expect(example).toMatch(/^--[a-z]+ /);
    }
    expect(letters.at(-1)?.example).toBe('--due 2027-02-22');
  });

  test('of a good goal say nothing', () => {
    expect(smartLetters(aGoal(), moment).map(({ says }) => says)).toEqual([null, null, null, null, null]);
  });

  test('agree with what the checklist counts as missing', () => {
    const part = fc.option(fc.constantFrom('', 'x', '3'));
    fc.assert(
      fc.property(
        fc.record({
          measure: part,
          baseline: part,
          target: part,
          why: part,
          dueOn: fc.option(fc.constant('2027-01-01')),
        }),
        (parts) => {
          const goal = aGoal(parts);
          expect(smartLetters(goal, moment).every(({ isDone }) => isDone)).toBe(
            missingFromGoal(goal).length === 0,
          );
        },
      ),
    );
  });

  test.each([
    [{ baseline: '3', target: '3 of 10' }, 'A', 'where it stands already'],
    [{ dueOn: '2026-11-12' }, 'T', 'It was due 10 days ago.'],
    [{ dueOn: '2027-10-01' }, 'T', 'It is due after 2027-09-01'],
    [{ baseline: null }, 'M', 'Where does it stand today?'],
  ])('%j is worth a word at %s', (parts, letter, says) => {
    const found = smartLetters(aGoal(parts), moment).find((one) => one.letter === letter);
    expect(found?.says).toContain(says);
  });
});

test('a revision says what was there; filling in is none', () => {
  const before = aGoal({ target: '3', why: null });
  expect(revision(before, { ...before, target: '5', why: 'now known' })).toBe('target 3 → 5');
  expect(revision(before, { ...before, why: 'now known' })).toBeNull();
  expect(revision(before, before)).toBeNull();
});

test('the next cycle is as long, has the goals that are not done, and drops dates that are over', () => {
  const goals = [
    aGoal({ id: 1, dueOn: TODAY }),
    aGoal({ id: 2, status: 'achieved' }),
    aGoal({ id: 3, status: 'carried-over' }),
    aGoal({ id: 4, status: 'dropped' }),
  ];
  const next = nextCycle(aRelationship({ goals }), TODAY, undefined);
  expect(next).toMatchObject({ startedOn: TODAY, plannedEndOn: '2027-11-22' });
  expect(next.toCarry.map(({ id }) => id)).toEqual([1]);
  expect(next.goals.map(({ id, dueOn }) => [id, dueOn])).toEqual([
    [1, null],
    [3, '2027-03-01'],
  ]);
  const long = nextCycle(aRelationship({ plannedEndOn: '2029-09-01' }), TODAY, undefined);
  expect(long.plannedEndOn).toBe('2029-11-22');
  expect(() => nextCycle(aRelationship(), TODAY, TODAY)).toThrow(`it cannot end on ${TODAY}`);
});
