/** People named in a cell: in short, and nobody who could be another. */
import { expect, test } from '@jest/globals';
import type { Choice } from '../../../../src/domain/forms/form.ts';
import { peopleNamed } from '../../../../src/domain/forms/sheets/read-people.ts';
import { aQuestion } from '../asked.ts';

const choices: Choice[] = [
  ['P2', 'Ana Ruiz'],
  ['P3', 'Ben Okri'],
  ['P4', 'Benjamin Ruiz'],
  ['P5', 'Ben'],
].map(([id = '', name = '']) => ({ id, words: { en: name, de: name } }));

test.each([
  ['Ana', 'P2'],
  ['okri; ANA', 'P2; P3'],
  ['Ben Okri, Ana Ruiz', 'P2; P3'],
  ['Ben', 'P5'],
  ['nobody', null],
  ['Keiner', null],
  ['没有人', null],
])('“%s” names %s', (cell, value) => {
  expect(peopleNamed(cell, aQuestion('choices', { choices }))).toEqual({ value });
});

test.each(['Ruiz', 'Cem', 'Ana and Cem', 'Ana; nobody else', 'Anabel'])(
  '“%s” names nobody for sure',
  (cell) => {
    expect(peopleNamed(cell, aQuestion('choices', { choices }))).toBeUndefined();
  },
);

test('of one who is to be chosen, one is named', () => {
  expect(peopleNamed('okri', aQuestion('choice', { choices }))).toEqual({ value: 'P3' });
  expect(peopleNamed('okri; ana', aQuestion('choice', { choices }))).toBeUndefined();
});
