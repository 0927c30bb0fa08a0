/** Places filled over tight pairs, with dummies who make way. */
import { expect, test } from '@jest/globals';
import { Balance } from '../../../src/matching/solver/large/balance.ts';
import { TightMatching } from '../../../src/matching/solver/large/tight-matching.ts';
import { begun, tableOf } from './begun.ts';

test('dummies make way by sending each other and another mentee on', () => {
  // Nobody but the last mentor has a place left, and dummies cannot pay for it. Two of them in turn go by way of the dummy
  // of the second mentor to the third, whose mentees can.
  const table = tableOf(
    [
      [5, null, null, null],
      [5, null, null, null],
      [null, null, 5, 8],
      [null, null, 5, 8],
    ],
    [2, 1, 2, 2],
  );
  const state = begun(table, { prices: [0, 0, 0, 3], mentorOf: [-1, -1, 2, 2] });
  const balance = new Balance(state, [0, 1]);
  balance.dummies.set([2, 1, 0, 0]);
  balance.waiting = 0;
  new TightMatching(balance).fill();
  expect([...state.assignment.mentorOf]).toEqual([0, 0, 3, 3]);
  expect([...balance.dummies]).toEqual([0, 1, 2, 0]);
  expect([balance.roots, balance.waiting, balance.unfilled()]).toEqual([[], 0, 0]);
});

test('dummies stay at mentors of the least price, and nobody goes where the pair is not tight', () => {
  const state = begun(tableOf([[5, 7]]), { prices: [0, 3] });
  const balance = new Balance(state, [0]);
  new TightMatching(balance).fill();
  expect([...state.assignment.mentorOf]).toEqual([0]);
  expect([[...balance.dummies], balance.waiting]).toEqual([[0, 0], 1]);
});
