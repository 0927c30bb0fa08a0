import { describe, expect, test } from '@jest/globals';
import {
  dueForms,
  type FormFacts,
  type FormForSomebody,
  type FormPerson,
  formsFor,
  FormsOfPeople,
} from '../../../src/domain/forms/due/due-forms.ts';
import type { FormKind } from '../../../src/domain/forms/form.ts';
import { skillMoment } from '../../../src/domain/forms/due/form-rules.ts';
import { scheduleOf } from '../../../src/domain/attention/thresholds.ts';
import type { RelationshipFacts, RelationshipPerson } from '../../../src/domain/relationship/relationship.ts';
import {
  aCheckIn,
  aGoal,
  aMeeting,
  anAgreement,
  anAssessment,
  aReflection,
  aRelationship,
  aStep,
  generalPhases,
  inGrowth,
  TODAY,
} from '../relationship/facts.ts';

const [MENTOR, MENTEE] = [1, 2];

const PERSON: FormPerson = {
  id: MENTOR,
  isMentee: false,
  enrolledOn: '2026-08-20',
  isAskable: true,
  isPaused: false,
  hasNeeds: true,
};

function formFacts(
  more: Partial<FormFacts> = {},
  circumstances: Partial<FormFacts['circumstances']> = {},
): FormFacts {
  return {
    circumstances: {
      phases: generalPhases(),
      schedule: scheduleOf(new Map()),
      usualRhythmDays: 30,
      progress: new Map(),
      ratings: new Map(),
      outcomes: new Map(),
      ...circumstances,
    },
    people: new Map([
      [MENTOR, PERSON],
      [MENTEE, { ...PERSON, id: MENTEE, isMentee: true }],
    ]),
    given: [],
    snoozes: new Map(),
    notAsked: new Set(),
    today: TODAY,
    ...more,
  };
}

/** What is due of some forms, as `P2 on 2026-09-01`; the day since when follows where it is another one. */
function due(kind: FormKind, pair: Partial<RelationshipFacts>, facts = formFacts()): string[] {
  const relationship = aRelationship(pair);
  const all = dueForms(formsFor([relationship], facts, [kind]), facts);
  // What leaves out early what is not due finds the same.
  const alone = new FormsOfPeople(facts, { kinds: [kind], isDueAlone: true });
  alone.add(relationship);
  expect(dueForms(alone.all(), facts)).toEqual(all);
  return all.map(
    ({ participantId, day, since }) => `P${participantId} on ${day}${since === day ? '' : ` since ${since}`}`,
  );
}

/** The day of the occasion, due or not, by person. */
function days(kind: FormKind, pair: Partial<RelationshipFacts>, facts = formFacts()): Record<string, string> {
  const forms: FormForSomebody[] = formsFor([aRelationship(pair)], facts, [kind]);
  return Object.fromEntries(forms.map(({ participantId, day }) => [`P${participantId}`, day]));
}

const negotiation: Partial<RelationshipFacts> = {
  phase: 'negotiation',
  phaseChanges: [aStep('preparation', '2026-09-01'), aStep('negotiation', '2026-09-20')],
};
const closure: Partial<RelationshipFacts> = {
  phase: 'closure',
  phaseChanges: [aStep('growth', '2026-09-10'), aStep('closure', '2026-11-10')],
};

