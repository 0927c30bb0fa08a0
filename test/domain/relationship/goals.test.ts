import { describe, expect, test } from '@jest/globals';
import { missingFromGoal } from '../../../src/domain/relationship/goals/goals.ts';
import { aGoal } from './facts.ts';

describe('a goal', () => {
  test('is complete when all its parts are there', () => {
    expect(missingFromGoal(aGoal())).toEqual([]);
  });

  test.each([
    ['statement', '--statement', 'specific'],
    ['measure', '--measure', 'measurable'],
    ['baseline', '--baseline', 'measurable'],
    ['target', '--target', 'achievable'],
    ['why', '--why', 'relevant'],
    ['dueOn', '--due', 'time-bound'],
  ] as const)('without %s asks for %s', (part, option, letter) => {
    for (const nothing of [null, '']) {
      const [missing, ...more] = missingFromGoal(aGoal({ [part]: nothing }));
      expect(more).toEqual([]);
      expect(missing?.option).toBe(option);
      expect(missing?.missing).toContain(`(${letter})`);
    }
  });

  test('with nothing but a statement asks for the rest in the order of the letters', () => {
    const draft = aGoal({ measure: null, baseline: null, target: null, why: null, dueOn: null });
    expect(missingFromGoal(draft).map(({ option }) => option)).toEqual([
      '--measure',
      '--baseline',
      '--target',
      '--why',
      '--due',
    ]);
  });
});
