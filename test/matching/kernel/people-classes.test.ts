/** Rows judged by columns against the same pairs judged one by one. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { collectPairs } from '../../../src/matching/scoring/allowed-pairs.ts';
import { loadScan } from '../../../src/io/program-files.ts';
import { columnKernel } from '../../../src/matching/kernel/column-kernel.ts';
import { compileColumns, countMissing } from '../../../src/matching/kernel/compile-columns.ts';
import { CRITERIA } from '../../../src/matching/criteria/index.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { pairContextOf } from '../../../src/matching/input/pair-context.ts';
import { RULES } from '../../../src/matching/rules/index.ts';
import { emptyList, EVERY_LEVEL } from '../../../src/matching/kernel/row-kernel.ts';
import { anyInput, NAMES } from '../any-input.ts';
import { aPerson, anInput, candidate } from '../people.ts';

const scan = loadScan();
describe('columnKernel', () => {
  test('lists the pairs and scores that the judge gives one by one, and counts the same missing values', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const context = pairContextOf(input, input.mentees, input.mentors);
        const judge = compilePairRules(input, context);
        const oneByOne = collectPairs(
          context.mentees.length,
          context.mentors.length,
          judge.candidatesOf,
          judge.scoreOf,
        );
        const columns = compileColumns(judge, context);
        const kernel = columnKernel(scan, columns, judge, context);
        // Room for few columns: classes take turns in it.
        const crowded = columnKernel(scan, columns, judge, context, { kept: 128, ahead: 2 });
        const list = emptyList();
        for (const mentee of context.mentees.keys()) {
          const [from, to] = [oneByOne.starts[mentee]!, oneByOne.starts[mentee + 1]!];
          for (const each of [kernel, crowded]) {
            each.atLeast(mentee, EVERY_LEVEL, 0, list);
            expect(list.mentorOf.subarray(0, list.length)).toEqual(oneByOne.mentorOf.subarray(from, to));
            expect(list.scores.subarray(0, list.length)).toEqual(oneByOne.scores.subarray(from, to));
            // A score that some pair has, so that the limit is met to the unit.
            const least = oneByOne.scores[from + ((mentee * 7) % Math.max(1, to - from))] ?? 0;
            each.atLeast(mentee, EVERY_LEVEL, 0, list, least);
            expect([...list.mentorOf.subarray(0, list.length)]).toEqual(
              [...oneByOne.mentorOf.subarray(from, to)].filter(
                (_mentor, k) => oneByOne.scores[from + k]! >= least,
              ),
            );
          }
        }
        const { byRule, byCriterion } = countMissing(columns, judge, context);
        expect([...byRule]).toEqual([...judge.missingByRule]);
        expect([...byCriterion]).toEqual([...judge.missingByCriterion]);
      }),
      { numRuns: 80 },
    );
  });

  test('is tried with every rule and criterion', () => {
    const inputs = fc.sample(anyInput, { numRuns: 300, seed: 1 });
    const tried = new Set(
      inputs.flatMap(({ criteria: { rules, criteria } }) => [
        ...rules.map(({ rule }) => `rule ${rule}`),
        ...criteria.map(({ criterion }) => `criterion ${criterion}`),
      ]),
    );
    const all = [
      ...RULES.filter((each) => !each.isAlwaysOn && !each.isOnByDefault).map(({ name }) => `rule ${name}`),
      ...CRITERIA.map(({ name }) => `criterion ${name}`),
    ];
    expect(all.filter((name) => !tried.has(name))).toEqual([]);
  });

  test('the fast kernel lists nobody behind the last mentor where no rule refuses anybody', () => {
    const input = anInput({
      mentees: [aPerson('Person 0')],
      mentors: [candidate(aPerson('Person 1')), candidate(aPerson('Person 2'))],
      criteria: [{ criterion: 'languages', weight: 1 }],
    });
    const context = pairContextOf(input, input.mentees, input.mentors);
    const judge = compilePairRules(input, context);
    const kernel = columnKernel(scan, compileColumns(judge, context), judge, context);
    const list = emptyList();
    kernel.atLeast(0, EVERY_LEVEL, 0, list);
    expect([...list.mentorOf.subarray(0, list.length)]).toEqual([0, 1]);
    kernel.best(0, 2, list);
    expect(list.boundLevel).toBe(Infinity);
  });

  test('takes mentees class by class of the criterion with the most, where not all columns fit', () => {
    const input = anInput({
      mentees: NAMES.slice(0, 10).map((name, k) =>
        aPerson(name, { goals: [`topic ${k % 5}`], languages: [k % 2 === 0 ? 'en' : 'de'] }),
      ),
      mentors: NAMES.slice(0, 3).map((name, k) =>
        candidate(aPerson(`${name} too`, { expertise: [`topic ${k}`], languages: ['en'] })),
      ),
      criteria: ['languages', 'topics'].map((criterion) => ({ criterion, weight: 1 })),
    });
    const context = pairContextOf(input, input.mentees, input.mentors);
    const judge = compilePairRules(input, context);
    const columns = compileColumns(judge, context);
    const few = columnKernel(scan, columns, judge, context, { kept: 128, ahead: 2 });
    expect([...few.order!]).toEqual([0, 5, 1, 6, 2, 7, 3, 8, 4, 9]);
    expect(columnKernel(scan, columns, judge, context).order).toBeNull();
  });

  test('knows by columns every rule before the score and every criterion', () => {
    const beforeScore = RULES.filter((each) => each.leastScore === undefined);
    const withoutColumns = [...beforeScore, ...CRITERIA].filter((each) => !('compileColumns' in each));
    expect(withoutColumns.map(({ name }) => name)).toEqual([]);
  });

  test('asks about every pair where a rule or criterion has no columns', () => {
    const input = anInput({
      mentees: NAMES.map((name) => aPerson(name)),
      mentors: NAMES.map((name, k) => aPerson(name, { languages: k % 2 === 0 ? ['en'] : [] })),
      criteria: [{ criterion: 'languages', weight: 1 }],
    });
    const context = pairContextOf(input, input.mentees, input.mentors);
    const judge = compilePairRules(input, context);
    const plain = {
      ...judge,
      rules: judge.rules.map((each) => ({ ...each, rule: { ...each.rule, compileColumns: undefined } })),
      criteria: judge.criteria.map((each) => ({
        ...each,
        criterion: { ...each.criterion, compileColumns: undefined },
        pointsOf: (mentee: number, mentor: number) => (mentee * 7 + mentor * 3) % 100,
      })),
    };
    const list = emptyList();
    const apart = plain as unknown as typeof judge;
    columnKernel(scan, compileColumns(apart, context), apart, context).atLeast(2, EVERY_LEVEL, 0, list);
    expect([...list.mentorOf.subarray(0, list.length)]).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
    expect([...list.scores.subarray(0, list.length)]).toEqual(
      [0, 1, 3, 4, 5, 6, 7, 8, 9].map((mentor) => 1000 * (14 + 3 * mentor)),
    );
  });
});
