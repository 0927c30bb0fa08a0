import { expect, test } from '@jest/globals';
import { Patterns } from '../../../src/store/privacy/erase/patterns.ts';

const foundIn = (bytes: Buffer | string, ...texts: string[]): string[] => [
  ...new Patterns(texts).foundIn(Buffer.from(bytes)),
];

test('several texts are found in one pass, at the beginning, in the middle and at the end', () => {
  expect(foundIn('Adaline xx Benjamin xx Cemre', 'Cemre', 'Adaline', 'Benjamin', 'Dora')).toEqual([
    'Adaline',
    'Benjamin',
    'Cemre',
  ]);
  expect(foundIn('ada@', 'ada@')).toEqual(['ada@']);
  expect(foundIn('ada', 'ada@')).toEqual([]);
});

test('of texts that begin alike each is found by its own length', () => {
  expect(foundIn('Adalinde', 'Ada Lovelace', 'Adalinde', 'Adal')).toEqual(['Adalinde', 'Adal']);
});

test('a text is found as JSON writes it', () => {
  const said = 'She said "no"\nand left';
  expect(foundIn(said, said)).toEqual([said]);
  expect(foundIn(JSON.stringify({ words: `… ${said} …` }), said)).toEqual([said]);
});

test('what is shorter than four bytes is not looked for', () => {
  expect(foundIn('Ann', 'Ann')).toEqual([]);
  expect(foundIn('Zoé', 'Zoé')).toEqual(['Zoé']);
});
