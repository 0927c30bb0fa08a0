import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fileChoices } from '../../../src/domain/import/file-choices.ts';
import { mapHeaders } from '../../../src/domain/import/header-mapping.ts';
import { PARTICIPANT_HEADERS } from '../../../src/domain/import/header-names.ts';
import type { PeoplePlan } from '../../../src/domain/import/participants/people-plan.ts';
import { RowReader } from '../../../src/domain/import/participants/reader.ts';
import { meantBy, withMeanings, wordsKey } from '../../../src/domain/people/fields/meanings.ts';
import type { ParticipantFields } from '../../../src/domain/people/participant.ts';
import { plan as planAny } from './planned-people.ts';
import { listItems } from '../../../src/domain/words/text.ts';

type Said = readonly (readonly [field: string, words: string, value: string])[];

const meanings = (said: Said): ReturnType<typeof withMeanings> =>
  withMeanings(
    new Map(),
    said.map(([field, words, value]) => ({ field, words, value })),
  );

const TOPICS = new Map([
  ['budget and resources', 'Budget and resources'],
  ['behaviour, attendance', 'Behaviour, attendance'],
]);

function plan(row: Readonly<Record<string, string>>, said: Said = [], isClosed = false): PeoplePlan {
  const vocabulary = { levels: ['Manager', 'Director'], topics: TOPICS, means: meanings(said), isClosed };
  return planAny([{ name: 'Ada', roles: 'both', ...row }], [], { vocabulary });
}

function fieldsOf(planned: PeoplePlan): ParticipantFields {
  expect(planned.problems).toEqual([]);
  const [person] = planned.rows;
  if (person === undefined) throw new Error('nobody was read');
  return person.fields;
}

test.each<[cell: readonly [string, string], said: Said, expected: Partial<ParticipantFields>]>([
  [['capacity', 'As many as needed'], [['capacity', 'as many as needed', '4']], { capacity: 4 }],
  [['capacity', 'As many as needed'], [['capacity', 'as many as needed', '']], { capacity: null }],
  [['capacity', '3'], [['capacity', '3', '2']], { capacity: 2 }],
  [['years_experience', '0-2 years'], [['years_experience', '0-2 years', '1']], { yearsExperience: 1 }],
  [['level', 'SLT'], [['level', 'slt', 'director']], { level: 'Director' }],
  [['country', 'Blighty'], [['country', 'Blighty', 'GB']], { country: 'GB' }],
  [
    ['availability', 'Mornings; Mon 18:00-19:00'],
    [['availability', 'Mornings', 'Tue 9:00-10:00; Wed 9:00-10:00']],
    { availability: 'Mon 18:00-19:00; Tue 09:00-10:00; Wed 09:00-10:00' },
  ],
  [
    ['availability', 'Mornings, Tue, Thu 6-7pm, Flexible'],
    [
      ['availability', 'mornings', 'Mon 9am-10am'],
      ['availability', 'flexible', ''],
    ],
    { availability: 'Mon 09:00-10:00; Tue 18:00-19:00; Thu 18:00-19:00' },
  ],
  [['availability', 'Flexible'], [['availability', 'FLEXIBLE', '']], { availability: null }],
  [['languages', 'English, Après'], [['languages', 'apres', 'French']], { languages: ['en', 'fr'] }],
  [['languages', 'English, Other'], [['languages', 'Other', '']], { languages: ['en'] }],
  [
    ['channels', 'Zoom; Carrier pigeon'],
    [['channels', 'Carrier pigeon', 'messages']],
    { channels: ['video', 'messages'] },
  ],
  [['worked_in', 'Blighty|France'], [['worked_in', 'Blighty', 'GB']], { workedIn: ['GB', 'FR'] }],
  [['formats', 'Buddy'], [['formats', 'buddy', 'peer']], { formats: ['peer'] }],
  [
    ['avoids', 'My boss; Ben Lee'],
    [['avoids', 'My boss', 'boss@x.org']],
    { avoids: ['boss@x.org', 'Ben Lee'] },
  ],
  [['organisation', 'HQ'], [['organisation', 'hq', 'Head Office']], { organisation: 'Head Office' }],
  [['consent_on', 'I do'], [['consent_on', 'I do', '2026-11-01']], { consentOn: '2026-11-01' }],
  [['consent_on', '2026-11-01'], [['consent_on', '2026-11-01', '']], { consentOn: null }],
  [['about', 'See CV'], [['about', 'see cv', '']], { about: null }],
  [
    ['goals', 'Budget and finance, Time'],
    [['goals', 'Budget and finance', 'Budget and resources']],
    { goals: ['Budget and resources', 'Time'] },
  ],
  [
    ['goals', 'Budget, finance, Time'],
    [['goals', 'Budget, finance', 'Behaviour, attendance']],
    { goals: ['Behaviour, attendance', 'Time'] },
  ],
  [['goals', 'Money'], [['goals', 'money', 'Budgets; Plans']], { goals: ['Budgets', 'Plans'] }],
  [['goals', 'Other'], [['goals', 'Other', '']], { goals: [] }],
  [['expertise', 'Money'], [['goals', 'money', 'Budgets']], { expertise: ['Money'] }],
])('%j with %j', (cell, said, expected) => {
  expect(fieldsOf(plan(Object.fromEntries([cell]), said))).toMatchObject(expected);
});

