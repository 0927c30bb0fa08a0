/** Nobody is the mentor of their own mentor: against trying everything, with everything else a proposal has to keep. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadScan } from '../../../src/io/program-files.ts';
import { leavesOf } from '../../../src/matching/one-way/branches.ts';
import { bestAssignment } from '../../../src/matching/solver/one-way-search.ts';
import { twoRolesOf } from '../../../src/matching/one-way/two-roles.ts';
import { judgeProof } from '../../../src/matching/proof/one-way.ts';
import { listBlockingPairs } from '../../../src/matching/explain/list-blocking.ts';
import { propose } from '../../../src/matching/proposal/propose.ts';
import type { Branches, ProposalPlan } from '../../../src/matching/proposal/proposal-plan.ts';
import { explainUnmatched } from '../../../src/matching/explain/relax/explain-unmatched.ts';
import { faultsOfPlan } from '../../../src/matching/proposal/verify-plan.ts';
import type { MatchingInput, Objective } from '../../../src/matching/input/pair-context.ts';
import { aTable, byTryingAll, compare, merits, type MeritsOf, problemOf, type Table } from '../oracle.ts';
import { aPerson, anInput, candidate, scoresOf } from '../people.ts';

const scan = loadScan();

/** People 0 … are those of the rows and of the columns: person k is mentee k and mentor k, as far as there are both. */
const keyOf = (person: number): string => `ref:person ${person}`;

function inputOf({ scores, waits, places }: Table, objective: Objective = 'default'): MatchingInput {
  const person = (k: number) => aPerson(`Person ${k}`, { id: 1 + k, key: keyOf(k) });
  return anInput({
    objective,
    mentees: waits.map((wait, k) => candidate(person(k), { wait })),
    mentors: places.map((count, k) => candidate(person(k), { places: count })),
    scores: scoresOf(
      scores.flatMap((row, mentee) =>
        row.flatMap((score, mentor) =>
          score === null ? [] : [[keyOf(mentee), keyOf(mentor), score] as const],
        ),
      ),
    ),
  });
}

function assignmentOf({ matches }: ProposalPlan, { mentees }: MatchingInput): number[] {
  const mentorOf = mentees.map(() => -1);
  for (const { menteeId, mentorId } of matches) mentorOf[menteeId - 1] = mentorId - 1;
  return mentorOf;
}

/** People who all have both roles, and mostly like those who like them: most best answers would pair them both ways. */
const likingEachOther: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 5 }).chain((people) => {
  const ofAll = { minLength: people, maxLength: people };
  const table = (cell: fc.Arbitrary<number>) => fc.array(fc.array(cell, ofAll), ofAll);
  return fc
    .record({
      both: table(fc.integer({ min: 0, max: 9 })),
      own: table(fc.integer({ min: -2, max: 2 })),
      barred: table(fc.integer({ min: 0, max: 9 })),
      waits: fc.array(fc.integer({ min: 0, max: 1 }), ofAll),
      places: fc.array(fc.integer({ min: 1, max: 2 }), ofAll),
    })
    .map(({ both, own, barred, waits, places }) => ({
      waits,
      places,
      scores: both.map((row, a) =>
        row.map((_, b) =>
          barred[a]![b] === 0 ? null : both[Math.min(a, b)]![Math.max(a, b)]! + own[a]![b]!,
        ),
      ),
    }));
});

const isBothWays = (mentorOf: ArrayLike<number>): boolean =>
  Array.from(mentorOf).some((mentor, mentee) => mentor !== -1 && mentorOf[mentor] === mentee);

/** The table without people being their own mentors. */
function withoutThemselves(table: Table): Table {
  const scores = table.scores.map((row, k) => row.map((score, j) => (j === k ? null : score)));
  return { ...table, scores };
}

function lowest({ scores }: Table, mentorOf: ArrayLike<number>): number {
  return scores.reduce((low, row, mentee) => {
    const mentor = mentorOf[mentee]!;
    return mentor === -1 ? low : Math.min(low, row[mentor]!);
  }, Infinity);
}

const OF: Readonly<Record<Objective, MeritsOf>> = {
  default: merits,
  score: (table, mentorOf) => merits(table, mentorOf).slice(-1),
  fair: (table, mentorOf) => {
    const all = merits(table, mentorOf);
    return [...all.slice(0, -1), lowest(table, mentorOf), all.at(-1)!];
  },
};

