/** Forms as they are asked in a relationship: of whom, in which words. */
import { describe, expect, test } from '@jest/globals';
import { inLanguage } from '../../../src/domain/forms/form.ts';
import {
  companyOf,
  formForReading,
  formInPair,
  withoutPeople,
  worded,
} from '../../../src/domain/forms/form-in-pair.ts';
import { readFormDefinition } from '../../../src/domain/forms/read-form.ts';
import { editedForm } from '../../../src/application/forms/edited-form.ts';
import type {
  FormerPerson,
  RelationshipPerson,
  RelationshipRole,
} from '../../../src/domain/relationship/relationship.ts';
import { readShippedForm } from '../../../src/io/shipped-forms.ts';

const [goals, meeting] = [readShippedForm('goals'), readShippedForm('meeting')];

function person(participantId: number, role: RelationshipRole): RelationshipPerson {
  return {
    participantId,
    role,
    name: `Person ${participantId}`,
    email: null,
    country: null,
    waitBefore: 0,
    joinedOn: null,
  };
}

const [mentor, ana, ben] = [person(1, 'mentor'), person(2, 'mentee'), person(3, 'mentee')];
const peers = [4, 5, 6].map((id) => person(id, 'peer'));
const left: FormerPerson = { ...ben, leftOn: '2026-11-20', leftReason: null, leftNotes: null };

const PAIR = { format: 'one-to-one', people: [mentor, ana], former: [] } as const;
const CIRCLE = { format: 'circle', people: [mentor, ana, ben], former: [] } as const;
const PANEL = { format: 'panel', people: [mentor, person(7, 'mentor'), ana], former: [] } as const;
const TRIO = { format: 'peer', people: peers, former: [] } as const;

/** The choices of a question, by its field. */
function choicesOf(form: ReturnType<typeof formInPair>, field: string): readonly string[] | undefined {
  return form.questions.find((one) => one.field === field)?.choices?.map(({ id }) => id);
}

test('a pair is asked what it always was, in the words that it always had', () => {
  for (const form of [goals, meeting])
    for (const one of PAIR.people) expect(formInPair(form, PAIR, one)).toEqual(withoutPeople(form));
  expect(withoutPeople(meeting).questions.map(({ id }) => id)).toEqual([
    'met-on',
    'minutes',
    'channel',
    'notes',
    'action-done',
    'action',
    'action-owner',
    'action-due-on',
  ]);
});

describe('who can be chosen', () => {
  test('of a meeting of more than two, everybody, in the order of the relationship', () => {
    expect(choicesOf(formInPair(meeting, CIRCLE, ana), 'absent')).toEqual(['P1', 'P2', 'P3']);
    expect(choicesOf(formInPair(meeting, TRIO, peers[0]!), 'absent')).toEqual(['P4', 'P5', 'P6']);
  });

  test('of a goal, each of several mentees or all, by their mentor alone', () => {
    expect(choicesOf(formInPair(goals, CIRCLE, mentor), 'whose')).toEqual(['P2', 'P3', 'all']);
    for (const [pair, one] of [
      [CIRCLE, ana],
      [PANEL, mentor],
      [TRIO, peers[0]!],
    ] as const)
      expect(choicesOf(formInPair(goals, pair, one), 'whose')).toBeUndefined();
  });

  test('by name, the same in every language of the form', () => {
    const [first] =
      formInPair(meeting, CIRCLE, ana).questions.find(({ id }) => id === 'absent')?.choices ?? [];
    expect(new Set(Object.values(first?.words ?? {}))).toEqual(new Set(['Person 1']));
    expect(Object.keys(first?.words ?? {})).toEqual(Object.keys(meeting.title));
  });

  test('an answer may name who left since, and need not say whose goal it is where one is left', () => {
    const shrunk = { ...PAIR, format: 'circle', former: [left] } as const;
    const read = formForReading(goals, shrunk, mentor);
    expect(choicesOf(read, 'whose')).toEqual(['P2', 'P3', 'all']);
    expect(read.questions.find(({ field }) => field === 'whose')?.isRequired).toBe(false);
    expect(choicesOf(formForReading(meeting, shrunk, ana), 'absent')).toEqual(['P1', 'P2', 'P3']);
  });
});

describe('words', () => {
  const titleOf = (form: typeof goals, id: string): string =>
    inLanguage(form.questions.find((one) => one.id === id)?.title ?? {}, ['en']);

  test('are of several where there are more than two people, however it began', () => {
    expect([PAIR, CIRCLE, PANEL, TRIO].map(companyOf)).toEqual([
      [],
      ['several'],
      ['several'],
      ['several', 'peers'],
    ]);
    expect(companyOf({ format: 'circle', people: PAIR.people })).toEqual([]);
  });

  test('of equals go before those of several, and what neither has stays', () => {
    const agreement = readShippedForm('agreement');
    const form = worded(agreement, companyOf(TRIO));
    expect(titleOf(form, 'mentor-expectations')).toBe('What is expected of whoever gives support?');
    expect(inLanguage(form.intro, ['en'])).toContain('All of you read it');
    expect(titleOf(form, 'boundaries')).toBe(titleOf(agreement, 'boundaries'));
    expect(form.questions.map(({ id }) => id)).toEqual(agreement.questions.map(({ id }) => id));
  });

  test('of the programme itself are for everybody', () => {
    const own = editedForm(goals, [goals], {
      reword: new Map([['measure', 'How will it show?']]),
      intro: 'Go on.',
    });
    const form = worded({ ...own, version: 2 }, ['several']);
    expect(titleOf(form, 'measure')).toBe('How will it show?');
    expect(form.intro['en']).toBe('Go on.');
    expect(form.intro['de']).toBe(goals.several?.intro?.['de']);
  });
});

test('other words are checked as all words are', () => {
  const json = {
    schema: 'mentor.form-definition/1',
    form: 'meeting',
    title: { en: 'Met' },
    intro: { en: 'Go on.' },
    several: { intro: { en: 'You and {everybody}' } },
    questions: [
      { id: 'met-on', kind: 'date', title: { en: 'When?' }, field: 'met_on', readers: 'both' },
      {
        id: 'owner',
        kind: 'choice',
        title: { en: 'Who?' },
        several: { title: { en: 'when?' }, choices: { nobody: { en: 'Nobody' } } },
        field: 'action_owner',
        readers: 'both',
        choices: [{ id: 'me', words: { en: 'Me' } }],
      },
      {
        id: 'absent',
        kind: 'choices',
        title: { en: 'Missing?' },
        field: 'absent',
        readers: 'both',
        choices: [{ id: 'P3', words: { en: 'Ben' } }],
      },
    ],
  };
  expect(() => readFormDefinition(json)).toThrow(
    [
      'This is not a form:',
      'questions[1].several.choices.nobody: is none of its choices',
      'questions[1].choices: must be two or more',
      'questions[2].choices: "P3" must be one of ',
      'questions[1].several.title.en: is that of questions[0]',
      'several.intro.en: {everybody} cannot be filled in',
    ].join('\n'),
  );
});
