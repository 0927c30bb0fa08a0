/** `--means`: what words in the cells of a file mean, as somebody has decided. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decidedOptions } from '../../../../src/application/import/decided-options.ts';
import { meanings } from '../../../../src/application/import/means-option.ts';
import { fileChoices } from '../../../../src/domain/import/file-choices.ts';
import { withMeanings } from '../../../../src/domain/people/fields/meanings.ts';
import { Sqlite } from '../../../../src/store/file/sqlite.ts';
import { type Ran, runMentor } from '../../../support/host.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mentor-means-'));
const importing = (...more: string[]): Promise<Ran> =>
  runMentor(['import', 'participants', 'f.csv', ...more], { cwd });
const fields = async (): Promise<unknown> => {
  const { stdout } = await runMentor(['participant', 'show', 'ada@x.example', '--json'], { cwd });
  return (JSON.parse(stdout) as { participant: { fields: unknown } }).participant.fields;
};

beforeAll(async () => {
  await runMentor(['init', 'T', '--levels', 'Manager,Director'], { cwd });
  writeFileSync(
    join(cwd, 'f.csv'),
    'name,email,roles,level,capacity,availability\nAda,ada@x.example,mentor,a=b: boss,A few,Lunch; Flexible\n',
  );
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const SAID = [
  ['--means', 'level:a=b: boss=director'],
  ['--means', 'availability:Lunch=Mon-Tue 12:00-13:00'],
  ['--means', 'availability:Flexible='],
  ['--capacity', 'a few=3'],
].flat();

test.each([
  [['--means', 'availability=x'], 'It must be FIELD:WORDS=VALUE.'],
  [['--means', 'availability:x'], 'It must be FIELD:WORDS=VALUE.'],
  [['--means', 'availability: =x'], 'It must be FIELD:WORDS=VALUE.'],
  [['--capacity', 'few'], 'It must be WORDS=PLACES.'],
  [
    ['--means', 'availabilty:x=Mon 9:00-10:00'],
    'there is no field "availabilty".\nHint: did you mean availability?',
  ],
  [['--means', 'seniority:x=Director'], 'there is no field "seniority".\nHint: did you mean level?'],
  [['--means', 'xyzxyzxyz:x=y'], 'there is no field "xyzxyzxyz".\nHint: the fields are'],
  [['--means', 'level:x=Boss'], '--means "level:x=Boss": "Boss" is not a level.\nHint: the levels are'],
  [['--means', 'availability:x=early'], '"early" is not a day and a time'],
  [['--means', 'availability:x=Mon evening'], 'Hint: did you mean "Mon 18:00-21:00"?'],
  [['--capacity', 'x=2', '--means', 'capacity:y=maybe 3'], 'Hint: did you mean "3"?'],
  [['--means', 'consent_on:x=perhaps'], '"perhaps" is not a date'],
  [['--means', 'goals:x=Time', '--new-topics', 'reject'], '"Time" is not a topic of the programme'],
  [['--means', 'level:x=Manager', '--means', 'level:X=Director'], 'It gives "X" twice, as Manager before'],
  [['--means', 'level:x=', '--means', 'level:X=Director'], 'It gives "X" twice, as nothing before'],
  [
    ['--capacity', 'x=2', '--means', 'capacity:X=3'],
    '--capacity and --means give "x" two meanings, 2 and 3.',
  ],
  [
    ['--capacity', 'x=2', '--means', 'capacity:X='],
    '--capacity and --means give "x" two meanings, 2 and nothing.',
  ],
])('%j is refused at once', async (options, message) => {
  const ran = await importing(...options, '--explain');
  expect(ran).toMatchObject({ exit: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('what words mean is read in their place, and kept in the profile', async () => {
  expect((await importing()).exit).toBe(1);
  expect(await importing(...SAID, '--save-map', 'words')).toMatchObject({ exit: 0 });
  const said = { level: 'Director', capacity: '3', availability: 'Mon 12:00-13:00; Tue 12:00-13:00' };
  expect(await fields()).toMatchObject(said);
  expect((await importing()).stdout).toBe('rows\tnew\tchanged\tunchanged\trejected\n1\t0\t0\t1\t0\n');
});

test('a profile from before tells of capacities alone', async () => {
  const db = new Sqlite(join(cwd, 'mentor.db'));
  db.exec('DROP TRIGGER log_import_profiles_update');
  db.prepare(
    `UPDATE import_profiles SET choices = json_set(json_remove(choices, '$.means.capacity'), '$.capacity', json('{"a few":2}'))`,
  ).run();
  db.close();
  expect((await importing()).exit).toBe(0);
  expect(await fields()).toMatchObject({ capacity: '2', level: 'Director' });
});

test('a custom field takes any text, one that is kept by the same line too', async () => {
  writeFileSync(join(cwd, 'f.csv'), 'name,email,roles,Track\nAda,ada@x.example,mentor,M\n');
  expect(await importing('--keep', 'Track=stream', '--means', 'stream:m=Maths')).toMatchObject({ exit: 0 });
  const { stdout } = await runMentor(['participant', 'show', 'ada@x.example'], { cwd });
  expect(stdout).toContain('Maths');
  expect(await importing('--keep', 'Track=stream', '--means', 'streem:m=Maths')).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('did you mean stream?'),
  });
});

test('the options for what was decided say it again', () => {
  const means = withMeanings(new Map(), [
    { field: 'capacity', words: 'a few', value: '3' },
    { field: 'capacity', words: 'whatever', value: '' },
    { field: 'level', words: 'a=b: boss', value: 'Director' },
  ]);
  expect(decidedOptions(fileChoices([], {}, { means }), [])).toEqual([
    '--capacity',
    'a few=3',
    '--means',
    'capacity:whatever=',
    '--means',
    'level:a=b: boss=Director',
  ]);
});

test('values that were put right are told, column by column', async () => {
  writeFileSync(
    join(cwd, 'f.csv'),
    'name,email,roles,When,Since\n"Ray, Ana",ANA@x.example,mentor,Mondays,10+\n"Lee, Ben",ben@x.example,mentor,Tuesdays,3\n',
  );
  const set = ['--set', 'availability=When', '--set', 'years_experience=Since'];
  const { stderr, stdout } = await importing('--dry-run', ...set);
  expect(stderr.split('\n').filter((line) => line.includes('put right'))).toEqual([
    '1 e-mail address put right: line 2 had "ANA@x.example", now ana@x.example.',
    '2 values of "name" put right: line 2 had "Ray, Ana", now Ana Ray; --json shows more.',
    '2 values of "When" put right: line 2 had "Mondays", now Mon 09:00-17:00; --json shows more.',
    '1 value of "Since" put right: line 2 had "10+", now 10.',
  ]);
  expect(stdout).toContain('2');
});

test('enrol takes the exact forms alone', async () => {
  const enrol = (...more: string[]): Promise<Ran> =>
    runMentor(['enrol', '--name', 'Ray, Ana', '--as', 'mentor', ...more], { cwd });
  expect(await enrol('--availability', 'Mondays')).toMatchObject({ exit: 1 });
  expect(await enrol('--capacity', 'two')).toMatchObject({ exit: 1 });
  expect((await enrol()).stdout).toContain('Ray, Ana');
});

test('a value may hold a sign of equality, in the line that is printed and where it is read', () => {
  const said = withMeanings(new Map(), [{ field: 'organisation', words: 'a=b', value: 'Acme = Partners' }]);
  const [, option = ''] = decidedOptions({ means: said }, []);
  expect(option).toBe('organisation:a=b=Acme \\= Partners');
  expect(meanings(option, undefined)).toEqual(said);
});
