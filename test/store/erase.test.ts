import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { erasePeople } from '../../src/store/erase/people.ts';
import { aProgramme, aWriter } from '../support/programme.ts';

test('an erasure has done something where one unfinished copy was left, and no more', () => {
  const { store, folder } = aProgramme().withMentor({ name: 'Ada' }).create();
  // No process has a number as high as that.
  const left = join(folder, '.copy.db.99999999.new');
  writeFileSync(left, 'Ada');
  expect(erasePeople(store, [], aWriter())).toMatchObject({ leftovers: 1, hasDone: true });
  expect(existsSync(left)).toBe(false);
  expect(erasePeople(store, [], aWriter())).toMatchObject({ leftovers: 0, hasDone: false });
});

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
