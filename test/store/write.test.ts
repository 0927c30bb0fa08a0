import { expect, test } from '@jest/globals';
import { loadLog, reverseInvocation } from '../../src/store/log/log.ts';
import { ParticipantWriter } from '../../src/store/people/participant-writer.ts';
import type { Store } from '../../src/store/store.ts';
import { aProgramme, fieldsOf, on, TODAY } from '../support/programme.ts';

const aStore = (): Store => on(TODAY, aProgramme().create()).store;

function enrol(store: Store, count: number): void {
  const writer = new ParticipantWriter(store);
  for (let at = 0; at < count; at++) writer.insert(fieldsOf({ name: `P${at}`, email: `p${at}@x.org` }), null);
}

test('a store has written what was committed, though a failure came after it', () => {
  const store = aStore();
  const fail = (): never => {
    throw new Error('the disk');
  };
  expect(() => store.write('enrol', () => fail())).toThrow('the disk');
  expect(store.hasWritten).toBe(false);
  const commitAndFail = (): void => {
    enrol(store, 1);
    store.db.exec('COMMIT');
    fail();
  };
  expect(() => store.write('enrol', commitAndFail)).toThrow('the disk');
  expect(store.hasWritten).toBe(true);
});

test('a command of more than a thousand changes is undone whole', () => {
  const store = aStore();
  store.write('import participants', () => enrol(store, 1001));
  const [last] = loadLog(store, {}).toSorted((a, b) => b.id - a.id);
  store.write('undo', () => reverseInvocation(store, last!.id), { undoes: last!.id });
  expect(store.db.prepare('SELECT count(*) FROM participants').pluck().get()).toBe(0);
});
