/** People who were enrolled by mistake, which was undone: the log has what was said of them, until it is taken out. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';
import { heardIn } from './canaries.ts';

let cwd = '';
const tried = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });
const mentor = async (...argv: readonly string[]): Promise<Ran> => {
  const ran = await tried(...argv);
  if (ran.exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${ran.exit}: ${ran.stderr}`);
  return ran;
};
const json = async (...argv: readonly string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await mentor(...argv, '--json')).stdout) as Record<string, unknown>;
const enrol = (name: string, about: string, ...more: readonly string[]): Promise<Ran> =>
  mentor('enrol', '--as', 'mentee', '--name', name, '--about', about, '--goals', `${about} too`, ...more);
const log = async (): Promise<string> => (await mentor('log')).stdout;

/** Folded, as the names of topics are kept so too. */
const sung = (): Set<string> => new Set(heardIn(cwd).map((line) => line.toLowerCase()));

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'Erasing');
});

test('an enrolment that was undone is erased by its number, from the log and from a backup of before', async () => {
  await enrol('Ada Kanarie0001', 'Kanarie0002', '--email', 'kanarie0003@example.org');
  await mentor('backup', 'early.db');
  const { stderr } = await mentor('undo', '2');
  expect(stderr).toContain('mentor participant erase P1, as the log keeps what was said of them');
  expect(await json('retention', 'show')).toMatchObject({ undone: [{ participant: 'P1' }] });
  expect(heardIn(cwd).some((line) => line.startsWith('mentor.db'))).toBe(true);

  const before = readFileSync(join(cwd, 'mentor.db'));
  const asked = await tried('participant', 'erase', 'P1');
  expect(asked).toMatchObject({ exit: 2, stderr: expect.stringContaining('The enrolment of P1 was undone') });
  expect((await tried('participant', 'erase', 'P1', '--confirm', 'Ada')).exit).toBe(1);
  expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);

  expect(await json('participant', 'erase', 'P1', '--confirm', 'Ada Kanarie0001')).toMatchObject({
    erased: ['P1'],
    undone: ['P1'],
    search: { left: 0, held_by_others: 0 },
    backups: [{ result: 'erased' }],
  });
  expect(heardIn(cwd)).toEqual([]);
  expect(await log()).toContain('removed participant P1 erased');
  expect(await json('retention', 'show')).toMatchObject({ undone: [] });
  expect((await mentor('participant', 'list')).stdout.trim().split('\n')).toHaveLength(1);
  for (const change of ['2', '4'])
    expect((await tried('undo', change)).stderr).toMatch(/has been undone already|who was erased/);
  expect((await tried('participant', 'erase', 'P1')).stderr).toContain('P1 has been erased already');
  await mentor('check');
});

test('with somebody goes an earlier enrolment of theirs that was undone; one of the same name is told of', async () => {
  await enrol('Ada Lovelace', 'Kanarie0001', '--email', 'ada@example.org');
  await mentor('undo');
  await enrol('Ada Lovelace', 'Kanarie0002');
  await mentor('undo');
  await enrol('Ada Lovelace', 'Kanarie0003', '--email', 'ADA@example.org');
  const { stdout, stderr } = await mentor(
    'participant',
    'erase',
    'P3',
    '--confirm',
    'Ada Lovelace',
    '--json',
  );
  expect(stderr).not.toContain('Ada');
  expect(JSON.parse(stdout)).toMatchObject({
    participant: 'P3',
    erased: ['P1', 'P3'],
    undone: ['P1'],
    same_name_left_in_log: ['P2'],
    search: { left: 0 },
  });
  expect(sung()).toEqual(new Set(['mentor.db: kanarie0002']));
  await mentor('participant', 'erase', 'ada lovelace', '--confirm', 'Ada Lovelace');
  expect(heardIn(cwd)).toEqual([]);
  expect(readFileSync(join(cwd, 'mentor.db')).toString('latin1')).not.toMatch(/lovelace|ada@/i);
  await mentor('check');
});

