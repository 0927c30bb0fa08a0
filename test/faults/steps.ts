/** Every step of every kind of write, failed one at a time: is it done, or not begun, and does the file know which? */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from '../../src/store/file/sqlite.ts';
import { checkStore } from '../../src/store/file/check/check.ts';
import { openStore } from '../../src/store/file/open.ts';
import { prepareProgramme } from '../cli/prepared.ts';
import { dump } from '../store/tables.ts';
import { type Mode, MODES, countSteps, type Ended, runWith } from './shim.ts';
import { type Outcome, Tally } from './tally.ts';

interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  /** The data file that the command works on. */
  readonly file?: string;
  /** Another file, or folder, that it makes, which must be whole or not there. */
  readonly makes?: string;
  /** Changes the folder before the command. */
  readonly prepare?: (cwd: string) => void;
}

const GOLDEN = new URL('../store/file/golden/schema-1.sql', import.meta.url);

/** The steps that write, of every kind: one row, many rows, a file beside, the whole file, the schema. */
const SCENARIOS: readonly Scenario[] = [
  { name: 'enrol', argv: ['enrol', '--as', 'mentee', '--name', 'Jane Addams'] },
  {
    name: 'import',
    argv: ['import', 'participants', 'many.csv'],
    prepare: manyPeople,
  },
  { name: 'match apply', argv: ['match', 'apply'] },
  { name: 'relationship end', argv: ['relationship', 'end', 'R1', '--reason', 'no-time'] },
  { name: 'undo', argv: ['undo'] },
  { name: 'init', argv: ['init', 'New', '--db', 'new.db'], file: 'new.db' },
  { name: 'backup', argv: ['backup', 'copy-2.db'], makes: 'copy-2.db' },
  { name: 'restore', argv: ['restore', 'copy.db', '--confirm', 'Prepared'] },
  // An erasure is several changes, each of which may be gone on with: erase-again.ts lets it down.
  {
    name: 'migration',
    argv: ['enrol', '--as', 'mentee', '--name', 'Jane Addams', '--db', 'old.db'],
    file: 'old.db',
    prepare: oldFile,
  },
  { name: 'report --out', argv: ['report', 'overview', '--out', 'overview.md'], makes: 'overview.md' },
  { name: 'export --out', argv: ['export', '--out', 'tables'], makes: 'tables' },
  { name: 'remind --out --mark', argv: ['remind', '--out', 'reminders', '--mark'] },
];

function manyPeople(cwd: string): void {
  const rows = Array.from(
    { length: 300 },
    (_, at) => `Person ${at},p${at}@example.org,mentee,Topic ${at % 40}`,
  );
  writeFileSync(join(cwd, 'many.csv'), `name,email,roles,goals\n${rows.join('\n')}\n`);
}

function oldFile(cwd: string): void {
  const db = new Sqlite(join(cwd, 'old.db'));
  db.exec(readFileSync(GOLDEN, 'utf8'));
  db.close();
}

/**
 * Fails the steps of every scenario, each in a folder of its own, and returns the tallies.
 *
 * @param share Which part of the steps: 1 is every one, 10 every tenth.
 * @param only One scenario by its name, one fault by its; all of them without.
 */
export async function failSteps(
  folder: string,
  share: number,
  say: (text: string) => void,
  only: { readonly scenario?: string | undefined; readonly mode?: string | undefined } = {},
): Promise<Tally[]> {
  const prepared = await prepareProgramme();
  await mustRun(prepared, ['backup', 'copy.db']);
  await mustRun(prepared, ['participant', 'edit', 'P2', '--job-title', 'Analyst']);
  const tallies: Tally[] = [];
  const chosen = SCENARIOS.filter(({ name }) => only.scenario === undefined || name === only.scenario);
  if (chosen.length === 0) throw new Error(`There is no scenario ${only.scenario}.`);
  const modes = MODES.filter((mode) => only.mode === undefined || mode === only.mode);
  if (modes.length === 0) throw new Error(`There is no fault ${only.mode}.`);
  for (const scenario of chosen)
    tallies.push(...(await failScenario(folder, prepared, scenario, modes, share, say)));
  rmSync(prepared, { recursive: true, force: true });
  return tallies;
}

async function mustRun(cwd: string, argv: readonly string[]): Promise<void> {
  await countSteps(cwd, argv);
  rmSync(`${cwd}.count`, { force: true });
}

