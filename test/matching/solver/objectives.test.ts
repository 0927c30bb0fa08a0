/** The objectives besides the default one, against trying everything. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import type { ProposalPlan } from '../../../src/matching/proposal/proposal-plan.ts';
import { faultsOfPlan } from '../../../src/matching/proposal/verify-plan.ts';
import type { Objective } from '../../../src/matching/input/pair-context.ts';
import { aTable, byTryingAll, merits, type MeritsOf, type Table } from '../oracle.ts';
import { assignmentOf, inputOf } from '../table-input.ts';

const scan = loadScan();

/** The lowest score of a match, `Infinity` where nobody is matched. */
function lowest({ scores }: Table, mentorOf: ArrayLike<number>): number {
  return scores.reduce((low, row, mentee) => {
    const mentor = mentorOf[mentee]!;
    return mentor === -1 ? low : Math.min(low, row[mentor]!);
  }, Infinity);
}

const MERITS: Readonly<Record<Objective, MeritsOf>> = {
  default: merits,
  score: (table, mentorOf) => merits(table, mentorOf).slice(-1),
  fair: (table, mentorOf) => {
    const all = merits(table, mentorOf);
    return [...all.slice(0, -1), lowest(table, mentorOf), all.at(-1)!];
  },
};

describe.each<Objective>(['default', 'score', 'fair'])('objective %s', (objective) => {
  test('is the best of all assignments, the first in the fixed order, and is proved', () => {
    fc.assert(
      fc.property(aTable(5, 4, 6), fc.boolean(), (table, isFast) => {
        const input = { ...inputOf(table), objective };
        const plan = propose(input, isFast ? { scan } : {});
        const found = assignmentOf(plan, input);
        expect(found).toEqual(byTryingAll(table, MERITS[objective]));
        expect(plan.objective).toBe(objective);
        expect(faultsOfPlan(input, plan)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the proof of a fair proposal', () => {
  const table: Table = {
    scores: [
      [90, 60, null],
      [80, 50, 30],
      [70, null, 40],
    ],
    waits: [0, 0, 0],
    places: [1, 1, 1],
  };
  const input = { ...inputOf(table), objective: 'fair' as const };
  const plan = propose(input);

  test('raises the lowest score at the cost of the total', () => {
    const usual = propose(inputOf(table));
    expect([usual.summary.total, usual.summary.lowest]).toEqual([180, 40]);
    const other: Table = {
      ...table,
      scores: [
        [90, 60, null],
        [80, 50, 30],
        [70, null, 20],
      ],
    };
    const fair = propose({ ...inputOf(other), objective: 'fair' });
    expect(fair.summary.lowest).toBe(30);
  });

  test.each<[string, (plan: ProposalPlan) => ProposalPlan]>([
    ['another lowest score', (one) => ({ ...one, fair: { ...one.fair!, least: one.fair!.least! - 1 } })],
    ['no prices above it', (one) => ({ ...one, fair: { ...one.fair!, above: null } })],
    ['prices of another kind above it', (one) => ({ ...one, fair: { ...one.fair!, above: one.prices } })],
    [
      'a price of all pairs too low',
      (one) => ({
        ...one,
        fair: {
          ...one.fair!,
          ofAll: { ...one.fair!.ofAll, mentees: one.fair!.ofAll.mentees.map(() => [0, 0] as const) },
        },
      }),
    ],
    ['none at all', ({ fair: _fair, ...one }) => one],
  ])('fails with %s', (_name, change) => {
    expect(faultsOfPlan(input, plan)).toEqual([]);
    expect(faultsOfPlan(input, change(plan))).not.toEqual([]);
  });
});
