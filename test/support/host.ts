/** A host made of buffers: runs a command line in this process, on a fixed day, at a terminal or at none. */
import { Readable } from 'node:stream';
import type { Host, Output } from '../../src/context.ts';
import { programFile } from '../../src/io/program-files.ts';
import { run } from '../../src/run.ts';

export interface HostOptions {
  /** Where the person stands; a temporary folder. */
  readonly cwd: string;
  /** The instant of the clock. Default noon, UTC, on 22 November 2026. */
  readonly now?: string;
  /** Whether stdout is a terminal. Default no. */
  readonly isTTY?: boolean;
  /** Whether stdout is a file. Default no: a pipe. */
  readonly isStdoutFile?: boolean;
  /** Of the terminal. Default 100. */
  readonly columns?: number;
  /** Of the terminal. Default: it does not say. */
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether stdin never says anything and never ends, as at a job's idle pipe. Default no: it is empty. */
  readonly isStdinSilent?: boolean;
  /** Who is at the keyboard. Default: coordinator. */
  readonly actor?: string;
}

/** What a command line left behind. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written. */
  readonly interleaved: string;
  readonly exit: number;
}

/** A version that no release has, so that a test cannot pass by accident. */
export const VERSION = '9.8.7';

/** How a machine starts the program: this one, but for the name of the account. */
export const INSTALLED = { node: process.execPath, script: programFile(), user: 'mentoring' };

/**
 * Runs a command line as the coordinator in London and returns what it wrote and its exit code. There is nobody
 * to ask: stdin is no terminal, whatever stdout is. What `--json` prints must be as its schema in docs/json says.
 */
export async function runMentor(argv: readonly string[], options: HostOptions): Promise<Ran> {
  const written: (readonly ['stdout' | 'stderr', string])[] = [];
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTTY: options.isTTY === true,
    ...(options.isTTY === true ? { columns: options.columns ?? 100 } : {}),
    ...(options.rows === undefined ? {} : { rows: options.rows }),
    write(text, done) {
      written.push([name, text]);
      done();
      return true;
    },
  });
  const stdin = options.isStdinSilent === true ? new Readable({ read() {} }) : Readable.from([]);
  const now = new Date(options.now ?? '2026-11-22T12:00:00Z');
  const host: Host = {
    stdin: Object.assign(stdin, { isTTY: false as const }),
    stdout: output('stdout'),
    stderr: output('stderr'),
    isStdoutFile: options.isStdoutFile === true,
    env: options.env ?? {},
    cwd: options.cwd,
    actor: options.actor ?? 'coordinator',
    timezone: 'Europe/London',
    version: VERSION,
    installed: INSTALLED,
    now: () => new Date(now),
  };
  const exit = await run(argv, host);
  const textOf = (wanted?: 'stdout' | 'stderr'): string =>
    written
      .filter(([name]) => wanted === undefined || name === wanted)
      .map(([, text]) => text)
      .join('');
  const ran: Ran = { stdout: textOf('stdout'), stderr: textOf('stderr'), interleaved: textOf(), exit };
  if (argv.includes('--json')) {
    const { holdToContract } = await import('./json-contract.ts');
    holdToContract(argv, ran);
  }
  return ran;
}
