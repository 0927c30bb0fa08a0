/** What a coordinator of 2,500 pairs runs in the morning, over a year of what happened: see `year.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison } from './comparison.ts';
import { againstNode } from './pairs.ts';
import { makeYear, TODAY } from './year.ts';

const COMMANDS: readonly (string | readonly [command: string, most: number])[] = [
  ['today', 8],
  'report attention',
  'remind',
  'form due',
  'check-in due',
  'advance --ready',
  'relationship show R7',
  'meeting suggest R7',
  'find maria',
];

/** Returns the ratio for each command. */
export function life(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    makeYear(folder);
    return Promise.resolve(
      COMMANDS.map((one) => {
        const [command, most] = typeof one === 'string' ? [one, undefined] : one;
        return againstNode(
          `mentor ${command} (2,500 relationships, a year of events)`,
          [...command.split(' '), '--today', TODAY],
          folder,
          most,
        );
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
