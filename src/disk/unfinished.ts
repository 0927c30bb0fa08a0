/**
 * Unfinished outputs. Each is made beside its place under a hidden name, `.NAME.PID.new`, and a kill leaves
 * it there with all that it holds. The next run that opens the data file, or writes into the folder, removes
 * it. If the output is in another folder than the data file, a note beside the data file names it before it
 * exists. See ADR 0027.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { syncFolder, writeNewFile } from './durable.ts';
import { codeOf } from '../errors.ts';

/** Something to remove if the process that makes it does not finish. */
export interface Unfinished {
  /** A file or a folder, absolute. */
  readonly path: string;
  /** It stays if this file names it: that is the last step of making it. */
  readonly unlessNamedIn?: string;
}

/** What was cleared, and what was not. */
export interface Cleared {
  readonly count: number;
  /** What is still there, each with the reason: it cannot be removed, or a running process is making it. */
  readonly left: readonly string[];
  readonly busy: readonly string[];
}

/** A process that may still be making an output, and what it is, where a note tells. */
interface Maker {
  readonly pid: number;
  readonly paths: ReadonlySet<string>;
}

const OUTPUT = /^\..+\.(\d+)\.new(-journal)?$/;
const NOTE = /^\.mentor\.(\d+)\.\d+\.unfinished$/;

/** What this process is making, and the notes of it. */
const underWay = new Map<string, string | undefined>();
let notes = 0;

/** Returns the folder of a data file, links followed: where notes about its outputs are kept. */
export function homeOf(dataFile: string): string {
  try {
    return dirname(realpathSync(dataFile));
  } catch {
    return dirname(dataFile);
  }
}

/**
 * Returns the hidden name under which an output is to be made, and remembers it. What earlier processes left unfinished
 * in the same folder is cleared first.
 *
 * @param home The folder of the data file that it is an output of; without one, nothing is noted.
 */
export function beginOutput(file: string, home: string | undefined): string {
  const path = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  clearUnfinished(dirname(file));
  begin(path, [{ path }], home);
  return path;
}

/**
 * Removes what {@link beginOutput} named, unless it has been put in its place, and forgets it. Never throws:
 * what cannot be removed is no failure of the output, and stays noted for the next run.
 */
export function endOutput(path: string): void {
  const isGone = [path, `${path}-journal`].map(remove).every((why) => why === null);
  if (isGone) end(path);
  else underWay.delete(path);
}

/**
 * Remembers several things that are made together while `work` makes them.
 *
 * @param name Tells this work from others of this process: a path.
 */
export function whileUnfinished<T>(
  name: string,
  things: readonly Unfinished[],
  home: string | undefined,
  work: () => T,
): T {
  begin(name, things, home);
  try {
    return work();
  } finally {
    end(name);
  }
}

/** Removes what is left of things whose making has failed, unless they are named by now. Never throws. */
export function withdraw(things: readonly Unfinished[]): void {
  for (const { path } of things.filter(isLeft)) clear(path);
}

function begin(name: string, things: readonly Unfinished[], home: string | undefined): void {
  underWay.set(name, undefined);
  const isBeside = things.every(({ path }) => OUTPUT.test(basename(path)) && isFolder(dirname(path), home));
  if (home === undefined || isBeside) return;
  const note = join(home, `.mentor.${process.pid}.${++notes}.unfinished`);
  try {
    writeNewFile(note, JSON.stringify(things));
    syncFolder(home);
    underWay.set(name, note);
  } catch {
    // If no note can be written here, the output is still made; the next run there clears it.
    rmSync(note, { force: true });
  }
}

function end(name: string): void {
  const note = underWay.get(name);
  underWay.delete(name);
  if (note !== undefined) rmSync(note, { force: true });
}

function isFolder(folder: string, other: string | undefined): boolean {
  try {
    return other !== undefined && realpathSync(folder) === realpathSync(other);
  } catch {
    return folder === other;
  }
}

/**
 * Removes what ended processes left unfinished in a folder, and elsewhere if a note in the folder says so.
 * What a running process or another user may be making stays. Never throws.
 */
