/** The only file that touches the process, the clock and the terminal. */
import { fstatSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Host, Output } from './context.ts';
import { ownZone, zoneOfIntl } from './io/machine/own-zone.ts';
import { programFile, programVersion } from './io/program-files.ts';
import { run } from './run.ts';

/** The signals that end a process and can be caught. */
const ENDING = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Runs the program on the process's own arguments, streams and clock, and returns the exit code. */
export async function main(): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) {
    // If the reader has gone away (`| head`), the output ends quietly. `write` reports any other error.
    stream.on('error', () => undefined);
  }
  return run(process.argv.slice(2), {
    // Getters: opening stdin, and asking who and where this is, would double the time of `--version`.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout as Output,
    stderr: process.stderr as Output,
    get isStdoutFile() {
      try {
        return fstatSync(1).isFile();
      } catch {
        return false; // it is closed
      }
    },
    env: process.env,
    get cwd() {
      return process.cwd();
    },
    get actor() {
      return process.env['MENTOR_ACTOR'] || loginName();
    },
    get timezone() {
      return zoneOfIntl(process.env['TZ']);
    },
    get ownZone() {
      return ownZone(process.env['TZ']);
    },
    version: programVersion(),
    get installed() {
      return { node: process.execPath, script: programFile(), user: loginName() };
    },
    now: () => new Date(),
    beforeSignal: (restore) => {
      const end = (signal: NodeJS.Signals): void => {
        forget();
        restore();
        process.kill(process.pid, signal);
      };
      const forget = (): void => {
        for (const signal of ENDING) process.off(signal, end);
      };
      for (const signal of ENDING) process.on(signal, end);
      return forget;
    },
    beforeEnd: (end) => {
      const once = (): void => {
        forget();
        end();
      };
      const forget = (): void => {
        for (const signal of ENDING) process.off(signal, once);
      };
      for (const signal of ENDING) process.on(signal, once);
      return forget;
    },
    // Lists of processes show this in place of the command line, whose arguments hold names and words.
    announce: (command) => {
      process.title = `mentor ${command}`;
    },
    page: async (text) => {
      const { throughPager } = await import('./terminal/pager.ts');
      // Ctrl-C belongs to the pager, which ends when somebody wants it to.
      const ignored = (): void => undefined;
      process.on('SIGINT', ignored);
      try {
        return await throughPager(text, process.env);
      } finally {
        process.off('SIGINT', ignored);
      }
    },
  } satisfies Host);
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown'; // a container may run under a user id that has no name
  }
}