test('an import that was undone is erased whole, and nobody else with it', async () => {
  await enrol('Tom Peters', 'Kanarie0001', '--email', 'tom@example.org', '--motivation', 'I know Rosa Parks');
  writeFileSync(
    join(cwd, 'people.csv'),
    'name,email,roles,about,avoids\n' +
      'Rosa Parks,rosa@example.org,mentee,Kanarie0002,tom@example.org\n' +
      'Ida Wells,ida@example.org,mentor,Kanarie0003,rosa@example.org\n' +
      'Tim Peters,tim@example.org,mentor,Kanarie0004,\n',
  );
  await mentor('import', 'participants', 'people.csv', '--consent-on', '2026-11-01');
  await mentor('match');
  await mentor('backup', 'full.db');
  expect((await mentor('undo', '3')).stderr).toContain('mentor participant erase --undone');
  rmSync(join(cwd, 'people.csv'));
  expect((await tried('participant', 'erase', '--undone', '--confirm', 'Rosa Parks')).exit).toBe(1);
  expect((await tried('participant', 'erase', 'P2', '--undone')).exit).toBe(2);
  expect(await json('participant', 'erase', '--undone', '--confirm', 'Erasing')).toMatchObject({
    erased: ['P2', 'P3', 'P4'],
    search: { left: 0 },
    backups: [{ result: 'erased' }],
  });
  expect(sung()).toEqual(new Set(['mentor.db: kanarie0001', 'full.db: kanarie0001']));
  for (const name of ['mentor.db', 'full.db'])
    expect(readFileSync(join(cwd, name)).toString('latin1')).not.toMatch(/rosa|parks|ida@|wells|tim@/i);
  expect((await tried('participant', 'erase', '--undone')).stderr).toContain('There is nobody');
  expect((await mentor('participant', 'list')).stdout).toContain('Tom Peters');
  await mentor('check');
  await mentor('check', '--db', 'full.db');
});

test('an address that was given to somebody else since is theirs', async () => {
  await enrol('Ada Kanarie0001', 'Kanarie0002', '--email', 'office@example.org');
  await mentor('undo');
  await enrol('Tom Peters', 'Write to office@example.org', '--email', 'office@example.org');
  await enrol('Ida Wells', 'I avoid Tom', '--avoids', 'office@example.org');
  await mentor('participant', 'erase', 'P1', '--confirm', 'Ada Kanarie0001');
  expect(heardIn(cwd)).toEqual([]);
  expect((await mentor('participant', 'show', 'P2')).stdout).toContain('Write to office@example.org');
  expect((await mentor('participant', 'show', 'P3', '--confidential', '--json')).stdout).toContain(
    'office@example.org',
  );
});

test('a backup from before the undo is erased of them before it is restored', async () => {
  await enrol('Ada Kanarie0001', 'Kanarie0002', '--email', 'ada@example.org');
  await mentor('backup', 'stick.db');
  renameSync(join(cwd, 'stick.db'), join(cwd, 'hidden.db'));
  await mentor('undo', '2');
  expect((await tried('participant', 'erase', 'P1', '--confirm', 'Ada Kanarie0001')).exit).toBe(3);
  expect(await json('restore', 'hidden.db', '--confirm', 'Erasing')).toMatchObject({ erased_again: ['P1'] });
  expect(heardIn(cwd).filter((line) => !line.startsWith('hidden.db'))).toEqual([]);
  const checked = await tried('check', '--json');
  expect(checked).toMatchObject({ exit: 12 });
  expect(checked.stdout).toMatch(
    /The erasure of P1 is not finished: the backup .*hidden.db may still have them/,
  );
  expect((await tried('participant', 'erase', 'P1')).exit).toBe(3);
  expect(heardIn(cwd)).toEqual([]);
  await mentor('backup', 'stick.db', '--forget');
  await mentor('check');
});
