/**
 * Each command fed strings that broke other software, as each of its text options and arguments, in each output mode:
 * no bug, no control byte on a terminal, no formula in a cell, valid JSON.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Command } from '../../src/commander.ts';
import { CATALOGUE, type CommandModule } from '../../src/commands/catalogue.ts';
import { copyOf, FOLDERS, INVOCATIONS, prepareProgramme } from '../cli/prepared.ts';
import { type Ran, runMentor } from '../support/host.ts';

const STRINGS = new URL('../../../shared/data/hostile/blns.json', import.meta.url);

/** Whether the strings are there; they are not copied into the project. */
export const HAS_STRINGS = existsSync(STRINGS);

interface Place {
  readonly path: string;
  readonly argv: (text: string) => readonly string[];
  /** Whether it names a file: then a string that leads out of the folder is not tried. */
  readonly isPath: boolean;
  readonly setup?: readonly string[];
}

const MODES = ['terminal', 'piped', 'json', 'csv'] as const;
type Mode = (typeof MODES)[number];

/** These make another programme, take seconds, or take no text. */
const LEFT_OUT = new Set(['demo', 'nightly']);

/** Returns every place where a person may type text: options with a value, and arguments. */
async function places(): Promise<Place[]> {
  const found: Place[] = [];
  for (const { path, load } of CATALOGUE) {
    if (load === undefined || LEFT_OUT.has(path)) continue;
    const command = new Command(path);
    (await load()).define(command as unknown as Parameters<CommandModule['define']>[0], {} as never);
    for (const { argv, setup } of INVOCATIONS[path] ?? []) {
      const more = setup === undefined ? {} : { setup };
      for (const option of command.options)
        if ((option.required || option.optional) && option.long !== undefined && option.long !== null) {
          const { long, flags } = option;
          const at = argv.indexOf(long);
          const rest = at < 0 ? argv : argv.toSpliced(at, 2);
          found.push({
            path,
            isPath: /<(file|dir|folder)|--out/.test(flags),
            argv: (text) => [...rest, `${long}=${text}`],
            ...more,
          });
        }
      const first = path.split(' ').length;
      for (let at = first; at < argv.length && argv[at]?.startsWith('-') === false; at++)
        found.push({
          path,
          isPath: /file|dir|folder/.test(
            command.registeredArguments[
              Math.min(at - first, command.registeredArguments.length - 1)
            ]?.name() ?? 'file',
          ),
          argv: (text) => [...argv.slice(0, at), ...argv.slice(at + 1), '--', text],
          ...more,
        });
    }
  }
  return found;
}

/**
 * Tries so many cases, spread evenly over every place and string from a seed on, and returns a line for a person.
 *
 * @throws Error at the first that goes wrong, with its command line.
 */
export async function fuzzArguments(cases: number, seed: number): Promise<string> {
  if (!HAS_STRINGS) return 'skipped: ../shared/data/hostile/blns.json is not here';
  const strings = (JSON.parse(readFileSync(STRINGS, 'utf8')) as string[]).filter(
    (text) => !text.includes('\0'),
  );
  const prepared = await prepareProgramme();
  const all = await places();
  const total = all.length * strings.length;
  const seen = new Set<string>();
  try {
    for (let one = 0; one < Math.min(cases, total); one++) {
      // A stride without a common factor with the total visits each case once, in an order that mixes them.
      const at = (seed + one * strideFor(total)) % total;
      const place = all[at % all.length] as Place;
      const text = strings[Math.floor(at / all.length)] ?? '';
      if (place.isPath && /[/\\]/.test(text)) continue;
      const mode = MODES[one % MODES.length] ?? 'piped';
      await tryOne(prepared, place, text, mode);
      seen.add(place.path);
    }
  } finally {
    rmSync(FOLDERS, { recursive: true, force: true });
  }
  return `${Math.min(cases, total)} cases of ${total} (${all.length} places in ${seen.size} commands): none broke`;
}

function strideFor(total: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let stride = Math.floor(total * 0.618_034) || 1;
  while (common(stride, total) !== 1) stride++;
  return stride;
}

async function tryOne(prepared: string, place: Place, text: string, mode: Mode): Promise<void> {
  const cwd = copyOf(prepared);
  try {
    if (place.setup !== undefined) await runMentor(place.setup, { cwd });
    const argv = [...place.argv(text)];
    const at = argv.indexOf('--');
    const global = mode === 'json' ? ['--json'] : [];
    const line = at < 0 ? [...argv, ...global] : argv.toSpliced(at, 0, ...global);
    const ran = await runMentor(line, { cwd, isTTY: mode === 'terminal', env: { NO_COLOR: '1' } });
    const problem = problemWith(ran, mode) ?? (await problemInLists(cwd, mode));
    if (problem !== null) throw new Error(`mentor ${JSON.stringify(line)}: ${problem}`);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The exit codes that a person's words may lead to. */
const KNOWN_EXITS = new Set([0, 1, 2, 3, 8, 10]);

function problemWith({ stdout, stderr, exit }: Ran, mode: Mode): string | null {
  if (!KNOWN_EXITS.has(exit)) return `exit ${exit}: ${stderr}`;
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const raw = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u;
  for (const printed of [stdout, stderr])
    if (mode !== 'json' && raw.test(printed)) return `a raw control byte: ${JSON.stringify(printed)}`;
  if (mode !== 'json') return null;
  try {
    for (const document of [stdout, exit === 0 || exit === 3 || exit === 8 ? '' : stderr])
      if (document !== '') JSON.parse(document);
    return null;
  } catch {
    return `no JSON: ${stdout}${stderr}`;
  }
}

/** What was stored comes out again: the lists as CSV, where a spreadsheet would take some words for a formula. */
async function problemInLists(cwd: string, mode: Mode): Promise<string | null> {
  if (mode !== 'csv') return null;
  const { stdout, exit } = await runMentor(['report', 'participants', '--format', 'csv'], { cwd });
  if (exit !== 0) return `report participants: exit ${exit}`;
  const rows = parse(stdout, { relax_column_count: true, bom: true });
  const formula = rows.flat().find((cell) => /^[=+@\t\r]/.test(cell) || /^-(?![\d.]+$)/.test(cell));
  return formula === undefined ? null : `a formula: ${formula}`;
}
