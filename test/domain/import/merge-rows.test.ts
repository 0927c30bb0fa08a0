/** One row per interest: recognised by its shape, and merged on request. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import { type LongForm, longFormIn } from '../../../src/domain/import/participants/merging/long-form.ts';
import type { PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import type { ParticipantFields } from '../../../src/domain/people/participant.ts';
import { applied, type Cells, type ExistingParticipant, type Options, plan } from './planned-people.ts';

const merged = (
  rows: readonly Cells[],
  start: readonly ExistingParticipant[] = [],
  options: Options = {},
): PeoplePlan => plan(rows, start, { mergeRows: true, roles: 'mentee', ...options });

/** Who is there then: names with goals, in the order of the file. */
const goals = (found: PeoplePlan): string[] =>
  applied(found).map(({ fields }) => `${fields.name}: ${fields.goals.join(', ')}`);

const row = (name: string, goal: string, more: Cells = {}): Cells => ({
  name,
  organisation: 'Elm',
  goals: goal,
  ...more,
});

const FOUR = [
  row('Ana Ray', 'Budgets'),
  row('Ana Ray', 'Law'),
  row('ana ray', 'Coaching'),
  row('Ben Ox', 'Law'),
  row('Ben Ox', 'Budgets'),
  row('Cy Fox', 'Law'),
  row('Cy Fox', 'Coaching'),
  row('Cy Fox', 'Budgets'),
  row('Di Roe', 'Law'),
  row('Di Roe', 'Coaching'),
  row('Ana Ray', 'Sewing'),
];

describe('the shape', () => {
  const formOf = (rows: readonly Cells[]): LongForm | null => {
    const headers = [...new Set(rows.flatMap(Object.keys))];
    const { columns } = mapHeaders(headers, {
      known: PARTICIPANT_HEADERS,
      choices: { keep: headers.filter((header) => header === 'diet') },
    });
    return longFormIn(
      rows.map((cells, at) => ({ line: at + 2, cells: headers.map((header) => cells[header] ?? '') })),
      columns,
    );
  };

  test.each([
    ['without an address', FOUR],
    ['with an e-mail', FOUR.map((one) => ({ ...one, email: `${one['name']?.slice(0, 2)}@x.org` }))],
    ['with blanks after the first row', FOUR.map((one, at) => ({ ...one, region: at === 0 ? 'Kent' : '' }))],
    ['with a column that nobody imports', FOUR.map((one, at) => ({ ...one, Number: `${at}` }))],
  ])('is clear %s', (_, rows) => {
    expect(formOf(rows)).toEqual({ firstLine: 2, lastLine: 12, rows: 11, people: 4, headers: ['goals'] });
  });

  test.each([
    ['every row is another person', [row('Ana', 'Law'), row('Ben', 'Law'), row('Cy', 'Budgets')]],
    ['the lists are the same', [row('Ana', 'Law'), row('Ana', 'Law'), row('Ben', 'Law'), row('Ben', 'Law')]],
    ['one person answered twice', [row('Ana', 'Law'), row('Ana', 'Budgets')]],
    [
      'few did',
      [row('Ana', 'Law'), row('Ana', 'Sewing'), row('Ben', 'Law'), row('Cy', 'Law'), row('Di', 'Law')],
    ],
    ['something else differs', FOUR.map((one, at) => ({ ...one, capacity: `${at}` }))],
    [
      'the forms were sent at different times',
      FOUR.map((one, at) => ({ ...one, Timestamp: `2026-09-${10 + at}` })),
    ],
    ['the namesakes are at different places', FOUR.map((one, at) => ({ ...one, organisation: `Elm ${at}` }))],
    ['there is no list', FOUR.map(({ name = '' }) => ({ name, region: 'Kent' }))],
    ['a kept column differs', FOUR.map((one, at) => ({ ...one, diet: `${at}` }))],
  ])('is not where %s', (_, rows) => {
    expect(formOf(rows)).toBeNull();
  });
});

