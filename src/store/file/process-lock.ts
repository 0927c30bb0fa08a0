/**
 * Lets one process work at a time, by SQLite's own lock on an empty file. The system releases the lock
 * however the process ends.
 */
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import { codeOf } from '../../errors.ts';
import { heldByAnother, isBusy } from './failures.ts';

const POLL_MS = 100;

export interface LockOptions {
  /** What is locked, for the message where another process has it. */
  readonly what: string;
  /** How long to wait for another process. */
  readonly waitMs: number;
  /** Called once, where another process has the lock. */
  readonly onWait?: () => Promise<void>;
}

/**
 * Does work while no other process works under the same lock. Where the disk supports no locks, the work is done all the
 * same.
 *
 * @param lock The file that stands for it; made, and removed afterwards.
 * @throws Failure `locked` where another process has it for longer than the wait.
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
      // Removed before the lock is released: afterwards another process may have it.
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
    db.close(); // meanwhile removed by the process that had it; the next one makes it again
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
    // If the system cannot remove an open file, it stays and does no harm.
  }
}
