import { expect, test } from '@jest/globals';
import { NO_STORY } from '../../../src/domain/relationship/goals/goal-progress.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../../src/domain/relationship/relationship.ts';
import { agreementFields } from '../../../src/view/pages/relationship/agreement.ts';
import { storyBlocks } from '../../../src/view/pages/relationship/story.ts';
import { storyEvents } from '../../../src/view/pages/relationship/story-events.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  aReflection,
  aRelationship,
  aStep,
} from '../../domain/relationship/facts.ts';

const told = (facts: Partial<RelationshipFacts>, nextId: number | null = null): string[] =>
  storyEvents({
    facts: aRelationship({ startedOn: '2026-09-01', ...facts }),
    goals: new Map([[3, { ...NO_STORY, progress: [{ notedOn: '2026-10-01', value: '4', note: 'a note' }] }]]),
    nextId,
  }).map(({ on, text }) => `${on.slice(5)} ${text}`);

test('a story goes from the beginning to the end, in sentences', () => {
  expect(
    told(
      {
        phaseChanges: [aStep('preparation', '2026-09-01'), aStep('growth', '2026-09-20')],
        agreement: { ...anAgreement([1, 2]), draftedOn: '2026-09-10' },
        goals: [
          aGoal({
            setOn: '2026-09-15',
            status: 'achieved',
            closedOn: '2026-11-01',
            baseline: '0',
            target: '3',
          }),
        ],
        outcome: 'renewed',
        endedOn: '2026-11-20',
      },
      9,
    ),
  ).toEqual([
    '09-01 They were brought together.',
    '09-01 They began to get to know each other.',
    '09-10 They wrote down how they work together.',
    '09-15 Ben Okri set a goal: “Lead the maths team”, from 0 to 3.',
    '09-20 They began to work on what they had agreed.',
    '10-03 Ada Lovelace and Ben Okri accepted the agreement.',
    '11-01 Ben Okri achieved the goal “Lead the maths team”, and came to 4.',
    '11-20 They decided to go on, with new goals (R9).',
  ]);
});

test('a phase of a day is not told, and nobody works on what was agreed later', () => {
  const phaseChanges = [
    aStep('preparation', '2026-09-01'),
    aStep('negotiation', '2026-09-20'),
    aStep('growth', '2026-09-20'),
  ];
  const began = [
    '09-01 They were brought together.',
    '09-01 They began to get to know each other.',
    '09-20 They began to work towards their goals.',
  ];
  expect(told({ phaseChanges })).toEqual(began);
  const agreement = { ...anAgreement([]), version: 1, draftedOn: '2026-09-21' };
  expect(told({ phaseChanges, agreement }).slice(0, 3)).toEqual(began);
});

test('the first meeting and those with key points are told alone, the others of a month together', () => {
  const meeting = (metOn: string, notes: string | null = null) => ({
    ...aMeeting(metOn),
    minutes: 45,
    notes,
  });
  const meetings = [
    meeting('2026-09-03'),
    meeting('2026-09-10'),
    meeting('2026-09-17', 'Read the plan\n'),
    meeting('2026-09-24'),
    { ...meeting('2026-10-01'), status: 'missed' as const },
  ];
  expect(told({ meetings })).toEqual([
    '09-01 They were brought together.',
    '09-03 They met for the first time, for 45 minutes.',
    '09-10 They met on 10 and 24 September, for 90 minutes in all.',
    '09-17 They met for 45 minutes: “Read the plan”.',
  ]);
});

test('a comma is where something follows, and one stop ends a sentence', () => {
  const first = { ...aMeeting('2026-09-03'), minutes: null, notes: 'We talked about posts.' };
  const reflection = { ...aReflection(2), reflectedOn: '2026-09-05', isShared: true };
  expect(
    told({
      meetings: [first],
      reviews: [
        { reviewedOn: '2026-09-04', stillWorks: true, goalsRight: true, changesAgreed: 'Less mail!' },
      ],
      reflections: [{ ...reflection, achievements: 'A post.', lessons: 'Ask first' }],
    }),
  ).toEqual([
    '09-01 They were brought together.',
    '09-03 They met for the first time: “We talked about posts.”',
    '09-04 They looked at how it goes, and agreed: “Less mail!”',
    '09-05 Ben Okri looked back. Achieved: “A post.” Learnt: “Ask first”.',
  ]);
});