test('roles in other words', () => {
  const { problems } = plan({ roles: 'Buddy' });
  expect(problems).toMatchObject([{ rule: 'unknown-role', field: 'roles', unread: [{ words: 'Buddy' }] }]);
  expect(fieldsOf(plan({ roles: 'Buddy' }, [['roles', 'buddy', 'mentor']]))).toMatchObject({
    isMentor: true,
    isMentee: false,
  });
});

test('a word that is told for one field stands in another', () => {
  const row = { goals: 'Money', challenges: 'Money' };
  const planned = plan(row, [['goals', 'Money', 'Budgets']]);
  expect(fieldsOf(planned)).toMatchObject({ goals: ['Budgets'], challenges: ['Money'] });
  expect(planned.newTopics).toEqual(['Budgets', 'Money']);
});

test('a new topic with a meaning is not one', () => {
  const { newTopics } = plan({ goals: 'Budget and finance, Time' }, [
    ['goals', 'Budget and finance', 'Budget and resources'],
  ]);
  expect(newTopics).toEqual(['Time']);
});

test('a closed list of topics takes a word that means one', () => {
  const row = { goals: 'Budget, finance; Time, place' };
  const { problems } = plan(row, [['goals', 'Budget, finance', 'Budget and resources']], true);
  expect(problems).toMatchObject([{ rule: 'unknown-topic', unread: [{ words: 'Time, place' }] }]);
});

describe('what a problem tells of the words', () => {
  test.each([
    ['languages', 'English; Tlhingan; Na’vi', [{ words: 'Tlhingan' }, { words: 'Na’vi' }]],
    [
      'channels',
      'Telphone; Pigeons; No preference',
      [{ words: 'Telphone', likely: 'phone' }, { words: 'Pigeons' }, { words: 'No preference', likely: '' }],
    ],
    ['languages', 'English, Other', [{ words: 'Other', likely: '' }]],
    ['level', 'Mangager', [{ words: 'Mangager', likely: 'Manager' }]],
    ['capacity', 'As many\nas needed', [{ words: 'As many as needed' }]],
    ['email', 'later', [{ words: 'later' }]],
    ['country', 'Somewhere', [{ words: 'Somewhere' }]],
    ['timezone', 'Middle of nowhere', [{ words: 'Middle of nowhere' }]],
    ['years_experience', 'ages', [{ words: 'ages' }]],
    ['consent_on', 'perhaps', [{ words: 'perhaps' }]],
  ])('%s: %j', (field, cell, unread) => {
    expect(plan({ [field]: cell }).problems).toMatchObject([{ field, column: field, unread }]);
  });

  test('of a closed list of topics, each unknown one and the topic it is near', () => {
    expect(plan({ goals: 'Budget and resouces; Time' }, [], true).problems).toMatchObject([
      { unread: [{ words: 'Budget and resouces', likely: 'Budget and resources' }, { words: 'Time' }] },
    ]);
  });
});

test('words are compared without case, accents and doubled blanks', () => {
  expect(wordsKey('  Après\u00a0 MIDI ')).toBe('apres midi');
  // Marks of other scripts are vowels: without them it would be another word.
  expect(wordsKey('किताब')).toBe('किताब');
});

test('what was said of this file counts over what was said before, word by word', () => {
  const before = {
    means: meanings([
      ['level', 'boss', 'Head'],
      ['level', 'gm', 'Manager'],
    ]),
  };
  const given = {
    means: meanings([
      ['level', 'Boss', 'Director'],
      ['capacity', 'few', '3'],
    ]),
  };
  expect(fileChoices([], before, given).means).toEqual(
    meanings([
      ['level', 'boss', 'Director'],
      ['level', 'gm', 'Manager'],
      ['capacity', 'few', '3'],
    ]),
  );
});

test('without a meaning of its words, a cell is read as it is', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      const others = new Map([['\0never', 'x']]);
      expect(meantBy(cell, others, listItems)).toBe(cell);
    }),
  );
});

