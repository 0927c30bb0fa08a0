/** `--only-known`: who is enrolled is found and updated, and nobody else is touched. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import { applied, type Cells, type ExistingParticipant, plan } from './planned-people.ts';

const START = applied(
  plan([
    {
      ref: 'A1',
      name: 'Ann Lee',
      email: 'ann@x.org',
      roles: 'mentor',
      organisation: 'Elm School',
      region: 'Kent',
    },
    { ref: '', name: 'Bo Li', email: '', roles: 'mentee', organisation: 'Oak Ltd', region: 'Kent' },
    { ref: '', name: 'Cy Ray', email: 'cy1@x.org', roles: 'mentee', organisation: 'Oak Ltd', region: '' },
    { ref: '', name: 'Cy Ray', email: 'cy2@x.org', roles: 'mentee', organisation: 'Oak Ltd', region: '' },
    { ref: '', name: 'Di Fox', email: 'di@x.org', roles: 'mentee', organisation: '', region: '' },
  ]),
);

const known = (rows: readonly Cells[], start: readonly ExistingParticipant[] = START): PeoplePlan =>
  plan(rows, start, { onlyKnown: true });

describe('a row', () => {
  test.each([
    [{ email: 'ANN@x.org', region: 'Essex' }, 1],
    [{ ref: 'A1', region: 'Essex' }, 1],
    [{ name: 'ann lee', organisation: 'ELM school', region: 'Essex' }, 1],
    [{ name: 'Lee, Ann', organisation: 'Elm School', region: 'Essex' }, 1],
    [{ name: 'Bo Li', organisation: 'Oak Ltd', region: 'Essex' }, 2],
    [{ name: 'Bo Li', organisation: 'Oak Ltd', region: 'Essex', email: 'bo@x.org' }, 2],
  ])('%j is about P%i, without a role', (row, id) => {
    const found = known([row]);
    expect(found.problems).toEqual([]);
    expect(found.rows).toMatchObject([{ id, kind: 'changed' }]);
    expect(found.rows[0]?.differences).toContainEqual({ field: 'region', before: 'Kent', after: 'Essex' });
    expect(found.summary).toEqual({ rows: 1, new: 0, changed: 1, unchanged: 0, rejected: 0, skipped: 0 });
  });

  test.each([
    [{ name: 'Eve', email: 'eve@x.org', capacity: 'lots' }, 'Eve', []],
    [{ name: 'Total', capacity: '7' }, 'Total', []],
    [{ email: 'eve@x.org' }, 'eve@x.org', []],
    [{ region: 'Kent' }, '', []],
    [{ name: 'Cy Ray', organisation: 'Oak Ltd' }, 'Cy Ray', [3, 4]],
    [{ name: 'Cy Ray', organisation: 'Oak Ltd', email: 'cy@x.org' }, 'Cy Ray', [3, 4]],
  ])('%j is skipped and listed', (row, name, couldBe) => {
    const found = known([row]);
    expect(found.rows).toEqual([]);
    expect(found.problems).toEqual([]);
    expect(found.onlyKnown?.skipped).toEqual([{ line: 2, name, couldBe }]);
    expect(found.summary).toEqual({ rows: 1, new: 0, changed: 0, unchanged: 0, rejected: 0, skipped: 1 });
  });

  test.each([
    [{ name: 'Ann Lee', organisation: 'Oak Ltd' }, 1, 'other-organisation'],
    [{ name: 'Lee, Ann' }, 1, 'no-organisation'],
    [{ name: 'Di Fox', organisation: 'Oak Ltd' }, 5, 'no-organisation'],
    [{ name: 'Di Fox', email: 'fox@x.org' }, 5, 'other-email'],
    [{ name: 'Ann Lee', ref: 'A2' }, 1, 'other-ref'],
  ])('%j is skipped, and has the name of P%i: %s', (row, id, why) => {
    const [skipped, ...more] = known([row]).onlyKnown?.skipped ?? [];
    expect(more).toEqual([]);
    expect(skipped).toMatchObject({ couldBe: [], namesakes: [{ id, why }] });
  });

  test('is not said to have the name of somebody whom another row is about', () => {
    const rows = [
      { name: 'Di Fox', email: 'fox@x.org' },
      { name: 'Di Fox', email: 'di@x.org' },
    ];
    expect(known(rows).onlyKnown?.skipped).toEqual([{ line: 2, name: 'Di Fox', couldBe: [] }]);
  });

  test('never changes a name, and gives a new e-mail by ref', () => {
    const found = known([{ ref: 'A1', name: 'Anne Lee-Fox', email: 'anne@x.org' }]);
    expect(found.rows[0]?.differences).toEqual([
      { field: 'email', before: 'ann@x.org', after: 'anne@x.org' },
    ]);
    expect(found.rows[0]?.fields.name).toBe('Ann Lee');
    expect(found.onlyKnown?.kept).toEqual([
      { line: 2, id: 1, field: 'name', onFile: 'Ann Lee', said: 'Anne Lee-Fox' },
    ]);
  });

  test('by name and organisation fills in an address, and replaces none', () => {
    const found = known([
      { name: 'Ann Lee', organisation: 'Elm School', email: 'new@x.org', ref: 'Z9', region: 'Essex' },
      { name: 'Bo Li', organisation: 'Oak Ltd', email: 'bo@x.org', ref: 'B2', region: 'Kent' },
    ]);
    expect(found.problems).toEqual([]);
    expect(found.rows.map(({ differences }) => differences.map(({ field }) => field))).toEqual([
      ['region'],
      ['ref', 'email'],
    ]);
    expect(found.onlyKnown?.kept).toEqual([
      { line: 2, id: 1, field: 'email', onFile: 'ann@x.org', said: 'new@x.org' },
      { line: 2, id: 1, field: 'ref', onFile: 'A1', said: 'Z9' },
    ]);
  });

  test('by name and organisation with another e-mail than the one on file adds no ref either', () => {
    const found = known(
      [{ name: 'Di Fox', organisation: 'Fox Ltd', email: 'fox@x.org', ref: 'D1' }],
      [
        ...START.slice(0, 4),
        ...START.slice(4).map(({ participant, ...one }) => ({
          ...one,
          participant: { ...participant, organisation: 'Fox Ltd' },
        })),
      ],
    );
    expect(found.rows).toMatchObject([{ id: 5, kind: 'unchanged' }]);
    expect(found.onlyKnown?.kept).toEqual([
      { line: 2, id: 5, field: 'email', onFile: 'di@x.org', said: 'fox@x.org' },
      { line: 2, id: 5, field: 'ref', onFile: '', said: 'D1' },
    ]);
  });

  test('leaves consent as it is, unless a column says something', () => {
    expect(known([{ email: 'ann@x.org', region: 'Kent' }]).rows).toMatchObject([{ kind: 'unchanged' }]);
    expect(known([{ email: 'ann@x.org', consent_on: '2026-09-01' }]).rows).toMatchObject([
      { differences: [{ field: 'consent_on' }] },
    ]);
  });

  test('teaches neither topics nor organisations where it is skipped', () => {
    const found = known([{ name: 'Eve', goals: 'Fencing', organisation: 'Elm Schol' }]);
    expect(found.newTopics).toEqual([]);
    expect(found.nearOrganisations).toEqual([]);
  });
});

describe('two rows', () => {
  test('with the e-mail of one and the ref of another are a problem', () => {
    expect(known([{ ref: 'A1', email: 'cy1@x.org' }]).problems).toMatchObject([{ rule: 'two-identities' }]);
  });

  test('of one e-mail under two names are a problem', () => {
    expect(
      known([
        { email: 'ann@x.org', name: 'Ann' },
        { email: 'ann@x.org', name: 'Bob' },
      ]).problems,
    ).toMatchObject([
      { line: 3, rule: 'same-identity', message: 'line 2 has the same ref or e-mail under another name' },
    ]);
  });

  const ANN = { name: 'Ann Lee', organisation: 'Elm School', ref: '', region: 'Essex' };
  test.each([
    [
      'an e-mail each',
      [
        { ...ANN, email: 'a1@x.org' },
        { ...ANN, email: 'a2@x.org' },
      ],
      [2, 3],
    ],
    [
      'a ref each',
      [
        { ...ANN, ref: 'B1' },
        { ...ANN, ref: 'B2' },
      ],
      [2, 3],
    ],
    [
      'one her own e-mail',
      [
        { ...ANN, email: 'a1@x.org' },
        { ...ANN, email: 'ann@x.org' },
      ],
      [2],
    ],
    [
      'one her own ref',
      [
        { ...ANN, ref: 'A1' },
        { ...ANN, ref: 'A2' },
      ],
      [3],
    ],
    [
      'one no address',
      [
        { ...ANN, email: 'a1@x.org' },
        { ...ANN, email: 'a2@x.org' },
        { ...ANN, email: '' },
      ],
      [2, 3],
    ],
  ])('of one name and organisation with %s are told apart', (_, rows, skipped) => {
    const found = known(rows);
    expect(found.problems).toEqual([]);
    expect(found.onlyKnown?.skipped).toEqual(
      skipped.map((line) => ({ line, name: 'Ann Lee', couldBe: [1] })),
    );
  });

  test('one of which brings the e-mail of the other are about one person', () => {
    const rows = [
      { email: 'bo@x.org', name: '', organisation: '', region: 'Essex' },
      { email: 'bo@x.org', name: 'Bo Li', organisation: 'Oak Ltd', region: '' },
    ];
    for (const some of [rows, rows.toReversed()])
      expect(known(some)).toMatchObject({ problems: [], summary: { changed: 1, skipped: 0 } });
  });

  test('one of which moves a person are matched by the organisation that it says', () => {
    const found = known([
      { email: '', name: 'Ann Lee', organisation: 'New Ltd', region: 'Essex' },
      { email: 'ann@x.org', name: '', organisation: 'New Ltd', region: '' },
      { email: '', name: 'Ann Lee', organisation: 'Elm School', region: 'Surrey' },
    ]);
    expect(found.onlyKnown?.skipped).toMatchObject([{ line: 4 }]);
    expect(found.rows[0]?.fields).toMatchObject({ organisation: 'New Ltd', region: 'Essex' });
  });

  test('of one person are laid over each other', () => {
    const found = known([
      { email: 'ann@x.org', name: '', organisation: '', region: 'Essex' },
      { email: '', name: 'Ann Lee', organisation: 'Elm School', region: 'Surrey' },
    ]);
    expect(found.overwritten).toMatchObject([{ line: 3, field: 'region', before: 'Essex', after: 'Surrey' }]);
    expect(found.summary).toMatchObject({ changed: 1, unchanged: 1 });
  });
});

test('any file enrols nobody, says of each row what became of it, and changes nothing a second time', () => {
  const cell = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...texts);
  const row = fc.record({
    name: cell('Ann Lee', 'Bo Li', 'Cy Ray', 'Eve'),
    email: cell('ann@x.org', 'bo@x.org', 'cy1@x.org', 'eve@x.org'),
    ref: cell('A1', 'B2', 'Z9'),
    organisation: cell('Elm School', 'Oak Ltd', 'New Ltd'),
    region: cell('Kent', 'Essex'),
    roles: cell('mentor'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const found = known(rows);
      expect(found.rows.filter(({ kind }) => kind === 'new')).toEqual([]);
      const spoken = new Set(found.rows.map(({ id }) => id));
      for (const one of applied(found, START).filter(({ participant }) => !spoken.has(participant.id)))
        expect(START).toContainEqual(one);
      expect(found.summary.skipped).toBe(found.onlyKnown?.skipped.length);
      const names = applied(found, START).map(({ fields }) => fields.name);
      expect(names).toEqual(START.map(({ fields }) => fields.name));
      if (found.problems.length > 0) return;
      const turned = known(rows.toReversed());
      expect(turned.summary.skipped).toBe(found.summary.skipped);
      expect(known(rows, applied(found, START)).summary).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    }),
  );
});
