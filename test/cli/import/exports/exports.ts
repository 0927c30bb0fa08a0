/** The exports beside this file: each with the people that a careful coordinator reads in it. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { shellWords } from '../../../../src/io/session.ts';
import type { Answer } from '../../../support/conversation.ts';
import { type Ran, runMentor } from '../../../support/host.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/** A change that the coordinator makes to the line that is proposed: words of it, and what they are replaced by. */
export interface Edit {
  readonly why: string;
  /** Words that stand in the line, one after the other; none where words are added. */
  readonly from?: readonly string[];
  readonly to: readonly string[];
}

/** A person, by the columns of `participants.csv` that are not blank. */
export type Person = Readonly<Record<string, string>>;

export interface Export {
  readonly file: string;
  /** What is in the file, where it is made and does not stand beside this one. */
  readonly text?: string;
  /** Whose style it is in. */
  readonly like: string;
  /** Options of `mentor init`. */
  readonly init?: readonly string[];
  /** Topics that the programme has. */
  readonly topics?: readonly string[];
  /** The role of everybody in it, which the coordinator knows. */
  readonly as?: string;
  /** What the coordinator decides otherwise than proposed; at most two. */
  readonly edits?: readonly Edit[];
  /** Options with which a conversation begins. */
  readonly conversation?: readonly string[];
  /** The same in a conversation: what is typed at a question. */
  readonly answers?: readonly Answer[];
  /** Columns, and rows, that are not imported. Each is named on stderr. */
  readonly notImported: readonly string[];
  /** Fields that may hold something or not: either reading is right. */
  readonly mayHold?: readonly string[];
  /** The exit code of the run that imports: 3 where a row is left out. */
  readonly exit?: number;
  readonly people: readonly Person[];
}

/** Returns every export by its name. */
export function allExports(): [string, Export][] {
  return readdirSync(join(HERE, 'tables')).map((name) => [
    basename(name, '.json'),
    JSON.parse(readFileSync(join(HERE, 'tables', name), 'utf8')) as Export,
  ]);
}

const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

const prepared = new Map<string, string>();

/** Returns the folder of a new programme that is ready for an export, and holds its file. */
export async function programmeFor({ file, text, init = [], topics = [] }: Export): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'mentor-exports-'));
  folders.push(cwd);
  const key = JSON.stringify([init, topics]);
  const before = prepared.get(key);
  if (before === undefined) {
    await succeed(cwd, ['init', 'T', '--timezone', 'Europe/London', ...init]);
    for (const topic of topics) await succeed(cwd, ['topic', 'add', topic]);
    const kept = mkdtempSync(join(tmpdir(), 'mentor-exports-'));
    folders.push(kept);
    copyFileSync(join(cwd, 'mentor.db'), join(kept, 'mentor.db'));
    prepared.set(key, join(kept, 'mentor.db'));
  } else copyFileSync(before, join(cwd, 'mentor.db'));
  if (text === undefined) copyFileSync(join(HERE, 'files', file), join(cwd, file));
  else writeFileSync(join(cwd, file), text);
  return cwd;
}

export async function succeed(cwd: string, argv: readonly string[]): Promise<Ran> {
  const ran = await runMentor(argv, { cwd });
  if (ran.exit !== 0) throw new Error(`mentor ${argv.join(' ')}: ${ran.stderr}`);
  return ran;
}

/** Returns the line of the first run: what a coordinator types who has read nothing but the role. */
export function firstLine({ file, as }: Export): string[] {
  return ['import', 'participants', file, ...(as === undefined ? [] : ['--as', as])];
}

/** Returns the words of the line that a run prints after some words; undefined where it prints none. */
export function lineAfter(shown: string, words: string): string[] | undefined {
  const [, line] = shown.split(words);
  const found = line === undefined ? undefined : /\n\s*mentor (.+)/.exec(line)?.[1];
  return found === undefined ? undefined : shellWords(found);
}

/** Returns a line with the coordinator's changes. */
export function edited(line: readonly string[], edits: readonly Edit[]): string[] {
  const words = [...line];
  for (const { from = [], to } of edits) {
    const at = words.findIndex((_, index) => from.every((word, after) => words[index + after] === word));
    if (at < 0) throw new Error(`the line has no ${from.join(' ')}: ${words.join(' ')}`);
    words.splice(from.length === 0 ? words.length : at, from.length, ...to);
  }
  return words;
}

/** Columns of `participants.csv` that the program keeps for itself. */
const OWN = new Set(
  'id key row_hash status paused_until enrolled_on withdrawn_on consent_withdrawn_on'.split(' '),
);

/** Returns the people of a programme, by name, with what was said of each. */
export async function peopleIn(cwd: string, mayHold: readonly string[] = []): Promise<Person[]> {
  const out = mkdtempSync(join(cwd, 'export-'));
  rmSync(out, { recursive: true });
  await succeed(cwd, ['export', '--confidential', '--out', out, '--quiet']);
  const rows = parse(readFileSync(join(out, 'participants.csv'), 'utf8'), { bom: true, columns: true });
  return sorted(
    (rows as Person[]).map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column, value]) => value !== '' && !OWN.has(column) && !mayHold.includes(column))
          // A list of one item that has a comma ends with a semicolon.
          .map(([column, value]) => [column, value.replace(/;$/, '')]),
      ),
    ),
  );
}

/** Returns people by name, then by all else, whatever order they were enrolled in. */
export function sorted(people: readonly Person[]): Person[] {
  const key = ({ name = '', email = '', organisation = '', goals = '' }: Person): string =>
    [name, email, organisation, goals].join('\0');
  return [...people].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
