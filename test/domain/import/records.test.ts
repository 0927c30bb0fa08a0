/** Any file of meetings: imported twice it is imported once, in any order it is the same, and it adds up. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import {
  MEETING_COLUMNS,
  meetingOf,
  meetingsKind,
  type MeetingAbout,
} from '../../../src/domain/import/records/meetings.ts';
import { CHECK_IN_COLUMNS } from '../../../src/domain/import/records/check-ins.ts';
import { OUTCOME_COLUMNS } from '../../../src/domain/import/records/outcomes.ts';
import { dateColumn, minutesIn, ratingColumn } from '../../../src/domain/import/records/record-field.ts';
import { planRecords, type RecordPlan } from '../../../src/domain/import/records/plan-records.ts';
import {
  type KnownRelationship,
  RelationshipFinder,
} from '../../../src/domain/import/records/relationship-finder.ts';
import { PeopleIndex } from '../../../src/domain/import/records/people-index.ts';
import type { Meeting } from '../../../src/domain/relationship/meetings.ts';

type Cells = Readonly<Record<string, string>>;

const PEOPLE = ['Grace', 'Ada', 'Mary', 'Tom'].map((name, at) => ({
  id: at + 1,
  name,
  ref: null,
  email: `${name.toLowerCase()}@x.org`,
  rowHash: null,
}));
const person = (participantId: number, role: 'mentor' | 'mentee'): KnownRelationship['people'][number] => ({
  participantId,
  role,
  name: PEOPLE[participantId - 1]?.name ?? '',
  email: null,
  country: null,
  waitBefore: 0,
  joinedOn: null,
});
const pair = (id: number, mentor: number, mentee: number, endedOn: string | null): KnownRelationship => ({
  id,
  former: [],
  people: [person(mentor, 'mentor'), person(mentee, 'mentee')],
  startedOn: '2026-01-01',
  endedOn,
});
const PAIRS = [
  pair(1, 1, 2, null),
  pair(2, 3, 4, '2026-03-01'),
  { ...pair(3, 3, 4, null), startedOn: '2026-03-01' },
];
const COLUMNS = ['relationship', 'mentor', 'mentee', 'met_on', 'status', 'minutes', 'notes', 'submitted_at'];

function plan(rows: readonly Cells[], meetings: readonly Meeting[] = []): RecordPlan<MeetingAbout> {
  const roll = new PeopleIndex(PEOPLE);
  const known = { today: '2026-06-01', roll, relationships: new RelationshipFinder(PAIRS, roll) };
  return planRecords(
    rows.map((row, at) => ({ line: at + 2, cells: COLUMNS.map((name) => row[name] ?? '') })),
    meetingsKind(known, meetings),
    { columns: mapHeaders(COLUMNS, { known: MEETING_COLUMNS }).columns, dateFormat: undefined },
  );
}

/** What the store holds once a plan is carried out. */
function applied({ rows }: RecordPlan<MeetingAbout>, before: readonly Meeting[] = []): Meeting[] {
  const meetings = [...before];
  for (const { id, about, values } of rows) {
    const at = meetings.findIndex((one) => one.id === id);
    const meeting = {
      id: at < 0 ? meetings.length + 1 : (id ?? 0),
      relationshipId: about.relationshipId,
      metOn: about.metOn,
      startsAt: null,
      absentId: null,
      alsoAbsent: null,
      sequence: 0,
      ...meetingOf(values),
    };
    if (at < 0) meetings.push(meeting);
    else meetings[at] = meeting;
  }
  return meetings;
}

const anyRow: fc.Arbitrary<Cells> = fc.record({
  relationship: fc.constantFrom('', '', 'R1', '2', 'R9'),
  mentor: fc.constantFrom('', 'grace@x.org', 'Mary', 'nobody'),
  mentee: fc.constantFrom('', 'ada@x.org', 'P4'),
  met_on: fc.constantFrom('2026-02-01', '2026-02-02', '2026-04-01', '2026-07-01', ''),
  status: fc.constantFrom('', 'held', 'missed', 'planned', 'cancelled', 'what'),
  minutes: fc.constantFrom('', '30', '1 h', 'long'),
  notes: fc.constantFrom('', 'Goals', 'Plans'),
  submitted_at: fc.constantFrom('', '2026-05-01 10:00', '2026-05-01 11:00'),
});
const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 10 });

