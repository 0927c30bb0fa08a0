/** Times whole processes in pairs, so that a drift of the machine touches both sides alike. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './comparison.ts';

/** The built program. */
export const PROGRAM = fileURLToPath(new URL('../../bin/mentor.js', import.meta.url));

const RUNS = 15;

export type Environment = 'own' | 'empty';

/**
 * Runs the program and `node -e 0` in turn, and returns how many times longer the program takes.
 *
 * @param argv Arguments of the program.
 * @param cwd Where it runs.
 * @param environment `own` is that of the person who runs the bench. In an empty one Node itself may start in half
 *   the time (it reads no extra certificates, for one), and every ratio to it is greater.
 * @param before What is done before each run, untimed.
 */
export function againstNode(
  what: string,
  argv: readonly string[],
  cwd: string,
  most: number | undefined,
  environment: Environment = 'own',
  before: () => void = () => undefined,
): Comparison {
  const own: number[] = [];
  const peer: number[] = [];
  for (let run = -1; run < RUNS; run++) {
    before();
    const a = timed([PROGRAM, ...argv], cwd, environment);
    const b = timed(['-e', '0'], cwd, environment);
    if (run < 0) continue; // the first pair warms the disk
    own.push(a);
    peer.push(b);
  }
  const ratios = own.map((time, index) => time / (peer[index] ?? Number.NaN));
  return {
    what: environment === 'empty' ? `${what}, empty environment` : what,
    peer: 'node -e 0',
    ratio: median(ratios),
    most,
    milliseconds: median(own),
    peerMilliseconds: median(peer),
  };
}

/** Runs the program and returns what it prints. */
export function runProgram(argv: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`mentor ${argv.join(' ')} exited ${status}: ${stderr}`);
  return stdout;
}

/** Runs the program and returns the most memory that its process took, in MB of a million bytes. */
export function peakMegabytes(argv: readonly string[], cwd: string): number {
  const said = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(said)}`, PROGRAM, ...argv],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const peak = /peak (\d+)$/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined)
    throw new Error(`mentor ${argv.join(' ')} exited ${status}: ${stderr}`);
  return (Number(peak) * 1024) / 1e6;
}

function timed(argv: readonly string[], cwd: string, environment: Environment): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, argv, {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
    ...(environment === 'empty' ? { env: {} } : {}),
    maxBuffer: 2 ** 30,
  });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${argv.join(' ')} exited ${status}`);
  return Number(end - start) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
