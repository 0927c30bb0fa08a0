/** The words of a letter that reminds: what its reader owes, in their language, and nothing of the other side. */
import { describe, expect, test } from '@jest/globals';
import { dueLetters } from '../../../src/domain/letters/due-letters.ts';
import { dueReminders, type Reminder, type SentReminder } from '../../../src/domain/letters/due-reminders.ts';
import type { Attachment } from '../../../src/domain/letters/letter.ts';
import { type ReminderLetter, reminderLetter } from '../../../src/domain/letters/reminder-letter.ts';
import { needsOf } from '../../../src/domain/letters/reminder-needs.ts';
import type { Wordings } from '../../../src/domain/letters/templates.ts';
import type { RelationshipFacts } from '../../../src/domain/relationship/relationship.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  aStep,
  circumstances,
} from '../relationship/facts.ts';

const ENGLISH: Wordings = { own: [], shipped: () => undefined };
const TODAY = '2026-10-14'; // day 43

/** The letters of R7, of everybody in it, by person: 1 is the mentor, 2 the mentee. */
function letters(
  facts: Partial<RelationshipFacts>,
  {
    sent = [],
    wordings = ENGLISH,
    languages = ['en'],
    today = TODAY,
    attachments = [],
  }: {
    sent?: readonly SentReminder[];
    wordings?: Wordings;
    languages?: readonly string[];
    today?: string;
    attachments?: readonly Attachment[];
  } = {},
): Record<number, ReminderLetter> {
  const relationship = aRelationship(facts);
  const reminders = dueReminders(needsOf(relationship, circumstances(), today), sent, circumstances(), today);
  const aboutOf = (reminder: Reminder) => {
    const person = relationship.people.find(({ participantId }) => participantId === reminder.participantId);
    return {
      reminder,
      recipient: {
        id: reminder.participantId,
        name: person?.name ?? '',
        email: 'a@example.org',
        languages: [...languages],
      },
      relationship,
      programme: 'Staff Mentoring',
      contact: 'Mary Seacole',
      resources: ['First steps (https://example.org/1)'],
    };
  };
  return Object.fromEntries(
    dueLetters(reminders, sent, 7, today).letters.map((letter) => [
      letter.participantId,
      reminderLetter(letter, aboutOf, attachments, wordings),
    ]),
  );
}

describe('a letter', () => {
  test('of one thing is that thing’s own', () => {
    const { 1: letter } = letters({}, { today: '2026-09-08' });
    expect(letter?.subject).toBe('Before you begin with Ben Okri');
    expect(letter?.body).toContain('\n\nMary Seacole\nYour coordinator, Staff Mentoring');
  });

  test('of one thing has its day and its phase as its reader’s language has them', () => {
    const shipped = (language: string) =>
      language === 'fr'
        ? {
            templates: {
              'reminder.readiness': { subject: 'Préparer', body: 'En {phase}, depuis le {due_on}' },
            },
            words: { 'phase.preparation': 'préparation' },
          }
        : undefined;
    const about = { wordings: { own: [], shipped }, languages: ['fr'], today: '2026-09-08' };
    expect(letters({}, about)[1]?.body).toBe('En préparation, depuis le 8 septembre 2026');
  });

  test('of several has a line each, the most urgent first, and no line twice for the same', () => {
    const { 1: letter } = letters({});
    expect(letter).toMatchObject({ subject: 'What comes next for you in Staff Mentoring', step: 'gentle' });
    expect(letter?.reminders.map(({ kind }) => kind)).toEqual([
      'first-meeting',
      'readiness',
      'check-in',
      'phase',
    ]);
    expect(letter?.body).toBe(
      [
        'Dear Ada Lovelace,',
        '',
        'These things are due, the most urgent first:',
        '',
        '1. Your first meeting with Ben Okri. Suggest two times to each other; if you have met, send me the date.',
        '2. Before you begin with Ben Okri: the readiness self-assessment, four numbers from 1 to 5. It takes three minutes.',
        '3. How is it going with Ben Okri? A few numbers and a line, since 1 October 2026. I alone read them.',
        '',
        'Worth a look: First steps (https://example.org/1)',
        '',
        'If something stands in the way, tell me; nobody is blamed.',
        '',
        'Mary Seacole',
        'Your coordinator, Staff Mentoring',
      ].join('\n'),
    );
  });

  test('in which something is asked for again is firm', () => {
    const sent = [
      {
        participantId: 1,
        relationshipId: 7,
        kind: 'readiness',
        occasion: 'start',
        level: 'gentle' as const,
        sentOn: '2026-09-20',
      },
    ];
    const { 1: firm, 2: gentle } = letters({}, { sent });
    expect(firm).toMatchObject({ step: 'firm', subject: 'Still open for you in Staff Mentoring' });
    expect(gentle).toMatchObject({ step: 'gentle' });
  });

  test('is in the reader’s language, small words and days too', () => {
    const shipped = (language: string) =>
      language === 'fr'
        ? {
            templates: {
              'letter.reminder': { subject: 'La suite', body: 'Bonjour {name},\n\n{items}' },
              'reminder.first-meeting.line': { body: 'Rencontrer {partner}' },
              'reminder.readiness.line': { body: 'Préparation' },
              'reminder.check-in.line': { body: 'Depuis le {due_on}' },
              'reminder.phase.line': { body: 'En {phase} : {what}' },
            },
            words: { 'asked.first-meeting': 'une première rencontre', 'phase.preparation': 'préparation' },
          }
        : undefined;
    const wordings = { own: [], shipped };
    expect(
      letters({ assessments: [anAssessment(1)] }, { wordings, languages: ['fr-CA', 'en'] })[1],
    ).toMatchObject({
      language: 'fr',
      subject: 'La suite',
      body: 'Bonjour Ada Lovelace,\n\n1. Rencontrer Ben Okri\n2. Depuis le 1 octobre 2026',
    });
    const phase = { participantId: 1, relationshipId: 7, sentOn: '2026-10-01', level: 'gentle' as const };
    const sent = [{ ...phase, kind: 'first-meeting', occasion: 'first' }];
    expect(
      letters({ assessments: [anAssessment(1)] }, { wordings, languages: ['fr'], sent })[1]?.body,
    ).toContain('En préparation : une première rencontre');
  });

  test('of one thing tells of its forms in its own language, whatever languages the letter of several has', () => {
    const own = { name: 'letter.reminder', language: 'lv', subject: 'Kas tālāk', body: '{items}' };
    const shipped = (language: string) =>
      language === 'fr'
        ? {
            templates: { 'reminder.readiness': { subject: 'Avant de commencer', body: '{forms}' } },
            words: { 'form.attached': 'Un formulaire est joint.' },
          }
        : undefined;
    const wordings = { own: [own], shipped };
    const attachments = [{ name: 'readiness-R7-P1.html', type: 'text/html', content: '' }];
    const about = { wordings, attachments, languages: ['lv', 'fr'], today: '2026-09-08' };
    expect(letters({}, about)[1]).toMatchObject({ language: 'fr', body: 'Un formulaire est joint.' });
  });
});

