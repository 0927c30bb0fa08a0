import { expect, test } from '@jest/globals';
import { eachOnce } from '../../../src/matching/input/memo.ts';
import { fieldReader } from '../../../src/matching/input/field-reader.ts';
import { fieldValues } from '../../../src/matching/input/field-values.ts';
import { aPerson } from '../people.ts';

test('works out an answer once for each argument, where the answer is nothing too', () => {
  const asked: string[] = [];
  const lengthOf = eachOnce((text: string) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect(['a', '', 'bc', 'a', ''].map(lengthOf)).toEqual([1, null, 2, 1, null]);
  expect(asked).toEqual(['a', '', 'bc']);
});

test('reads of everybody what their own values say, and equal values once', () => {
  const channels = ['video', 'phone'] as const;
  const people = [
    aPerson('Ada', { level: 'head', channels, custom: { house: 'Ash' } }),
    aPerson('Bob', { level: ' ', channels, custom: { house: '' } }),
    aPerson('Cai', { level: null, channels: [], custom: {} }),
    aPerson('Dee', { level: 'head', yearsExperience: 0, channels: ['phone'], custom: { house: 'Ash' } }),
  ];
  for (const [field, distinct] of [
    ['level', 3],
    ['years_experience', 2],
    ['channels', 3],
    ['house', 3],
    ['constructor', 1],
  ] as const) {
    let reads = 0;
    const read = fieldReader(field, (values) => {
      reads++;
      return values.join('|');
    });
    expect(people.map(read)).toEqual(people.map((person) => fieldValues(person, field).join('|')));
    expect(reads).toBe(distinct);
  }
});
