/**
 * `npm run faults [-- --share N] [--only steps|files|machine|processes|imports|erase] [--scenario NAME] [--mode MODE]`: lets the program down in every way that a
 * machine can, one at a time, and counts what that cost. Exits 1 where anything was lost or half done. With
 * `--share N` every Nth step is failed instead of each; `--scenario` names one command of the steps, `--mode` one
 * fault of the four: kill, torn, full, error.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../cli/program.ts';
import { badFiles } from './files.ts';
import { eraseAgain } from './erase-again.ts';
import { killedImports } from './import-kills.ts';
import { badMachines } from './machine.ts';
import { manyProcesses } from './processes.ts';
import { canInject, MODES } from './shim.ts';
import { failSteps } from './steps.ts';
import { figures, type Tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '1' },
    only: { type: 'string' },
    scenario: { type: 'string' },
    mode: { type: 'string' },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);

await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'mentor-faults-'));
const share = Math.max(1, Number(values.share));
const parts: Readonly<Record<string, () => Promise<Tally[]>>> = {
  files: () => badFiles(folder, share),
  machine: () => badMachines(folder),
  processes: () => manyProcesses(folder, 8, share === 1 ? 200 : 20),
  imports: () => killedImports(folder),
  erase: async () => (canInject() ? eraseAgain(folder, share, MODES) : []),
  steps: async () => {
    if (canInject()) return failSteps(folder, share, say, values);
    say('No step was failed: that needs Linux and a C compiler (cc).');
    return [];
  },
};
const tallies: Tally[] = [];
try {
  for (const [name, run] of Object.entries(parts))
    if (values.only === undefined || values.only === name) tallies.push(...(await run()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const troubles = tallies.flatMap((tally) => tally.troubles);
process.stdout.write(`${figures(tallies)}\n`);
for (const trouble of troubles.slice(0, 40)) say(trouble);
if (troubles.length > 40) say(`and ${troubles.length - 40} more`);
if (troubles.length > 0) process.exitCode = 1;
