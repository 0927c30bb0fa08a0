/** Mixed proposals, both ways, against trying everything and against HiGHS, thousands of them. */
import { expect, test } from '@jest/globals';
import { compareWithAll } from './mixed-oracle.ts';
import { compareWithHighs } from './mixed-program.ts';

test('4,000 mixed proposals of up to six people, 800 of up to nine and 200 of up to twelve are the best there are', () => {
  expect(compareWithAll(1000, 5000, 4, 2)).toBe(0);
  expect(compareWithAll(5000, 5800, 6, 3)).toBe(0);
  expect(compareWithAll(6000, 6100, 8, 4)).toBe(0);
  expect(compareWithAll(7000, 7100, 10, 2)).toBe(0);
});

test('200 mixed proposals of up to 16 people and 300 of up to 30 are the best there are, or have a bound that is', async () => {
  await compareWithHighs(10_000, 10_200, 12, 4);
  await compareWithHighs(20_000, 20_300, 24, 6);
});
