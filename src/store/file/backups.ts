/** Copies of the data file: making them, and remembering where they are. */
import { insertRow, valueIn, rowsIn } from '../rows.ts';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import { codeOf, Failure, refused } from '../../errors.ts';
import { asFailure, heldByAnother, isBusy } from './failures.ts';
import { asCreationFailure, freeName, putInPlace, unfinishedFor } from './replace-file.ts';
import { isDataFile } from './header.ts';
import { endOutput } from '../../disk/unfinished.ts';
import type { Store } from '../store.ts';

export type BackupKind = 'asked-for' | 'before-migration' | 'before-restore' | 'restored-from';

export interface Backup {
  /** Absolute. */
  readonly path: string;
  readonly kind: BackupKind;
  readonly madeOn: string;
  /** The data file from which it was made; null where that is not known. */
  readonly madeFrom: string | null;
  /** The device and inode of that file. */
  readonly madeFromInode: string | null;
  /** The last invocation that the copy contains, and when that was; null where it is not known. */
  readonly lastInvocation: number | null;
  readonly lastRecordedAt: string | null;
  /** The last erasure that the copy contains: later ones still have to be done in it. */
  readonly erasedThrough: number;
  /** Why it could not be reached at the last attempt. */
  readonly trouble: string | null;
}

/** Returns the copies that the file knows of, oldest first. */
export function loadBackups({ db }: Pick<Store, 'db'>): Backup[] {
  return rowsIn<Backup>(
    db,
    `SELECT path, kind, made_on AS madeOn, made_from AS madeFrom, made_from_inode AS madeFromInode,
       last_invocation AS lastInvocation, last_recorded_at AS lastRecordedAt, erased_through AS erasedThrough, trouble
     FROM backups ORDER BY id`,
  );
}

/** Remembers a copy. One of the same name replaces the one before. */
export function rememberBackup({ db }: Pick<Store, 'db'>, backup: Backup): void {
  insertRow(db, 'backups', backup, ['path']);
}

/**
 * Returns what to remember of a copy that has just been made of a data file.
 *
 * @param content A connection to something with the same content; by default the file's own.
 */
export function backupOf(
  { db, file }: Pick<Store, 'db' | 'file'>,
  about: Pick<Backup, 'path' | 'kind' | 'madeOn'>,
  content: Database.Database = db,
): Backup {
  const { path: madeFrom, inode: madeFromInode } = whereIs(file);
  return {
    ...about,
    madeFrom,
    madeFromInode,
    ...lastInvocationOf(content),
    erasedThrough: lastErasure(content),
    trouble: null,
  };
}

/** Returns the number of the last erasure in a file, 0 before the first. */
export function lastErasure(db: Database.Database): number {
  return valueIn<number>(db, 'SELECT coalesce(max(id), 0) FROM erasures') ?? 0;
}

/** Returns the last invocation in a file, by which a copy of the file is recognised. */
export function lastInvocationOf(db: Database.Database): Pick<Backup, 'lastInvocation' | 'lastRecordedAt'> {
  const last = db.prepare<[], Pick<Backup, 'lastInvocation' | 'lastRecordedAt'>>(
    'SELECT id AS lastInvocation, recorded_at AS lastRecordedAt FROM invocations ORDER BY id DESC LIMIT 1',
  );
  return last.get() ?? { lastInvocation: null, lastRecordedAt: null };
}

/** The path of a data file with links followed, and which file it is to the system. */
function whereIs(file: string): { readonly path: string; readonly inode: string | null } {
  try {
    const path = realpathSync(file);
    const { dev, ino } = statSync(path, { bigint: true });
    return { path, inode: `${dev}:${ino}` };
  } catch {
    return {
      path: join(existsSync(dirname(file)) ? realpathSync(dirname(file)) : dirname(file), basename(file)),
      inode: null,
    };
  }
}

/**
 * Returns whether a backup was made from this data file: this file has the same path, or the same device and
 * inode because it was moved. Neither is true of a copy, so a copy does not own the original's backups.
 */
export function isBackupOf(file: string, { madeFrom, madeFromInode }: Backup): boolean {
  if (madeFrom === null) return true; // from before this was kept
  const here = whereIs(file);
  return here.path === madeFrom || (here.inode !== null && here.inode === madeFromInode);
}

/**
 * Forgets a copy that is gone for good, so that no erasure waits for it.
 *
 * @throws Failure `refused` where it is still there, or was never known.
 */
export function forgetBackup(store: Store, path: string): void {
  if (existsSync(path))
    throw refused(`${path} is still there.`, 'delete it first; a copy that is there is not forgotten');
  const isKnown = store.write(
    'backup forget',
    () => store.db.prepare('DELETE FROM backups WHERE path = ?').run(path).changes > 0,
  );
  if (!isKnown)
    throw refused(`No backup ${path} is known.`, 'mentor retention show names those that are waited for');
}

