import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { whileLocked } from '../../../src/store/file/process-lock.ts';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { aFolder } from '../../support/programme.ts';

const options = { what: 'the folder', waitMs: 0 };

test('what is locked is done by one at a time, and nothing is left of the lock', async () => {
  const folder = aFolder();
  const lock = join(folder, '.lock');
  const order: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    order.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    order.push(`${name} ends`);
    return name;
  };
  const patient = { ...options, waitMs: 60_000 };
  const done = await Promise.all(['a', 'b', 'c'].map((name) => whileLocked(lock, patient, work(name))));
  expect(done).toEqual(['a', 'b', 'c']);
  const names = order.filter((_, at) => at % 2 === 0).map((said) => said.slice(0, 1));
  expect(order).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(readdirSync(folder)).toEqual([]);
});

test('another that does not let go is told of, once it was waited for', async () => {
  const lock = join(aFolder(), '.lock');
  writeFileSync(lock, '');
  const other = new Sqlite(lock);
  other.exec('BEGIN EXCLUSIVE');
  let waits = 0;
  const onWait = (): Promise<void> => {
    waits++;
    return Promise.resolve();
  };
  const work = (): Promise<string> => Promise.resolve('done');
  await expect(whileLocked(lock, { ...options, onWait }, work)).rejects.toMatchObject({
    kind: 'locked',
    message: 'the folder is held by another process.',
    hint: 'it was waited for 0 seconds; run the command again when the other has finished; nothing was changed',
  });
  expect(waits).toBe(1);
  other.close();
  // A file that a kill has left is no lock.
  expect(await whileLocked(lock, { ...options, onWait }, work)).toBe('done');
  expect(waits).toBe(1);
});

test('work that fails lets go of the lock', async () => {
  const lock = join(aFolder(), '.lock');
  const fail = (): Promise<never> => Promise.reject(new Error('no'));
  await expect(whileLocked(lock, options, fail)).rejects.toThrow('no');
  expect(await whileLocked(lock, options, () => Promise.resolve('done'))).toBe('done');
});

test('where there can be no lock the work is done without', async () => {
  const lock = join(aFolder(), '.lock');
  mkdirSync(lock);
  expect(await whileLocked(lock, options, () => Promise.resolve('done'))).toBe('done');
});