describe('a cell that is as good as blank', () => {
  test.each([
    ['organisation', 'n/a'],
    ['organisation', '-'],
    ['job_title', 'None'],
    ['email', '–'],
    ['level', 'N/A'],
    ['country', 'none'],
    ['timezone', '?'],
    ['capacity', 'TBC'],
    ['years_experience', 'nil'],
    ['languages', 'null'],
    ['availability', 'n/a'],
    ['channels', '-'],
    ['goals', 'None'],
    ['consent_on', 'N/A'],
    ['consent_on', '-'],
    ['organisation', '#REF!'],
    ['level', '#N/A'],
    ['email', '#VALUE!'],
    ['capacity', '#DIV/0!'],
    ['goals', '#NAME?'],
    ['about', '#ref!'],
    ['about', 'ok'],
  ])('%s: %j', (field, cell) => {
    const planned = plan({ [field]: cell });
    expect(fieldsOf(planned)).toEqual(fieldsOf(plan({ [field]: '' })));
    expect(planned.newTopics).toEqual([]);
    // What is blank about consent is counted with the consents.
    const told = field === 'consent_on' ? [] : [{ column: field, words: cell, cells: 1, line: 2 }];
    expect(planned.blankWords).toEqual(told);
  });

  test('is none of the name that a spreadsheet could not look up', () => {
    expect(plan({ name: '#REF!' })).toMatchObject({
      problems: [{ rule: 'name-missing' }],
      blankWords: [{ column: 'name', words: '#REF!' }],
    });
  });

  test('is told only where somebody wrote something, and did not say what it means', () => {
    const blanks = { organisation: ' ', goals: ' ; ', about: '\u200b', level: 'SLT' };
    expect(plan(blanks, [['level', 'SLT', '']]).blankWords).toEqual([]);
    expect(plan({ 'Availability [Monday]': 'No', capacity: '2 (default)' }).blankWords).toEqual([]);
  });

  test.each([
    ['country', 'NA', { country: 'NA' }],
    ['languages', 'na', { languages: ['na'] }],
    ['name', 'None', { name: 'None' }],
  ])('not where it is a value: %s: %j', (field, cell, expected) => {
    expect(fieldsOf(plan({ [field]: cell }))).toMatchObject(expected);
  });

  test('not for how many, which "none" may well answer', () => {
    expect(plan({ capacity: 'None' }).problems).toMatchObject([{ unread: [{ words: 'None', likely: '0' }] }]);
    expect(fieldsOf(plan({ capacity: 'None' }, [['capacity', 'None', '0']]))).toMatchObject({ capacity: 0 });
  });

  test('not for a role, which nobody can do without', () => {
    expect(plan({ roles: 'n/a' }).problems).toMatchObject([{ rule: 'unknown-role' }]);
    expect(plan({ roles: 'Guest' }, [['roles', 'Guest', '']]).problems).toMatchObject([
      { rule: 'role-missing' },
    ]);
  });
});

test('what is assumed or cut off is told', () => {
  const row = { name: 'Ray, Ana', availability: 'Mondays', years_experience: '10+' };
  expect(plan(row).normalised.examples.map(({ column, from, to }) => [column, from, to])).toEqual([
    ['name', 'Ray, Ana', 'Ana Ray'],
    ['availability', 'Mondays', 'Mon 09:00-17:00'],
    ['years_experience', '10+', '10'],
  ]);
  const plain = {
    name: 'Ana Ray',
    availability: 'Mon 9am-5pm',
    years_experience: '10 years',
    capacity: 'up to two',
  };
  const planned = plan(plain);
  expect(planned.normalised.count).toBe(0);
  expect(fieldsOf(planned)).toMatchObject({
    availability: 'Mon 09:00-17:00',
    yearsExperience: 10,
    capacity: 2,
  });
});

test('a header that asks for the surname first turns every name round', () => {
  const columns = mapHeaders(['Name (Last name, first name)', 'roles'], {
    known: PARTICIPANT_HEADERS,
    choices: { set: new Map([['name', ['#1']]]) },
  }).columns;
  const reader = new RowReader({
    columns,
    vocabulary: { levels: [], topics: new Map() },
    roles: undefined,
    consentOn: undefined,
    today: '2026-11-29',
    clearBlank: false,
    peopleFields: [],
  });
  const { draft, notes } = reader.read({ line: 2, cells: ['García López, Ana', 'mentor'] });
  expect(draft.name).toBe('Ana García López');
  expect(notes).toMatchObject([{ from: 'García López, Ana', to: 'Ana García López' }]);
});
