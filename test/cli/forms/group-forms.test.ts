/** Forms of circles, panels and peers: who is asked what, what is shown to whom, and what is not taken. */
import { describe, expect, test } from '@jest/globals';
import { askedForms } from '../../../src/application/forms/asked-forms.ts';
import { loadFormSet } from '../../../src/application/forms/form-set.ts';
import { brokenRule } from '../../../src/domain/forms/answer-rules.ts';
import { type FormKind, questionsFor } from '../../../src/domain/forms/form.ts';
import { insertForm } from '../../../src/store/forms/forms.ts';
import { loadFacts } from '../../../src/store/relationships/relationships.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { insertGoal } from '../../../src/store/relationships/events.ts';
import { aProgramme, type Made, TODAY } from '../../support/programme.ts';
import { withGroup } from '../../support/groups.ts';

const SMART = { measure: 'talks', baseline: '0', target: '3', why: 'it matters', dueOn: '2027-11-30' };

/** R1 is a circle of Ruth (1) with Ana, Ben and Cem (2 to 4), R2 of peers: Pia and Quin (5, 6). */
function groups(sql = '', goals: readonly (readonly [number | null, string, number?])[] = []): Made {
  const programme = aProgramme().withMentor({ name: 'Ruth', capacity: 6 });
  for (const name of ['Ana', 'Ben', 'Cem']) programme.withMentee({ name });
  for (const name of ['Pia', 'Quin']) programme.withMentee({ name, isMentee: false, isPeer: true });
  withGroup(programme, 'circle', ['Ruth'], ['Ana', 'Ben', 'Cem']);
  withGroup(programme, 'peer', [], ['Pia', 'Quin']);
  return programme
    .with('more', ({ store }) => {
      store.db.exec(sql);
      for (const [participantId, statement, relationshipId = 1] of goals)
        insertGoal(store, {
          ...SMART,
          relationshipId,
          participantId,
          statement,
          setOn: TODAY,
          carriedFromId: null,
        });
    })
    .create();
}

function asked({ store }: Made, kind: FormKind, to: 'due' | 'all' = 'due') {
  return store.read(() => askedForms(store, loadFormSet(store), { to, kind }));
}

const names = (forms: ReturnType<typeof asked>): string[] => forms.map(({ person }) => person.name);

const negotiating = (id: number): string =>
  `UPDATE relationships SET phase = 'negotiation' WHERE id = ${id};
   INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on, is_forced) VALUES (${id}, 'preparation', 'negotiation', '${TODAY}', 0);`;

describe('who is asked', () => {
  test('each of them how ready they are; nobody who left', () => {
    expect(names(asked(groups(), 'readiness'))).toEqual(['Ruth', 'Ana', 'Ben', 'Cem', 'Pia', 'Quin']);
    const left = groups(`UPDATE relationship_people SET left_on = '${TODAY}' WHERE participant_id = 3`);
    expect(names(asked(left, 'readiness', 'all'))).toEqual(['Ruth', 'Ana', 'Cem', 'Pia', 'Quin']);
  });

  test('each mentee and each peer for a goal of their own, unless there is one of all', () => {
    const sql = `${negotiating(1)} ${negotiating(2)}`;
    expect(names(asked(groups(sql, [[2, 'Lead']]), 'goals'))).toEqual(['Ben', 'Cem', 'Pia', 'Quin']);
    expect(names(asked(groups(sql, [[null, 'Lead']]), 'goals'))).toEqual(['Pia', 'Quin']);
  });

  test('a peer the questions of both sides, once', () => {
    const pia = asked(groups(), 'skills', 'all').find(({ person }) => person.name === 'Pia');
    expect(pia?.person.role).toBeNull();
    expect(questionsFor(pia!.form, pia!.person.role)).toEqual(pia?.form.questions);
  });

  test('of several goals nobody how far those of another are', () => {
    const goals = [
      [5, 'Goal of Pia', 2],
      [6, 'Goal of Quin', 2],
    ] as const;
    const about = asked(groups('', goals), 'progress', 'all').map(({ person, each }) => [
      person.name,
      each.goal.map(({ name }) => name),
    ]);
    expect(about).toEqual([
      ['Pia', ['Pia: Goal of Pia']],
      ['Quin', ['Quin: Goal of Quin']],
    ]);
  });

  test('of a goal of all each mentee how far it is, and no mentor', () => {
    const about = asked(groups('', [[null, 'Lead']]), 'progress', 'all').map(({ person, each }) => [
      person.name,
      each.goal.map(({ name }) => name),
    ]);
    expect(about).toEqual(['Ana', 'Ben', 'Cem'].map((name) => [name, ['The whole group: Lead']]));
  });

  test('who joined is asked as of that day', () => {
    const late = groups(`UPDATE relationship_people SET joined_on = '2026-12-24' WHERE participant_id = 4`);
    const days = asked(late, 'readiness').map(({ person, since }) => [person.name, since]);
    expect(days).toContainEqual(['Ana', TODAY]);
    expect(days).not.toContainEqual(['Cem', TODAY]);
  });
});

describe('what is shown', () => {
  const goals = [
    [2, 'Goal of Ana'],
    [3, 'Goal of Ben'],
    [null, 'Goal of all'],
  ] as const;
  const shownTo = (name: string, made: Made): string =>
    asked(made, 'review', 'all')
      .filter(({ person }) => person.name === name)
      .map(({ shown }) => shown.map(({ text }) => text).join('\n'))
      .join('\n');

  test('everybody sees whose goals they are, a mentee those of no other', () => {
    const made = groups('', goals);
    expect(shownTo('Ruth', made)).toMatch(
      /^Ana: Goal of Ana .*\nBen: Goal of Ben .*\nThe whole group: Goal of all /,
    );
    expect(shownTo('Ben', made)).toMatch(/^Ben: Goal of Ben .*\nThe whole group: Goal of all /);
    expect(shownTo('Cem', made)).toMatch(/^The whole group: Goal of all /);
  });

  test('a mentor sees of a goal what both sides may read', () => {
    const made = groups('', goals);
    made.store.write('form edit', () => {
      const form = loadFormSet(made.store).current('goals');
      const kept = new Set(['target', 'due_on']);
      insertForm(made.store, {
        ...form,
        version: 2,
        questions: form.questions.map((one) =>
          kept.has(one.field ?? '') ? { ...one, readers: 'side' } : one,
        ),
      });
    });
    expect(shownTo('Ruth', made)).toContain('Ana: Goal of Ana (talks: 0)');
    expect(shownTo('Ben', made)).toContain('Ben: Goal of Ben (talks: 0 → 3, 2027-11-30)');
  });
});

test('an answer of somebody who left is not taken', () => {
  const { store } = groups(`UPDATE relationship_people SET left_on = '${TODAY}' WHERE participant_id = 3`);
  const [facts] = store.read(() => loadFacts(store, { ids: [1] }));
  const person = store.read(() => loadParticipants(store)).find(({ id }) => id === 3);
  const occasion = {
    form: 'readiness',
    version: 1,
    participantId: 3,
    relationshipId: 1,
    day: TODAY,
  } as const;
  const answer = { answeredOn: TODAY, values: new Map() };
  const broken = brokenRule(occasion, { answer } as never, { person, facts, today: TODAY });
  expect(broken).toEqual({
    rule: 'left',
    message: `Ben left R1 on ${TODAY}`,
    hint: 'thank them, and set the answer aside; mentor relationship join R1 P3, if they are back',
  });
});
