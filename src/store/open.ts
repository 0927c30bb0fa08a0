/** Creating and opening the data file, with every check that a file must pass before it is touched. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf, Failure } from '../errors.ts';
import { asFailure } from './failures.ts';
import { APPLICATION_ID, migrate, MIGRATIONS, newestVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { Store, type Writer } from './store.ts';

/** How long a command waits for another process to let go of the file, in milliseconds. */
const BUSY_MS = 5000;

/**
 * Opens a data file, brings it to the newest schema and returns its store. A file that is not ours, or from
 * a newer program, is left exactly as it was: its header is read as bytes before SQLite sees it.
 *
 * @throws Failure `no-programme`, `damaged`, `locked` or `refused`.
 */
export function openStore(
  file: string,
  writer: Writer,
  migrations: readonly Migration[] = MIGRATIONS,
): Store {
  const version = checkHeader(file, newestVersion(migrations));
  try {
    const db = connect(file, { fileMustExist: true });
    if (version < newestVersion(migrations)) {
      backUpBefore(db, file, newestVersion(migrations));
      migrate(db, migrations);
    }
    return new Store(db, file, writer);
  } catch (error) {
    throw asFailure(error, file);
  }
}

/**
 * Creates a data file and returns its store. It appears under its name only when `fill` has finished, so
 * a kill in the middle leaves no half-made programme; a file that is already there is never replaced.
 *
 * @throws Failure `refused` where the file exists or cannot be written.
 */
export function createStore(file: string, writer: Writer, fill: (store: Store) => void): Store {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new Failure('refused', `There is no folder ${folder}.`, `mkdir -p ${folder}`);
  if (existsSync(file)) throw alreadyThere(file);
  const unfinished = join(folder, `.${basename(file)}.${process.pid}.new`);
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    const db = connect(unfinished, { fileMustExist: true });
    try {
      migrate(db);
      fill(new Store(db, file, writer));
    } finally {
      db.close();
    }
    // Unlike a rename, a link fails where another process has made the file meanwhile.
    linkSync(unfinished, file);
    syncFolder(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw alreadyThere(file);
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS' || codeOf(error) === 'EPERM')
      throw new Failure(
        'refused',
        `${file} cannot be created: no permission.`,
        'choose another folder with --db',
      );
    throw asFailure(error, file);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
  }
  return openStore(file, writer);
}

function alreadyThere(file: string): Failure {
  return new Failure(
    'refused',
    `${file} is there already.`,
    'use it as it is, or choose another name with --db; nothing was changed',
  );
}

function connect(file: string, options: Database.Options): Database.Database {
  const db = new Database(file, { ...options, timeout: BUSY_MS });
  db.pragma('trusted_schema = OFF'); // a schema made elsewhere may not call functions with side effects
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON'); // removed words are overwritten, not left in free pages
  db.pragma('synchronous = FULL');
  // What one statement with triggers might have to take back, at each row: in memory, not in a file of its own.
  db.pragma('temp_store = MEMORY');
  // The file at rest is one file. (A WAL needs two more, and cannot be read in a read-only folder.)
  if (db.pragma('journal_mode', { simple: true }) !== 'delete') db.pragma('journal_mode = DELETE');
  return db;
}

/** Returns the schema version in a file's header. */
function checkHeader(file: string, newest: number): number {
  const header = readHeader(file);
  if (header.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0')
    throw new Failure(
      'no-programme',
      header.length === 0 ? `${file} is empty.` : `${file} is not a mentor data file.`,
      'name the right file with --db FILE',
    );
  if (header.length < 100 || header.readUInt32BE(68) !== APPLICATION_ID)
    throw new Failure(
      'no-programme',
      `${file} is an SQLite file of another program.`,
      'name the right file with --db FILE; this one was not touched',
    );
  const version = header.readUInt32BE(60);
  if (version > newest)
    throw new Failure(
      'no-programme',
      `${file} is from a newer mentor (schema ${version}; this one knows ${newest}).`,
      'install the newer mentor; the file was not touched',
    );
  return version;
}

function readHeader(file: string): Buffer {
  let descriptor: number;
  try {
    const about = statSync(file);
    // Opening a pipe would wait for somebody to write to it.
    if (!about.isFile() && !about.isDirectory())
      throw new Failure('no-programme', `${file} is not a file.`, 'name a file with --db FILE');
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
      throw new Failure(
        'no-programme',
        `There is no programme file ${file}.`,
        'mentor init "NAME" starts one here, mentor demo shows one, --db FILE names another',
      );
    if (codeOf(error) === 'EACCES')
      throw new Failure('no-programme', `${file} cannot be read: no permission.`, 'check who owns the file');
    throw error;
  }
  try {
    if (fstatSync(descriptor).isDirectory())
      throw new Failure('no-programme', `${file} is a folder.`, 'name a file with --db FILE');
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Leaves a checked copy, readable by its owner alone, beside the file that is about to be migrated. */
function backUpBefore(db: Database.Database, file: string, version: number): void {
  const copy = `${file}.before-schema-${version}`;
  rmSync(copy, { force: true });
  closeSync(openSync(copy, 'wx', 0o600)); // VACUUM INTO keeps the mode of an empty file, else it is 0644
  db.prepare('VACUUM INTO ?').run(copy);
  const check = new Database(copy, { readonly: true });
  const verdict = check.pragma('integrity_check', { simple: true });
  check.close();
  if (verdict !== 'ok')
    throw new Failure(
      'damaged',
      `The copy made before migrating ${file} fails its check.`,
      'nothing was changed',
    );
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
