/** Runs a command line for the generated pages, 80 columns wide and without a data file. */
import { PassThrough } from 'node:stream';
import type { Output } from '../../src/context.ts';
import { run } from '../../src/run.ts';

/** Returns what a command line prints on stdout. */
export async function runFor(argv: readonly string[]): Promise<string> {
  let text = '';
  const stdout: Output = {
    isTTY: true,
    columns: 80,
    write(part, done) {
      text += part;
      done();
      return true;
    },
  };
  const stderr: Output = {
    write(_, done) {
      done();
      return true;
    },
  };
  await run(argv, {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: { NO_COLOR: '1' },
    cwd: '/',
    actor: 'docs',
    timezone: 'UTC',
    version: '0.0.0',
    now: () => new Date('2026-01-01T00:00:00Z'),
  });
  return text;
}
