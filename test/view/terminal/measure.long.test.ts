import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { measureFor, padded, truncated, wrapped } from '../../../src/view/terminal/measure.ts';
import { forTerminal } from '../../../src/view/document/sanitise.ts';
import { hostileText } from '../document/hostile.ts';

const bare = (text: string): string => text.replace(/\s/gu, '');

describe('what measures text', () => {
  test('agrees with string-width on every character that takes the fast way, each a character by itself', async () => {
    const wrong: string[] = [];
    const segmenter = new Intl.Segmenter();
    let fast = 0;
    for (let code = 0x20; code < 0xffff; code++) {
      const text = forTerminal(String.fromCharCode(code));
      const widthOf = await measureFor(text);
      // The slow measure gives marks no width; the fast one cannot, and serves no text that has them.
      if (text.length > 1 || widthOf('\u0301') === 0) continue;
      fast += 1;
      const isAlone = [...segmenter.segment(`a${text}a`)].length === 3;
      if (widthOf(text) !== stringWidth(text) || !isAlone) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(fast).toBeGreaterThan(30_000);
  });

  test('agrees with string-width', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const safe = forTerminal(text);
        expect((await measureFor(safe))(safe)).toBe(stringWidth(safe));
      }),
    );
  });
});

describe('what fits text', () => {
  test('cuts between characters', async () => {
    const widthOf = await measureFor('張👩‍👩‍👧é');
    expect(truncated('張偉明', 5, widthOf)).toBe('張偉…');
    expect(truncated('張偉明', 4, widthOf)).toBe('張…');
    expect(truncated('張偉明', 6, widthOf)).toBe('張偉明');
    expect(truncated('👩‍👩‍👧👩‍👩‍👧', 3, widthOf)).toBe('👩‍👩‍👧…');
    expect(truncated('ééé', 2, widthOf)).toBe('é…');
    expect(truncated('abcdef', 4, widthOf)).toBe('abc…');
    expect(truncated('abc', 0, widthOf)).toBe('');
  });

  test('pads by columns', async () => {
    const widthOf = await measureFor('張');
    expect(padded('張', 4, 'left', widthOf)).toBe('張  ');
    expect(padded('12', 4, 'right', widthOf)).toBe('  12');
    expect(padded('12345', 4, 'right', widthOf)).toBe('12345');
  });

  test('wraps at spaces, keeps an indent, and breaks only a word that is too long', async () => {
    const widthOf = await measureFor('');
    expect(wrapped('one two three', 8, widthOf)).toEqual(['one two', 'three']);
    expect(wrapped('  one two three', 9, widthOf)).toEqual(['  one two', '  three']);
    expect(wrapped('a  b\n\nc', 8, widthOf)).toEqual(['a  b', '', 'c']);
    expect(wrapped('ab abcdefghij', 4, widthOf)).toEqual(['ab', 'abcd', 'efgh', 'ij']);
  });

  test('breaks up even a character whose marks are wider than a line', async () => {
    const word = `\u0915${'\u0903'.repeat(60)}`;
    const widthOf = await measureFor(word);
    expect(widthOf(word)).toBe(61);
    const lines = wrapped(word, 20, widthOf);
    expect(lines.join('')).toBe(word);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(20);
  });

  test('wrapping loses no character but spaces', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 10, max: 40 }), async (text, width) => {
        const safe = forTerminal(text);
        const lines = wrapped(safe, width, await measureFor(safe));
        expect(bare(lines.join(''))).toBe(bare(safe));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 200 },
    );
  });
});
