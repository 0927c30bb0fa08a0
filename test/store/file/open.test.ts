import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import type { Failure } from '../../../src/errors.ts';
import { closeToOthers } from '../../../src/store/file/replace-file.ts';
import { APPLICATION_ID, newestVersion } from '../../../src/store/file/migrate.ts';
import { createStore, openStore } from '../../../src/store/file/open.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { ParticipantWriter } from '../../../src/store/people/participant-writer.ts';
import { loadProgramme } from '../../../src/store/programme.ts';
import { aFolder, aProgramme, aWriter, fieldsOf } from '../../support/programme.ts';

/** What is thrown, which must be a Failure with a hint. */
function failure(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', hint: expect.stringMatching(/\S/) });
    return error as Failure;
  }
  throw new Error('it did not fail');
}

const base = aProgramme().withMentor({ name: 'Ada' }).create();
base.store.close();

function aCopy(): { folder: string; file: string } {
  const folder = aFolder();
  const file = join(folder, 'mentor.db');
  copyFileSync(base.file, file);
  return { folder, file };
}

/** Sets a 32-bit number in a file's header, which SQLite keeps big-endian. */
function patch(file: string, offset: number, value: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(value, offset);
  writeFileSync(file, bytes);
}

const contents = (folder: string): [string, string][] =>
  readdirSync(folder)
    .sort()
    .map((name) => [
      name,
      statSync(join(folder, name)).isDirectory() ? 'folder' : readFileSync(join(folder, name), 'base64'),
    ]);

describe('openStore refuses, without a byte changed or a file made,', () => {
  const cases: readonly (readonly [string, string, RegExp, (file: string) => void])[] = [
    ['a missing file', 'no-programme', /no programme file/, () => undefined],
    ['an empty file', 'no-programme', /is empty/, (file) => writeFileSync(file, '')],
    ['a text file', 'no-programme', /not a mentor data file/, (file) => writeFileSync(file, 'name,email\n')],
    ['a folder', 'no-programme', /is a folder/, (file) => mkdirSync(file)],
    ['a header alone', 'no-programme', /another program/, (file) => writeFileSync(file, 'SQLite format 3\0')],
    [
      'an SQLite file of another program',
      'no-programme',
      /another program/,
      (file) => {
        const db = new Sqlite(file);
        db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); PRAGMA journal_mode = DELETE');
        db.close();
      },
    ],
    [
      'a newer file',
      'no-programme',
      /from a newer mentor/,
      (file) => {
        copyFileSync(base.file, file);
        patch(file, 60, newestVersion() + 1);
      },
    ],
    [
      'a file cut down to its header',
      'damaged',
      /is damaged/,
      (file) => {
        copyFileSync(base.file, file);
        truncateSync(file, 150);
      },
    ],
  ];

  test.each(cases)('%s', (_, kind, message, make) => {
    const folder = aFolder();
    const file = join(folder, 'mentor.db');
    make(file);
    const before = contents(folder);
    const found = failure(() => {
      const store = openStore(file, aWriter());
      store.read(() => loadProgramme(store));
    });
    expect(found.kind).toBe(kind);
    expect(found.message).toMatch(message);
    expect(found.message).toContain(file);
    expect(contents(folder)).toEqual(before);
  });

  test('a path through a file', () => {
    expect(failure(() => openStore(join(base.file, 'mentor.db'), aWriter())).kind).toBe('no-programme');
  });
});

