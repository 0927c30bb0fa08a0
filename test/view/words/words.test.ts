import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { listed } from '../../../src/domain/words/text.ts';
import { percent, plural, shortened, shown } from '../../../src/view/words/words.ts';
import { hostileText } from '../document/hostile.ts';

test('plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'match', 'matches'))).toEqual([
    '0 matches',
    '1 match',
    '2 matches',
  ]);
  expect(plural(2, 'goal')).toBe('2 goals');
});

test('listed', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(listed(['csv', 'json'], 'or')).toBe('csv or json');
});

test.each([
  [7, 10, '70%'],
  [0, 10, '0%'],
  [10, 10, '100%'],
  [1, 1000, '<1%'],
  [999, 1000, '>99%'],
  [3, 2, '150%'],
  [0, 0, '–'],
])('%d of %d is %s', (numerator, denominator, text) => {
  expect(percent(numerator, denominator)).toBe(text);
});

test('shortened counts characters as a reader does', () => {
  expect(shortened('behaviour management', 10)).toBe('behaviour…');
  expect(shortened('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  expect(shortened('👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧👩‍👩‍👧');
  expect(shortened('abc', 1)).toBe('…');
  expect(shortened('abc', 0)).toBe('');
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, max) => {
      const all = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
      expect(shortened(text, max)).toBe(all.length <= max ? text : `${all.slice(0, max - 1).join('')}…`);
    }),
  );
});

test('shown', () => {
  expect([true, false, null, undefined, 0, -1.5, 'x'].map(shown)).toEqual([
    'yes',
    'no',
    '',
    '',
    '0',
    '-1.5',
    'x',
  ]);
});
