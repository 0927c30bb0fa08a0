/**
 * Each command fed strings that broke other software, as each of its options and arguments, in each output mode: no
 * bug, no control byte on a terminal, no formula in a cell, valid JSON, files that their readers can read, and nothing
 * changed where it was refused. What comes of the strings in every report is read in outputs.ts.
 */
import { rmSync } from 'node:fs';
import { extname } from 'node:path';
import { copyOf, FOLDERS, prepareProgramme } from '../cli/prepared.ts';
import { type Ran, runMentor } from '../support/host.ts';
import { hostilePlaces, type Place } from './hostile-places.ts';
import { HAS_STRINGS, hostileStrings, strideFor } from './hostile-strings.ts';
import { problemIn, READABLE } from './readers.ts';
import { changesOf, type Contents, contentsOf, putBack } from './sandbox.ts';

const MODES = ['terminal', 'tsv', 'json'] as const;
type Mode = (typeof MODES)[number];

const SKIPPED = 'skipped: ../shared/data/hostile/blns.json is not here';

/** Whether the string would lead out of the folder: then it is not tried. */
function leadsOut(place: Place, text: string): boolean {
  return place.isPath && /[/\\]/.test(text);
}

/**
 * Tries so many cases, spread evenly over every place, string and mode from a seed on, and returns a line for a person.
 *
 * @throws Error at the first that goes wrong, with its command line.
 */
export async function fuzzArguments(cases: number, seed: number): Promise<string> {
  if (!HAS_STRINGS) return SKIPPED;
  const strings = hostileStrings();
  const all = await hostilePlaces();
  const total = all.length * strings.length * MODES.length;
  const tried = Math.min(cases, total);
  const seen = new Set<string>();
  let outOfTheFolder = 0;
  await inPrepared(async (tryOne) => {
    for (let one = 0; one < tried; one++) {
      const at = (seed + one * strideFor(total)) % total;
      const place = all[at % all.length] as Place;
      const text = strings[Math.floor(at / all.length) % strings.length] ?? '';
      const mode = MODES[Math.floor(at / all.length / strings.length)] ?? 'tsv';
      seen.add(place.path);
      if (leadsOut(place, text)) outOfTheFolder++;
      else {
        const problem = await tryOne(place, text, mode);
        if (problem !== null) throw new Error(problem);
      }
    }
  });
  return `${tried - outOfTheFolder} cases of ${total} (${all.length} places in ${seen.size} commands, ${strings.length} strings, ${MODES.length} modes; ${outOfTheFolder} would lead out of the folder): none broke`;
}

/**
 * Tries every string in every place, once: the modes take turns, so that each place meets all of them, and each string
 * too. What goes wrong is said at once and does not stop the rest.
 *
 * @param from The first case, numbered from 0, place after place; for going on with a run that was stopped.
 * @param to The case to stop before; by default all are tried.
 * @returns A line for a person.
 * @throws Error at the end, where anything broke.
 */
export async function fuzzArgumentsWhole(
  from: number,
  to: number,
  say: (text: string) => void,
): Promise<string> {
  if (!HAS_STRINGS) return SKIPPED;
  const strings = hostileStrings();
  const all = await hostilePlaces();
  const total = all.length * strings.length;
  const end = Math.min(to, total);
  const counts = { tried: 0, outOfTheFolder: 0, broken: 0 };
  const figures = (): string =>
    `${counts.tried} tried, ${counts.outOfTheFolder} would lead out of the folder, ${counts.broken} broken`;
  await inPrepared(async (tryOne) => {
    for (let at = from; at < end; at++) {
      const [row, column] = [Math.floor(at / strings.length), at % strings.length];
      const place = all[row] as Place;
      const text = strings[column] ?? '';
      if (leadsOut(place, text)) counts.outOfTheFolder++;
      else {
        const problem = await tryOne(place, text, MODES[(row + column) % MODES.length] ?? 'tsv');
        counts.tried++;
        if (problem !== null) {
          counts.broken++;
          say(`case ${at}: ${problem}`);
        }
      }
      if ((at + 1) % 5000 === 0) say(`up to case ${at + 1} of ${total}: ${figures()}`);
    }
  });
  const line = `cases ${from} to ${end} of ${total} (${all.length} places, ${strings.length} strings): ${figures()}`;
  if (counts.broken > 0) throw new Error(line);
  return line;
}