test('an agreement has what was written letter by letter, and a channel as a word', () => {
  const agreement = { ...anAgreement(), boundaries: 'iPad coaching', channel: 'video' };
  const fields = new Map(agreementFields(aRelationship(), agreement));
  expect([fields.get('Boundaries'), fields.get('Channel')]).toEqual(['iPad coaching', 'Video']);
});

test('of an end, a step that was forced, and words that are not shared, nothing is told', () => {
  const facts: Partial<RelationshipFacts> = {
    phaseChanges: [{ ...aStep('growth', '2026-09-20'), isForced: true, reason: 'plugh' }],
    outcome: 'ended-early',
    endedOn: '2026-10-01',
    endReason: 'mismatch',
    endNotes: 'plugh',
    reflections: [{ ...aReflection(2), isShared: false, achievements: 'plugh' }],
    reviews: [{ reviewedOn: '2026-09-30', stillWorks: false, goalsRight: false, changesAgreed: null }],
  };
  expect(told(facts)).toEqual([
    '09-01 They were brought together.',
    '09-20 They began to work towards their goals.',
    '09-30 They looked at how it goes.',
    '10-01 It came to its end.',
  ]);
});

test('of several, who joined and who left is told, and whose each goal is', () => {
  const [ada, ben] = aRelationship().people;
  if (ada === undefined || ben === undefined) throw new Error('there are two');
  const cy = { ...ben, participantId: 3, name: 'Cy\nHill', joinedOn: '2026-09-05' };
  expect(
    told({
      people: [ada, cy],
      former: [{ ...ben, leftOn: '2026-09-09', leftReason: 'no-time', leftNotes: 'plugh' }],
      goals: [
        aGoal({ setOn: '2026-09-06', participantId: null }),
        aGoal({
          setOn: '2026-09-07',
          participantId: 3,
          baseline: null,
          status: 'dropped',
          closedOn: '2026-09-08',
          reason: 'Done by others',
        }),
      ],
      reflections: [{ ...aReflection(2), isShared: true, reflectedOn: '2026-09-08', lessons: 'Ask first' }],
    }),
  ).toEqual([
    '09-01 They were brought together.',
    '09-05 Cy Hill joined.',
    '09-06 They set a goal: “Lead the maths team”, from 0 to 3.',
    '09-07 Cy Hill set a goal: “Lead the maths team”.',
    '09-08 Cy Hill let go of the goal “Lead the maths team”: “Done by others”.',
    '09-08 Ben Okri looked back. Achieved: “a new job”. Learnt: “Ask first”.',
    '09-09 Ben Okri left.',
  ]);
});

test('the opening gives everybody the days on which they were in it', () => {
  const { people } = aRelationship();
  const [ada, ben] = people as [RelationshipPerson, RelationshipPerson];
  const opening = (changed: Partial<RelationshipFacts>): string => {
    const [, block] = storyBlocks({
      facts: aRelationship(changed),
      ofOthers: 0,
      goals: new Map(),
      programme: 'Staff',
      nextId: null,
      resources: [],
    });
    return block?.kind === 'text' ? block.text : '';
  };
  const later = { ...ada, joinedOn: '2026-11-01' };
  const left = {
    ...ada,
    participantId: 3,
    name: 'Cy Amir',
    leftOn: '2026-10-30',
    leftReason: null,
    leftNotes: null,
  };
  expect(opening({})).toBe(
    'Ada Lovelace (mentor) and Ben Okri (mentee) have worked together in Staff since 1 September 2026.',
  );
  expect(opening({ people: [later, ben], former: [left], meetings: [aMeeting('2026-09-09')] })).toBe(
    'Ada Lovelace (mentor) and Ben Okri (mentee) have worked together in Staff: Ben Okri since 1 September 2026; Ada Lovelace since 1 November 2026. They have met once, 1 hour in all. Cy Amir (mentor) was with them from 1 September 2026 to 30 October 2026.',
  );
  expect(opening({ people: [later, ben], endedOn: '2027-01-09', outcome: 'completed' })).toBe(
    'Ada Lovelace (mentor) and Ben Okri (mentee) worked together in Staff until 9 January 2027: Ben Okri from 1 September 2026; Ada Lovelace from 1 November 2026.',
  );
});
