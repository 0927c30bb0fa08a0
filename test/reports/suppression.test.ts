import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { heldBack, LEAST } from '../../src/reports/suppression.ts';

test.each([
  [
    [9, 7, 2],
    [false, true, true],
  ],
  [
    [9, 7, 2, 4],
    [false, false, true, true],
  ],
  [
    [9, 7, 1, 1],
    [false, true, true, true],
  ],
  [
    [9, 0, 7],
    [false, false, false],
  ],
  [[3], [true]],
  [[], []],
])('of groups of %j it holds back %j', (sizes, expected) => {
  expect(heldBack(sizes)).toEqual(expected);
});

test('no small group is shown, nor can be told from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (sizes) => {
      const back = heldBack(sizes);
      const held = sizes.filter((_, at) => back[at]);
      for (const [at, size] of sizes.entries()) if (size > 0 && size < LEAST) expect(back[at]).toBe(true);
      // All are held back where there are not enough others.
      if (held.length > 0 && held.length < sizes.filter((size) => size > 0).length) {
        expect(held.length).toBeGreaterThan(1);
        expect(held.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(LEAST);
      }
      if (sizes.every((size) => size === 0 || size >= LEAST)) expect(held).toEqual([]);
    }),
  );
});
