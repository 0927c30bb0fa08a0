/** The header of a data file, read as bytes before SQLite sees the file. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { codeOf, Failure, refused } from '../../errors.ts';
import { APPLICATION_ID } from './migrate.ts';

/**
 * Refuses a file whose header is not that of a data file known to this program, and leaves the file as it is.
 *
 * @param newest The newest schema version that is known.
 * @throws Failure `no-programme`; `refused` where something that is no file stands for its journal.
 */
export function checkHeader(file: string, newest: number): void {
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
  refuseNoJournal(`${file}-journal`);
}

/** Refuses a journal that is not a file: SQLite would open it, and opening a pipe may never end. */
function refuseNoJournal(journal: string): void {
  const found = statSync(journal, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw refused(
    `${journal} is not a file.`,
    'SQLite keeps its journal under that name; remove what is there',
  );
}

/** Returns whether the file exists and has the header of one of our data files, of any version. */
export function isDataFile(file: string): boolean {
  try {
    checkHeader(file, Number.MAX_SAFE_INTEGER);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'no-programme') return false;
    throw error;
  }
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
