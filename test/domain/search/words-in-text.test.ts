import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property } from 'fast-check';
import { around, fitOf, haveAll, mostOf, wordsOf } from '../../../src/domain/search/words-in-text.ts';

describe('how words fit a text', () => {
  test.each([
    ['una reyes', 'Úna Reyes', 'whole'],
    ['REYES una', 'Úna Reyes', 'whole'],
    ['rey', 'Úna Reyes', 'beginnings'],
    ['eyes', 'Úna Reyes', 'parts'],
    ['strasse', 'Straße 5', 'beginnings'],
    ["o'hara", 'Zoë O’Hara-Smith', 'beginnings'],
    ['una lee', 'Úna Reyes', undefined],
    ['ada@example.org', 'ada@example.org', 'whole'],
    ['c#', 'C#', 'whole'],
  ])('%s in %s: %s', (words, text, fit) => {
    expect(fitOf(wordsOf(words), text)).toBe(fit);
  });

  test('nothing is looked for in no words', () => {
    expect(wordsOf(' \t\n')).toEqual([]);
    expect(wordsOf('a A á')).toEqual(['a']);
  });
});

describe('the text around a word', () => {
  const text = 'We spoke about how to lead a meeting well, and what comes next.';
  test.each([
    [['lead'], 24, '…how to lead a meeting…'],
    [['we'], 20, 'We spoke about how…'],
    [['next'], 20, '…what comes next.'],
    [['lead'], 100, text],
    [['nowhere'], 20, '…what comes next.'],
  ])('%j in %d characters: %s', (words, longest, expected) => {
    expect(around(words, text, longest)).toBe(expected);
  });

  test('is on one line, and found behind letters that fold to several', () => {
    expect(around(['end'], `${'ﬃ '.repeat(30)}the\nend`, 20)).toMatch(/the end$/);
    expect(around(['b'], 'a\nb', 20)).toBe('a b');
  });
});

test('all words must occur, each in one of the texts; the text with most of them is told', () => {
  const letters = array(constantFrom('a', 'b', 'é', ' '), { maxLength: 4 }).map((all) => all.join(''));
  assert(
    property(array(letters, { minLength: 1, maxLength: 3 }), letters, (texts, looked) => {
      const words = wordsOf(looked);
      const plain = texts.map((text) => text.replaceAll('é', 'e'));
      const naive = words.every((word) => plain.some((text) => text.includes(word)));
      const all = texts.map((text) => ({ text }));
      expect(haveAll(words, all)).toBe(naive);
      const count = (text: string): number =>
        words.filter((word) => text.replaceAll('é', 'e').includes(word)).length;
      expect(count(mostOf(words, all).text)).toBe(Math.max(...texts.map(count)));
    }),
  );
});
