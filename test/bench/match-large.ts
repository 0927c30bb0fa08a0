/** Programmes of up to 100,000 mentees and 50,000 mentors: how fast they are matched and proved, and pairs scored, in what memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './comparison.ts';
import { compiled } from '../support/compiled.ts';
import type { MeasuredOnce } from './large-once.ts';

/** How many mentees and mentors, and in how many seconds they should be matched and proved on two cores. */
const SIZES = [
  { mentees: 20_000, mentors: 10_000, seconds: 4 },
  { mentees: 40_000, mentors: 20_000, seconds: 10 },
  { mentees: 100_000, mentors: 50_000, seconds: 40 },
] as const;
/** What the design asks for, in pairs a second. */
const SCORED_A_SECOND = 500e6;

/**
 * Returns how long proposals take that are certified, against what they should take; by what power of the mentees that grows
 * from the smallest to the largest; and how long it takes to score all pairs of the largest. It takes minutes.
 */
export function matchLarge(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const proposed = SIZES.map(({ mentees, mentors, seconds }) => {
      const file = join(folder, `people-${mentees}`);
      run('write', file, String(mentees), String(mentors));
      const once = measured('propose', file);
      const what = `propose ${sizeOf(mentees, mentors)}, certified, ${memory(once)}`;
      return line(what, once, `${seconds} s`, 1000 * seconds, 1);
    });
    const [first, last] = [SIZES[0], SIZES[2]];
    const scored = measured('score', join(folder, `people-${last.mentees}`));
    return Promise.resolve([
      ...proposed,
      {
        what: `growth from ${first.mentees.toLocaleString('en')} to ${last.mentees.toLocaleString('en')} mentees`,
        peer: 'power of the mentees',
        ratio:
          Math.log(proposed[2]!.milliseconds / proposed[0]!.milliseconds) /
          Math.log(last.mentees / first.mentees),
        most: undefined,
        milliseconds: Number.NaN,
        peerMilliseconds: Number.NaN,
      },
      line(
        `score all pairs of ${sizeOf(last.mentees, last.mentors)}, ${memory(scored)}`,
        scored,
        '500 million pairs a second',
        ((last.mentees * last.mentors) / SCORED_A_SECOND) * 1000,
        1,
      ),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizeOf(mentees: number, mentors: number): string {
  return `${mentees.toLocaleString('en')} × ${mentors.toLocaleString('en')}`;
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
