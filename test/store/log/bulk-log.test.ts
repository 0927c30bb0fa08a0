import { expect, test } from '@jest/globals';
import { insertTriggers } from '../../../src/store/log/change-log.ts';
import { loadLog, reverseInvocation } from '../../../src/store/log/log.ts';
import { ParticipantWriter } from '../../../src/store/people/participant-writer.ts';
import { aProgramme, fieldsOf, type Made } from '../../support/programme.ts';

const PEOPLE = [
  fieldsOf({ name: 'Ada', email: 'ada@example.org', goals: ['Time', 'Budgets'] }),
  fieldsOf({ name: 'Ben', ref: 'S2', expertise: ['Budgets'], custom: { size: 'XL' } }),
];

function written({ store }: Made, isBulk: boolean): unknown[] {
  store.write(
    'import participants',
    () => {
      const writer = new ParticipantWriter(store);
      writer.addCustomFields([{ name: 'size', label: 'Size', isSensitive: false }]);
      for (const person of PEOPLE) writer.insert(person, null);
    },
    { isBulk },
  );
  return store.db
    .prepare(
      `SELECT table_name, row_id, before, after FROM changes
       WHERE invocation_id = (SELECT max(id) FROM invocations) ORDER BY table_name, row_id`,
    )
    .all();
}

test('a bulk logs the same as the triggers, and leaves them as they were', () => {
  const [one, other] = [aProgramme().create(), aProgramme().create()];
  const before = insertTriggers(one.store.db);
  const log = written(one, true);
  expect(log.length).toBeGreaterThan(5);
  expect(log).toEqual(written(other, false));
  expect(insertTriggers(one.store.db)).toEqual(before);
});

test('a bulk is undone whole', () => {
  const { store } = aProgramme().create();
  const made = { store } as Made;
  const count = (): unknown => store.db.prepare('SELECT count(*) FROM participants').pluck().get();
  const before = count();
  written(made, true);
  expect(count()).not.toBe(before);
  const [last] = loadLog(store, { limit: 1 });
  store.write('undo', () => reverseInvocation(store, last?.id ?? 0), { undoes: last?.id ?? 0 });
  expect(count()).toBe(before);
});

test('a row that is added and changed in one bulk is refused, and nothing stays', () => {
  const { store } = aProgramme().create();
  const before = insertTriggers(store.db);
  expect(() =>
    store.write(
      'import participants',
      () => {
        const writer = new ParticipantWriter(store);
        const id = writer.insert(fieldsOf({ name: 'Ada' }), null);
        writer.update(id, fieldsOf({ name: 'Ben' }));
      },
      { isBulk: true },
    ),
  ).toThrow(/added and changed in one bulk/);
  expect(store.db.prepare(`SELECT 1 FROM participants WHERE name = 'Ben'`).get()).toBeUndefined();
  expect(insertTriggers(store.db)).toEqual(before);
});
