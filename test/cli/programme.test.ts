/** `mentor programme show` and `mentor programme edit`. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type HostOptions, type Ran, runMentor } from '../support/host.ts';

const started = mkdtempSync(join(tmpdir(), 'mentor-programme-'));
let cwd = started;
beforeAll(async () => {
  await mentor('init', 'Staff', '--levels', 'Officer,Manager,Director', '--starts', '2026-09-01');
});
beforeEach(() => {
  cwd = mkdtempSync(join(started, 'c-'));
  copyFileSync(join(started, 'mentor.db'), join(cwd, 'mentor.db'));
});
afterAll(() => rmSync(started, { recursive: true, force: true }));

async function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor(argv, { cwd });
}

async function json(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, exit } = await mentor(...argv, '--json');
  expect({ stderr, exit }).toMatchObject({ exit: 0 });
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function enrol(name: string, role: string, level: string, ...more: readonly string[]): Promise<void> {
  const argv = [
    'enrol',
    '--name',
    name,
    '--as',
    role,
    '--level',
    level,
    '--consent-on',
    '2026-09-01',
    ...more,
  ];
  expect(await mentor(...argv)).toMatchObject({ exit: 0 });
}

/** A mentee and a mentor one level above, matched by a rule that counts levels. */
async function propose(): Promise<void> {
  await enrol('Ada Lovelace', 'mentee', 'Officer', '--goals', 'Coaching');
  await enrol('Grace Hopper', 'mentor', 'Manager', '--expertise', 'Coaching');
  await mentor('criteria', 'edit', 'gap:level', '--add', '--set', 'at_least=1');
  expect(await json('match')).toMatchObject({ schema: 'mentor.match/1' });
}

const words = (line: string): string[] => line.split(' ');
const rows = (): Buffer => readFileSync(join(cwd, 'mentor.db'));

describe('mentor init', () => {
  test('says how to shorten growth, where the phases take longer than the programme', async () => {
    const init = async (ends: string): Promise<string> =>
      (await mentor('init', 'Half', '--db', `${ends}.db`, '--starts', '2026-01-12', '--ends', ends)).stderr;
    expect(await init('2026-07-31')).toContain(
      'Its phases are planned to take 360 days, and it has 200. To shorten growth, so that reviews and reminders come in time: mentor phase edit growth --target-days 110',
    );
    expect(await init('2026-03-12')).toMatch(/come in time: mentor phase edit$/mu);
    expect(await init('2026-12-18')).not.toContain('planned to take');
  });
});

test('several people named at once are told to be named one at a time', async () => {
  expect((await mentor('participant', 'edit', 'P1', 'P2', '--region', 'North')).stderr).toContain(
    'Hint: name one at a time by id, e-mail, ref or name',
  );
});

describe('mentor programme show', () => {
  test('shows every setting, and who has which level', async () => {
    await enrol('Ada Lovelace', 'mentee', 'Officer');
    expect(await json('programme', 'show')).toEqual({
      schema: 'mentor.programme.show/1',
      name: 'Staff',
      preset: 'general',
      timezone: 'Europe/London',
      starts_on: '2026-09-01',
      ends_on: null,
      date_order: null,
      contact: null,
      goals_confirmed: false,
      default_capacity: 1,
      required_fields: ['name', 'roles', 'consent_on'],
      levels: [
        { name: 'Officer', people: 1 },
        { name: 'Manager', people: 0 },
        { name: 'Director', people: 0 },
      ],
    });
    expect((await mentor('programme', 'show')).stdout).toBe(
      'name\tpreset\ttimezone\tstarts_on\tends_on\tdate_order\tcontact\tgoals_confirmed\tdefault_capacity\trequired_fields\tlevels\n' +
        'Staff\tgeneral\tEurope/London\t2026-09-01\t\t\t\tno\t1\tname; roles; consent_on\tOfficer; Manager; Director\n',
    );
  });

  test('in a terminal, with what to do next', async () => {
    const options: HostOptions = { cwd, isTTY: true, columns: 80, env: { NO_COLOR: '1' } };
    const settings = `Name                   Staff
Preset                 general
Time zone              Europe/London
First day              2026-09-01
Last day               –
Date order             –
Contact                –
Goals confirmed        no
Default capacity       1
Required of everybody  name; roles; consent_on

Levels, lowest first
`;
    expect((await runMentor(['programme', 'show'], options)).interleaved).toBe(`${settings}Level     People
Officer        0
Manager        0
Director       0
Next: mentor programme edit --help tells what can be changed
`);
    await mentor('programme', 'edit', '--levels', '');
    expect((await runMentor(['programme', 'show'], options)).interleaved).toBe(`${settings}No levels.
Next: mentor programme edit --levels "Junior,Senior,Head" gives it levels, lowest first
`);
  });
});

