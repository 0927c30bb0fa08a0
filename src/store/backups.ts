/** Copies of the data file: making one, and remembering where they are. */
import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import { codeOf, Failure } from '../errors.ts';
import { asFailure, heldByAnother } from './failures.ts';
import { asCreationFailure, freeName, putInPlace, removeDataFile, unfinishedFor } from './files.ts';
import { isDataFile } from './header.ts';
import type { Store } from './store.ts';

export type BackupKind = 'asked-for' | 'before-migration' | 'before-restore' | 'restored-from';

export interface Backup {
  /** Absolute. */
  readonly path: string;
  readonly kind: BackupKind;
  readonly madeOn: string;
}

/** Returns the copies that the file knows of, oldest first. */
export function loadBackups({ db }: Pick<Store, 'db'>): Backup[] {
  return db.prepare<[], Backup>('SELECT path, kind, made_on AS madeOn FROM backups ORDER BY id').all();
}

/** Remembers a copy; one of the same name has taken the place of the one before. */
export function rememberBackup({ db }: Pick<Store, 'db'>, { path, kind, madeOn }: Backup): void {
  db.prepare(
    `INSERT INTO backups (path, kind, made_on) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET kind = excluded.kind, made_on = excluded.made_on`,
  ).run(path, kind, madeOn);
}

/**
 * Returns the name of a backup: the one given, in the folder given, or beside the data file; free, where we choose.
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
 * Copies the data file as it is at one moment, others writing or not: under another name first, opened again and
 * checked, for its owner alone, then put in its place. The file remembers where the copy is before it is there, so
 * that none is ever forgotten. One that cannot be written is copied all the same.
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
  if (path === store.file)
    throw new Failure('refused', `${path} is the data file itself.`, 'choose another name');
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !options.replace)
    throw new Failure(
      'refused',
      `${path} is there already.`,
      'choose another name, or --force to replace it',
    );
  if (there !== undefined && !isDataFile(path))
    throw new Failure('refused', `${path} is no data file, and is not replaced.`, 'choose another name');
  let unfinished: string | undefined;
  try {
    unfinished = unfinishedFor(path);
    await copyDatabase(store.db, unfinished);
    verifyCopy(unfinished, store.file);
    const isRemembered = isWritable(store.file);
    if (isRemembered)
      store.write('backup', () => {
        rememberBackup(store, { path, kind: 'asked-for', madeOn: store.today });
      });
    putInPlace(unfinished, path, options);
    return isRemembered;
  } catch (error) {
    throw asFailure(asCreationFailure(error, path), path);
  } finally {
    if (unfinished !== undefined) removeDataFile(unfinished);
  }
}

/** Whether SQLite can write to a data file: it makes a journal beside it. */
function isWritable(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** How often a copy over a file that somebody uses is tried, and how long it waits in between, in milliseconds. */
const TRIES = 50;
const WAIT_MS = 100;

/**
 * Copies a whole database over another file, which is one transaction there: a kill leaves what was, and others
 * who have it open go on with what is new.
 *
 * @throws Failure `locked` where another process holds the other file and does not let go.
 */
export async function copyDatabase(from: Database.Database, to: string): Promise<void> {
  // The copy takes it for done when it meets a lock at its first step: so the source is locked here, where locks
  // are waited for, and the target is asked afterwards what it holds.
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
  throw heldByAnother(to);
}

/** What tells one state of a file from another: its size, and how far its log has come. */
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

/** Opens a copy again and checks it as SQLite can: every page, every reference. */
function verifyCopy(copy: string, file: string): void {
  const db = new Sqlite(copy, { readonly: true });
  try {
    const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok';
    if (isWhole && (db.pragma('foreign_key_check') as unknown[]).length === 0) return;
  } finally {
    db.close();
  }
  throw new Failure(
    'damaged',
    `The copy of ${file} fails its check, and was not kept.`,
    'mentor check says what is wrong with the file; mentor restore puts an earlier backup in its place',
  );
}
