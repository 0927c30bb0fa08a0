/**
 * One fixed programme with every format: two circles (one has lost its mentor, from the other a mentee has left), a panel, a
 * pair and a trio of peers, and two mentors with a mentee each, one of them over.
 */
import { addDays } from '../../src/domain/time/dates.ts';
import type { Format } from '../../src/domain/people/fields/choices.ts';
import type { RelationshipRole } from '../../src/domain/relationship/relationship.ts';
import { insertMeeting } from '../../src/store/relationships/meetings.ts';
import {
  endRelationship,
  insertRelationship,
  moveToPhase,
} from '../../src/store/relationships/relationships.ts';
import { insertRound } from '../../src/store/matching/rounds.ts';
import type { Store } from '../../src/store/store.ts';
import { aProgramme, type Made } from '../support/programme.ts';

/** The day of the reports. */
export const AS_OF = '2027-06-01';
const START = '2027-02-01';

const MENTORS = ['Ruth', 'Omar', 'Greta', 'Hugo', 'Iris'];
const MENTEES = ['Ana', 'Ben', 'Cem', 'Dua', 'Eli', 'Fay', 'Gus', 'Hana', 'Ike', 'Joy', 'Kit'];
const PEERS = ['Pia', 'Quin', 'Rafa', 'Sol', 'Tess', 'Uli'];

/** Who is in what; numbers of people follow from their places in the lists above. */
const GROUPS: readonly (readonly [format: Format, mentors: readonly string[], others: readonly string[]])[] =
  [
    ['circle', ['Ruth'], ['Ana', 'Ben', 'Cem', 'Dua']],
    ['circle', ['Omar'], ['Eli', 'Fay']],
    ['panel', ['Greta', 'Hugo', 'Ruth'], ['Gus']],
    ['peer', [], ['Pia', 'Quin']],
    ['peer', [], ['Rafa', 'Sol', 'Tess']],
    ['one-to-one', ['Iris'], ['Hana']],
    ['one-to-one', ['Hugo'], ['Ike']],
  ];

/** Makes the programme. */
export function allFormats(): Made {
  const programme = aProgramme({ defaultCapacity: 2, name: 'All Together' });
  for (const [at, name] of MENTORS.entries())
    programme.withMentor({ name, capacity: at === 0 ? 6 : 3, expertise: ['Budget'] });
  for (const [at, name] of MENTEES.entries())
    programme.withMentee({ name, goals: ['Budget'], isPeer: at === 7 });
  for (const name of PEERS) programme.withMentee({ name, isMentee: false, isPeer: true });
  return programme
    .on(START)
    .with('a year', ({ store }) => fill(store))
    .on(AS_OF)
    .create();
}

function idOf(name: string): number {
  return [...MENTORS, ...MENTEES, ...PEERS].indexOf(name) + 1;
}

function fill(store: Store): void {
  const roundId = insertRound(store, {
    name: 'Spring',
    startsOn: START,
    endsOn: addDays(START, 200),
    openedOn: START,
  });
  for (const [at, [format, mentors, others]] of GROUPS.entries()) {
    const people = [
      ...mentors.map((name) => member(name, 'mentor')),
      ...others.map((name) => member(name, format === 'peer' ? 'peer' : 'mentee')),
    ];
    const id = insertRelationship(store, {
      format,
      roundId,
      proposalId: null,
      previousId: null,
      score: `${60 + at}`,
      phase: 'preparation',
      startedOn: START,
      plannedEndOn: addDays(START, 300),
      people,
    });
    happenings(
      store,
      id,
      at,
      people.map(({ participantId }) => participantId),
    );
  }
  const { db } = store;
  const leaves = db.prepare(
    `UPDATE relationship_people SET left_on = ?, left_reason = 'no-time' WHERE relationship_id = ? AND participant_id = ?`,
  );
  leaves.run(addDays(START, 60), 1, idOf('Dua'));
  leaves.run(addDays(START, 100), 2, idOf('Omar'));
  endRelationship(
    store,
    7,
    { fromPhase: 'growth', toPhase: null, changedOn: addDays(START, 110), isForced: false, reason: null },
    { outcome: 'completed', reason: null, notes: null },
  );
}

function member(name: string, role: RelationshipRole) {
  return { participantId: idOf(name), role, waitBefore: 0 };
}

function happenings(store: Store, id: number, at: number, people: readonly number[]): void {
  const { db } = store;
  for (const [step, [fromPhase, toPhase]] of (
    [
      ['preparation', 'negotiation'],
      ['negotiation', 'growth'],
    ] as const
  ).entries())
    if (at % 3 !== 2 || step === 0)
      moveToPhase(store, id, {
        fromPhase,
        toPhase,
        changedOn: addDays(START, 20 + 30 * step + at),
        isForced: false,
        reason: null,
      });
  for (let met = 0; met <= at % 4; met++)
    insertMeeting(store, {
      relationshipId: id,
      status: 'held',
      metOn: addDays(START, 10 + 25 * met),
      minutes: 60,
      channel: 'video',
      notes: null,
    });
  db.prepare(
    `INSERT INTO goals (relationship_id, participant_id, set_on, statement, measure, baseline, target, why, due_on, status, closed_on)
     VALUES (?, ?, ?, ?, 'talks', '0', '3', 'it matters', ?, ?, ?)`,
  ).run(
    id,
    at === 1 ? null : (people.at(-1) ?? null),
    addDays(START, 30),
    `Goal ${id}`,
    addDays(START, 150),
    at % 2 === 0 ? 'achieved' : 'open',
    at % 2 === 0 ? addDays(START, 112) : null,
  );
  for (const [which, person] of people.entries())
    if ((at + which) % 3 !== 0)
      db.prepare(
        `INSERT INTO check_ins (relationship_id, participant_id, answered_on, satisfaction, trust, communication, commitment, recommend, words, asks_help)
         VALUES (?, ?, ?, ?, 4, 4, 4, 9, 'plugh', 0)`,
      ).run(id, person, addDays(START, 31), ((at + which) % 5) + 1);
}