describe('any file of meetings', () => {
  test('whose rows are right changes nothing the second time', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, rows) => {
        const start = applied(plan(before));
        const first = plan(rows, start);
        const there = applied(first, start);
        const good = rows.filter((_, at) => !first.problems.some(({ line }) => line === at + 2));
        const second = plan(good, there);
        expect(second.problems).toEqual([]);
        expect(second.summary).toMatchObject({ new: 0, changed: 0, unchanged: good.length });
      }),
      { numRuns: 500 },
    );
  });

  test('has all that is wrong with a row told at once', () => {
    const rules = (row: Cells): unknown[] => plan([row]).problems.map(({ column, rule }) => [column, rule]);
    expect(rules({ mentor: 'nobody', mentee: 'nobody@x.org', met_on: 'soon', minutes: 'long' })).toEqual([
      ['met_on', 'not-a-date'],
      ['minutes', 'not-minutes'],
      ['mentor', 'unknown-participant'],
      ['mentee', 'unknown-participant'],
    ]);
    // A word that cannot be read may say that it is planned; which of two pairs is meant hangs on the day.
    expect(rules({ relationship: 'R1', met_on: '2026-09-01', status: 'perhaps' })).toEqual([
      ['status', 'unknown-status'],
    ]);
    expect(rules({ mentor: 'Mary', mentee: 'Tom' })).toEqual([['met_on', 'date-missing']]);
    expect(rules({ mentor: 'Mary', mentee: 'Ada' })).toEqual([
      ['met_on', 'date-missing'],
      ['mentor', 'no-relationship'],
    ]);
  });

  test('adds up, and a row with a problem is rejected', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, rows) => {
        const { summary, problems } = plan(rows, applied(plan(before)));
        expect(summary.new + summary.changed + summary.unchanged + summary.rejected).toBe(rows.length);
        expect(new Set(problems.map(({ line }) => line)).size).toBe(summary.rejected);
      }),
    );
  });

  test('gives the same meetings in any order, where no two rows are about one', () => {
    const distinct = fc.uniqueArray(anyRow, { minLength: 1, maxLength: 6, selector: (row) => row['met_on'] });
    const shuffled = distinct.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    const told = (found: RecordPlan<MeetingAbout>): string[] =>
      applied(found)
        .map((meeting) => JSON.stringify({ ...meeting, id: 0 }))
        .sort();
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(told(plan(others))).toEqual(told(plan(rows)));
      }),
    );
  });
});

test('what a meeting does not say stays unsaid when a row says something else anew', () => {
  const row = { relationship: 'R1', met_on: '2026-02-03', minutes: '45' };
  const before = applied(plan([row]));
  expect(before).toMatchObject([{ minutes: 45, channel: null, notes: null }]);
  const after = applied(plan([{ ...row, minutes: '60' }], before), before);
  expect(after).toMatchObject([{ minutes: 60, channel: null, notes: null }]);
});

describe('the relationship of a row', () => {
  const finder = new RelationshipFinder(
    [...PAIRS, { ...pair(4, 3, 4, null), startedOn: '2026-04-01' }],
    new PeopleIndex(PEOPLE),
  );

  test.each([
    ['2026-02-28', 2],
    ['2026-03-01', 3],
    ['2026-03-31', 3],
  ])('is on %s the one that went on: R%d', (on, id) => {
    expect(finder.find({ mentor: 3, mentee: 4 }, on)).toMatchObject({ id });
  });

  test.each(['2025-12-31', '2026-04-01'])('is on %s none, where none or two went on', (on) => {
    expect(finder.find({ mentor: 3, mentee: 4 }, on)).toMatchObject({
      problem: { rule: 'several-relationships' },
    });
  });
});

