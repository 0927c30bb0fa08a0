import { expect, test } from '@jest/globals';
import { changedLevels, parseLevels } from '../../src/domain/level-change.ts';

const LEVELS = ['Officer', 'Manager', 'Director'];

test('a list is cut at semicolons, and without any at commas', () => {
  expect(parseLevels(' Officer , Manager')).toEqual(['Officer', 'Manager']);
  expect(parseLevels('Officer; Manager, senior')).toEqual(['Officer', 'Manager, senior']);
});

test.each([
  ['Officer,Manager,Director', [], [], false],
  ['Officer,Manager,Director,Head', [], [], false],
  ['Clerk,Officer,Manager,Director', [], [], false],
  ['Officer,Clerk,Manager,Director', [], [], true],
  ['Director,Manager,Officer', [], [], true],
  ['Officer,Director', ['Manager'], [], true],
  ['Manager,Director', ['Officer'], [], false],
  ['', LEVELS, [], false],
  ['Officer,Manager = Head of unit,director', [], ['Manager → Head of unit', 'Director → director'], false],
])('%j: what goes, what is renamed, whether steps differ', (list, removed, renamed, hasOtherGaps) => {
  const change = changedLevels(LEVELS, list);
  expect({ ...change, renamed: change.renamed.map(({ from, to }) => `${from} → ${to}`) }).toMatchObject({
    removed,
    renamed,
    hasOtherGaps,
  });
});

test('the new levels stand in the order of the list, each with its old name', () => {
  expect(changedLevels(LEVELS, 'Clerk,Manager=Head,Officer').levels).toEqual([
    { from: null, to: 'Clerk' },
    { from: 'Manager', to: 'Head' },
    { from: 'Officer', to: 'Officer' },
  ]);
});

test('a level may have an equals sign in its name', () => {
  expect(changedLevels(['A=B', 'C'], 'a=b;C').renamed).toEqual([{ from: 'A=B', to: 'a=b' }]);
});

test.each([
  ['Officer,,Manager', '--levels has an empty level.'],
  ['Officer,officer', '--levels names a level twice.'],
  ['Officer,Officer=Clerk', '--levels names a level twice.'],
  ['Officer=Clerk,clerk', '--levels names a level twice.'],
  ['Officer=,Manager', '--levels gives "Officer" no new name.'],
  ['Clerk=Officer', '"Clerk" cannot be renamed: there is no such level.'],
  ['Officer=manager', '"Officer" cannot be called "manager": there is such a level.'],
])('%s is refused', (list, message) => {
  expect(() => changedLevels(LEVELS, list)).toThrow(message);
});

test('of no levels none can be renamed', () => {
  expect(() => changedLevels([], 'A=B')).toThrow(
    expect.objectContaining({ hint: 'it has none yet: give the new ones alone' }),
  );
});