describe('nobody’s letter tells what the other side has or has not done:', () => {
  const trained = (participantId: number) => ({
    participantId,
    courseId: 1,
    course: 'Basics',
    completedOn: null,
    expiresOn: null,
  });
  const reflected = (id: number) => aReflection(id, 4);
  const closed = {
    phase: 'closure' as const,
    phaseChanges: [aStep('closure', '2026-08-01')],
    meetings: [aMeeting('2026-07-01')],
    agreement: anAgreement([1, 2]),
    goals: [aGoal()],
  };
  /** Facts of a time, then what each side alone does in it. */
  const CASES: readonly [string, Partial<RelationshipFacts>, (id: number) => Partial<RelationshipFacts>][] = [
    ['readiness', {}, (id) => ({ assessments: [anAssessment(id)] })],
    [
      'readiness in words',
      { meetings: [aMeeting('2026-09-20')] },
      (id) => ({ assessments: [anAssessment(id)] }),
    ],
    [
      'an answer to a check-in',
      { meetings: [aMeeting('2026-09-20')] },
      (id) => ({
        checkIns: [
          {
            id: 1,
            participantId: id,
            answeredOn: '2026-10-02',
            satisfaction: 1,
            trust: 1,
            communication: 1,
            commitment: 1,
            recommend: 0,
            words: 'Dreadful',
            asksHelp: true,
          } as RelationshipFacts['checkIns'][number],
        ],
      }),
    ],
    [
      'accepting the agreement',
      { phase: 'negotiation', goals: [] },
      (id) => ({ agreement: anAgreement([id]) }),
    ],
    ['a reflection', closed, (id) => ({ reflections: [reflected(id)] })],
    ['training', { meetings: [aMeeting('2026-09-20')] }, (id) => ({ requiredTraining: [trained(id)] })],
  ];

  test.each(CASES)('%s', (name, facts, does) => {
    // Where nobody has accepted, the agreement is there all the same.
    const still = name === 'accepting the agreement' ? { agreement: anAgreement([]) } : {};
    for (const [reader, other] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const without = letters({ ...facts, ...still })[reader];
      const withIt = letters({ ...facts, ...still, ...does(other) })[reader];
      expect(without?.body).toBeDefined();
      expect({ ...withIt, alone: withIt?.alone() }).toEqual({ ...without, alone: without?.alone() });
    }
  });
});

test('a mail that can carry nothing tells of no form', () => {
  const form = { name: 'readiness.html', type: 'text/html', content: '' };
  const { 1: letter } = letters({}, { today: '2026-09-08', attachments: [form] });
  const { 1: bare } = letters({}, { today: '2026-09-08' });
  expect(letter?.body).not.toBe(bare?.body);
  expect(letter?.alone()).toBe(bare?.body);
});