/**
 * Returns the name of a backup: the given one, or one in the given folder, or one beside the data file. A name that we
 * choose is free.
 *
 * @example nameOfBackup('/p/mentor.db', '2026-11-22', undefined) // '/p/mentor.db.backup-2026-11-22'
 */
export function nameOfBackup(file: string, today: string, given: string | undefined): string {
  const own = `${basename(file)}.backup-${today}`;
  if (given === undefined) return freeName(`${file}.backup-${today}`);
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() === true
    ? freeName(join(given, own))
    : given;
}

/**
 * Copies the data file as it is at one moment, even while others write. The copy is made under another name,
 * readable by its owner alone, opened again, checked, and then put in its place. The data file records the
 * copy's place beforehand, so that no copy is forgotten. A data file that cannot be written is copied all the
 * same.
 *
 * @param options.replace Whether a data file of that name may be replaced; nothing else ever is.
 * @returns Whether the file remembers the copy.
 * @throws Failure `refused`, `locked`, or `damaged` where the copy fails its check.
 */
export async function makeBackup(
  store: Store,
  path: string,
  options: { readonly replace: boolean },
): Promise<boolean> {
  if (path === store.file) throw refused(`${path} is the data file itself.`, 'choose another name');
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !options.replace)
    throw refused(`${path} is there already.`, 'choose another name, or --force to replace it');
  if (there !== undefined && !isDataFile(path))
    throw refused(`${path} is no data file, and is not replaced.`, 'choose another name');
  let unfinished: string | undefined;
  try {
    unfinished = unfinishedFor(path, store.file);
    await copyDatabase(store.db, unfinished);
    const made = verifyCopy(unfinished, store.file, (copy) =>
      backupOf(store, { path, kind: 'asked-for', madeOn: store.today }, copy),
    );
    const isRemembered = isWritable(store.file);
    if (isRemembered)
      store.write('backup', () => {
        rememberBackup(store, made);
      });
    putInPlace(unfinished, path, options);
    return isRemembered;
  } catch (error) {
    // The copy is not visible to others yet, so a lock is one on the data file.
    throw asFailure(asCreationFailure(error, path), isBusy(codeOf(error)) ? store.file : path);
  } finally {
    if (unfinished !== undefined) endOutput(unfinished);
  }
}

/** Returns whether SQLite can write to a data file: it makes a journal beside it. */
function isWritable(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** How often a copy over a file in use is tried, and how long to wait in between, in milliseconds. */
const TRIES = 50;
const WAIT_MS = 100;

/**
 * Copies a whole database over another file, as one transaction there. A kill leaves the old content, and
 * others who have the file open go on with the new.
 *
 * @throws Failure `locked` where another process holds the other file and does not let go.
 */
export async function copyDatabase(from: Database.Database, to: string): Promise<void> {
  // SQLite's backup reports success if it meets a lock at its first step. So the source is locked here, where
  // locks are waited for, and the target's content is checked afterwards.
  from.exec('BEGIN');
  try {
    const wanted = contentOf(from);
    for (let tries = 0; tries < TRIES; tries++) {
      await from.backup(to, { progress: ({ remainingPages }) => Math.max(1, remainingPages) });
      if (isCopy(to, wanted)) return;
      await sleep(WAIT_MS);
    }
  } finally {
    from.exec('ROLLBACK');
  }
  throw heldByAnother(to, { waitMs: TRIES * WAIT_MS });
}

/** What distinguishes one state of a file from another: its size, and the end of its log. */
function contentOf(db: Database.Database): string {
  const count = (sql: string): unknown => db.prepare(sql).pluck().get();
  return JSON.stringify([
    db.pragma('page_count', { simple: true }),
    db.pragma('user_version', { simple: true }),
    count('SELECT max(id) FROM changes'),
    count('SELECT recorded_at FROM invocations ORDER BY id DESC LIMIT 1'),
  ]);
}

function isCopy(file: string, wanted: string): boolean {
  const db = new Sqlite(file, { timeout: 0 });
  try {
    return contentOf(db) === wanted;
  } catch (error) {
    if (/^SQLITE_(ERROR|BUSY)/.test(codeOf(error) ?? '')) return false; // still empty, or still held
    throw error;
  } finally {
    db.close();
  }
}

/** Opens a copy again and checks it as SQLite can (every page, every reference). Returns what is read from it. */
function verifyCopy<T>(copy: string, file: string, look: (db: Database.Database) => T): T {
  const db = new Sqlite(copy, { readonly: true });
  try {
    const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
    if (isWhole && (db.pragma('foreign_key_check') as unknown[]).length === 0) return look(db);
  } finally {
    db.close();
  }
  throw new Failure(
    'damaged',
    `The copy of ${file} fails its check, and was not kept.`,
    'mentor check says what is wrong with the file; mentor restore puts an earlier backup in its place',
  );
}
