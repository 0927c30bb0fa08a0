/** `mentor import relationships`: a first year brings in the pairs it had, and goes on from there. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Ran, runMentor } from '../../../support/host.ts';
import { counts, problemsOf } from './imported-records.ts';

const FOLDERS = join(tmpdir(), `mentor-pairs-${process.pid}`);
const TODAY = '2026-09-07';

let prepared = '';
let cwd = '';
beforeAll(async () => {
  mkdirSync(FOLDERS, { recursive: true });
  prepared = mkdtempSync(join(FOLDERS, 'p-'));
  cwd = prepared;
  await mentor('init', 'First Year', '--timezone', 'Europe/London');
  writeFileSync(join(cwd, 'people.csv'), PEOPLE.join('\n'));
  await mentor('import', 'participants', 'people.csv');
});
beforeEach(startAnew);
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

/** Stands in a new folder with a copy of the programme. */
function startAnew(): void {
  cwd = mkdtempSync(join(FOLDERS, 'p-'));
  copyFileSync(join(prepared, 'mentor.db'), join(cwd, 'mentor.db'));
}

/** P1 to P8 are mentors of two places, P9 to P28 are mentees. */
const PEOPLE = [
  'ref,name,email,roles,capacity,consent_on',
  ...Array.from(
    { length: 8 },
    (_, at) => `M${at + 1},Mentor ${at + 1},m${at + 1}@x.example,mentor,2,2026-08-01`,
  ),
  ...Array.from(
    { length: 20 },
    (_, at) => `E${at + 1},Mentee ${at + 1},e${at + 1}@x.example,mentee,,2026-08-01`,
  ),
];

const HEADER = 'Mentor,Mentor e-mail,Mentee,Start date,End date,Status,Reason,Comments';
/** Twenty pairs as a coordinator's sheet has them: 12 run, 8 are over. */
const SHEET = [
  HEADER,
  'Mentor 1,m1@x.example,Mentee 1,2026-01-12,,Active,,',
  'Mentor 1,m1@x.example,Mentee 2,2026-01-12,,Active,,',
  'Mentor 1,m1@x.example,Mentee 3,2026-02-02,,Active,,',
  'Mentor 2,m2@x.example,Mentee 4,2026-03-02,,Active,,',
  'Mentor 2,m2@x.example,Mentee 5,2026-07-20,,Active,,',
  'Mentor 3,m3@x.example,Mentee 6,2026-08-31,,Active,,',
  'Mentor 3,m3@x.example,Mentee 7,2026-01-12,,ongoing,,',
  'Mentor 4,m4@x.example,Mentee 8,2025-11-01,,ongoing,,',
  'Mentor 4,m4@x.example,Mentee 9,2025-11-01,,ongoing,,',
  'Mentor 5,m5@x.example,Mentee 10,2026-01-12,,ongoing,,',
  'Mentor 6,m6@x.example,Mentee 11,2026-01-12,,ongoing,,',
  'Mentor 7,m7@x.example,Mentee 12,2026-01-12,,ongoing,,',
  'Mentor 5,m5@x.example,Mentee 1,2024-09-01,2025-07-01,Finished,,',
  'Mentor 5,m5@x.example,Mentee 13,2024-09-01,2025-07-01,Completed,,',
  'Mentor 6,m6@x.example,Mentee 14,2024-09-01,2025-07-01,Completed,,',
  'Mentor 6,m6@x.example,Mentee 15,2025-09-01,2025-11-03,Stopped early,Too busy,He never came',
  'Mentor 7,m7@x.example,Mentee 16,2025-09-01,2026-01-31,Ended,no response,',
  'Mentor 8,m8@x.example,Mentee 17,2025-09-01,2026-07-01,Fizzled out,,',
  'Mentor 8,m8@x.example,Mentee 2,2025-01-06,2025-09-30,Completed,,',
  'Mentor 8,m8@x.example,Mentee 18,2025-01-06,2025-09-30,Completed,,',
];

function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor([...argv, ...(argv.includes('--today') ? [] : ['--today', TODAY])], { cwd });
}

async function json<T>(...argv: readonly string[]): Promise<T> {
  const { stdout } = await mentor(...argv, '--json');
  return JSON.parse(stdout) as T;
}

