import { expect, test } from '@jest/globals';
import { type ErasedColumn, type Erasing, ERASED, ownValue } from '../../../src/domain/privacy/erasure.ts';

const TERM: ErasedColumn = {
  table: 'participants',
  column: 'sector',
  held: 'term',
  isNullable: true,
  isUnique: false,
  isList: false,
};

/** Others have said "Health" and "Law" too. */
const erasing = {
  isShared: (_table: string, _column: string, value: string) => ['Health', 'Law'].includes(value),
} as unknown as Erasing;

test.each([
  ['Health', 'Health'],
  ['Falconry', null],
  ['["Health","Law"]', '["Health","Law"]'],
  ['["Health", "Law"]', '["Health", "Law"]'],
  ['["Health","Falconry"]', '["Health"]'],
  ['["Falconry"]', '[]'],
])('of %s stays what others have said too: %s', (value, left) => {
  expect(ownValue(erasing, TERM, value, 1)).toBe(left);
});

test('where there must be something, it is that it was erased', () => {
  expect(ownValue(erasing, { ...TERM, isNullable: false }, 'Falconry', 1)).toBe(ERASED);
});
