import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loggedTables } from '../../../src/store/log/change-log.ts';
import { loadLog } from '../../../src/store/log/log.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { ParticipantWriter } from '../../../src/store/people/participant-writer.ts';
import { TOLD_TABLES } from '../../../src/view/words/change-words.ts';
import { aProgramme, fieldsOf, NOW, TODAY } from '../../support/programme.ts';
import { dump, someChange, someRow, type SqlRow, tablesToLog } from '../tables.ts';

const { store } = aProgramme().create();
const { db } = store;
const tables = tablesToLog(db);

describe('every table but the log', () => {
  test('is logged, and has words', () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(loggedTables(db)).toEqual(tables);
    expect(tables.filter((table) => !TOLD_TABLES.includes(table))).toEqual([]);
    // What was sent is not logged; what is held on a person tells of it in the same words.
    expect(TOLD_TABLES.filter((table) => !tables.includes(table))).toEqual(['letters_sent']);
  });

  test.each(tables)('%s has three triggers, and each change of it is recorded whole', (table) => {
    const triggers = db
      .prepare<[string], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY 1`,
      )
      .pluck()
      .all(table);
    expect(triggers).toEqual(['delete', 'insert', 'update'].map((event) => `log_${table}_${event}`));

    const row = store.write('prepare', () => someRow(db, table));
    const rowAt = (id: unknown): SqlRow =>
      db.prepare<[unknown], SqlRow>(`SELECT * FROM "${table}" WHERE id = ?`).get(id) ?? {};
    const changed = store.write('test', () => {
      db.pragma('defer_foreign_keys = ON');
      const names = Object.keys(row);
      db.prepare(`DELETE FROM "${table}" WHERE id = ?`).run(row['id']);
      db.prepare(
        `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ).run(row);
      const [column, value] = someChange(db, table, row);
      db.prepare(`UPDATE "${table}" SET ${column} = ? WHERE id = ?`).run(value, row['id']);
      return rowAt(row['id']);
    });
    expect(changed).not.toEqual(row);
    const [invocation] = loadLog(store, { limit: 1 });
    const rowId = row['id'];
    // Nobody tells the plan of a proposal, which may be megabytes.
    const told = (one: SqlRow): SqlRow =>
      Object.fromEntries(
        Object.entries(one).filter(([column]) => table !== 'proposals' || column !== 'plan'),
      );
    expect(invocation?.kinds).toEqual([
      { table, verb: 'removed', count: 1, first: [{ table, rowId, before: told(row), after: null }] },
      { table, verb: 'added', count: 1, first: [{ table, rowId, before: null, after: told(row) }] },
      {
        table,
        verb: 'changed',
        count: 1,
        first: [{ table, rowId, before: told(row), after: told(changed) }],
      },
    ]);
  });
});

describe('the log', () => {
  test('says who, when and which command, and nothing else', () => {
    store.write('enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben' }), null));
    const [invocation] = loadLog(store, { limit: 1 });
    expect(invocation).toMatchObject({
      actor: 'tester',
      command: 'enrol',
      recordedOn: TODAY,
      recordedAt: NOW,
      undoes: null,
      undoneBy: null,
      kinds: [{ table: 'participants', verb: 'added', first: [{ before: null, after: { name: 'Ben' } }] }],
    });
  });

  test.each([
    `UPDATE invocations SET actor = 'nobody'`,
    'DELETE FROM invocations',
    `UPDATE changes SET before = NULL`,
    'DELETE FROM changes',
  ])('refuses %s', (sql) => {
    const count = (): unknown => db.prepare('SELECT count(*) FROM changes').pluck().get();
    const before = count();
    expect(() =>
      store.write('test', () => {
        db.exec(sql);
      }),
    ).toThrow(/append-only/);
    expect(() => db.exec(sql)).toThrow(/append-only/);
    expect(count()).toBe(before);
  });

  test('refuses any change from outside a write, in every table', () => {
    const before = dump(db);
    for (const table of tables) {
      const row = db.prepare<[], SqlRow>(`SELECT * FROM "${table}" LIMIT 1`).get() ?? {};
      const [column, value] = someChange(db, table, row);
      expect(() => db.prepare(`UPDATE "${table}" SET ${column} = ?`).run(value)).toThrow(
        /NOT NULL.*invocation_id/,
      );
    }
    expect(dump(db)).toBe(before);
  });
});

describe('a write', () => {
  test('that changes nothing leaves the bytes of the file, and records nothing', () => {
    const made = aProgramme().withMentee({ name: 'Ada' }).create();
    const bytes = readFileSync(made.file);
    const [ada] = loadParticipants(made.store);
    if (ada === undefined) throw new Error('Ada is there');
    expect(
      made.store.write('participant edit', () => {
        new ParticipantWriter(made.store).update(ada.id, ada);
        return 'result';
      }),
    ).toBe('result');
    made.store.write('import participants', () => undefined);
    made.store.write('test', () => {
      made.store.db.exec('UPDATE participants SET name = name');
    });
    expect(readFileSync(made.file).equals(bytes)).toBe(true);
    expect(loadLog(made.store)).toHaveLength(2);
    expect(made.store.db.inTransaction).toBe(false);
  });

  test('that fails half-way leaves nothing, and the next one works', () => {
    const made = aProgramme().create();
    const bytes = readFileSync(made.file);
    expect(() =>
      made.store.write('enrol', () => {
        new ParticipantWriter(made.store).insert(fieldsOf({ name: 'Ada' }), null);
        throw new Error('on second thoughts');
      }),
    ).toThrow('on second thoughts');
    expect(made.store.db.inTransaction).toBe(false);
    expect(loadParticipants(made.store)).toEqual([]);
    expect(readFileSync(made.file).equals(bytes)).toBe(true);
    made.store.write('enrol', () =>
      new ParticipantWriter(made.store).insert(fieldsOf({ name: 'Ben' }), null),
    );
    expect(loadParticipants(made.store)).toMatchObject([{ id: 1, name: 'Ben' }]);
  });

  test('leaves no row that says somebody is writing', () => {
    expect(db.prepare('SELECT count(*) FROM write_session').pluck().get()).toBe(0);
  });
});

test('the log is told without loading what is only counted', () => {
  const large = aProgramme().create().store;
  large.write('import participants', () => {
    const writer = new ParticipantWriter(large);
    for (let number = 0; number < 50; number++) writer.insert(fieldsOf({ name: `Person ${number}` }), null);
  });
  const [invocation] = loadLog(large, { limit: 1 });
  expect(invocation?.kinds).toMatchObject([{ table: 'participants', verb: 'added', count: 50 }]);
  expect(invocation?.kinds[0]?.first.map(({ after }) => after?.['name'])).toEqual([
    'Person 0',
    'Person 1',
    'Person 2',
  ]);
});
