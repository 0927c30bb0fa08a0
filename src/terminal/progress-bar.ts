/** A progress bar for long work: on stderr, at a terminal alone, and only once the work has proved to be long. */
import type { Output } from './write.ts';

/**
 * Reports progress. It may be called at any rate, and from work that never yields: the bar is drawn during
 * the call, when it is due.
 */
export type Report = (done: number, total: number) => void;

/** Work shorter than this shows nothing. */
const LONG_MS = 300;
/** A bar is drawn again no sooner than this: drawing takes time from the work. */
const REDRAW_MS = 100;
const CELLS = 30;
const START_OF_LINE = '\x1b[1G';
const CLEAR_LINE = '\x1b[2K';

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
  // A line that is full would go on in the next, which is not cleared. A terminal of no known width says 0.
  const most = (stream.columns || 80) - 1;
  let dueAt = now().getTime() + LONG_MS;
  let isDrawn = false;
  const draw = (text: string): void => void stream.write(START_OF_LINE + CLEAR_LINE + text, () => undefined);
  try {
    return await work((done, total) => {
      const at = now().getTime();
      if (at < dueAt) return;
      dueAt = at + REDRAW_MS;
      isDrawn = true;
      draw(barText(label, total > 0 ? Math.min(1, done / total) : 0).slice(0, most));
    });
  } finally {
    if (isDrawn) draw('');
  }
}

function barText(label: string, part: number): string {
  const bar = '='.repeat(Math.round(CELLS * part)).padEnd(CELLS);
  return `${label} [${bar}] ${Math.floor(100 * part)}%`;
}