/** An assignment with somebody paired both ways comes after every other, the empty one too. */
const oneWay =
  (meritsOf: MeritsOf): MeritsOf =>
  (table, mentorOf) => [isBothWays(mentorOf) ? 0 : 1, ...meritsOf(table, mentorOf)];

describe.each<Objective>(['default', 'score', 'fair'])('objective %s', (objective) => {
  test('is the best in which nobody mentors their own mentor, the first in the fixed order, and is proved', () => {
    let mutual = 0;
    fc.assert(
      fc.property(fc.oneof(aTable(5, 5, 6), likingEachOther), fc.boolean(), (table, isFast) => {
        const input = inputOf(table, objective);
        const plan = propose(input, isFast ? { scan } : {});
        const found = assignmentOf(plan, input);
        const possible = withoutThemselves(table);
        expect(found).toEqual(byTryingAll(possible, oneWay(OF[objective])));
        expect(faultsOfPlan(input, plan)).toEqual([]);
        expect(plan.summary.optimal).toBe('proved');
        if (isBothWays(byTryingAll(possible, OF[objective]))) mutual++;
      }),
      { numRuns: 300 },
    );
    expect(mutual).toBeGreaterThan(30);
  });
});

test('four who would pair off each other do not, whatever order they come in', () => {
  const liking = (a: number, b: number): number => (a >> 1 === b >> 1 ? 100 : 10);
  const scores = [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => (a === b ? null : liking(a, b))));
  const input = inputOf({ scores, waits: [0, 0, 0, 0], places: [1, 1, 1, 1] });
  const plan = propose(input);
  expect(assignmentOf(plan, input)).toEqual([1, 2, 3, 0]);
  expect(plan.summary).toMatchObject({ matched: 4, total: 220, optimal: 'proved' });
  const shuffled = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() };
  expect(propose(shuffled).matches).toEqual(plan.matches);
  const off = { ...input, criteria: { ...input.criteria, rules: [{ rule: 'reciprocal', on: false }] } };
  expect(assignmentOf(propose(off), off)).toEqual([1, 0, 3, 2]);
});

describe('an open relationship or a lock', () => {
  const [ada, bob, cyd] = [aPerson('Ada'), aPerson('Bob'), aPerson('Cyd')];
  const pair = { menteeKey: ada.key, mentorKey: bob.key };
  const people = { mentees: [bob], mentors: [ada] };

  test.each([
    ['a relationship that is open', { pairedNow: [pair] }, [], 0],
    ['one that is over', { pairedBefore: [pair] }, [{ rule: 'paired-before' }], 0],
    ['a pair that is kept apart', { forbidden: [pair] }, [], 0],
    ['one that is open, the rule off', { pairedNow: [pair] }, [{ rule: 'reciprocal', on: false }], 1],
    ['none', {}, [], 1],
  ])('the other way round: %s', (_name, parts, rules, matched) => {
    expect(propose(anInput({ ...people, ...parts, rules })).summary.matched).toBe(matched);
  });

  test('rules out the reverse of a lock', () => {
    const lock = { ...pair, by: 'lock' as const, overrides: [] as string[] };
    const all = [ada, bob, cyd];
    const scores = scoresOf([
      [ada.key, bob.key, 1],
      [bob.key, ada.key, 9],
      [bob.key, cyd.key, 1],
    ]);
    const plan = propose(anInput({ mentees: all, mentors: all, scores, locks: [lock] }));
    expect(plan.matches.map(({ menteeId, mentorId }) => [menteeId, mentorId])).toEqual([
      [ada.id, bob.id],
      [bob.id, cyd.id],
    ]);
  });
});

describe('who is left over by it', () => {
  const input = inputOf({
    scores: [
      [null, 5],
      [7, null],
    ],
    waits: [0, 0],
    places: [1, 1],
  });
  const plan = propose(input);

  test('is told why, and not that places are short', () => {
    expect(assignmentOf(plan, input)).toEqual([-1, 0]);
    expect(plan.unmatched).toMatchObject([
      { menteeId: 1, reason: expect.stringContaining('not the mentor of their own mentor') },
    ]);
    expect(plan.unmatched[0]!.removedBy).toMatchObject({ reciprocal: 1 });
    const [told] = explainUnmatched(input, plan, [1]);
    expect(told!.tooFewPlaces).toBeNull();
  });

  test('is no blocking pair with their own mentee', () => {
    expect(plan.summary.blockingPairs).toBe(0);
    expect(listBlockingPairs(input, plan)).toEqual([]);
  });
});