describe('what the checklist of the phase asks', () => {
  test('readiness of each side, until there is one', () => {
    expect(due('readiness', {})).toEqual(['P1 on 2026-09-01', 'P2 on 2026-09-01']);
    expect(due('readiness', { assessments: [anAssessment(MENTEE)] })).toEqual(['P1 on 2026-09-01']);
    expect(due('readiness', negotiation)).toEqual([]);
    expect(days('readiness', { assessments: [anAssessment(MENTEE)] })).toEqual({
      P1: '2026-09-01',
      P2: '2026-09-02',
    });
  });

  test('an agreement that changed on the very day on which somebody had answered is another occasion', () => {
    const draftedOn = '2026-09-20';
    const pair = { ...negotiation, agreement: { ...anAgreement([MENTEE]), draftedOn } };
    const answered = (answeredOn: string): FormFacts =>
      formFacts({
        given: [
          {
            form: 'agreement',
            participantId: MENTOR,
            relationshipId: aRelationship({}).id,
            day: draftedOn,
            answeredOn,
          },
        ],
      });
    expect(due('agreement', pair, answered(draftedOn))).toEqual([`P1 on 2026-09-21 since ${draftedOn}`]);
    // Who has answered since, and did not accept, has said so.
    expect(due('agreement', pair, answered('2026-09-22'))).toEqual([]);
  });

  test('the agreement of each side, until it has all its parts and they accept it', () => {
    expect(due('agreement', {})).toEqual([]);
    expect(due('agreement', negotiation)).toEqual(['P1 on 2026-09-20', 'P2 on 2026-09-20']);
    expect(due('agreement', { ...negotiation, agreement: anAgreement([MENTOR]) })).toEqual([
      'P2 on 2026-10-01',
    ]);
    const incomplete = { ...anAgreement([MENTOR, MENTEE]), boundaries: null };
    expect(due('agreement', { ...negotiation, agreement: incomplete })).toHaveLength(2);
  });

  test('who joined in growth is asked how ready they are and whether they accept what was agreed, and nobody else', () => {
    const [mentor, mentee] = aRelationship().people as [RelationshipPerson, RelationshipPerson];
    const growth = {
      phase: 'growth' as const,
      phaseChanges: [...(negotiation.phaseChanges ?? []), aStep('growth', '2026-10-10')],
      people: [{ ...mentor, joinedOn: '2026-11-01' }, mentee],
      agreement: anAgreement(),
    };
    expect(due('readiness', growth)).toEqual(['P1 on 2026-11-01']);
    expect(due('agreement', growth)).toEqual(['P1 on 2026-10-01 since 2026-11-01']);
    expect(due('agreement', { ...growth, agreement: anAgreement([MENTOR]) })).toEqual([]);
    // Nor to write one, where the others have gone on without.
    expect(due('agreement', { ...growth, agreement: null })).toEqual([]);
  });

  test('etiquette is a part of it where the programme asks pairs in two countries for it', () => {
    const phases = generalPhases();
    const asking = formFacts(
      {},
      {
        phases: {
          ...phases,
          negotiation: {
            targetDays: 30,
            requirements: [{ requirement: 'agreement', parameters: { etiquette: 1 } }],
          },
        },
      },
    );
    const [mentor, mentee] = aRelationship().people;
    const pair = { ...negotiation, agreement: anAgreement([MENTOR, MENTEE]) };
    const people = [
      { ...mentor!, country: 'GB' },
      { ...mentee!, country: 'KE' },
    ];
    expect(due('agreement', pair, asking)).toEqual([]);
    expect(due('agreement', { ...pair, people }, asking)).toHaveLength(2);
  });

  test('goals of the mentee, until one is complete; a draft makes it another occasion', () => {
    expect(due('goals', negotiation)).toEqual(['P2 on 2026-09-20']);
    expect(due('goals', { ...negotiation, goals: [aGoal({ measure: null })] })).toEqual(['P2 on 2026-10-01']);
    expect(due('goals', { ...negotiation, goals: [aGoal({ status: 'dropped' })] })).toEqual([
      'P2 on 2026-09-20',
    ]);
    expect(due('goals', { ...negotiation, goals: [aGoal()] })).toEqual([]);
    expect(days('goals', { ...negotiation, goals: [aGoal()] })).toEqual({ P2: '2026-10-01' });
  });

  test('a review half-way through growth, of both, and one answer is enough', () => {
    const growth = inGrowth('2026-01-01');
    const pair = { ...growth, startedOn: '2026-01-01' };
    expect(due('review', { ...pair, reviews: [] })).toEqual([
      'P1 on 2026-01-01 since 2026-05-16',
      'P2 on 2026-01-01 since 2026-05-16',
    ]);
    expect(due('review', inGrowth('2026-09-01'))).toEqual([]);
    const answered = formFacts({
      given: [
        { form: 'review', participantId: MENTEE, relationshipId: 7, day: '2026-01-01', answeredOn: TODAY },
      ],
    });
    expect(due('review', pair, answered)).toEqual([]);
    const review = { reviewedOn: '2026-05-20', stillWorks: true, goalsRight: true, changesAgreed: null };
    expect(due('review', { ...pair, reviews: [review] })).toEqual([]);
  });

  test('a reflection of each side in closure, with a rating', () => {
    expect(due('reflection', inGrowth())).toEqual([]);
    expect(due('reflection', closure)).toEqual(['P1 on 2026-11-10', 'P2 on 2026-11-10']);
    expect(due('reflection', { ...closure, reflections: [aReflection(MENTOR)] })).toEqual([
      'P2 on 2026-11-10',
    ]);
    expect(
      due('reflection', { ...closure, reflections: [aReflection(MENTOR), aReflection(MENTEE, null)] }),
    ).toEqual(['P2 on 2026-11-20 since 2026-11-10']);
  });

  test('what no item asks for is not due, and can be asked for', () => {
    const nothing = formFacts(
      {},
      {
        phases: {
          preparation: { targetDays: 30, requirements: [] },
          negotiation: { targetDays: 30, requirements: [] },
          growth: { targetDays: 270, requirements: [] },
          closure: { targetDays: 30, requirements: [] },
        },
      },
    );
    for (const kind of ['readiness', 'agreement', 'goals', 'meeting', 'review', 'reflection'] as const) {
      for (const pair of [{}, negotiation, inGrowth('2026-01-01'), closure])
        expect(due(kind, pair, nothing)).toEqual([]);
      expect(Object.keys(days(kind, negotiation, nothing))).toContain('P2');
    }
  });
});

