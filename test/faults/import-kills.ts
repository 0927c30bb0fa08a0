/** An import of 20,000 rows that is killed at twenty moments: none of it is there afterwards, or all of it. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkStore } from '../../src/store/file/check/check.ts';
import { openStore } from '../../src/store/file/open.ts';
import { PROGRAM } from '../cli/program.ts';
import { generateProgramme, toCsv } from '../support/generate-programme.ts';
import { runMentor } from '../support/host.ts';
import { type Outcome, Tally } from './tally.ts';

const ROWS = 20_000;
const MOMENTS = 20;

/** Kills the process that imports at moments spread evenly from its start to its end. */
export async function killedImports(folder: string): Promise<Tally[]> {
  const tally = new Tally(`an import of ${ROWS} rows, killed at ${MOMENTS} moments`);
  const cwd = mkdtempSync(join(folder, 'i-'));
  const { mentors, mentees, levels } = generateProgramme({
    seed: 1,
    mentors: ROWS * 0.4,
    mentees: ROWS * 0.6,
  });
  writeFileSync(join(cwd, 'people.csv'), toCsv([...mentors, ...mentees]));
  await runMentor(['init', 'Kills', '--levels', levels.join(','), '--timezone', 'UTC'], { cwd });
  copyFileSync(join(cwd, 'mentor.db'), join(cwd, 'fresh.db'));

  const from = performance.now();
  const { exit } = await imported(cwd, undefined);
  const duration = performance.now() - from;
  tally.add('not killed', outcome(cwd, exit));
  for (let moment = 0; moment < MOMENTS; moment++) {
    rmSync(join(cwd, 'mentor.db-journal'), { force: true });
    copyFileSync(join(cwd, 'fresh.db'), join(cwd, 'mentor.db'));
    const after = (duration * (moment + 0.5)) / MOMENTS;
    const ended = await imported(cwd, after);
    tally.add(`killed after ${Math.round(after)} ms`, outcome(cwd, ended.exit));
  }
  rmSync(cwd, { recursive: true, force: true });
  return [tally];
}

/** Imports in a process of its own, which is killed after so many milliseconds unless it is done by then. */
async function imported(cwd: string, killAfter: number | undefined): Promise<{ exit: number | null }> {
  const child = spawn(process.execPath, [PROGRAM, 'import', 'participants', 'people.csv'], {
    cwd,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const end = new Promise<{ exit: number | null }>((done) => child.on('close', (exit) => done({ exit })));
  if (killAfter !== undefined) {
    await Promise.race([end, sleep(killAfter)]);
    child.kill('SIGKILL');
  }
  return end;
}

function outcome(cwd: string, exit: number | null): Outcome {
  const store = openStore(join(cwd, 'mentor.db'), {
    actor: 'harness',
    now: () => new Date(),
    today: undefined,
  });
  try {
    const count = store.db.prepare<[], number>('SELECT count(*) FROM participants').pluck().get();
    const [finding] = checkStore(store);
    return {
      isAcknowledged: exit === 0,
      state: count === 0 ? 'before' : count === ROWS ? 'after' : 'neither',
      trouble: finding === undefined ? null : `check: ${finding.message}`,
    };
  } finally {
    store.close();
  }
}