async function failScenario(
  folder: string,
  prepared: string,
  scenario: Scenario,
  modes: readonly Mode[],
  share: number,
  say: (text: string) => void,
): Promise<Tally[]> {
  const base = copy(folder, prepared);
  scenario.prepare?.(base);
  const before = stateOf(base, scenario);
  const whole = copy(folder, base);
  const steps = await countSteps(whole, scenario.argv);
  const after = stateOf(whole, scenario);
  if (after === before) throw new Error(`${scenario.name} changes nothing`);
  rmSync(whole, { recursive: true, force: true });
  const tallies: Tally[] = [];
  for (const mode of modes) {
    const tally = new Tally(`${scenario.name}: ${mode} at a step`);
    const faults = Array.from({ length: steps }, (_, at) => at + 1).filter(
      (at) => share === 1 || at % share === 1 % share || at === steps,
    );
    // Two at once: half of the time a process waits for the disk.
    for (let next = 0; next < faults.length; next += 2)
      await Promise.all(
        faults.slice(next, next + 2).map(async (at) => {
          const cwd = copy(folder, base);
          const ended = await runWith({ mode, at }, cwd, scenario.argv);
          tally.add(`step ${at} of ${steps}`, outcomeOf(cwd, scenario, mode, ended, before, after));
          rmSync(cwd, { recursive: true, force: true });
        }),
      );
    say(`${tally.name}: ${tally.survived} of ${tally.tried} survived (${steps} steps)`);
    tallies.push(tally);
  }
  rmSync(base, { recursive: true, force: true });
  return tallies;
}

function copy(folder: string, from: string): string {
  const cwd = mkdtempSync(join(folder, 'c-'));
  cpSync(from, cwd, { recursive: true });
  return cwd;
}

function outcomeOf(
  cwd: string,
  scenario: Scenario,
  mode: Mode,
  { exit, stderr }: Ended,
  before: string,
  after: string,
): Outcome {
  const isAcknowledged = exit === 0;
  try {
    const now = stateOf(cwd, scenario);
    const state = now === after ? 'after' : now === before ? 'before' : 'neither';
    // Exit 1 says that the rows are as before, and 3 that something was done.
    const isUntrue = exit === 1 && state === 'after' && after !== before;
    const isBug = exit === 70 || isUntrue || (exit !== null && exit !== 0 && !/^mentor: \S/m.test(stderr));
    // A disk without room lets the program tidy up after itself, and it has lived to do so.
    const left = mode === 'full' ? readdirSync(cwd).filter((name) => name.includes('.new')) : [];
    const trouble = isBug
      ? `exit ${exit}: ${stderr.split('\n')[0]}`
      : left.length > 0
        ? `${left.join(', ')} is left unfinished`
        : null;
    return { isAcknowledged, state, trouble };
  } catch (error) {
    return { isAcknowledged, state: 'neither', trouble: String(error) };
  }
}

/** Everything that a person could see: every row, that the file is sound, and whether what was made is whole. */
function stateOf(cwd: string, { file = 'mentor.db', makes }: Scenario): string {
  const path = join(cwd, file);
  const rows = existsSync(path) ? rowsOf(cwd, path) : 'no file';
  if (makes === undefined || !existsSync(join(cwd, makes))) return rows;
  const made = join(cwd, makes);
  return `${rows}\n${makes.endsWith('.db') ? rowsOf(cwd, made) : textOf(made)}`;
}

/** What a file says, or every file of a folder. */
function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .toSorted()
    .map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`)
    .join('\n');
}

function rowsOf(cwd: string, path: string): string {
  const store = openStore(path, {
    actor: 'harness',
    now: () => new Date('2026-11-22T12:00:00Z'),
    today: '2026-11-22',
  });
  try {
    const findings = checkStore(store);
    if (findings.length > 0)
      throw new Error(`check: ${findings.map(({ check, message }) => `${check}: ${message}`).join('; ')}`);
    // Where copies are is told before they are there: a path without a file is harmless, and none is forgotten.
    const rows = dump(store.db)
      .replaceAll(cwd, '')
      .split('\n')
      .filter((line) => !line.includes('"path":"'));
    return rows.join('\n');
  } finally {
    store.close();
    for (const name of readdirSync(cwd)) if (/before-schema-\d+$/.test(name)) rmSync(join(cwd, name));
  }
}
