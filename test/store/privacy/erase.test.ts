import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { erasePeople } from '../../../src/store/privacy/erase/erase-people.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { ParticipantWriter } from '../../../src/store/people/participant-writer.ts';
import { aProgramme, aWriter, fieldsOf, type Made, on, TODAY } from '../../support/programme.ts';

test('of each copy it is told whether it is of this file, and whether they were in it', () => {
  const first = aProgramme().withMentor({ name: 'Ada' }).create();
  const copyOf = ({ store, file }: Made, name: string): string => {
    store.close();
    copyFileSync(file, join(first.folder, name));
    return join(first.folder, name);
  };
  const before = copyOf(first, 'before.db');
  const both = on(TODAY, first);
  both.store.write('enrol', () => new ParticipantWriter(both.store).insert(fieldsOf({ name: 'Ben' }), null));
  const after = copyOf(both, 'after.db');
  const strange = copyOf(aProgramme().create(), 'strange.db');
  const db = new Sqlite(strange);
  // Another programme, begun at another moment.
  db.exec(
    `DROP TRIGGER keep_invocations_update; UPDATE invocations SET recorded_at = '2025-01-01T10:00:00.000Z'`,
  );
  db.close();
  const { store } = on(TODAY, both);
  const erase = (ids: readonly number[]): string[] =>
    erasePeople(store, ids, aWriter(), { named: [before, after, strange], called: [] }).copies.map(
      ({ result }) => result,
    );
  expect(erase([2])).toEqual(['not-in-it', 'erased', 'another']);
  expect(erase([])).toEqual(['not-in-it', 'erased-before', 'another']);
});

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
