/** An erasure from end to end: the file, what lies beside it, its copies, and the search of the bytes. */
import { dirname } from 'node:path';
import { clearUnfinished, homeOf } from '../../../disk/unfinished.ts';
import {
  type Backup,
  backupOf,
  isBackupOf,
  lastErasure,
  loadBackups,
  rememberBackup,
} from '../../file/backups.ts';
import type { OpenErasure } from '../../../domain/privacy/erasure.ts';
import type { Store, Writer } from '../../store.ts';
import { searchBytes, type Searched } from './bytes.ts';
import {
  eraseFromCopy,
  isStillToDo,
  type Reached,
  type ReachedCopy,
  rewriteWhereDue,
  whyOf,
} from './copies.ts';
import { type Erased, erasePeopleFrom } from './erase.ts';
import { valuesIn } from '../../rows.ts';

/** The result. */
export interface ErasedPeople extends Omit<Erased, 'removed'> {
  /** Unfinished outputs that a kill had left, and that were removed. */
  readonly leftovers: number;
  readonly searched: Searched;
  readonly copies: readonly ReachedCopy[];
  /** What is still to do, in words. Asking again continues with it. */
  readonly open: readonly string[];
  /** Whether anything was done at all. */
  readonly hasDone: boolean;
}

/** What somebody asked for besides the people. */
export interface ErasureRequest {
  /** Copies that the file does not know of, or that are of another file. Absolute. */
  readonly named: readonly string[];
  /** Other spellings and names that other people use for them. */
  readonly called: readonly string[];
}

const NOTHING: Erased = {
  consequences: { relationships: [], left: [], meetings: [], proposals: [], rows: {} },
  rows: 0,
  logEntries: 0,
  removed: new Set(),
  places: [],
};

/**
 * Erases people from everything that can be reached: from the file in one transaction, then from what lies beside it and
 * from its copies. The file records what is done. What could not be finished, for whatever reason, continues when
 * somebody asks again, with nobody or with others.
 *
 * @param ids Those who are still in the file; none, to continue with what is open.
 * @param onDone Is told how many steps are done, out of how many.
 * @throws Failure before anything was changed; never afterwards.
 */
export function erasePeople(
  store: Store,
  ids: readonly number[],
  writer: Writer,
  request: ErasureRequest = { named: [], called: [] },
  onDone: (done: number, total: number) => void = () => undefined,
): ErasedPeople {
  const backups = withNamed(store, request.named);
  const steps = backups.length + 2;
  const isAsked = ids.length > 0 || request.called.length > 0;
  const erased = isAsked ? erasePeopleFrom(store, ids, request.called) : NOTHING;
  onDone(1, steps);
  const open: string[] = [];
  const attempt = (what: string, step: () => boolean): boolean => {
    try {
      return step();
    } catch (error) {
      open.push(`${what}: ${whyOf(error, store.file)}`);
      return false;
    }
  };
  const isRewritten = attempt(`${store.file} is to be written anew`, () => rewriteWhereDue(store));
  const own = backups.filter((one) => isReached(store, one, request.named)).map(({ path }) => dirname(path));
  const unfinished = [...new Set([homeOf(store.file), ...own])].map(clearUnfinished);
  onDone(2, steps);
  const copies = backups.map((backup, at) => {
    const reached = eraseFromCopy(store, backup, writer, {
      isNamed: request.named.includes(backup.path),
      called: request.called,
    });
    onDone(at + 3, steps);
    return reached;
  });
  // What a copy still had is looked for in the file too: where an earlier run was cut short, nothing else tells what it
  // was.
  const removed = new Set([...erased.removed, ...copies.flatMap(({ removed: texts }) => [...texts])]);
  const searched = searchBytes(store.db, store.file, removed);
  const isNoted = attempt('what was done could not be put on record', () =>
    noteCopies(store, backups, copies, request.named),
  );
  open.push(
    ...unfinished.flatMap(({ left, busy }) => [...left, ...busy]).map((what) => `unfinished output ${what}`),
    ...copies
      .filter(isStillToDo)
      .map(({ path, result, why }) => `backup ${path}: ${why ?? WHY[result] ?? result}`),
    ...(searched.left === 0 ? [] : [`${store.file}: ${searched.left} of the texts are still in its bytes`]),
  );
  const leftovers = unfinished.reduce((sum, { count }) => sum + count, 0);
  return {
    ...erased,
    leftovers,
    searched,
    copies,
    open,
    hasDone:
      isAsked || isRewritten || isNoted || leftovers > 0 || copies.some(({ result }) => result === 'erased'),
  };
}