describe('a damaged file is named as damaged', () => {
  test('that has lost its last pages, when it is opened', () => {
    const { file } = aCopy();
    truncateSync(file, 3 * 4096);
    expect(failure(() => openStore(file, aWriter())).kind).toBe('damaged');
  });

  test('that has lost a page in the middle, when it is read or written', () => {
    const { file } = aCopy();
    const bytes = readFileSync(file);
    const made = openStore(file, aWriter());
    const root = made.db
      .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'participants'`)
      .pluck()
      .get();
    made.close();
    bytes.fill(0xff, ((root ?? 0) - 1) * 4096, (root ?? 0) * 4096);
    writeFileSync(file, bytes);
    const store = openStore(file, aWriter());
    expect(failure(() => store.read(() => loadParticipants(store))).kind).toBe('damaged');
    expect(
      failure(() =>
        store.write('enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben' }), null)),
      ).kind,
    ).toBe('damaged');
    store.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('a data file', () => {
  test('is one file, readable by its owner alone, and known by its header', () => {
    const { folder, file, store } = aProgramme().withMentor().create();
    expect(readdirSync(folder)).toEqual(['mentor.db']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const header = readFileSync(file);
    expect([header.readUInt32BE(68), header.readUInt32BE(60)]).toEqual([APPLICATION_ID, newestVersion()]);
    expect(APPLICATION_ID).toBe(Buffer.from('MNTR').readUInt32BE());
    store.close();
    expect(readdirSync(folder)).toEqual(['mentor.db']);
  });

  test('is kept as the design says', () => {
    const { store } = aProgramme().create();
    const pragma = (name: string): unknown => store.db.pragma(name, { simple: true });
    expect({
      journal: pragma('journal_mode'),
      foreignKeys: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
      secureDelete: pragma('secure_delete'),
      synchronous: pragma('synchronous'),
    }).toEqual({ journal: 'delete', foreignKeys: 1, trusted: 0, secureDelete: 1, synchronous: 2 });
    const loose = store.db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  test('is not changed by being read', () => {
    const { folder, file } = aCopy();
    const before = contents(folder);
    const store = openStore(file, aWriter());
    store.read(() => loadParticipants(store));
    store.close();
    expect(contents(folder)).toEqual(before);
  });
});

describe('createStore', () => {
  test('never replaces what is there', () => {
    const { folder, file } = aCopy();
    const before = contents(folder);
    let isFilled = false;
    const found = failure(() =>
      createStore(file, aWriter(), () => {
        isFilled = true;
      }),
    );
    expect(found).toMatchObject({ kind: 'refused', message: `${file} is there already.` });
    expect(isFilled).toBe(false);
    expect(contents(folder)).toEqual(before);
  });

  test('nor what appears while it works', () => {
    const folder = aFolder();
    const file = join(folder, 'mentor.db');
    const found = failure(() => createStore(file, aWriter(), () => writeFileSync(file, 'mine')));
    expect(found.kind).toBe('refused');
    expect(contents(folder)).toEqual([['mentor.db', Buffer.from('mine').toString('base64')]]);
  });

  test('leaves nothing where filling fails', () => {
    const folder = aFolder();
    const fail = (): never => {
      throw new Error('no programme today');
    };
    expect(() => createStore(join(folder, 'mentor.db'), aWriter(), fail)).toThrow('no programme today');
    expect(() =>
      createStore(join(folder, 'mentor.db'), aWriter(), (store) => store.write('init', fail)),
    ).toThrow('no programme today');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says where there is no folder', () => {
    const file = join(aFolder(), 'absent', 'mentor.db');
    expect(failure(() => createStore(file, aWriter(), () => undefined)).hint).toContain('mkdir -p');
  });
});

describe('two processes', () => {
  test('one that writes makes the other wait, and then say so', () => {
    const { file } = aCopy();
    const store = openStore(file, aWriter());
    expect(store.db.pragma('busy_timeout', { simple: true })).toBe(5000);
    store.db.pragma('busy_timeout = 120');
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const started = performance.now();
    const found = failure(() =>
      store.write('enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben' }), null)),
    );
    expect(found).toMatchObject({ kind: 'locked', message: `${file} is held by another process.` });
    expect(performance.now() - started).toBeGreaterThan(100);
    // A writer that has not written yet keeps nobody from reading.
    expect(store.read(() => loadParticipants(store))).toHaveLength(1);
    other.exec('ROLLBACK');
    store.write('enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben' }), null));
    expect(loadParticipants(store)).toHaveLength(2);
    other.close();
    store.close();
  });

  test('one that is about to commit keeps the other from reading too', () => {
    const { file } = aCopy();
    const store = openStore(file, aWriter());
    store.db.pragma('busy_timeout = 0');
    const other = new Sqlite(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(failure(() => store.read(() => loadParticipants(store))).kind).toBe('locked');
    other.close();
    store.close();
  });
});

describe('a data file that others may read', () => {
  test.each([
    [0o644, 0o600, { mode: '644', isClosed: true }],
    [0o666, 0o600, { mode: '666', isClosed: true }],
    [0o604, 0o600, { mode: '604', isClosed: true }],
    [0o660, 0o660, undefined],
    [0o640, 0o640, undefined],
    [0o600, 0o600, undefined],
  ])('of mode %o is of mode %o then', (before, after, said) => {
    const { file, store } = aProgramme().create();
    store.close();
    chmodSync(file, before);
    expect(closeToOthers(file)).toEqual(said);
    expect(statSync(file).mode & 0o777).toBe(after);
  });
});
