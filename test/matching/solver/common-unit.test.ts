import { expect, test } from '@jest/globals';
import { commonUnit } from '../../../src/matching/solver/large/common-unit.ts';

type Match = readonly [mentor: number, score: number];

const unitOf = (matches: readonly Match[]): number =>
  commonUnit({
    mentorOf: Int32Array.from(matches, ([mentor]) => mentor),
    scoreOf: Float64Array.from(matches, ([, score]) => score),
  });

test.each<[string, number, readonly Match[]]>([
  ['the greatest of which all scores are multiples', 50, [[0, 150], [1, 400], [2, 1000]]], // prettier-ignore
  ['one where a single score is off the grid', 1, [[0, 150], [1, 400], [2, 997]]], // prettier-ignore
  ['as great with scores below zero, and zero', 50, [[0, -150], [1, 400], [2, 0]]], // prettier-ignore
  ['as great where those who are unmatched have another', 50, [[0, 150], [-1, 7], [1, 400]]], // prettier-ignore
  ['one where nobody is matched', 1, [[-1, 50]]],
  ['one where all scores are zero', 1, [[0, 0]]],
])('the unit of scores is %s', (_name, unit, matches) => {
  expect(unitOf(matches)).toBe(unit);
});
