/** Options of an import that are given twice, or of which two speak of one column: none is dropped in silence. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { type Ran, runMentor } from '../../support/host.ts';

const cwd = mkdtempSync(join(tmpdir(), 'mentor-options-'));
beforeAll(async () => {
  await runMentor(['init', 'T'], { cwd });
  writeFileSync(join(cwd, 'f.csv'), 'name,roles,One,Two\nAda,mentee,Budgets,Time\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each([
  [['--set', 'sector=#3', '--set', 'sector=#4'], 2, 'sector 2 columns, "One" and "Two"'],
  [['--set', 'goals=One', '--keep', 'One=size'], 1, 'another option says what this column is'],
  [['--set', 'goals=One', '--ignore', 'One'], 1, 'another option says what this column is'],
  [['--capacity', 'some=1', '--capacity', 'Some=2'], 2, 'twice'],
])('%j is refused', async (options, exit, message) => {
  const ran = await runMentor(['import', 'participants', 'f.csv', ...options], { cwd });
  expect(ran).toMatchObject({ exit, stderr: expect.stringContaining(message) });
});

test('an option that is given twice alike is one', async () => {
  const twice = ['--set', 'goals=One', '--set', 'goals=One', '--ignore', 'Two', '--ignore', 'Two'];
  const ran = await runMentor(['import', 'participants', 'f.csv', '--dry-run', ...twice], { cwd });
  expect(ran.exit).toBe(0);
});

test('a column without a header that holds something is refused, whatever rows may be left out', async () => {
  writeFileSync(join(cwd, 'blank.csv'), 'name,roles,\nAda,mentee,\nBen,mentor,what is this\n');
  const ran = await runMentor(['import', 'participants', 'blank.csv', '--partial'], { cwd });
  expect(ran).toMatchObject({ exit: 1, stderr: expect.stringContaining('nothing was changed') });
  expect(ran.stdout + ran.stderr).toContain('column 3 has no header, and holds something, first in line 3');
  const { stdout } = await runMentor(['participant', 'list', '--json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ participants: [] });
});

describe('several columns of one list', () => {
  const show = async (): Promise<unknown> => {
    const { stdout } = await runMentor(['participant', 'show', 'ada@x.example', '--json'], { cwd });
    return (JSON.parse(stdout) as { participant: { fields: unknown } }).participant.fields;
  };
  const importing = (...options: string[]): ReturnType<typeof runMentor> =>
    runMentor(['import', 'participants', 'lists.csv', '--as', 'mentee', ...options], { cwd });
  const said = ['goals=#5', 'goals=First', 'goals=#4', 'languages=Speaks', 'languages=Also'].flatMap(
    (one) => ['--set', one],
  );
  const times = ['--set', 'availability=Morning', '--set', 'availability=Evening'];

  beforeAll(() => {
    writeFileSync(
      join(cwd, 'lists.csv'),
      'name,email,First,Second,Third,Speaks,Also,Morning,Evening\n' +
        'Ada,ada@x.example,"Budgets, plans",budgets; Time,Care,English,"Welsh, English",Mon 08:00-09:00,Mon 09:00-10:00\n' +
        'Bea,bea@x.example,,,Care,,French,,Tue 18:00-19:00\n',
    );
  });

  test('is what they say, one after the other, each once', async () => {
    expect(await importing(...said, ...times, '--save-map', 'lists')).toMatchObject({ exit: 0 });
    expect(await show()).toMatchObject({
      goals: 'Care; Budgets; plans; Time',
      languages: 'en; cy',
      availability: 'Mon 08:00-10:00',
    });
  });

  test('is kept in the profile, in that order', async () => {
    const { stdout } = await importing('--explain', '--json');
    const { profile, columns } = JSON.parse(stdout) as {
      profile: string;
      columns: { order: number | null }[];
    };
    expect(profile).toBe('lists');
    expect(columns.map(({ order }) => order)).toEqual([null, null, 2, 3, 1, 1, 2, 1, 2]);
    expect((await importing('--explain', '--plain')).stdout).toContain('Third\tgoals (1 of 3)\tprofile');
    expect((await importing()).stdout).toBe('rows\tnew\tchanged\tunchanged\trejected\n2\t0\t0\t2\t0\n');
  });

  test('is erased by --clear-blank where all of them are blank', async () => {
    const blank = 'name,email,First,Second,Third,Speaks,Also,Morning,Evening\nAda,ada@x.example,,Time,,,,,\n';
    writeFileSync(join(cwd, 'lists.csv'), blank);
    expect(await importing('--clear-blank')).toMatchObject({ exit: 0 });
    expect(await show()).toMatchObject({ goals: 'Time', languages: null, availability: null });
  });

  test('names the column whose cell cannot be read', async () => {
    writeFileSync(join(cwd, 'lists.csv'), 'name,email,Speaks,Also\nAda,ada@x.example,English,Tlhingan\n');
    const { stdout } = await importing('--set', 'languages=Speaks', '--set', 'languages=Also');
    expect(stdout).toContain('Also');
    expect(stdout).toContain('is not a language');
  });
});

describe('--timezone', () => {
  const FORM = 'Timestamp,name,email,roles,job_title\n';
  const row = (time: string, job: string): string => `${time},Bo,bo@example.org,mentee,${job}\n`;
  const importing = (...more: string[]): Promise<Ran> =>
    runMentor(['import', 'participants', 'form.csv', ...more], { cwd });
  const zoneKept = (): unknown => {
    const db = new Sqlite(join(cwd, 'mentor.db'), { readonly: true });
    const kept = db
      .prepare<[], string | null>(`SELECT choices ->> 'timezone' FROM import_profiles WHERE name = 'form'`)
      .pluck()
      .get();
    db.close();
    return kept;
  };

  test('is named where it would tell which answer is newer, and not where it would not', async () => {
    const given = async (...times: string[]): Promise<Ran> => {
      const lines = times.map((time, at) => row(time, `Job ${at}`));
      writeFileSync(join(cwd, 'form.csv'), FORM + lines.join(''));
      return importing('--dry-run');
    };
    const est = await given('2026/09/02 1:20:00 PM EST', '2026/09/02 5:20:00 PM GMT');
    expect(est.stderr).toContain('which is newer is not known');
    expect(est.stderr).toContain('--timezone America/New_York, or whichever it is');
    expect((await importing('--dry-run', '--timezone', 'America/New_York')).stderr).toContain(
      'the newer was',
    );
    expect(JSON.parse((await importing('--dry-run', '--json')).stdout)).toMatchObject({
      overlaid: [{ is_order_known: false, timezone_that_tells: 'America/New_York' }],
    });
    const day = await given('2026-09-02 09:00', '2026-09-02');
    expect(day.stderr).toContain('which is newer is not known');
    expect(day.stderr).not.toContain('--timezone');
    expect((await given('2026-09-02 09:00', '2026-09-01')).stderr).toContain('the newer was');
  });

  test('of times that need it is kept for files with the same headers', async () => {
    const clear = row('25/10/2026 01:30 BST', 'Clerk');
    writeFileSync(join(cwd, 'form.csv'), FORM + clear);
    expect(await importing('--timezone', 'Europe/London')).toMatchObject({ exit: 0 });
    expect(zoneKept()).toBeUndefined(); // one clock: the zone makes no difference
    writeFileSync(join(cwd, 'form.csv'), FORM + clear + row('24/10/2026 23:00 GMT', 'Head'));
    expect((await importing('--dry-run')).stderr).toContain('the later row');
    expect((await importing('--timezone', 'Europe/London')).stderr).toContain('saved as the profile form');
    expect(zoneKept()).toBe('Europe/London');
    const again = await importing();
    expect(again).toMatchObject({ exit: 0, stderr: expect.not.stringContaining('the later row') });
    expect(again.stdout).toBe('rows\tnew\tchanged\tunchanged\trejected\n2\t0\t0\t2\t0\n');
    await importing('--timezone', 'Asia/Dhaka');
    expect(zoneKept()).toBe('Asia/Dhaka');
  });
});

describe('a column that something else overrides is listed as not used', () => {
  const importing = async (
    command: string,
    lines: readonly string[],
  ): Promise<{ stderr: string; explained: string; columns: unknown }> => {
    writeFileSync(join(cwd, 'over.csv'), `${lines.join('\n')}\n`);
    const argv = ['import', ...command.split(' '), '--today', '2026-09-10'];
    const [kind = '', ...options] = argv.slice(1);
    const run = (...more: string[]): Promise<Ran> =>
      runMentor(['import', kind, 'over.csv', ...options, ...more], { cwd });
    const { stderr } = await run('--dry-run');
    const explain = await run('--explain');
    const json = await run('--explain', '--json');
    const { columns } = JSON.parse(json.stdout) as { columns: { header: string; not_used: string | null }[] };
    return {
      stderr,
      explained: explain.stdout + explain.stderr,
      columns: columns.flatMap(({ header, not_used }) => (not_used === null ? [] : [header])),
    };
  };

  test.each([
    ['participants --as mentee', 'Name,Email,Role', ['Role'], 'Not used: Role, for --as is given.'],
    [
      'participants --as mentee',
      'Name,First Name,Last Name,Email',
      ['First Name', 'Last Name'],
      'Not used: First Name, Last Name, where "Name" says it.',
    ],
    [
      'training --course Adv --on 2026-09-02',
      'Email,Course,Completed on',
      ['Course', 'Completed on'],
      'Not used: Course, for --course is given.',
    ],
    [
      'training --course Adv --on 2026-09-02',
      'Email,Completed on',
      ['Completed on'],
      'Not used: Completed on, for --on is given, save to tell which of two rows about one thing is newer.',
    ],
    [
      'outcomes --kind move --moment after --on 2026-09-02',
      'Email,Kind,Moment',
      ['Kind', 'Moment'],
      'Not used: Moment, for --moment is given.',
    ],
    ['training', 'Participant,Ref,Course', ['Ref'], 'Not used: Ref, where "Participant" says it.'],
    [
      'training',
      'Participant,Ref,Name,Course',
      ['Ref', 'Name'],
      'Not used: Name, where "Participant" or "Ref" says it.',
    ],
  ])('%s: %s', async (command, header, listed, note) => {
    const row = header.split(',').map((name) => (name === 'Email' ? 'gil@x.example' : 'mentor'));
    const told = await importing(command, [header, row.join(',')]);
    expect(told.columns).toEqual(listed);
    expect(told.stderr).toContain(note);
    expect(told.explained).toContain(note);
  });

  test.each([
    ['participants', 'Name,Email,Role'],
    ['participants --as mentee', 'First Name,Last Name,Email'],
    ['training --course Adv', 'Email,Completed on'],
    ['training', 'Ref,Course'],
  ])('and not where nothing does: %s: %s', async (command, header) => {
    const told = await importing(command, [header, header]);
    expect(told.columns).toEqual([]);
    expect(told.stderr + told.explained).not.toContain('Not used');
  });
});
