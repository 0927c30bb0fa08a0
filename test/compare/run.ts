/**
 * `npm run compare -- REVISION [--program FILE]`: whether the program of the working tree behaves as that of a revision
 * does, byte for byte: golden reports, transcripts, and all that both print and write on twenty made-up programmes.
 *
 * The revision is checked out, installed and built in a temporary folder. `--program` names the `bin/mentor.js` of one
 * that is built already.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareOn } from './both-programs.ts';
import { compareKeptFiles } from './kept-files.ts';
import { comparedProgrammes } from './programmes.ts';
import type { Tally } from './tally.ts';

const TREE = fileURLToPath(new URL('../..', import.meta.url));
/** Programmes that are compared at once. */
const LANES = 2;

let same = 0;
let different = 0;

function tell(what: string, tally: Tally): void {
  const { compared, differences } = tally;
  const [first] = differences;
  if (first === undefined) same++;
  else different++;
  process.stdout.write(
    first === undefined
      ? `same       ${what}: all ${compared}\n`
      : `DIFFERENT  ${what}: ${differences.length} differences in ${compared}\n` +
          `  ${first.what}\n  - ${first.old}\n  + ${first.new}\n`,
  );
}

/** Checks the revision out in the folder, installs it, which builds it too, and returns its program. */
function built(revision: string, folder: string): string {
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', folder, revision], { cwd: TREE });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(folder, 'bin/mentor.js');
}

/** Copies the program of the working tree, so that a build in the meantime changes nothing, and returns the copy. */
function copied(folder: string): string {
  for (const part of ['bin', 'dist', 'examples', 'package.json']) {
    cpSync(join(TREE, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(TREE, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'bin/mentor.js');
}

async function compare(revision: string, program: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-compare-'));
  const checkout = join(folder, 'revision');
  try {
    tell('golden reports and transcripts', compareKeptFiles(TREE, revision));
    const old = program === undefined ? built(revision, checkout) : resolve(program);
    const programs = { old, new: copied(join(folder, 'tree')) };
    const rest = comparedProgrammes().toReversed(); // the largest first, so that no lane is left with it at the end
    const lane = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        const place = join(folder, next.name);
        mkdirSync(place);
        tell(`${next.name} (${next.about})`, await compareOn(next, programs, place));
        rmSync(place, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    if (program === undefined) {
      execFileSync('git', ['worktree', 'remove', '--force', checkout], { cwd: TREE, stdio: 'ignore' });
    }
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${same} same, ${different} different\n`);
  process.exitCode = different === 0 ? 0 : 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string' } },
});
const [revision] = positionals;
if (revision === undefined) {
  process.stderr.write('Which revision? npm run compare -- REVISION [--program bin/mentor.js]\n');
  process.exitCode = 2;
} else await compare(revision, values.program);