test('cases that are no tree are none', () => {
  const leaf = { mentorOf: [], prices: { mentees: [], mentors: [] } };
  const roles = { asMentor: Int32Array.of(0, 1), asMentee: Int32Array.of(0, 1) };
  const split = (...cases: [number, number]): Branches => [{ pair: [0, 1], cases }, leaf, leaf];
  expect(leavesOf(split(1, 2), roles)).toHaveLength(2);
  expect(() => leavesOf(split(1, 1), roles)).toThrow('There is no case 1');
  expect(() => leavesOf(split(1, 3), roles)).toThrow('There is no case 3');
});

describe('where there are too many cases', () => {
  test('nobody is paired both ways, and the bound is one', () => {
    fc.assert(
      fc.property(likingEachOther, fc.integer({ min: 1, max: 4 }), (given, mostCases) => {
        const table = withoutThemselves(given);
        const people = inputOf(table);
        const context = {
          mentees: people.mentees.map(({ participant }) => participant),
          mentors: people.mentors.map(({ participant }) => participant),
        };
        const roles = twoRolesOf(context);
        const problem = problemOf(table);
        const priorities = Array.from(problem.priorities);
        const scoreOf = (mentee: number, mentor: number): number => table.scores[mentee]![mentor] ?? NaN;
        const found = bestAssignment(problem, roles, { isFair: false, scoreOf, mostCases });
        expect(isBothWays(found.mentorOf)).toBe(false);
        const provable = {
          priorities,
          places: [...table.places],
          scoreOf,
          order: null,
          dearAt:
            (_prices: unknown, least: number) => (mentee: number, see: (m: number, s: number) => void) =>
              table.scores[mentee]!.forEach((score, mentor) => {
                if (score !== null && score >= least) see(mentor, score);
              }),
        };
        const plan = { objective: 'default' as const, ...found.proof, branches: found.branches };
        const { branches, ...rest } = plan;
        const { faults, bound } = judgeProof(
          provable,
          roles,
          found.mentorOf,
          branches === undefined ? rest : { ...rest, branches },
        );
        expect(faults).toEqual([]);
        const best = merits(table, byTryingAll(table, oneWay(merits)));
        const own = merits(table, found.mentorOf);
        if (bound === null) expect(own).toEqual(best);
        else {
          expect(compare([bound.matched!], [best[0]!])).toBeGreaterThanOrEqual(0);
          if (bound.isSameServed && compare(own.slice(0, -1), best.slice(0, -1)) === 0)
            expect(Number(bound.total)).toBeGreaterThanOrEqual(best.at(-1)!);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each<[string, (plan: ProposalPlan) => ProposalPlan]>([
  ['without the cases', ({ branches: _branches, ...plan }) => plan],
  [
    'with somebody matched with themselves',
    ({ matches: [first, ...others], ...plan }) => ({
      ...plan,
      matches: [{ ...first!, mentorId: first!.menteeId }, ...others],
    }),
  ],
  ['with a case left out', (plan) => ({ ...plan, branches: [plan.branches!.at(-1)!] })],
  [
    'with a price of a case too low',
    (plan) => ({
      ...plan,
      branches: plan.branches!.map((one) =>
        'pair' in one
          ? one
          : { ...one, prices: { ...one.prices, mentees: one.prices.mentees.map(() => [0, 0] as const) } },
      ),
    }),
  ],
])('a plan is not proved %s', (_name, change) => {
  const liking = (a: number, b: number): number => (a >> 1 === b >> 1 ? 100 : 10 + a);
  const scores = [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => (a === b ? null : liking(a, b))));
  const input = inputOf({ scores, waits: [0, 0, 0, 0], places: [1, 1, 1, 1] });
  const plan = propose(input);
  expect(faultsOfPlan(input, plan)).toEqual([]);
  expect(plan.branches).toBeDefined();
  expect(faultsOfPlan(input, change(plan))).not.toEqual([]);
});
