/** The kernel's answers against sorting the whole row. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { type AllowedPairs, collectPairs } from '../../../src/matching/scoring/allowed-pairs.ts';
import {
  type CandidateList,
  emptyList,
  EVERY_LEVEL,
  type RowKernel,
} from '../../../src/matching/kernel/row-kernel.ts';
import { thousandths } from '../../../src/matching/scoring/score.ts';
import { matrixOf, scoreMatrix } from '../../../src/matching/kernel/score-matrix.ts';
import { coarsePrice, coarseBoundOfPoints } from '../../../src/matching/kernel/coarse-bound.ts';
import { plainKernel } from '../../../src/matching/kernel/plain-kernel.ts';

interface Offer {
  readonly mentor: number;
  readonly level: number;
  readonly value: number;
}

const better = (a: Offer, b: Offer): number => a.level - b.level || b.value - a.value;
const merit = ({ level, value }: Offer): readonly number[] => [level, value];

const aRow = fc.integer({ min: 0, max: 400 }).chain((mentors) =>
  fc.record({
    count: fc.integer({ min: 1, max: 20 }),
    mentors: fc.array(
      fc.record({
        score: fc.option(fc.integer({ min: 0, max: 30 }), { nil: NaN, freq: 5 }),
        level: fc.constantFrom(0, 0, 0, 1, 2),
        price: fc.integer({ min: 0, max: 10 }),
        isClosed: fc.boolean(),
      }),
      { minLength: mentors, maxLength: mentors, size: 'max' },
    ),
  }),
);

const scan = loadScan();

type Made = (pairs: AllowedPairs) => RowKernel;

/** `exactly` is what the plain kernel promises; the fast one may list fewer, of which none is worse than another. */
test.each<[string, Made, 'exactly' | 'about']>([
  ['in TypeScript', (pairs) => plainKernel(pairs), 'exactly'],
  ['in WebAssembly', filledMatrix, 'about'],
])(
  'best and bestOpen list as many of the best as asked for, with a bound on the rest: %s',
  (_name, made, many) => {
    fc.assert(
      fc.property(aRow, ({ count, mentors }) => {
        const everyone = Int32Array.from(mentors, (_mentor, k) => k);
        const kernel = made(
          collectPairs(
            1,
            mentors.length,
            () => everyone,
            (_mentee, k) => mentors[k]!.score,
          ),
        );
        for (const [k, { level, price, isClosed }] of mentors.entries()) {
          kernel.reprice(k, level, price);
          if (isClosed) kernel.close(k);
        }
        const offerOf = (mentor: number): Offer => {
          const { score, level, price } = mentors[mentor]!;
          return { mentor, level, value: score - price };
        };
        const check = (list: CandidateList, allowed: readonly number[]): void => {
          const all = allowed.map(offerOf).toSorted(better);
          const listed = Array.from(list.mentorOf.subarray(0, list.length));
          const wanted = Math.min(count, all.length);
          if (many === 'exactly') expect(listed).toHaveLength(wanted);
          expect(2 * listed.length).toBeGreaterThanOrEqual(wanted);
          expect(new Set(listed).size).toBe(listed.length);
          expect(listed.map(offerOf).toSorted(better).map(merit)).toEqual(
            all.slice(0, listed.length).map(merit),
          );
          expect(listed.map((mentor) => mentors[mentor]!.score)).toEqual([
            ...list.scores.subarray(0, list.length),
          ]);
          const bound = { mentor: -1, level: list.boundLevel, value: list.boundScore };
          for (const mentor of allowed)
            if (!listed.includes(mentor)) expect(better(bound, offerOf(mentor))).toBeLessThanOrEqual(0);
        };
        const list = emptyList();
        kernel.best(0, Math.max(1, count >> 1), list); // what is learnt of one row must not harm the next
        const scored = mentors.flatMap(({ score }, k) => (Number.isNaN(score) ? [] : [k]));
        kernel.best(0, count, list);
        check(list, scored);
        kernel.bestOpen(0, count, list);
        check(
          list,
          scored.filter((mentor) => !mentors[mentor]!.isClosed),
        );
        kernel.atLeast(0, 1, 5, list);
        const enough = scored.filter(
          (mentor) => better(offerOf(mentor), { mentor: -1, level: 1, value: 5 }) <= 0,
        );
        expect([...list.mentorOf.subarray(0, list.length)]).toEqual(enough);
        const least = mentors[enough[0] ?? 0]?.score ?? 0;
        kernel.atLeast(0, 1, 5, list, least);
        expect([...list.mentorOf.subarray(0, list.length)]).toEqual(
          enough.filter((mentor) => mentors[mentor]!.score >= least),
        );
      }),
      { numRuns: 120 },
    );
  },
);

/** The pairs in a matrix, which is scanned by the fast kernel. */
function filledMatrix(pairs: AllowedPairs): RowKernel {
  const { kernel, allow } = scoreMatrix(scan, pairs.mentees, pairs.mentors);
  for (let mentee = 0; mentee < pairs.mentees; mentee++)
    for (let k = pairs.starts[mentee]!; k < pairs.starts[mentee + 1]!; k++)
      allow(mentee, pairs.mentorOf[k]!, pairs.scores[k]!);
  return kernel;
}

const weights = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 15 });

test('the coarse bound lets everybody through who offers more than a bound', () => {
  fc.assert(
    fc.property(
      weights,
      fc.infiniteStream(fc.nat(100)),
      fc.integer(),
      fc.integer(),
      (each, some, price, bound) => {
        const points = each.map(() => some.next().value);
        const total = each.reduce((sum, weight) => sum + weight, 0);
        const score = thousandths(
          each.reduce((sum, weight, k) => sum + weight * points[k]!, 0),
          total,
        );
        const rounding = coarseBoundOfPoints(each);
        const coarse = rounding.coarseWeights.reduce((sum, weight, k) => sum + weight * points[k]!, 0);
        expect(coarse).toBeLessThanOrEqual(32767);
        expect(Math.max(...rounding.coarseWeights)).toBeLessThanOrEqual(255);
        for (const [paid, least] of [
          [price % 200_000, bound % 200_000],
          [price % 200_000, score - (price % 200_000) - 1],
        ] as const) {
          if (score - paid <= least) continue;
          const taken = coarsePrice(rounding, paid);
          const needed = Math.ceil((rounding.units * (2 * least + 1)) / rounding.halves);
          expect(taken === -32768 || coarse - taken >= needed).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('the coarse bound of ordinary weights rounds nothing', () => {
  expect(coarseBoundOfPoints([45, 20, 35])).toEqual({
    coarseWeights: [135, 60, 105],
    units: 300,
    halves: 2000,
  });
});

test.each([
  ['halves', [0.5, 1.5, -2], true],
  ['far apart', [0.000001, 900_000], false],
])('scores with a common measure fit in a matrix: %s', (_name, scores, fits) => {
  const pairs = collectPairs(
    1,
    scores.length,
    () => scores.map((_score, k) => k),
    (_mentee, k) => scores[k]! * 1_000_000,
  );
  const kernel = matrixOf(scan, pairs);
  expect(kernel !== null).toBe(fits);
  const list = emptyList();
  kernel?.atLeast(0, EVERY_LEVEL, 0, list);
  if (fits)
    expect([...list.scores.subarray(0, list.length)]).toEqual(scores.map((score) => score * 1_000_000));
});
