/** Letters to circles, panels and peers: who gets one, what it says, and what of others it must not tell. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type LettersAsked, loadLetters } from '../../../src/application/letters/written-letters.ts';
import { FORM_LANGUAGES } from '../../../src/domain/forms/form.ts';
import type { WrittenKind } from '../../../src/domain/letters/letter-audience.ts';
import type { Letter } from '../../../src/domain/letters/letter.ts';
import { insertGoal } from '../../../src/store/relationships/events.ts';
import { aProgramme, type Made } from '../../support/programme.ts';
import { withGroup } from '../../support/groups.ts';

const NOTHING_SINCE = '2020-01-01';
const NO_PARTS = { measure: null, baseline: null, target: null, why: null, dueOn: null };

let made: Made;

beforeAll(() => {
  const programme = aProgramme({ contact: { name: 'Mary', email: 'mary@example.org' } });
  const common = { timezone: 'Europe/London', languages: ['en', 'cy'] };
  const more = (name: string) => ({
    ...common,
    name,
    email: `${name.toLowerCase()}@example.org`,
    about: `About ${name}.`,
    organisation: `${name} Works`,
    jobTitle: `Job of ${name}`,
    motivation: 'Kanarie',
    avoids: [],
  });
  programme.withMentor({ ...more('Ruth'), expertise: ['Budget', 'Teams'], capacity: 6 });
  programme.withMentor({ ...more('Omar'), expertise: ['Teams'], capacity: 6 });
  programme.withMentee({ ...more('Ana'), goals: ['Budget'] });
  programme.withMentee({ ...more('Ben'), goals: ['Teams'] });
  programme.withMentee({ ...more('Cem'), goals: ['Budget'] });
  programme.withMentee({ ...more('Dee'), goals: ['Budget', 'Teams'] });
  for (const [name, goal] of [
    ['Pia', 'Teams'],
    ['Quin', 'Budget'],
  ] as const)
    programme.withMentee({
      ...more(name),
      isMentee: false,
      isPeer: true,
      goals: [goal],
      expertise: ['Teams'],
    });
  withGroup(programme, 'circle', ['Ruth'], ['Ana', 'Ben', 'Cem']);
  withGroup(programme, 'panel', ['Ruth', 'Omar'], ['Dee']);
  withGroup(programme, 'peer', [], ['Pia', 'Quin']);
  programme.with('goals', ({ store }) => {
    for (const [participantId, statement] of [
      [3, 'Goal of Ana'],
      [4, 'Goal of Ben'],
      [null, 'Goal of all'],
    ] as const)
      insertGoal(store, {
        ...NO_PARTS,
        relationshipId: 1,
        participantId,
        statement,
        setOn: store.today,
        carriedFromId: null,
      });
  });
  made = programme.create();
});

function letters(kind: WrittenKind, more: Partial<LettersAsked> = { since: NOTHING_SINCE }): Letter[] {
  return made.store.read(() => loadLetters(made.store, kind, { isMeant: () => true, ...more }));
}

function to(name: string, kind: WrittenKind = 'matched', relationshipId = 1): string {
  const found = letters(kind, { relationshipId }).find(
    (one) => one.recipient.name === name && one.relationshipId === relationshipId,
  );
  return `${found?.subject}\n${found?.body}`;
}

describe('the letter of a match', () => {
  test('goes to each of them once', () => {
    expect(letters('matched').map((one) => `R${one.relationshipId} ${one.recipient.name}`)).toEqual([
      'R1 Ruth',
      'R1 Ana',
      'R1 Ben',
      'R1 Cem',
      'R2 Ruth',
      'R2 Omar',
      'R2 Dee',
      'R3 Pia',
      'R3 Quin',
    ]);
  });

  test('tells the mentor of a circle who its members are, and what they want', () => {
    const letter = to('Ruth');
    expect(letter).toContain('You have a circle: Ana, Ben and Cem.');
    expect(letter).toContain('Ana, Job of Ana, Ana Works\nBen, Job of Ben, Ben Works');
    expect(letter).toContain('- you can help with what they want: Budget, Teams');
    expect(letter).toContain('- you have a language in common: Welsh');
    expect(letter).not.toMatch(/Mentors with you/);
  });

  test('tells a mentee of a circle of the mentor, and of the others no more than their names', () => {
    const letter = to('Ben');
    expect(letter).toContain('Mentor: Ruth\nWith you in the circle: Ana and Cem');
    expect(letter).toContain('Ruth, Job of Ruth, Ruth Works');
    expect(letter).toContain('In their own words: “About Ruth.”');
    expect(letter).toContain('- they can help with what you want: Teams');
    for (const other of ['Ana', 'Cem'])
      expect(letter).not.toMatch(
        new RegExp(`Job of ${other}|${other} Works|About ${other}|${other.toLowerCase()}@`),
      );
    expect(letter).not.toContain('you want: Budget');
  });

  test('tells each of a panel of the others', () => {
    expect(to('Ruth', 'matched', 2)).toMatch(/one of several mentors of Dee[^]*Mentors with you: Omar/);
    expect(to('Ruth', 'matched', 2)).not.toMatch(/omar@|Job of Omar/);
    const dee = to('Dee', 'matched', 2);
    expect(dee).toContain('You have a panel of mentors: Ruth and Omar.');
    expect(dee).toContain('ruth@example.org, omar@example.org');
    expect(dee).toContain('- they can help with what you want: Budget, Teams');
  });

  test('speaks to peers as to equals', () => {
    const pia = to('Pia', 'matched', 3);
    expect(pia).toContain('You and Quin will mentor each other as equals');
    expect(pia).toContain('- Quin can help with what you want: Teams');
    expect(pia).not.toMatch(/mentee|your mentor/i);
    expect(to('Quin', 'matched', 3)).toContain('- you can help with what Pia wants: Teams');
  });

  test('tells nothing in confidence', () => {
    for (const language of FORM_LANGUAGES)
      for (const { body, subject } of letters('matched', { language, since: NOTHING_SINCE })) {
        expect(`${subject}\n${body}`).not.toMatch(/Kanarie|\{\w+\}/);
        expect(body.split('\n\n').length).toBeGreaterThan(4);
      }
  });
});

test('goals of others are in the letter of no other mentee, and a mentor reads whose they are', () => {
  expect(to('Ruth', 'half-way')).toMatch(/Ana: Goal of Ana[^]*Ben: Goal of Ben[^]*- Goal of all/);
  expect(to('Ben', 'half-way')).toMatch(/- Goal of Ben\n- Goal of all/);
  expect(to('Ben', 'half-way')).not.toContain('Goal of Ana');
});

test('welcome to a peer promises no mentor', () => {
  const programme = aProgramme();
  const peer = programme.withMentee({ name: 'Pia', isMentee: false, isPeer: true }).create();
  const [letter] = peer.store.read(() =>
    loadLetters(peer.store, 'welcome', { isMeant: () => true, since: NOTHING_SINCE }),
  );
  expect(letter?.body).toContain('with whom you will mentor each other');
});

describe('when people come, go, or are not to be told of', () => {
  function changed(sql: string): Made {
    const programme = aProgramme().withMentor({ name: 'Ruth', capacity: 6 });
    for (const name of ['Ana', 'Ben', 'Cem', 'Dee'])
      programme.withMentee({ name, email: `${name.toLowerCase()}@example.org`, jobTitle: `Job of ${name}` });
    withGroup(programme, 'circle', ['Ruth'], ['Ana', 'Ben', 'Cem', 'Dee']);
    return programme.with('a change', ({ store }) => store.db.exec(sql)).create();
  }

  const bodies = ({ store }: Made, kind: WrittenKind, since = NOTHING_SINCE): Record<string, string> =>
    Object.fromEntries(
      store
        .read(() => loadLetters(store, kind, { isMeant: () => true, since }))
        .map(({ recipient, body }) => [recipient.name, body]),
    );

  test('the others get theirs where one has taken consent back, without that one', () => {
    const all = bodies(changed(`UPDATE participants SET consent_on = NULL WHERE name = 'Ana'`), 'matched');
    expect(Object.keys(all)).toEqual(['Ruth', 'Ben', 'Cem', 'Dee']);
    expect(JSON.stringify(all)).not.toContain('Ana');
  });

  test('who left gets none and is in none; a circle without its mentor names nobody as one', () => {
    const gone = changed(
      `UPDATE relationship_people SET left_on = '2026-12-01' WHERE role = 'mentor' OR participant_id = 2`,
    );
    const all = bodies(gone, 'matched');
    expect(Object.keys(all)).toEqual(['Ben', 'Cem', 'Dee']);
    expect(all['Ben']).toContain('With you in the circle: Cem and Dee');
    expect(all['Ben']).not.toMatch(/Mentor:|Ruth|Ana|Job of|cem@/);
  });

  describe('who joins a circle that goes on', () => {
    const joined = (who: string, phase = 'growth'): Made =>
      changed(
        `UPDATE relationship_people SET joined_on = '2026-12-05' WHERE ${who};
         UPDATE relationships SET phase = '${phase}';
         UPDATE participants SET job_title = 'Job of Ruth' WHERE name = 'Ruth'`,
      );

    test('is told since when it goes on; the others who is new, and no more of one on their side', () => {
      const all = bodies(joined('participant_id = 5'), 'matched', '2026-12-02');
      expect(Object.keys(all)).toEqual(['Ruth', 'Ana', 'Ben', 'Cem', 'Dee']);
      expect(all['Dee']).toMatch(/^Dear Dee,\n\nYou join a circle that began on \d+ \w+ 2026:/);
      expect(all['Dee']).toContain('With you in the circle: Ana, Ben and Cem');
      for (const name of ['Ruth', 'Ana'])
        expect(all[name]).toContain('Somebody is new with you from now on: Dee.');
      expect(all['Ruth']).toContain('Job of Dee');
      expect(all['Ana']).not.toMatch(/Job of|dee@|Mentor from now on|You are in a circle/);
    });

    test('as a mentor takes it over; the others are told who their mentor is', () => {
      const all = bodies(joined(`role = 'mentor'`), 'matched', '2026-12-02');
      expect(all['Ruth']).toMatch(/You are now a mentor of Ana, Ben, Cem and Dee\. They began on/);
      expect(all['Ana']).toContain('Mentor from now on: Ruth\n\nRuth, Job of Ruth');
    });

    test('in preparation is written to as everybody is', () => {
      const all = bodies(joined('participant_id = 5', 'preparation'), 'matched', '2026-12-02');
      expect(Object.keys(all)).toEqual(['Dee']);
      expect(all['Dee']).toContain('You are in a circle');
    });

    test('is told of once: nobody gets another letter about it from the day after', () => {
      expect(bodies(joined('participant_id = 5'), 'matched', '2026-12-06')).toEqual({});
    });

    test('in each language, without a place that is left open', () => {
      for (const who of ['participant_id = 5', `role = 'mentor'`])
        for (const language of FORM_LANGUAGES) {
          const { store } = joined(who);
          const written = store.read(() =>
            loadLetters(store, 'matched', { isMeant: () => true, since: '2026-12-02', language }),
          );
          expect(written).toHaveLength(5);
          for (const { body, subject } of written) expect(`${subject}\n${body}`).not.toMatch(/\{\w+\}/);
          expect(new Set(written.map(({ key }) => key)).size).toBeGreaterThan(1);
        }
    });
  });

  test('a certificate counts from the day of joining, and names the mentor who left', () => {
    const over = changed(
      `UPDATE relationship_people SET joined_on = '2026-12-05' WHERE participant_id = 5;
       UPDATE relationship_people SET left_on = '2026-12-09' WHERE role = 'mentor';
       UPDATE relationships SET outcome = 'completed', ended_on = '2026-12-20'`,
    );
    const page = over.store
      .read(() => loadLetters(over.store, 'certificate', { isMeant: () => true, since: NOTHING_SINCE }))
      .find(({ recipient }) => recipient.name === 'Dee')
      ?.attachments[0]?.content.replaceAll('\u00a0', ' ');
    expect(page).toMatch(/from 5 December 2026 to 20 December 2026, with <?[^<]*Ruth/);
  });

  test('who joined later began later, and met less often', () => {
    const later = (more: string) =>
      changed(
        `UPDATE relationships SET started_on = '2026-01-10', planned_end_on = '2026-12-20', phase = 'closure';
         UPDATE relationship_people SET joined_on = '2026-06-01' WHERE participant_id = 5;
         INSERT INTO meetings (relationship_id, status, met_on, also_absent) VALUES
           (1, 'held', '2026-02-01', '[]'), (1, 'held', '2026-06-01', '[]'), (1, 'held', '2026-07-01', '[]'),
           (1, 'held', '2026-08-01', '[5]'); ${more}`,
      );
    const half = bodies(later(`UPDATE relationships SET phase = 'growth'`), 'half-way');
    expect(half['Ana']).toContain('10 January 2026');
    expect(half['Dee']).toContain('1 June 2026');
    expect(half['Dee']).not.toContain('10 January 2026');
    const ended = `UPDATE relationships SET outcome = 'completed', ended_on = '2026-11-20'`;
    const thanks = bodies(later(ended), 'thanks');
    expect(thanks['Ana']).toContain('4 times');
    expect(thanks['Dee']).toContain('2 times');
  });

  test('a certificate of a mentor who took over has the meetings and goals of their own time', () => {
    const over = changed(
      `UPDATE relationships SET started_on = '2026-01-10', outcome = 'completed', ended_on = '2026-11-20';
       UPDATE relationship_people SET joined_on = '2026-06-01' WHERE role = 'mentor';
       UPDATE relationship_people SET left_on = '2026-05-01' WHERE participant_id = 5;
       INSERT INTO meetings (relationship_id, status, met_on, minutes) VALUES
         (1, 'held', '2026-02-01', 60), (1, 'held', '2026-03-01', 60), (1, 'held', '2026-05-31', 60),
         (1, 'held', '2026-06-01', 60), (1, 'held', '2026-07-01', 60);
       INSERT INTO goals (relationship_id, participant_id, statement, set_on, status, closed_on) VALUES
         (1, 2, 'Before', '2026-02-01', 'achieved', '2026-03-01'), (1, 3, 'Before', '2026-02-01', 'achieved', '2026-05-31'),
         (1, 2, 'Begun before', '2026-03-01', 'achieved', '2026-08-01'), (1, 3, 'Own', '2026-07-01', 'achieved', '2026-08-01')`,
    );
    const page = over.store
      .read(() => loadLetters(over.store, 'certificate', { isMeant: () => true, since: NOTHING_SINCE }))
      .find(({ recipient }) => recipient.name === 'Ruth')
      ?.attachments[0]?.content.replaceAll('\u00a0', ' ');
    expect(page).toContain('from 1 June 2026 to 20 November 2026');
    expect(page).toMatch(/3 (people|mentees)/);
    expect([...(page ?? '').matchAll(/<b>(\d+)<\/b>/g)].map(([, value]) => value)).toEqual(['2', '2', '2']);
  });
});
