/**
 * One process at a time, by SQLite's own lock on a file with nothing in it: the system lets go of it whatever becomes of
 * the process that has it.
 */
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import { codeOf } from '../../errors.ts';
import { heldByAnother, isBusy } from './failures.ts';

const POLL_MS = 100;

export interface LockOptions {
  /** What is locked, as it is called where another process has it. */
  readonly what: string;
  /** How long another process is waited for. */
  readonly waitMs: number;
  /** Called once, where another process has it. */
  readonly onWait?: () => Promise<void>;
}

/**
 * Does work while no other process does work under the same lock. Where the disk keeps no locks, the work is done all
 * the same.
 *
 * @param lock The file that stands for it; made, and removed afterwards.
 * @throws Failure `locked` where another process has it for longer than is waited.
 */
export async function whileLocked<T>(
  lock: string,
  { what, waitMs, onWait }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const tries = Math.ceil(waitMs / POLL_MS);
  let held = take(lock);
  if (held === 'busy') await onWait?.();
  for (let tried = 0; held === 'busy'; tried++) {
    if (tried >= tries) throw heldByAnother(what, { waitMs, lock });
    await sleep(POLL_MS);
    held = take(lock);
  }
  try {
    return await work();
  } finally {
    if (held !== undefined) {
      // Removed before it is let go of: afterwards it may be another's.
      remove(lock);
      held.close();
    }
  }
}

/** Returns the connection that has the lock, or undefined where there are no locks. */
function take(lock: string): Database.Database | 'busy' | undefined {
  let db: Database.Database | undefined;
  try {
    closeSync(openSync(lock, 'a', 0o600));
    const before = inodeOf(lock);
    db = new Sqlite(lock, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    if (before !== undefined && inodeOf(lock) === before) return db;
    db.close(); // removed meanwhile by the one who had it, so that the next makes it anew
    return 'busy';
  } catch (error) {
    db?.close();
    return isBusy(codeOf(error)) ? 'busy' : undefined;
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

function remove(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // Where an open file cannot be removed it stays, and is nothing to the next.
  }
}