test('of a hundred names that nobody has it is told who may be meant, and no more', () => {
  const roll = new PeopleIndex(PEOPLE);
  const hints = Array.from({ length: 101 }, (_, at) => {
    const found = roll.find(`grace@home${at}.org`);
    return 'problem' in found ? found.problem.hint : '';
  });
  expect(hints.filter((hint) => hint.startsWith('did you mean'))).toHaveLength(100);
});

test('what is no date is to be written as one, or given for all of the file where there is an option for it', () => {
  const hintOf = (option?: string): unknown =>
    dateColumn({ name: 'on', about: '', aliases: [] }, option).parse('soon', undefined);
  expect(hintOf()).toMatchObject({ problem: { hint: 'write it as YYYY-MM-DD' } });
  expect(hintOf('--on')).toMatchObject({
    problem: { hint: 'write it as YYYY-MM-DD; --on DATE gives one date to a whole file' },
  });
});

test.each([
  [CHECK_IN_COLUMNS, 'recommend', 0, 10],
  [CHECK_IN_COLUMNS, 'trust', 1, 5],
  [OUTCOME_COLUMNS, 'value', 0, 1000],
  [OUTCOME_COLUMNS, 'rating', 1, 5],
])('a number is from the least to the most: %# %s from %d to %d', (fields, name, least, most) => {
  const column = fields.find((one) => one.name === name);
  const read = (value: number): unknown => column?.parse(String(value), undefined);
  for (const value of [least, most]) expect(read(value)).toEqual({ value });
  for (const value of [least - 1, most + 1]) expect(read(value)).toHaveProperty('problem');
});

test('of two columns that may be the day of an outcome the first is taken', () => {
  const { columns } = mapHeaders(['Timestamp', 'date'], { known: OUTCOME_COLUMNS });
  expect(columns).toMatchObject([{ field: null }, { field: 'happened_on' }]);
});

test.each([
  ['45', 45],
  ['45 min', 45],
  ['90.0', 90],
  ['1 hour', 60],
  ['1.5 hours', 90],
  ['1,5 h', 90],
  ['1h30', 90],
  ['1 hr 15 mins', 75],
  ['1 hour and 15 minutes', 75],
  ['1:30', 90],
  ['0', undefined],
  ['25 hours', undefined],
  ['-5', undefined],
  ['an hour', undefined],
])('a meeting of %s takes %s minutes', (text, minutes) => {
  expect(minutesIn(text)).toBe(minutes);
});

test.each([
  ['4', 4],
  ['4.0', 4],
  ['4 - Satisfied', 4],
  ['4 (good)', 4],
  ['4/5', 4],
  ['4 out of 5', 4],
  ['4 of 5', 4],
  ['4 stars', 4],
  ['4★', 4],
  ['★★★★', 4],
  ['★★★★☆', 4],
  ['⭐⭐⭐⭐⭐', 5],
  ['★★★★★★', undefined],
  ['Strongly agree', 5],
  ['Somewhat agree', 4],
  ['Often', 4],
  ['Cytuno’n gryf', 5],
  ['Tout à fait d’accord', 5],
  ['Stimme eher nicht zu', 2],
  ['Sehr zufrieden', 5],
  ['En desacuerdo', 2],
  ['Concordo totalmente', 5],
  ['Per niente d’accordo', 1],
  ['Helemaal mee eens', 5],
  ['Raczej się zgadzam', 4],
  // On two usual scales it is two numbers.
  ['stimme zu', undefined],
  ['very dissatisfied', 1],
  ['4.5', undefined],
  ['40', undefined],
  ['4/10', undefined],
  ['good', undefined],
])('a rating of %s is %s', (text, value) => {
  const read = ratingColumn({ name: 'trust', about: '', aliases: [] }, 1, 5).parse(text, undefined);
  expect('value' in read ? read.value : undefined).toBe(value);
});
