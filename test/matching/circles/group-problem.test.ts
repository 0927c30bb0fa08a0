import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../../src/matching/circles/group-faults.ts';
import {
  type Assignment,
  compareValues,
  type GroupProblem,
  nobodyPlaced,
  NO_CLASS,
  NO_SLOT,
  NOT_ALLOWED,
  valueOf,
} from '../../../src/matching/circles/group-problem.ts';

/** Four mentees and two mentors of circles of 2 or 3; the last mentee may not join the first circle. */
const circles: GroupProblem = {
  openers: 2,
  joiners: 4,
  scores: Float64Array.of(10, 1, 20, 2, 30, 3, NOT_ALLOWED, 4),
  least: Int32Array.of(2, 2),
  most: Int32Array.of(3, 3),
  placesOf: Int32Array.of(1, 1, 1, 1),
  counted: 'joiners',
  waits: Int32Array.of(0, 2, 0, 2),
  wished: 3,
  twins: [],
  held: [],
  together: [],
  apart: [],
  caps: [],
  slots: null,
};

function plan(openerOf: Assignment['openerOf'], slotOf = [NO_SLOT, NO_SLOT]): Assignment {
  return { openerOf, slotOf: Int32Array.from(slotOf) };
}

describe('a plan of groups', () => {
  test('is worth the people in it, by wait, then their scores, then its groups of the wished size', () => {
    expect(valueOf(circles, nobodyPlaced(circles))).toEqual([0, 0, 0, 0, 0]);
    expect(valueOf(circles, plan([[0], [0], [], []]))).toEqual([2, 1, 1, 30, -1]);
    expect(valueOf(circles, plan([[0], [0], [0], []]))).toEqual([3, 1, 2, 60, 0]);
    expect(valueOf(circles, plan([[0], [1], [0], [1]]))).toEqual([4, 2, 2, 46, -2]);
  });

  test('counts openers where they count', () => {
    const panels: GroupProblem = { ...circles, counted: 'openers', waits: Int32Array.of(0, 1), wished: null };
    expect(valueOf(panels, plan([[0], [0], [], []]))).toEqual([1, 0, 1, 30, 0]);
    expect(valueOf(panels, plan([[], [1], [], [1]]))).toEqual([1, 1, 0, 6, 0]);
  });

  test('is compared by the first component that differs', () => {
    expect(compareValues([2, 0, 9], [2, 1, 0])).toBeLessThan(0);
    expect(compareValues([3, 0], [2, 9])).toBeGreaterThan(0);
    expect(compareValues([3, 0], [3, 0])).toBe(0);
  });

  test.each<[string, Partial<GroupProblem>, Assignment, string]>([
    ['another shape', {}, plan([[0]]), 'the plan is of 1 joiners and 2 openers'],
    ['a stranger', {}, plan([[0], [2], [0], []]), 'there is no opener 2'],
    ['somebody twice', {}, plan([[0, 0], [], [0], []]), 'joiner 0 is in the group of opener 0 twice'],
    ['too many groups', {}, plan([[0, 1], [0, 1], [], []]), 'joiner 0 is in 2 groups, more than 1'],
    ['a barred pair', {}, plan([[0], [], [], [0]]), 'joiner 3 is not allowed in the group of opener 0'],
    ['too few', {}, plan([[0], [], [], []]), 'the group of opener 0 has 1 joiners, fewer than 2'],
    [
      'too many',
      { most: Int32Array.of(2, 2) },
      plan([[0], [0], [0], []]),
      'the group of opener 0 has 3 joiners, more than 2',
    ],
    [
      'too many of a class',
      { caps: [{ classOf: Int32Array.of(5, 5, NO_CLASS, NO_CLASS), most: 1, isAloneAllowed: true }] },
      plan([[0], [0], [0], []]),
      'the group of opener 0 has 2 of class 5 of cap 0, more than 1',
    ],
    [
      'somebody alone',
      { caps: [{ classOf: Int32Array.of(5, 5, NO_CLASS, NO_CLASS), most: null, isAloneAllowed: false }] },
      plan([[], [0], [0], []]),
      'the group of opener 0 has only one of class 5 of cap 0',
    ],
    [
      'a missing pair',
      { held: [{ joiner: 2, opener: 0 }] },
      plan([[0], [0], [], []]),
      'joiner 2 is not held in the group of opener 0',
    ],
    ['conflicts', { apart: [[0, 1]] }, plan([[0], [0], [], []]), 'joiners 0 and 1 are not apart'],
    ['a set torn', { together: [[1, 2, 3]] }, plan([[], [1], [1], []]), 'joiners 1 and 3 are not together'],
    ['a slot for nothing', {}, plan([[0], [0], [], []], [7, NO_SLOT]), 'opener 0 has slot 7, and needs none'],
  ])('with %s is at fault', (_what, change, assignment, fault) => {
    expect(faultsOf({ ...circles, ...change }, assignment)).toContain(fault);
  });

  test('has a slot in which all are free', () => {
    const slots = {
      ofOpener: [Uint32Array.of(0b0110, 1), Uint32Array.of(0, 0)],
      ofJoiner: [
        Uint32Array.of(0b0010, 1),
        Uint32Array.of(0b0100, 1),
        Uint32Array.of(0, 0),
        Uint32Array.of(0, 0),
      ],
      inTurn: [],
      span: 1,
    };
    const faults = (slot: number): readonly string[] =>
      faultsOf({ ...circles, slots }, plan([[0], [0], [], []], [slot, NO_SLOT]));
    expect(faults(32)).toEqual([]);
    expect(faults(NO_SLOT)).toEqual(['the group of opener 0 has no slot']);
    expect(faults(1)).toEqual(['joiner 1 is not free in slot 1 of opener 0']);
    expect(faults(33)).toContain('opener 0 is not free in slot 33');
  });

  test('without faults is valid', () => {
    expect(faultsOf(circles, nobodyPlaced(circles))).toEqual([]);
    expect(faultsOf(circles, plan([[0], [1], [0], [1]]))).toEqual([]);
    const cap = { classOf: Int32Array.of(NO_CLASS, NO_CLASS, NO_CLASS, 2), most: 1, isAloneAllowed: true };
    expect(faultsOf({ ...circles, caps: [cap] }, plan([[0], [1], [0], [1]]))).toEqual([]);
  });
});
