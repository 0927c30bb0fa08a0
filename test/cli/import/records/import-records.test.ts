/** `mentor import meetings | check-ins | training | outcomes`, from the file to what other commands then show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  counts,
  importingRecords,
  mentor,
  problemsOf,
  startAnew,
  take,
  TODAY,
  write,
} from './imported-records.ts';

importingRecords();

async function list(...argv: readonly string[]): Promise<string[]> {
  return (await mentor(...argv)).stdout.trimEnd().split('\n').slice(1);
}

describe('meetings', () => {
  const FORM = [
    'Timestamp,Email Address,Name of your mentee,Date of meeting,How long did you meet?,How did you meet?,What did you discuss?',
    '2026-10-13 09:00:00,grace@example.org,Ada Lovelace,12/10/2026,45 mins,Zoom,Goals',
    '2026-10-16 09:00:00,mary@example.org,tom@example.org,15/10/2026,1h30,Face to face,First steps',
  ];
  const OPTIONS = ['--date-format', 'dmy'];

  test('of a form are found by whoever filled it in; twice changes nothing; undo takes all back', async () => {
    const before = await list('meeting', 'list', 'R1');
    expect((await take('meetings', FORM, ...OPTIONS)).summary).toEqual(counts(2, 0, 0));
    expect(await list('meeting', 'list', 'R1')).toEqual(
      expect.arrayContaining([expect.stringMatching(/\t2026-10-12\theld\t45\tvideo\tGoals/)]),
    );
    expect(await list('meeting', 'list', 'R2')).toEqual(
      expect.arrayContaining([expect.stringMatching(/\t2026-10-15\theld\t90\tin-person\tFirst steps/)]),
    );
    expect((await take('meetings', FORM, ...OPTIONS)).summary).toEqual(counts(0, 0, 2));
    expect((await mentor('undo')).exit).toBe(0);
    expect(await list('meeting', 'list', 'R1')).toEqual(before);
    expect((await mentor('check')).exit).toBe(0);
  });

  test('a dry run says what the real run does, and changes nothing', async () => {
    const dry = await take('meetings', FORM, ...OPTIONS, '--dry-run');
    expect(await list('meeting', 'list', 'R1')).toEqual([]);
    const real = await take('meetings', FORM, ...OPTIONS);
    expect({ ...dry, dry_run: null, applied: null }).toEqual({ ...real, dry_run: null, applied: null });
  });

  test('the same meeting told by both is one, the newer account over the older', async () => {
    const told = await take('meetings', [
      'relationship,on,minutes,notes,submitted_at',
      'R1,2026-10-12,60,,2026-10-14 10:00',
      'R1,2026-10-12,45,Goals,2026-10-13 10:00',
    ]);
    expect(told).toMatchObject({ summary: counts(1, 0, 1), overlaid: [{ line: 3, first_line: 2 }] });
    expect(await list('meeting', 'list', 'R1')).toEqual([expect.stringMatching(/\theld\t60\t\tGoals/)]);
  });

  test('what each side wrote of it is kept side by side, and twice changes nothing', async () => {
    const lines = [
      'relationship,on,notes',
      'R1,2026-10-12,She wants to lead',
      'R1,2026-10-12,He gave me a plan',
    ];
    await mentor('meeting', 'log', 'R1', '--on', '2026-10-12', '--notes', 'Both were late');
    expect((await take('meetings', lines)).summary).toEqual(counts(0, 1, 1));
    const held = 'Both were late\n\nShe wants to lead\n\nHe gave me a plan';
    const shown = JSON.parse((await mentor('meeting', 'list', 'R1', '--json')).stdout) as object;
    expect(shown).toMatchObject({ meetings: [{ notes: held }] });
    expect((await take('meetings', lines)).summary).toEqual(counts(0, 0, 2));
  });

  test('a pair is found either way round', async () => {
    const told = await take('meetings', [
      'relationship,mentor,mentee,date',
      ',ada@example.org,grace@example.org,2026-10-12',
      'R1,ada@example.org,grace@example.org,2026-10-13',
    ]);
    expect(told).toMatchObject({ summary: counts(2, 0, 0), problems: [] });
    expect(await list('meeting', 'list', 'R1')).toHaveLength(2);
  });

  test('a planned one of that day becomes the one that was held, and keeps its time', async () => {
    await mentor('meeting', 'plan', 'R1', '--on', '2026-12-01', '--at', '16:00');
    const options = ['--today', '2026-12-02'];
    const lines = ['mentor,mentee,date', 'grace@example.org,ada@example.org,2026-12-01'];
    expect(await take('meetings', lines, ...options)).toMatchObject({
      summary: counts(0, 1, 0),
      changes: [{ fields: [{ field: 'status', before: 'planned', after: 'held' }] }],
    });
    const shown = await mentor('meeting', 'list', 'R1', '--json', ...options);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      meetings: [{ status: 'held', starts_at: '2026-12-01T16:00:00Z' }],
    });
  });

  test('each thing that is wrong is named by line and column, and nothing is changed', async () => {
    await mentor('relationship', 'end', 'R3', '--reason', 'no-time', '--on', '2026-10-01');
    const lines = [
      'relationship,mentor,mentee,date,minutes,status,channel',
      'R1,,,2026-10-12,45,held,video', // 2: right
      'R99,,,2026-10-12,45,,', // 3
      ',grace@example.org,tom@example.org,2026-10-12,45,,', // 4
      ',,,2026-10-12,45,,', // 5
      'R1,mary@example.org,,2026-10-12,45,,', // 6
      'R1,,,2026-12-12,45,,', // 7
      'R1,,,,45,,', // 8
      'R1,,,2026-10-13,long,,', // 9
      'R1,,,2026-10-13,45,maybe,', // 10
      'R1,,,2026-10-13,45,,pigeon', // 11
      'R3,,,2026-10-02,45,,', // 12
      'R1,,,2026-10-13,45,planned,', // 13
      ',zoe@example.org,,2026-10-13,45,,', // 14
      ',mary@example.org,,2026-09-20,45,,', // 15: R2 and R3
      'R1,ada@example.org,,2026-10-13,45,,', // 16: the other way round
    ];
    const told = await take('meetings', lines);
    expect(problemsOf(told)).toEqual([
      [3, 'relationship', 'unknown-relationship'],
      [4, 'mentor', 'no-relationship'],
      [5, null, 'who-missing'],
      [6, 'relationship', 'not-in-relationship'],
      [7, 'date', 'date-to-come'],
      [8, 'date', 'date-missing'],
      [9, 'minutes', 'not-minutes'],
      [10, 'status', 'unknown-status'],
      [11, 'channel', 'unknown-channel'],
      [12, 'date', 'relationship-over'],
      [13, 'date', 'date-past'],
      [14, 'mentor', 'unknown-participant'],
      [15, 'mentor', 'several-relationships'],
      [16, 'relationship', 'not-in-relationship'],
    ]);
    expect(told.summary).toEqual(counts(1, 0, 0, 14));
    expect(await list('meeting', 'list', 'R1')).toEqual([]);
    const part = await mentor('import', 'meetings', 'file.csv', '--partial', '--rejects', 'bad.csv');
    expect(part.exit).toBe(3);
    expect(await list('meeting', 'list', 'R1')).toHaveLength(1);
  });

  test('of a pair with two cycles it is the one that went on that day', async () => {
    await mentor('relationship', 'renew', 'R3', '--force', '--reason', 'Both want to go on');
    const told = await take('meetings', [
      'mentor,mentee,date',
      'mary@example.org,ida@example.org,2026-10-12',
      `mary@example.org,ida@example.org,${TODAY}`,
    ]);
    expect(told).toMatchObject({ summary: counts(2, 0, 0) });
    expect(await list('meeting', 'list', 'R3')).toEqual([expect.stringContaining('2026-10-12')]);
    expect(await list('meeting', 'list', 'R4')).toEqual([expect.stringContaining(TODAY)]);
  });

  test('before the relationship began is told, and no problem', async () => {
    const told = await take('meetings', ['relationship,date', 'R1,2026-08-30']);
    expect(told).toMatchObject({
      summary: counts(1, 0, 0),
      notes: [{ line: 2, note: '2026-08-30 is before R1 began, on 2026-09-01' }],
    });
  });
});

describe('check-ins', () => {
  const FORM = [
    'Id,Start time,Completion time,Email,Name,How satisfied are you with your mentoring relationship?,We trust each other,How likely are you to recommend this programme to a colleague?,Do you need help?,Anything else you would like to tell us?',
    '1,11/1/26 9:00,11/1/26 9:05,anonymous,Ada Lovelace,4,Strongly agree,9,No,Fine',
    '2,11/3/26 9:00,11/3/26 9:05,tom@example.org,Tom Peters,Very dissatisfied,2 - hardly,3/10,Yes,He never answers',
  ];
  const OPTIONS = ['--date-format', 'mdy'];

  test('of a form go to the only relationship that each has, in confidence', async () => {
    expect((await take('check-ins', FORM, ...OPTIONS)).summary).toEqual(counts(2, 0, 0));
    const { stdout } = await mentor('check-in', 'list', 'R2', '--confidential', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      check_ins: [{ satisfaction: 1, trust: 2, recommend: 3, words: 'He never answers', asks_help: true }],
    });
    expect((await take('check-ins', FORM, ...OPTIONS)).summary).toEqual(counts(0, 0, 2));
  });

  test('who has two relationships must say which; a column with the other side does', async () => {
    const lines = (mentee: string): string[] => [
      'Email,Your mentee’s e-mail,Date,Satisfaction',
      `mary@example.org,${mentee},2026-10-01,4`,
    ];
    expect(await take('check-ins', lines(''))).toMatchObject({
      problems: [{ line: 2, column: 'Email', rule: 'several-relationships' }],
    });
    expect((await take('check-ins', lines('ida@example.org'))).summary).toEqual(counts(1, 0, 0));
    expect(await list('check-in', 'list', 'R3')).toHaveLength(1);
  });

  test('answers that changed are shown, and words said in confidence are not', async () => {
    await take('check-ins', FORM, ...OPTIONS);
    const later = FORM.map((line) => line.replace('He never answers', 'He answered').replace('3/10', '5'));
    const told = await take('check-ins', later, ...OPTIONS);
    expect(told).toMatchObject({ summary: counts(0, 1, 1) });
    expect(told.changes[0]?.fields).toEqual([
      { field: 'recommend', before: '3', after: '5' },
      { field: 'words', before: '(in confidence)', after: '(in confidence)' },
    ]);
  });

  test('a role says whose answers they are where the relationship is named', async () => {
    const lines = ['Relationship,Are you a mentor or a mentee?,Date,Satisfaction', 'R1,Mentee,2026-10-01,5'];
    expect((await take('check-ins', lines)).summary).toEqual(counts(1, 0, 0));
    expect(await take('check-ins', ['Relationship,Date,Satisfaction', 'R1,2026-10-02,5'])).toMatchObject({
      problems: [{ rule: 'who-missing' }],
    });
  });

  test('ratings outside the scale, in other words, and a maybe are problems', async () => {
    const told = await take('check-ins', [
      'Email,Date,Satisfaction,Recommend,Asks help',
      'ada@example.org,2026-10-01,6,,',
      'ada@example.org,2026-10-02,,11,',
      'ada@example.org,2026-10-03,lovely,,',
      'ada@example.org,2026-10-04,,,maybe',
      'ada@example.org,2026-10-05,,,',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'Satisfaction', 'not-a-rating'],
      [3, 'Recommend', 'not-a-rating'],
      [4, 'Satisfaction', 'not-a-rating'],
      [5, 'Asks help', 'not-yes-or-no'],
    ]);
    expect(told.notes).toEqual([{ line: 6, note: 'the row holds no answer' }]);
  });
});

describe('training', () => {
  beforeEach(async () => {
    await mentor('training', 'course', 'Mentoring basics', '--valid-months', '12');
  });

  test('of a learning system: what is not finished is passed over, and expiry is the course’s or the file’s', async () => {
    const lines = [
      'Learner Email,Course Name,Status,Completion Date,Expiry Date',
      'grace@example.org,Mentoring Basics,Completed,2026-09-05,',
      'mary@example.org,mentoring basics,Completed,2026-09-06,2028-01-01',
      'ada@example.org,Mentoring basics,In Progress,,',
    ];
    const told = await take('training', lines);
    expect(told).toMatchObject({ summary: counts(2, 0, 1), notes: [{ line: 4 }] });
    const { stdout } = await mentor('training', 'list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      records: [
        { participant: 'P1', on: '2026-09-05', expires_on: '2027-09-05' },
        { participant: 'P3', on: '2026-09-06', expires_on: '2028-01-01' },
      ],
    });
    expect((await take('training', lines)).summary).toEqual(counts(0, 0, 3));
    lines[2] = 'mary@example.org,mentoring basics,Completed,2026-09-06,2029-01-01';
    expect(await take('training', lines)).toMatchObject({
      summary: counts(0, 1, 2),
      changes: [{ fields: [{ field: 'expires_on', before: '2028-01-01', after: '2029-01-01' }] }],
    });
  });

  test('an attendance list gets its course and its day from options', async () => {
    const lines = ['Name,Attended', 'Grace Hopper,x', 'Mary Seacole,no'];
    const options = ['--course', 'mentoring basics', '--on', '2026-09-05'];
    expect((await take('training', lines, ...options)).summary).toEqual(counts(1, 0, 1));
    expect(await take('training', lines)).toMatchObject({
      problems: [{ rule: 'course-missing' }, { rule: 'date-missing' }],
    });
    expect(await take('training', lines, '--course', 'Mentoring basic', '--on', '2026-09-05')).toMatchObject({
      problems: [{ line: 2, column: null, rule: 'unknown-course', hint: 'did you mean "Mentoring basics"?' }],
    });
  });
});

describe('outcomes', () => {
  const FILE = [
    'Email,Outcome,Value,Details,Date,Skill,Rating,Before or after',
    'ada@example.org,New contacts,4,,2026-10-01,,,',
    'ada@example.org,Promotion,,Head of maths,2026-10-02,,,',
    'ada@example.org,Qualification,,Part one,2026-10-03,,,',
    'ada@example.org,Qualification,,Part two,2026-10-03,,,',
    'tom@example.org,,,,2026-10-03,Leading a team,4,after',
    'tom@example.org,,,,2026-10-03,leadership,2,baseline',
  ];

  test('are what became of people, and what they rate in themselves', async () => {
    expect(await take('outcomes', FILE)).toMatchObject({ summary: counts(6, 0, 0), problems: [] });
    const { stdout } = await mentor('outcome', 'list', 'P2', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcomes: [
        { kind: 'contact', value: 4, relationship: 'R1' },
        { kind: 'promotion' },
        { kind: 'qualification' },
        { kind: 'qualification' },
      ],
    });
    expect(await list('skill', 'list', 'P4')).toHaveLength(2);
    expect((await take('outcomes', FILE)).summary).toEqual(counts(0, 0, 6));
    const corrected = FILE.map((line) => line.replace(',4,,2026-10-01', ',5,,2026-10-01'));
    expect((await take('outcomes', corrected)).summary).toEqual(counts(0, 1, 5));
  });

  test('what a kind asks for is asked of each row', async () => {
    const told = await take(
      'outcomes',
      [
        'Email,Kind,Value,Notes,Subject,Rating',
        'ada@example.org,retention,,,,',
        'ada@example.org,contact,0,,,',
        'ada@example.org,promotion,2,,,',
        'ada@example.org,suggestion,,,,',
        'ada@example.org,,,,,',
        'ada@example.org,,,,juggling,3',
        'ada@example.org,,,,leadership,3',
        'ada@example.org,riches,,,,',
      ],
      '--on',
      '2026-10-01',
    );
    expect(problemsOf(told)).toEqual([
      [2, 'Value', 'outcome-incomplete'],
      [3, 'Value', 'outcome-incomplete'],
      [4, 'Value', 'outcome-incomplete'],
      [5, 'Notes', 'outcome-incomplete'],
      [6, 'Kind', 'kind-missing'],
      [7, 'Subject', 'unknown-topic'],
      [7, null, 'moment-missing'],
      [8, null, 'moment-missing'],
      [9, 'Kind', 'unknown-kind'],
    ]);
  });
});

test('a mapping that was decided once is remembered, for that kind of file alone', async () => {
  await mentor('training', 'course', 'Basics');
  const lines = ['Who,When was it?', 'R1,2026-10-12'];
  const set = ['--set', 'relationship=Who', '--set', 'met_on=When was it?', '--save-map', 'log'];
  expect((await take('meetings', lines, ...set)).summary).toEqual(counts(1, 0, 0));
  expect((await take('meetings', lines)).summary).toEqual(counts(0, 0, 1));
  expect((await mentor('import', 'training', 'file.csv', '--map', 'log')).stderr).toContain(
    'no profile "log"',
  );
});

test('a file with one bad row anywhere changes not one byte, and without it everything is there', async () => {
  const rows = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), async (days, place) => {
      const folder = startAnew();
      const good = days.map((day) => `R1,2026-10-${String(day).padStart(2, '0')}`);
      const at = place % (good.length + 1);
      const bad = [...good.slice(0, at), 'R1,2027-01-01', ...good.slice(at)];
      const before = readFileSync(join(folder, 'mentor.db'));
      write(['relationship,date', ...bad]);
      expect((await mentor('import', 'meetings', 'file.csv')).exit).toBe(1);
      expect(readFileSync(join(folder, 'mentor.db')).equals(before)).toBe(true);
      write(['relationship,date', ...good]);
      expect((await mentor('import', 'meetings', 'file.csv')).exit).toBe(0);
      expect(await list('meeting', 'list', 'R1')).toHaveLength(new Set(good).size);
    }),
    { numRuns: 10 },
  );
});
