/**
 * Puts a finished data file in its place, so that a kill or a power cut leaves the whole old file or the
 * whole new one.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../../disk/durable.ts';
import { codeOf, Failure, refused } from '../../errors.ts';
import { beginOutput, endOutput, homeOf } from '../../disk/unfinished.ts';

/**
 * Makes the file in which a data file is prepared before it is put in its place, and returns its name. The file is empty
 * and only for its owner. SQLite keeps that mode and makes its own files with it.
 *
 * @param dataFile The data file that it is a copy of, or will become.
 */
export function unfinishedFor(file: string, dataFile: string): string {
  const unfinished = beginOutput(file, homeOf(dataFile));
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    return unfinished;
  } catch (error) {
    endOutput(unfinished);
    throw error;
  }
}

/** Removes a data file and the files that SQLite may have left beside it. */
export function removeDataFile(file: string): void {
  for (const name of [file, `${file}-journal`]) rmSync(name, { force: true });
}

/**
 * Gives a finished file its final name.
 *
 * @param options.replace Whether an existing file of that name may be replaced. A link of that name is replaced, never
 * followed.
 * @throws an error of the system; `EEXIST` where the name is taken; Failure `partial` where the file has its name, but
 * the disk does not confirm it.
 */
export function putInPlace(unfinished: string, file: string, options: { readonly replace: boolean }): void {
  const descriptor = openSync(unfinished, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  // Unlike a rename, a link fails where another process has made the file meanwhile.
  if (options.replace) renameSync(unfinished, file);
  else linkSync(unfinished, file);
  try {
    syncFolder(dirname(file));
  } catch (error) {
    throw new Failure(
      'partial',
      `${file} is in its place, but the disk does not confirm that it lasts (${codeOf(error)}).`,
      'check the disk',
    );
  }
}

/**
 * Makes a data file private to its owner where everybody on the machine may read it. One shared with a group stays so.
 *
 * @returns The mode that it had (`644`) and whether it is private now; undefined where it already was.
 */
export function closeToOthers(file: string): { mode: string; isClosed: boolean } | undefined {
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o007) === 0 || process.platform === 'win32') return undefined;
  try {
    chmodSync(file, 0o600);
    return { mode: mode.toString(8), isClosed: true };
  } catch (error) {
    if (!['EPERM', 'EROFS', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
    return { mode: mode.toString(8), isClosed: false };
  }
}

/** Returns the first of `NAME`, `NAME-2`, `NAME-3` … that is not taken. */
export function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const file = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(file)) return file;
  }
}

/** Returns the Failure for a file that could not be made, or the error itself where it does not come from the system. */
export function asCreationFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'EEXIST')
    return refused(
      `${file} is there already.`,
      'use it as it is, or choose another name; nothing was changed',
    );
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return refused(`${file} cannot be created: no permission.`, 'choose another folder');
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return refused(`There is no folder ${dirname(file)}.`, `mkdir -p ${dirname(file)}`);
  return error;
}
