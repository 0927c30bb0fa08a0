import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { makeBackup } from '../../../src/store/file/backups.ts';
import { checkStore } from '../../../src/store/file/check/check.ts';
import { openStore } from '../../../src/store/file/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder, aProgramme, aWriter } from '../../support/programme.ts';
import { dump, tablesToLog } from '../tables.ts';

const base = aProgramme()
  .withMentor({ name: 'Ada' })
  .withMentee({ name: 'Ben' })
  .withRelationship('Ada', 'Ben')
  .create();
base.store.close();

let cwd = '';
beforeEach(() => {
  cwd = aFolder();
  copyFileSync(base.file, join(cwd, 'mentor.db'));
});

const mentor = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });

function inStore<T>(name: string, look: (store: Store) => T): T {
  const store = openStore(join(cwd, name), aWriter());
  try {
    return look(store);
  } finally {
    store.close();
  }
}

/** The rows that are the programme's, without what the file knows of its copies. */
const rows = (name: string): string =>
  inStore(name, ({ db }) =>
    dump(db)
      .split('\n')
      .filter((line) => !line.includes('mentor.db.'))
      .join('\n'),
  );
const paths = (name: string): string[] =>
  inStore(name, ({ db }) => db.prepare<[], string>('SELECT path FROM backups ORDER BY id').pluck().all());
const versionOf = (name: string): number => readFileSync(join(cwd, name)).readUInt32BE(60);

describe('mentor backup', () => {
  test('of a file that another process holds names that file, and leaves no copy', async () => {
    const store = openStore(join(cwd, 'mentor.db'), aWriter());
    store.db.pragma('busy_timeout = 0');
    const other = new Sqlite(store.file);
    other.exec('BEGIN EXCLUSIVE');
    await expect(makeBackup(store, join(cwd, 'copy.db'), { replace: false })).rejects.toMatchObject({
      kind: 'locked',
      message: `${store.file} is held by another process.`,
    });
    other.close();
    store.close();
    expect(readdirSync(cwd)).toEqual(['mentor.db']);
  });

  test('copies the file as it is, for its owner alone, and remembers where', async () => {
    const before = rows('mentor.db');
    const { stdout, stderr, exit } = await mentor('backup', '--json');
    expect({ exit, document: JSON.parse(stdout) }).toEqual({
      exit: 0,
      document: {
        schema: 'mentor.backup/1',
        is_remembered: true,
        backup: join(cwd, 'mentor.db.backup-2026-11-22'),
        made_on: '2026-11-22',
      },
    });
    expect(stderr).toContain('mentor restore');
    expect(statSync(join(cwd, 'mentor.db.backup-2026-11-22')).mode & 0o777).toBe(0o600);
    expect(rows('mentor.db.backup-2026-11-22')).toBe(before);
    expect(paths('mentor.db')).toEqual([join(cwd, 'mentor.db.backup-2026-11-22')]);
    expect(readdirSync(cwd).sort()).toEqual(['mentor.db', 'mentor.db.backup-2026-11-22']);
    await mentor('backup');
    expect(readdirSync(cwd)).toContain('mentor.db.backup-2026-11-22-2');
  });

  test('into a folder takes a name of its own', async () => {
    mkdirSync(join(cwd, 'stick'));
    expect((await mentor('backup', 'stick')).exit).toBe(0);
    expect(readdirSync(join(cwd, 'stick'))).toEqual(['mentor.db.backup-2026-11-22']);
  });

  test('replaces a backup with --force, and nothing else ever', async () => {
    writeFileSync(join(cwd, 'letter.txt'), 'Dear all');
    symlinkSync(join(cwd, 'letter.txt'), join(cwd, 'link.db'));
    await mentor('backup', 'copy.db');
    for (const [argv, message] of [
      [['backup', 'copy.db'], 'is there already'],
      [['backup', 'letter.txt'], 'is there already'],
      [['backup', 'letter.txt', '--force'], 'is no data file'],
      [['backup', 'link.db', '--force'], 'is no data file'],
      [['backup', 'mentor.db', '--force'], 'is the data file itself'],
      [['backup', 'nowhere/copy.db'], 'There is no folder'],
    ] as const) {
      const { stdout, stderr, exit } = await mentor(...argv);
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
      expect(stderr).toContain(message);
    }
    expect(readFileSync(join(cwd, 'letter.txt'), 'utf8')).toBe('Dear all');
    expect((await mentor('backup', 'copy.db', '--force')).exit).toBe(0);
    expect(paths('mentor.db')).toEqual([join(cwd, 'copy.db')]);
  });

  test('of a damaged file keeps nothing, and says so', async () => {
    const bytes = readFileSync(join(cwd, 'mentor.db'));
    for (let at = 4096 * 3; at < bytes.length; at += 4096) bytes.fill(0xee, at, at + 200);
    writeFileSync(join(cwd, 'mentor.db'), bytes);
    const { stderr, exit } = await mentor('backup', 'copy.db');
    expect(exit).toBe(12);
    expect(stderr).toMatch(/damaged|fails its check/);
    expect(readdirSync(cwd)).toEqual(['mentor.db']);
  });

  test('is not undone', async () => {
    await mentor('backup');
    const { changes } = JSON.parse((await mentor('log', '--json')).stdout) as { changes: { id: number }[] };
    const { stderr, exit } = await mentor('undo', String(changes[0]?.id));
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: expect.stringContaining('A backup is not unmade') });
  });
});

