/** Sets of mentors by classes against the same sets asked about one by one. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addBit, countBits, hasBit, wordsFor } from '../../../src/matching/solver/bits.ts';
import { classesOf, membersOf } from '../../../src/matching/kernel/people-classes.ts';
import { setsWhere } from '../../../src/matching/kernel/mentor-sets.ts';
import { slotsFor } from '../../../src/matching/kernel/point-columns.ts';

const classed = fc.record({
  mentees: fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }),
  mentors: fc.array(fc.nat(6), { minLength: 1, maxLength: 200 }),
  /** By class of mentees, the classes of mentors in the set: none, few, most or all. */
  sets: fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6]), { minLength: 5, maxLength: 5 }),
  start: fc.array(fc.nat(199), { maxLength: 200 }),
});

describe('mentorSets', () => {
  test('narrows and counts as asking about every mentor does', () => {
    fc.assert(
      fc.property(classed, ({ mentees, mentors, sets, start }) => {
        const isIn = (mentee: number, mentor: number): boolean =>
          sets[mentees[mentee]!]!.includes(mentors[mentor]!);
        const alike = classesOf(mentors);
        const { narrow, countIn } = setsWhere({ mentees: classesOf(mentees), mentors: alike }, isIn);
        const given = start.filter((mentor) => mentor < mentors.length);
        for (const mentee of [...mentees.keys(), ...mentees.keys()]) {
          const bits = new Int32Array(wordsFor(mentors.length));
          for (const mentor of given) addBit(bits, mentor);
          const expected = [...mentors.keys()].filter(
            (mentor) => given.includes(mentor) && isIn(mentee, mentor),
          );
          expect(countIn(mentee, bits)).toBe(expected.length);
          narrow(mentee, bits);
          expect([...mentors.keys()].filter((mentor) => hasBit(bits, mentor))).toEqual(expected);
          expect(countBits(bits)).toBe(expected.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('members are listed class by class, each once', () => {
  expect(membersOf(classesOf(['a', 'b', 'a', 'c']))).toEqual({
    starts: Int32Array.of(0, 2, 3, 4),
    people: Int32Array.of(0, 2, 1, 3),
  });
});

test.each([
  [[3, 900, 200, 2], 100, 1, [3, 1, 94, 2]],
  [[3, 900, 200, 2], 100, 8, [3, 8, 87, 2]],
  [[3, 9, 2], 100, 8, [3, 9, 2]],
  [[5], 2, 1, [1]],
  [[5, 5, 5], 1, 1, [1, 1, 1]],
  [[5, 5, 5], 1, 4, [4, 4, 4]],
  [[], 4, 1, []],
])('slots for columns of %j classes in %i, at least %i each', (classes, inAll, fewest, expected) => {
  expect(slotsFor(classes, inAll, fewest)).toEqual(expected);
});
