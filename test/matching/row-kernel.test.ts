/** The kernel's answers against sorting the whole row. */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { collectPairs } from '../../src/matching/allowed-pairs.ts';
import { emptyList } from '../../src/matching/row-kernel.ts';
import type { OfferList } from '../../src/matching/row-kernel.ts';
import { kernelOf, storedRows } from '../../src/matching/scored-rows.ts';

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

test('best and bestOpen list as many of the best as asked for, with a bound on the rest', () => {
  fc.assert(
    fc.property(aRow, ({ count, mentors }) => {
      const everyone = Int32Array.from(mentors, (_mentor, k) => k);
      const kernel = kernelOf(
        storedRows(
          collectPairs(
            1,
            mentors.length,
            () => everyone,
            (_mentee, k) => mentors[k]!.score,
          ),
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
      const check = (list: OfferList, allowed: readonly number[]): void => {
        const all = allowed.map(offerOf).toSorted(better);
        const listed = Array.from(list.mentorOf.subarray(0, list.length));
        expect(new Set(listed).size).toBe(Math.min(count, all.length));
        expect(listed.map(offerOf).toSorted(better).map(merit)).toEqual(all.slice(0, count).map(merit));
        expect(listed.map((mentor) => mentors[mentor]!.score)).toEqual([
          ...list.scores.subarray(0, list.length),
        ]);
        const bound = { mentor: -1, level: list.boundLevel, value: list.boundScore };
        for (const mentor of allowed)
          if (!listed.includes(mentor)) expect(better(bound, offerOf(mentor))).toBeLessThanOrEqual(0);
      };
      const list = emptyList();
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
    }),
    { numRuns: 300 },
  );
});