describe('merged', () => {
  test('rows of one name are one person, their lists in the order of the rows', () => {
    const found = merged(FOUR);
    expect(found.problems).toEqual([]);
    expect(goals(found)).toEqual([
      'Ana Ray: Budgets, Law, Coaching, Sewing',
      'Ben Ox: Law, Budgets',
      'Cy Fox: Law, Coaching, Budgets',
      'Di Roe: Law, Coaching',
    ]);
    expect(found.summary).toEqual({ rows: 11, new: 4, changed: 0, unchanged: 7, rejected: 0 });
    expect(found.merged[0]).toEqual({ name: 'Ana Ray', lines: [2, 3, 4, 12] });
    expect(found.overlaid).toEqual([]);
    expect(found.repeated).toEqual([]);
    expect(plan(FOUR, [], { roles: 'mentee' }).summary.new).toBe(11);
  });

  test('rows of one e-mail are one person, and every kind of list is joined', () => {
    const ada = { name: 'Ada', email: 'ada@x.org' };
    const found = merged(
      [
        {
          ...ada,
          languages: 'Welsh',
          availability: 'Mon 10:00-11:00',
          expertise: 'Law',
          roles: 'mentor',
          region: '',
        },
        {
          ...ada,
          languages: 'English',
          availability: 'Tue 10:00-11:00',
          expertise: 'Law',
          roles: 'mentee',
          region: 'Kent',
        },
      ],
      [],
      { roles: undefined },
    );
    expect(found.problems).toEqual([]);
    expect(applied(found).map(({ fields }) => fields)).toMatchObject([
      { languages: ['cy', 'en'], expertise: ['Law'], region: 'Kent', isMentor: true, isMentee: true },
    ]);
    expect(applied(found)[0]?.fields.availability).toContain('Tue 10:00-11:00');
  });

  test('a row without an address is of the namesake with one, if there is one alone', () => {
    const rows = [
      row('Ana', 'Law', { email: 'ana@x.org' }),
      row('Ana', 'Sewing', { email: '', organisation: '' }),
    ];
    expect(goals(merged(rows))).toEqual(['Ana: Law, Sewing']);
    expect(goals(merged(rows.toReversed()))).toEqual(['Ana: Sewing, Law']);
  });

  test('namesakes at two places stay two', () => {
    const rows = [row('Ana', 'Law'), row('Ana', 'Sewing', { organisation: 'Oak' }), row('Ana', 'Budgets')];
    expect(goals(merged(rows))).toEqual(['Ana: Law, Budgets', 'Ana: Sewing']);
  });

  test('a row that fits two namesakes is a problem', () => {
    const rows = [
      row('Ana', 'Law'),
      row('Ana', 'Sewing', { organisation: 'Oak' }),
      row('Ana', 'Budgets', { organisation: '' }),
    ];
    const found = merged(rows);
    expect(found.problems).toMatchObject(
      [2, 3, 4].map((line) => ({
        line,
        rule: 'unclear-person',
        message: 'it is not clear which rows of this name (lines 2, 3, 4) are of one person',
      })),
    );
    expect(found.summary).toMatchObject({ new: 0, rejected: 3 });
  });

  test('another value that differs is a problem, which names both lines', () => {
    const rows = [
      row('Ana', 'Law', { capacity: '1' }),
      row('Ana', 'Sewing', { capacity: '' }),
      row('Ana', 'Art', { capacity: '2' }),
    ];
    const found = merged(rows, [], { roles: 'mentor' });
    expect(found.problems).toEqual([
      {
        line: 4,
        column: 'capacity',
        rule: 'rows-contradict',
        message: 'line 2 is about the same person, and says something else',
        hint: 'mend the one that is wrong; --no-merge-rows takes every row by itself',
      },
    ]);
    expect(found.summary).toMatchObject({ new: 1, rejected: 1 });
    const kept = merged([row('Ana', 'Law', { diet: 'a' }), row('Ana', 'Art', { diet: 'b' })], [], {
      keep: ['diet'],
    });
    expect(kept.problems).toMatchObject([{ line: 3, column: 'diet', rule: 'rows-contradict' }]);
  });

  test('people who were enrolled row by row are not merged behind their backs', () => {
    const apart = applied(plan(FOUR.slice(0, 2), [], { roles: 'mentee' }));
    expect(merged(FOUR.slice(0, 2), apart).problems).toMatchObject([
      { line: 2, rule: 'enrolled-apart' },
      { line: 3, rule: 'enrolled-apart' },
    ]);
    const [first] = apart;
    const one = merged(FOUR.slice(0, 2), first === undefined ? [] : [first]);
    expect(one.rows).toMatchObject([{ id: 1, kind: 'changed' }]);
  });

  test('one more interest makes nobody new, and a list that shrinks is the shorter one', () => {
    const start = applied(merged(FOUR.slice(0, 5)));
    const more = merged([...FOUR.slice(0, 5), row('Ben Ox', 'Art')], start);
    expect(more.summary).toMatchObject({ new: 0, changed: 1 });
    expect(merged(FOUR.slice(0, 4), start).rows.map(({ kind }) => kind)).toEqual(['unchanged', 'changed']);
  });

  test('with --only-known the lists of one person are joined', () => {
    const start = applied(plan([{ name: 'Ana', email: 'ana@x.org', roles: 'mentee', organisation: 'Elm' }]));
    const found = merged([row('Ana', 'Law'), row('Ana', 'Art'), row('Bo', 'Art')], start, {
      onlyKnown: true,
    });
    expect(found.rows[0]?.fields.goals).toEqual(['Law', 'Art']);
    expect(found.summary).toMatchObject({ new: 0, changed: 1, skipped: 1 });
  });
});

describe('any file', () => {
  const cell = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...texts);
  const rows = fc.array(
    fc.record({
      name: fc.constantFrom('Ana', 'ANA', 'Ben'),
      email: cell('ana@x.org'),
      organisation: cell('Elm', 'Oak'),
      job_title: cell('Head'),
      goals: cell('Law', 'Art', 'Law; Sewing'),
      region: cell('Kent'),
    }),
    { maxLength: 7 },
  );
  const people = (found: PeoplePlan): unknown[] =>
    applied(found)
      .map(({ fields, rowHash }) => ({ ...asSets(fields), rowHash, id: 0, key: '' }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const asSets = (fields: ParticipantFields): object => ({ ...fields, goals: [...fields.goals].sort() });

  test('merged twice changes nothing, and shuffled rows and columns give the same people', () => {
    fc.assert(
      fc.property(
        rows.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          const found = merged(some);
          const again = merged(shuffled);
          expect(again.problems.length > 0).toBe(found.problems.length > 0);
          if (found.problems.length > 0) return;
          expect(people(again)).toEqual(people(found));
          const turned = some.map((one) => Object.fromEntries(Object.entries(one).reverse()) as Cells);
          expect(people(merged(turned))).toEqual(people(found));
          expect(merged(some, applied(found)).summary).toMatchObject({ new: 0, changed: 0 });
        },
      ),
    );
  });
});
