import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isoText, numberText, plainNumber, shownText } from '../../../src/io/workbook/cell-text.ts';
import { builtInFormat, PLAIN, readFormat } from '../../../src/io/workbook/number-formats.ts';

describe('a number is read as it is shown', () => {
  test.each([
    [3, '3'],
    [3.5, '3.5'],
    [-0.25, '-0.25'],
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.5e-7, '-0.00000015'],
    [202612345678, '202612345678'],
    [1234567890123456, '1234567890123456'],
    [1.23456789012346e19, '12345678901234600000'],
    [123456.789, '123456.789'],
    [99.99999999999999, '100'],
  ])('%d as %s', (value, text) => expect(plainNumber(value)).toBe(text));

  test('and as the same number again', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        const expected = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
        expect(Math.abs(Number(text) - expected)).toBe(0);
      }),
    );
  });

  test.each([
    ['0%', 0.85, '85%'],
    ['0.00%', 0.07, '7%'],
    ['00000', 42, '00042'],
    ['00000', 1234567, '1234567'],
    ['0.00', 3, '3'],
    ['#,##0', 12000, '12000'],
    ['General', 3, '3'],
    ['@', 3, '3'],
    ['[Red]0;[Blue]-0', 4, '4'],
    ['0 "days"', 4, '4'],
    ['0\\ \\d', 4, '4'],
    ['[$-409]0.0', 4, '4'],
    ['Standard', 4, '4'],
    ['0.00E+00', 12000, '12000'],
  ])('by the format %s', (code, value, text) => expect(numberText(value, readFormat(code))).toBe(text));
});

describe('a date, by its format', () => {
  test.each([
    ['dd/mm/yyyy', 46266, '2026-09-01'],
    ['dd/mm/yyyy', 46266.75, '2026-09-01'],
    ['m/d/yyyy h:mm:ss', 46266.75, '2026-09-01 18:00'],
    ['yyyy-mm-dd hh:mm:ss', 46266, '2026-09-01'],
    ['yyyy-mm-dd hh:mm:ss', 46266 + 3661 / 86400, '2026-09-01 01:01:01'],
    // Counted in twos, 23:59:59.9999 is shown as the next day.
    ['yyyy-mm-dd hh:mm', 46266.999999999, '2026-09-02'],
    ['mmm\\ yy', 46266, '2026-09-01'],
    ['[$-407]d\\.\\ mmmm\\ yyyy;@', 46266, '2026-09-01'],
    ['mm/yy', 46266, '2026-09-01'],
    ['h:mm', 0.75, '18:00'],
    ['h:mm AM/PM', 0.3958333333, '09:30'],
    ['mm:ss', 0.5, '12:00'],
    ['h:mm', 46266.75, '18:00'],
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 0.25, '06:00'],
    ['yyyy-mm-dd h:mm', 0.25, '06:00'],
    ['dd/mm/yyyy', 1, '1900-01-01'],
    ['dd/mm/yyyy', 59, '1900-02-28'],
    ['dd/mm/yyyy', 60, '1900-02-29'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
    ['dd/mm/yyyy', 2958465, '9999-12-31'],
    ['dd/mm/yyyy', 2958466, '2958466'],
    ['dd/mm/yyyy', -1, '-1'],
  ])('%s of %d is %s', (code, value, text) => expect(numberText(value, readFormat(code))).toBe(text));

  test('counts from 1904 where the workbook does', () => {
    expect(numberText(44804, readFormat('d/m/yy'), 1904)).toBe('2026-09-01');
    expect(numberText(0, readFormat('d/m/yy'), 1904)).toBe('1904-01-01');
    expect(numberText(59, readFormat('d/m/yy'), 1904)).toBe('1904-02-29');
  });

  test('by a format that the workbook need not spell out', () => {
    expect(numberText(46266, builtInFormat(14))).toBe('2026-09-01');
    expect(numberText(46266.5, builtInFormat(22))).toBe('2026-09-01 12:00');
    expect(numberText(0.5, builtInFormat(20))).toBe('12:00');
    expect(numberText(1.5, builtInFormat(46))).toBe('36:00');
    expect(numberText(0.5, builtInFormat(9))).toBe('50%');
    expect(builtInFormat(4)).toBe(PLAIN);
  });

  test.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T00:00:00', '2026-09-01'],
    ['2026-09-01T09:30:00.000', '2026-09-01 09:30'],
    ['2026-09-01T09:30:15Z', '2026-09-01 09:30:15'],
    ['T09:30:00', '09:30'],
    ['soon', 'soon'],
  ])('in ISO 8601, %s', (text, shown) => expect(isoText(text)).toBe(shown));
});

test.each([
  ['a_x000D_\nb', 'a\r\nb'],
  ['_x0041_', 'A'],
  ['_x005F_x0041_', '_x0041_'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['_x0000_', '\ufffd'],
])('text %j is shown as %j', (text, shown) => expect(shownText(text)).toBe(shown));
