import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { availableBefore, availableBetween } from '../../../src/matching/overlap/available-before.ts';

const WEEK = 7 * 1440;

test('the minutes between two minutes of the week are those counted one by one, however far apart the clocks are', () => {
  const windows = fc
    .uniqueArray(fc.oneof(fc.constantFrom(0, WEEK), fc.integer({ min: 0, max: WEEK })), { maxLength: 8 })
    .map((bounds) =>
      Int32Array.from(bounds.toSorted((a, b) => a - b).slice(0, bounds.length - (bounds.length % 2))),
    );
  fc.assert(
    fc.property(
      windows,
      fc.integer({ min: -2880, max: 2880 }),
      fc.tuple(fc.integer({ min: 0, max: WEEK }), fc.integer({ min: 0, max: WEEK })),
      (all, ahead, ends) => {
        const [from, to] = ends.toSorted((a, b) => a - b) as [number, number];
        let minutes = 0;
        for (let minute = from; minute < to; minute++) {
          const shown = (minute + ahead + WEEK) % WEEK;
          for (let k = 0; k < all.length; k += 2) if (shown >= all[k]! && shown < all[k + 1]!) minutes++;
        }
        expect(availableBetween(availableBefore(all), ahead, from, to)).toBe(minutes);
      },
    ),
  );
});
