/** `mentor import relationships` of circles, panels and peers: rows with one word are one relationship. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { type Ran, runMentor } from '../../../support/host.ts';
import { counts, problemsOf } from './imported-records.ts';

const FOLDERS = join(tmpdir(), `mentor-groups-${process.pid}`);
const TODAY = '2026-09-07';

/** P1 to P3 are mentors of one place, P4 to P8 mentees, P9 to P12 peers, the last a mentor too. */
const PEOPLE = [
  'name,email,roles,capacity,consent_on',
  ...['Ruth Meyer', 'Ida Noor', 'Omar Bell'].map(
    (name, at) => `${name},m${at}@x.example,mentor,1,2026-08-01`,
  ),
  ...['Ana Ruiz', 'Ben Okri', 'Cem Kaya', 'Dee Park', 'Eli Voss'].map(
    (name, at) => `${name},e${at}@x.example,mentee,,2026-08-01`,
  ),
  ...['Finn Roe', 'Gus Ward', 'Hana Sato'].map((name, at) => `${name},p${at}@x.example,peer,,2026-08-01`),
  'Ivo Lind,p3@x.example,mentor; peer,,2026-08-01',
];

const HEADER = 'Mentor,Mentee,Circle,Format,Start date,End date,Status,Reason,Comments';
const SHEET = [
  HEADER,
  'Ruth Meyer,Ana Ruiz,Leaders,,2026-01-12,,Active,,',
  'Ruth Meyer,Ben Okri,leaders,circle,2026-01-12,,Active,,',
  'Ruth Meyer,Cem Kaya,Leaders,,2026-01-12,,Active,,',
  'Ida Noor,Dee Park,Board,,2026-03-02,,,,',
  'Omar Bell,Dee Park,Board,panel,2026-03-02,,Active,,',
  'Finn Roe,Gus Ward,Trio,peer,2026-03-02,,Active,,',
  'Hana Sato,Gus Ward,Trio,,2026-03-02,,Active,,',
  'Finn Roe,Ivo Lind,,peer,2025-03-02,2025-09-01,Completed,,',
  'Ida Noor,Ana Ruiz,Past,,2024-09-01,2025-07-01,stopped,no time,She moved',
  'Ida Noor,Ben Okri,Past,,2024-09-01,2025-07-01,stopped,no time,She moved',
  'Ida Noor,Eli Voss,,,2026-01-12,,,,',
];

let prepared = '';
let cwd = '';
beforeAll(async () => {
  mkdirSync(FOLDERS, { recursive: true });
  prepared = mkdtempSync(join(FOLDERS, 'p-'));
  cwd = prepared;
  await mentor('init', 'Groups', '--timezone', 'Europe/London');
  writeFileSync(join(cwd, 'people.csv'), PEOPLE.join('\n'));
  await mentor('import', 'participants', 'people.csv');
});
beforeEach(() => {
  cwd = mkdtempSync(join(FOLDERS, 'p-'));
  copyFileSync(join(prepared, 'mentor.db'), join(cwd, 'mentor.db'));
});
afterAll(() => rmSync(FOLDERS, { recursive: true, force: true }));

function mentor(...argv: readonly string[]): Promise<Ran> {
  return runMentor([...argv, ...(argv.includes('--today') ? [] : ['--today', TODAY])], { cwd });
}

interface Imported {
  readonly summary: object;
  readonly problems: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly rule: string;
    readonly message: string;
    readonly hint: string;
  }[];
  readonly changes: readonly object[];
  readonly overlaid: readonly object[];
  readonly notes: readonly { readonly line: number; readonly note: string }[];
}

async function take(lines: readonly string[], ...options: readonly string[]): Promise<Imported> {
  writeFileSync(join(cwd, 'groups.csv'), `${lines.join('\n')}\n`);
  const { stdout } = await mentor('import', 'relationships', 'groups.csv', ...options, '--json');
  return JSON.parse(stdout) as Imported;
}

type Person = { readonly name: string };

interface Shown {
  readonly format: string;
  readonly mentors: readonly Person[];
  readonly mentees: readonly Person[];
  readonly phase: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly outcome: string | null;
}

async function list(): Promise<readonly Shown[]> {
  const { stdout } = await mentor('relationship', 'list', '--json');
  return (JSON.parse(stdout) as { relationships: Shown[] }).relationships;
}

