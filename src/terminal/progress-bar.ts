/** A progress bar for long work: on stderr, at a terminal alone, and only once the work has proved to be long. */
import { createRequire } from 'node:module';
import type * as CliProgress from 'cli-progress';
import type { Output } from './write.ts';

/**
 * Says how far a piece of work is. It can be called as often as is handy, and from work that never gives way to
 * anything else: the bar is drawn at once where it is due.
 */
export type Report = (done: number, total: number) => void;

/** Work shorter than this shows nothing. */
const LONG_MS = 300;

/**
 * Does some work and shows how far it is, as a bar on a terminal from the moment that it has taken 300 ms. The
 * bar is gone when the work is done, or has failed.
 *
 * @param label What is being done: `Matching`. The program's own words, never somebody's.
 */
export async function withBar<T>(
  stream: Output,
  label: string,
  now: () => Date,
  work: (report: Report) => T | Promise<T>,
): Promise<T> {
  const startedAt = now().getTime();
  let bar: CliProgress.SingleBar | undefined;
  try {
    return await work((done, total) => {
      if (bar !== undefined) {
        bar.setTotal(total);
        bar.update(Math.min(done, total));
      } else if (now().getTime() - startedAt >= LONG_MS) {
        bar = createBar(stream, label);
        bar.start(total, Math.min(done, total));
      }
    });
  } finally {
    bar?.stop();
  }
}

function createBar(stream: Output, label: string): CliProgress.SingleBar {
  // Loaded when it is due and at once: most work is short, and long work does not stop for an import.
  const { SingleBar } = createRequire(import.meta.url)('cli-progress') as typeof CliProgress;
  const screen = {
    isTTY: true,
    columns: stream.columns ?? 80,
    write: (text: string, done?: () => void) => stream.write(text, done ?? (() => undefined)),
  };
  return new SingleBar({
    stream: screen as unknown as NodeJS.WritableStream,
    format: `${label} [{bar}] {percentage}%`,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    barsize: 30,
    clearOnComplete: true,
  });
}
