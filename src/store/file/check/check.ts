/** `mentor check`: tests everything that must hold in a data file, in one snapshot. */
import { Sqlite } from '../sqlite.ts';
import type { Finding } from '../../../domain/finding.ts';
import { codeOf } from '../../../errors.ts';
import { isBusy } from '../failures.ts';
import { type BrokenDigest, brokenDigests } from '../../log/log-digests.ts';
import { migrate } from '../migrate.ts';
import type { Store } from '../../store.ts';
import { brokenInvariants, impossibleDates } from './invariants.ts';
import { overloads } from './overload-history.ts';
import { replayDifferences } from './replay.ts';
import { rowsIn } from '../../rows.ts';

type Db = Store['db'];

/** The checks by name, in the order in which they are told. Where the file itself is broken, no further ones are made. */
const CHECKS: readonly (readonly [name: string, find: (db: Db) => Finding[]])[] = [
  ['integrity', integrity],
  ['schema', schema],
  ['foreign-keys', foreignKeys],
  ['dates', impossibleDates],
  ['invariants', brokenInvariants],
  ['capacity', overloads],
  ['log-replay', (db) => replayDifferences(db)],
  ['log-digests', forgedEntries],
];

const RESTORE = 'mentor restore puts a backup in its place; keep this file until that is done';

/** Returns everything that is not as it must be; empty where all is well. */
export function checkStore(store: Store): Finding[] {
  return store.read(() => checkDatabase(store.db));
}

/** Checks a connection; see {@link checkStore}. */
export function checkDatabase(db: Db): Finding[] {
  const findings: Finding[] = [];
  for (const [name, find] of CHECKS) {
    try {
      findings.push(...find(db));
    } catch (error) {
      // A broken page, a changed table, or text that is not JSON is reported by the check that met it.
      const code = error instanceof SyntaxError ? 'no JSON' : codeOf(error);
      if (code === undefined || !/^(no JSON$|SQLITE_)/.test(code) || isBusy(code)) throw error;
      findings.push({ check: name, thing: 'file', message: `it cannot be read (${code})`, hint: RESTORE });
    }
    if ((name === 'integrity' || name === 'schema') && findings.length > 0) return findings;
  }
  return findings;
}

function integrity(db: Db): Finding[] {
  const lines = db.pragma('integrity_check(20)') as { integrity_check: string }[];
  return lines
    .map((line) => line.integrity_check)
    .filter((line) => line !== 'ok')
    .map((line) => ({
      check: 'integrity',
      thing: 'file',
      message: line.replaceAll('\n', ' '),
      hint: RESTORE,
    }));
}

/**
 * The tables, indexes and triggers that this program makes. There must be no others and none may be missing: without a
 * trigger the log has a hole.
 */
function schema(db: Db): Finding[] {
  const fresh = new Sqlite(':memory:');
  try {
    migrate(fresh);
    const [made, found] = [partsOf(fresh), partsOf(db)];
    const names = new Set([...made.keys(), ...found.keys()]);
    return [...names]
      .filter((name) => made.get(name) !== found.get(name))
      .map((name) => ({
        check: 'schema',
        thing: name,
        message: !found.has(name)
          ? 'it is missing'
          : made.has(name)
            ? 'it is not as mentor makes it'
            : 'mentor made no such thing',
        hint: RESTORE,
      }));
  } finally {
    fresh.close();
  }
}

function partsOf(db: Db): Map<string, string> {
  const rows = rowsIn<{ type: string; name: string; sql: string | null }>(
    db,
    `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
  );
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']));
}

function foreignKeys(db: Db): Finding[] {
  const rows = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  return rows.slice(0, 100).map(({ table, rowid, parent }) => ({
    check: 'foreign-keys',
    thing: `${table} ${rowid}`,
    message: `it points at a row of ${parent} that is not there`,
    hint: RESTORE,
  }));
}

const FORGED: Readonly<Record<BrokenDigest['what'], string>> = {
  changes: 'what it changed is not as it was recorded',
  heading: 'who made it, when or by which command is not as it was recorded, or an entry before it is gone',
  added: 'it was added behind the back of the log',
  removed: 'it was taken out of the log',
  end: 'it was the last of the log, and is gone',
};

function forgedEntries(db: Db): Finding[] {
  return brokenDigests(db)
    .slice(0, 100)
    .map(({ id, what }) => ({
      check: 'log-digests',
      thing: `change ${id}`,
      message: FORGED[what],
      hint: 'something else than mentor has written to the file: mentor restore puts a backup in its place',
    }));
}
