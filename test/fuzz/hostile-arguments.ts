/**
 * Each command fed strings that broke other software, as each of its options and arguments, in each output mode: no
 * bug, no control byte on a terminal, no formula in a cell, valid JSON. What comes of them in files and in the other
 * formats is read in outputs.ts.
 */
import { rmSync } from 'node:fs';
import { Command } from '../../src/commander.ts';
import { CATALOGUE, type CommandModule } from '../../src/commands/catalogue.ts';
import { copyOf, FOLDERS, INVOCATIONS, prepareProgramme } from '../cli/prepared.ts';
import { type Ran, runMentor } from '../support/host.ts';
import { HAS_STRINGS, hostileStrings, strideFor } from './hostile-strings.ts';
import { problemIn } from './readers.ts';

interface Place {
  readonly path: string;
  readonly argv: (text: string) => readonly string[];
  /** Whether it names a file: then a string that leads out of the folder is not tried. */
  readonly isPath: boolean;
  /** Whether what it prints is a text of its own, whatever stdout is. */
  readonly isText: boolean;
  readonly setup?: readonly string[];
}

const MODES = ['terminal', 'tsv', 'json'] as const;
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
    for (const { argv, setup, isText = false } of INVOCATIONS[path] ?? []) {
      const more = setup === undefined ? {} : { setup };
      for (const option of command.options)
        if ((option.required || option.optional) && option.long !== undefined && option.long !== null) {
          const { long, flags } = option;
          const at = argv.indexOf(long);
          const rest = at < 0 ? argv : argv.toSpliced(at, 2);
          found.push({
            path,
            isPath: /<(file|dir|folder)|--out/.test(flags),
            isText,
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
          isText,
          argv: (text) => [...argv.slice(0, at), ...argv.slice(at + 1), '--', text],
          ...more,
        });
    }
  }
  return found;
}

/**
 * Tries so many cases, spread evenly over every place, string and mode from a seed on, and returns a line for a person.
 *
 * @throws Error at the first that goes wrong, with its command line.
 */
export async function fuzzArguments(cases: number, seed: number): Promise<string> {
  if (!HAS_STRINGS) return 'skipped: ../shared/data/hostile/blns.json is not here';
  const strings = hostileStrings();
  const prepared = await prepareProgramme();
  const all = await places();
  const total = all.length * strings.length * MODES.length;
  const tried = Math.min(cases, total);
  const seen = new Set<string>();
  let outOfTheFolder = 0;
  try {
    for (let one = 0; one < tried; one++) {
      const at = (seed + one * strideFor(total)) % total;
      const place = all[at % all.length] as Place;
      const text = strings[Math.floor(at / all.length) % strings.length] ?? '';
      const mode = MODES[Math.floor(at / all.length / strings.length)] ?? 'tsv';
      if (place.isPath && /[/\\]/.test(text)) outOfTheFolder++;
      else await tryOne(prepared, place, text, mode);
      seen.add(place.path);
    }
  } finally {
    rmSync(FOLDERS, { recursive: true, force: true });
  }
  return `${tried - outOfTheFolder} cases of ${total} (${all.length} places in ${seen.size} commands, ${strings.length} strings, ${MODES.length} modes; ${outOfTheFolder} would lead out of the folder): none broke`;
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
    const problem = await problemWith(ran, place, mode);
    if (problem !== null) throw new Error(`mentor ${JSON.stringify(line)}: ${problem}`);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The exit codes that a person's words may lead to. */
const KNOWN_EXITS = new Set([0, 1, 2, 3, 8, 10]);

async function problemWith({ stdout, stderr, exit }: Ran, place: Place, mode: Mode): Promise<string | null> {
  if (!KNOWN_EXITS.has(exit)) return `exit ${exit}: ${stderr}`;
  const isDone = exit === 0 || exit === 3 || exit === 8;
  const said = mode === 'json' && !isDone && stderr !== '' ? 'json' : 'terminal';
  const printed = place.isText && mode !== 'json' ? 'txt' : mode;
  return (await problemIn(said, stderr)) ?? (stdout === '' ? null : await problemIn(printed, stdout));
}
