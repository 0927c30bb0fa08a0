/** The auction that guesses prices goes beyond the mentors whom lists hold at first. */
import { expect, test } from '@jest/globals';
import { ForwardReverseAuction } from '../../../src/matching/solver/large/forward-reverse-auction.ts';
import { problemOf } from '../oracle.ts';

const MENTEES = 100;
const MENTORS = 150;

/** Everybody prefers the same mentors, each by a point to the next. The best 100 are wanted, each dearer by a point than the next. */
function wanted(): Float64Array {
  const { kernel, places } = problemOf({
    scores: Array.from({ length: MENTEES }, () =>
      Array.from({ length: MENTORS }, (_, mentor) => 1000 - mentor),
    ),
    waits: Array.from({ length: MENTEES }, () => 0),
    places: Array.from({ length: MENTORS }, () => 1),
  });
  const prices = new Float64Array(MENTORS);
  new ForwardReverseAuction(kernel, places, prices).run(1);
  return prices;
}

test('prices come near to those of a solution, though a list holds 64 of the 100 mentors whom all want', () => {
  const prices = wanted();
  const off = prices.map((price, mentor) => Math.abs(price - Math.max(0, MENTEES - mentor)));
  expect(off.filter((by) => by > 12)).toEqual(new Float64Array(0));
});

test('mentees who want one mentor alone give up, and the price stays within what it is worth to them', () => {
  const { kernel, places } = problemOf({
    scores: Array.from({ length: 9 }, () => [100, null]),
    waits: Array.from({ length: 9 }, () => 0),
    places: [1, 1],
  });
  const prices = new Float64Array(2);
  new ForwardReverseAuction(kernel, places, prices).run(1);
  expect(prices[0]).toBeLessThan(200);
  expect(prices[1]).toBe(0);
});
