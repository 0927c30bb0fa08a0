/** SQLite looks for what points at a row that is removed; without an index it goes through the whole table each time. */
import { expect, test } from '@jest/globals';
import { aProgramme } from '../support/programme.ts';
import { tablesToLog } from './tables.ts';

test.each(['relationships', 'participants'])('whatever points at %s is found by an index', (parent) => {
  const { db } = aProgramme().create().store;
  const scanned = tablesToLog(db).flatMap((table) => {
    const keys = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
    return keys
      .filter((key) => key.table === parent)
      .filter(({ from }) => {
        const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM "${table}" WHERE "${from}" = ?`).all(1);
        return !(plan as { detail: string }[]).every(({ detail }) => detail.startsWith('SEARCH'));
      })
      .map(({ from }) => `${table}.${from}`);
  });
  expect(scanned).toEqual([]);
});
