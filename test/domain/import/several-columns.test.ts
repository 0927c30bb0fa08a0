/** Several columns that make up one field: grids of availability, ranked and numbered columns. */
import { describe, expect, test } from '@jest/globals';
import { gridColumn, parseInGrid } from '../../../src/domain/import/availability-grid.ts';
import { seriesIn } from '../../../src/domain/import/evidence/column-series.ts';
import { FileEvidence } from '../../../src/domain/import/evidence/column-evidence.ts';
import { mapHeaders, type Mapping } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';

describe('a header of a grid', () => {
  test.each([
    ['When can you meet? [Monday]', { days: [1], ranges: [], stem: 'When can you meet?' }],
    ['Verfügbarkeit [Dienstag]', { days: [2], ranges: [], stem: 'Verfügbarkeit' }],
    ['Availability: Wed', { days: [3], ranges: [], stem: 'Availability' }],
    ['Friday', { days: [5], ranges: [], stem: '' }],
    ['Disponible [lundi]', { days: [1], ranges: [], stem: 'Disponible' }],
    ['Times [9:00-10:00]', { days: [], ranges: [{ from: 540, to: 600 }], stem: 'Times' }],
    ['Mon 16:00-18:00', { days: [1], ranges: [{ from: 960, to: 1080 }], stem: '' }],
  ])('%s', (header, expected) => {
    expect(gridColumn(header)).toEqual(expected);
  });

  test.each([
    'When can you meet?',
    'Topics [Maths]',
    'Name',
    '',
    '[]',
    'Rate us [1]',
    'Sunday school name',
    'When? [Do]',
    'When? [M]',
  ])('is not %s', (header) => {
    expect(gridColumn(header)).toBeUndefined();
  });
});

describe('a cell of a grid', () => {
  const read = (header: string, text: string): unknown => {
    const column = gridColumn(header);
    const parsed = column === undefined ? undefined : parseInGrid(column, text);
    if (parsed === null || parsed === undefined) return parsed;
    return 'problem' in parsed ? parsed.problem.unread : parsed.draft.availability;
  };

  test.each([
    ['[Monday]', '9:00-12:00', 'Mon 09:00-12:00'],
    ['[Monday]', '9am-12pm; 14:00-15:00', 'Mon 09:00-12:00; Mon 14:00-15:00'],
    ['[Monday]', 'x', 'Mon 09:00-17:00'],
    ['[Monday]', 'Yes', 'Mon 09:00-17:00'],
    ['[Samstag]', 'Ja', 'Sat 09:00-17:00'],
    ['[Mon 9:00-10:00]', 'TRUE', 'Mon 09:00-10:00'],
    ['[9:00-10:00]', 'Mon, Wed', 'Mon 09:00-10:00; Wed 09:00-10:00'],
    ['[9:00-10:00]', 'Monday;Tuesday', 'Mon 09:00-10:00; Tue 09:00-10:00'],
    // What somebody has said of mornings holds for the day of the column.
    ['[Saturday]', 'Mon-Fri 09:00-12:00', 'Sat 09:00-12:00'],
  ])('%s: %s', (header, text, expected) => {
    expect(read(header, text)).toBe(expected);
  });

  test('says no', () => {
    expect(read('[Monday]', 'No')).toBeNull();
  });

  test('has to be decided where it names a part of the day', () => {
    expect(read('[Monday]', 'Morning, Evening')).toEqual([
      { words: 'Morning', likely: 'Mon-Fri 09:00-12:00' },
      { words: 'Evening', likely: 'Mon-Fri 18:00-21:00' },
    ]);
    expect(read('[9:00-10:00]', 'sometimes')).toEqual([{ words: 'sometimes' }]);
    expect(read('[Monday]', '9:00-10:00; sometimes')).toEqual([{ words: 'sometimes' }]);
  });
});

test('columns that belong together', () => {
  const series = (...headers: string[]): unknown =>
    seriesIn(headers).map(({ indexes, isGrid }) => [indexes, isGrid]);
  expect(series('Areas (1)', 'Name', 'Areas (2)')).toEqual([[[0, 2], false]]);
  expect(series('First choice', 'Second choice', 'Third choice')).toEqual([[[0, 1, 2], false]]);
  expect(series('Erste Wahl', 'Zweite Wahl')).toEqual([[[0, 1], false]]);
  expect(series('When? [Monday]', 'When? [Tuesday]', 'Where? [Monday]')).toEqual([[[0, 1], true]]);
  expect(series('Q1. Name', 'Q2. E-mail', 'Line 1', 'Other')).toEqual([]);
});

