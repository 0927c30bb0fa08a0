import { expect, test } from '@jest/globals';
import { erasePeople } from '../../src/store/erase/people.ts';
import { aProgramme, aWriter } from '../support/programme.ts';

test('an erasure says how far it is: the file, what is beside it, and then each backup', () => {
  const { store } = aProgramme().withMentor({ name: 'Ada' }).create();
  const heard: string[] = [];
  const { hasDone } = erasePeople(store, [1], aWriter(), undefined, (done, total) =>
    heard.push(`${done} of ${total}`),
  );
  expect(heard).toEqual(['1 of 2', '2 of 2']);
  expect(hasDone).toBe(true);
  expect(erasePeople(store, [], aWriter()).hasDone).toBe(false);
});
