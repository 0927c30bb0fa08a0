/** Questions about many mentees at once, against the same questions one at a time. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { columnKernel } from '../../../src/matching/kernel/column-kernel.ts';
import { compileColumns } from '../../../src/matching/kernel/compile-columns.ts';
import { type CandidateList, EVERY_LEVEL, type RowKernel } from '../../../src/matching/kernel/row-kernel.ts';
import { scoreMatrix } from '../../../src/matching/kernel/score-matrix.ts';
import { pairContextOf } from '../../../src/matching/input/pair-context.ts';
import { collectPairs } from '../../../src/matching/scoring/allowed-pairs.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { plainKernel } from '../../../src/matching/kernel/plain-kernel.ts';
import { anyInput } from '../any-input.ts';

const scan = loadScan();

/** The scores listed, the greatest first, after the mentee. */
function told(mentee: number, { mentorOf, scores, length }: CandidateList): readonly unknown[] {
  return [mentee, ...Array.from({ length }, (_, k) => [scores[k]!, mentorOf[k]!]).toSorted(byBoth)];
}

function byBoth([a, at]: readonly number[], [b, other]: readonly number[]): number {
  return b! - a! || at! - other!;
}

test('many rows at once, ahead by any number, have the lists of each row', () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.constantFrom(2, 4, 64),
      fc.infiniteStream(fc.nat(40)),
      fc.integer({ min: 1, max: 4 }),
      (input, ahead, some, count) => {
        const context = pairContextOf(input, input.mentees, input.mentors);
        const judge = compilePairRules(input, context);
        const [mentees, mentors] = [context.mentees.length, context.mentors.length];
        const columns = compileColumns(judge, context);
        const fast = columnKernel(scan, columns, judge, context, { kept: 128, ahead });
        const plain = plainKernel(collectPairs(mentees, mentors, judge.candidatesOf, judge.scoreOf));
        for (const kernel of [fast, plain])
          for (let mentor = 0; mentor < mentors; mentor++)
            kernel.reprice(mentor, mentor % 3 === 2 ? 1 : 0, 1000 * (mentor % 7));
        const asked = mentees === 0 ? [] : Array.from({ length: 20 }, () => some.next().value % mentees);
        const limits = new Map(
          asked.map((mentee) => [mentee, { level: 0, score: 1000 * some.next().value }]),
        );
        const listed = (kernel: RowKernel): readonly unknown[] => {
          const lists: unknown[] = [];
          kernel.eachAtLeast(
            asked,
            (mentee) => limits.get(mentee)!,
            (mentee, list) => lists.push(told(mentee, list)),
          );
          return lists;
        };
        expect(listed(fast)).toEqual(listed(plain));
        const offer = (mentor: number, score: number): number =>
          score - 1000 * (mentor % 7) - (mentor % 3 === 2 ? 1e9 : 0);
        const offers = ({ mentorOf, scores, length }: CandidateList): readonly number[] =>
          Array.from({ length }, (_, k) => offer(mentorOf[k]!, scores[k]!)).toSorted((a, b) => b - a);
        const best: (readonly number[])[] = [];
        plain.eachBest(asked, count, (_mentee, list) => best.push(offers(list)));
        let at = 0;
        fast.eachBest(asked, count, (mentee, list) => {
          expect(mentee).toBe(asked[at]);
          const wanted = best[at++]!;
          expect(offers(list)).toEqual(wanted.slice(0, list.length));
          expect(2 * list.length).toBeGreaterThanOrEqual(wanted.length);
        });
        expect(at).toBe(asked.length);
      },
    ),
    { numRuns: 80 },
  );
});

test('finds more than there is room for ahead, and counts on from a row at which its reader failed', () => {
  const { kernel, allow } = scoreMatrix(scan, 3, 2000);
  for (let mentor = 0; mentor < 2000; mentor++) allow(1, mentor, mentor % 100);
  const lengths: number[] = [];
  const see = (_mentee: number, { length }: CandidateList): unknown => lengths.push(length);
  kernel.eachAtLeast([0, 1, 2], () => ({ level: 0, score: 1 }), see);
  kernel.eachAtLeast([1, 1], () => ({ level: EVERY_LEVEL, score: 0, leastScore: 50 }), see);
  kernel.eachBest([1], 1500, see);
  expect(lengths).toEqual([0, 1980, 0, 1000, 1000, 1500]);
  const fail = (): never => {
    throw new Error('no more');
  };
  expect(() => kernel.eachBest([0, 1, 2], 5, fail)).toThrow('no more');
  kernel.eachBest([1], 5, see);
  expect(lengths.at(-1)).toBe(5);
});

test('nothing else can be asked until all lists have been shown', () => {
  const { kernel } = scoreMatrix(scan, 2, 2);
  const ask = (): void => kernel.eachBest([0], 1, () => undefined);
  expect(() => kernel.eachBest([0, 1], 1, ask)).toThrow('while others are');
});