describe('in a file', () => {
  const map = (
    headers: readonly string[],
    rows: readonly (readonly string[])[],
    side?: 'mentor' | 'mentee',
    topics: ReadonlyMap<string, string> = new Map(),
  ): Mapping => {
    const evidence = new FileEvidence({
      headers,
      rows: () => rows.map((cells, at) => ({ line: at + 2, cells })),
      known: { levels: [], topics },
      side,
    });
    return mapHeaders(headers, { known: PARTICIPANT_HEADERS, evidence });
  };

  test('ranked choices are asked about as one list', () => {
    const rows = [
      ['Ana', 'Law', 'Maths'],
      ['Ben', 'Maths', 'Law'],
      ['Cy', 'Law', ''],
      ['Dee', 'Law', 'Maths'],
    ];
    const question = (side: 'mentor' | 'mentee'): unknown =>
      map(['Name', 'First choice', 'Second choice'], rows, side).questions;
    expect(question('mentee')).toMatchObject([{ field: 'goals', isList: true, proposed: [1, 2] }]);
    expect(question('mentor')).toMatchObject([{ field: 'expertise', proposed: [1, 2] }]);
  });

  test('choices of known topics are a list, though none of them recurs', () => {
    const topics = new Map(['law', 'maths', 'art'].map((one) => [one, one]));
    const rows = [
      ['Ana', 'Law', 'Art'],
      ['Ben', 'Maths', ''],
      ['Cy', 'Art', 'Law'],
    ];
    expect(map(['Name', 'First choice', 'Second choice'], rows, undefined, topics).questions).toMatchObject([
      { field: 'goals', proposed: [1, 2] },
    ]);
  });

  test('a question that is spread over columns is asked about as one list', () => {
    const rows = [
      ['Ana', 'Law', '', '', 'Video', ''],
      ['Ben', '', 'Maths', 'Grants', '', 'Phone'],
      ['Cy', 'Law', 'Maths', '', '', ''],
    ];
    const asked = 'Which of these could you help with?';
    const headers = [
      'Name',
      ...['Law', 'Maths', 'Other (please specify)'].map((line) => `${asked} [${line}]`),
    ];
    expect(map([...headers, 'Video', 'Phone'], rows).questions).toMatchObject([
      { field: 'expertise', proposed: [1, 2, 3] },
      { field: 'channels', proposed: [4, 5] },
    ]);
    // A topic that the programme has is one without any question.
    const topics = new Map([['maths', 'Maths']]);
    expect(map(['Name', 'Law', 'Maths', 'Other'], rows, 'mentee', topics).questions).toMatchObject([
      { field: 'goals', proposed: [1, 2, 3] },
    ]);
  });

  test('the lines of one question about who somebody is are fields of their own', () => {
    const headers = ['Full name', 'Organisation', 'E-mail'].map(
      (line) => `Please tell us who you are. [${line}]`,
    );
    const { columns } = map(headers, [['Ana', 'Acme', 'ana@x.example']]);
    expect(columns.map(({ field }) => field)).toEqual(['name', 'organisation', 'email']);
  });

  test('a blank column with the name of a field gives way to one that is filled in', () => {
    const headers = ['Email', 'Name', 'Your full name', 'Your work e-mail'];
    const rows = [
      ['', '', 'Ana Ray', 'ana@x.example'],
      ['', '', 'Ben Ray', 'ben@x.example'],
    ];
    expect(map(headers, rows).columns.map(({ field }) => field)).toEqual([null, null, 'name', 'email']);
    const parts = [
      ['', 'Ana', 'Ray'],
      ['', 'Ben', 'Ray'],
    ];
    expect(map(['Name', 'First name', 'Last name'], parts).columns.map(({ field }) => field)).toEqual([
      null,
      'first_name',
      'last_name',
    ]);
    expect(map(['Email', 'Name', 'Shoe'], [['', '', '8']]).columns.map(({ field }) => field)).toEqual([
      'email',
      'name',
      null,
    ]);
  });

  test('a user name that is an address is the e-mail', () => {
    const named = (text: string): unknown =>
      map(
        ['Name', 'Username'],
        [
          ['Ana', `ana${text}`],
          ['Ben', `ben${text}`],
        ],
      ).questions;
    expect(named('@x.example')).toMatchObject([{ field: 'email', proposed: [1] }]);
    expect(named('12')).toMatchObject([{ field: 'ref', proposed: [1] }]);
  });

  test('a grid is asked about as one availability', () => {
    const rows = [
      ['Ana', '9:00-10:00', ''],
      ['Ben', '', 'x'],
    ];
    const { questions } = map(['Name', 'Meeting times [Mon]', 'Meeting times [Tue]'], rows);
    expect(questions).toMatchObject([{ field: 'availability', proposed: [1, 2] }]);
  });
});

test('a column that may be a field is asked about only where it holds something', () => {
  const asked = (...schools: string[]): unknown => {
    const headers = ['name', "Enw'r Ysgol"];
    const rows = schools.map((school, at) => ({ line: at + 2, cells: [`Person ${at}`, school] }));
    const evidence = new FileEvidence({
      headers,
      rows: () => rows,
      known: { levels: [], topics: new Map() },
    });
    return mapHeaders(headers, { known: PARTICIPANT_HEADERS, evidence }).questions.map(({ field }) => field);
  };
  expect(asked('Ysgol Gyfun Bryn', 'Ysgol y Coed')).toEqual(['organisation']);
  expect(asked('', 'n/a', ' ')).toEqual([]);
});
