/** Reaching the copies of a data file: those whose place it remembers, and what a kill left unfinished beside them. */
import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { codeOf, Failure } from '../../errors.ts';
import { loadBackups } from '../backups.ts';
import { MIGRATIONS } from '../migrate.ts';
import { openStore } from '../open.ts';
import type { Store, Writer } from '../store.ts';
import { searchBytes } from './bytes.ts';
import { erasePerson, rewrite } from './erase.ts';

/** What came of one copy. */
export interface ReachedCopy {
  readonly path: string;
  /** `not-there`: moved or deleted; `not-in-it`: made before they came; `another`: of another programme. */
  readonly result: 'erased' | 'erased-before' | 'not-there' | 'not-in-it' | 'another' | 'failed';
  /** Why, where it failed. */
  readonly why: string | null;
}

/**
 * Erases people from every copy that the file remembers, one by one: a copy that cannot be reached keeps no other from
 * being reached, and is named.
 *
 * @param participantIds Of whom, in the file itself, nothing is left.
 */
export function eraseFromCopies(
  store: Store,
  participantIds: readonly number[],
  writer: Writer,
): ReachedCopy[] {
  return loadBackups(store).map(({ path }) => {
    try {
      return { path, result: eraseFromCopy(store, path, participantIds, writer), why: null };
    } catch (error) {
      const why = error instanceof Failure ? error.message : (codeOf(error) ?? 'it cannot be opened');
      return { path, result: 'failed', why };
    }
  });
}

function eraseFromCopy(
  store: Store,
  path: string,
  participantIds: readonly number[],
  writer: Writer,
): ReachedCopy['result'] {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 'not-there';
  // What somebody has put there since is not followed elsewhere.
  if (!about.isFile()) throw new Failure('refused', 'it is no file any more', 'name the file itself');
  const copy = openStore(path, writer, MIGRATIONS, { isCopied: false });
  try {
    if (birthOf(copy.db) !== birthOf(store.db)) return 'another';
    const known = participantIds.filter((id) => {
      const enrolled = enrolmentOf(copy.db, id);
      return enrolled !== undefined && enrolled === enrolmentOf(store.db, id);
    });
    if (known.length === 0) return 'not-in-it';
    const left = known.filter((id) => !isErased(copy.db, id));
    if (left.length === 0) return 'erased-before';
    const removed = new Set(left.flatMap((id) => [...erasePerson(copy, id).removed]));
    rewrite(copy);
    if (searchBytes(copy.db, path, removed).left > 0)
      throw new Failure('refused', 'some of their words are still in its bytes', 'delete the copy');
    return 'erased';
  } finally {
    copy.close();
  }
}

/** Tells one programme from another: when it began. */
export function birthOf(db: Database): string | undefined {
  return db.prepare<[], string>('SELECT recorded_at FROM invocations ORDER BY id LIMIT 1').pluck().get();
}

/** Tells whether the same number is the same person in two files of a programme: when they were first recorded. */
export function enrolmentOf(db: Database, participantId: number): string | undefined {
  return db
    .prepare<[number], string>(
      `SELECT recorded_at || ' ' || c.id FROM changes c JOIN invocations i ON i.id = c.invocation_id
       WHERE table_name = 'participants' AND row_id = ? AND before IS NULL ORDER BY c.id LIMIT 1`,
    )
    .pluck()
    .get(participantId);
}

/** Returns whether a person was erased from a file. */
export function isErased(db: Database, participantId: number): boolean {
  return (
    db.prepare<[number]>('SELECT 1 FROM erasures WHERE participant_id = ?').get(participantId) !== undefined
  );
}

/**
 * Removes what a killed process left unfinished beside a data file: a half-made copy may hold everything.
 *
 * @returns How many files went.
 */
export function removeLeftovers(file: string): number {
  const folder = dirname(file);
  if (!existsSync(folder)) return 0;
  const start = `.${basename(file)}.`;
  let count = 0;
  for (const name of readdirSync(folder)) {
    const pid = /\.(\d+)\.new(-journal)?$/.exec(name)?.[1];
    if (!name.startsWith(start) || pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(folder, name), { force: true });
    count++;
  }
  return count;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // somebody else's
  }
}
