import { expect, test } from '@jest/globals';
import { obfuscatedCopy } from '../../src/store/obfuscate.ts';
import { aProgramme } from '../support/programme.ts';

test('whoever made changes is called by a number, in the order in which they came', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada' }).create();
  const actors = (): unknown[] =>
    obfuscatedCopy(store).db.prepare('SELECT actor FROM invocations ORDER BY id').pluck().all();
  expect(new Set(actors())).toEqual(new Set(['Actor 1']));
});
