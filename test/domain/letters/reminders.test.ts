/** What each person is reminded of: what is theirs or everybody's, and nothing of what another has left undone. */
import { describe, expect, test } from '@jest/globals';
import { dueReminders } from '../../../src/domain/letters/due-reminders.ts';
import { type Need, needsOf } from '../../../src/domain/letters/reminder-needs.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../../src/domain/relationship/relationship.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  circumstances,
  inGrowth,
} from '../relationship/facts.ts';

const LATE = '2027-10-01';

/** The phase reminders of both, by person: 1 is the mentor, 2 the mentee. */
function phaseWords(facts: Partial<RelationshipFacts>): Record<number, string> {
  const needs = needsOf(aRelationship(facts), circumstances(), LATE).filter(({ kind }) => kind === 'phase');
  return Object.fromEntries(needs.map(({ participantId, what }) => [participantId, what]));
}

describe('the reminder of a phase', () => {
  test('asks each side for what is theirs', () => {
    expect(phaseWords({ phase: 'preparation', meetings: [aMeeting('2026-10-01')] })).toEqual({
      1: 'your readiness self-assessment',
      2: 'your readiness self-assessment',
    });
  });

  test('says nothing to a side of what the other has left undone', () => {
    const facts = { phase: 'preparation', meetings: [aMeeting('2026-10-01')] } as const;
    expect(phaseWords({ ...facts, assessments: [anAssessment(1)] })).toEqual({
      2: 'your readiness self-assessment',
    });
    expect(phaseWords({ phase: 'negotiation', agreement: anAgreement([2]), goals: [aGoal()] })).toEqual({
      1: 'your word that you accept the agreement',
    });
    expect(
      phaseWords({ phase: 'closure', reflections: [aReflection(2, null)], decidedOn: '2027-01-01' }),
    ).toEqual({
      1: 'your closing reflection; your satisfaction rating',
      2: 'your satisfaction rating',
    });
    const training = { course: 'Safeguarding', completedOn: null, expiresOn: null };
    expect(
      phaseWords({
        ...facts,
        assessments: [anAssessment(1), anAssessment(2)],
        requiredTraining: [{ ...training, participantId: 1 }],
      }),
    ).toEqual({ 1: 'your training: Safeguarding' });
  });

  test('asks both for what is both’s, and for the next step where all is there', () => {
    expect(phaseWords({ phase: 'negotiation', agreement: anAgreement([1, 2]) })).toEqual({
      1: 'a goal that is SMART-complete',
      2: 'a goal that is SMART-complete',
    });
    expect(phaseWords({ phase: 'negotiation', agreement: anAgreement([1, 2]), goals: [aGoal()] })).toEqual({
      1: 'the next step',
      2: 'the next step',
    });
  });

  test('names nobody', () => {
    for (const phase of ['preparation', 'negotiation', 'growth', 'closure'] as const) {
      const facts = aRelationship({ phase, agreement: anAgreement() });
      for (const { participantId, what } of needsOf(facts, circumstances(), LATE))
        for (const person of facts.people)
          expect([phase, participantId, what]).not.toEqual([
            phase,
            participantId,
            expect.stringContaining(person.name),
          ]);
    }
  });
});

/** What R7 needs on a date: whom, of what kind, what for. It began on 1 September 2026, and they have met. */
function needsOn(today: string, facts: Partial<RelationshipFacts>): unknown[] {
  const relationship = aRelationship({ meetings: [aMeeting('2026-09-01')], ...facts });
  return needsOf(relationship, circumstances(), today).map(({ participantId, kind, occasion }) => [
    participantId,
    kind,
    occasion,
  ]);
}

describe('a word is due', () => {
  test('about readiness in preparation, after a week, to whoever has not said it', () => {
    const facts = { assessments: [anAssessment(1)] };
    expect(needsOn('2026-09-07', facts)).toEqual([]);
    expect(needsOn('2026-09-08', facts)).toEqual([[2, 'readiness', 'start']]);
    expect(needsOn('2026-09-08', { ...facts, phase: 'negotiation' })).toEqual([]);
  });

  test('about readiness in growth, to whoever joined it', () => {
    const [mentor, mentee] = aRelationship().people as [RelationshipPerson, RelationshipPerson];
    const facts = { ...inGrowth(), people: [mentor, { ...mentee, joinedOn: '2026-10-05' }] };
    const readiness = (today: string): number[] =>
      needsOf(aRelationship(facts), circumstances(), today)
        .filter(({ kind }) => kind === 'readiness')
        .map(({ participantId }) => participantId);
    expect(readiness('2026-10-11')).toEqual([]);
    expect(readiness('2026-10-12')).toEqual([2]);
  });

  test('about training thirty days before it is out of date, and two weeks after the start where there is none', () => {
    const trained = {
      participantId: 1,
      courseId: 1,
      course: 'Mentoring basics',
      completedOn: '2025-10-01',
      expiresOn: '2026-10-01',
    };
    const facts = { phase: 'negotiation' as const, requiredTraining: [trained] };
    expect(needsOn('2026-08-31', facts)).toEqual([]);
    expect(needsOn('2026-09-01', facts)).toEqual([[1, 'training', 'Mentoring basics 2026-10-01']]);
    const never = { ...facts, requiredTraining: [{ ...trained, completedOn: null, expiresOn: null }] };
    expect(needsOn('2026-09-14', never)).toEqual([]);
    expect(needsOn('2026-09-15', never)).toEqual([[1, 'training', 'Mentoring basics']]);
  });
});

test('reminders are by relationship, person, kind and occasion, those of nobody’s relationship last', () => {
  const need = (relationshipId: number | null, participantId: number, kind: Need['kind'], occasion: string) =>
    ({ relationshipId, participantId, kind, occasion, since: '', dueOn: '2026-09-01', what: '' }) as const;
  const inOrder = [
    need(1, 4, 'action', 'A1'),
    need(2, 3, 'readiness', 'start'),
    need(2, 3, 'action', 'A1'),
    need(2, 3, 'action', 'A2'),
    need(2, 5, 'readiness', 'start'),
    need(null, 1, 'training', 'a course'),
  ];
  const order = (needs: readonly Need[]): unknown[] =>
    dueReminders(needs, [], circumstances(), '2026-09-20').map(({ kind, participantId, occasion }) =>
      [kind, participantId, occasion].join(' '),
    );
  expect(order(inOrder.toReversed())).toEqual(order(inOrder));
  expect(order(inOrder)).toEqual([
    'action 4 A1',
    'readiness 3 start',
    'action 3 A1',
    'action 3 A2',
    'readiness 5 start',
    'training 1 a course',
  ]);
});
