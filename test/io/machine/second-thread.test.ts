/** Rows scanned on two threads, against the same rows scanned on one. */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from '@jest/globals';
import { loadScan, loadSharedScan } from '../../../src/io/program-files.ts';
import { startScanning, withSecondThread } from '../../../src/io/machine/second-thread.ts';
import { columnKernel } from '../../../src/matching/kernel/column-kernel.ts';
import { compileColumns } from '../../../src/matching/kernel/compile-columns.ts';
import type { RowKernel } from '../../../src/matching/kernel/row-kernel.ts';
import type { SecondThread } from '../../../src/matching/kernel/scan-memory.ts';
import { compilePairRules } from '../../../src/matching/scoring/pair-rules.ts';
import { contextByKey, programmeInput } from '../../bench/programme-input.ts';

const input = programmeInput(400, 400);
const context = contextByKey(input);
const judge = compilePairRules(input, context);

/** Where the numbers of a layout are that say what a score is multiplied by, where jobs are counted, and where they are. */
const [HALVES, CONTROL, PLACES] = [9, 11, 12] as const;

const started: Worker[] = [];
afterAll(() => Promise.all(started.map((worker) => worker.terminate())));

function kernelWith(start?: SecondThread['start']): RowKernel {
  const second = start === undefined ? undefined : { scan: loadSharedScan, start };
  return columnKernel(loadScan(), compileColumns(judge, context), judge, context, { second });
}

/** Returns a kernel whose second thread is told a layout that differs in one number, once the thread runs. */
async function withThread(change?: { readonly at: number; readonly to: number }): Promise<RowKernel> {
  const kernel = kernelWith((memory, layout) => {
    const told = change === undefined ? layout : layout.with(change.at, change.to);
    started.push(startScanning(loadSharedScan(), memory, told));
  });
  await once(started.at(-1)!, 'online');
  return kernel;
}

/** Returns everything that a kernel finds of everybody: the best, and all above a limit. */
function everything(kernel: RowKernel): string {
  const found: unknown[] = [];
  for (let mentor = 0; mentor < kernel.mentors; mentor++) kernel.reprice(mentor, 0, 100 * (mentor % 50));
  kernel.eachBest(context.mentees.keys(), 8, (mentee, { length, mentorOf, scores, boundScore }) =>
    found.push([mentee, boundScore, ...mentorOf.subarray(0, length), ...scores.subarray(0, length)]),
  );
  const limitOf = (mentee: number): { level: number; score: number } => ({
    level: 0,
    score: 50_000 + mentee,
  });
  kernel.eachAtLeast(context.mentees.keys(), limitOf, (mentee, { length, mentorOf, scores }) =>
    found.push([mentee, ...mentorOf.subarray(0, length), ...scores.subarray(0, length)]),
  );
  return JSON.stringify(found);
}

test('two threads find what one finds, time after time', async () => {
  const [one, two] = [kernelWith(), await withThread()];
  for (let round = 0; round < 10; round++) expect(everything(two) === everything(one)).toBe(true);
});

test('the second thread takes part: if it reckoned otherwise, this would be seen', async () => {
  const [one, two] = [kernelWith(), await withThread({ at: HALVES, to: 1 })];
  let isSeen = false;
  while (!isSeen) isSeen = everything(two) !== everything(one);
});

test('a row that a thread has taken when it ends by an error is scanned all the same', async () => {
  const [one, two] = [kernelWith(), await withThread({ at: PLACES, to: 0xfffffff0 })];
  const worker = started.at(-1)!;
  const hasEnded = (): boolean => worker.threadId === -1;
  while (!hasEnded()) {
    expect(everything(two) === everything(one)).toBe(true);
    await setImmediate();
  }
});

test('a thread that leaves with a row in hand, or never comes, is done without', () => {
  const one = everything(kernelWith());
  const gone = kernelWith((memory, layout) => {
    const words = new Int32Array(memory.buffer, layout[CONTROL], 48);
    [words[16], words[32]] = [1, 1]; // The first row is taken, and nobody is there.
  });
  expect(everything(gone)).toEqual(one);
  expect(everything(kernelWith(() => undefined))).toEqual(one);
});

describe('withSecondThread', () => {
  test('gives none where there is one core', () => {
    expect(withSecondThread((second) => second, { cores: 1 })).toBeUndefined();
  });

  test('goes on where a thread cannot be started', () => {
    const startOne = (): never => {
      throw new Error('no threads here');
    };
    const found = withSecondThread((second) => everything(kernelWith(second!.start)), { cores: 2, startOne });
    expect(found).toEqual(everything(kernelWith()));
  });

  test.each([
    ['is done', (): void => undefined],
    [
      'fails',
      (): never => {
        throw new Error('failed');
      },
    ],
  ])('stops the thread when the work %s', async (_name, end) => {
    const ends: Promise<unknown>[] = [];
    const startOne: typeof startScanning = (...given) => {
      const worker = startScanning(...given);
      ends.push(once(worker, 'exit'));
      return worker;
    };
    const work = (second: SecondThread | undefined): void => {
      everything(kernelWith(second!.start));
      end();
    };
    try {
      withSecondThread(work, { cores: 2, startOne });
    } catch (error) {
      expect(error).toEqual(new Error('failed'));
    }
    expect(ends).toHaveLength(1);
    await Promise.all(ends);
  });
});
