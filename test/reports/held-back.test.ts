import { expect, test } from '@jest/globals';
import { heldBack } from '../../src/reports/statistics/held-back.ts';

test.each([
  [
    [12, 6, 7],
    [12, 6, 7],
  ],
  [
    [12, 3, 7],
    [12, null, null],
  ],
  [
    [12, 3, 2],
    [12, null, null],
  ],
  [
    [12, 3, 0],
    [12, null, null],
  ],
  [[4], [null]],
  [
    [0, 0],
    [0, 0],
  ],
])('of %j it shows %j', (counts, shown) => {
  expect(heldBack(counts)).toEqual(shown);
});
