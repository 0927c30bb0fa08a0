/** Lengths of time as one says them. */
import { expect, test } from '@jest/globals';
import { agoText, spanText } from '../../../src/domain/time/spans.ts';

test.each([
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [90, '12 weeks'],
  [91, '3 months'],
  // From 1 March to 30 August one says six.
  [182, '6 months'],
  [365, '12 months'],
  [731, '2 years'],
])('%i days', (days, text) => {
  expect(spanText(days)).toBe(text);
});

test('how long ago', () => {
  expect(agoText('2026-03-01', '2026-08-30')).toBe('6 months ago');
  expect(agoText('2026-08-29', '2026-08-30')).toBe('yesterday');
});