/** Returns whether an erasure goes to a copy at all: it is a backup of this file, or somebody named it. */
function isReached(store: Store, backup: Backup, named: readonly string[]): boolean {
  return named.includes(backup.path) || isBackupOf(store.file, backup);
}

/** A copy, as seen by an erasure that is asked for. */
export interface FileToTouch extends Pick<Backup, 'path' | 'madeOn'> {
  /** The other data file that it is a backup of, if it is one: then it is left alone. */
  readonly leftAloneAs: string | null;
}

/** Returns the copies that an erasure would go to, and those that it would leave alone. */
export function filesToTouch(store: Store, named: readonly string[]): FileToTouch[] {
  return withNamed(store, named).map((backup) => ({
    path: backup.path,
    madeOn: backup.madeOn,
    leftAloneAs: isReached(store, backup, named) ? null : backup.madeFrom,
  }));
}

const WHY: Partial<Readonly<Record<ReachedCopy['result'], string>>> = {
  'not-there': 'it is not there: moved, deleted, or on a disk that is not plugged in',
};

/** Returns the copies that the file knows of, and the ones named besides. */
function withNamed(store: Store, named: readonly string[]): Backup[] {
  const known = loadBackups(store);
  const paths = new Set(known.map(({ path }) => path));
  const others = named.filter((path) => !paths.has(path));
  return [
    ...known,
    ...others.map((path) => ({
      ...backupOf(store, { path, kind: 'asked-for', madeOn: store.today }),
      lastInvocation: null,
      lastRecordedAt: null,
      erasedThrough: 0,
    })),
  ];
}

/** Records how far each copy is, and returns whether anything is new. */
function noteCopies(
  store: Store,
  backups: readonly Backup[],
  copies: readonly Reached[],
  named: readonly string[],
): boolean {
  const before = store.lastChange;
  store.write('participant erase', () => {
    for (const [at, backup] of backups.entries()) {
      const copy = copies[at];
      if (copy === undefined) continue;
      const isNamed = named.includes(backup.path);
      const own = isNamed ? backupOf(store, backup) : backup;
      rememberBackup(store, {
        ...backup,
        madeFrom: own.madeFrom,
        madeFromInode: own.madeFromInode,
        erasedThrough:
          isStillToDo(copy) || !isReached(store, backup, named)
            ? backup.erasedThrough
            : lastErasure(store.db),
        trouble: isStillToDo(copy) ? (copy.why ?? copy.result) : null,
      });
    }
  });
  return store.lastChange > before;
}

/** Returns the first day on which one of some people was erased; null where none was. */
export function erasedSince({ db }: Store, people: readonly number[]): string | null {
  const [first] = valuesIn<string | null>(
    db,
    'SELECT min(erased_on) FROM erasures WHERE participant_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(people),
  );
  return first ?? null;
}

/** Returns what is still to do for all erasures; null where there is nothing. */
export function openErasure(store: Store): OpenErasure | null {
  const { db, file } = store;
  const last = lastErasure(db);
  const copies = loadBackups(store).filter((one) => one.erasedThrough < last && isBackupOf(file, one));
  const outputs = last === 0 ? [] : clearUnfinished(homeOf(file)).left;
  const from = Math.min(
    outputs.length === 0 ? last : last - 1,
    ...copies.map(({ erasedThrough }) => erasedThrough),
  );
  const people = valuesIn<number>(
    db,
    'SELECT participant_id FROM erasures WHERE id > ? OR is_rewritten = 0 ORDER BY id',
    from,
  );
  const isFileOpen = db.prepare('SELECT 1 FROM erasures WHERE is_rewritten = 0').get() !== undefined;
  if (people.length === 0) return null;
  return { people, isFileOpen, copies: copies.map(({ path, trouble }) => ({ path, trouble })), outputs };
}