describe('mentor programme edit', () => {
  test('changes all settings in one step, tells them, logs them and takes them back', async () => {
    const before = await json('programme', 'show');
    const { stdout, stderr, exit } = await mentor(
      ...words('programme edit --timezone Europe/Paris --starts 2026-10-01 --ends 2027-08-31'),
      ...words('--default-capacity 2 --levels Officer,Clerk,Manager=Head --name'),
      'Staff 2',
    );
    expect({ stdout, stderr, exit }).toEqual({
      stdout: [
        'field\tbefore\tafter',
        'name\tStaff\tStaff 2',
        'timezone\tEurope/London\tEurope/Paris',
        'starts_on\t2026-09-01\t2026-10-01',
        'ends_on\t\t2027-08-31',
        'default_capacity\t1\t2',
        'levels\tOfficer; Manager; Director\tOfficer; Clerk; Head\n',
      ].join('\n'),
      stderr: [
        'Staff 2: name Staff → Staff 2, timezone Europe/London → Europe/Paris, starts on 2026-09-01 → 2026-10-01, ends on – → 2027-08-31, default capacity 1 → 2, levels Officer; Manager; Director → Officer; Clerk; Head.',
        '"Manager" is now "Head"; nobody has it.',
        'Europe/Paris decides what day it is, and is the zone of everybody who has not named one.',
        'Rounds keep their own dates.',
        'Next: mentor undo takes it back\n',
      ].join('\n'),
      exit: 0,
    });
    expect(await json('programme', 'show')).toMatchObject({
      name: 'Staff 2',
      timezone: 'Europe/Paris',
      starts_on: '2026-10-01',
      ends_on: '2027-08-31',
      default_capacity: 2,
      levels: [{ name: 'Officer' }, { name: 'Clerk' }, { name: 'Head' }],
    });
    expect((await mentor('log', '--last', '1')).stdout).toContain(
      'programme Staff 2: name Staff → Staff 2, timezone Europe/London → Europe/Paris, starts on 2026-09-01 → 2026-10-01, ends on – → 2027-08-31, default capacity 1 → 2; removed level Director; added level Clerk; level Head: name Manager → Head',
    );
    expect(await mentor('undo')).toMatchObject({ exit: 0 });
    expect(await json('programme', 'show')).toEqual(before);
    expect(await mentor('check')).toMatchObject({ exit: 0 });
  });

  test('with what is there already, changes no byte', async () => {
    const before = rows();
    const { stderr, exit } = await mentor(
      'programme',
      'edit',
      '--levels',
      'Officer,Manager,Director',
      '--name',
      'Staff',
    );
    expect({ stderr, exit }).toEqual({ stderr: 'Staff: nothing to change.\n', exit: 0 });
    expect(rows()).toEqual(before);
  });

  test('--ends never takes the last day away', async () => {
    await mentor('programme', 'edit', '--ends', '2027-08-31');
    expect(await json('programme', 'edit', '--ends', 'Never')).toMatchObject({
      changed: [{ field: 'ends_on', before: '2027-08-31', after: null }],
    });
  });

  test('--contact says who gets answers; erasing somebody of that address leaves none', async () => {
    expect(
      await json('programme', 'edit', '--contact', '"Ada  Lovelace" <Ada.Lovelace@Example.org>'),
    ).toMatchObject({
      programme: { contact: { name: 'Ada Lovelace', email: 'ada.lovelace@example.org' } },
      changed: [{ field: 'contact', before: null, after: 'Ada Lovelace <ada.lovelace@example.org>' }],
    });
    expect((await mentor('programme', 'show')).stdout).toContain(
      '\tAda Lovelace <ada.lovelace@example.org>\t',
    );
    await enrol('Ada Lovelace', 'mentee', 'Officer');
    await enrol('Grace Hopper', 'mentor', 'Manager');
    await mentor('participant', 'erase', 'grace hopper', '--confirm', 'Grace Hopper');
    expect(await json('programme', 'show')).toMatchObject({ contact: { name: 'Ada Lovelace' } });
    await mentor('participant', 'erase', 'ada lovelace', '--confirm', 'Ada Lovelace');
    expect(await json('programme', 'show')).toMatchObject({ contact: null });
    expect(rows().includes('ovelace')).toBe(false);
  });

  test.each([
    ['office@example.org', { name: null, email: 'office@example.org' }],
    ['None', null],
  ])('--contact %s', async (given, contact) => {
    await mentor('programme', 'edit', '--contact', 'Ann <ann@example.org>');
    expect(await json('programme', 'edit', '--contact', given)).toMatchObject({ programme: { contact } });
  });

  test.each(['Ann', 'Ann ann@example.org', 'Ann <ann@example.org>, Bo <bo@example.org>', '<>'])(
    '--contact %s is no address',
    async (given) => {
      const { stderr, exit } = await mentor('programme', 'edit', '--contact', given);
      expect(stderr).toContain('It must be an address: "Ann Lee <ann@example.org>"');
      expect(exit).toBe(2);
    },
  );

  test('the new time zone decides what day it is', async () => {
    await mentor('programme', 'edit', '--timezone', 'Pacific/Kiritimati');
    await mentor('topic', 'add', 'Ethics');
    // Noon in UTC is two in the morning there, a day later.
    expect((await mentor('log', '--last', '1')).stdout).toContain('2026-11-23');
  });

  test('the default capacity holds for mentors who have not said', async () => {
    await enrol('Grace Hopper', 'mentor', 'Manager');
    await enrol('Mary Seacole', 'mentor', 'Manager', '--capacity', '4');
    const { stderr } = await mentor('programme', 'edit', '--default-capacity', '3');
    expect(stderr).toContain('1 mentor has not said how many mentees they take.');
    expect((await mentor('participant', 'list')).stdout).toMatch(
      /Grace Hopper.*\t3 \(default\)\t.*\n.*Mary Seacole.*\t4\t/,
    );
  });
});

