/** Reading a file that a person names, and writing one whole or not at all. */
import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { repeatedKey } from '../domain/words/json-keys.ts';
import { quote } from '../domain/words/text.ts';
import { syncFolder, writeNewFile } from '../disk/durable.ts';
import { codeOf, Failure, refused, roomOr } from '../errors.ts';
import { beginOutput, endOutput } from '../disk/unfinished.ts';

/** Sources that are meant to be read to their end: standard input, and what a shell passes in its place. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin$|fd\/)|proc\/)/;

/**
 * Refuses a named pipe, a socket or a device: reading one may never end.
 *
 * @throws Failure `refused`.
 */
export function refuseNoFile(file: string): void {
  if (HANDED_OVER.test(file)) return;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  throw refused(
    `${file} is no file, but ${kindOf(found)}.`,
    'name a file; what a program prints is read with | and -',
  );
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a named pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}

/** Returns the first bytes of a file: as many as are asked for, or all that it has. */
export function startOf(file: string, mostBytes: number): Buffer {
  const start = Buffer.alloc(mostBytes);
  const descriptor = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(descriptor, start, 0, mostBytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Returns the value in a JSON file.
 *
 * @throws Failure `refused` where it cannot be read, is not JSON, or says a key twice.
 */
export function readJson(file: string): unknown {
  let text: string;
  refuseNoFile(file);
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw refused(`${file} cannot be read.`, 'check the name of the file');
  }
  text = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(
      `${file} is not JSON, line ${lineOfMistake(text)}.`,
      'mentor criteria export writes one to start from',
    );
  }
  const repeated = repeatedKey(text);
  if (repeated !== undefined)
    throw refused(
      `${file}: line ${repeated.line}: ${quote(repeated.key)} is said twice${repeated.firstLine === repeated.line ? '' : `, first on line ${repeated.firstLine}`}, and only one can hold.`,
      'keep the one that is right',
    );
  return value;
}

/**
 * Returns the text of a small file, UTF-8, without a byte order mark and with LF line ends.
 *
 * @throws Failure `refused` where it cannot be read, is not UTF-8 or is longer than a million bytes.
 */
export function readText(file: string): string {
  let bytes: Buffer;
  refuseNoFile(file);
  try {
    bytes = readFileSync(file);
  } catch {
    throw refused(`${file} cannot be read.`, 'check the name of the file');
  }
  try {
    if (bytes.length > 1_000_000 || bytes.includes(0)) throw new TypeError('not a text');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw refused(`${file} is not a short text in UTF-8.`, 'save it as plain text, UTF-8');
  }
}

/**
 * The parser quotes what it found but seldom says where. This finds the first line after which no JSON can
 * follow.
 */
function lineOfMistake(text: string): number {
  const lines = text.trimEnd().split('\n');
  const isMistaken = (count: number): boolean => {
    const start = `${lines.slice(0, count).join('\n')}\n`;
    try {
      JSON.parse(start);
      return false;
    } catch (error) {
      // Text that is only incomplete may be completed by the next line.
      const position = /position (\d+)/.exec(String(error))?.[1];
      return !/end of JSON input/.test(String(error)) && Number(position) !== start.length;
    }
  };
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isMistaken(middle)) bad = middle;
    else good = middle;
  }
  return bad;
}

export interface WriteOptions {
  /** Whether a file of that name may be replaced. Default no. */
  readonly replace?: boolean;
  /** The folder of the data file, which remembers what is unfinished elsewhere. */
  readonly home?: string | undefined;
  /** The hidden name to write under, if the caller takes care of what a kill leaves, and makes the folder last. */
  readonly under?: string | undefined;
}

/**
 * Writes a file that only its owner can read: under a temporary name first, so that a kill in the middle
 * leaves the old file, or none.
 *
 * @throws Failure `refused` where the file is there already, or cannot be written.
 */
export function writeWhole(file: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  const unfinished = options.under ?? beginOutput(file, options.home);
  try {
    writeNewFile(unfinished, content);
    if (options.replace === true) {
      refuseReplacing(file);
      refuseDataFile(file);
      renameSync(unfinished, file);
    } else linkSync(unfinished, file);
    if (options.under === undefined) syncFolder(dirname(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    if (code === 'EEXIST')
      throw refused(`${file} is there already.`, 'choose another name, or use --force to replace it');
    throw refused(
      `${file} cannot be written (${code}).`,
      roomOr(code, 'check that the folder is there and can be written'),
    );
  } finally {
    endOutput(unfinished);
  }
}

/**
 * Writes a folder of files, each readable by its owner alone, whole or not at all: it appears under its name when
 * all of them are there.
 *
 * @param home The folder of the data file, which remembers what is unfinished elsewhere.
 * @throws Failure `refused` where something of that name is there already, or cannot be written.
 */
export function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly text: string | Uint8Array }[],
  home?: string,
): void {
  const unfinished = beginOutput(folder, home);
  const isThere = refused(`${folder} is there already.`, 'name a new folder with --out');
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) throw isThere;
    mkdirSync(unfinished, { mode: 0o700 });
    for (const { name, text } of files)
      writeWhole(join(unfinished, name), text, { under: join(unfinished, `.${name}.new`) });
    syncFolder(unfinished);
    renameSync(unfinished, folder);
    syncFolder(dirname(folder));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = codeOf(error);
    // Another process has made it meanwhile.
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw isThere;
    throw refused(
      `${folder} cannot be written (${code}).`,
      roomOr(code, 'check that the folder above it is there and can be written'),
    );
  } finally {
    endOutput(unfinished);
  }
}

/** Only a file is replaced: root could replace anything else as well, even the null device. */
function refuseReplacing(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  throw refused(`${file} is no file, but ${kindOf(found)}; it is not replaced.`, 'choose another name');
}

/** A report never replaces a data file, whatever its name and however it is linked. */
function refuseDataFile(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) return;
  if (startOf(file, 15).toString('latin1') === 'SQLite format 3')
    throw refused(`${file} is a data file, and is not replaced.`, 'choose another name');
}