/** Returns a relationship as one line: its format, who is in it, since when and what became of it. */
function line({ format, mentors, mentees, started_on: start, outcome }: Shown): string {
  const names = (people: readonly Person[]): string => people.map(({ name }) => name.split(' ')[0]).join(' ');
  const who = format === 'peer' ? names(mentors) : `${names(mentors)} with ${names(mentees)}`;
  return `${format}: ${who}, ${start}, ${outcome ?? 'open'}`;
}

const TAKEN = [
  'circle: Ida with Ana Ben, 2024-09-01, ended-early',
  'circle: Ruth with Ana Ben Cem, 2026-01-12, open',
  'one-to-one: Ida with Eli, 2026-01-12, open',
  'panel: Ida Omar with Dee, 2026-03-02, open',
  'peer: Finn Gus Hana, 2026-03-02, open',
  'peer: Finn Ivo, 2025-03-02, completed',
];

describe('a sheet of groups', () => {
  test('makes one relationship of the rows of a word, and twice changes nothing', async () => {
    const dry = await take(SHEET, '--dry-run');
    expect(await list()).toEqual([]);
    const real = await take(SHEET);
    expect({ ...dry, dry_run: null, applied: null }).toEqual({ ...real, dry_run: null, applied: null });
    expect(real).toMatchObject({ summary: counts(11, 0, 0), problems: [], overlaid: [] });
    expect(real.notes).toEqual([
      {
        line: 2,
        note: 'the phase is not said, nor of 3 other relationships, and is taken from how long they have gone on; a column phase says it',
      },
      {
        line: 5,
        note: 'Ida Noor (P2) has 2 relationships and 1 place; if that is right, mentor participant edit P2 --capacity 2',
      },
    ]);
    expect((await list()).map(line).sort()).toEqual(TAKEN);
    expect(await take(SHEET)).toMatchObject({ summary: counts(0, 0, 11), changes: [], overlaid: [] });
    expect((await list()).map(line).sort()).toEqual(TAKEN);
    expect((await mentor('check')).exit).toBe(0);
    await mentor('undo');
    expect(await list()).toEqual([]);
  });

  test('is known as relationships by its headers', async () => {
    writeFileSync(
      join(cwd, 'groups.csv'),
      'Mentor,Mentee,Circle\nRuth Meyer,Ana Ruiz,A\nRuth Meyer,Ben Okri,A\n',
    );
    const { exit, stderr } = await mentor('import', 'groups.csv', '--started-on', '2026-02-02');
    expect({ exit, stderr }).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining('Taken as relationships'),
    });
    expect((await list()).map(line)).toEqual(['circle: Ruth with Ana Ben, 2026-02-02, open']);
  });

  test('of a few rows of a circle that is there is of that circle', async () => {
    await take(SHEET);
    const some = [HEADER, SHEET[2]!, SHEET[9]!];
    expect(await take(some)).toMatchObject({ summary: counts(0, 0, 2), problems: [] });
    // Rows without the word are of their circle too, and say nothing of it.
    expect(await take([HEADER, 'Ruth Meyer,Cem Kaya,,,2026-02-12,,,,'])).toMatchObject({
      summary: counts(0, 0, 1),
    });
  });

  test('shuffled makes the same relationships', async () => {
    await take(SHEET);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(SHEET.slice(1), { minLength: SHEET.length - 1 }), async (rows) => {
        await mentor('undo');
        expect(await take([HEADER, ...rows])).toMatchObject({ summary: counts(11, 0, 0) });
        expect((await list()).map(line).sort()).toEqual(TAKEN);
      }),
      { numRuns: 3 },
    );
  });

  test('takes two mentors of one circle where it says that it is one', async () => {
    const rows = ['Ruth Meyer,Ana Ruiz,A,FORMAT,2026-01-12,,,,', 'Ida Noor,Ben Okri,A,,2026-01-12,,,,'];
    expect((await take([HEADER, ...rows.map((row) => row.replace('FORMAT', ''))])).problems).toMatchObject([
      { line: 2, rule: 'several-mentors', message: '"A" has 2 mentors and 2 mentees' },
      { line: 3, rule: 'several-mentors' },
    ]);
    await take([HEADER, ...rows.map((row) => row.replace('FORMAT', 'group'))]);
    expect((await list()).map(line)).toEqual(['circle: Ruth Ida with Ana Ben, 2026-01-12, open']);
  });

  test('with a word for one pair makes a pair, and says so', async () => {
    const told = await take([HEADER, 'Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,']);
    expect(told.notes[0]).toEqual({
      line: 2,
      note: '"A" has one mentor and one mentee, and is taken for a pair',
    });
    expect((await list()).map(line)).toEqual(['one-to-one: Ruth with Ana, 2026-01-12, open']);
  });

  test('takes two who are peers and nothing else for peers', async () => {
    await take([HEADER, 'Finn Roe,Gus Ward,,,2026-01-12,,,,']);
    expect((await list()).map(line)).toEqual(['peer: Finn Gus, 2026-01-12, open']);
    // Either way round they are the same two.
    expect(await take([HEADER, 'Gus Ward,Finn Roe,,peer,2026-01-12,,,,'])).toMatchObject({
      summary: counts(0, 0, 1),
    });
  });
});

