/** `mentor nightly` over 5,000 people, half of them paired, and a year of what happened, against the overview alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './comparison.ts';
import { peakMegabytes, runProgram } from './pairs.ts';
import { makeYear, TODAY } from './year.ts';

/** Returns the ratio of time, and that of the greatest memory to what is allowed. */
export function nightly(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    makeYear(folder);
    const time = (argv: readonly string[]): number => {
      const start = performance.now();
      runProgram([...argv, '--today', TODAY], folder);
      return performance.now() - start;
    };
    const pairs = [1, 2, 3].map(
      (run) => [time(['nightly', '--out', `night${run}`]), time(['report', 'overview', '--json'])] as const,
    );
    const [whole = 0, overview = 1] = pairs.toSorted(([a, b], [c, d]) => a / b - c / d)[1] ?? [];
    const what = 'mentor nightly (5,000 people, 2,500 relationships, a year of events)';
    const megabytes = peakMegabytes(['nightly', '--out', 'measured', '--today', TODAY], folder);
    return Promise.resolve([
      {
        what,
        peer: 'mentor report overview --json',
        ratio: whole / overview,
        most: 10,
        milliseconds: whole,
        peerMilliseconds: overview,
      },
      {
        what: `${what}: ${megabytes.toFixed(0)} MB at most`,
        peer: '500 MB',
        ratio: megabytes / 500,
        most: 1,
        milliseconds: Number.NaN,
        peerMilliseconds: Number.NaN,
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
