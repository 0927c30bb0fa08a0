/**
 * An erasure let down at each of its steps, and then asked for again: no byte of the person may be left in the file, its
 * backups, journals or hidden files, whatever it was that failed and whichever step.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runMentor } from '../support/host.ts';
import { countSteps, type Mode, runWith } from './shim.ts';
import { Tally } from './tally.ts';

const CANARY = /kanarie\d{4}|zoë|müller/i;
const ARGV = ['participant', 'erase', 'P1', '--confirm', 'Zoë Müller'];

/** Makes a programme with a person, two backups in a folder of their own, and leftovers of a kill. */
async function prepare(cwd: string): Promise<void> {
  mkdirSync(join(cwd, 'stick'));
  for (const argv of [
    ['init', 'Erasing'],
    [
      'enrol',
      '--as',
      'mentee',
      '--name',
      'Zoë Müller',
      '--about',
      'Kanarie0001',
      '--email',
      'zoe@example.org',
      '--consent-on',
      '2026-01-01',
    ],
    [
      'enrol',
      '--as',
      'mentor',
      '--name',
      'Tom Peters',
      '--about',
      'I know Müller, Zoë',
      '--consent-on',
      '2026-01-01',
    ],
    ['relationship', 'pair', 'P2', 'P1'],
    ['meeting', 'log', 'R1', '--on', '2026-11-22', '--notes', 'Kanarie0002'],
    ['backup', 'copy.db'],
    ['backup', 'stick/copy.db'],
  ]) {
    const { exit, stderr } = await runMentor(argv, { cwd });
    if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: ${stderr}`);
  }
}

/** Returns the files below a folder in which something of the person still stands. */
export function filesWithThem(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && CANARY.test(readFileSync(path, 'utf8').normalize('NFC'));
  });
}

/**
 * Lets an erasure down at every so manyth step, in each way, and asks again.
 *
 * @param share 1 is every step, 10 every tenth.
 */
export async function eraseAgain(folder: string, share: number, modes: readonly Mode[]): Promise<Tally[]> {
  const again = async (cwd: string): Promise<string | null> => {
    const { exit, stderr } = await runMentor(ARGV, { cwd });
    const left = filesWithThem(cwd);
    // Exit 1 where all was done before the fault: there is nothing left to do.
    const isDone = exit === 0 || (exit === 1 && stderr.includes('has been erased already'));
    return isDone && left.length === 0
      ? null
      : `asked again: exit ${exit}; still in ${left.join(', ') || 'nothing'}`;
  };
  // The copies remember where they were made: the same place is used again for each step.
  const cwd = join(folder, 'erased');
  const fresh = async (): Promise<void> => {
    rmSync(cwd, { recursive: true, force: true });
    mkdirSync(cwd);
    await prepare(cwd);
    cpSync(cwd, `${cwd}.kept`, { recursive: true, force: true });
  };
  await fresh();
  const steps = await countSteps(cwd, ARGV);
  const tallies: Tally[] = [];
  for (const mode of modes) {
    const tally = new Tally(`participant erase, asked again: ${mode} at a step`);
    for (let at = 1; at <= steps; at++) {
      if (share > 1 && at % share !== 1 && at !== steps) continue;
      rmSync(cwd, { recursive: true, force: true });
      cpSync(`${cwd}.kept`, cwd, { recursive: true });
      const { exit, stderr } = await runWith({ mode, at }, cwd, ARGV);
      const isBug = exit === 70 || (exit === 1 && isErasedIn(cwd));
      tally.add(`step ${at} of ${steps}`, {
        isAcknowledged: exit === 0,
        state: exit === 0 && filesWithThem(cwd).length > 0 ? 'before' : 'after',
        trouble: isBug
          ? `exit ${exit}: ${stderr.split('\n').find((line) => line.startsWith('mentor:'))}`
          : await again(cwd),
      });
    }
    tallies.push(tally);
  }
  for (const one of [cwd, `${cwd}.kept`]) rmSync(one, { recursive: true, force: true });
  return tallies;
}

/** Whether the file says that they were erased: then the rows are not as before. */
function isErasedIn(cwd: string): boolean {
  return !/Kanarie0001/.test(readFileSync(join(cwd, 'mentor.db'), 'utf8'));
}
