/** `mentor import readiness | agreements | goals | actions | reviews | reflections`, from plain sheets to what commands then show. */
import { describe, expect, test } from '@jest/globals';
import { counts, importingRecords, mentor, problemsOf, take } from './imported-records.ts';

importingRecords();

async function shown(...argv: readonly string[]): Promise<unknown> {
  const { stdout } = await mentor(...argv, '--json');
  return JSON.parse(stdout);
}

describe.each([
  [
    'readiness',
    ['Email,Timestamp,Motivation,Time,Expectations,Confidence', 'ada@example.org,2026-09-02,5,4,3,4'],
  ],
  [
    'agreements',
    ['Relationship,Boundaries,Accepted by mentor,Accepted by mentee', 'R2,Weekends,yes,2026-09-03'],
  ],
  ['goals', ['Mentor,Mentee,Goal,Due date', 'grace@example.org,Ada Lovelace,Lead a team,2027-03-31']],
  ['actions', ['Mentee,Met on,Action,Owner', 'Tom Peters,2026-09-01,Send the draft,mentee']],
  ['reviews', ['Relationship,Date,Still works,Goals right,Changes', 'R2,2026-09-04,yes,no,Meet less often']],
  [
    'reflections',
    ['Relationship,Role,Date,Achievements,Satisfaction', 'R3,mentor,2026-09-05,She leads a ward,5'],
  ],
])('a file of %s', (kind, lines) => {
  test('is told from its headers; a dry run changes nothing; twice changes nothing; undo takes it back', async () => {
    const before = (await mentor('log', '--json')).stdout;
    const dry = await take(kind, lines, '--dry-run');
    expect((await mentor('log', '--json')).stdout).toBe(before);
    const ran = await mentor('import', 'file.csv');
    expect(ran).toMatchObject({ exit: 0, stderr: expect.stringContaining(`Taken as ${kind}, for `) });
    const isNew = kind !== 'agreements';
    expect(dry.summary).toEqual(isNew ? counts(1, 0, 0) : counts(0, 1, 0));
    expect((await take(kind, lines)).summary).toEqual(counts(0, 0, 1));
    expect((await mentor('check')).exit).toBe(0);
    expect((await mentor('undo')).exit).toBe(0);
    expect((await take(kind, lines, '--dry-run')).summary).toEqual(dry.summary);
  });

  test('has nobody unknown and no pair that is none; the rest is left in --rejects', async () => {
    const [header = '', row = ''] = lines;
    const column = header.split(',')[0] ?? '';
    const bad = row.replace(/^[^,]*/, column === 'Relationship' ? 'R99' : 'zoe@example.org');
    const rule = column === 'Relationship' ? 'unknown-relationship' : 'unknown-participant';
    expect(problemsOf(await take(kind, [header, bad, row]))).toEqual([[2, column, rule]]);
    const ran = await mentor('import', kind, 'file.csv', '--partial', '--rejects', 'bad.csv');
    expect(ran.exit).toBe(3);
  });
});

describe('goals', () => {
  test('with the same words are one; what differs is a revision, and words that say nothing are blank', async () => {
    const rows = [
      'relationship,goal,measure,target,why',
      'R2,speak in  PUBLIC,talks given,6,n/a',
      'R2,Speak in public,,8,',
    ];
    expect((await take('goals', rows)).summary).toEqual(counts(0, 1, 1));
    expect(await shown('goal', 'show', 'G1')).toMatchObject({
      goal: { statement: 'Speak in public', measure: 'talks given', target: '8', why: null },
    });
    await take('goals', ['relationship,goal,target', 'R2,Speak in public,9']);
    expect(JSON.stringify(await shown('goal', 'show', 'G1'))).toContain('target 8 → 9');
  });

  test('that are closed are not revised, and without words there is none', async () => {
    await mentor('goal', 'achieve', 'G1');
    expect((await take('goals', ['relationship,goal,measure', 'R2,Speak in public,'])).summary).toEqual(
      counts(0, 0, 1),
    );
    const told = await take('goals', [
      'relationship,goal,target,due,set_on',
      'R2,Speak in public,9,,',
      'R2,Another,,,',
      'R2,n/a,3,,',
      'R2,Lead,3,soon,',
      'R2,Lead,3,,2026-12-01',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'goal', 'goal-closed'],
      [4, 'goal', 'goal-missing'],
      [5, 'due', 'not-a-date'],
      [6, 'set_on', 'date-to-come'],
    ]);
  });
});

