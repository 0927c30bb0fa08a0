import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  folded,
  listItems,
  listText,
  nearest,
  nearSpelling,
  quote,
  thousands,
} from '../../../src/domain/words/text.ts';

test.each([
  ['  Behaviour\n Management ', 'behaviour management'],
  ['ＡＢＣ', 'abc'],
  ['a\u00a0b', 'a b'],
  ['ﬁnance', 'finance'],
])('folded %j is %j', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});

test('a list as text is cut into the same items', () => {
  const item = fc
    .string({ unit: fc.constantFrom('a', ',', '，', ' ', '=', '"', 'é'), minLength: 1 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(listItems(listText(items))).toEqual(items);
    }),
  );
  expect(listText(['a, b'])).toBe('a, b;');
  expect(listText(['a，b'])).toBe('a，b;');
});

describe('listItems', () => {
  const known = new Set([
    'budget, finance and risk',
    'this, that, these',
    'one,two',
    'a, b, c, d, e, f, g, h',
  ]);
  const isKnown = (item: string): boolean => known.has(item.toLowerCase());
  test.each([
    ['a, b', ['a', 'b']],
    ['Budget, finance; Coaching', ['Budget, finance', 'Coaching']],
    ['a,"b, c"', ['a', 'b, c']],
    ['"b, c", "say ""d"", e" , f', ['b, c', 'say "d", e', 'f']],
    ['6 foot 2", a', ['6 foot 2"', 'a']],
    ['工作量，带领团队、预算', ['工作量', '带领团队', '预算']],
    ['预算，财务；辅导', ['预算，财务', '辅导']],
    ['عبء العمل، قيادة فريق', ['عبء العمل', 'قيادة فريق']],
    ['a|b\nc\r\nd;e', ['a', 'b', 'c', 'd', 'e']],
    [' ;; a ; ', ['a']],
    ['', []],
    [' , ,', []],
    ['Budget, finance and risk', ['Budget, finance and risk']],
    ['Coaching, Budget, finance and risk, ICT', ['Coaching', 'Budget, finance and risk', 'ICT']],
    ['this, that, these, those', ['this, that, these', 'those']],
    ['this, that', ['this', 'that']],
    ['one,two', ['one,two']],
    ['A, b, c, d, e, f, g, h', ['A, b, c, d, e, f, g, h']],
  ])('%j', (cell, expected) => {
    expect(listItems(cell, isKnown)).toEqual(expected);
  });
});

describe('nearSpelling', () => {
  test.each([
    ['undoo', 'undo'],
    ['udno', 'undo'],
    ['UNDO', 'undo'],
    ['restor', 'restore'],
    ['particpnt', 'participant'],
    ['todo', undefined],
    ['redo', undefined],
    ['under', undefined],
    ['it', undefined],
    ['', undefined],
  ])('of %p is %p', (text, expected) => {
    expect(nearSpelling(text, ['participant', 'undo', 'restore', 'init'])).toBe(expected);
  });

  test('is the nearest of several', () => {
    expect(nearSpelling('goals', ['goats', 'goal'])).toBe('goats');
    expect(nearSpelling('revier', ['reviews', 'review'])).toBe('review');
  });
});

describe('nearest', () => {
  test.each([
    ['Grade7', 'Grade 7'],
    ['gradE 6', 'Grade 6'],
    ['scs', 'SCS1'],
    ['Something else', undefined],
    ['', undefined],
    ['xy', undefined],
  ])('%j is near %j', (text, expected) => {
    expect(nearest(text, ['Grade 6', 'Grade 7', 'SCS1', 'tz'])).toBe(expected);
  });

  test('nothing is near in an empty list, and a very long text takes no time', () => {
    expect(nearest('a', [])).toBeUndefined();
    expect(nearest('a'.repeat(1_000_000), ['aaa'])).toBeUndefined();
  });
});

test.each([
  ['Somewhere', '"Somewhere"'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ['🙂'.repeat(60), `"${'🙂'.repeat(60)}"`],
  ['🙂'.repeat(61), `"${'🙂'.repeat(59)}…"`],
])('quote %s', (text, expected) => {
  expect(quote(text)).toBe(expected);
});

test.each([
  [999, '999'],
  [1000, '1,000'],
  [12632, '12,632'],
  [1234567.5, '1,234,567.5'],
  [-5000, '-5,000'],
])('%d has its thousands apart', (count, text) => {
  expect(thousands(count)).toBe(text);
});
