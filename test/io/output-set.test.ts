/** What is said of a set that cannot be written, and what is left of it. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type OutputFile, writeSet } from '../../src/io/output-set.ts';
import { filesIn, verify } from '../cli/reports/written-set.ts';
import { aFolder } from '../support/programme.ts';

const filesOf = (day: string): OutputFile[] =>
  ['digest.md', 'pages/a.html'].map((name) => ({ name, content: `${name} of ${day}` }));
const write = (folder: string, day: string): boolean =>
  writeSet(folder, 'nightly', day, filesOf(day), { as_of: day });

/** Puts a file in the place of a folder of a day's set, so that writing it fails halfway. */
function stopHalfway(folder: string, day: string): void {
  const elsewhere = aFolder();
  write(elsewhere, day);
  const set = join(folder, 'sets', readdirSync(join(elsewhere, 'sets'))[0]!);
  mkdirSync(set, { recursive: true });
  writeFileSync(join(set, 'pages'), '');
}

const failing = (hint: string): unknown =>
  expect.objectContaining({ message: expect.stringContaining('cannot be written (E'), hint });
const OTHERWISE = 'check its permissions, or name another folder with --out';

test('the first set that cannot be written leaves none, and no set from before is told of', () => {
  const folder = aFolder();
  stopHalfway(folder, 'monday');
  expect(() => write(folder, 'monday')).toThrow(failing(`${OTHERWISE}; there is no set in it yet`));
  expect(filesIn(folder)).toEqual([]);
});

test('a later one leaves the set from before', () => {
  const folder = aFolder();
  write(folder, 'monday');
  const before = filesIn(folder);
  stopHalfway(folder, 'tuesday');
  expect(() => write(folder, 'tuesday')).toThrow(failing(`${OTHERWISE}; the set from before is still whole`));
  verify(folder);
  expect(filesIn(folder)).toEqual(before);
});

test('once its manifest is in place it is the new one that is whole', () => {
  const folder = aFolder();
  write(folder, 'monday');
  const files = [...filesOf('tuesday'), { name: 'new.csv', content: 'new' }];
  mkdirSync(join(folder, 'new.csv')); // in the place of a file
  expect(() => writeSet(folder, 'nightly', 'tuesday', files, { as_of: 'tuesday' })).toThrow(
    failing(`${OTHERWISE}; the new set is whole, and the next run puts its files in their places`),
  );
});