describe('what a rhythm asks', () => {
  test('the latest check-in that is awaited', () => {
    expect(due('check-in', { startedOn: '2026-10-01' })).toEqual(['P1 on 2026-10-31', 'P2 on 2026-10-31']);
    const answered = { startedOn: '2026-10-01', checkIns: [aCheckIn(MENTOR, '2026-11-02')] };
    expect(due('check-in', answered)).toEqual(['P2 on 2026-10-31']);
    expect(days('check-in', answered)).toEqual({ P1: '2026-11-02', P2: '2026-10-31' });
    expect(due('check-in', { startedOn: TODAY })).toEqual([]);
  });

  test('a first meeting from the start, then one after each rhythm, and one that was planned', () => {
    expect(due('meeting', {})).toEqual(['P1 on 2026-09-01', 'P2 on 2026-09-01']);
    const growth = { ...inGrowth(), agreement: anAgreement([MENTOR, MENTEE]) };
    expect(due('meeting', { ...growth, meetings: [aMeeting('2026-11-10')] })).toEqual([]);
    expect(due('meeting', { ...growth, meetings: [aMeeting('2026-11-01')] })).toEqual([
      'P1 on 2026-11-01 since 2026-11-16',
      'P2 on 2026-11-01 since 2026-11-16',
    ]);
    const soon = [aMeeting('2026-11-01'), aMeeting('2026-11-25', 'planned')];
    expect(due('meeting', { ...growth, meetings: soon })).toEqual([]);
    const past = [aMeeting('2026-11-10'), aMeeting('2026-11-20', 'planned')];
    expect(due('meeting', { ...growth, meetings: past })[0]).toBe('P1 on 2026-11-10 since 2026-11-20');
    // Nothing is agreed: the usual rhythm, as growth asks for meetings.
    expect(due('meeting', { ...inGrowth(), meetings: [aMeeting('2026-10-22')] })).toHaveLength(2);
    expect(due('meeting', { ...closure, meetings: [aMeeting('2026-09-22')] })).toEqual([]);
  });

  test('progress of the mentee’s open goals on the days of check-ins, once they are in growth', () => {
    const pair = { ...inGrowth('2026-09-15'), goals: [aGoal({ setOn: '2026-09-10' })] };
    expect(due('progress', pair)).toEqual(['P2 on 2026-10-01']);
    expect(due('progress', { ...pair, goals: [aGoal({ setOn: '2026-09-26' })] })).toEqual([]);
    expect(due('progress', pair, formFacts({}, { progress: new Map([[3, '2026-09-30']]) }))).toEqual([]);
    expect(due('progress', { ...pair, goals: [aGoal({ status: 'achieved' })] })).toEqual([]);
    expect(days('progress', { ...negotiation, goals: [aGoal()] })).toEqual({ P2: '2026-10-01' });
  });
});

describe('what people gained', () => {
  const rated = (moment: 'before' | 'after', ratedOn: string) =>
    formFacts({}, { ratings: new Map([[MENTOR, [{ moment, ratedOn }]]]) });

  test('skills of each side, from the start and in closure', () => {
    expect(due('skills', {})).toEqual(['P1 on 2026-09-01', 'P2 on 2026-09-01']);
    expect(due('skills', {}, rated('before', '2026-08-01'))).toEqual(['P2 on 2026-09-01']);
    expect(due('skills', {}, rated('before', '2025-08-01'))).toHaveLength(2);
    expect(due('skills', { previousId: 3 })).toEqual([]);
    expect(due('skills', inGrowth())).toEqual([]);
    expect(due('skills', closure)).toEqual(['P1 on 2026-11-10', 'P2 on 2026-11-10']);
    expect(due('skills', closure, rated('after', '2026-11-12'))).toEqual(['P2 on 2026-11-10']);
  });

  test.each([
    ['2026-09-01', 'before'],
    ['2026-09-10', 'during'],
    ['2026-11-10', 'after'],
  ])('ratings of the occasion of %s are those %s', (day, moment) => {
    expect(skillMoment(aRelationship(closure), day)).toBe(moment);
  });

  test('somebody in two pairs is asked once', () => {
    const facts = formFacts();
    const pairs = [aRelationship(), aRelationship({ id: 8, startedOn: '2026-09-03' })];
    expect(dueForms(formsFor(pairs, facts, ['skills']), facts)).toMatchObject([
      { participantId: MENTOR, relationshipId: 7 },
      { participantId: MENTEE, relationshipId: 7 },
    ]);
  });

  test('outcomes of each side in closure', () => {
    expect(due('outcomes', inGrowth())).toEqual([]);
    expect(due('outcomes', closure)).toEqual(['P1 on 2026-11-10', 'P2 on 2026-11-10']);
    const known = new Map([[MENTOR, [{ relationshipId: 7, happenedOn: '2026-11-11' }]]]);
    expect(due('outcomes', closure, formFacts({}, { outcomes: known }))).toEqual(['P2 on 2026-11-10']);
  });
});

