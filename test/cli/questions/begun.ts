/** A programme to ask questions about: made once for a file of tests, and copied for each of them. */
import { beforeAll } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { ensureBuilt } from '../program.ts';

let begun = '';

/** Makes the programme by command lines before the tests of a file. */
export function begunBy(lines: readonly (readonly string[])[]): void {
  beforeAll(async () => {
    await ensureBuilt();
    begun = aFolder();
    for (const line of lines) {
      const { exit, stderr } = await runMentor(line, { cwd: begun });
      if (exit !== 0) throw new Error(`${line.join(' ')}: ${stderr}`);
    }
  }, 60_000);
}

/** Returns a new folder with a copy of it. */
export function aCopy(): string {
  const cwd = aFolder();
  copyFileSync(join(begun, 'mentor.db'), join(cwd, 'mentor.db'));
  return cwd;
}
