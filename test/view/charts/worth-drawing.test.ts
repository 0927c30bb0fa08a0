/** What is drawn: not a bar alone, nor a bar of nothing, but a share of 0 beside others. */
import { expect, test } from '@jest/globals';
import type { Chart } from '../../../src/reports/report.ts';
import { isWorthDrawing, toldInNumbers, worthDrawing } from '../../../src/view/charts/worth-drawing.ts';

function bars(values: readonly (number | null)[], more: Partial<Chart> = {}): Chart {
  return {
    title: 'Any',
    kind: 'bars',
    of: 'Round',
    series: ['Any'],
    points: values.map((value, at) => ({ label: `Round ${at + 1}`, values: [value] })),
    ...more,
  };
}

test('a bar alone is compared with nothing, and is not drawn', () => {
  expect(isWorthDrawing(bars([40, 0, 0]))).toBe(false);
  expect(isWorthDrawing(bars([40, 1, 0]))).toBe(true);
  expect(isWorthDrawing(bars([]))).toBe(false);
});

test('a course in time is drawn from one value on; where there was nothing, that is said', () => {
  expect(isWorthDrawing(bars([null, 4], { kind: 'line' }))).toBe(true);
  expect(isWorthDrawing(bars([0, 0], { kind: 'line' }))).toBe(true);
  expect(isWorthDrawing(bars([null, null], { kind: 'line' }))).toBe(false);
});

test('of shares that are compared 0 is drawn, and what is not known is not', () => {
  const shares = bars([100, 0, null], { isOrdered: true, full: 100 });
  expect(worthDrawing(shares).points.map(({ values }) => values[0])).toEqual([100, 0]);
  expect(worthDrawing(bars([100, 0], { isOrdered: true })).points).toHaveLength(1);
});

test('shares that are all whole are no picture, and ratings that are all the best are', () => {
  expect(isWorthDrawing(bars([100, 100], { full: 100 }))).toBe(false);
  expect(isWorthDrawing(bars([100, 99], { full: 100 }))).toBe(true);
  expect(isWorthDrawing(bars([100, 100]))).toBe(true);
  expect(isWorthDrawing(bars([5, 5], { full: 5, kind: 'line' }))).toBe(true);
});

test('a course of two points is told in numbers, and one of three is drawn', () => {
  const line = { kind: 'line' } as const;
  expect(toldInNumbers(bars([4, null, 5], line)).map(({ values }) => values[0])).toEqual([4, 5]);
  expect(toldInNumbers(bars([4, 3, 5], line))).toEqual([]);
  expect(toldInNumbers(bars([4, 3]))).toEqual([]);
});

test('of nine values it is not drawn how they spread, and of ten it is', () => {
  expect(isWorthDrawing(bars([4, 5], { isOrdered: true, isSpread: true }))).toBe(false);
  expect(isWorthDrawing(bars([5, 5], { isOrdered: true, isSpread: true }))).toBe(true);
  expect(isWorthDrawing(bars([4, 5], { isOrdered: true }))).toBe(true);
});
