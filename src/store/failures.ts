/** Turns what SQLite reports into what a person can act on. */
import { codeOf, Failure } from '../errors.ts';
import { holderOf } from './holder.ts';

/**
 * Returns the Failure for an error of SQLite, or the error itself where it is a bug of ours.
 */
export function asFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code?.startsWith('SQLITE_') !== true) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return heldByAnother(file);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Failure(
      'damaged',
      `${file} is damaged (${code}).`,
      'keep the file as it is; mentor restore puts a backup in its place',
    );
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM')
    return new Failure(
      'refused',
      `${file} cannot be written (${code}).`,
      'check the permissions of the file and of its folder; nothing was changed',
    );
  if (code === 'SQLITE_FULL')
    return new Failure(
      'refused',
      `There is no room to write ${file}.`,
      'free some space; nothing was changed',
    );
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return new Failure(
      'refused',
      `${file} cannot be read or written (${code}).`,
      'check the disk, and the permissions of the file and of its folder; nothing was changed',
    );
  return error;
}

/** Returns the Failure for a file that another process does not let go of; it names the process where the system does. */
export function heldByAnother(file: string): Failure {
  const holder = holderOf(file);
  return new Failure(
    'locked',
    holder === undefined
      ? `${file} is held by another process.`
      : `${file} is held by another process: ${holder.program} (process ${holder.pid}).`,
    'wait until it has finished, then try again; nothing was changed',
  );
}
