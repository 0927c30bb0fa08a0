import { expect, test } from '@jest/globals';
import { ERASED } from '../../../src/domain/privacy/erasure.ts';
import { PeopleFinder } from '../../../src/domain/people/people-finder.ts';
import { referencesOf } from '../../../src/domain/people/person-references.ts';
import { fieldsOf } from '../../support/programme.ts';

const NOBODY = { id: 9, name: ERASED, ref: null, email: null };

const finderOf = (...names: readonly string[]) =>
  new PeopleFinder([...names.map((name, at) => ({ id: at + 1, name, ref: null, email: null })), NOBODY]);

test('whoever was erased is nobody, by number or by what is written in their place', () => {
  expect(finderOf('Ada Lovelace').called(ERASED)).toEqual([]);
  expect(finderOf('Ada Lovelace').called('P9')).toEqual([]);
  expect(new PeopleFinder([{ ...NOBODY, ref: 'S9' }]).called('S9')).toHaveLength(1);
  expect(new PeopleFinder([{ ...NOBODY, email: 'e@x.org' }]).called('e@x.org')).toHaveLength(1);
});

test('references are those of the three fields, and of the custom fields that hold people', () => {
  const fields = fieldsOf({
    name: 'Ada',
    prefers: ['Ben'],
    manager: 'Cem',
    custom: { buddies: 'Dee; Eve', shoe_size: '38' },
  });
  expect([...referencesOf(fields, ['buddies', 'rival'])]).toEqual([
    ['prefers', ['Ben']],
    ['avoids', []],
    ['manager', ['Cem']],
    ['buddies', ['Dee', 'Eve']],
    ['rival', []],
  ]);
});

test('an id with a part of the name is that person, but not with an initial', () => {
  const finder = finderOf('Ada B Lovelace', 'Cem Dur');
  expect(finder.called('P1 - Lovelace').map(({ id }) => id)).toEqual([1]);
  expect(finder.called('P1 - B')).toEqual([]);
  expect(finder.called('P1 - Cem Dur').map(({ id }) => id)).toEqual([1, 2]);
});

test.each([
  ['Ada Lovelece', ['Ada Lovelace']],
  ['Ada M Lovelace', ['Ada Lovelace']],
  ['Mary A Jones', []],
])('%s is perhaps %p', (given, expected) => {
  const finder = finderOf('Ada Lovelace', 'B Jones');
  expect(finder.candidates(given).map(({ name }) => name)).toEqual(expected);
});

test.each([
  ['Ingrid Larsen', ['Dr Ingrid Larsen']],
  ['Frau Dr. Ingrid Larsen', ['Dr Ingrid Larsen']],
  ['Larsen, Ingrid', ['Dr Ingrid Larsen']],
  ['Prof. Ana Ray', ['Ana Ray']],
  ['Mrs Kim Lee', ['Mrs Kim Lee']],
  ['Kim Lee', ['Mr Kim Lee', 'Mrs Kim Lee']],
  ['Mr Lee', []],
])('%s means %j', (given, expected) => {
  const finder = finderOf('Dr Ingrid Larsen', 'Ana Ray', 'Mr Kim Lee', 'Mrs Kim Lee');
  expect(finder.called(given).map(({ name }) => name)).toEqual(expected);
});
