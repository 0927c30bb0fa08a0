/** Mixed proposals against trying everything, thousands of them. */
import { test } from '@jest/globals';
import { compareWithAll } from './mixed-oracle.ts';

test('4,000 mixed proposals of up to six people, and 1,000 of up to nine, are the best there are', () => {
  compareWithAll(1000, 5000, 4, 2);
  compareWithAll(5000, 6000, 6, 3);
});
