/** Prices that are guessed: whatever they are, the answer is as good; and where people are alike, they are close. */
import { describe, expect, test } from '@jest/globals';
import { greatestCommonDivisor } from '../../../src/matching/scoring/greatest-common-divisor.ts';
import { chooseKernel } from '../../../src/matching/kernel/choose-kernel.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { guessPrices } from '../../../src/matching/solver/large/price-guess.ts';
import type { Problem, Solution } from '../../../src/matching/solver/problem.ts';
import { solve } from '../../../src/matching/solver/solve.ts';
import { byCandidateKey, prioritiesOf } from '../../../src/matching/input/pair-context.ts';
import { loadScan } from '../../../src/io/program-files.ts';
import { programmeInput, contextByKey } from '../../bench/programme-input.ts';

function programme(mentees: number, mentors: number, placesTaken = 0): Problem {
  const input = programmeInput(mentees, mentors);
  const context = contextByKey(input);
  const { kernel } = chooseKernel(compilePairRules(input, context), context, false, loadScan());
  const places = context.places.map((count, mentor) => (mentor % 4 < placesTaken ? 0 : count));
  return { kernel, priorities: prioritiesOf(input.mentees.toSorted(byCandidateKey), 'default'), places };
}

function worthOf({ mentorOf, scoreOf }: Solution): readonly [matched: number, total: number] {
  const matched = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] !== -1);
  return [matched.length, matched.reduce((sum, mentee) => sum + scoreOf[mentee]!, 0)];
}

/** Mentors with a place left, with a price. */
function pricedIdle({ mentorOf, mentorPrices }: Solution, places: ArrayLike<number>): readonly number[] {
  const left = Array.from(places);
  for (const mentor of mentorOf) if (mentor !== -1) left[mentor]!--;
  return left.flatMap((count, mentor) =>
    count > 0 && (mentorPrices.score[mentor] !== 0 || mentorPrices.priority[mentor] !== 0) ? [mentor] : [],
  );
}

describe('guessed prices', () => {
  // With places taken away there are too few, and some mentees go without.
  test.each([0, 1, 2])('come to the same as none, with %d of 4 mentors full', (placesTaken) => {
    const problem = programme(800, 400, placesTaken);
    const guessed = solve(problem, { isGuessing: true });
    expect(worthOf(guessed)).toEqual(worthOf(solve(problem, { isGuessing: false })));
    expect(pricedIdle(guessed, problem.places)).toEqual([]);
  });

  test('are whole numbers from zero, the same each time', () => {
    const problem = programme(400, 200);
    const { prices } = guessPrices(problem, solve);
    expect(prices.every((price) => Number.isInteger(price) && price >= 0)).toBe(true);
    expect(guessPrices(programme(400, 200), solve).prices).toEqual(prices);
  });

  test('are multiples of the unit of the scores, so that they tie', () => {
    const { prices } = guessPrices(programme(400, 200), solve);
    expect(prices.some((price) => price > 0)).toBe(true);
    expect(prices.filter((price) => price % 50 !== 0)).toEqual(new Float64Array(0));
  });

  test.each([
    ['its sample solved', undefined],
    ['a sample of the sample', 200],
  ])('are much closer than zero is, with %s', (_name, fewest) => {
    const problem = programme(2000, 1000);
    const { score } = solve(problem, { isGuessing: false }).mentorPrices;
    const off = (prices: ArrayLike<number>): number =>
      score.reduce((sum, price, mentor) => sum + Math.abs(price - prices[mentor]!), 0);
    expect(off(guessPrices(problem, solve, fewest).prices)).toBeLessThan(off(new Float64Array(1000)) / 4);
  });

  test.each([
    ['nobody', 0, 0],
    ['one mentee', 1, 0],
    ['hardly anybody', 3, 2],
  ])('do for %s', (_name, mentees, mentors) => {
    const problem = programme(mentees, mentors);
    expect(worthOf(solve(problem, { isGuessing: true }))).toEqual(worthOf(solve(problem, {})));
  });
});

test('the greatest common divisor of a number and zero is the number', () => {
  expect(greatestCommonDivisor(0, 50)).toBe(50);
  expect(greatestCommonDivisor(72_500, 3_450)).toBe(50);
});
