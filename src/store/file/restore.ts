/**
 * Puts a backup in the place of the data file. It is prepared and checked beside the file, and then moved there in one
 * step.
 */
import { closeSync, copyFileSync, existsSync, openSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from './sqlite.ts';
import type { Finding } from '../../domain/finding.ts';
import { Failure, refused } from '../../errors.ts';
import {
  type Backup,
  backupOf,
  copyDatabase,
  lastErasure,
  lastInvocationOf,
  loadBackups,
  rememberBackup,
} from './backups.ts';
import { checkDatabase } from './check/check.ts';
import { enrolmentOf, isErased, rewriteWhereDue } from '../privacy/erase/copies.ts';
import { erasePeopleFrom } from '../privacy/erase/erase.ts';
import { asFailure } from './failures.ts';
import { asCreationFailure, freeName, putInPlace, removeDataFile, unfinishedFor } from './replace-file.ts';
import { checkHeader, isDataFile } from './header.ts';
import { MIGRATIONS, newestVersion } from './migrate.ts';
import { openStore } from './open.ts';
import { endOutput } from '../../disk/unfinished.ts';
import { type CodesOut, keepCodesOut, loadCodesOut } from '../forms/codes-out.ts';
import type { ShippedForm } from '../forms/forms.ts';
import { adoptLetters, loadLettersSent } from '../people/letter-ledger.ts';
import type { SentLetter } from '../../domain/letters/letters-sent.ts';
import type { Store, Writer } from '../store.ts';
import { rowsIn } from '../rows.ts';

/** A state of the programme, as shown to somebody who replaces it by another. */
export interface FileState {
  readonly programme: string;
  readonly people: number;
  readonly relationships: number;
  readonly lastChange: { readonly id: number; readonly on: string };
}

/** A backup that has been copied beside the data file and checked, but is not in its place yet. */
export interface Prepared {
  readonly store: Store;
  readonly unfinished: string;
  readonly state: FileState;
  /** The data file's present state; null where there is none, or none that can be read. */
  readonly present: Present | null;
  /** The last invocation and the last erasure that the backup contains. */
  readonly last: ReturnType<typeof lastInvocationOf>;
  readonly erasedThrough: number;
  /** People erased from the data file but not from the backup: by number, where it is the same person in both. */
  readonly erasedSince: readonly number[];
}

/** Findings that somebody can mend afterwards and that are not damage. */
const HARMLESS: ReadonlySet<string> = new Set(['capacity']);

/**
 * Copies a backup beside the data file, brings it to the newest schema and checks it. Neither file is changed.
 *
 * @param backup Absolute.
 * @param file The data file; it need not exist.
 * @throws Failure `no-programme` where the backup is not ours; `damaged` where it fails its check.
 */
export async function prepareRestore(backup: string, file: string, writer: Writer): Promise<Prepared> {
  checkHeader(backup, newestVersion());
  if (existsSync(file) && statSync(file).ino === statSync(backup).ino)
    throw refused(`${backup} is the data file itself.`, 'name a backup: mentor restore FILE');
  let unfinished: string | undefined;
  let store: Store | undefined;
  try {
    unfinished = unfinishedFor(file, file);
    await copyOfBackup(backup, unfinished);
    const last = lastIn(unfinished);
    store = openStore(unfinished, writer, MIGRATIONS, { isCopied: false });
    const findings = checkDatabase(store.db).filter(({ check }) => !HARMLESS.has(check));
    if (findings.length > 0) throw failedCheck(backup, findings);
    const present = presentOf(file, writer);
    return {
      store,
      unfinished,
      state: stateOf(store),
      present,
      last,
      erasedThrough: lastErasure(store.db),
      erasedSince: peopleErasedSince(store.db, present?.erased ?? []),
    };
  } catch (error) {
    store?.close();
    if (unfinished !== undefined) endOutput(unfinished);
    throw asFailure(asCreationFailure(error, file), backup);
  }
}

/** Removes what {@link prepareRestore} made, if it was not used. */
export function abandonRestore({ store, unfinished }: Prepared): void {
  store.close();
  endOutput(unfinished);
}

/**
 * Puts a prepared backup in the place of the data file, which is saved first. The backup is written into the same file in
 * one transaction, so anybody who has the file open continues with what was restored.
 *
 * @param shipped The forms as they come with the program.
 * @returns Where the earlier file is saved, or null where there was none.
 */
export async function completeRestore(
  prepared: Prepared,
  backup: string,
  file: string,
  shipped: ShippedForm,
): Promise<string | null> {
  const { store, unfinished, erasedSince } = prepared;
  const { today: madeOn } = store;
  try {
    if (erasedSince.length > 0) {
      erasePeopleFrom(store, erasedSince);
      rewriteWhereDue(store);
    }
    const saved = existsSync(file) ? await savePresent(file, madeOn) : null;
    store.write('restore', () => {
      rememberAll(prepared, backup, file, saved);
      // What has left has left: it must not be sent again.
      adoptLetters(store, lettersSince(prepared));
      if (prepared.present !== null) keepCodesOut(store, prepared.present.codes, shipped);
    });
    if (isDataFile(file)) await copyDatabase(store.db, file);
    else {
      store.close();
      // SQLite would take an old file's journal for the new file's.
      removeDataFile(`${file}-journal`);
      putInPlace(unfinished, file, { replace: true });
    }
    return saved;
  } catch (error) {
    throw asFailure(asCreationFailure(error, file), file);
  } finally {
    abandonRestore(prepared);
  }
}

/**
 * Records in the restored file which copies exist. Erasures have other numbers there, so how many each copy contains is
 * derived from the people erased.
 */
function rememberAll(
  { store, present, last, erasedThrough }: Prepared,
  backup: string,
  file: string,
  saved: string | null,
): void {
  const { db, today: madeOn } = store;
  const here = { db, file };
  const erased = present?.erased ?? [];
  const throughFor = (through: number): number =>
    lastErasureAmong(
      db,
      new Set(
        erased.flatMap(({ number, person, birth }) =>
          number <= through && birth === enrolmentOf(db, person) ? person : [],
        ),
      ),
    );
  for (const one of present?.backups ?? [])
    rememberBackup(store, { ...one, erasedThrough: throughFor(one.erasedThrough) });
  rememberBackup(store, {
    ...backupOf(here, { path: backup, kind: 'restored-from', madeOn }),
    ...last,
    erasedThrough,
  });
  if (saved !== null)
    rememberBackup(store, {
      ...backupOf(here, { path: saved, kind: 'before-restore', madeOn }),
      ...(present?.last ?? { lastInvocation: null, lastRecordedAt: null }),
      erasedThrough: throughFor(Infinity),
    });
}

/** Returns the letters in the present ledger to people who are the same in the backup. */
function lettersSince({ store, present }: Prepared): SentLetter[] {
  return (present?.letters ?? []).filter(
    ({ participantId: person, birth }) =>
      birth === enrolmentOf(store.db, person) && !isErased(store.db, person),
  );
}

/** Returns the last erasure before the first one of anybody who is not among these people. */
function lastErasureAmong(db: Database.Database, people: ReadonlySet<number>): number {
  let last = 0;
  for (const { number, person } of erasuresIn(db)) {
    if (!people.has(person)) break;
    last = number;
  }
  return last;
}

function erasuresIn(db: Database.Database): { number: number; person: number }[] {
  return rowsIn<{ number: number; person: number }>(
    db,
    'SELECT id AS number, participant_id AS person FROM erasures ORDER BY id',
  );
}

/**
 * Copies a backup with its journal: if a process was killed while it wrote to the backup, the backup is
 * incomplete without it.
 */
async function copyOfBackup(backup: string, unfinished: string): Promise<void> {
  if (existsSync(`${backup}-journal`)) {
    copyFileSync(backup, unfinished);
    copyFileSync(`${backup}-journal`, `${unfinished}-journal`);
    return;
  }
  const db = new Sqlite(backup, { readonly: true, timeout: 5000 });
  try {
    await copyDatabase(db, unfinished);
  } finally {
    db.close();
  }
}

/** What is known of the existing data file. */
interface Present {
  readonly state: FileState;
  readonly backups: readonly Backup[];
  readonly last: ReturnType<typeof lastInvocationOf>;
  /** The people erased, with what tells whether the same number is the same person elsewhere. */
  readonly erased: readonly {
    readonly number: number;
    readonly person: number;
    readonly birth: string | undefined;
  }[];
  readonly codes: CodesOut;
  /** The letters sent, with the same of those to whom they are. */
  readonly letters: readonly (SentLetter & { readonly birth: string | undefined })[];
}

function lastIn(file: string): ReturnType<typeof lastInvocationOf> {
  const db = new Sqlite(file);
  try {
    return lastInvocationOf(db);
  } finally {
    db.close();
  }
}

function presentOf(file: string, writer: Writer): Present | null {
  if (!isDataFile(file)) return null;
  let store: Store | undefined;
  try {
    store = openStore(file, writer);
    const open = store;
    return open.read(() => ({
      codes: loadCodesOut(open),
      letters: loadLettersSent(open).map((letter) => ({
        ...letter,
        birth: enrolmentOf(open.db, letter.participantId),
      })),
      state: stateOf(open),
      backups: loadBackups(open),
      last: lastInvocationOf(open.db),
      erased: erasuresIn(open.db).map((one) => ({ ...one, birth: enrolmentOf(open.db, one.person) })),
    }));
  } catch (error) {
    // Damage is a reason to restore, not an obstacle. A file held by another process is an obstacle.
    if (error instanceof Failure && error.kind === 'damaged') return null;
    throw error;
  } finally {
    store?.close();
  }
}

/** Saves the file as it is: page by page where SQLite can read it, otherwise byte by byte with its journal. */
async function savePresent(file: string, today: string): Promise<string> {
  const saved = freeName(`${file}.before-restore-${today}`);
  const unfinished = unfinishedFor(saved, file);
  try {
    if (!(await isCopied(file, unfinished))) {
      copyFileSync(file, unfinished);
      if (existsSync(`${file}-journal`)) {
        closeSync(openSync(`${saved}-journal`, 'wx', 0o600));
        copyFileSync(`${file}-journal`, `${saved}-journal`);
      }
    }
    putInPlace(unfinished, saved, { replace: false });
  } finally {
    endOutput(unfinished);
  }
  return saved;
}

async function isCopied(file: string, copy: string): Promise<boolean> {
  if (!isDataFile(file)) return false;
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
    await copyDatabase(db, copy);
    return true;
  } catch (error) {
    const failure = asFailure(error, file);
    if (failure instanceof Failure && failure.kind === 'locked') throw failure;
    return false;
  } finally {
    db?.close();
  }
}

function peopleErasedSince(db: Database.Database, erased: Present['erased']): number[] {
  return erased
    .filter(
      ({ person, birth }) =>
        birth !== undefined && birth === enrolmentOf(db, person) && !isErased(db, person),
    )
    .map(({ person }) => person);
}

function stateOf({ db }: Store): FileState {
  return rowsIn<{ programme: string; people: number; relationships: number; id: number; on: string }>(
    db,
    `SELECT (SELECT name FROM programme) AS programme, (SELECT count(*) FROM participants) AS people,
       (SELECT count(*) FROM relationships) AS relationships, id, recorded_on AS "on"
     FROM invocations ORDER BY id DESC LIMIT 1`,
  ).map(({ id, on, ...state }) => ({ ...state, lastChange: { id, on } }))[0] as FileState;
}

function failedCheck(backup: string, findings: readonly Finding[]): Failure {
  const [first] = findings;
  return new Failure(
    'damaged',
    `${basename(backup)} fails its check: ${first?.check}: ${first?.thing}: ${first?.message}${findings.length > 1 ? `, and ${findings.length - 1} more` : ''}.`,
    `mentor check --db ${backup} says all; choose another backup. Nothing was changed`,
  );
}