describe('a later sheet', () => {
  const rowsOf = (more: string): string[] => [
    HEADER,
    ...['Ana Ruiz', 'Ben Okri', 'Cem Kaya'].map((name) => `Ruth Meyer,${name},Leaders,,2026-01-12,${more}`),
  ];

  test('ends a circle where all its rows say so, and keeps why in confidence', async () => {
    await take(SHEET);
    const told = await take(rowsOf('2026-08-28,stopped,too busy,She was rude'));
    expect(told).toMatchObject({ summary: counts(0, 3, 0), changes: [{ about: 'R3: Ruth Meyer’s circle' }] });
    expect(JSON.stringify(told)).not.toMatch(/rude|no-time/);
    expect((await list()).map(line)).toContain('circle: Ruth with Ana Ben Cem, 2026-01-12, ended-early');
    expect(await take(rowsOf('2026-08-28,stopped,too busy,She was rude'))).toMatchObject({
      summary: counts(0, 0, 3),
    });
    expect((await mentor('check')).exit).toBe(0);
  });

  test('does not end it for some', async () => {
    await take(SHEET);
    const { problems } = await take(rowsOf('2026-08-28,completed,,').slice(0, 3));
    expect(problems).toMatchObject([
      {
        line: 2,
        column: 'End date',
        rule: 'relationship-of-several',
        message: 'R3 is of 4 people, and the rows end it for 3',
      },
      { line: 3, rule: 'relationship-of-several' },
    ]);
  });

  test('with one more member is refused, and taken once they have joined', async () => {
    await take(SHEET);
    const rows = [...rowsOf(',,,'), 'Ruth Meyer,Eli Voss,Leaders,,2026-01-12,,,,'];
    const { problems } = await take(rows);
    expect(problems.map(({ line: at, rule }) => [at, rule])).toEqual([
      [2, 'group-broken'],
      [3, 'group-broken'],
      [4, 'group-broken'],
      [5, 'not-in-it'],
    ]);
    expect(problems[3]).toMatchObject({
      column: 'Mentee',
      message: 'Eli Voss (P8) is not in R3, in which others of "Leaders" are',
      hint: 'mentor relationship join R3 P8 has them join it; then import the file again',
    });
    await mentor('relationship', 'join', 'R3', 'P8', '--override', 'Asked for');
    expect(await take(rows)).toMatchObject({ summary: counts(0, 0, 4), problems: [] });
  });

  test('keeps out who has left', async () => {
    await take(SHEET);
    await mentor('relationship', 'leave', 'R3', 'P6', '--reason', 'no-time');
    expect(await take(rowsOf(',,,'))).toMatchObject({
      summary: counts(0, 0, 3),
      notes: [{ line: 4, note: `Cem Kaya (P6) left R3 on ${TODAY}, and stays out` }],
    });
  });

  test('does not end it before somebody joined', async () => {
    await take(SHEET, '--today', '2026-03-02');
    await mentor('relationship', 'join', 'R3', 'P8', '--override', 'Asked for', '--today', '2026-08-30');
    const rows = [
      ...rowsOf('2026-08-28,completed,,'),
      'Ruth Meyer,Eli Voss,Leaders,,2026-01-12,2026-08-28,completed,,',
    ];
    expect((await take(rows)).problems[0]).toMatchObject({
      rule: 'end-before-last-step',
      message: 'somebody joined or left R3 on 2026-08-30; it cannot have ended on 2026-08-28',
    });
  });
});

