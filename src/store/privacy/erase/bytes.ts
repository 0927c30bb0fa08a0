/** The last check of an erasure: whether the bytes of what was removed are still in the file. */
import { existsSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { loggedTables, quoted } from '../../log/change-log.ts';
import { Patterns } from './patterns.ts';

/** Shorter texts occur in any file by chance. */
const SHORTEST_BYTES = 4;

/** Endings of the files that SQLite may leave beside a data file. */
const SIDE_FILES = ['', '-journal', '-wal', '-shm'];

export interface Searched {
  /** How many texts were looked for. */
  readonly texts: number;
  /** How many are still there because another record holds them. */
  readonly heldByOthers: number;
  /** How many are still there although no record explains it. Must be 0. */
  readonly left: number;
  /** How many were too short to look for. */
  readonly tooShort: number;
}

/**
 * Searches a data file and its side files for texts, as they are and as JSON writes them.
 *
 * @param db A connection to the same file, outside a transaction.
 */
export function searchBytes(db: Database, file: string, removed: ReadonlySet<string>): Searched {
  const texts = [...new Set([...removed].map((text) => text.trim()))].filter((text) => text !== '');
  const long = texts.filter((text) => Buffer.byteLength(text) >= SHORTEST_BYTES);
  const patterns = new Patterns(long);
  // The file is read whole before the connection is used: closing a file drops the process's locks on it.
  const found = new Set(
    SIDE_FILES.map((end) => `${file}${end}`)
      .filter((name) => existsSync(name))
      .flatMap((name) => [...patterns.foundIn(readFileSync(name))]),
  );
  const left = notHeld(db, found);
  return {
    texts: long.length,
    heldByOthers: found.size - left.size,
    left: left.size,
    tooShort: texts.length - long.length,
  };
}

/** Returns the texts that neither a record nor the log contains. */
function notHeld(db: Database, texts: ReadonlySet<string>): Set<string> {
  const left = new Set(texts);
  const patterns = new Patterns(texts);
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const text of patterns.foundIn(Buffer.from(value))) left.delete(text);
  };
  for (const table of ['changes', 'invocations', ...loggedTables(db), 'sqlite_schema']) {
    if (left.size === 0) break;
    for (const row of db
      .prepare<[], unknown[]>(`SELECT * FROM ${quoted(table)}`)
      .raw()
      .iterate())
      for (const value of row) look(value);
  }
  return left;
}
