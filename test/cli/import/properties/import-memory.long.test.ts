/** How much memory an import takes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { largeFile } from '../../../support/large-file.ts';
import { ENVIRONMENT, ensureBuilt, PROGRAM, temporaryFolder } from '../../program.ts';

const ROWS = 100_000;
/** An import of so many rows takes at most 300 MB, of which this is left to what is kept of them. */
const HEAP_MB = 105;

const { cwd, remove } = temporaryFolder();

beforeAll(ensureBuilt, 60_000);
afterAll(remove);

test('a hundred thousand rows of twenty columns are imported in little memory', () => {
  const { csv, levels } = largeFile(ROWS);
  writeFileSync(join(cwd, 'people.csv'), csv);
  const mentor = (...argv: readonly string[]): number | null =>
    spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, PROGRAM, ...argv], {
      cwd,
      env: ENVIRONMENT,
      stdio: 'ignore',
    }).status;
  expect(mentor('init', 'B', '--levels', levels.join(','), '--timezone', 'UTC')).toBe(0);
  expect(mentor('import', 'participants', 'people.csv', '--quiet')).toBe(0);
}, 300_000);
