import { expect, test } from '@jest/globals';
import { dumpTables } from '../../../src/store/file/dump.ts';
import { aProgramme } from '../../support/programme.ts';

test('of each column it is known whether there is always something, and what it points to', () => {
  const { store } = aProgramme().create();
  const goals = dumpTables(store, true).find(({ name }) => name === 'goals');
  const columns = new Map(goals?.columns.map((column) => [column.name, column]));
  expect(columns.get('statement')).toMatchObject({ type: 'TEXT', isRequired: true, references: null });
  expect(columns.get('measure')).toMatchObject({ type: 'TEXT', isRequired: false, references: null });
  expect(columns.get('relationship_id')).toMatchObject({ isRequired: true });
  expect(columns.get('participant_id')).toMatchObject({
    isRequired: false,
    references: ['participants', 'id'],
  });
});