describe('what is about a person', () => {
  const course = { participantId: MENTEE, course: 'Basics', completedOn: null, expiresOn: null };

  test('training where a required course is missing or has expired', () => {
    expect(due('training', {})).toEqual([]);
    expect(due('training', { requiredTraining: [course] })).toEqual(['P2 on 2026-09-01']);
    const expired = { ...course, completedOn: '2025-10-01', expiresOn: '2026-10-01' };
    expect(due('training', { requiredTraining: [expired] })).toEqual(['P2 on 2026-10-02']);
    expect(due('training', { requiredTraining: [course, { ...expired, expiresOn: null }] })).toEqual([
      'P2 on 2026-09-01',
    ]);
    expect(due('training', { requiredTraining: [{ ...course, completedOn: '2026-09-09' }] })).toEqual([]);
  });

  test('who says that it is not done is asked again after a month', () => {
    const said = (answeredOn: string) =>
      formFacts({
        given: [
          { form: 'training', participantId: MENTEE, relationshipId: null, day: '2026-09-01', answeredOn },
        ],
      });
    expect(due('training', { requiredTraining: [course] }, said('2026-11-01'))).toEqual([]);
    expect(due('training', { requiredTraining: [course] }, said('2026-10-01'))).toEqual(['P2 on 2026-10-31']);
  });

  test('needs of a mentee in no pair who has not said them', () => {
    const mentee = { ...PERSON, id: 5, isMentee: true, hasNeeds: false };
    const facts = formFacts({
      people: new Map([
        [5, mentee],
        [6, { ...mentee, id: 6, hasNeeds: true }],
        [MENTEE, { ...mentee, id: MENTEE }],
      ]),
    });
    expect(due('needs', {}, facts)).toEqual(['P5 on 2026-08-20']);
    const given = [
      {
        form: 'needs' as const,
        participantId: 5,
        relationshipId: null,
        day: '2026-08-20',
        answeredOn: TODAY,
      },
    ];
    expect(due('needs', {}, { ...facts, given })).toEqual([]);
  });
});

describe('who is not asked', () => {
  test.each<[string, Partial<FormPerson>, number]>([
    ['withdrawn or without consent', { isAskable: false }, 0],
    ['paused', { isPaused: true }, 1],
  ])('somebody who is %s', (_, person, possible) => {
    const facts = formFacts({ people: new Map([[MENTOR, { ...PERSON, ...person }]]) });
    expect(due('readiness', {}, facts)).toEqual([]);
    expect(formsFor([aRelationship()], facts, ['readiness'])).toHaveLength(possible);
  });

  test('a pair that is over, one still to begin, one that is left alone, and a form that is not asked', () => {
    expect(due('readiness', { outcome: 'completed', endedOn: '2026-10-01' })).toEqual([]);
    expect(due('readiness', { startedOn: '2026-12-01' })).toEqual([]);
    expect(due('readiness', {}, formFacts({ snoozes: new Map([[7, [{ signal: null }]]]) }))).toEqual([]);
    expect(due('readiness', {}, formFacts({ snoozes: new Map([[7, [{ signal: 'quiet' }]]]) }))).toHaveLength(
      2,
    );
    expect(due('readiness', {}, formFacts({ notAsked: new Set(['readiness']) }))).toEqual([]);
  });

  test('who has answered, though nothing is recorded of it', () => {
    const given = [
      {
        form: 'readiness' as const,
        participantId: MENTEE,
        relationshipId: 7,
        day: '2026-09-01',
        answeredOn: TODAY,
      },
    ];
    expect(due('readiness', {}, formFacts({ given }))).toEqual(['P1 on 2026-09-01']);
  });
});
