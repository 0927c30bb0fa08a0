import { expect, test } from '@jest/globals';
import {
  type Assignment,
  type GroupProblem,
  NO_CLASS,
  NOT_ALLOWED,
} from '../../../src/matching/circles/group-problem.ts';
import { planFaults } from '../../../src/matching/proof/group-plan-check.ts';
import { NO_RULES } from '../circles/no-rules.ts';

/** Four mentees and two mentors of circles of 2 or 3; the last mentee may not join the first circle. */
const circles: GroupProblem = {
  openers: 2,
  joiners: 4,
  scores: Float64Array.of(10, 1, 20, 2, 30, 3, NOT_ALLOWED, 4),
  least: Int32Array.of(2, 2),
  most: Int32Array.of(3, 3),
  placesOf: Int32Array.of(1, 1, 1, 1),
  counted: 'joiners',
  waits: Int32Array.of(0, 0, 0, 0),
  ...NO_RULES,
};

function plan(...openerOf: readonly (readonly number[])[]): Assignment {
  return { openerOf, slotOf: Int32Array.of(0, 0) };
}

const fine = plan([0], [0], [1], [1]);
const slots = {
  ofOpener: [Uint32Array.of(1), Uint32Array.of(1)],
  ofJoiner: [1, 1, 1, 1].map((free) => Uint32Array.of(free)),
  inTurn: [] as number[][],
  span: 2,
};
const classes = { classOf: Int32Array.of(3, 3, NO_CLASS, 4), most: null, isAloneAllowed: true };

test.each<[string, Partial<GroupProblem>, Assignment, string[]]>([
  ['nothing', {}, fine, []],
  ['nothing, with slots', { slots }, fine, []],
  [
    'nothing, with people of no class',
    { caps: [{ ...classes, classOf: Int32Array.of(3, 3, -1, -1), most: 2, isAloneAllowed: false }] },
    fine,
    [],
  ],
  ['people who are not there', {}, plan([0]), ['the plan is of other people']],
  ['a mentor who is not there', {}, plan([2], [], [], []), ['joiner 0 is where nobody can be']],
  ['somebody twice', {}, plan([0, 0], [0], [], []), ['joiner 0 is where nobody can be']],
  ['too many groups', {}, plan([0, 1], [0], [1], []), ['joiner 0 is in too many groups']],
  ['a barred pair', {}, plan([], [], [0], [0]), ['joiner 3 may not be with 0']],
  ['too few', {}, plan([0], [], [], []), ['group 0 is of a wrong size']],
  ['too many', { most: Int32Array.of(2, 3) }, plan([0], [0], [0], []), ['group 0 is of a wrong size']],
  ['a cap', { caps: [{ ...classes, most: 1 }] }, fine, ['group 0 breaks a cap']],
  ['somebody alone', { caps: [{ ...classes, isAloneAllowed: false }] }, fine, ['group 1 breaks a cap']],
  ['conflicts', { apart: [[2, 3]] }, fine, ['group 1 has two who are apart']],
  [
    'a set torn',
    { together: [[0, 2]] },
    fine,
    ['group 0 parts some who are together', 'group 1 parts some who are together'],
  ],
  ['somebody who is held', { held: [{ joiner: 0, opener: 1 }] }, fine, ['joiner 0 is not held with 1']],
  [
    'a busy mentee',
    { slots: { ...slots, ofJoiner: [0, 1, 1, 1].map((free) => Uint32Array.of(free)) } },
    fine,
    ['group 0 has no time in common'],
  ],
  [
    'a busy mentor',
    { slots: { ...slots, ofOpener: [Uint32Array.of(1), Uint32Array.of(2)] } },
    fine,
    ['group 1 has no time in common'],
  ],
  [
    'two of one mentor at once',
    { slots: { ...slots, inTurn: [[0, 1]] } },
    fine,
    ['groups 0 and 1 meet at once'],
  ],
  [
    'nothing, of one mentor with one group',
    { slots: { ...slots, inTurn: [[0, 1]] } },
    plan([0], [0], [], []),
    [],
  ],
])('the check of a plan finds %s', (_what, change, said, faults) => {
  expect(planFaults({ ...circles, ...change }, said)).toEqual(faults);
});
