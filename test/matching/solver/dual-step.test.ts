/** One change of all prices: what it keeps, and when it gives up. */
import { describe, expect, test } from '@jest/globals';
import { emptyList } from '../../../src/matching/kernel/row-kernel.ts';
import { Balance } from '../../../src/matching/solver/large/balance.ts';
import { DualStep } from '../../../src/matching/solver/large/dual-step.ts';
import type { SolverState } from '../../../src/matching/solver/solver-state.ts';
import { begun, tableOf } from './begun.ts';

/** Two mentees want the first mentor. The second is 1 worse for both, and eight others are 3 worse. */
const wanted = tableOf([0, 1].map(() => [100, 99, ...Array.from({ length: 8 }, () => 97)]));
const matched = { mentorOf: [0, -1], listed: 1 };

function stepFrom(state: SolverState, mostKept = 99) {
  const balance = new Balance(state, [1]);
  balance.waiting = 0;
  return { balance, isReached: new DualStep(balance, 16, mostKept).take() };
}

describe('a dual step', () => {
  test('makes the pairs on the way to the nearest free place tight', () => {
    const state = begun(wanted, matched);
    const { balance, isReached } = stepFrom(state);
    expect(isReached).toBe(true);
    expect([...state.mentorPrices.score]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...balance.menteePrice]).toEqual([99, 99]);
  });

  test('leaves the kernel at the prices of the solver, so that rows are not scanned at old ones', () => {
    const state = begun(wanted, matched);
    stepFrom(state);
    const row = emptyList();
    state.kernel.atLeast(0, 0, 99, row);
    expect([...row.mentorOf.subarray(0, row.length)]).toEqual([0, 1]);
    state.kernel.atLeast(0, 0, 100, row);
    expect(row.length).toBe(0);
  });

  test('is content with the mentors it needs where a longer list would hold too many', () => {
    const state = begun(wanted, matched);
    expect(stepFrom(state, 2).isReached).toBe(true);
    expect(state.mentorPrices.score[0]).toBe(1);
  });

  test('changes nothing where even those are too many, or nobody can be reached', () => {
    for (const [state, mostKept] of [
      [begun(wanted, matched), 1],
      [begun(tableOf([[100], [100]]), matched), 99],
    ] as const) {
      const { balance, isReached } = stepFrom(state, mostKept);
      expect(isReached).toBe(false);
      expect(state.mentorPrices.score.every((price) => price === 0)).toBe(true);
      expect([[...balance.menteePrice], balance.floor]).toEqual([[100, 100], 0]);
    }
  });

  test('raises the floor by what dummies give up', () => {
    const state = begun(tableOf([[5, 7]]), { prices: [0, 4], mentorOf: [0] });
    const balance = new Balance(state, []);
    expect(balance.waiting).toBe(1);
    expect(new DualStep(balance, 16, 99).take()).toBe(true);
    expect([[...state.mentorPrices.score], balance.floor, balance.menteePrice[0]]).toEqual([[2, 4], 2, 3]);
  });
});

test('a list that would hold too many stays as it is, bound and all', () => {
  const { lists } = begun(wanted, matched);
  const before = lists.records.slice(0, lists.first(1));
  expect(lists.renewEach([0], () => 97, 9)).toEqual([0]);
  expect(lists.records.slice(0, lists.first(1))).toEqual(before);
  expect(lists.renewEach([0], () => 97, 10)).toEqual([]);
  expect([lists.holdsAll(0, 0, 97), lists.holdsAll(0, 0, 96)]).toEqual([true, false]);
});
