import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  KeyNumbers,
  readExternalScores,
  type Resolved,
  ScoresOfOne,
} from '../../../src/matching/input/external-scores.ts';
import { formatUnits, parseMillionths, shortUnits, unitsForJson } from '../../../src/matching/input/units.ts';

describe('parseMillionths', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['-0.000', 0],
    [' 12.5 ', 12_500_000],
    ['-12.5', -12_500_000],
    ['0.000001', 1],
    ['0.1', 100_000],
    ['007', 7_000_000],
    ['1000000', 1_000_000_000_000],
    ['-1000000.000000', -1_000_000_000_000],
    ['999999.999999', 999_999_999_999],
    ['+5', 5_000_000],
    ['1e+00', 1_000_000],
    ['1E3', 1_000_000_000],
    ['-2.5e-01', -250_000],
    ['1.000000000000000000e+00', 1_000_000],
    ['8.250000000000000000e-03', 8_250],
    ['0.5000000000', 500_000],
    ['0e999999999999', 0],
    ['1e-6', 1],
    ['1e6', 1_000_000_000_000],
    ['.5', 500_000],
    ['-.5e1', -5_000_000],
  ])('reads %j as %d', (text, millionths) => {
    expect(parseMillionths(text)).toBe(millionths);
  });

  test.each([
    ['', 'is empty'],
    ['1e', 'is not a decimal number'],
    ['e3', 'is not a decimal number'],
    ['1e3.5', 'is not a decimal number'],
    ['0x10', 'is not a decimal number'],
    ['--5', 'is not a decimal number'],
    ['1e-7', 'has more than six decimal places'],
    ['1.23456789e+00', 'has more than six decimal places'],
    ['1e7', 'is out of range'],
    ['1e999999999999', 'is out of range'],
    ['-1e-999999999999', 'has more than six decimal places'],
    ['−5', 'is not a decimal number'],
    ['1,5', 'is not a decimal number'],
    ['.', 'is not a decimal number'],
    ['.e1', 'is not a decimal number'],
    ['1.5.5', 'is not a decimal number'],
    ['5.', 'is not a decimal number'],
    ['Infinity', 'is not a decimal number'],
    ['٥', 'is not a decimal number'],
    ['0.0000001', 'has more than six decimal places'],
    ['1000000.000001', 'is out of range'],
    ['-99999999999999999999', 'is out of range'],
  ])('refuses %j', (text, words) => {
    expect(parseMillionths(text)).toMatchObject({ message: expect.stringContaining(words) });
    expect(parseMillionths(text)).toHaveProperty('hint');
  });
});

describe('units', () => {
  test.each([
    [0, 3, '0.000'],
    [72_500, 3, '72.500'],
    [-1, 6, '-0.000001'],
    [-1_500_000n, 6, '-1.500000'],
    [12n, 0, '12'],
    [10n ** 30n, 6, `${10n ** 24n}.000000`],
  ])('writes %s with %d places as %s', (units, decimals, text) => {
    expect(formatUnits(units, decimals)).toBe(text);
  });

  test.each([
    [72_312_500, 6, '72.3125'],
    [80_000_000, 6, '80.000'],
    [20_000_001n, 6, '20.000001'],
    [-500_000, 6, '-0.500'],
    [72_500, 3, '72.500'],
    [100, 0, '100'],
  ])('leaves the noughts of %s with %d places out: %s', (units, decimals, text) => {
    expect(shortUnits(units, decimals)).toBe(text);
  });

  test('go to text and back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (units) => {
        expect(parseMillionths(formatUnits(units, 6))).toBe(units);
      }),
    );
  });

  test('are a number in JSON where that says exactly the same', () => {
    expect(unitsForJson(72_500, 3)).toBe(72.5);
    expect(unitsForJson(100, 0)).toBe(100);
    expect(unitsForJson(-3_000_000, 6)).toBe(-3);
    expect(unitsForJson(0n, 6)).toBe(0);
    expect(unitsForJson(12_345_678_901_234_567_890n, 6)).toBe('12345678901234.56789');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (units) => {
        // Written out and cut by hand: sign, digits, six places.
        const written = String(unitsForJson(units, 6));
        const [whole = '', fraction = ''] = written.replace('-', '').split('.');
        const size = BigInt(whole + fraction.padEnd(6, '0'));
        expect(written.startsWith('-') ? -size : size).toBe(units);
      }),
    );
  });
});

/** Knows everybody whose name begins with A or B. */
function resolve(text: string): Resolved {
  return /^[AB]/iu.test(text)
    ? { key: `email:${text.toLowerCase()}` }
    : { message: 'nobody', hint: 'somebody' };
}

describe('readExternalScores', () => {
  test('holds scores by key', () => {
    const { scores, problems } = readExternalScores(
      [
        { people: ['A', 'B'], score: '1.5', line: 2, file: 'a.csv' },
        { people: ['A', 'b2'], score: '-1', line: 3, file: 'a.csv' },
        { people: ['a', 'b'], score: '1.50', line: 4, file: 'b.csv' },
      ],
      resolve,
    );
    expect(problems).toEqual([]);
    expect(new Map(scores.byMentee.get('email:a'))).toEqual(
      new Map([
        ['email:b', 1_500_000],
        ['email:b2', -1_000_000],
      ]),
    );
  });

  test('lists every problem with its line and column, and leaves those rows out', () => {
    const { scores, problems, count } = readExternalScores(
      [
        { people: ['A', 'B'], score: '1', line: 2, file: 'a.csv' },
        { people: ['A', 'B'], score: '2', line: 3, file: 'a.csv' },
        { people: ['X', 'Y'], score: 'many', line: 4, file: 'b.csv' },
      ],
      resolve,
    );
    expect(problems.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['a.csv', 3, 'score', 'contradiction'],
      ['b.csv', 4, 'mentee', 'unknown-participant'],
      ['b.csv', 4, 'mentor', 'unknown-participant'],
      ['b.csv', 4, 'score', 'unreadable-score'],
    ]);
    expect(count).toBe(4);
    expect([...scores.byMentee.keys()]).toEqual(['email:a']);
    expect(new Map(scores.byMentee.get('email:a'))).toEqual(new Map([['email:b', 1_000_000]]));
  });
});

/** No score in units is larger. */
const LARGEST = 10 ** 12;

test('rows of scores hold what maps hold, in whatever order it comes', () => {
  const key = fc.nat(40).map((number) => `ref:${number}`);
  const entry = fc.tuple(fc.nat(2), key, fc.integer({ min: -LARGEST, max: LARGEST }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 120 }), (entries) => {
      const numbers = new KeyNumbers();
      const rows = [0, 1, 2].map(() => new ScoresOfOne(numbers));
      const maps = [0, 1, 2].map(() => new Map<string, number>());
      for (const [row, other, score] of entries) {
        rows[row]!.set(other, score);
        maps[row]!.set(other, score);
      }
      for (const [at, map] of maps.entries()) {
        const row = rows[at]!;
        expect(new Map(row)).toEqual(map);
        expect(row.size).toBe(map.size);
        for (let k = 0; k <= 41; k++) {
          expect(row.get(`ref:${k}`)).toBe(map.get(`ref:${k}`));
          expect(row.has(`ref:${k}`)).toBe(map.has(`ref:${k}`));
        }
      }
    }),
    { numRuns: 60 },
  );
});
