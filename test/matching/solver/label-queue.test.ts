import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LabelQueue } from '../../../src/matching/solver/label-queue.ts';

/** Takes out everything that is left, each node with its distance. */
function drained(queue: LabelQueue): readonly (readonly [node: number, distance: number])[] {
  const taken: [number, number][] = [];
  do for (let node = queue.take(); node !== -1; node = queue.take()) taken.push([node, queue.distance]);
  while (queue.advance());
  return taken;
}

describe('LabelQueue', () => {
  test('nodes come nearest first, and of equally near ones as they were added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (distances) => {
        const queue = new LabelQueue();
        for (const [node, distance] of distances.entries()) queue.add(node, distance);
        const expected = distances
          .map((distance, node) => [node, distance] as const)
          .toSorted(([, a], [, b]) => a - b);
        expect(drained(queue)).toEqual(expected);
        expect(queue.take()).toBe(-1);
      }),
    );
  });

  test('a node that comes late, nearer than the present distance, comes next but for those at it', () => {
    const queue = new LabelQueue();
    queue.add(1, 5);
    queue.add(2, 5);
    queue.add(3, 7);
    expect([queue.take(), queue.advance(), queue.take()]).toEqual([-1, true, 1]);
    queue.add(4, 3);
    expect(drained(queue)).toEqual([
      [2, 5],
      [4, 5],
      [3, 7],
    ]);
  });

  test('a node that is added when all at the present distance were taken is taken too', () => {
    const queue = new LabelQueue();
    queue.add(1, 0);
    expect([queue.take(), queue.take(), queue.take()]).toEqual([1, -1, -1]);
    queue.add(2, 0);
    queue.add(3, 9);
    expect(drained(queue)).toEqual([
      [2, 0],
      [3, 9],
    ]);
    expect(queue.advance()).toBe(false);
  });

  test('what was not taken before it goes on is left behind', () => {
    const queue = new LabelQueue();
    queue.add(1, 0);
    queue.add(2, 4);
    expect(queue.advance()).toBe(true);
    expect(drained(queue)).toEqual([[2, 4]]);
  });
});
