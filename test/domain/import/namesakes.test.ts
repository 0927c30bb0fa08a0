/** Nobody is lost or blended: names that repeat, rows laid over others, blanks, totals, and the facts of a file. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { applied, type Cells, only, plan } from './planned-people.ts';

const ADA = { name: 'Ada', email: 'ada@x.org', roles: 'mentee' };

describe('names that repeat', () => {
  test('are told with the lines of those without an address, each a person of their own', () => {
    const ana = { name: 'Ana Ray', roles: 'mentee', email: '' };
    const found = plan([
      ana,
      { ...ana, name: 'Ben' },
      { ...ana, name: 'ANA  RAY', region: 'Kent' },
      { ...ana, email: 'ana@x.org' },
      { ...ana, name: 'Ben', email: 'ben@x.org', ref: 'B1' },
      { ...ana, name: 'Cy' },
    ]);
    expect(found.summary.new).toBe(6);
    expect(found.repeated).toEqual([
      { name: 'Ana Ray', lines: [2, 4, 5], withoutAddress: [2, 4] },
      { name: 'Ben', lines: [3, 6], withoutAddress: [3] },
    ]);
    expect(found.facts).toMatchObject({ people: 6, withEmail: 2, names: { repeated: 2, most: 3 } });
  });

  test('are not those of one person on several rows', () => {
    expect(plan([ADA, { ...ADA, region: 'Kent' }]).repeated).toEqual([]);
  });
});

describe('what a later row overwrote', () => {
  test('is told by field, before and after, whether or not it is known which is newer', () => {
    const rows = [
      { ...ADA, region: 'Kent', goals: 'Budgets; Law', capacity: '' },
      { ...ADA, region: 'Essex', goals: 'Law; Coaching', capacity: '2' },
    ];
    const overwritten = [
      { line: 3, otherLine: 2, field: 'region', before: 'Kent', after: 'Essex' },
      { line: 3, otherLine: 2, field: 'goals', before: 'Budgets; Law', after: 'Law; Coaching' },
    ];
    const found = plan(rows);
    expect(found.overwritten).toEqual(overwritten);
    expect(found.facts.overwritten).toBe(2);
    const times = (first: string, second: string): Cells[] =>
      rows.map((row, at) => ({ ...row, submitted_at: at === 0 ? first : second }));
    expect(plan(times('2026-01-01 10:00', '2026-01-02 10:00')).overwritten).toEqual(overwritten);
    expect(plan(times('2026-01-02 10:00', '2026-01-01 10:00')).overwritten).toMatchObject([
      { line: 2, otherLine: 3, field: 'region', before: 'Essex', after: 'Kent' },
      { line: 2, otherLine: 3, field: 'goals' },
    ]);
  });

  test('is nothing where the newer row adds, repeats or leaves blank', () => {
    const first = { ...ADA, region: 'Kent', goals: 'Budgets', capacity: '' };
    const second = { ...ADA, roles: 'mentor', region: 'KENT', goals: 'Law; Budgets', capacity: '3' };
    expect(plan([first, second, { ...ADA, region: '', goals: '', capacity: '' }]).overwritten).toEqual([]);
  });

  test('holds what kept columns and --clear-blank erase, and the row whose value it was', () => {
    const rows = [
      { ...ADA, diet: 'vegan', region: 'Kent' },
      { ...ADA, diet: 'none', region: '' },
      { ...ADA, diet: '', region: 'Essex' },
    ];
    expect(plan(rows, [], { keep: ['diet'] }).overwritten).toMatchObject([
      { line: 3, otherLine: 2, field: 'diet', before: 'vegan', after: 'none' },
      { line: 4, otherLine: 2, field: 'region', before: 'Kent', after: 'Essex' },
    ]);
    expect(plan(rows, [], { keep: ['diet'], clearBlank: true }).overwritten).toMatchObject([
      { line: 3, otherLine: 2, field: 'region', before: 'Kent', after: '' },
      { line: 3, otherLine: 2, field: 'diet', before: 'vegan', after: 'none' },
      { line: 4, otherLine: 3, field: 'diet', before: 'none', after: '' },
    ]);
  });

  test.each([
    [['Yes', 'No'], [{ line: 3, otherLine: 2, field: 'consent_on', before: 'yes', after: 'no' }]],
    [['No', 'Yes'], [{ line: 3, otherLine: 2, field: 'consent_on', before: 'no', after: 'yes' }]],
    [['Yes', ''], []],
    [['Yes', 'Yes'], []],
    [['', 'No'], []],
  ])('counts consent: %j', (answers, expected) => {
    const rows = answers.map((consent_on) => ({ ...ADA, consent_on }));
    expect(plan(rows, [], { consentOn: '2026-09-01' }).overwritten).toEqual(expected);
  });
});

describe('a blank', () => {
  const COLUMNS = [
    'region',
    'goals',
    'languages',
    'availability',
    'capacity',
    'about',
    'avoids',
    'consent_on',
    'diet',
  ];
  const BLANKS = ['', ' ', '\u00a0', '\u200b', ' \t'];
  const LISTS: ReadonlySet<string> = new Set(['goals', 'languages', 'availability', 'avoids']);
  const FULL: Cells = {
    ...ADA,
    region: 'Kent',
    goals: 'Budgets; Law',
    languages: 'Welsh',
    availability: 'Mon 16:00-18:00',
    capacity: '2',
    about: 'Likes tea',
    avoids: 'ben@x.org',
    consent_on: '2026-09-01',
    diet: 'vegan',
  };

  test('never erases, however it is written, in a later row or a later file', () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            COLUMNS.map((name) => [
              name,
              fc.constantFrom(...BLANKS, ...(LISTS.has(name) ? [';', ' | ; '] : [])),
            ]),
          ),
        ),
        (blanks) => {
          const whole = only(plan([FULL], [], { keep: ['diet'] }));
          const blank = { ...FULL, ...blanks } as Cells;
          expect(only(plan([FULL, blank], [], { keep: ['diet'] }))).toEqual(whole);
          const again = plan([blank], applied(plan([FULL], [], { keep: ['diet'] })), { keep: ['diet'] });
          expect(again.summary).toMatchObject({ unchanged: 1 });
        },
      ),
    );
  });

  test('erases where --clear-blank says so', () => {
    const blank = { ...FULL, ...Object.fromEntries(COLUMNS.map((name) => [name, ''])) };
    expect(only(plan([FULL, blank], [], { keep: ['diet'], clearBlank: true }))).toMatchObject({
      name: 'Ada',
      region: null,
      goals: [],
      languages: [],
      capacity: null,
      consentOn: null,
      custom: {},
    });
  });
});

describe('a row of totals', () => {
  const row = { name: '', email: '', roles: '', region: '', capacity: '' };
  test.each([
    { name: 'Total', capacity: '14' },
    { name: 'TOTAL:' },
    { name: 'Grand total', capacity: '14' },
    { name: 'Total mentors: 12' },
    { name: 'Count: 14' },
    { name: 'Number of mentors', capacity: '7' },
    { name: 'Sum', capacity: '1,204.50' },
    { name: 'Gesamt', capacity: '14' },
    { name: 'Gesamtzahl', roles: '12' },
    { name: 'Somme', capacity: '14' },
    { name: 'Razem', capacity: '14' },
    { name: 'Cyfanswm', capacity: '14' },
    { ref: 'Total', capacity: '14' },
    { region: 'Total', capacity: '14' },
  ])('is a problem, and nobody: %j', (cells) => {
    const found = plan([
      { ref: '', ...row, ...ADA },
      { ref: '', ...row, ...cells },
    ]);
    expect(found.problems).toEqual([
      {
        line: 3,
        column: null,
        rule: 'totals-row',
        message: 'this row adds up others, and is nobody',
        hint: 'remove the row, or --partial leaves it out; a person of that name needs an e-mail or a ref',
      },
    ]);
    expect(found.summary).toMatchObject({ new: 1, rejected: 1 });
  });

  test.each([
    { name: 'Total', email: 'total@x.org', roles: 'mentor' },
    { name: 'Total', ref: 'S7', roles: 'mentor' },
    { name: 'Soma', roles: 'mentor' },
    { name: 'Sum Li', roles: 'mentor', capacity: '3' },
    { name: 'Total', roles: 'mentor', region: 'Kent', capacity: '2' },
    { name: 'Nick Total', roles: 'mentor', capacity: '2' },
    { name: 'Ben', roles: 'mentor', region: 'Total', capacity: '2' },
  ])('is not a person of that name: %j', (cells) => {
    expect(plan([{ ref: '', ...row, ...cells }])).toMatchObject({ problems: [], summary: { new: 1 } });
  });
});

describe('the facts of a file', () => {
  test('count its people by what a coordinator checks', () => {
    const found = plan([
      { ...ADA, capacity: '', consent_on: '2026-09-01' },
      { name: 'Ben', email: '', roles: 'mentor', capacity: '', consent_on: '' },
      { name: 'Cy', email: 'cy@x.org', roles: 'both', capacity: '0', consent_on: 'No' },
      { name: 'Dee', email: 'not an address', roles: 'mentor', capacity: '', consent_on: 'No' },
    ]);
    expect(found.facts).toEqual({
      people: 3,
      newPeople: 3,
      withEmail: 2,
      atDefault: 1,
      defaultCapacity: 1,
      names: { repeated: 0, most: 0 },
      overwritten: 0,
      consent: { yes: 1, no: 1, blank: 1, ofAllOn: null },
    });
  });

  test('take what is on file for what a row does not say', () => {
    const start = applied(plan([{ ...ADA, roles: 'mentor', ref: 'A1', capacity: '3' }]));
    expect(plan([{ ref: 'A1', region: 'Kent' }], start).facts).toMatchObject({
      people: 1,
      newPeople: 0,
      withEmail: 1,
      atDefault: 0,
      consent: null,
    });
    const cleared = plan([{ ref: 'A1', capacity: '' }], start, { clearBlank: true });
    expect(cleared.facts.atDefault).toBe(1);
  });
});
