import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { FIELDS } from '../../../src/domain/people/fields.ts';
import { choicesTogether, type MappingChoices } from '../../../src/domain/import/header-choices.ts';
import { mapHeaders as mapAll, type MappedColumn } from '../../../src/domain/import/header-mapping.ts';
import { normalised, PARTICIPANT_HEADERS, phrasings } from '../../../src/domain/import/header-names.ts';
import { Failure } from '../../../src/errors.ts';

/** One header for each field. */
const each = (set: Iterable<readonly [field: string, header: string]>): ReadonlyMap<string, string[]> =>
  new Map([...set].map(([field, header]) => [field, [header]]));

/** Every column, where nothing has to be asked. */
function mapHeaders(
  headers: readonly string[],
  set: ReadonlyMap<string, string>,
  more: MappingChoices = {},
): readonly MappedColumn[] {
  const choices = { set: each(set), ...more };
  const { columns, questions } = mapAll(headers, { known: PARTICIPANT_HEADERS, choices });
  expect(questions).toEqual([]);
  return columns;
}

const map = (headers: readonly string[], set: Readonly<Record<string, string>> = {}): (string | null)[] =>
  mapHeaders(headers, new Map(Object.entries(set))).map(({ field }) => field);

const failure = (run: () => unknown): Failure => {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('a header is', () => {
  test('every field by its own name, however it is written', () => {
    const names = FIELDS.map((field) => field.name);
    expect(map(names)).toEqual(names);
    expect(map(names.map((name) => ` ${name.replaceAll('_', ' ').toUpperCase()}: `))).toEqual(names);
    expect(mapHeaders(['Job-Title'], new Map())[0]).toMatchObject({ field: 'job_title', how: 'exact' });
  });

  test('every field by each of its aliases', () => {
    for (const field of FIELDS) for (const alias of field.aliases) expect(map([alias])).toEqual([field.name]);
    expect(mapHeaders(['E-mail address*'], new Map())[0]).toMatchObject({ field: 'email', how: 'alias' });
    expect(map(['First name', 'Surname'])).toEqual(['first_name', 'last_name']);
  });

  test('what --set says, before anything else', () => {
    expect(mapHeaders(['Grade', 'Level'], new Map([['level', 'grade']]))).toEqual([
      { header: 'Grade', field: 'level', how: 'set', suggestion: undefined },
      expect.objectContaining({ header: 'Level', field: null, how: 'not imported' }),
    ]);
    expect(map(['Email', 'Email Address'], { email: 'Email Address' })).toEqual([null, 'email']);
  });

  test('not imported where nothing is certain; a field that it may be is suggested', () => {
    const suggestion = (header: string): string | undefined => mapHeaders([header], new Map())[0]?.suggestion;
    expect(map(['How many hours do you sleep?', 'Shoe size', ''])).toEqual([null, null, null]);
    expect(suggestion('Which region do you work in?')).toBe('region');
    expect(suggestion('Organisatoin')).toBe('organisation');
    expect(suggestion('Shoe size')).toBeUndefined();
    expect(suggestion('')).toBeUndefined();
    expect(suggestion('Preferred mentors')).toBe('prefers');
    expect(suggestion('Non-preferred mentor')).not.toBe('prefers');
    expect(suggestion('Regions you do not work in')).toBeUndefined();
  });

  test('not a part of a name alone where another has it whole', () => {
    const { columns } = mapAll(['Name', 'Preferred name'], { known: PARTICIPANT_HEADERS });
    expect(columns[1]).toMatchObject({ field: null, how: 'not imported', suggestion: undefined });
    expect(map(['Preferred name', 'Surname'])).toEqual(['first_name', 'last_name']);
    expect(map(['Name', 'First name', 'Surname'])).toEqual(['name', 'first_name', 'last_name']);
    expect(map(['Name', 'Preferred name'], { first_name: 'Preferred name' })).toEqual(['name', 'first_name']);
  });

  test('its own name rather than an alias of it', () => {
    expect(map(['Title', 'Job title'])).toEqual([null, 'job_title']);
  });
});

describe('refused, with a hint, is', () => {
  test('a column of which two options say what it is', () => {
    const refused = (choices: MappingChoices): string =>
      failure(() => mapAll(['Goals', 'Size'], { known: PARTICIPANT_HEADERS, choices })).message;
    const set = each([['goals', 'Size']]);
    expect(refused({ set, keep: ['Size=shirt'] })).toContain('--keep "Size=shirt"');
    expect(refused({ set, ignore: ['#2'] })).toContain('--ignore "#2"');
    expect(refused({ ignore: ['Size'], keep: ['size'] })).toContain('--keep "size"');
    expect(mapHeaders(['Size'], new Map(), { keep: ['Size', '#1'] })[0]?.field).toBe('size');
  });

  test('a --set of no field, of no header, or of one header twice', () => {
    expect(failure(() => map(['A'], { levle: 'A' }))).toMatchObject({ hint: 'did you mean level?' });
    expect(failure(() => map(['Grade'], { level: 'Grad' }))).toMatchObject({ hint: 'did you mean "Grade"?' });
    expect(failure(() => map(['Grade'], { level: 'Somewhere else' })).hint).toContain('its headers are');
    expect(failure(() => map(['A', 'B'], { level: 'A', ref: 'a' })).message).toContain('two fields');
  });
});

describe('a question is', () => {
  const questions = (...headers: string[]): unknown[] =>
    mapAll(headers, { known: PARTICIPANT_HEADERS }).questions.map(({ field, columns, proposed }) => [
      field,
      columns.map(({ index }) => index),
      proposed,
    ]);

  test('which of two columns is the e-mail', () => {
    expect(questions('Email', 'Name', 'Work email')).toEqual([['email', [0, 2], [0]]]);
  });

  test('which of two columns of one header is meant', () => {
    expect(questions('Name', 'Name')).toEqual([['name', [0, 1], [0]]]);
  });

  test('which columns make up a list: all are proposed', () => {
    expect(questions('Goals', 'Goals')).toEqual([['goals', [0, 1], [0, 1]]]);
  });
});

test('normalised', () => {
  expect(normalised('E-mail  Address*')).toBe('e_mail_address');
  expect(normalised(' Größe (cm) ')).toBe('größe_cm');
});

const FORMS = new URL('../../../../shared/data/form-headers/', import.meta.url);
const FILES = [
  'excel-brown-mentees.csv',
  'gforms-ncsu-mentors.csv',
  'msforms-mentees.csv',
  'uva-c4-mentors.csv',
];
const describeIfPresent = existsSync(FORMS) ? describe : describe.skip;

describeIfPresent('real forms (skipped where ../shared/data/form-headers is absent)', () => {
  const headersOf = (file: string): string[] => {
    const [headers = []] = parse(readFileSync(new URL(file, FORMS)), { bom: true });
    return headers;
  };

  test.each(FILES)('%s is mapped, with at most a question', (file) => {
    const headers = headersOf(file);
    const { columns, questions } = mapAll(headers, { known: PARTICIPANT_HEADERS });
    expect(columns.map(({ header }) => header)).toEqual(headers);
    const asked = new Set(questions.map(({ field }) => field));
    const fields = columns.flatMap(({ field }) => (field === null || asked.has(field) ? [] : [field]));
    expect(new Set(fields).size).toBe(fields.length);
    expect(questions.length).toBeLessThan(2);
  });

  test.each([
    ['gforms-ncsu-mentors.csv', 'first_name last_name email job_title organisation sector languages'],
    ['excel-brown-mentees.csv', 'last_name first_name region'],
  ])('%s gives %s', (file, expected) => {
    const headers = headersOf(file);
    const found = map(headers, headers.includes('Email') ? { email: 'Email' } : {});
    expect(found).toEqual(expect.arrayContaining(expected.split(' ')));
  });
});

describe('a header in other words', () => {
  test('is looked up without courtesies, asides and later lines', () => {
    expect(phrasings('Please enter your work email (optional)').at(-1)).toBe('work_email');
    expect(
      map(['What is your job title? *', 'Please provide your time zone', 'Which country do you work in?']),
    ).toEqual(['job_title', 'timezone', 'country']);
    expect(map(['What do you hope to provide as a mentor?\n(Example: career advice)'])).toEqual([
      'motivation',
    ]);
  });

  test('of the time when the form was sent is one column, the better where there are two', () => {
    expect(map(['Start time', 'Completion time', 'Name'])).toEqual([null, 'submitted_at', 'name']);
  });

  test('of what was wrong with a rejected row is passed over', () => {
    expect(mapHeaders(['Name', '_error'], new Map())[1]).toMatchObject({ field: null, how: 'ignored' });
  });
});

describe('a column', () => {
  test('may be named by its place, left out, or kept', () => {
    expect(map(['Name', 'Email', 'Email'], { email: '#3' })).toEqual(['name', null, 'email']);
    expect(mapHeaders(['Name', 'Work email', 'Email'], new Map(), { ignore: ['Work email'] })[1]?.how).toBe(
      'ignored',
    );
    const kept = mapHeaders(['Shirt size', 'Any disability?', 'a=b'], new Map(), {
      keep: ['shirt size', 'Any disability?=access', 'a=b'],
    });
    expect(kept.map(({ custom }) => custom)).toEqual([
      { name: 'shirt_size', label: 'Shirt size', isSensitive: false },
      { name: 'access', label: 'Any disability?', isSensitive: true },
      { name: 'a_b', label: 'a=b', isSensitive: false },
    ]);
  });

  test('is kept as sensitive where somebody says so', () => {
    const kept = mapHeaders(['identity to match', 'Size', 'Shoes'], new Map(), {
      keep: ['identity to match=circle (sensitive)', 'Size=(sensitive)', 'Shoes'],
    });
    expect(kept.map(({ custom }) => custom)).toEqual([
      { name: 'circle', label: 'identity to match', isSensitive: true },
      { name: 'size', label: 'Size', isSensitive: true },
      { name: 'shoes', label: 'Shoes', isSensitive: false },
    ]);
  });

  test('is not kept under a name that is taken', () => {
    expect(failure(() => mapHeaders(['X'], new Map(), { keep: ['X=name'] })).message).toContain(
      'a field already',
    );
    expect(failure(() => mapHeaders(['__proto__'], new Map(), { keep: ['__proto__'] })).message).toContain(
      'cannot be called',
    );
  });

  test('is mapped as a profile says, where the file has it and nothing else was said', () => {
    const profile = {
      set: each([
        ['level', 'Band'],
        ['region', 'Gone'],
      ]),
      ignore: ['Email'],
      keep: ['Size'],
    };
    const headers = ['Band', 'Email', 'Size', 'Work email'];
    const { columns } = mapAll(headers, { known: PARTICIPANT_HEADERS, profile });
    expect(columns.map(({ field, how }) => [field, how])).toEqual([
      ['level', 'profile'],
      [null, 'ignored'],
      ['size', 'kept'],
      ['email', 'alias'],
    ]);
    const over = mapAll(headers, {
      known: PARTICIPANT_HEADERS,
      profile,
      choices: { set: each([['sector', 'Band']]) },
    });
    expect(over.columns[0]).toMatchObject({ field: 'sector', how: 'set' });
  });
});

describe('several columns', () => {
  const known = PARTICIPANT_HEADERS;
  const headers = ['Goal 1', 'Goal 2', 'Title'];

  test('make up a list, in the order in which they are said', () => {
    const set = new Map([['goals', ['Goal 2', 'Goal 1', 'goal 2', '#1']]]);
    const { columns, questions } = mapAll(headers, { known, choices: { set } });
    expect(questions).toEqual([]);
    expect(columns.map(({ field, how, order }) => [field, how, order])).toEqual([
      ['goals', 'set', 1],
      ['goals', 'set', 0],
      ['job_title', 'alias', undefined],
    ]);
    const again = mapAll(['Goal 2', 'Goal 1'], { known, profile: { set } });
    expect(again.columns.map(({ how, order }) => [how, order])).toEqual([
      ['profile', 0],
      ['profile', 1],
    ]);
    // What a file of fewer columns has of them.
    expect(mapAll(['Goal 2'], { known, profile: { set } }).columns[0]).toMatchObject({ field: 'goals' });
  });

  test('are too many for a field of one value', () => {
    const set = new Map([['sector', ['Goal 1', 'Goal 2']]]);
    const { kind, message, hint } = failure(() => mapAll(headers, { known, choices: { set } }));
    expect({ kind, message, hint }).toEqual({
      kind: 'usage',
      message: '--set gives sector 2 columns, "Goal 1" and "Goal 2", and it holds one value.',
      hint: 'say which one it is: --set sector="Goal 1"; --keep "Goal 2"=NAME keeps the other as a custom field',
    });
  });
});

test('what is said of a column, or of a field, takes the place of what a profile says of it', () => {
  const profile = {
    set: new Map([
      ['goals', ['A', 'B']],
      ['sector', ['C']],
      ['level', ['Gone']],
    ]),
    ignore: ['D', 'E'],
    keep: ['F=shirt'],
  };
  const given = { set: new Map([['goals', ['#6']]]), ignore: ['C'], keep: ['D'] };
  expect(choicesTogether(['A', 'B', 'C', 'D', 'E', 'F'], profile, given)).toEqual({
    set: new Map([
      ['goals', ['#6']],
      ['level', ['Gone']],
    ]),
    ignore: ['E', 'C'],
    keep: ['D'],
  });
});
