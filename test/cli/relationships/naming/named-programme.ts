/** A small programme whose people share names, and one relationship that is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMentor } from '../../../support/host.ts';

export interface NamedProgramme {
  readonly cwd: string;
  readonly remove: () => void;
}

const PEOPLE = [
  ['mentee', 'Kasia Nowak', '--organisation', 'Elm Hill'],
  ['mentee', 'Kasia Zając'],
  ['mentee', 'Úna Reyes'],
  ['mentor', 'Ana Ruiz', '--email', 'ana@x.example'],
  ['mentor', 'Susana Lee'],
  ['mentee', 'Ben Yeo'],
  ['mentor', 'Tom Hill'],
  ['mentee', 'Lea Fox'],
  ['mentee', 'Joe Fox'],
  ['mentor', 'Mo Ray', '--capacity', '3'],
] as const;
/** Mentor and mentee of R1, R2 … */
const PAIRS = [
  ['P4', 'P1'],
  ['P7', 'P3'],
  ['P5', 'P6'],
  ['P10', 'P8'],
  ['P10', 'P9'],
] as const;

/** Makes a programme of mentees with those names in a new folder. */
export async function aProgrammeOf(names: readonly string[]): Promise<NamedProgramme> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-names-'));
  await runMentor(['init', 'Named', '--timezone', 'Europe/London'], { cwd });
  for (const name of names) await runMentor(['enrol', '--as', 'mentee', '--name', name], { cwd });
  return { cwd, remove: () => rmSync(cwd, { recursive: true, force: true }) };
}

/** Makes it in a new folder. R3, of Ben Yeo with Susana Lee, has ended. */
export async function aNamedProgramme(): Promise<NamedProgramme> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-names-'));
  const run = async (...argv: string[]): Promise<void> => {
    const { exit, stderr } = await runMentor(argv, { cwd });
    if (exit !== 0) throw new Error(stderr);
  };
  await run('init', 'Named', '--timezone', 'Europe/London');
  for (const [as, name, ...more] of PEOPLE)
    await run('enrol', '--as', as, '--name', name, '--consent-on', '2026-01-01', ...more);
  for (const [mentor, mentee] of PAIRS) await run('relationship', 'pair', mentor, mentee);
  await run('relationship', 'end', 'R3', '--reason', 'no-time');
  return { cwd, remove: () => rmSync(cwd, { recursive: true, force: true }) };
}
