/** Turns an error of SQLite into a failure that a person can act on. */
import { codeOf, Failure, refused } from '../../errors.ts';
import { holderOf } from './holder.ts';

/** How long a command waits for another process to let go of a data file, in milliseconds. */
export const BUSY_MS = 5000;

/**
 * Returns the Failure for an error of SQLite, or the error itself where it is a bug in this program.
 */
export function asFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code?.startsWith('SQLITE_') !== true) return error;
  if (isBusy(code)) return heldByAnother(file);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new Failure(
      'damaged',
      `${file} is damaged (${code}).`,
      'keep the file as it is; mentor restore puts a backup in its place',
    );
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM')
    return refused(
      `${file} cannot be written (${code}).`,
      'check the permissions of the file and of its folder; nothing was changed',
    );
  if (code === 'SQLITE_FULL')
    return refused(`There is no room to write ${file}.`, 'free some space; nothing was changed');
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_IOERR'))
    return refused(
      `${file} cannot be read or written (${code}).`,
      'check the disk, and the permissions of the file and of its folder; nothing was changed',
    );
  return error;
}

/** Returns whether SQLite says that another process holds a file. */
export function isBusy(code: string | undefined): boolean {
  return code !== undefined && /^SQLITE_(?:BUSY|LOCKED)/.test(code);
}

/** Returns whether SQLite says that a file cannot be written, or not at this moment. */
export function cannotWrite(code: string | undefined): boolean {
  return isBusy(code) || (code !== undefined && /^SQLITE_(?:READONLY|PERM|CANTOPEN|FULL|IOERR)/.test(code));
}

/**
 * Returns the Failure for a file that another process holds. It names the process where the system tells.
 *
 * @param what The file, or what it stands for.
 * @param options.waitMs How long the command has waited for it.
 * @param options.lock The file that the other process has locked; by default `what` itself.
 */
export function heldByAnother(
  what: string,
  { waitMs = BUSY_MS, lock = what }: { readonly waitMs?: number; readonly lock?: string } = {},
): Failure {
  const holder = holderOf(lock);
  const process = holder === undefined ? '' : `: ${holder.program} (process ${holder.pid})`;
  const isOurs = holder?.program.startsWith('mentor') === true;
  return new Failure(
    'locked',
    isOurs
      ? `Another mentor command is ${holder.isWriting ? 'writing to' : 'reading'} ${what}${process}.`
      : `${what} is held by another process${process}.`,
    `it was waited for ${waitMs / 1000} seconds; run the command again when the other has finished; nothing was changed`,
  );
}
