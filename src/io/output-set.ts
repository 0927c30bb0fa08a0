/**
 * A folder of files that belong together, of which there is always one whole set. Every file is written under a
 * temporary name in a folder of its own set, made to last and renamed; the manifest is renamed last, and from then
 * on the new set is the one that counts.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { syncFolder, writeNewFile } from '../disk/durable.ts';
import { codeOf, Failure, refused, roomOr } from '../errors.ts';
import { type Unfinished, whileUnfinished, withdraw } from '../disk/unfinished.ts';
import { refuseNoFile } from './files.ts';

export interface OutputFile {
  /** With `/` between folders: `reports/overview.md`. */
  readonly name: string;
  readonly content: string | Buffer;
}

/** Returns a text as a file of a set, in bytes: a text with one letter that is not Latin-1 takes two for each of its letters. */
export function textFile(name: string, text: string): OutputFile {
  return { name, content: Buffer.from(text) };
}

interface ManifestEntry {
  readonly name: string;
  /** Where the file of this set is kept, for as long as the set is the newest. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What sets there are. A folder takes sets of one kind alone. */
export type SetKind = 'nightly' | 'report.book';

/** What the manifest says of the set, beside its files. */
export type About = Readonly<Record<string, string | number>>;

interface Manifest {
  readonly schema: string;
  readonly files: readonly ManifestEntry[];
}

const MANIFEST = 'manifest.json';
const SETS = 'sets';
const SAFE_NAME = /^(?:[a-z0-9][a-z0-9-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/;
const SET_NAME = /^[A-Za-z0-9-]+-[0-9a-f]{12}$/;
const UNFINISHED = '.new';
const LOCK = '.lock';

/**
 * Writes a set of files into a folder and returns whether anything had to be: a set that is there already stays
 * as it is, its times included.
 *
 * 1. Every file of the set goes into `sets/NAME-DIGEST`, temporary name first; then the folders are synced.
 * 2. The manifest, with the hash of each, is renamed into place: this is the moment at which the set changes.
 * 3. Every file is linked under its plain name (`digest.md`), and plain names of the old set that have gone go.
 * 4. Old sets are removed.
 *
 * A kill at any moment leaves a manifest whose files are all there and have their hashes; the next run finishes. A run
 * that fails, because the disk is full, leaves nothing of its own set before the manifest names it.
 *
 * @param kind The folder may hold an earlier set of this kind and nothing else.
 * @param label Begins the name of the set; letters, digits and dashes.
 * @param home The folder of the data file, which remembers what is unfinished elsewhere.
 * @throws Failure `refused` where the folder is a link, is no folder, holds other files or cannot be written.
 */
export function writeSet(
  folder: string,
  kind: SetKind,
  label: string,
  files: readonly OutputFile[],
  about: About,
  home?: string,
): boolean {
  for (const { name } of files)
    if (!SAFE_NAME.test(name)) throw new Error(`"${name}" is no name of an output`);
  openFolder(folder, kind);
  const set = `${label}-${digestOf(files, about)}`;
  const unfinished = unfinishedOf(folder, set, files);
  return whileUnfinished(folder, unfinished, home, () => {
    try {
      return writeInto(folder, set, files, { schema: schemaOf(kind), ...about });
    } catch (error) {
      // It may name people where the set that counts names nobody. What another process is making stays.
      if (error instanceof Failure && error.kind === 'refused') withdraw(unfinished);
      throw error;
    }
  });
}

/**
 * What to remove if the run is killed: the new set, unless the manifest names it already, and files under
 * temporary names. Older sets stay until the next run, which reads from them which plain names were theirs.
 */
function unfinishedOf(folder: string, set: string, files: readonly OutputFile[]): Unfinished[] {
  return [
    { path: join(folder, SETS, set), unlessNamedIn: join(folder, MANIFEST) },
    ...[...files.map(({ name }) => name), MANIFEST].map((name) => ({
      path: join(folder, `${name}${UNFINISHED}`),
    })),
  ];
}

function schemaOf(kind: SetKind): string {
  return `mentor.${kind}.manifest/1`;
}

function writeInto(folder: string, set: string, files: readonly OutputFile[], head: About): boolean {
  try {
    const entries = files.map(({ name, content }) => ({
      name,
      path: `${SETS}/${set}/${name}`,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    }));
    const manifest = `${JSON.stringify({ ...head, files: entries }, null, 2)}\n`;
    let hasChanged = false;
    for (const [at, { content }] of files.entries())
      hasChanged = place(join(folder, entries[at]?.path ?? ''), content) || hasChanged;
    if (!isSame(join(folder, MANIFEST), Buffer.from(manifest))) {
      // What the manifest names must be on the disk before the manifest, names and contents alike.
      for (const one of new Set([SETS, ...entries.map(({ path }) => dirname(path))]))
        syncFolder(join(folder, one));
      place(join(folder, MANIFEST), manifest);
      syncFolder(folder);
      hasChanged = true;
    }
    for (const { name, path } of entries)
      hasChanged = link(join(folder, path), join(folder, name)) || hasChanged;
    return tidy(folder, set, entries) || hasChanged;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw asFailure(error, folder, set);
  }
}

/** @param set The name of the set that was being written, where it had come so far. */
function asFailure(error: unknown, folder: string, set?: string): unknown {
  const code = codeOf(error);
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  const stays = whatStays(folder, set);
  // Nobody else changes a set, unless the disk keeps no locks.
  if (code === 'EEXIST' || code === 'ENOENT' || code === 'ENOTEMPTY')
    return new Failure(
      'locked',
      `Another process is writing to ${folder} (${code}).`,
      `run the command again when it has finished${stays}`,
    );
  return refused(
    `${folder} cannot be written (${code}).`,
    `${roomOr(code, 'check its permissions, or name another folder with --out')}${stays}`,
  );
}

/** Says which set a folder has after a failure, as the end of a hint; nothing where that cannot be read. */
function whatStays(folder: string, set: string | undefined): string {
  try {
    const manifest = readFileSync(join(folder, MANIFEST), 'utf8');
    return set !== undefined && manifest.includes(`"${SETS}/${set}/`)
      ? '; the new set is whole, and the next run puts its files in their places'
      : '; the set from before is still whole';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '; there is no set in it yet' : '';
  }
}

/**
 * Prepares the folder of a set and returns the file to lock while a set is made: two processes at once would
 * take each other's files for their own.
 *
 * @throws Failure `refused` where the folder is a link, is no folder, holds other files or cannot be written.
 */
export function openSet(folder: string, kind: SetKind): string {
  try {
    openFolder(folder, kind);
    mkdirSync(join(folder, SETS), { recursive: true, mode: 0o700 });
    const lock = join(folder, SETS, LOCK);
    refuseNoFile(lock);
    return lock;
  } catch (error) {
    throw error instanceof Failure ? error : asFailure(error, folder);
  }
}

/** Makes the folder, or checks that it is ours. */
function openFolder(folder: string, kind: SetKind): void {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (there === undefined) {
    if (!existsSync(dirname(folder)))
      throw refused(`There is no folder ${dirname(folder)}.`, `mkdir -p ${dirname(folder)}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 }); // or another process has made it meanwhile
    return;
  }
  if (!there.isDirectory())
    throw refused(
      `${folder} is ${there.isSymbolicLink() ? 'a link' : 'not a folder'}.`,
      'name a folder with --out, one that is not there yet or one that this command made',
    );
  refuseNoFile(join(folder, MANIFEST));
  const manifest = readManifest(join(folder, MANIFEST), kind);
  const isOurs = manifest !== undefined || readdirSync(folder).every((name) => name === SETS);
  if (!isOurs)
    throw refused(`${folder} holds other files.`, 'name a folder with --out that is empty, or not there yet');
  for (const name of [SETS, ...new Set((manifest?.files ?? []).map((file) => dirname(file.name)))])
    if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw refused(`${join(folder, name)} is a link.`, 'remove it; nothing is written through a link');
  if ((there.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
}

function readManifest(file: string, kind: SetKind): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>;
    if (manifest.schema !== schemaOf(kind) || !Array.isArray(manifest.files)) return undefined;
    const files = (manifest.files as ManifestEntry[]).filter(({ name }) => SAFE_NAME.test(name));
    return { schema: manifest.schema, files };
  } catch {
    return undefined;
  }
}

/**
 * Writes a file under a temporary name, makes it last and renames it; returns whether it was not there as it is. The
 * new name lasts when its folder is synced: once for many.
 */
function place(path: string, content: string | Buffer): boolean {
  const bytes = Buffer.from(content as string);
  if (isSame(path, bytes)) return false;
  makeFolders(dirname(path));
  const unfinished = `${path}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  writeNewFile(unfinished, bytes);
  renameSync(unfinished, path);
  return true;
}

function isSame(path: string, bytes: Buffer): boolean {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  return kind?.isFile() === true && kind.size === bytes.length && readFileSync(path).equals(bytes);
}

/** Gives a file of the set its plain name, by link so that it takes no room; by copy where links cannot be. */
function link(from: string, to: string): boolean {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (there?.isFile() === true && (there.ino === statSync(from).ino || isSame(to, readFileSync(from))))
    return false;
  makeFolders(dirname(to));
  const unfinished = `${to}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  try {
    linkSync(from, unfinished);
  } catch {
    copyFileSync(from, unfinished);
  }
  renameSync(unfinished, to);
  return true;
}

/**
 * Removes what is left of older sets and of runs that were killed; nothing else. The folders of the old sets tell
 * which plain names were theirs, so they go last.
 */
function tidy(folder: string, set: string, entries: readonly ManifestEntry[]): boolean {
  let hasRemoved = false;
  const remove = (path: string): void => {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
    rmSync(path, { recursive: true });
    hasRemoved = true;
  };
  const old = readdirSync(join(folder, SETS)).filter((name) => name !== set && SET_NAME.test(name));
  const theirs = old.flatMap((one) => namesIn(join(folder, SETS, one)));
  const names = new Set(entries.map(({ name }) => name));
  for (const name of theirs) if (!names.has(name)) remove(join(folder, name));
  for (const name of [...names, ...theirs, MANIFEST]) remove(join(folder, `${name}${UNFINISHED}`));
  for (const name of new Set(theirs.map((one) => dirname(one)))) {
    const path = join(folder, name);
    if (name !== '.' && existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  for (const name of old) remove(join(folder, SETS, name));
  if (hasRemoved) syncFolder(folder);
  return hasRemoved;
}

/** The names of the files in a set, those it could not finish apart. */
function namesIn(set: string): string[] {
  return readdirSync(set, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(set, join(entry.parentPath, entry.name)))
    .filter((name) => SAFE_NAME.test(name) && !name.endsWith(UNFINISHED));
}

/** Each readable by its owner alone, and lasting. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
  syncFolder(dirname(folder));
}

function digestOf(files: readonly OutputFile[], about: About): string {
  const text = [
    JSON.stringify(about),
    ...files.map(({ name, content }) => `${name} ${sha256(content)}`),
  ].join('\n');
  return sha256(text).slice(0, 12);
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
