/** Matching a generated programme of 5,000 people, and lists and reports over it, half of them paired. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateProgramme, toCsv } from '../support/generate-programme.ts';
import { againstNode, type Environment, runProgram } from './pairs.ts';
import type { Comparison } from './comparison.ts';

const COMMANDS = [
  'participant list',
  'participant list --json',
  'relationship list',
  'report overview',
  'report participants',
  'report relationships',
];

/** Every form that is due: more than twice as many lines as there are people, who have all just begun. */
const DUE = ['form due', 'form list'];

/** Returns the ratio for matching, and for each list and report. */
export function lists(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
  try {
    const { mentors, mentees, levels } = generateProgramme({ seed: 1, mentors: 2000, mentees: 3000 });
    writeFileSync(join(folder, 'people.csv'), toCsv([...mentors, ...mentees]));
    runProgram(['init', 'Bench', '--levels', levels.join(','), '--timezone', 'UTC'], folder);
    runProgram(['import', 'participants', 'people.csv'], folder);
    const [file, imported] = [join(folder, 'mentor.db'), join(folder, 'imported.db')];
    copyFileSync(file, imported);
    // A second match of the same people would show the first.
    const afresh = (): void => copyFileSync(imported, file);
    const matching = againstNode('mentor match (5,000 people)', ['match'], folder, 12, 'own', afresh);
    runProgram(['match', 'apply'], folder);
    const compare = (command: string, environment?: Environment, most = 5): Comparison =>
      againstNode(`mentor ${command} (5,000 people)`, command.split(' '), folder, most, environment);
    return Promise.resolve([
      matching,
      ...COMMANDS.map((command) => compare(command)),
      ...DUE.map((command) => compare(command, undefined, 8)),
      compare('participant list', 'empty'),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
