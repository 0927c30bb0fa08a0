/** Runs two programs on one programme, each as processes of its own in the same empty place, and compares what they give. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DAY, type ComparedProgramme } from './programmes.ts';
import { textDifference, fileDifference, type Difference, type Tally } from './tally.ts';

/**
 * A clock that stands still, so that instants in the log are the same. A proxy, because packages look through the methods of
 * `Date.prototype`, which a class derived from `Date` does not have as its own.
 */
const CLOCK = `
  const at = Date.parse('${DAY}T09:30:00Z');
  globalThis.Date = new Proxy(Date, {
    construct: (Real, given, made) => Reflect.construct(Real, given.length === 0 ? [at] : given, made),
    get: (Real, name) => (name === 'now' ? () => at : Reflect.get(Real, name)),
  });`;

/** How many commands of a programme may end in an error, as the lock of somebody without consent does. */
const MOST_REFUSED = 5;

interface Given {
  readonly exit: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** What one program gave: for each command line, and the files that were there at the end, by path. */
interface Outcome {
  readonly given: readonly Given[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Compares all that two programs print, exit with and write.
 *
 * @param folder Where they run: both in `work` within it, so that the paths that they print are the same.
 */
export async function compareOn(
  programme: ComparedProgramme,
  programs: { readonly old: string; readonly new: string },
  folder: string,
): Promise<Tally> {
  const old = await outcome(programme, programs.old, folder, 'old');
  if (old.given.filter(({ exit }) => exit !== '0').length > MOST_REFUSED) {
    throw new Error(
      `${programme.name} is refused too often to show anything: is ${programs.old} a built program?`,
    );
  }
  const own = await outcome(programme, programs.new, folder, 'new');
  const paths = [...new Set([...old.files.keys(), ...own.files.keys()])].toSorted();
  const differences = [
    ...programme.commands.flatMap((argv, index) => printed(argv, old.given[index], own.given[index])),
    ...paths.flatMap((path) => written(path, old.files.get(path), own.files.get(path))),
  ];
  return { compared: programme.commands.length + paths.length, differences };
}

async function outcome(
  programme: ComparedProgramme,
  program: string,
  folder: string,
  name: string,
): Promise<Outcome> {
  const work = join(folder, 'work');
  mkdirSync(work);
  for (const [file, text] of Object.entries(programme.files)) writeFileSync(join(work, file), text);
  const given: Given[] = [];
  for (const argv of programme.commands) given.push(await run(program, argv, work));
  const files = writtenFiles(work);
  renameSync(work, join(folder, name));
  return { given, files };
}

function run(program: string, argv: readonly string[], cwd: string): Promise<Given> {
  const clock = ['--import', `data:text/javascript,${encodeURIComponent(CLOCK)}`];
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...clock, program, ...argv, '--today', DAY],
      { cwd, env: { TZ: 'Europe/London' }, encoding: 'latin1', maxBuffer: 2 ** 28 },
      (_error, stdout, stderr) => {
        done({ exit: String(child.exitCode ?? child.signalCode), stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}

/** Every file but the data files themselves, whose pages SQLite may lay out as it likes; `export` gives their rows. */
function writtenFiles(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.db'))
    .map((entry) => join(entry.parentPath, entry.name));
  const name = (path: string): string =>
    relative(folder, path).replace(/\bsets\/(\d{4}-\d{2}-\d{2})-[\da-f]{12}/, 'sets/$1');
  return new Map(files.map((path) => [name(path), readFileSync(path)]));
}

function printed(argv: readonly string[], old: Given | undefined, own: Given | undefined): Difference[] {
  const parts = (['exit', 'stdout', 'stderr'] as const).map((part) =>
    textDifference(`mentor ${argv.join(' ')}: ${part}`, old?.[part] ?? '', own?.[part] ?? ''),
  );
  return parts.filter((part) => part !== null);
}

function written(path: string, old: Buffer | undefined, own: Buffer | undefined): Difference[] {
  if (old === undefined) return [{ what: path, old: 'nothing', new: 'the file' }];
  if (own === undefined) return [{ what: path, old: 'the file', new: 'nothing' }];
  const difference = fileDifference(path, old, own);
  return difference === null ? [] : [difference];
}
