/** Reaches the copies of a data file: those it remembers, and those that somebody names. */
import { lstatSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { codeOf, Failure, refused } from '../../../errors.ts';
import { type Backup, isBackupOf } from '../../file/backups.ts';
import { asFailure } from '../../file/failures.ts';
import { checkHeader } from '../../file/header.ts';
import { MIGRATIONS, newestVersion } from '../../file/migrate.ts';
import { openStore } from '../../file/open.ts';
import { Sqlite } from '../../file/sqlite.ts';
import type { Store, Writer } from '../../store.ts';
import { searchBytes } from './bytes.ts';
import { erasePeopleFrom, rewrite } from './erase.ts';
import { valueIn, valuesIn } from '../../rows.ts';

/** The result for one copy. */
export interface ReachedCopy {
  readonly path: string;
  /**
   * `not-in-it`: made before they came. `another`: of another programme. `another-file`: a backup of another file, which
   * is left alone. Still to do: `not-there`, which is moved, deleted or on a disk that is not plugged in, and `failed`.
   */
  readonly result:
    'erased' | 'erased-before' | 'not-in-it' | 'another' | 'another-file' | 'not-there' | 'failed';
  /** Why, where it failed or is left alone. */
  readonly why: string | null;
}

/** Returns whether a copy may still contain what was erased, and is to be tried again. */
export function isStillToDo({ result }: ReachedCopy): boolean {
  return result === 'not-there' || result === 'failed';
}

/** A copy that was reached, with what was removed from it. */
export interface Reached extends ReachedCopy {
  readonly removed: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Erases everybody whom the file has erased from one of its copies. Never throws: a copy that cannot be reached must not
 * keep others from being reached.
 *
 * @param options.isNamed Whether somebody named the copy. It may then be of another file.
 * @param options.called Other spellings to take out.
 */
export function eraseFromCopy(
  store: Store,
  backup: Backup,
  writer: Writer,
  options: { readonly isNamed: boolean; readonly called: readonly string[] },
): Reached {
  const { path } = backup;
  if (!options.isNamed && !isBackupOf(store.file, backup))
    return { path, result: 'another-file', why: `it was made from ${backup.madeFrom}`, removed: NOTHING };
  try {
    return { path, why: null, ...reach(store, backup, writer, options) };
  } catch (error) {
    return { path, result: 'failed', why: whyOf(error, path), removed: NOTHING };
  }
}

/** Returns what an error says, for a list of what is still to do. */
export function whyOf(error: unknown, file: string): string {
  const failure = asFailure(error, file);
  if (failure instanceof Failure) return failure.message.replace(/\.$/, '');
  return codeOf(error) ?? 'it cannot be opened';
}

function reach(
  store: Store,
  backup: Backup,
  writer: Writer,
  { isNamed, called }: { readonly isNamed: boolean; readonly called: readonly string[] },
): Pick<Reached, 'result' | 'removed'> & Partial<Pick<Reached, 'why'>> {
  const { path } = backup;
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (about === undefined) return { result: 'not-there', removed: NOTHING };
  // What somebody has put there since is not followed elsewhere.
  if (!about.isFile()) throw refused('it is no file any more', 'name the file itself');
  const strange = whyStrange(store, backup, isNamed);
  if (strange !== null) return { ...strange, removed: NOTHING };
  const copy = openStore(path, writer, MIGRATIONS, { isCopied: false });
  try {
    const known = erasedIn(store.db).filter((id) => {
      const enrolled = enrolmentOf(copy.db, id);
      return enrolled !== undefined && enrolled === enrolmentOf(store.db, id);
    });
    const left = known.filter((id) => !isErased(copy.db, id));
    const isAsked = left.length > 0 || (called.length > 0 && known.length > 0);
    const removed = isAsked ? erasePeopleFrom(copy, left, called).removed : NOTHING;
    const isRewritten = rewriteWhereDue(copy);
    if (searchBytes(copy.db, path, removed).left > 0)
      throw refused('some of their words are still in its bytes', 'delete the copy');
    if (left.length > 0 || isRewritten) return { result: 'erased', removed };
    return { result: known.length === 0 ? 'not-in-it' : 'erased-before', removed };
  } finally {
    copy.close();
  }
}

/** Checks a copy before anything is done to it: a file that is not ours is not even migrated. */
function whyStrange(
  store: Store,
  backup: Backup,
  isNamed: boolean,
): Pick<ReachedCopy, 'result' | 'why'> | null {
  checkHeader(backup.path, newestVersion());
  const db = new Sqlite(backup.path, { fileMustExist: true });
  try {
    if (birthOf(db) !== birthOf(store.db)) return { result: 'another', why: null };
    if (isNamed || isAsMade(db, backup)) return null;
    return { result: 'another-file', why: 'it is not the copy that was made there' };
  } finally {
    db.close();
  }
}

/**
 * Rewrites a file in which an erasure has not been followed by that, and records it there.
 *
 * @returns Whether it was.
 */
export function rewriteWhereDue(store: Store): boolean {
  const isDue = store.db.prepare('SELECT 1 FROM erasures WHERE is_rewritten = 0').get() !== undefined;
  if (!isDue) return false;
  rewrite(store);
  store.write('participant erase', () => {
    store.db.prepare('UPDATE erasures SET is_rewritten = 1 WHERE is_rewritten = 0').run();
  });
  return true;
}

/** Returns whether nobody has worked in a file: since a backup was made, its log has gained only erasures and migrations. */
function isAsMade(db: Database, { lastInvocation, lastRecordedAt }: Backup): boolean {
  if (lastInvocation === null) return true; // from before this was kept
  return (
    db
      .prepare<[number, string | null]>(
        `SELECT 1 FROM invocations WHERE id = ? AND recorded_at IS ?
           AND NOT EXISTS (SELECT 1 FROM invocations later WHERE later.id > invocations.id
             AND command NOT IN ('participant erase', 'migrate'))`,
      )
      .get(lastInvocation, lastRecordedAt) !== undefined
  );
}

/** Returns everybody whom a file has erased, in order. */
function erasedIn(db: Database): number[] {
  return valuesIn<number>(db, 'SELECT participant_id FROM erasures ORDER BY id');
}

/** Identifies a programme by when it began. */
export function birthOf(db: Database): string | undefined {
  return valueIn<string>(db, 'SELECT recorded_at FROM invocations ORDER BY id LIMIT 1');
}

/** Tells whether a number is the same person in two files of a programme, by when they were first recorded. */
export function enrolmentOf(db: Database, participantId: number): string | undefined {
  return valueIn<string>(
    db,
    `SELECT recorded_at || ' ' || c.id FROM changes c JOIN invocations i ON i.id = c.invocation_id
     WHERE table_name = 'participants' AND row_id = ? AND before IS NULL ORDER BY c.id LIMIT 1`,
    participantId,
  );
}

/** Returns whether a person was erased from a file. */
export function isErased(db: Database, participantId: number): boolean {
  return (
    db.prepare<[number]>('SELECT 1 FROM erasures WHERE participant_id = ?').get(participantId) !== undefined
  );
}