describe('what is wrong is named by line and column, and keeps its group out', () => {
  const refused: readonly (readonly [
    string,
    readonly string[],
    readonly (readonly [number, string, string])[],
  ])[] = [
    [
      'days, phases and ends that differ',
      [
        'Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,',
        'Ruth Meyer,Ben Okri,A,,2026-02-12,,,,',
        'Ida Noor,Ana Ruiz,B,,2026-01-12,,,,',
        'Ida Noor,Ben Okri,B,,2026-01-12,2026-02-01,completed,,',
      ],
      [
        [2, 'Circle', 'group-broken'],
        [3, 'Start date', 'unlike-others'],
        [4, 'Circle', 'group-broken'],
        [5, 'End date', 'unlike-others'],
      ],
    ],
    [
      'one row that cannot be read',
      ['Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,', 'Ruth Meyer,Nobody,A,,2026-01-12,,,,'],
      [
        [2, 'Circle', 'group-broken'],
        [3, 'Mentee', 'unknown-participant'],
      ],
    ],
    [
      'formats that its people do not make',
      [
        'Ruth Meyer,Ana Ruiz,A,panel,2026-01-12,,,,',
        'Ruth Meyer,Ben Okri,A,,2026-01-12,,,,',
        'Ida Noor,Cem Kaya,,circle,2026-01-12,,,,',
        'Omar Bell,Dee Park,,couple,2026-01-12,,,,',
      ],
      [
        [2, 'Format', 'other-format'],
        [3, 'Format', 'other-format'],
        [4, 'Format', 'other-format'],
        [5, 'Format', 'unknown-format'],
      ],
    ],
    [
      'formats that differ from row to row',
      [
        'Ruth Meyer,Ana Ruiz,A,panel,2026-01-12,,,,',
        'Ruth Meyer,Ben Okri,A,circle,2026-01-12,,,,',
        'Ida Noor,Dee Park,B,,2026-01-12,,,,',
        'Omar Bell,Dee Park,B,peer,2026-01-12,,,,',
      ],
      [
        [2, 'Circle', 'group-broken'],
        [3, 'Format', 'unlike-others'],
        [4, 'Circle', 'group-broken'],
        [5, 'Format', 'unlike-others'],
      ],
    ],
    [
      'four peers',
      ['Finn Roe,Gus Ward,A,peer,2026-01-12,,,,', 'Hana Sato,Ivo Lind,A,peer,2026-01-12,,,,'],
      [
        [2, 'Circle', 'too-many-peers'],
        [3, 'Circle', 'too-many-peers'],
      ],
    ],
    [
      'peers who are none, and mentors who are peers alone',
      ['Ruth Meyer,Ana Ruiz,,peer,2026-01-12,,,,', 'Finn Roe,Ben Okri,,,2026-01-12,,,,'],
      [
        [2, 'Mentor', 'not-in-role'],
        [2, 'Mentee', 'not-in-role'],
        [3, 'Mentor', 'not-in-role'],
      ],
    ],
    [
      'two who are in two relationships of the file',
      [
        'Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,',
        'Ruth Meyer,Ben Okri,A,,2026-01-12,,,,',
        'Ruth Meyer,Ben Okri,B,,2026-01-12,,,,',
        'Ruth Meyer,Cem Kaya,B,,2026-01-12,,,,',
        'Ruth Meyer,Ana Ruiz,,,2026-01-12,,,,',
      ],
      [
        [4, 'Circle', 'in-another'],
        [5, 'Circle', 'group-broken'],
        [6, 'Circle', 'in-another'],
      ],
    ],
    [
      'two whom no row names together, and who are a pair in another',
      [
        'Ida Noor,Ana Ruiz,,,2026-01-12,,,,',
        'Ruth Meyer,Ana Ruiz,A,circle,2026-01-12,,,,',
        'Ida Noor,Ben Okri,A,,2026-01-12,,,,',
      ],
      [
        [3, 'Circle', 'group-broken'],
        [4, 'Circle', 'in-another'],
      ],
    ],
  ];
  test.each(refused)('%s', async (_, rows, expected) => {
    expect(problemsOf(await take([HEADER, ...rows]))).toEqual(expected);
    expect(await list()).toEqual([]);
  });

  test('somebody who mentors and is mentored in it', async () => {
    await mentor('participant', 'edit', 'P4', '--as', 'both');
    const rows = ['Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,', 'Ana Ruiz,Ben Okri,A,,2026-01-12,,,,'];
    expect((await take([HEADER, ...rows])).problems[1]).toMatchObject({
      line: 3,
      column: 'Mentor',
      rule: 'both-sides',
      message: 'Ana Ruiz (P4) is a mentor and a mentee of "A"',
    });
  });

  test('two mentees of whom one avoids the other, and never why', async () => {
    await mentor('participant', 'edit', 'P5', '--avoids', 'e0@x.example');
    const told = await take(SHEET.slice(0, 4));
    expect(told.problems[1]).toMatchObject({
      line: 3,
      column: 'Mentee',
      rule: 'unavailable',
      message: 'Ben Okri (P5) is unavailable to Ana Ruiz (P4)',
    });
    expect(JSON.stringify(told)).not.toContain('avoid');
  });

  test('a pair that is there, of which a circle is made', async () => {
    await take([HEADER, 'Ruth Meyer,Ana Ruiz,,,2026-01-12,,,,']);
    const [pair, other] = ['Ruth Meyer,Ana Ruiz,A,,2026-01-12,,,,', 'Ruth Meyer,Ben Okri,A,,2026-01-12,,,,'];
    expect((await take([HEADER, pair, other])).problems[1]).toMatchObject({ line: 3, rule: 'not-in-it' });
    expect((await take([HEADER, other, pair])).problems[1]).toMatchObject({
      line: 3,
      column: 'Circle',
      rule: 'in-another',
      message: 'Ruth Meyer (P1) and Ana Ruiz (P4) are in R1 already, and others of "A" are not',
      hint: 'mentor relationship join R1 P5 has one join it; or write another word, or leave the row out',
    });
    expect((await take([HEADER, pair.replace('A,,', 'A,circle,')])).problems).toMatchObject([
      { line: 2, column: 'Format', message: 'R1 is one-to-one, not circle' },
    ]);
  });

  test('what is said in confidence is not repeated', async () => {
    const rows = [
      'Ruth Meyer,Ana Ruiz,A,,2025-01-12,2025-06-01,stopped,too busy,Secret one',
      'Ruth Meyer,Ben Okri,A,,2025-01-12,2025-06-01,stopped,mismatch,Secret two',
    ];
    const told = await take([HEADER, ...rows]);
    expect(problemsOf(told)).toEqual([
      [2, 'Circle', 'group-broken'],
      [3, 'Reason', 'unlike-others'],
      [3, 'Comments', 'unlike-others'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Secret|no-time|mismatch/);
  });

  test('with --partial the group stays out whole, and is taken once it is mended', async () => {
    const rows = [SHEET[5]!, SHEET[6]!.replace('Finn Roe', 'Fin Roe'), SHEET[4]!, SHEET[7]!];
    writeFileSync(join(cwd, 'groups.csv'), [HEADER, ...rows].join('\n'));
    const { exit } = await mentor(
      'import',
      'relationships',
      'groups.csv',
      '--partial',
      '--rejects',
      'bad.csv',
    );
    expect(exit).toBe(3);
    expect((await list()).map(line)).toEqual(['panel: Ida Omar with Dee, 2026-03-02, open']);
    const bad = readFileSync(join(cwd, 'bad.csv'), 'utf8');
    writeFileSync(join(cwd, 'bad.csv'), bad.replace('Fin Roe', 'Finn Roe'));
    expect((await mentor('import', 'relationships', 'bad.csv')).exit).toBe(0);
    expect((await list()).map(line)).toContain('peer: Finn Gus Hana, 2026-03-02, open');
  });
});

test('a mentee gets back the wait that a circle before it gave, and a renewed circle goes on from it', async () => {
  await take([
    HEADER,
    'Ruth Meyer,Ana Ruiz,Two,,2026-01-12,,,,',
    'Ruth Meyer,Ben Okri,Two,,2026-01-12,,,,',
    'Ruth Meyer,Ana Ruiz,One,,2025-01-12,2026-01-12,renewed,,',
    'Ruth Meyer,Ben Okri,One,,2025-01-12,2026-01-12,renewed,,',
    'Ida Noor,Cem Kaya,Left,,2025-01-12,2025-06-12,stopped,mismatch,',
    'Ida Noor,Dee Park,Left,,2025-01-12,2025-06-12,stopped,mismatch,',
    'Omar Bell,Cem Kaya,,,2026-01-12,,,,',
  ]);
  const all = (await list()).map(line);
  const idOf = (text: string): string => `R${all.indexOf(text) + 1}`;
  const show = await mentor(
    'relationship',
    'show',
    idOf('circle: Ruth with Ana Ben, 2026-01-12, open'),
    '--json',
  );
  expect(JSON.parse(show.stdout)).toMatchObject({
    relationship: { previous: idOf('circle: Ruth with Ana Ben, 2025-01-12, renewed') },
  });
  const ended = await mentor(
    'relationship',
    'end',
    idOf('one-to-one: Omar with Cem, 2026-01-12, open'),
    '--reason',
    'no-time',
    '--yes',
    '--json',
  );
  expect(JSON.parse(ended.stdout)).toMatchObject({ waits: [{ participant: 'P6', rounds: 2 }] });
});
