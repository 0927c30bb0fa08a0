import { expect, test } from '@jest/globals';
import { waitOf } from '../../src/domain/round.ts';

const unmatchedOn = ['2025-03-01', '2025-09-01', '2026-03-01'];
const last = { startedOn: '2025-06-01', waitBefore: 4, isEndedEarly: false };

test.each([
  ['nobody has closed a round', { unmatchedOn: [], last: null }, 0],
  ['every round since enrolling', { unmatchedOn, last: null }, 3],
  ['only those since the last relationship began', { unmatchedOn, last }, 2],
  ['the day it began does not count', { unmatchedOn, last: { ...last, startedOn: '2025-09-01' } }, 1],
  ['ended early: what they had, plus one', { unmatchedOn: [], last: { ...last, isEndedEarly: true } }, 5],
  ['and the rounds since on top', { unmatchedOn, last: { ...last, isEndedEarly: true } }, 7],
])('%s', (_, history, expected) => {
  expect(waitOf(history)).toBe(expected);
});