describe('agreements', () => {
  const WHOLE =
    'relationship,mentor_expectations,mentee_expectations,who does what,how often,channel,boundaries,confidentiality';
  const PARTS = 'R1,Listen,Prepare,Both,every two weeks,Zoom,Weekdays,Ours';

  async function accepted(pair: string): Promise<unknown> {
    const { stdout } = await mentor('agreement', 'show', pair, '--json');
    const { version, accepted: by } = JSON.parse(stdout) as { version: number; accepted: object[] };
    return [version, by.length];
  }

  test('are written and accepted; another part is a new version, accepted by nobody', async () => {
    expect((await take('agreements', [`${WHOLE},accepted_on`, `${PARTS},2026-10-01`])).summary).toEqual(
      counts(1, 0, 0),
    );
    expect(await shown('agreement', 'show', 'R1')).toMatchObject({ rhythm_days: 14, channel: 'video' });
    expect(await accepted('R1')).toEqual([1, 2]);
    const other = ['relationship,boundaries', 'R1,Evenings'];
    expect((await take('agreements', other)).summary).toEqual(counts(0, 1, 0));
    expect(await accepted('R1')).toEqual([2, 0]);
    expect((await take('agreements', other)).summary).toEqual(counts(0, 0, 1));
    await take('agreements', ['relationship,accepted by mentee', 'R1,yes']);
    expect(await accepted('R1')).toEqual([2, 1]);
  });

  test('of two rows about a pair: whoever accepted the older has not accepted what the newer adds', async () => {
    const rows = [
      `${WHOLE},accepted_by_mentor,accepted_by_mentee`,
      `${PARTS},yes,`,
      'R1,,,,,,Evenings,,,yes',
    ];
    expect((await take('agreements', rows)).summary).toEqual(counts(1, 0, 1));
    expect(await accepted('R1')).toEqual([1, 1]);
    expect((await take('agreements', rows)).summary).toEqual(counts(0, 0, 2));
    expect(await accepted('R1')).toEqual([1, 1]);
  });

  test('cannot be accepted while a part is missing, nor on a day to come', async () => {
    const told = await take('agreements', [
      'relationship,boundaries,how often,accepted_by_mentor,accepted_on',
      'R1,Weekdays,weekly,yes,',
      'R1,,,no,',
      'R2,Weekdays,often,perhaps,',
      'R3,Weekdays,14,2026-12-01,',
      'R3,Weekdays,14,,2026-12-01',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'accepted_by_mentor', 'agreement-incomplete'],
      [4, 'how often', 'not-a-rhythm'],
      [4, 'accepted_by_mentor', 'not-accepted-or-not'],
      [5, 'accepted_by_mentor', 'date-to-come'],
      [6, 'accepted_on', 'date-to-come'],
    ]);
  });
});

describe('reviews', () => {
  test('of both sides are one, with the words of each; what is missing is named', async () => {
    const rows = [
      'relationship,by,date,still works,goals right,changes',
      'R2,mentor,2026-10-01,yes,yes,Meet less often',
      'R2,mentee,2026-10-01,yes,no,Meet outdoors',
    ];
    expect((await take('reviews', rows)).summary).toEqual(counts(1, 0, 1));
    expect((await take('reviews', rows)).summary).toEqual(counts(0, 0, 2));
    const told = await take('reviews', [
      'relationship,date,still works,goals right',
      'R2,2026-10-02,yes,',
      'R2,,yes,no',
      'R2,2026-10-03,perhaps,no',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'goals right', 'goals-right-missing'],
      [3, 'date', 'date-missing'],
      [4, 'still works', 'not-yes-or-no'],
    ]);
  });
});

describe('reflections and readiness', () => {
  test('are of one person each, and what was said in confidence is not shown', async () => {
    const first = ['email,relationship,achievements', 'mary@example.org,R3,She leads a ward'];
    await take('reflections', first);
    const told = await take('reflections', [
      'email,relationship,achievements,satisfaction',
      'mary@example.org,R3,She leads two wards,5',
    ]);
    expect(told.changes[0]?.fields).toEqual([
      { field: 'achievements', before: '(in confidence)', after: '(in confidence)' },
      { field: 'satisfaction', before: '', after: '5' },
    ]);
    expect(problemsOf(await take('reflections', ['relationship,achievements', 'R1,Much', 'R1,…']))).toEqual([
      [2, null, 'who-missing'],
      [3, null, 'who-missing'],
    ]);
    expect(
      problemsOf(await take('reflections', ['relationship,role,achievements', 'R1,mentee,n/a'])),
    ).toEqual([[2, 'achievements', 'achievements-missing']]);
  });

  test('of readiness need all four ratings', async () => {
    const told = await take('readiness', [
      'relationship,role,date,motivation,time,expectations,confidence',
      'R1,mentor,2026-10-01,4,,5,6',
      'R1,mentor,2026-10-01,,,,',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'confidence', 'not-a-rating'],
      [2, 'time', 'time-missing'],
    ]);
  });
});

describe('actions', () => {
  test('belong to a meeting that is there; done is kept; each problem is named', async () => {
    const rows = ['meeting,action,owner,due,done', 'M1,Send the draft,both,2026-10-01,2026-09-20'];
    expect((await take('actions', rows)).summary).toEqual(counts(1, 0, 0));
    expect(await shown('meeting', 'action', 'list', 'R2')).toMatchObject({
      actions: [{ action: 'Send the draft', due_on: '2026-10-01', done_on: '2026-09-20' }],
    });
    const told = await take('actions', [
      'relationship,meeting,date,action,owner,done',
      'R2,,2026-09-02,Read,,',
      'R1,M1,,Read,,',
      'R2,M9,,Read,,',
      'R2,,,Read,,',
      'R2,M1,,n/a,,',
      'R2,M1,,Read,grace@example.org,',
      'R2,M1,,Read,Tom,2026-12-01',
    ]);
    expect(problemsOf(told)).toEqual([
      [2, 'date', 'no-meeting'],
      [3, 'meeting', 'not-in-relationship'],
      [4, 'meeting', 'unknown-meeting'],
      [5, 'date', 'date-missing'],
      [6, 'action', 'action-missing'],
      [7, 'owner', 'unknown-owner'],
      [8, 'done', 'date-to-come'],
    ]);
  });
});
