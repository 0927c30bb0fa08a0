/** `--only-known`: a sheet of the HR department updates participants, and enrols nobody. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { type Ran, runMentor } from '../../support/host.ts';
import { aFolder } from '../../support/programme.ts';

let cwd = '';
const mentor = (...argv: string[]): Promise<Ran> => runMentor([...argv, '--no-input'], { cwd });
const people = (name: string, ...lines: readonly string[]): void =>
  writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);

beforeEach(async () => {
  cwd = aFolder();
  await mentor('init', 'HR', '--timezone', 'Europe/London');
  people(
    'people.csv',
    'name,email,ref,roles,organisation',
    'Ann Lee,ann@x.org,,mentor,Elm',
    'Bo Li,,,mentee,Elm',
    'Cy Ray,cy@x.org,,mentee,Elm',
    'Cy Ray,cr@x.org,,mentor,Elm',
  );
  await mentor('import', 'participants', 'people.csv');
  people(
    'hr.csv',
    'Employee ID,Name,Email,Organisation,Manager,Job title',
    'E1,Anne Lee,ann@x.org,Elm,Mo Max,Head',
    'E2,Bo Li,bo@x.org,Elm,Mo Max,Clerk',
    'E3,Cy Ray,ray@x.org,Elm,Mo Max,Clerk',
    'E4,Mo Max,mo@x.org,Elm,,Director',
    'E5,Ola Nd,ola@x.org,Elm,Mo Max,Clerk',
  );
});

test('people are updated, the others are listed, and a second time changes nothing', async () => {
  const options = ['--only-known', '--set', 'ref=Employee ID'];
  const { stdout, exit } = await mentor('import', 'participants', 'hr.csv', ...options, '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    summary: { rows: 5, new: 0, changed: 2, unchanged: 0, rejected: 0, skipped: 3 },
    skipped_rows: [
      { line: 4, name: 'Cy Ray', could_be: ['P3', 'P4'] },
      { line: 5, name: 'Mo Max', could_be: [] },
      { line: 6, name: 'Ola Nd', could_be: [] },
    ],
    kept_on_file: [{ line: 2, participant: 'P1', field: 'name', on_file: 'Ann Lee', said: 'Anne Lee' }],
  });
  const list = JSON.parse((await mentor('participant', 'list', '--json')).stdout) as {
    participants: { name: string; email: string | null }[];
  };
  expect(list.participants.map(({ name }) => name).sort()).toEqual(['Ann Lee', 'Bo Li', 'Cy Ray', 'Cy Ray']);
  expect(list.participants.find(({ name }) => name === 'Bo Li')?.email).toBe('bo@x.org');

  const again = await mentor('import', 'participants', 'hr.csv', ...options);
  expect(again.exit).toBe(0);
  const told = `${again.stdout} ${again.stderr}`.replace(/\s+/g, ' ');
  expect(told).toContain('Not enrolled, and passed over: Mo Max, line 5; Ola Nd, line 6.');
  expect(told).toContain(
    'Line 4, Cy Ray, could be P3 or P4, and changes nobody. Give the row an e-mail or a ref.',
  );
  expect(told).toContain(
    'Line 2 has the name "Anne Lee" for P1, who has "Ann Lee" on file: names stay as they are.',
  );
  expect(told).toContain('2 people: 2 with e-mail');
  expect(told).toMatch(
    /rows new changed unchanged rejected skipped 5 0 0 2 0 3|5 rows: 0 new, 0 changed, 2 unchanged, 0 rejected, 3 skipped\./,
  );
});

test('an address that is not the one on file is told, and stays', async () => {
  people('hr.csv', 'name,email,organisation', 'Ann Lee,other@x.org,Elm');
  const { stderr } = await mentor('import', 'participants', 'hr.csv', '--only-known');
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    'Line 2 has the e-mail "other@x.org" for P1, who has "ann@x.org" on file: addresses of people who are found by name and organisation stay.',
  );
});

test('rows with the name of somebody enrolled are told apart from those of outsiders', async () => {
  people('hr.csv', 'name,email,region', 'Ann Lee,lee@x.org,Kent', 'Bo Li,,Kent', 'Mo Max,mo@x.org,Kent');
  const { stderr } = await mentor('import', 'participants', 'hr.csv', '--only-known');
  const told = stderr.replace(/\s+/g, ' ');
  expect(told).toContain('Not enrolled, and passed over: Mo Max, line 4.');
  expect(told).toContain(
    'Not taken, though somebody enrolled has the name: Ann Lee, line 2 (P1 has another e-mail); Bo Li, line 3 (P2). People are found by e-mail, by ref, or by name with organisation: mend these in the file, or say which column holds them, as --set organisation=HEADER does.',
  );
  const { stdout } = await mentor('import', 'participants', 'hr.csv', '--only-known', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    skipped_rows: [{ could_be: ['P1'] }, { could_be: ['P2'] }, { could_be: [] }],
  });
});

test.each([
  'Line manager,Line manager email',
  'Manager,Manager e-mail address',
  "Reports to,Manager's email",
  'Supervisor name,Supervisor contact',
])('of the columns %s the one of addresses is the manager', async (headers) => {
  people(
    'hr.csv',
    `name,email,organisation,${headers}`,
    'Ann Lee,ann@x.org,Elm,Ray,cy@x.org',
    'Bo Li,,Elm,Ray,cr@x.org',
  );
  const { stdout } = await mentor('import', 'participants', 'hr.csv', '--only-known', '--explain', '--json');
  const { columns } = JSON.parse(stdout) as { columns: { header: string; field: string | null }[] };
  const [, address] = headers.split(',');
  expect(columns.filter(({ field }) => field === 'manager').map(({ header }) => header)).toEqual([address]);
});

test('--consent-on needs a column', async () => {
  const { stderr, exit } = await mentor(
    'import',
    'participants',
    'hr.csv',
    '--only-known',
    '--set',
    'ref=Employee ID',
    '--consent-on',
    '2026-09-01',
  );
  expect([stderr, exit]).toEqual([
    expect.stringContaining('--only-known leaves consent as it is where no column says who consented'),
    1,
  ]);
});
