/** An erasure that is killed, or meets a full disk, at a few of its steps and is asked for again; `npm run faults` tries each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { eraseAgain } from '../../faults/erase-again.ts';
import { canInject } from '../../faults/shim.ts';
import { ensureBuilt } from '../program.ts';

beforeAll(ensureBuilt, 60_000);

test('killed or without room and asked again, nothing of the person is left in any file', async () => {
  if (!canInject()) return; // needs Linux and a C compiler
  const folder = mkdtempSync(join(tmpdir(), 'mentor-erase-'));
  try {
    const tallies = await eraseAgain(folder, 400, ['kill', 'full']);
    expect(tallies.flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(tallies.map(({ tried }) => tried > 4)).toEqual([true, true]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
