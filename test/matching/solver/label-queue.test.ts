import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LabelQueue } from '../../../src/matching/solver/label-queue.ts';

describe('LabelQueue', () => {
  test('nodes come nearest first, and of equally near ones as they were added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (distances) => {
        const queue = new LabelQueue();
        for (const [node, distance] of distances.entries()) queue.add(node, distance);
        const taken = distances.map(() => [queue.takeNearest(), queue.distance]);
        const expected = distances
          .map((distance, node) => [node, distance] as const)
          .toSorted(([, a], [, b]) => a - b);
        expect(taken).toEqual(expected);
        expect(queue.takeNearest()).toBe(-1);
      }),
    );
  });

  test('a node that comes late, and is nearer than the one taken last, comes next but for those as near as that', () => {
    const queue = new LabelQueue();
    queue.add(1, 5);
    queue.add(2, 5);
    queue.add(3, 7);
    expect(queue.takeNearest()).toBe(1);
    queue.add(4, 3);
    expect([queue.takeNearest(), queue.takeNearest(), queue.takeNearest(), queue.takeNearest()]).toEqual([
      2, 4, 3, -1,
    ]);
  });

  test('it is filled again after it was empty', () => {
    const queue = new LabelQueue();
    queue.add(1, 2);
    expect([queue.takeNearest(), queue.takeNearest()]).toEqual([1, -1]);
    queue.add(2, 2);
    queue.add(3, 9);
    expect([queue.takeNearest(), queue.takeNearest(), queue.distance]).toEqual([2, 3, 9]);
  });
});