describe('mentor restore', () => {
  beforeEach(async () => {
    await mentor('backup', 'copy.db');
    await mentor('enrol', '--as', 'mentee', '--name', 'Cem');
  });

  test('puts a backup in place, saves what was, and knows of both', async () => {
    const [old, present] = [rows('copy.db'), rows('mentor.db')];
    const { stdout, exit } = await mentor('restore', 'copy.db', '--confirm', 'heads together', '--json');
    expect(exit).toBe(0);
    const saved = join(cwd, 'mentor.db.before-restore-2026-11-22');
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'mentor.restore/1', saved, last_change: { id: 4 } });
    const withoutCopies = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !line.includes('"path"'))
        .join('\n');
    expect(withoutCopies(rows('mentor.db'))).toBe(withoutCopies(old));
    expect(withoutCopies(rows('mentor.db.before-restore-2026-11-22'))).toBe(withoutCopies(present));
    expect(paths('mentor.db').sort()).toEqual([join(cwd, 'copy.db'), saved]);
    expect(statSync(saved).mode & 0o777).toBe(0o600);
    expect(inStore('mentor.db', checkStore)).toEqual([]);
    expect(readdirSync(cwd).sort()).toEqual(['copy.db', 'mentor.db', 'mentor.db.before-restore-2026-11-22']);
  });

  test.each([
    ['carried out', 'Heads Together', 0],
    ['refused', 'yes', 1],
  ])('that was %s leaves no file open', async (_, name, exit) => {
    expect(await mentor('restore', 'copy.db', '--confirm', name)).toMatchObject({ exit });
    // Other systems than Linux do not tell which files a process has open.
    const descriptors = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : [];
    const open = descriptors.flatMap((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`);
      } catch {
        return []; // the folder of descriptors itself
      }
    });
    expect(open.filter((path) => path.startsWith(cwd))).toEqual([]);
  });

  test('asks for the name of the programme, and changes nothing without', async () => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    for (const [argv, exit, message] of [
      [['restore', 'copy.db'], 2, 'Missing: --confirm'],
      [['restore', 'copy.db', '--yes'], 2, 'Missing: --confirm'],
      [['restore', 'copy.db', '--confirm', 'yes'], 1, 'is not the name of the programme'],
      [['restore', 'mentor.db', '--confirm', 'Heads Together'], 1, 'is the data file itself'],
      [['restore', 'absent.db', '--confirm', 'Heads Together'], 10, 'There is no programme file'],
    ] as const) {
      const ran = await mentor(...argv);
      expect(ran).toMatchObject({ stdout: '', exit });
      expect(ran.stderr).toContain(message);
    }
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['copy.db', 'mentor.db']);
  });

  test.each([
    ['no data file', (): Buffer => Buffer.from('Dear all'), 10],
    ['cut short', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 4096 * 4), 12],
    ['an empty file', (): Buffer => Buffer.alloc(0), 10],
    [
      'broken within',
      (bytes: Buffer): Buffer => {
        for (let at = 4096 * 3; at < bytes.length; at += 4096) bytes.fill(0xee, at, at + 200);
        return bytes;
      },
      12,
    ],
  ])('refuses %s, and changes nothing', async (_, damage, exit) => {
    writeFileSync(join(cwd, 'bad.db'), damage(readFileSync(join(cwd, 'copy.db'))));
    const before = readFileSync(join(cwd, 'mentor.db'));
    expect(await mentor('restore', 'bad.db', '--confirm', 'Heads Together')).toMatchObject({
      stdout: '',
      exit,
    });
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['bad.db', 'copy.db', 'mentor.db']);
  });

  test('refuses what is sound for SQLite and not for us', async () => {
    const db = new Sqlite(join(cwd, 'copy.db'));
    db.exec('DROP TRIGGER log_goals_update');
    db.close();
    const { stderr, exit } = await mentor('restore', 'copy.db', '--confirm', 'Heads Together');
    expect(exit).toBe(12);
    expect(stderr).toContain('copy.db fails its check: schema: trigger log_goals_update: it is missing.');
  });

  test('where there is no data file, and where it is beyond reading, which is saved byte for byte', async () => {
    const bytes = Buffer.from('what was a programme once');
    writeFileSync(join(cwd, 'mentor.db'), bytes);
    writeFileSync(join(cwd, 'mentor.db-journal'), 'what was undone');
    expect((await mentor('restore', 'copy.db', '--confirm', 'Heads Together')).exit).toBe(0);
    const saved = join(cwd, 'mentor.db.before-restore-2026-11-22');
    expect(readFileSync(saved).equals(bytes)).toBe(true);
    expect(readFileSync(`${saved}-journal`, 'utf8')).toBe('what was undone');
    expect(inStore('mentor.db', checkStore)).toEqual([]);
    expect((await mentor('restore', 'copy.db', '--confirm', 'Heads Together', '--db', 'new.db')).exit).toBe(
      0,
    );
    expect(inStore('new.db', checkStore)).toEqual([]);
    expect(statSync(join(cwd, 'new.db')).mode & 0o777).toBe(0o600);
  });

  test('of an older schema brings it to the newest; the backup itself stays as it is', async () => {
    const golden = new URL('golden/schema-1.sql', import.meta.url);
    const db = new Sqlite(join(cwd, 'old.db'));
    db.exec(readFileSync(golden, 'utf8'));
    db.close();
    expect((await mentor('restore', 'old.db', '--confirm', 'Golden')).exit).toBe(0);
    expect([versionOf('old.db'), versionOf('mentor.db') > 1]).toEqual([1, true]);
    expect(inStore('mentor.db', checkStore)).toEqual([]);
    expect(existsSync(join(cwd, 'old.db.before-schema-2'))).toBe(false);
  });

  test('goes on under whoever has the file open', async () => {
    const other = openStore(join(cwd, 'mentor.db'), aWriter());
    expect((await mentor('restore', 'copy.db', '--confirm', 'Heads Together')).exit).toBe(0);
    other.write('participant edit', () =>
      other.db.exec(`UPDATE participants SET about = 'after' WHERE id = 1`),
    );
    other.close();
    expect(
      inStore('mentor.db', ({ db }) => db.prepare('SELECT about FROM participants').pluck().all()),
    ).toEqual(['after', null]);
    expect(inStore('mentor.db', checkStore)).toEqual([]);
  });

  test('in a folder that cannot be written: said, and nothing changed', async () => {
    if (process.getuid?.() === 0) return; // root may write anywhere
    chmodSync(cwd, 0o500);
    const ran = await mentor('restore', 'copy.db', '--confirm', 'Heads Together');
    chmodSync(cwd, 0o700);
    expect(ran).toMatchObject({ stdout: '', exit: 1 });
  });
});

test('the tables are those that are dumped', () => {
  expect(inStore('mentor.db', ({ db }) => tablesToLog(db))).toContain('backups');
});
