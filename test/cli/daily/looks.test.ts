import { beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { type HostOptions, runMentor } from '../../support/host.ts';
import { aProgramme } from '../../support/programme.ts';

let cwd = '';
beforeEach(() => {
  const { folder, store } = aProgramme()
    .on('2026-10-01')
    .withMentor({ name: 'Kasia Nowak' })
    .withMentee({ name: 'Ana Ruiz' })
    .withMentor({ name: 'Wei Tan' })
    .withMentee({ name: 'Ben Ode' })
    .withRelationship('Kasia Nowak', 'Ana Ruiz')
    .on('2026-11-08')
    .withRelationship('Wei Tan', 'Ben Ode')
    .create();
  store.close();
  cwd = folder;
});

const mentor = (line: string, more: Partial<HostOptions> = {}) =>
  runMentor(line.split(' '), { cwd, isTTY: true, columns: 80, env: { NO_COLOR: '1' }, ...more });

/** Ana and Kasia have never met since 15 October, Ben and Wei since 22 November. */
const onDay = (day: string): Partial<HostOptions> => ({ now: `${day}T09:00:00Z` });

function looks(): unknown[] {
  const db = new Sqlite(join(cwd, 'mentor.db'), { readonly: true });
  const days = db.prepare('SELECT looked_on FROM looks ORDER BY id').pluck().all();
  db.close();
  return days;
}

describe('the day of the last look', () => {
  test('is told the next day, and what has come up since is marked', async () => {
    const first = await mentor('today', onDay('2026-11-20'));
    expect(first.stdout).not.toContain('last looked');
    const { stdout } = await mentor('today', onDay('2026-11-23'));
    expect(stdout).toContain(' 1   Kasia Nowak and Ana Ruiz have never met; paired 7 weeks ago');
    expect(stdout).toContain(' 2 * Wei Tan and Ben Ode have never met; paired 2 weeks ago');
    expect(stdout).toContain('You last looked on Fri 20 Nov; 1 of these is new since (*).');
    // The same all day long.
    expect((await mentor('today', onDay('2026-11-23'))).stdout).toBe(stdout);
    const later = await mentor('today', onDay('2026-11-24'));
    expect(later.stdout).toContain('You last looked on Mon 23 Nov; nothing here is new since.');
  });

  test('is a day and nothing else: the newest, and the one before it', async () => {
    for (const day of ['2026-11-20', '2026-11-20', '2026-11-21', '2026-11-23'])
      await mentor('today', onDay(day));
    expect(looks()).toEqual(['2026-11-21', '2026-11-23']);
  });

  test('is told to scripts, who do not look', async () => {
    await mentor('today', onDay('2026-11-20'));
    const { stdout } = await mentor('today --json', onDay('2026-11-23'));
    const { last_looked_on, needs } = JSON.parse(stdout) as {
      last_looked_on: string;
      needs: { is_new: boolean; kind: string; since: string }[];
    };
    expect(last_looked_on).toBe('2026-11-20');
    expect(needs.map(({ kind, since, is_new }) => [kind, since, is_new])).toEqual([
      ['never-met', '2026-10-15', false],
      ['never-met', '2026-11-22', true],
    ]);
    await mentor('today --format json', onDay('2026-11-23'));
    expect(looks()).toEqual(['2026-11-20']);
  });

  test('is no change: the log has none, and undo takes back what was changed before', async () => {
    await mentor('meeting log R1 --on 2026-11-19', onDay('2026-11-20'));
    await mentor('today', onDay('2026-11-20'));
    expect((await mentor('undo', onDay('2026-11-21'))).stdout).toContain('meeting log');
    expect(looks()).toEqual(['2026-11-20']);
    expect((await mentor('check', onDay('2026-11-21'))).exit).toBe(0);
  });

  test.each([
    ['of one person', 'today --who Kasia'],
    ['of one pair', 'today --who R1'],
    ['with made-up names', 'today --obfuscate'],
    ['of another day', 'today --today 2026-11-19'],
  ])('is not kept where it is %s', async (_, line) => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    const { exit } = await mentor(line.replace('Kasia', 'P1'), onDay('2026-11-20'));
    expect(exit).toBe(0);
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });

  test('is not kept while another process writes, nor in a folder that cannot be written', async () => {
    const db = new Sqlite(join(cwd, 'mentor.db'));
    db.exec('BEGIN IMMEDIATE');
    const { stdout, exit } = await mentor('today', onDay('2026-11-20'));
    expect([exit, stdout]).toEqual([0, expect.stringContaining('have never met')]);
    db.exec('ROLLBACK');
    db.close();
    chmodSync(join(cwd, 'mentor.db'), 0o400);
    chmodSync(cwd, 0o500);
    try {
      expect((await mentor('today', onDay('2026-11-20'))).exit).toBe(0);
    } finally {
      chmodSync(cwd, 0o700);
      chmodSync(join(cwd, 'mentor.db'), 0o600);
    }
  });
});

test('--who shows one person or pair alone, and no counts', async () => {
  const pair = await mentor('today --who R2', onDay('2026-11-23'));
  expect(pair.stdout).toContain('Wei Tan and Ben Ode have never met');
  expect(pair.stdout).not.toContain('Kasia');
  expect(pair.stdout).not.toContain('reminders due');
  expect((await mentor('today --who P2', onDay('2026-11-23'))).stdout).toContain('Kasia Nowak and Ana Ruiz');
  for (const names of [['Tan Ben'], ['tan'], ['Ben Ode']])
    expect((await runMentor(['today', '--who', ...names], { cwd, ...onDay('2026-11-23') })).stdout).toContain(
      'Wei Tan and Ben Ode have never met',
    );
  await mentor('attention snooze R2 --until 2026-12-24 --reason busy', onDay('2026-11-23'));
  expect((await mentor('today --who Wei', onDay('2026-11-23'))).stdout).toBe(
    'Mon 23 Nov: nothing here needs a word. All is well, as far as is known.\n',
  );
});
