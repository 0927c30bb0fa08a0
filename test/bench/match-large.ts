/** A programme of 100,000 mentees and 50,000 mentors: that it is matched and proved, how fast pairs are scored, in what memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './comparison.ts';
import { compiled } from '../support/compiled.ts';
import type { MeasuredOnce } from './large-once.ts';

const MENTEES = 100_000;
const MENTORS = 50_000;
/** What the design asks for, in pairs a second. */
const SCORED_A_SECOND = 500e6;

/** Returns how long all pairs take to score, against the design's pace, and a proposal against scoring all pairs. It takes minutes. */
export function matchLarge(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const file = join(folder, 'people');
    run('write', file, String(MENTEES), String(MENTORS));
    const scored = measured('score', file);
    const proposed = measured('propose', file);
    const size = `${MENTEES.toLocaleString('en')} × ${MENTORS.toLocaleString('en')}`;
    const pace = ((MENTEES * MENTORS) / SCORED_A_SECOND) * 1000;
    return Promise.resolve([
      line(`score all pairs of ${size}, ${memory(scored)}`, scored, '500 million pairs a second', pace, 1),
      line(
        `propose ${size}, certified, ${memory(proposed)}`,
        proposed,
        'scoring all pairs',
        scored.milliseconds,
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function memory({ peakMegabytes, loadedMegabytes }: MeasuredOnce): string {
  return `${peakMegabytes.toFixed(0)} MB (${loadedMegabytes.toFixed(0)} with the people loaded)`;
}

function line(
  what: string,
  { milliseconds }: MeasuredOnce,
  peer: string,
  peerMilliseconds: number,
  most?: number,
): Comparison {
  return { what, peer, ratio: milliseconds / peerMilliseconds, most, milliseconds, peerMilliseconds };
}

function measured(...argv: string[]): MeasuredOnce {
  return JSON.parse(run(...argv)) as MeasuredOnce;
}

function run(...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiled('bench/large-once'), ...argv], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
