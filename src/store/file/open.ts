/** Creating and opening the data file, with every check that a file must pass before it is touched. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import { Failure, refused } from '../../errors.ts';
import { backupOf, lastInvocationOf, rememberBackup } from './backups.ts';
import { asFailure, BUSY_MS } from './failures.ts';
import { asCreationFailure, putInPlace, unfinishedFor } from './replace-file.ts';
import { checkHeader } from './header.ts';
import { migrate, MIGRATIONS, newestVersion, versionOf } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { endOutput } from '../../disk/unfinished.ts';
import { Store, type Writer } from '../store.ts';

/**
 * Opens a data file, brings it to the newest schema and returns its store. A file that is not ours, or from
 * a newer program, is left exactly as it was: its header is read as bytes before SQLite sees it. An older one is
 * copied first, and the file remembers where the copy is.
 *
 * @param options.isCopied Whether a copy is made before a migration. Default yes.
 * @throws Failure `no-programme`, `damaged`, `locked` or `refused`.
 */
export function openStore(
  file: string,
  writer: Writer,
  migrations: readonly Migration[] = MIGRATIONS,
  options: { readonly isCopied: boolean } = { isCopied: true },
): Store {
  const newest = newestVersion(migrations);
  checkHeader(file, newest);
  let db: Database.Database | undefined;
  try {
    db = connect(file, { fileMustExist: true });
    const store = new Store(db, file, writer);
    refuseCutShort(db, file);
    // Read again: opening the file rolls a killed write back, and the header may have been part of that
    // write.
    if (versionOf(db) < newest) {
      const { today: madeOn } = store;
      const entry = { recordedOn: madeOn, recordedAt: writer.now().toISOString(), actor: writer.actor };
      const before = lastInvocationOf(db);
      const path = options.isCopied ? backUpBefore(db, file, newest) : null;
      migrate(db, migrations, entry, () => {
        if (path === null) return;
        rememberBackup(store, { ...backupOf(store, { path, kind: 'before-migration', madeOn }), ...before });
      });
    }
    return store;
  } catch (error) {
    db?.close();
    throw asFailure(error, file);
  }
}

/**
 * Opens a data file for reading only: whatever is done with its store, the file keeps its bytes. A file of an older
 * schema would have to be migrated first, so it is refused.
 *
 * @throws Failure `no-programme`, `damaged`, `locked` or `refused`.
 */
export function openToRead(
  file: string,
  writer: Writer,
  migrations: readonly Migration[] = MIGRATIONS,
): Store {
  const newest = newestVersion(migrations);
  checkHeader(file, newest);
  let db: Database.Database | undefined;
  try {
    // Not `readonly`: a killed write could then not be rolled back.
    db = connect(file, { fileMustExist: true });
    const version = versionOf(db);
    refuseCutShort(db, file);
    if (version < newest)
      throw refused(
        `${file} is from an older mentor (schema ${version}; this one writes ${newest}), and this command only reads.`,
        'mentor check brings it up to date, after a copy; then run this again',
      );
    db.pragma('query_only = ON');
    return new Store(db, file, writer);
  } catch (error) {
    db?.close();
    throw asFailure(error, file);
  }
}

/**
 * Throws where a data file cannot be created, before anybody is asked what it should hold.
 *
 * @throws Failure `refused` where the file exists or its folder cannot be written.
 */
export function requireCreatable(file: string): void {
  if (existsSync(file))
    throw refused(
      `${file} is there already.`,
      'use it as it is, or choose another name with --db; nothing was changed',
    );
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw asCreationFailure(error, file);
  }
}

/**
 * Creates a data file and returns its store. It appears under its name only when `fill` has finished, so
 * a kill in the middle leaves no half-made programme; a file that is already there is never replaced.
 *
 * @throws Failure `refused` where the file exists or cannot be written.
 */
export function createStore(file: string, writer: Writer, fill: (store: Store) => void): Store {
  let unfinished: string | undefined;
  try {
    requireCreatable(file);
    unfinished = unfinishedFor(file, file);
    const db = connect(unfinished, { fileMustExist: true });
    try {
      migrate(db);
      fill(new Store(db, file, writer));
    } finally {
      db.close();
    }
    putInPlace(unfinished, file, { replace: false });
  } catch (error) {
    throw asFailure(asCreationFailure(error, file), file);
  } finally {
    if (unfinished !== undefined) endOutput(unfinished);
  }
  return openStore(file, writer);
}

/** Refuses a file whose last page is cut off: SQLite would read the missing part as zeros. */
function refuseCutShort(db: Database.Database, file: string): void {
  db.exec('BEGIN'); // nobody can shorten the file while it is being read
  try {
    const pages = Number(db.pragma('page_count', { simple: true }));
    if (statSync(file).size >= pages * Number(db.pragma('page_size', { simple: true }))) return;
  } finally {
    db.exec('COMMIT');
  }
  throw new Failure(
    'damaged',
    `${file} is damaged: its end is missing.`,
    'keep the file as it is; mentor restore puts a backup in its place',
  );
}

function connect(file: string, options: Database.Options): Database.Database {
  const db = new Sqlite(file, { ...options, timeout: BUSY_MS });
  db.pragma('trusted_schema = OFF'); // a schema made elsewhere may not call functions with side effects
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON'); // removed words are overwritten, not left in free pages
  db.pragma('synchronous = FULL');
  // Journals of single statements stay in memory, because with triggers each row has one.
  db.pragma('temp_store = MEMORY');
  // The file at rest is one file. (A WAL needs two more, and cannot be read in a read-only folder.)
  if (db.pragma('journal_mode', { simple: true }) !== 'delete') db.pragma('journal_mode = DELETE');
  return db;
}

/**
 * Leaves a checked copy beside the file that is about to be migrated, readable only by its owner. Returns its name; null
 * where another process has migrated the file meanwhile, and has left the copy.
 */
function backUpBefore(db: Database.Database, file: string, version: number): string | null {
  const path = `${file}.before-schema-${version}`;
  const unfinished = unfinishedFor(path, file); // VACUUM INTO keeps the mode of an empty file, else it is 0644
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    const check = new Sqlite(unfinished, { readonly: true });
    const verdict = check.pragma('integrity_check', { simple: true });
    const isMigrated = versionOf(check) >= version;
    check.close();
    if (isMigrated) return null;
    if (verdict !== 'ok')
      throw new Failure(
        'damaged',
        `The copy made before migrating ${file} fails its check.`,
        'nothing was changed; mentor restore puts a backup in its place',
      );
    putInPlace(unfinished, path, { replace: true });
  } finally {
    endOutput(unfinished);
  }
  return path;
}
