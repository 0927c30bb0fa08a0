import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  escapeUnsafe,
  forTerminal,
  shortEscape,
  unicodeEscape,
} from '../../../src/view/document/sanitise.ts';
import { hostileText, RAW } from './hostile.ts';

describe('forTerminal', () => {
  test.each([
    ['plain', 'plain'],
    ['José Ødegård', 'José Ødegård'],
    ['a\x1b[2Jb', String.raw`a\x1b[2Jb`],
    ['\0\x07\x7f\x9b', String.raw`\x00\x07\x7f\x9b`],
    ['a\tb', 'a b'],
    ['a\r\nb', String.raw`a\r\nb`],
    ['txt.\u202eexe', String.raw`txt.\u202eexe`],
    ['\u061c\u200e\u200f\u2066\u2069', String.raw`\u061c\u200e\u200f\u2066\u2069`],
    ['\u2028\u2029', String.raw`\u2028\u2029`],
    ['zero\u200bwidth\ufeff\u00ad\u2060', String.raw`zero\u200bwidth\ufeff\xad\u2060`],
    ['\ud800x\udc00', String.raw`\ud800x\udc00`],
    ['tag\u{e0041}', String.raw`tag\udb40\udc41`],
    ['\ufe0fx\ufe0f\ufe0f', String.raw`\ufe0fx` + '\ufe0f' + String.raw`\ufe0f`],
  ])('%j is shown as %j', (text, shown) => {
    expect(forTerminal(text)).toBe(shown);
  });

  test.each([
    '👩‍👩‍👧',
    '❤️',
    '1️⃣',
    '👍🏽',
    'می\u200cخواهم',
    'क्\u200dष',
    'שלום',
    '張偉',
    '葛\u{e0100}',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ])('keeps %s', (text) => {
    expect(forTerminal(text)).toBe(text);
  });

  test('keeps line ends where asked, CRLF as LF, but no lone CR', () => {
    expect(forTerminal('a\r\nb\nc\rd', { keepNewlines: true })).toBe('a\nb\nc\\rd');
  });

  test('nothing raw is left, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(forTerminal(text)).not.toMatch(RAW);
        expect(forTerminal(text, { keepNewlines: true }).replaceAll('\n', '')).not.toMatch(RAW);
      }),
      { numRuns: 1000 },
    );
  });

  test('is stable: what was made safe stays as it is', () => {
    fc.assert(fc.property(hostileText, (text) => forTerminal(forTerminal(text)) === forTerminal(text)));
  });

  test('every UTF-16 unit of the basic plane is safe alone', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((unit) => RAW.test(forTerminal(unit)))).toEqual([]);
  });
});

test('escapes are those of JSON, or shorter', () => {
  expect(escapeUnsafe('a\u202eb', unicodeEscape)).toBe(String.raw`a\u202eb`);
  expect(unicodeEscape('\x7f')).toBe(String.raw`\u007f`);
  expect(['\n', '\r', '\t', '\x1b', '\u2028'].map(shortEscape)).toEqual([
    '\\n',
    '\\r',
    '\\t',
    '\\x1b',
    '\\u2028',
  ]);
});
