/** The last word on an erasure: are the bytes of what was taken out still in the file? */
import { existsSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { columnsOf, loggedTables, quoted } from '../change-log.ts';

/** Shorter texts turn up in any file by chance. */
const SHORTEST_BYTES = 4;

/** Ends of what SQLite may leave beside a data file. */
const SIDE_FILES = ['', '-journal', '-wal', '-shm'];

export interface Searched {
  /** How many texts were looked for. */
  readonly texts: number;
  /** How many are still there because another record holds them. */
  readonly heldByOthers: number;
  /** How many are still there and no record says why. Must be none. */
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
  // Read whole before anything is asked of the connection: closing a file drops the locks that a process has on it.
  const bytes = SIDE_FILES.map((end) => `${file}${end}`)
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name));
  const isInBytes = (text: string): boolean =>
    formsOf(text).some((form) => bytes.some((content) => content.includes(form)));
  const texts = [...removed].map((text) => text.trim()).filter((text) => text !== '');
  const long = texts.filter((text) => Buffer.byteLength(text) >= SHORTEST_BYTES);
  const found = long.filter(isInBytes);
  const left = found.filter((text) => !isHeld(db, text));
  return {
    texts: long.length,
    heldByOthers: found.length - left.length,
    left: left.length,
    tooShort: texts.length - long.length,
  };
}

function formsOf(text: string): Buffer[] {
  const inJson = JSON.stringify(text).slice(1, -1);
  return (inJson === text ? [text] : [text, inJson]).map((form) => Buffer.from(form));
}

/** Whether a record that is there holds a text, or the log does. */
function isHeld(db: Database, text: string): boolean {
  const inJson = JSON.stringify(text).slice(1, -1);
  for (const table of ['changes', 'invocations', ...loggedTables(db)]) {
    const columns = columnsOf(db, table).map(quoted);
    const contains = columns.map((column) => `instr(${column}, @text) > 0 OR instr(${column}, @inJson) > 0`);
    const found = db
      .prepare<[Record<string, string>]>(
        `SELECT 1 FROM ${quoted(table)} WHERE ${contains.join(' OR ')} LIMIT 1`,
      )
      .get({ text, inJson });
    if (found !== undefined) return true;
  }
  return db.prepare<[string]>('SELECT 1 FROM sqlite_schema WHERE instr(sql, ?) > 0').get(text) !== undefined;
}
