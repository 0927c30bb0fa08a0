/** How long the program takes to say its version. */
import { tmpdir } from 'node:os';
import { againstNode } from './pairs.ts';
import type { Comparison } from './comparison.ts';

/** Returns the ratio for `mentor --version`. */
export function startUp(): Promise<Comparison[]> {
  return Promise.resolve(
    (['own', 'empty'] as const).map((environment) =>
      againstNode('mentor --version', ['--version'], tmpdir(), 2, environment),
    ),
  );
}
