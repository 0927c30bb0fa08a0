/** The dummies that take the places nobody will need: how many there are, and where they may be. */
import { describe, expect, test } from '@jest/globals';
import { Balance } from '../../../src/matching/solver/large/balance.ts';
import { reprice } from '../../../src/matching/solver/solver-state.ts';
import { begun, tableOf } from './begun.ts';

describe('a balanced problem', () => {
  test.each([
    ['as many dummies as places that nobody will take', [3, 2], [-1, 0, -1], 2],
    ['none where there are as many mentees', [2, 1], [-1, 0, -1], 0],
    ['none where there are more mentees than places', [1, 1], [-1, 0, -1], 0],
  ])('has %s', (_name, places, mentorOf, waiting) => {
    const balance = new Balance(begun(tableOf([[5, 5], [5, 5], [5, 5]], places), { mentorOf }), [0, 2]); // prettier-ignore
    expect([balance.roots, balance.waiting]).toEqual([[0, 2], waiting]);
  });

  test('leaves out mentors without places, and those whom matched mentees are kept for', () => {
    const state = begun(tableOf([[5, 5, 5], [null, 5, null]], [0, 1, 2])); // prettier-ignore
    reprice(state, 0, 2, 0);
    reprice(state, 1, 1, 0);
    const balance = new Balance(state, [0, 1]);
    expect([0, 1, 2].map((mentor) => balance.takesPart(mentor))).toEqual([false, false, true]);
    reprice(state, 0, 0, 0); // No price makes up for a place.
    expect(balance.takesPart(0)).toBe(false);
    // The second mentee could only be matched in place of another.
    expect(balance.roots).toEqual([0]);
  });
});
