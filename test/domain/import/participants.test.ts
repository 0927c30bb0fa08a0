import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import type { PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import { planPeople } from '../../../src/domain/import/participants/plan-people.ts';
import { folded } from '../../../src/domain/words/text.ts';
import { digest } from '../../../src/io/checksum.ts';
import {
  applied,
  type Cells,
  counts,
  enrolled,
  type ExistingParticipant,
  only,
  plan,
} from './planned-people.ts';

const COLUMNS = [
  'ref',
  'name',
  'email',
  'roles',
  'region',
  'goals',
  'capacity',
  'consent_on',
  'submitted_at',
];

describe('people', () => {
  test('who fill in both forms are one participant with both roles, the later answers over the earlier', () => {
    const found = plan([
      { name: 'Ada', email: 'ADA@example.org', roles: 'mentor', region: 'Kent', capacity: '2' },
      { name: 'Ada', email: 'ada@example.org', roles: 'mentee', region: '', goals: 'Budgets' },
    ]);
    expect(only(found)).toMatchObject({
      isMentor: true,
      isMentee: true,
      region: 'Kent',
      goals: ['Budgets'],
      capacity: 2,
    });
    expect(counts(found)).toEqual({ rows: 2, new: 1, changed: 0, unchanged: 1, rejected: 0 });
  });

  test('of one name and without an address stay two', () => {
    const rows = [
      { name: 'Ada', roles: 'mentee', region: 'Kent' },
      { name: 'Ada', roles: 'mentee', region: 'Kent' },
      { name: 'Ada', roles: 'mentee', region: 'Essex' },
    ];
    const first = plan(rows);
    expect(first.summary.new).toBe(3);
    const people = applied(first);
    expect(new Set(people.map(({ rowHash }) => rowHash)).size).toBe(3);
    expect(plan(rows, people).summary).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
  });

  test('are found by ref before e-mail, and by e-mail where the row has no ref', () => {
    const [ada] = applied(plan([{ ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor' }]));
    const existing = ada === undefined ? [] : [ada];
    const moved = plan([{ ref: 'S1', name: 'Ada', email: 'new@example.org' }], existing);
    expect(moved.rows).toMatchObject([
      {
        kind: 'changed',
        differences: [{ field: 'email', before: 'ada@example.org', after: 'new@example.org' }],
      },
    ]);
    expect(plan([{ email: 'Ada@Example.org', region: 'Kent' }], existing).rows).toMatchObject([
      { kind: 'changed', differences: [{ field: 'region', before: '', after: 'Kent' }] },
    ]);
  });

  test('with the ref of one and the e-mail of another are a problem, in the dry run already', () => {
    const two = [
      { ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor' },
      { ref: 'S2', name: 'Ben', email: 'ben@example.org', roles: 'mentee' },
    ];
    const mixed = { ref: 'S1', name: 'Ada', email: 'ben@example.org', roles: 'mentor' };
    for (const found of [plan([mixed], applied(plan(two))), plan([...two, mixed])])
      expect(found.problems).toMatchObject([
        {
          column: 'email',
          rule: 'two-identities',
          message: 'the e-mail is that of "Ben" and the ref that of "Ada"',
        },
      ]);
  });

  test('may get another e-mail by ref in whichever row of the file says it', () => {
    const start = applied(plan([{ ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor' }]));
    const rows = [
      { ref: 'S1', email: '' },
      { ref: 'S1', email: 'new@example.org' },
    ];
    for (const some of [rows, rows.toReversed()])
      expect(plan(some, start)).toMatchObject({ problems: [], summary: { changed: 1 } });
    expect(plan([{ ref: 'S1', email: 'ada@example.org' }, ...rows], start).problems).toMatchObject([
      { line: 4, rule: 'two-identities', message: 'line 2 gives the same person another e-mail' },
    ]);
  });

  test('whose ref has changed are a problem: the ref is who they are', () => {
    const start = applied(plan([{ ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor' }]));
    expect(plan([{ ref: 'S9', name: 'Ada', email: 'ada@example.org' }], start).problems).toMatchObject([
      { rule: 'two-identities', message: 'the e-mail is that of "Ada", whose ref is "S1"' },
    ]);
  });

  test('with two addresses in one file are a problem that names the first line', () => {
    const row = { ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor' };
    expect(plan([row, { ...row, email: 'ada@home.org' }]).problems).toMatchObject([
      { line: 3, column: 'email', message: 'line 2 gives the same person another e-mail' },
    ]);
  });

  test('who had no ref may be given one', () => {
    const start = applied(plan([{ name: 'Ada', email: 'ada@example.org', roles: 'mentor' }]));
    const found = plan([{ ref: 'S9', name: 'Ada', email: 'ada@example.org' }], start);
    expect(found.rows).toMatchObject([{ kind: 'changed', differences: [{ field: 'ref', after: 'S9' }] }]);
  });

  test('of two names under one address are a problem that names the first line', () => {
    const { problems } = plan([
      { name: 'Ada', email: 'office@example.org', roles: 'mentee' },
      { name: 'Ben', email: 'office@example.org', roles: 'mentee' },
    ]);
    expect(problems).toMatchObject([{ line: 3, column: 'email', rule: 'same-identity' }]);
    expect(problems[0]?.message).toContain('line 2');
  });
});

describe('two answers by one person', () => {
  const older = {
    Timestamp: '2/11/2026 9:05:00',
    name: 'Ada',
    email: 'a@x.org',
    roles: 'mentee',
    region: 'Kent',
    goals: 'Time',
  };
  const newer = {
    Timestamp: '2/11/2026 10:15:00',
    name: 'Ada',
    email: 'a@x.org',
    roles: 'mentee',
    region: 'Essex',
    goals: '',
  };
  const dmy = { vocabulary: { levels: [], topics: new Map(), dateFormat: 'dmy' as const } };

  test('the newer wins by its timestamp, whatever the order, and its blanks erase nothing', () => {
    for (const rows of [
      [older, newer],
      [newer, older],
    ])
      expect(only(plan(rows, [], dmy))).toMatchObject({ region: 'Essex', goals: ['Time'] });
  });

  test('of which the newer could be read two ways are a problem', () => {
    expect(plan([older, newer]).problems).toMatchObject([
      { line: 3, column: 'Timestamp', rule: 'ambiguous-date' },
    ]);
    expect(plan([older]).problems).toEqual([]);
  });

  test('without a time are taken in their order', () => {
    expect(only(plan([newer, { ...older, Timestamp: '' }], [], dmy))).toMatchObject({ region: 'Kent' });
  });
});

describe('likely duplicates', () => {
  const told = (rows: readonly Cells[]): unknown =>
    plan(rows).duplicates.map(({ line, otherLine, why }) => [line, otherLine, why]);

  test('are told, and stay two', () => {
    const ada = { name: 'Ada', email: 'ada@x.org', roles: 'mentee', organisation: 'Quill' };
    expect(told([ada, { ...ada, email: 'adaa@x.org' }])).toEqual([[3, 2, 'email']]);
    expect(told([ada, { ...ada, email: 'other@y.org', organisation: ' Quill. ' }])).toEqual([
      [3, 2, 'organisation'],
    ]);
    expect(told([ada, { ...ada, email: 'other@y.org', organisation: 'Puffin' }])).toEqual([]);
    expect(plan([ada, { ...ada, email: 'adaa@x.org' }]).summary.new).toBe(2);
  });

  test('are told in the order of the file', () => {
    const ada = { name: 'Ada', email: 'ada@x.org', roles: 'mentee' };
    const ben = { name: 'Ben', email: 'ben@x.org', roles: 'mentee' };
    expect(told([ada, ben, { ...ben, email: 'benn@x.org' }, { ...ada, email: 'adaa@x.org' }])).toEqual([
      [4, 3, 'email'],
      [5, 2, 'email'],
    ]);
  });
});

describe('a row that lacks a name or a role', () => {
  const whole = { name: 'Ada', email: 'ada@example.org', ref: 'A1', roles: 'mentor', region: '' };
  test.each([
    { ...whole, roles: '', region: 'Kent' },
    { ...whole, name: '', region: 'Kent' },
    { ...whole, name: '', email: '', roles: '', region: 'Kent' },
  ])('is about the person of its e-mail or ref, behind it as before it: %j', (row) => {
    for (const rows of [
      [whole, row],
      [row, whole],
    ]) {
      const found = plan(rows);
      expect(found.problems).toEqual([]);
      expect(only(found)).toMatchObject({ name: 'Ada', isMentor: true, isMentee: false, region: 'Kent' });
      expect(found.rows).toMatchObject([{ kind: 'new', line: 2 }]);
      expect(found.overlaid).toMatchObject([{ line: 3, firstLine: 2 }]);
    }
  });

  test('is a problem where no row says it', () => {
    const found = plan([{ ...whole, roles: '' }, { ...whole, email: 'b@example.org', ref: '' }, whole]);
    expect(found.problems).toEqual([]);
    expect(
      plan([
        { ...whole, roles: '' },
        { ...whole, roles: '' },
      ]).problems,
    ).toMatchObject([
      { line: 2, column: 'roles', rule: 'role-missing' },
      { line: 3, column: 'roles', rule: 'role-missing' },
    ]);
  });
});

describe('a bad row', () => {
  test('is listed by line and column as the file has it, with the rule and the remedy', () => {
    const found = plan([
      { 'Full name': 'Ada', 'E-mail': 'ada@example.org', Role: 'mentor', Places: 'as many as you need' },
      { 'Full name': '', 'E-mail': 'nowhere', Role: 'mentor', Places: '0' },
      { 'Full name': 'Cy', 'E-mail': 'cy@example.org', Role: '', Places: '' },
    ]);
    expect(found.problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'Places', 'not-a-number'],
      [3, 'E-mail', 'not-an-email'],
      [3, 'Full name', 'name-missing'],
      [4, 'Role', 'role-missing'],
    ]);
    for (const { message, hint } of found.problems) expect(message && hint).toBeTruthy();
    expect(found.summary).toEqual({ rows: 3, new: 0, changed: 0, unchanged: 0, rejected: 3 });
  });

  test('is asked whose it is, though a cell of it cannot be read', () => {
    const ada = { ref: 'S1', name: 'Ada', email: 'ada@example.org', roles: 'mentor', capacity: 'some' };
    const rules = (...rows: readonly Cells[]): unknown[] =>
      plan(rows).problems.map(({ line, rule }) => [line, rule]);
    const unread = [2, 'not-a-number'];
    expect(rules(ada, { ...ada, capacity: '2' })).toEqual([unread]);
    expect(rules(ada, { ...ada, name: 'Ben', capacity: '2' })).toEqual([unread, [3, 'same-identity']]);
    expect(rules(ada, { ...ada, email: 'ada@home.org', capacity: '2' })).toEqual([
      unread,
      [3, 'two-identities'],
    ]);
    expect(rules(ada, { ...ada, ref: 'S2', capacity: '2' })).toEqual([unread, [3, 'two-identities']]);
  });

  test('does not keep the others from being counted', () => {
    const found = plan([
      { name: 'Ada', roles: 'mentor', capacity: '0' },
      { name: 'Ben', roles: 'mentor', capacity: 'some' },
    ]);
    expect(found.summary).toEqual({ rows: 2, new: 1, changed: 0, unchanged: 0, rejected: 1 });
    expect(only(found).capacity).toBe(0);
  });

  test('is not one for want of consent', () => {
    expect(plan([{ name: 'Ada', roles: 'mentor' }]).problems).toEqual([]);
  });
});

describe('options', () => {
  const [ada] = applied(
    plan([
      {
        name: 'Ada',
        email: 'ada@example.org',
        roles: 'mentor',
        region: 'Kent',
        goals: 'a; b',
        capacity: '2',
      },
    ]),
  );
  const existing = ada === undefined ? [] : [ada];
  const blank = { name: '', email: 'ada@example.org', roles: '', region: ' ', goals: '', capacity: '' };

  test('a blank cell, or no column, keeps what was said', () => {
    expect(plan([blank], existing).rows).toMatchObject([{ kind: 'unchanged' }]);
    expect(plan([{ email: 'ada@example.org' }], existing).rows).toMatchObject([{ kind: 'unchanged' }]);
  });

  test('--clear-blank erases it, but never who they are, and no column still keeps', () => {
    const found = plan([blank], existing, { clearBlank: true });
    const [after] = applied(found, existing);
    expect(after?.fields).toMatchObject({
      name: 'Ada',
      email: 'ada@example.org',
      isMentor: true,
      region: null,
      goals: [],
      capacity: null,
    });
    expect(plan([{ email: 'ada@example.org' }], existing, { clearBlank: true }).summary.changed).toBe(0);
  });

  test('--as is over any role column', () => {
    const rows = [{ name: 'Ben', roles: 'teacher' }];
    expect(only(plan(rows, [], { roles: 'mentee' }))).toMatchObject({ isMentor: false, isMentee: true });
  });

  test('topics that are new are named once, as first written', () => {
    const found = plan([
      { name: 'Ben', roles: 'mentee', goals: 'Time; Budgets' },
      { name: 'Cy', roles: 'mentee', goals: 'budgets; Coaching' },
    ]);
    expect(found.newTopics).toEqual(['Time', 'Budgets', 'Coaching']);
    expect(found.rows).toMatchObject([{}, { fields: { goals: ['Budgets', 'Coaching'] } }]);
  });

  test('a list is cut at its commas alike whatever the order of the rows, and the second time', () => {
    const rows = [
      { name: 'Ben', roles: 'mentee', goals: 'Budget, finance' },
      { name: 'Cy', roles: 'mentee', goals: 'budget, finance; Coaching' },
    ];
    for (const some of [rows, rows.toReversed()]) {
      const found = plan(some);
      expect(found.newTopics.toSorted()).toEqual(['Budget, finance', 'Coaching']);
      const topics = new Map(found.newTopics.map((topic) => [folded(topic), topic]));
      expect(plan(some, applied(found), { vocabulary: { levels: [], topics } }).summary.changed).toBe(0);
    }
  });

  test('a new topic is a mistake where the list is closed; the nearest is named', () => {
    const topics = new Map([['leading a team', 'Leading a team']]);
    const { problems } = plan([{ name: 'Ben', roles: 'mentee', goals: 'Leading a teem' }], [], {
      vocabulary: { levels: [], topics, isClosed: true },
    });
    expect(problems).toMatchObject([
      { rule: 'unknown-topic', hint: expect.stringContaining('"Leading a team"') },
    ]);
  });

  test('a capacity in words is what somebody decided', () => {
    const row = { name: 'Ben', roles: 'mentor', capacity: 'No preference' };
    const means = new Map([['capacity', new Map([['no preference', '2']])]]);
    expect(only(plan([row], [], { vocabulary: { levels: [], topics: new Map(), means } })).capacity).toBe(2);
    expect(plan([row]).problems).toHaveLength(1);
  });

  test('a name that is there whole is taken, else its parts', () => {
    const row = { 'First name': 'Ben', 'Last name': 'Okri', Role: 'mentor' };
    expect(only(plan([{ ...row, Name: 'Sir Ben' }])).name).toBe('Sir Ben');
    expect(only(plan([{ ...row, Name: ' ' }])).name).toBe('Ben Okri');
  });

  test('an address that was put right is told', () => {
    const { normalised } = plan([{ name: 'Ben', roles: 'mentor', email: 'Ben <BEN@x.org>' }]);
    expect(normalised).toEqual({
      count: 1,
      counts: new Map([['email', 1]]),
      examples: [{ line: 2, column: 'email', field: 'email', from: 'Ben <BEN@x.org>', to: 'ben@x.org' }],
    });
    const many = plan(
      Array.from({ length: 25 }, (_, at) => ({ name: `B${at}`, roles: 'mentor', email: `B${at}@X.org` })),
    ).normalised;
    expect([many.count, many.examples.length]).toEqual([25, 20]);
  });

  test('a kept column is a custom field, which a blank leaves and --clear-blank erases', () => {
    const columns = mapHeaders(['name', 'email', 'roles', 'Size'], {
      known: PARTICIPANT_HEADERS,
      choices: { keep: ['Size'] },
    }).columns;
    const run = (size: string, start: readonly ExistingParticipant[], clearBlank = false): PeoplePlan =>
      planPeople([{ line: 2, cells: ['Ben', 'b@x.org', 'mentor', size] }], enrolled(start), {
        columns,
        vocabulary: { levels: [], topics: new Map() },
        roles: undefined,
        consentOn: undefined,
        today: '2026-11-29',
        clearBlank,
        peopleFields: [],
        defaultCapacity: 1,
        digest,
      });
    const start = applied(run('XL', []));
    expect(start[0]?.fields.custom).toEqual({ size: 'XL' });
    expect(run('', start).summary.unchanged).toBe(1);
    expect(run('', start, true).rows).toMatchObject([
      { differences: [{ field: 'size', before: 'XL', after: '' }] },
    ]);
  });
});

const anyRow: fc.Arbitrary<Cells> = fc.record({
  ref: fc.constantFrom('', '', 'S1', 'S2', 'S3'),
  name: fc.constantFrom('Ada', 'Ben', 'Cy', ' Ada ', ''),
  email: fc.constantFrom('', '', 'a@x.org', 'b@x.org', 'C@x.org', 'bad'),
  roles: fc.constantFrom('mentor', 'mentee', 'both', ''),
  region: fc.constantFrom('', 'Kent', 'Essex'),
  goals: fc.constantFrom('', 'Time', 'Time; Budgets', 'Budgets'),
  capacity: fc.constantFrom('', '0', '2', 'two'),
  consent_on: fc.constantFrom('', 'yes', 'No', '2026-01-01', '2026-09-12'),
  submitted_at: fc.constantFrom('', '2026-09-05 09:00', '2026-09-12 10:00', '2026-09-12 11:00'),
});
const anyDay = fc.constantFrom(undefined, '2026-02-01', '2026-09-12', '2026-11-01');
const anyFile = fc.array(anyRow, { minLength: 1, maxLength: 12 });

const complete = (rows: readonly Cells[]): Cells[] =>
  rows.map((row) => Object.fromEntries(COLUMNS.map((column) => [column, row[column] ?? ''])));

describe('any file', () => {
  test('that has no problem changes nothing the second time', () => {
    fc.assert(
      fc.property(anyFile, anyFile, fc.boolean(), anyDay, (before, rows, clearBlank, consentOn) => {
        const start = applied(plan(complete(before), [], { consentOn: '2026-03-01' }));
        const first = plan(complete(rows), start, { clearBlank, consentOn });
        fc.pre(first.problems.length === 0);
        const people = applied(first, start);
        const second = plan(complete(rows), people, { clearBlank, consentOn, today: '2026-12-31' });
        expect(second.problems).toEqual([]);
        expect(second.summary).toMatchObject({ new: 0, changed: 0, unchanged: rows.length });
      }),
      { numRuns: 60 },
    );
  });

  test('gives consent to nobody whose last word is no', () => {
    const oneEach = fc.uniqueArray(anyRow, {
      minLength: 1,
      comparator: (a, b) =>
        (a['ref'] !== '' && a['ref'] === b['ref']) ||
        (a['email'] !== '' && folded(a['email'] ?? '') === folded(b['email'] ?? '')),
    });
    fc.assert(
      fc.property(oneEach, anyDay, (rows, consentOn) => {
        const found = plan(complete(rows), [], { consentOn });
        const noes = new Set(rows.flatMap((row, at) => (row['consent_on'] === 'No' ? [at + 2] : [])));
        for (const row of found.rows)
          if (row.kind === 'new' && noes.has(row.line)) expect(row.fields.consentOn).toBeNull();
        expect(found.consents?.no.every(({ line }) => noes.has(line))).toBe(true);
      }),
    );
  });

  test('adds up: every row is new, changed, unchanged or rejected, and no good row has a problem', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, rows) => {
        const { summary, problems } = plan(complete(rows), applied(plan(complete(before))));
        expect(summary.new + summary.changed + summary.unchanged + summary.rejected).toBe(rows.length);
        expect(new Set(problems.map(({ line }) => line)).size).toBe(summary.rejected);
      }),
    );
  });

  test('never makes two people with one ref or e-mail', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, rows) => {
        const start = applied(plan(complete(before)));
        const people = applied(plan(complete(rows), start), start);
        for (const part of ['ref', 'email'] as const) {
          const said = people.map(({ fields }) => fields[part]).filter((value) => value !== null);
          expect(new Set(said).size).toBe(said.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same people in any order of its rows, where no two are about one person', () => {
    const distinctRows = fc.uniqueArray(anyRow, {
      minLength: 1,
      maxLength: 8,
      comparator: (a, b) =>
        (a['ref'] !== '' && a['ref'] === b['ref']) ||
        (a['email'] !== '' && folded(a['email'] ?? '') === folded(b['email'] ?? '')),
    });
    const shuffled = distinctRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    const told = (found: PeoplePlan): string[] =>
      applied(found)
        .map(({ fields, rowHash }) => JSON.stringify([rowHash, { ...fields, id: 0 }]))
        .sort();
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(told(plan(complete(others)))).toEqual(told(plan(complete(rows))));
      }),
    );
  });
});

describe('what nobody sees', () => {
  const ada = { ref: 'A1', name: 'Ada', email: 'ada@x.org', roles: 'mentee' };

  test.each(['\u200b', '\u00ad', '\u2060', '\u202e', '\ufeff', '\u200d'])(
    'makes no second person of a ref or an e-mail: %j',
    (hidden) => {
      const one = plan([
        ada,
        { ...ada, ref: `A${hidden}1`, email: '' },
        { ...ada, ref: '', email: `a${hidden}da@x.org` },
      ]);
      expect(one.summary).toMatchObject({ new: 1, rejected: 0 });
      expect(one.rows[0]).toMatchObject({ fields: { ref: 'A1', email: 'ada@x.org' } });
      expect(one.normalised.count).toBe(2);
    },
  );

  test('is no name, and makes no second topic; the joiners of a name are kept', () => {
    expect(plan([{ ...ada, name: '\u200b\u2060' }]).problems).toMatchObject([{ rule: 'name-missing' }]);
    expect(plan([{ ...ada, goals: 'Budgets; Bud\u200bgets; \u200b' }]).newTopics).toHaveLength(1);
    expect(plan([{ ...ada, name: 'می\u200cخواهم' }]).rows[0]).toMatchObject({ name: 'می\u200cخواهم' });
  });
});