interface Imported {
  readonly summary: object;
  readonly problems: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly rule: string;
  }[];
  readonly changes: readonly object[];
  readonly notes: readonly { readonly line: number; readonly note: string }[];
}

async function take(lines: readonly string[], ...options: readonly string[]): Promise<Imported> {
  writeFileSync(join(cwd, 'pairs.csv'), `${lines.join('\n')}\n`);
  return json('import', 'relationships', 'pairs.csv', ...options);
}

interface Shown {
  readonly id: string;
  readonly mentors: readonly { readonly name: string }[];
  readonly mentees: readonly { readonly name: string }[];
  readonly phase: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly outcome: string | null;
  readonly round: string | null;
}

async function list(): Promise<readonly Shown[]> {
  return (await json<{ relationships: Shown[] }>('relationship', 'list')).relationships;
}

describe('a first year', () => {
  test('knows who was paired and who is, and twice changes nothing', async () => {
    const dry = await take(SHEET, '--dry-run');
    expect(await list()).toEqual([]);
    const real = await take(SHEET);
    expect({ ...dry, dry_run: null, applied: null }).toEqual({ ...real, dry_run: null, applied: null });
    expect(real).toMatchObject({ summary: counts(20, 0, 0), problems: [] });
    expect(real.notes).toEqual([
      {
        line: 2,
        note: 'Mentor 1 (P1) has 3 mentees and 2 places; if that is right, mentor participant edit P1 --capacity 3',
      },
      {
        line: 2,
        note: 'the phase is not said, nor of 11 other pairs, and is taken from how long they have gone on; a column phase says it',
      },
    ]);
    const all = await list();
    expect(all.filter(({ outcome }) => outcome === null)).toHaveLength(12);
    const phaseOf = (name: string): string | undefined =>
      all.find(({ mentees, outcome }) => outcome === null && mentees[0]?.name === name)?.phase;
    expect(['Mentee 6', 'Mentee 5', 'Mentee 1'].map(phaseOf)).toEqual([
      'preparation',
      'negotiation',
      'growth',
    ]);
    expect(all.map(({ outcome, round }) => `${outcome ?? 'open'} ${round}`).sort()).toEqual(
      [
        ...Array.from({ length: 5 }, () => 'completed null'),
        ...Array.from({ length: 2 }, () => 'ended-early null'),
        'lapsed null',
        ...Array.from({ length: 12 }, () => 'open N1'),
      ].sort(),
    );
    expect(await take(SHEET)).toMatchObject({ summary: counts(0, 0, 20), changes: [] });
    expect(await list()).toEqual(all);
    expect(await mentor('check')).toMatchObject({
      exit: 0,
      stdout: expect.not.stringMatching(/P\d/) as unknown,
    });
    expect((await mentor('undo')).exit).toBe(0);
    expect(await list()).toEqual([]);
  });

  test('matches nobody anew who meets already, and nobody again with whom they were paired', async () => {
    await take(SHEET);
    await mentor('participant', 'edit', 'P8', '--capacity', '9');
    const { matches, summary } = await json<{
      matches: { mentee: { name: string }; mentor: { name: string } }[];
      summary: object;
    }>('match');
    const running = new Set(Array.from({ length: 12 }, (_, at) => `Mentee ${at + 1}`));
    expect(matches.filter(({ mentee }) => running.has(mentee.name))).toEqual([]);
    expect(summary).toMatchObject({ mentees: 8, matched: 8 });
    // P8 has nine places, and Mentees 17 and 18 were with them; Mentor 1 has more mentees than places.
    const together = matches.map(({ mentee, mentor: one }) => `${one.name} ${mentee.name}`);
    expect(together).not.toContain('Mentor 8 Mentee 17');
    expect(together).not.toContain('Mentor 8 Mentee 18');
    expect(together.filter((pair) => pair.startsWith('Mentor 1 '))).toEqual([]);
    const why = await mentor('match', 'why', 'P25', 'P8');
    expect(why.stdout + why.stderr).toContain('paired before');
    await mentor('match', 'apply', '--yes');
    expect((await mentor('check')).exit).toBe(0);
  });

  test('has no list of three hundred who need a word, and has one once time has passed', async () => {
    await take(SHEET);
    const needs = async (today: string): Promise<string[]> => {
      const { rows } = await json<{ rows: { relationship?: string; signal: string }[] }>(
        'report',
        'attention',
        '--today',
        today,
      );
      return [...new Set(rows.map(({ signal }) => signal).filter((signal) => signal !== null))];
    };
    expect(await needs(TODAY)).toEqual(['over-capacity']);
    expect(await needs('2026-11-20')).toEqual(expect.arrayContaining(['quiet', 'no-complete-goal']));
    const reminders = await json<{ reminders: readonly object[] }>('remind');
    expect(reminders.reminders).toEqual([]);
  });

  test('tells when it began, and not why it ended', async () => {
    await take(SHEET);
    const all = await list();
    const idOf = (name: string): string => all.find(({ mentees }) => mentees[0]?.name === name)?.id ?? '';
    const shown = await runMentor(['relationship', 'show', idOf('Mentee 8'), '--today', TODAY], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(shown.stdout).toMatch(/Began\s+2025-11-01, before it was taken in/);
    const early = idOf('Mentee 15');
    const plain = await runMentor(['relationship', 'show', early, '--today', TODAY], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(plain.stdout).not.toMatch(/never came|no time/);
    const whole = await runMentor(['relationship', 'show', early, '--confidential', '--today', TODAY], {
      cwd,
      isTTY: true,
      env: { NO_COLOR: '1' },
    });
    expect(whole.stdout).toContain('no time (He never came)');
    const completion = await mentor('report', 'completion', '--round', 'N1');
    expect(completion.exit).toBe(0);
    expect((await mentor('report', 'completion')).stdout).toContain('in no round');
  });

  test('gives back the wait of who was let down, whatever the order of the rows', async () => {
    const waits = async (lines: readonly string[]): Promise<unknown> => {
      await take([HEADER, ...lines]);
      const { waits: given } = await json<{ waits: object[] }>(
        'relationship',
        'end',
        'R2',
        '--reason',
        'no-time',
        '--yes',
      );
      return given;
    };
    const lines = [
      'Mentor 1,,Mentee 1,2026-01-12,,Active,,',
      'Mentor 2,,Mentee 1,2025-01-12,2025-06-12,Stopped early,mismatch,',
    ];
    expect(await waits(lines)).toEqual([{ participant: 'P9', rounds: 2 }]);
    startAnew();
    expect(await waits(lines.toReversed())).toEqual([{ participant: 'P9', rounds: 2 }]);
  });
});

describe('a later sheet', () => {
  const ROW = 'Mentor 1,,Mentee 1,2026-01-12';

  test('ends a pair as the command does, even before the day of the first import, and names no reason', async () => {
    await take([HEADER, `${ROW},,Active,,`]);
    await mentor('meeting', 'plan', 'R1', '--on', '2026-10-01', '--at', '16:00');
    writeFileSync(
      join(cwd, 'pairs.csv'),
      `${HEADER}\n${ROW},2026-08-28,stopped,left the company,She was rude\n`,
    );
    const told = await mentor('import', 'relationships', 'pairs.csv');
    expect(told.stdout + told.stderr).not.toMatch(/left|rude/);
    expect(await list()).toMatchObject([{ id: 'R1', outcome: 'ended-early', ended_on: '2026-08-28' }]);
    expect((await mentor('meeting', 'list', 'R1')).stdout).toContain('cancelled');
    expect((await mentor('check')).exit).toBe(0);
    expect(await take([HEADER, `${ROW},2026-08-28,stopped,left the company,She was rude`])).toMatchObject({
      summary: counts(0, 0, 1),
    });
    await mentor('undo');
    expect(await list()).toMatchObject([{ id: 'R1', outcome: null, ended_on: null }]);
    expect((await mentor('meeting', 'list', 'R1')).stdout).toContain('planned');
  });

  test('mends the days and the outcome of one that is over', async () => {
    await take([HEADER, `${ROW},2026-06-01,completed,,`]);
    expect(await take([HEADER, 'Mentor 1,,Mentee 1,2026-01-19,2026-06-30,stopped,no time,'])).toMatchObject({
      summary: counts(0, 1, 0),
      changes: [
        {
          about: 'R1: Mentor 1 (P1) with Mentee 1 (P9)',
          fields: [
            { field: 'started_on', before: '2026-01-12', after: '2026-01-19' },
            { field: 'ended_on', before: '2026-06-01', after: '2026-06-30' },
            { field: 'how', before: 'completed', after: 'ended-early' },
            { field: 'reason', before: '', after: '(in confidence)' },
          ],
        },
      ],
    });
    expect((await mentor('check')).exit).toBe(0);
    expect(await take([HEADER, `${ROW},2026-06-30,finished,,`])).toMatchObject({ summary: counts(0, 1, 0) });
    expect(await take([HEADER, `${ROW},2026-06-30,finished,,`])).toMatchObject({ summary: counts(0, 0, 1) });
    expect((await mentor('check')).exit).toBe(0);
  });

  test('of a pair that the programme ended leaves it so, and says it', async () => {
    await take([HEADER, `${ROW},,Active,,`]);
    await mentor('relationship', 'end', 'R1', '--reason', 'no-time', '--yes');
    expect(await take([HEADER, `${ROW},,Active,,`])).toMatchObject({
      summary: counts(0, 0, 1),
      notes: [{ line: 2, note: `it has been over since ${TODAY}, and stays so` }],
    });
  });

  test('a renewed pair is two relationships, the second of which goes on from the first', async () => {
    const lines = [`${ROW},,Active,,`, 'Mentor 1,,Mentee 1,2025-01-12,2026-01-12,renewed,,'];
    expect(await take([HEADER, ...lines])).toMatchObject({ summary: counts(2, 0, 0) });
    const { stdout } = await mentor('relationship', 'show', 'R2', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ relationship: { previous: 'R1' } });
    expect(await take([HEADER, ...lines.map((line) => line.replace('renewed', 'completed'))])).toMatchObject({
      summary: counts(0, 0, 2),
    });
  });

  test('says what it has of a phase, a round or notes that it cannot use', async () => {
    await take([HEADER, `${ROW},,Active,,`]);
    const lines = ['mentor,mentee,started_on,phase,round,notes', 'M1,E1,2026-01-12,closure,N7,Hello'];
    expect(await take(lines)).toMatchObject({
      notes: [
        {
          note: 'notes are kept of a pair that is over, and were left out here; R1 is in growth, and stays there; mentor advance R1 moves it; R1 stays in N1',
        },
      ],
    });
    expect(
      await take(['mentor,mentee,started_on,ended_on,how,round', 'M2,E2,2024-01-12,2025-01-12,lapsed,2024']),
    ).toMatchObject({
      summary: counts(1, 0, 0),
      notes: [{ note: 'there is no round "2024"; it is in none' }],
    });
    expect(
      await take(['mentor,mentee,started_on,phase,round', 'M2,E3,2026-08-12,closure,Round 1']),
    ).toMatchObject({
      summary: counts(1, 0, 0),
      notes: [],
    });
    expect((await list()).at(-1)).toMatchObject({ phase: 'closure', round: 'N1' });
  });
});

test('one date that can be read in one way settles the others', async () => {
  writeFileSync(
    join(cwd, 'pairs.csv'),
    'mentor,mentee,started_on\nMentor 1,Mentee 1,3/2/2026\nMentor 2,Mentee 2,28/1/2026\n',
  );
  const { exit, stderr } = await mentor('import', 'relationships', 'pairs.csv');
  expect(exit).toBe(0);
  expect(stderr).toContain('Dates in "started_on" are day/month/year: line 3 has 28/1/2026.');
});

test('what rows do not say, options say', async () => {
  const lines = ['mentor,mentee,started_on,ended_on', 'M1,E1,,', 'M2,E2,2024-01-10,2025-01-10'];
  expect(await take(lines, '--started-on', '2026-02-01', '--how', 'completed')).toMatchObject({
    summary: counts(2, 0, 0),
  });
  expect(await list()).toMatchObject([
    { started_on: '2024-01-10', outcome: 'completed', phase: 'closure' },
    { started_on: '2026-02-01', outcome: null },
  ]);
  // The pair is known by now, so that the day need not be said again.
  expect(await take(lines)).toMatchObject({ summary: counts(0, 0, 2) });
});

test('each thing that is wrong is named by line and column, and the others are imported with --partial', async () => {
  await mentor('participant', 'edit', 'P28', '--clear', 'consent_on');
  await mentor('participant', 'consent', 'P28', '--withdrawn');
  await mentor('participant', 'withdraw', 'P27', '--yes');
  await mentor('participant', 'edit', 'P26', '--avoids', 'm8@x.example');
  await take(['mentor,mentee,started_on', 'M7,E15,2026-09-01']);
  await mentor('relationship', 'pair', 'P7', 'P22', '--today', '2026-09-01');
  await mentor('advance', 'R2', '--force', '--reason', 'Prepared', '--today', '2026-09-05');
  const lines = [
    'Mentor name,Mentor e-mail,Mentee,Start date,End date,How,Reason,Planned end,Round',
    'Mentor 1,,Mentee 1,2026-01-12,,Active,,,', // 2: right
    ',,Mentee 1,2026-01-12,,,,,', // 3
    'Nobody,,Mentee 1,2026-01-12,,,,,', // 4
    'Mentor 1,,Mentor 1,2026-01-12,,,,,', // 5
    'Mentor 2,,Mentee 2,2027-01-12,,,,,', // 6
    'Mentor 2,,Mentee 2,2026-01-12,2027-01-12,completed,,,', // 7
    'Mentor 2,,Mentee 2,,,,,,', // 8
    'Mentor 2,,Mentee 2,2026-01-12,,completed,,,', // 9
    'Mentor 2,,Mentee 2,2026-01-12,2026-02-12,active,,,', // 10
    'Mentor 2,,Mentee 2,2026-01-12,2026-02-12,closed,,,', // 11
    'Mentor 2,,Mentee 2,2026-01-12,2026-02-12,completed,no time,,', // 12
    'Mentor 2,,Mentee 2,2026-01-12,2026-02-12,,He is rude,,', // 13
    'Mentor 2,,Mentee 2,2026-01-12,2025-02-12,completed,,,', // 14
    'Mentor 2,,Mentee 2,2026-01-12,,,,2025-01-01,', // 15
    'Mentor 2,,Mentee 2,2026-01-12,,,,,N9', // 16
    'Mentee 2,,Mentor 2,2026-01-12,,,,,', // 17
    'Mentee 3,,Mentee 4,2026-01-12,,,,,', // 18
    ',m2@x.example,Mentor 3,2026-01-12,,,,,', // 19
    'Mentor 2,,Mentee 20,2026-01-12,,,,,', // 20
    'Mentor 2,,Mentee 19,2026-01-12,,,,,', // 21
    'Mentor 8,,Mentee 18,2026-01-12,,,,,', // 22
    'Mentor 7,,Mentee 14,2026-09-01,2026-09-03,lapsed,,,', // 23
    'Mentor 2,,Mentee 2,2026-01-12,,perhaps,,,', // 24
    'Mentor 2,,Mentee 19,2025-01-12,2025-03-01,completed,,,', // 25: right, although they withdrew
    'Mentor 8,,Mentee 18,2025-01-12,2025-03-01,lapsed,,,', // 26: right
  ];
  const told = await take(lines);
  expect(problemsOf(told)).toEqual([
    [3, 'Mentor name', 'who-missing'],
    [4, 'Mentor name', 'unknown-participant'],
    [5, 'Mentee', 'own-mentor'],
    [6, 'Start date', 'date-to-come'],
    [7, 'End date', 'date-to-come'],
    [8, 'Start date', 'date-missing'],
    [9, 'End date', 'end-missing'],
    [10, 'How', 'over-and-running'],
    [11, 'How', 'how-missing'],
    [12, 'Reason', 'reason-not-early'],
    [13, 'Reason', 'unknown-reason'],
    [14, 'End date', 'end-before-start'],
    [15, 'Planned end', 'end-before-start'],
    [16, 'Round', 'unknown-round'],
    [17, 'Mentor name', 'wrong-way-round'],
    [18, 'Mentor name', 'not-in-role'],
    [19, 'Mentee', 'not-in-role'],
    [20, 'Mentee', 'no-consent'],
    [21, 'Mentee', 'withdrawn'],
    [22, 'Mentor name', 'unavailable'],
    [23, 'End date', 'end-before-last-step'],
    [24, 'How', 'unknown-how'],
  ]);
  expect(JSON.stringify(told)).not.toContain('rude');
  expect(told.problems.find(({ line }) => line === 18)).toMatchObject({
    hint: 'mentor participant edit P11 --as both makes them one',
  });
  expect(told.problems.find(({ line }) => line === 4)).toMatchObject({
    hint: expect.stringContaining('mentor import participants FILE') as unknown,
  });
  const part = await mentor('import', 'relationships', 'pairs.csv', '--partial', '--rejects', 'bad.csv');
  expect(part.exit).toBe(3);
  expect(await list()).toHaveLength(5);
  expect(readFileSync(join(cwd, 'bad.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(23);
});

test('a start may be mended back, and not to after what the pair has done', async () => {
  await mentor('relationship', 'pair', 'P2', 'P10', '--today', '2026-09-01');
  expect(await take(['mentor,mentee,started_on', 'M2,E2,2026-09-03'])).toMatchObject({
    problems: [{ line: 2, column: 'started_on', rule: 'start-after-first-step' }],
  });
  expect(await take(['mentor,mentee,started_on', 'M2,E2,2026-08-25'])).toMatchObject({
    summary: counts(0, 1, 0),
  });
});

test('who has two mentors at one time is told', async () => {
  expect(await take(['mentor,mentee,started_on', 'M1,E1,2026-01-12', 'M2,E1,2026-02-12'])).toMatchObject({
    notes: [{ line: 2, note: 'Mentee 1 (P9) has 2 mentors at one time' }, { line: 2 }],
  });
});

test('shuffled, the rows make the same relationships', async () => {
  await take(SHEET);
  const all = await list();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(SHEET.slice(1), { minLength: SHEET.length - 1 }), async (rows) => {
      await mentor('undo');
      expect(await take([HEADER, ...rows])).toMatchObject({ summary: counts(20, 0, 0) });
      const without = (one: Shown): object => ({ ...one, id: null });
      expect((await list()).map(without)).toEqual(all.map(without));
      expect(await take([HEADER, ...rows.toReversed()])).toMatchObject({ summary: counts(0, 0, 20) });
    }),
    { numRuns: 2 },
  );
});

test('why one ended is in no sample of its column', async () => {
  writeFileSync(
    join(cwd, 'pairs.csv'),
    [HEADER, 'Mentor 1,m1@x.example,Mentee 1,2025-01-12,2025-06-01,withdrawn,too busy,Secret words'].join(
      '\n',
    ),
  );
  for (const format of [[], ['--json']]) {
    const { stdout, stderr } = await runMentor(
      ['import', 'relationships', 'pairs.csv', '--explain', ...format],
      { cwd },
    );
    expect(stdout).toContain('(not shown)');
    expect(stdout + stderr).not.toMatch(/Secret|too busy/);
  }
});

test.each(['Stage', 'Status'])('a column %s of what became of the pairs is how', async (header) => {
  const rows = [
    'M1,E1,2026-01-12,,In progress',
    'M1,E2,2026-01-12,,Not yet met',
    'M2,E3,2026-01-12,,On hold',
    'M2,E4,2025-01-12,2025-09-01,Finished',
  ];
  const told = await take([`mentor,mentee,started_on,ended_on,${header}`, ...rows], '--how', 'completed');
  expect(told.problems).toEqual([]);
  expect((await list()).map(({ outcome }) => outcome).filter((one) => one !== null)).toEqual(['completed']);
});

test.each(['Stage', 'Status'])('a column %s of phases is the phase', async (header) => {
  await take([`mentor,mentee,started_on,${header}`, 'M1,E1,2026-01-12,growth', 'M1,E2,2026-01-12,closure']);
  expect((await list()).map(({ phase }) => phase).sort()).toEqual(['closure', 'growth']);
});

test('whoever is said to be over needs an end, and words that are not known are told with those that are', async () => {
  const rows = ['Finished', 'Ended', 'Closed', 'Complete', 'Hovering'].map(
    (stage, at) => `M${at + 1},E${at + 1},2026-01-12,${stage}`,
  );
  const { problems } = await take(['mentor,mentee,started_on,Stage', ...rows]);
  expect(problems.map(({ rule }) => rule)).toEqual([...Array<string>(4).fill('end-missing'), 'unknown-how']);
  expect(problems[4]).toMatchObject({
    hint: expect.stringContaining('write running (or active, in progress') as unknown,
  });
  const { problems: ofPhase } = await take(
    ['mentor,mentee,started_on,Pair stage', 'M1,E1,2026-01-12,Hovering'],
    '--set',
    'phase=Pair stage',
  );
  expect(ofPhase[0]).toMatchObject({
    rule: 'unknown-phase',
    hint: expect.stringContaining("--set 'how=Pair stage'") as unknown,
  });
});
