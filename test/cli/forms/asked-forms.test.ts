/** Forms as people get them, from a data file. */
import { describe, expect, test } from '@jest/globals';
import { askedForms } from '../../../src/application/forms/asked-forms.ts';
import { loadFormSet } from '../../../src/application/forms/form-set.ts';
import { readFormCode } from '../../../src/domain/forms/form-code.ts';
import type { FormKind } from '../../../src/domain/forms/form.ts';
import type { AskedTo } from '../../../src/application/forms/asked-to.ts';
import { formSigner, renewFormSecret } from '../../../src/store/forms/form-secret.ts';
import { insertTakenAnswer } from '../../../src/store/forms/answers.ts';
import { insertAgreement, insertAssessment, insertGoal } from '../../../src/store/relationships/events.ts';
import { endRelationship, moveToPhase } from '../../../src/store/relationships/relationships.ts';
import { saveCourse } from '../../../src/store/people/training.ts';
import { aProgramme, type Made, TODAY } from '../../support/programme.ts';
import { anAgreement, anAssessment } from '../../domain/relationship/facts.ts';

function aPair() {
  return aProgramme({ contact: { name: 'Mary', email: 'mary@example.org' } })
    .withMentor({ name: 'Grace Hopper', languages: ['de', 'en'] })
    .withMentee({ name: 'Ada Lovelace', goals: ['Public speaking'] })
    .withMentee({ name: 'Ben Okri' })
    .withRelationship('Grace Hopper', 'Ada Lovelace');
}

function asked({ store }: Made, to: AskedTo, kind?: FormKind) {
  return store.read(() => askedForms(store, loadFormSet(store), { to, kind }));
}

const summary = (forms: ReturnType<typeof asked>): string[] =>
  forms.map(({ occasion, person }) => `${occasion.form} ${person.name} ${occasion.day}`);

describe('askedForms', () => {
  test('gives a form with its person, partner and code, which names them', () => {
    const made = aPair().create();
    const [first, second] = asked(made, 'due', 'readiness');
    expect(first).toMatchObject({
      occasion: { form: 'readiness', version: 1, participantId: 1, relationshipId: 1, day: TODAY },
      since: TODAY,
      person: { id: 1, name: 'Grace Hopper', languages: ['de', 'en'], role: 'mentor' },
      partners: [{ id: 2, name: 'Ada Lovelace' }],
      programme: 'Heads Together',
      contact: { name: 'Mary', email: 'mary@example.org' },
      shown: [],
    });
    expect(second).toMatchObject({ person: { name: 'Ada Lovelace', role: 'mentee' } });
    const sign = formSigner(made.store);
    expect(readFormCode(first!.code, sign)).toEqual({ occasion: first!.occasion });
    expect(asked(made, 'due', 'readiness')).toEqual([first, second]);
    renewFormSecret(made.store);
    expect(readFormCode(first!.code, formSigner(made.store))).toEqual({ problem: 'not-ours' });
  });

  test('all that is due, by pair and person; who has answered is left out', () => {
    const made = aPair()
      .with('readiness', ({ store }) => insertAssessment(store, 1, anAssessment(1, TODAY)))
      .with('import answers', ({ store }) =>
        insertTakenAnswer(
          store,
          { form: 'skills', version: 1, participantId: 2, relationshipId: 1, day: TODAY },
          { answeredOn: TODAY, digest: '', own: new Map() },
        ),
      )
      .create();
    expect(summary(asked(made, 'due'))).toEqual([
      `meeting Grace Hopper ${TODAY}`,
      `skills Grace Hopper ${TODAY}`,
      `readiness Ada Lovelace ${TODAY}`,
      `meeting Ada Lovelace ${TODAY}`,
      `needs Ben Okri ${TODAY}`,
    ]);
  });

  test('of a pair or a person, whether it is due or not', () => {
    const made = aPair().create();
    expect(summary(asked(made, { relationshipId: 1 }, 'reflection'))).toEqual([
      `reflection Grace Hopper ${TODAY}`,
      `reflection Ada Lovelace ${TODAY}`,
    ]);
    expect(summary(asked(made, { participantId: 2 }, 'goals'))).toEqual([`goals Ada Lovelace ${TODAY}`]);
    expect(asked(made, { participantId: 3 }, 'goals')).toEqual([]);
    expect(summary(asked(made, { relationshipId: 1 }, 'training'))).toHaveLength(2);
    expect(summary(asked(made, 'all', 'training'))).toHaveLength(3);
    expect(asked(made, 'all', 'enrol-mentor')).toEqual([]);
  });

  test('nobody who has withdrawn or not consented, and no pair that is over', () => {
    const made = aPair()
      .withMentee({ name: 'Cas Tan', consentOn: null })
      .with('relationship end', ({ store }) => {
        const change = {
          fromPhase: 'preparation',
          toPhase: null,
          changedOn: TODAY,
          isForced: false,
          reason: null,
        } as const;
        endRelationship(store, 1, change, { outcome: 'completed', reason: null, notes: null });
      })
      .create();
    expect(summary(asked(made, 'all', 'training'))).toHaveLength(3);
    expect(() => asked(made, { participantId: 4 })).toThrow(
      'P4 has withdrawn or has not consented, and gets no forms.',
    );
    expect(() => asked(made, { relationshipId: 1 })).toThrow('R1 is over: completed');
  });

  test('with what they are asked about, and what both sides may read, in the reader’s language', () => {
    const made = aPair()
      .with('life', ({ store }) => {
        const { id: _, acceptances: __, ...parts } = anAgreement();
        insertAgreement(store, 1, { ...parts, boundaries: null, draftedOn: TODAY });
        insertGoal(store, {
          relationshipId: 1,
          participantId: 2,
          setOn: TODAY,
          carriedFromId: null,
          statement: 'Speak at the fair',
          measure: 'talks',
          baseline: '0',
          target: '2',
          why: null,
          dueOn: '2027-03-01',
        });
        saveCourse(store, { name: 'Basics', requiredOf: 'mentors', validMonths: null });
      })
      .with('advance', ({ store }) =>
        moveToPhase(store, 1, {
          fromPhase: 'preparation',
          toPhase: 'negotiation',
          changedOn: TODAY,
          isForced: false,
          reason: null,
        }),
      )
      .create();
    const [ofMentor, ofMentee] = asked(made, 'due', 'agreement');
    expect(ofMentee?.shown.map(({ text }) => text)).toEqual([
      'honesty',
      'time',
      'the mentee books',
      'Every two weeks',
      'By video',
      'what is said stays',
    ]);
    expect(ofMentor?.shown).toHaveLength(6);
    expect(asked(made, { relationshipId: 1 }, 'goals')).toMatchObject([
      { shown: [{ text: 'Speak at the fair (talks: 0 → 2, 2027-03-01)' }] },
    ]);
    expect(asked(made, { relationshipId: 1 }, 'progress')).toMatchObject([
      { each: { goal: [{ id: 'G1', name: 'Speak at the fair' }] } },
    ]);
    expect(asked(made, { relationshipId: 1 }, 'skills').map(({ each }) => each.topic)).toEqual([
      [],
      [{ id: 'public-speaking', name: 'Public speaking' }],
    ]);
    expect(asked(made, 'due', 'training')).toMatchObject([
      { person: { id: 1, role: null }, partners: [], each: { course: [{ id: 'basics', name: 'Basics' }] } },
    ]);
  });
});
