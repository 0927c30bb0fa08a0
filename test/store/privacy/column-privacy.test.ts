import { describe, expect, test } from '@jest/globals';
import { heldIn, COLUMN_PRIVACY, isConfidential } from '../../../src/domain/privacy/column-privacy.ts';
import { columnsOf } from '../../../src/store/log/change-log.ts';
import { aProgramme } from '../../support/programme.ts';
import { tablesToLog } from '../tables.ts';

const { db } = aProgramme().create().store;
const tables = tablesToLog(db);

describe('the list of what columns hold', () => {
  test.each(tables)('has every column of %s, and no other', (table) => {
    expect(Object.keys(COLUMN_PRIVACY[table]?.columns ?? {}).sort()).toEqual(columnsOf(db, table).sort());
  });

  test('has no table that is not there', () => {
    expect(Object.keys(COLUMN_PRIVACY).filter((table) => !tables.includes(table))).toEqual([]);
  });

  test('names every column that points at a participant as an owner, or says why not', () => {
    // Whom somebody refers to is theirs who did. Who was absent is the pair's to know; the meeting is no more theirs than the other's. That somebody was erased
    // is not theirs to have erased. Who wrote a goal reads with its mentee what the other side says to it; the words are the other side's.
    const known = new Set([
      'meetings.absent_id',
      'erasures.participant_id',
      'person_references.person_id',
      'goal_confirmations.writer_id',
    ]);
    for (const table of tables) {
      const references = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
      const people = references.filter((one) => one.table === 'participants').map(({ from }) => from);
      const owners = COLUMN_PRIVACY[table]?.owners ?? [];
      expect([table, people.filter((one) => !owners.includes(one) && !known.has(`${table}.${one}`))]).toEqual(
        [table, []],
      );
    }
  });

  test('leads from every part to what it is part of, by a column that points there', () => {
    for (const [table, { within }] of Object.entries(COLUMN_PRIVACY)) {
      if (within === undefined) continue;
      const references = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
      expect(references.map((one) => [one.from, one.table])).toContainEqual(within);
    }
  });

  test('takes a column that it does not know for words in confidence', () => {
    expect(heldIn('participants', 'shoe_size')).toBe('confidence');
    expect(isConfidential('nonsense', 'anything')).toBe(true);
  });
});
