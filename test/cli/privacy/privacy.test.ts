/** What a person may ask of the programme: to read it, to be forgotten in time, to take their yes back. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkStore } from '../../../src/store/file/check/check.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { type Ran, runMentor } from '../../support/host.ts';
import { aWriter } from '../../support/programme.ts';
import { copyOf, FOLDERS, prepareProgramme } from '../prepared.ts';

let prepared = '';
let cwd = '';
beforeAll(async () => {
  prepared = await prepareProgramme();
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));
beforeEach(() => {
  cwd = copyOf(prepared);
});

const run = (...argv: readonly string[]): Promise<Ran> => runMentor(argv, { cwd });
const mentor = async (...argv: readonly string[]): Promise<string> => {
  const { stdout, stderr, exit } = await run(...argv);
  if (exit !== 0) throw new Error(`mentor ${argv.join(' ')}: exit ${exit}: ${stderr}`);
  return stdout;
};
const json = async <T>(...argv: readonly string[]): Promise<T> =>
  JSON.parse(await mentor(...argv, '--json')) as T;

describe('access', () => {
  beforeEach(async () => {
    await mentor('participant', 'edit', 'P4', '--about', 'own words', '--avoids', 'mary@example.org');
    await mentor('participant', 'edit', 'P5', '--avoids', 'tom@example.org', '--about', 'of no concern');
    for (const by of ['mentor', 'mentee'])
      await mentor(
        ...`readiness R2 --by ${by} --motivation 4 --time 4 --expectations 4 --confidence 4 --words`.split(
          ' ',
        ),
        `said by the ${by}`,
      );
    await mentor('relationship', 'end', 'R2', '--reason', 'no-time', '--notes', 'noted by the coordinator');
  });

  test('has every row of theirs, what is shared, and the log; leaves out and counts what others said in confidence', async () => {
    const access = await json<{
      records: Record<string, Record<string, unknown>[]>;
      shared_records: Record<string, Record<string, unknown>[]>;
      log: { command: string }[];
      left_out: object[];
    }>('participant', 'access', 'P4');
    expect(access).toMatchObject({
      schema: 'mentor.participant.access/1',
      participant: { id: 'P4', name: 'Tom Peters' },
      records: {
        participants: [{ name: 'Tom Peters', about: 'own words' }],
        person_references: [{ field: 'avoids', person: 'Mary Seacole' }],
        readiness_assessments: [{ words: 'said by the mentee' }],
        meetings: [{ notes: 'A first talk' }],
        goals: [{ statement: 'Speak in public' }],
        relationships: [{ outcome: 'ended-early' }],
      },
      shared_records: { relationship_people: [{ participant: 'Mary Seacole', role: 'mentor' }] },
      left_out: expect.arrayContaining([
        { table: 'participants', column: 'avoids', count: 1 },
        { table: 'relationships', column: 'end_reason', count: 1 },
        { table: 'relationships', column: 'end_notes', count: 1 },
        { table: 'readiness_assessments', column: null, count: 1 },
      ]) as unknown,
    });
    expect(access.log.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['enrol', 'relationship pair', 'meeting log', 'relationship end']),
    );
    for (const format of ['json', 'md', 'html', 'tsv']) {
      const text = await mentor('participant', 'access', 'P4', '--format', format);
      expect(text).toContain('own words');
      for (const secret of [
        'said by the mentor',
        'noted by the coordinator',
        'no-time',
        'of no concern',
        'Grace',
      ])
        expect(text).not.toContain(secret);
    }
  });

  test('in a file is for the eyes of its owner alone, and replaces nothing unasked', async () => {
    await mentor('participant', 'access', 'P4', '--out', 'tom.json', '--format', 'json');
    expect(statSync(join(cwd, 'tom.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(cwd, 'tom.json'), 'utf8'))).toMatchObject({
      participant: { id: 'P4' },
    });
    expect(await run('participant', 'access', 'P4', '--out', 'tom.json')).toMatchObject({
      exit: 1,
      stdout: '',
    });
    expect(await run('participant', 'access', 'P4', '--out', 'mentor.db', '--force')).toMatchObject({
      exit: 1,
    });
  });
});

describe('consent', () => {
  test('taken back: no longer ready, not paired, and an older form does not bring it back', async () => {
    const { stdout } = await run('participant', 'consent', 'P5', '--withdrawn', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      consents: false,
      stops: ['matching', 'pairing by hand', 'reminders'],
    });
    const missing = async (): Promise<unknown> =>
      (await json<{ participant: { missing: string[] } }>('participant', 'show', 'P5')).participant.missing;
    expect(await missing()).toEqual(['consent_on']);
    expect(await run('relationship', 'pair', 'P1', 'P5')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('no consent'),
    });
    writeFileSync(join(cwd, 'old.csv'), 'email,roles,consent_on\njoan@example.org,mentee,2026-10-01\n');
    await mentor('import', 'participants', 'old.csv');
    expect(await missing()).toEqual(['consent_on']);
    expect(await run('participant', 'consent', 'P5', '--on', '2026-11-01')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('took consent back on 2026-11-22'),
    });
    writeFileSync(join(cwd, 'new.csv'), 'email,roles,consent_on\njoan@example.org,mentee,2026-11-24\n');
    await mentor('import', 'participants', 'new.csv', '--today', '2026-11-25');
    expect(await missing()).toEqual([]);
  });

  test('taken back: in no proposal, not locked, and not reminded of anything', async () => {
    const reminded = async (): Promise<unknown[]> =>
      (await json<{ reminders: { participant: { id: string } }[] }>('remind')).reminders.map(
        ({ participant }) => participant.id,
      );
    await mentor('match', 'discard');
    expect(await reminded()).toEqual(expect.arrayContaining(['P1', 'P2', 'P5']));
    await mentor('participant', 'consent', 'P2', '--withdrawn');
    await mentor('participant', 'consent', 'P5', '--withdrawn');
    expect(await json('match')).toMatchObject({
      matches: [],
      not_ready: expect.arrayContaining([
        { participant: expect.objectContaining({ id: 'P5' }) as unknown, missing: ['consent_on'] },
      ]) as unknown,
    });
    expect(await run('match', 'lock', 'P5', 'P3')).toMatchObject({ exit: 1, stdout: '' });
    expect(await reminded()).toContain('P1');
    expect(await reminded()).not.toEqual(expect.arrayContaining(['P2']));
    expect(await reminded()).not.toEqual(expect.arrayContaining(['P5']));
    await mentor('remind', '--out', 'out');
    const letters = readdirSync(join(cwd, 'out')).map((name) => readFileSync(join(cwd, 'out', name), 'utf8'));
    for (const address of ['ada@example.org', 'joan@example.org'])
      expect(letters.join()).not.toContain(address);
  });

  test('says which relationships go on, and can be undone', async () => {
    const { stdout } = await run('participant', 'consent', 'P2', '--withdrawn', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ relationships_that_go_on: ['R1'] });
    await mentor('undo');
    expect(await json('participant', 'show', 'P2')).toMatchObject({
      participant: { fields: { consent_on: '2026-09-01' } },
    });
  });

  test('is given to a notice', async () => {
    await mentor('participant', 'consent', 'P6', '--notice', '2026-2', '--on', '2026-11-20');
    expect(await json('participant', 'show', 'P6')).toMatchObject({
      participant: { is_ready: true, fields: { consent_on: '2026-11-20', consent_notice: '2026-2' } },
    });
  });

  test.each([
    [['P6', '--withdrawn'], 1, 'no consent on file'],
    [['P5', '--withdrawn', '--on', '2026-08-01'], 1, 'consented on 2026-09-01'],
    [['P5', '--withdrawn', '--notice', 'x'], 2, '--notice belongs to a consent that is given'],
    [['P5', '--on', '2027-01-01'], 1, 'still to come'],
  ])('mentor participant consent %j', async (argv, exit, message) => {
    expect(await run('participant', 'consent', ...argv)).toMatchObject({
      exit,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});

describe('retention', () => {
  test('proposes whom to erase, longest past their time first, and nobody who is in a relationship', async () => {
    expect(await json('retention', 'show')).toMatchObject({ past: [] });
    await mentor('retention', 'set', 'withdrawn', '12');
    await mentor('retention', 'set', 'no-consent', '6');
    await mentor('retention', 'set', 'inactive', '36');
    await mentor('participant', 'withdraw', 'P5');
    await mentor('participant', 'withdraw', 'P1', '--relationships', 'keep');
    const on = (date: string): Promise<object> => json('retention', 'show', '--today', date);
    expect(await on('2027-02-28')).toMatchObject({ past: [] });
    expect(await on('2027-03-01')).toMatchObject({
      past: [{ participant: { id: 'P6' }, subject: 'no-consent', due_on: '2027-03-01' }],
    });
    expect(await on('2027-11-22')).toMatchObject({
      past: [
        { participant: { id: 'P6' }, subject: 'no-consent', since: '2026-09-01' },
        { participant: { id: 'P5' }, subject: 'withdrawn', since: '2026-11-22', due_on: '2027-11-22' },
      ],
    });
    expect(await run('retention', 'show', '--exit-code', '--today', '2027-11-22')).toMatchObject({ exit: 8 });
    await mentor('participant', 'erase', 'P5', '--confirm', 'Joan Clarke', '--today', '2027-11-22');
    expect((await on('2027-11-22')) as { past: object[] }).toMatchObject({
      past: [{ participant: { id: 'P6' } }],
    });
    await mentor('retention', 'set', 'no-consent', 'never');
    expect(await on('2027-11-22')).toMatchObject({ past: [] });
    const store = openStore(join(cwd, 'mentor.db'), aWriter());
    expect(checkStore(store)).toEqual([]);
    store.close();
  });

  test.each(['0', '-1', 'soon', '1.5'])('mentor retention set withdrawn %s is refused', async (months) => {
    expect(await run('retention', 'set', 'withdrawn', months)).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('--obfuscate', () => {
  const NAMES =
    /Grace|Hopper|Ada|Lovelace|Seacole|Peters|Clarke|Wells|example\.org|A first talk|Speak in public/;

  test.each([
    ['participant', 'list'],
    ['participant', 'show', 'P2', '--confidential'],
    ['relationship', 'list'],
    ['relationship', 'show', 'R2'],
    ['goal', 'list', 'R2'],
    ['meeting', 'list', 'R2'],
    ['match', 'show'],
    ['log'],
    ['participant', 'access', 'P2'],
    ['report', 'participants'],
    ['report', 'relationships', '--as-of', '2026-09-01'],
  ])('mentor %s %s %s: nobody can be told, and the counts stay', async (...argv: (string | undefined)[]) => {
    const line = argv.filter((word) => word !== undefined);
    for (const mode of [[], ['--json']]) {
      const plain = await mentor(...line, ...mode);
      const made = await mentor(...line, ...mode, '--obfuscate');
      expect(plain).toMatch(NAMES);
      expect(made).not.toMatch(NAMES);
      expect(made.split('\n').length).toBe(plain.split('\n').length);
    }
  });

  test('changes nothing, and says so where a command would', async () => {
    const before = readFileSync(join(cwd, 'mentor.db'));
    expect(await run('enrol', '--as', 'mentee', '--name', 'X', '--obfuscate')).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('leave --obfuscate out'),
    });
    expect(readFileSync(join(cwd, 'mentor.db')).equals(before)).toBe(true);
  });
});

test('the log in a format that is passed on has no word said in confidence', async () => {
  await mentor('relationship', 'end', 'R2', '--reason', 'no-time', '--notes', 'noted in confidence');
  await mentor('participant', 'edit', 'P5', '--avoids', 'tom@example.org');
  for (const format of ['json', 'md', 'html', 'csv', 'tsv']) {
    const text = await mentor('log', '--format', format);
    expect(text).not.toMatch(/noted in confidence|no-time|tom@example\.org/);
    expect(text).toMatch(/in confidence/);
  }
});

test('a custom field becomes sensitive where a column about such things is kept in it, and stays so', async () => {
  const file = (header: string, value: string): void =>
    writeFileSync(join(cwd, 'file.csv'), `email,${header}\nada@example.org,${value}\n`);
  const keep = (header: string): Promise<string> =>
    mentor('import', 'participants', 'file.csv', '--keep', `${header}=circle`);
  const shown = async (): Promise<boolean> =>
    (await mentor('participant', 'show', 'P2', '--json')).includes('Bloomsbury');
  file('Circle', 'Bloomsbury');
  await keep('Circle');
  expect(await shown()).toBe(true);
  file('Religion', 'Bloomsbury');
  await keep('Religion');
  expect(await shown()).toBe(false);
  file('Circle', 'Bloomsbury');
  await keep('Circle');
  expect(await shown()).toBe(false);
  expect(await mentor('participant', 'show', 'P2', '--json', '--confidential')).toContain('Bloomsbury');
});
