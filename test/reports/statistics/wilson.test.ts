import { describe, expect, test } from '@jest/globals';
import { wilson } from '../../../src/reports/statistics/wilson.ts';

const Z = 1.959963984540054;

/** Table I of R. G. Newcombe (1998), Statistics in Medicine 17: methods 3 and 4, to its four places. */
const PUBLISHED = [
  [81, 263, [0.2553, 0.3662], [0.2535, 0.3682]],
  [15, 148, [0.0624, 0.1605], [0.0598, 0.1644]],
  [0, 20, [0, 0.1611], [0, 0.2005]],
  [1, 29, [0.0061, 0.1718], [0.0018, 0.1963]],
] as const;

/** The same, and three more, to as many places as SciPy has them: `binomtest(k, n).proportion_ci(method='wilson')`, and `'wilsoncc'`. */
const COMPUTED = [
  [81, 263, [0.2552885199, 0.366209577], [0.2535086823, 0.368176201]],
  [15, 148, [0.0623863995, 0.1604872417], [0.0597782084, 0.1644497794]],
  [0, 20, [0, 0.1611251581], [0, 0.200453345]],
  [1, 29, [0.0061132143, 0.1717552188], [0.0018026402, 0.196281751]],
  [29, 29, [0.8830302015, 1], [0.8543835244, 1]],
  [1, 2, [0.0945312057, 0.9054687943], [0.026677342, 0.973322658]],
  [7, 10, [0.3967781475, 0.8922087326], [0.3536707235, 0.9190521758]],
] as const;

/** Returns the share from which what was counted is so many standard errors away, by halving: the equation that defines an end. */
function byHalving(part: number, whole: number, correction: number, isUpper: boolean): number {
  const observed = part / whole;
  let [inner, outer] = [observed, isUpper ? 1 : 0];
  for (let step = 0; step < 200; step++) {
    const middle = (inner + outer) / 2;
    const distance = Math.abs(middle - observed) - correction / whole;
    if (distance < Z * Math.sqrt((middle * (1 - middle)) / whole)) inner = middle;
    else outer = middle;
  }
  return inner;
}

describe('the interval of a share', () => {
  test.each(PUBLISHED)('is the published one: %i of %i', (part, whole, plain, corrected) => {
    const rounded = (isCorrected: boolean): number[] | undefined =>
      wilson(part, whole, isCorrected)?.map((end) => Math.round(1e4 * end) / 1e4);
    expect(rounded(false)).toEqual(plain);
    expect(rounded(true)).toEqual(corrected);
  });

  test.each(COMPUTED)('is SciPy’s: %i of %i', (part, whole, plain, corrected) => {
    for (const [expected, isCorrected] of [
      [plain, false],
      [corrected, true],
    ] as const)
      for (const [at, end] of (wilson(part, whole, isCorrected) ?? []).entries())
        expect(end).toBeCloseTo(expected[at] ?? NaN, 9);
  });

  test('solves the equation that defines it, for every part of some wholes', () => {
    for (const whole of [1, 2, 9, 10, 31])
      for (let part = 0; part <= whole; part++)
        for (const correction of [0, 0.5]) {
          const [lower, upper] = wilson(part, whole, correction > 0) ?? [NaN, NaN];
          expect(lower).toBeCloseTo(part === 0 ? 0 : byHalving(part, whole, correction, false), 9);
          expect(upper).toBeCloseTo(part === whole ? 1 : byHalving(part, whole, correction, true), 9);
        }
  });

  test('of nothing there is none', () => expect(wilson(0, 0)).toBeNull());
});