export function clearUnfinished(folder: string): Cleared {
  let count = 0;
  const left: string[] = [];
  const busy: string[] = [];
  for (const name of namesIn(folder)) {
    const pid = Number((OUTPUT.exec(name) ?? NOTE.exec(name))?.[1] ?? Number.NaN);
    const path = join(folder, name);
    if (Number.isNaN(pid)) continue;
    if (isBeingMade(path, pid)) {
      if (pid !== process.pid) busy.push(`${path} (process ${pid} is making it)`);
      continue;
    }
    if (!isOurs(path)) {
      left.push(`${path} (another user made it)`);
      continue;
    }
    const things = NOTE.test(name) ? thingsIn(path) : [{ path }];
    const own = folderOf(things);
    if (own !== undefined && !existsSync(own)) {
      left.push(`in ${own} (the folder is not there: deleted, or on a disk that is not plugged in)`);
      continue;
    }
    let isCleared = true;
    for (const thing of things.filter(isLeft)) {
      const maker = makersIn(folder).find(({ paths }) => paths.has(thing.path));
      const why = maker === undefined ? clear(thing.path) : null;
      if (maker !== undefined) busy.push(`${thing.path} (process ${maker.pid} is making it)`);
      else if (why === null) count++;
      else left.push(`${thing.path} (${why})`);
      isCleared &&= maker === undefined && why === null;
    }
    if (isCleared && NOTE.test(name)) remove(path);
  }
  return { count, left, busy };
}

/**
 * Forgets what was left unfinished in a folder that is gone for good, so that no erasure waits for it.
 * Returns whether there was any.
 *
 * @param gone Absolute; nothing in it is forgotten while it is there.
 */
export function forgetUnfinished(home: string, gone: string): boolean {
  if (existsSync(gone)) return false;
  const forgotten = namesIn(home)
    .filter((name) => NOTE.test(name))
    .map((name) => join(home, name))
    .filter((note) => !isBeingMade(note, Number(NOTE.exec(basename(note))?.[1])))
    .filter((note) => `${folderOf(thingsIn(note)) ?? ''}${sep}`.startsWith(`${gone}${sep}`));
  for (const note of forgotten) rmSync(note);
  return forgotten.length > 0;
}

/** Returns the folder in which the outputs of a note were made: they are in it, or in folders within. */
function folderOf(things: readonly Unfinished[]): string | undefined {
  return things.map(({ path }) => dirname(path)).toSorted((one, other) => one.length - other.length)[0];
}

/** A running process may be making again what a dead one left: sets of the same data have the same name. */
function makersIn(folder: string): Maker[] {
  return namesIn(folder).flatMap((name) => {
    const pid = Number(NOTE.exec(name)?.[1] ?? Number.NaN);
    const note = join(folder, name);
    if (Number.isNaN(pid) || !isBeingMade(note, pid)) return [];
    return [{ pid, paths: new Set(thingsIn(note).map(({ path }) => path)) }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('.'));
  } catch {
    return [];
  }
}

function thingsIn(note: string): Unfinished[] {
  try {
    if (!lstatSync(note).isFile()) return []; // reading a pipe may never end
    return JSON.parse(readFileSync(note, 'utf8')) as Unfinished[];
  } catch {
    return []; // cut short by a kill: the output that it was to name was never begun
  }
}

function isLeft({ path, unlessNamedIn }: Unfinished): boolean {
  if (![path, `${path}-journal`].some(isThere)) return false;
  return unlessNamedIn === undefined || !isNamedIn(unlessNamedIn, basename(path));
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
  }
}

/** Returns null if it was removed, else why it is still there. */
function clear(path: string): string | null {
  return remove(path) ?? remove(`${path}-journal`);
}

function remove(path: string): string | null {
  try {
    rmSync(path, { recursive: true, force: true });
    return null;
  } catch (error) {
    return codeOf(error) ?? 'it cannot be removed';
  }
}

function isNamedIn(file: string, name: string): boolean {
  try {
    return lstatSync(file).isFile() && readFileSync(file, 'utf8').includes(name);
  } catch {
    return false;
  }
}

function isOurs(path: string): boolean {
  const owner = lstatSync(path, { throwIfNoEntry: false })?.uid;
  return owner !== undefined && (process.getuid === undefined || owner === process.getuid());
}

/**
 * Whether the process of that number may still be making something. The system reuses numbers, so another
 * program may have it.
 */
function isBeingMade(path: string, pid: number): boolean {
  if (pid === process.pid)
    return underWay.has(path.replace(/-journal$/, '')) || [...underWay.values()].includes(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false; // EPERM: it is there, and somebody else's
  }
  try {
    return /mentor|node/i.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true; // the system does not tell what it is
  }
}