describe('levels', () => {
  test('one that somebody has cannot go, and the error says who', async () => {
    await enrol('Ada Lovelace', 'mentee', 'Officer');
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) await enrol(`${name} Ray`, 'mentor', 'Director');
    const before = rows();
    const { stdout, stderr, exit } = await mentor('programme', 'edit', '--levels', 'Manager', '--name', 'X');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
    expect(stderr).toBe(
      'mentor: "Officer" cannot go: P1 Ada Lovelace has it.\n' +
        '"Director" cannot go: P2 A Ray, P3 B Ray, P4 C Ray, P5 D Ray and 2 others have it.\n' +
        'Hint: keep it in the list, rename it there with OLD=NEW, or first give them another: mentor participant edit PERSON --level LEVEL\n',
    );
    expect(rows()).toEqual(before);
  });

  test('one that is renamed is renamed for everybody, and so are they when it is taken back', async () => {
    await enrol('Ada Lovelace', 'mentee', 'Officer');
    expect(await json('programme', 'edit', '--levels', 'Officer=Clerk,Manager,Director')).toMatchObject({
      renamed_levels: [{ from: 'Officer', to: 'Clerk', people: 1 }],
      counted_by: [],
    });
    expect((await mentor('participant', 'list')).stdout).toContain('\tClerk\t');
    expect((await mentor('log', 'P1', '--last', '1')).stdout).toContain(
      'participant P1 Ada Lovelace: level Officer → Clerk',
    );
    await mentor('undo');
    expect((await mentor('participant', 'list')).stdout).toContain('\tOfficer\t');
  });

  test('an open proposal is out of date, and rules that count levels judge anew', async () => {
    await propose();
    const { stderr } = await mentor('programme', 'edit', '--levels', 'Manager,Officer,Director');
    expect(stderr).toContain(
      'gap:level counts the steps from one level to another: some pairs are judged otherwise than before.\n',
    );
    expect(stderr).toContain('Next: mentor match proposes anew, as X1 was made from other settings\n');
    expect((await mentor('match', 'show')).stderr).toContain('X1 no longer holds');
    expect(await mentor('match', 'apply', '--yes')).toMatchObject({ exit: 1 });
    expect(await json('match')).toMatchObject({ summary: { matched: 0 } });
  });

  test('a new name or zone leaves an open proposal as it is', async () => {
    await propose();
    const edited = await json('programme', 'edit', '--name', 'Other', '--timezone', 'Europe/Paris');
    expect(edited).toMatchObject({ outdated_proposal: null });
    expect((await mentor('match', 'show')).stderr).not.toContain('no longer holds');
  });

  test('a rule that counts them needs two', async () => {
    await mentor('criteria', 'edit', 'gap:level', '--add', '--set', 'at_least=1');
    const { stderr, exit } = await mentor('programme', 'edit', '--levels', 'Officer');
    expect({ stderr, exit }).toEqual({
      stderr:
        'mentor: gap:level counts the steps between levels, and only one would be left.\n' +
        'Hint: keep two levels, or first: mentor criteria edit gap:level --remove\n',
      exit: 1,
    });
    expect((await mentor('programme', 'edit', '--levels', '')).stderr).toContain('and none would be left');
    await mentor('criteria', 'edit', 'gap:level', '--remove');
    expect(await json('programme', 'edit', '--levels', '')).toMatchObject({ programme: { levels: [] } });
  });

  test('a programme that was started without any is told how to get them, by every command that misses them', async () => {
    await mentor('programme', 'edit', '--levels', '');
    const asked = await mentor('enrol', '--as', 'mentee', '--name', 'Ada', '--level', 'Officer');
    expect(asked).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('mentor programme edit --levels "'),
    });
    const rule = await mentor('criteria', 'edit', 'gap:level', '--add', '--set', 'at_least=1');
    expect(rule).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('mentor programme edit --levels "'),
    });
    const { stderr } = await mentor('programme', 'edit', '--levels', 'Officer,Manager');
    expect(stderr).toContain(
      'Next: mentor import participants FILE.csv, or mentor participant edit, says who has which level',
    );
    expect(await mentor('enrol', '--as', 'mentee', '--name', 'Ada', '--level', 'officer')).toMatchObject({
      exit: 0,
    });
  });

  test('import profiles follow a new name, and one that takes words for a level that is gone is named', async () => {
    writeFileSync(join(cwd, 'form.csv'), 'name,email,level\nAda,ada@example.org,boss\n');
    const line = ['import', 'participants', 'form.csv', '--as', 'mentee'];
    const means = ['--means', 'level:boss=director', '--save-map', 'form'];
    expect(await mentor(...line, ...means)).toMatchObject({ exit: 0 });
    await mentor('programme', 'edit', '--levels', 'Officer,Manager,Director=Head');
    writeFileSync(join(cwd, 'form.csv'), 'name,email,level\nBea,bea@example.org,boss\n');
    expect(await mentor(...line)).toMatchObject({ exit: 0 });
    expect((await json('programme', 'show'))['levels']).toContainEqual({ name: 'Head', people: 2 });
    for (const one of ['P1', 'P2']) await mentor('participant', 'edit', one, '--level', 'Officer');
    expect(await mentor('programme', 'edit', '--levels', 'Officer,Manager')).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining(
        'The import profile "form" takes words for a level that is gone: at its next import give --means level:"WORDS=LEVEL".',
      ),
    });
  });
});
