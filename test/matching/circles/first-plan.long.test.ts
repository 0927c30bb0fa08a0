/** The first of the best plans of groups against trying everything, by the hundred. */
import { expect, test } from '@jest/globals';
import { expectFirst } from './expect-first.ts';

test.each(['joiners', 'openers'] as const)(
  'is the first of the best plans there are, where %s count',
  (counted) => {
    expect(expectFirst(counted, 1000, 1800)).toBeGreaterThan(0);
  },
  300_000,
);
