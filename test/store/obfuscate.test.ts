import { expect, test } from '@jest/globals';
import { obfuscatedCopy } from '../../src/store/obfuscate.ts';
import { aProgramme } from '../support/programme.ts';

test('whoever made changes is called by a number, in the order in which they came', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada' }).create();
  const actors = (): unknown[] =>
    obfuscatedCopy(store).db.prepare('SELECT actor FROM invocations ORDER BY id').pluck().all();
  expect(new Set(actors())).toEqual(new Set(['Actor 1']));
});

test('people are called by their numbers, each name of theirs in its own way', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada', ref: 'S7' }).create();
  const person = obfuscatedCopy(store).db.prepare('SELECT name, email, ref, key FROM participants').get();
  expect(person).toEqual({
    name: 'Person 1',
    email: 'person1@example.invalid',
    ref: 'ref1',
    key: 'email:person1@example.invalid',
  });
});
