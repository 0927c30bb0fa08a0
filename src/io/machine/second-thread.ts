/** A second thread, which scans rows beside the first. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SecondThread } from '../../matching/kernel/scan-memory.ts';
import { loadSharedScan } from '../program-files.ts';

/** What the thread runs. It ends when it is stopped, or by an error; a row that it has taken is then left to the first. */
const WORK = `
const { module, memory, layout } = require('node:worker_threads').workerData;
const abort = () => {};
const { exports } = new WebAssembly.Instance(module, { env: { memory, abort } });
exports.layOut(...layout);
try {
  exports.serve();
} finally {
  exports.leave();
}
`;

/** It makes no objects: a few megabytes are enough for Node itself. */
const LIMITS = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 };

/** Starts a thread that scans rows in a memory. It keeps no process alive. */
export function startScanning(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  layout: readonly number[],
): Worker {
  const worker = new Worker(WORK, {
    eval: true,
    execArgv: [],
    workerData: { module, memory, layout },
    resourceLimits: LIMITS,
  });
  worker.on('error', () => undefined); // The first thread does what is left.
  worker.unref();
  return worker;
}

/**
 * Does work for which threads may be started, and stops them when it is done or has failed. Where the machine has one core,
 * none can be. One that does not start is done without.
 */
export function withSecondThread<Result>(
  work: (secondThread: SecondThread | undefined) => Result,
  { cores = availableParallelism(), startOne = startScanning } = {},
): Result {
  if (cores === 1) return work(undefined);
  const started: Worker[] = [];
  let module: WebAssembly.Module | undefined;
  const scan = (): WebAssembly.Module => (module ??= loadSharedScan());
  const start: SecondThread['start'] = (memory, layout) => {
    try {
      started.push(startOne(scan(), memory, layout));
    } catch {
      // The first thread does everything.
    }
  };
  try {
    return work({ scan, start });
  } finally {
    for (const worker of started) void worker.terminate();
  }
}