type TryOne = (place: Place, text: string, mode: Mode) => Promise<string | null>;

/** Has cases tried in one folder, which holds before each what the prepared programme holds, and is gone afterwards. */
async function inPrepared(work: (tryOne: TryOne) => Promise<void>): Promise<void> {
  try {
    const cwd = copyOf(await prepareProgramme());
    const prepared = contentsOf(cwd);
    let now = prepared;
    const afterSetup = new Map<string, Contents>();
    const startOf = async ({ setup }: Place): Promise<Contents> => {
      if (setup === undefined) return prepared;
      const key = setup.join(' ');
      const known = afterSetup.get(key);
      if (known !== undefined) return known;
      putBack(cwd, now, prepared);
      const { exit, stderr } = await runMentor(setup, { cwd });
      if (exit !== 0) throw new Error(`mentor ${key}: ${stderr}`);
      now = contentsOf(cwd);
      afterSetup.set(key, now);
      return now;
    };
    await work(async (place, text, mode) => {
      const before = await startOf(place);
      putBack(cwd, now, before);
      const argv = [...place.argv(text)];
      const at = argv.indexOf('--');
      const global = mode === 'json' ? ['--json'] : [];
      const line = at < 0 ? [...argv, ...global] : argv.toSpliced(at, 0, ...global);
      const ran = await runMentor(line, { cwd, isTTY: mode === 'terminal', env: { NO_COLOR: '1' } });
      now = contentsOf(cwd);
      const problem =
        (await problemWith(
          ran,
          (TEXTS.has(text) && line.includes(text)) || (place.isText && mode !== 'json'),
          mode,
        )) ?? (await problemWithFiles(ran, before, now));
      return problem === null ? null : `mentor ${JSON.stringify(line)}: ${problem}`;
    });
  } finally {
    rmSync(FOLDERS, { recursive: true, force: true });
  }
}

/** These, alone, ask for a text for people, also beside `--json`: a version is no document. */
const TEXTS = new Set(['--version', '--help']);

/** The exit codes that a person's words may lead to. */
const KNOWN_EXITS = new Set([0, 1, 2, 3, 8, 10]);

/** What a machine without room or handles says: then nothing that follows was tried. */
const NOT_ABOUT_WORDS = /SQLITE_(?:CANTOPEN|IOERR|NOMEM|FULL)|EMFILE|ENFILE|ENOSPC|ENOMEM/;

function isDone(exit: number): boolean {
  return exit === 0 || exit === 3 || exit === 8;
}

async function problemWith(
  { stdout, stderr, exit }: Ran,
  isText: boolean,
  mode: Mode,
): Promise<string | null> {
  if (!KNOWN_EXITS.has(exit) || NOT_ABOUT_WORDS.test(stderr)) return `exit ${exit}: ${stderr}`;
  const said = mode === 'json' && !isDone(exit) && stderr !== '' ? 'json' : 'terminal';
  const printed = isText ? 'txt' : mode;
  return (await problemIn(said, stderr)) ?? (stdout === '' ? null : await problemIn(printed, stdout));
}

/** What was refused changed nothing; what was written can be read. */
async function problemWithFiles({ exit }: Ran, before: Contents, after: Contents): Promise<string | null> {
  const { written, gone } = changesOf(before, after);
  if (!isDone(exit) && written.length + gone.length > 0)
    return `refused, and yet changed: ${[...written, ...gone].join(', ')}`;
  for (const name of written) {
    const kind = READABLE.find((one) => `.${one}` === extname(name));
    const problem = kind === undefined ? null : await problemIn(kind, after.get(name)?.toString() ?? '');
    if (problem !== null) return `${name}: ${problem}`;
  }
  return null;
}
