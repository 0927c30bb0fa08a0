/** What each person is reminded of: what is theirs or everybody's, and nothing of what another has left undone. */
import { describe, expect, test } from '@jest/globals';
import { needsOf } from '../../src/domain/reminders/needs.ts';
import type { RelationshipFacts } from '../../src/domain/relationship.ts';
import {
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  circumstances,
} from './facts.ts';

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
