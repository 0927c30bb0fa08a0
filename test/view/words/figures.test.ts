import { expect, test } from '@jest/globals';
import { type Figure, median, ratio } from '../../../src/reports/figure.ts';
import { changeText, figureNotes, ofText, valueText } from '../../../src/view/words/figures.ts';

const pairs = (part: number, whole: number, hasInterval?: true): Figure =>
  ratio('completed', 'Completed', part, whole, {
    noun: ['pair', 'pairs'],
    definition: 'Of some pairs.',
    ...(hasInterval === undefined ? {} : { hasInterval }),
  });

test.each([
  [pairs(7, 10), '70%', '7 of 10 pairs'],
  [pairs(7, 10, true), '70%', '7 of 10 pairs, margin 40 to 89%'],
  [pairs(10, 10, true), '100%', '10 of 10 pairs, margin 72 to 100%'],
  [pairs(8, 9, true), '8 of 9', 'pairs'],
  [pairs(1, 1), '1 of 1', 'pair'],
  [pairs(0, 0, true), '–', 'no pairs yet'],
])('a share and what it is of %#', (figure, value, of) => {
  expect([valueText(figure), ofText(figure)]).toEqual([value, of]);
});

test('a median says where the middle half is', () => {
  const days = median('days', 'Days', [1, 2, 3, 4, 5], (one) => one, {
    noun: ['pair', 'pairs'],
    definition: 'Of five.',
  });
  expect([valueText(days), ofText(days)]).toEqual(['3', '5 pairs, the middle half 2 to 4']);
});

test('a change is told between shares of enough alone', () => {
  expect(changeText(pairs(7, 10), pairs(12, 20))).toBe('+10 pp');
  expect(changeText(pairs(7, 10), pairs(1, 2))).toBe('–');
  expect(changeText(pairs(1, 2), pairs(7, 10))).toBe('–');
});

test('what is not plain is explained where it is shown', () => {
  const few = 'No percentage is given of fewer than 10.';
  expect(figureNotes([pairs(7, 10), pairs(0, 0, true)])).toEqual([]);
  expect(figureNotes([pairs(7, 10), pairs(1, 2, true)])).toEqual([few]);
  expect(figureNotes([pairs(1, 2), pairs(7, 10, true)])).toEqual([expect.stringContaining('19 in 20'), few]);
});
