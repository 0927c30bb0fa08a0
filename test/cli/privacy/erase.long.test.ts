/** Erasing a person: nothing of theirs is in any byte afterwards, everything else is as it was, and figures add up. */
import { readdirSync, readFileSync, symlinkSync, unlinkSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { COLUMN_PRIVACY } from '../../../src/domain/privacy/column-privacy.ts';
import { checkStore } from '../../../src/store/file/check/check.ts';
import { openStore } from '../../../src/store/file/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { columnsToFill, someRow, tablesToLog } from '../../store/tables.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder, aWriter } from '../../support/programme.ts';
import { heardIn, plant } from './canaries.ts';
import { PERSON } from './canary-life.ts';

let cwd = '';
const mentor = async (...argv: readonly string[]): Promise<Ran> => {
  const ran = await runMentor(argv, { cwd });
  if (ran.exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${ran.exit}: ${ran.stderr}`);
  return ran;
};

function inStore<T>(name: string, look: (store: Store) => T): T {
  const store = openStore(join(cwd, name), aWriter());
  try {
    return look(store);
  } finally {
    store.close();
  }
}

const heard = (): string[] => heardIn(cwd);

beforeEach(() => {
  cwd = aFolder();
});

test('of a canary in every text column of every table nothing is left, whatever table is added', async () => {
  const { name } = await plant(cwd);
  let count = 5000; // above all that were planted
  const canary = (): string => `Kanarie${++count}`;
  const planted = inStore('mentor.db', (store) =>
    store.write('plant', () => {
      const { db } = store;
      db.pragma('defer_foreign_keys = ON');
      let rows = 0;
      for (const table of tablesToLog(db)) {
        const { owners = [], within, columns } = COLUMN_PRIVACY[table] ?? { columns: {} };
        if (owners.length === 0 && within === undefined) continue;
        someRow(db, table);
        const texts = columnsToFill(db, table).filter(
          (column) => !['plain', 'vocabulary'].includes(columns[column] ?? ''),
        );
        const own = owners.map((owner) => `${owner} = 2`);
        const [parent] = within ?? [];
        // Acceptances, people and topics are pairs of numbers alone, and unique.
        if (table !== 'participants' && texts.length > 0) {
          const set = [
            ...own,
            ...(own.length === 0 && parent !== undefined ? [`${parent} = 1`] : []),
            ...texts.map((column) => `${column} = '${canary()}'`),
            // Somebody is in a relationship once, unless they have left it.
            ...(table === 'relationship_people' ? [`left_on = '2026-12-01'`] : []),
          ];
          if (set.length > 0)
            db.exec(`UPDATE ${table} SET ${set.join(', ')} WHERE id = (SELECT min(id) FROM ${table})`);
          rows++;
        }
      }
      return rows;
    }),
  );
  expect(planted).toBeGreaterThan(12);
  await mentor('participant', 'erase', PERSON, '--confirm', name);
  expect(heard()).toEqual([]);
}, 60_000);

describe('what stands in the way', () => {
  beforeEach(async () => {
    await mentor('init', 'Erasing');
    await mentor('enrol', '--as', 'mentor', '--name', 'Grace Hopper', '--email', 'grace@example.org');
    await mentor(
      'enrol',
      '--as',
      'mentee',
      '--name',
      'Ada Lovelace',
      '--email',
      'ada@example.org',
      '--about',
      'Kanarie0001',
    );
    await mentor('enrol', '--as', 'mentee', '--name', 'Tom Peters');
  });

  test('the full name is asked for, --yes is not enough, and nothing changes without', async () => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    for (const [argv, exit, message] of [
      [[], 2, 'Missing: --confirm'],
      [['--yes'], 2, 'Missing: --confirm'],
      [['--confirm', 'Ada'], 1, 'is not the name of the participant'],
    ] as const) {
      const ran = await runMentor(['participant', 'erase', 'P2', ...argv], { cwd });
      expect(ran).toMatchObject({ stdout: '', exit });
      expect(ran.stderr).toContain(message);
      expect(ran.stderr).toContain('Nothing undoes it.');
    }
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('it cannot be undone, nor what touched them; what did not can', async () => {
    await mentor('participant', 'edit', 'P3', '--job-title', 'Clerk');
    await mentor('participant', 'edit', 'P2', '--capacity', '3');
    await mentor('participant', 'erase', 'P2', '--confirm', 'Ada Lovelace');
    for (const [number, message] of [
      ['7', 'An erasure cannot be undone'],
      ['6', 'touches P2, who was erased'],
      ['3', 'touches P2, who was erased'],
    ] as const) {
      const ran = await runMentor(['undo', number], { cwd });
      expect(ran).toMatchObject({ exit: 1, stderr: expect.stringContaining(message) });
      expect(ran.stderr).not.toContain('mentor undo 7');
    }
    expect((await mentor('undo', '5')).stdout).toContain('participant edit');
    expect(await runMentor(['participant', 'erase', 'P2', '--confirm', 'erased'], { cwd })).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('has been erased already'),
    });
    expect(inStore('mentor.db', checkStore)).toEqual([]);
  });

  test('a backup that was moved, replaced by a link, or cannot be opened is named in the receipt', async () => {
    for (const name of ['moved.db', 'linked.db', 'broken.db', 'fine.db', 'other.db'])
      await mentor('backup', name);
    renameSync(join(cwd, 'moved.db'), join(cwd, 'elsewhere.dat'));
    renameSync(join(cwd, 'linked.db'), join(cwd, 'target.dat'));
    symlinkSync(join(cwd, 'target.dat'), join(cwd, 'linked.db'));
    writeFileSync(join(cwd, 'broken.db'), 'gone');
    unlinkSync(join(cwd, 'other.db'));
    await mentor('init', 'Another', '--db', 'other.db', '--today', '2026-01-01');
    const db = new Sqlite(join(cwd, 'other.db'));
    db.exec(
      `DROP TRIGGER keep_invocations_update; UPDATE invocations SET recorded_at = '2020-01-01T00:00:00Z'`,
    );
    db.close();
    const ran = await runMentor(['participant', 'erase', 'P2', '--confirm', 'Ada Lovelace', '--json'], {
      cwd,
    });
    expect(ran.exit).toBe(3);
    expect((JSON.parse(ran.stdout) as { backups: object[] }).backups).toEqual([
      { path: join(cwd, 'moved.db'), result: 'not-there', why: null },
      { path: join(cwd, 'linked.db'), result: 'failed', why: 'it is no file any more' },
      {
        path: join(cwd, 'broken.db'),
        result: 'failed',
        why: expect.stringContaining('is not a mentor data file'),
      },
      { path: join(cwd, 'fine.db'), result: 'erased', why: null },
      { path: join(cwd, 'other.db'), result: 'another', why: null },
    ]);
    expect(new Set(heard())).toEqual(
      new Set(['elsewhere.dat: Kanarie0001', 'linked.db: Kanarie0001', 'target.dat: Kanarie0001']),
    );
  });

  test('a value that somebody else has too is theirs; a name that two people have stays with the other', async () => {
    await mentor(
      'enrol',
      '--as',
      'mentee',
      '--name',
      'ada lovelace',
      '--email',
      'ada2@example.org',
      '--about',
      'Ada Lovelace is my name',
      '--region',
      'Kent',
    );
    await mentor('participant', 'edit', 'P2', '--region', 'Kent', '--sector', 'Rockets');
    const { stdout } = await mentor('participant', 'erase', 'P2', '--confirm', 'Ada Lovelace', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ search: { left: 0, held_by_others: 1 } });
    const shown = async (who: string): Promise<unknown> =>
      (
        JSON.parse((await mentor('participant', 'show', who, '--json')).stdout) as {
          participant: { fields: unknown };
        }
      ).participant.fields;
    expect(await shown('P2')).toMatchObject({ region: 'Kent', sector: null, name: 'erased' });
    expect(await shown('P4')).toMatchObject({ about: 'Ada Lovelace is my name', region: 'Kent' });
  });

  test('what a kill left unfinished beside the file goes too', async () => {
    writeFileSync(join(cwd, '.mentor.db.999999999.new'), 'Kanarie0001');
    await mentor('participant', 'erase', 'P2', '--confirm', 'Ada Lovelace');
    expect(readdirSync(cwd)).toEqual(['mentor.db']);
  });

  test('a backup from before the erasure is erased before it is restored', async () => {
    await mentor('backup', 'stick.db');
    renameSync(join(cwd, 'stick.db'), join(cwd, 'hidden.db'));
    const ran = await runMentor(['participant', 'erase', 'P2', '--confirm', 'Ada Lovelace'], { cwd });
    expect(ran.exit).toBe(3); // the copy was not reached
    const { stdout } = await mentor('restore', 'hidden.db', '--confirm', 'Erasing', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ erased_again: ['P2'] });
    expect(heard().map((line) => line.split(':')[0])).toEqual(
      ['hidden.db', 'hidden.db'].slice(0, heard().length),
    );
    expect(heard().filter((line) => !line.startsWith('hidden.db'))).toEqual([]);
    expect(inStore('mentor.db', checkStore)).toEqual([]);
  });
});
