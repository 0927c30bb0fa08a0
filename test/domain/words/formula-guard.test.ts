import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { guardFormula, isFormula, unguardFormula } from '../../../src/domain/words/formula-guard.ts';
import { hostileText } from '../../view/document/hostile.ts';

test.each([
  '=1+1',
  '+44 20',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\ufe66x',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\u200d=1',
  '\u00ad=1',
  '\u2060+1',
  '\u202e-1',
  '\ufeff@x',
  '\u3164=1',
  '\ufe0f=1',
  '\u{e0041}=1',
  '\x07=1',
  "'=1",
  "''\u200b=1",
])('guards %j', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
  expect(unguardFormula(`'${text}`)).toBe(text);
});

test.each(['a=b', '', "'tis", "''", "'", 'a\u200b=1', '1-2'])(
  'leaves %j, which it cannot have made',
  (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  },
);

describe('whatever a cell holds', () => {
  const starts = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    "''",
    '＝',
    'a',
    '',
    '\u200b',
    ' ',
  );
  const cell = fc.tuple(starts, starts, hostileText).map((parts) => parts.join(''));

  test('the way back is found, once and twice', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(unguardFormula(unguardFormula(guardFormula(guardFormula(text))))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing that leaves is a formula, however much of its beginning a spreadsheet passes over', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const guarded = guardFormula(text);
        expect(isFormula(guarded)).toBe(false);
        expect(
          guarded.replace(/^[\0-\x20\u{e0000}-\u{e0fff}]+|^[\u00ad\u200b-\u200f\u2060\ufeff]+/u, ''),
        ).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 1000 },
    );
  });
});
