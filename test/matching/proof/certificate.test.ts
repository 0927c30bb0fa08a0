import { describe, expect, test } from '@jest/globals';
import { type Claim, type PriceVector, violations } from '../../../src/matching/proof/certificate.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { problemOf, type Table, vectors } from '../oracle.ts';

const TABLE: Table = {
  scores: [
    [70, 60, null],
    [80, 30, null],
    [90, 20, 40],
    [50, null, null],
  ],
  waits: [0, 0, 1, 0],
  places: [1, 1, 2],
};

type MutableClaim = { -readonly [K in keyof Claim]: Claim[K] };

function aClaim(table = TABLE): MutableClaim {
  const problem = problemOf(table);
  const { mentorOf, menteePrices, mentorPrices } = solve(problem);
  return {
    priorities: Array.from(problem.priorities),
    places: table.places,
    scoreOf: (mentee, mentor) => table.scores[mentee]?.[mentor] ?? NaN,
    eachDear: (mentee, see) => {
      for (const [mentor, score] of table.scores[mentee]!.entries()) if (score !== null) see(mentor, score);
    },
    matches: [...mentorOf.entries()].filter(([, mentor]) => mentor !== -1),
    menteePrices: vectors(menteePrices),
    mentorPrices: vectors(mentorPrices),
  };
}

/** A copy with one price changed. */
function repriced(prices: readonly PriceVector[], person: number, by: PriceVector): readonly PriceVector[] {
  return prices.with(person, [prices[person]![0] + by[0], prices[person]![1] + by[1]]);
}

describe('violations', () => {
  test('finds none in an honest claim', () => {
    expect(violations(aClaim())).toEqual([]);
    expect(violations(aClaim({ scores: [], waits: [], places: [] }))).toEqual([]);
  });

  const claim = aClaim();
  const people = [
    ...claim.menteePrices.map((_price, person) => ['menteePrices', person] as const),
    ...claim.mentorPrices.map((_price, person) => ['mentorPrices', person] as const),
  ];
  const changes = (
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const
  ).flatMap((by) => people.map(([side, person]) => [side, person, by] as const));
  test.each(changes)('rejects another price: %s %d %j', (side, person, by) => {
    expect(violations({ ...claim, [side]: repriced(claim[side], person, by) })).not.toEqual([]);
  });

  test.each(claim.matches.map((_match, k) => k))('rejects a match left out: %d', (k) => {
    expect(violations({ ...claim, matches: claim.matches.toSpliced(k, 1) })).not.toEqual([]);
  });

  test('rejects a score that is another than the one solved', () => {
    for (const [mentee, mentor] of claim.matches) {
      for (const by of [-1, 1]) {
        const scoreOf: Claim['scoreOf'] = (row, column) =>
          claim.scoreOf(row, column) + (row === mentee && column === mentor ? by : 0);
        expect(violations({ ...claim, scoreOf })).not.toEqual([]);
      }
    }
  });

  test.each<[string, Partial<Claim>, string]>([
    ['a pair not allowed', { matches: claim.matches.map(([mentee]) => [mentee, 2]) }, 'is not allowed'],
    ['a mentee twice', { matches: [...claim.matches, claim.matches[0]!] }, 'more than once'],
    [
      'a mentor too full',
      {
        matches: [
          [0, 0],
          [1, 0],
        ],
      },
      'has 2 mentees and 1 places',
    ],
    ['nobody', { matches: [[17, 0]] }, 'no such mentee or mentor'],
    ['a priority below zero', { priorities: [-1, 1, 2, 1] }, 'is not an integer from 0 on'],
    ['a price short', { mentorPrices: claim.mentorPrices.slice(1) }, 'prices for 3 mentors'],
    ['a fraction', { menteePrices: claim.menteePrices.with(0, [1, 0.5]) }, 'is not of integers'],
    ['a price below zero', { mentorPrices: claim.mentorPrices.with(2, [0, -1]) }, 'is below zero'],
    [
      'a priced free place',
      { mentorPrices: claim.mentorPrices.with(2, [0, 1]) },
      'has a place left and a price',
    ],
    [
      'a priced unmatched mentee',
      { menteePrices: claim.menteePrices.with(3, [0, 1]) },
      'unmatched and has a price',
    ],
    ['prices too low', { menteePrices: claim.menteePrices.map(() => [0, 0]) }, 'below the value'],
    ['another capacity', { places: [1, 2, 2] }, 'prices add up to'],
  ])('names %s', (_name, change, words) => {
    expect(violations({ ...claim, ...change }).join('\n')).toContain(words);
  });

  test('is exact up to the largest integers, and takes no others', () => {
    const large = Number.MAX_SAFE_INTEGER;
    const aPair = (score: number, mentee: number, mentor: number): readonly string[] =>
      violations({
        priorities: [1],
        places: [1],
        scoreOf: () => score,
        eachDear: (_mentee, see) => see(0, score),
        matches: [[0, 0]],
        menteePrices: [[1, mentee]],
        mentorPrices: [[0, mentor]],
      });
    expect(aPair(large, large, 0)).toEqual([]);
    expect(aPair(large, large - 1, 1)).toEqual([]);
    expect(aPair(large, large - 1, 0)).toHaveLength(2);
    expect(aPair(large, large, large)).toHaveLength(1);
    expect(aPair(-large, -large, 0)).toEqual([]);
    expect(aPair(large + 1, large, 1).join()).toContain('is not an integer');
    expect(aPair(0.5, 1, 0).join()).toContain('is not an integer');
  });
});
