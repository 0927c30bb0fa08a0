import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Failure } from '../../../src/errors.ts';
import {
  closeGoal,
  insertAcceptance,
  insertAgreement,
  insertAssessment,
  insertGoal,
  insertReview,
  saveReflection,
} from '../../../src/store/relationships/events.ts';
import { insertMeeting } from '../../../src/store/relationships/meetings.ts';
import { loadLog, reverseInvocation, undoTarget } from '../../../src/store/log/log.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { loadParticipants } from '../../../src/store/people/participants.ts';
import { ParticipantWriter, withdrawParticipant } from '../../../src/store/people/participant-writer.ts';
import {
  endRelationship,
  insertRelationship,
  loadRelationships,
  moveToPhase,
  recordDecision,
} from '../../../src/store/relationships/relationships.ts';
import { closeRound, insertRound, loadRounds } from '../../../src/store/matching/rounds.ts';
import type { Store } from '../../../src/store/store.ts';
import { insertTrainingRecord, saveCourse } from '../../../src/store/people/training.ts';
import { anAgreement, anAssessment, aReflection } from '../../domain/relationship/facts.ts';
import { aFolder, aPair, aProgramme, aWriter, fieldsOf, TODAY } from '../../support/programme.ts';
import { dump } from '../tables.ts';

function undo(store: Store, given?: number): number {
  const target = undoTarget(store, given);
  store.write('undo', () => reverseInvocation(store, target), { undoes: target });
  return lastId(store);
}

const lastId = (store: Store): number => loadLog(store, { limit: 1 })[0]?.id ?? 0;

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toMatchObject({ name: 'Failure', kind: 'refused', hint: expect.stringMatching(/\S/) });
    return `${(error as Failure).message} ${(error as Failure).hint}`;
  }
  throw new Error('it was not refused');
}

/** Does something in a write of its own and returns its number in the log. */
function done(store: Store, command: string, apply: () => unknown): number {
  store.write(command, () => {
    apply();
  });
  return lastId(store);
}

const edit = (store: Store, name: string): number =>
  done(store, 'participant edit', () => {
    const [first] = loadParticipants(store);
    if (first !== undefined) new ParticipantWriter(store).update(first.id, { ...first, name });
  });

const nameOf = (store: Store): string | undefined => loadParticipants(store)[0]?.name;

// Any sequence of what a programme does. Numbers choose among what is there; what is not possible does nothing.

type Operation = (store: Store, a: number, b: number) => void;

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

const relationship = (store: Store, number: number) =>
  pick(loadRelationships(store, { isOpen: true }), number) ?? null;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  enrol(store, a, b) {
    const goals = ['Time', 'Budgets', `Topic ${b % 4}`].slice(0, a % 4);
    const fields = fieldsOf({ name: `N${a}`, isMentor: true, email: null, goals, languages: ['en'] });
    new ParticipantWriter(store).insert(fields, null);
  },
  edit(store, a, b) {
    const person = pick(loadParticipants(store), a);
    if (person === undefined) return;
    const goals = ['Budgets', 'Time', `Topic ${b % 3}`].slice(b % 3);
    new ParticipantWriter(store).update(person.id, {
      ...person,
      email: `e${b % 50}.${person.id}@example.org`,
      goals,
      yearsExperience: b / 8,
      capacity: b % 2 === 0 ? null : b,
    });
  },
  withdraw(store, a) {
    const person = pick(loadParticipants(store), a);
    if (person !== undefined) withdrawParticipant(store, person.id, TODAY);
  },
  pair(store, a, b) {
    const people = loadParticipants(store);
    const [mentor, mentee] = [pick(people, a), pick(people, b)];
    if (mentor !== undefined && mentee !== undefined && mentor !== mentee)
      insertRelationship(store, aPair(mentor.id, mentee.id));
  },
  assess(store, a) {
    const one = relationship(store, a);
    if (one !== null)
      insertAssessment(store, one.id, { ...anAssessment(one.people[0]?.participantId ?? 0), words: 'ünï' });
  },
  meet(store, a, b) {
    const one = relationship(store, a);
    if (one !== null)
      insertMeeting(store, {
        relationshipId: one.id,
        status: 'held',
        metOn: TODAY,
        minutes: 1 + b,
        channel: null,
        notes: null,
      });
  },
  agree(store, a) {
    const one = relationship(store, a);
    if (one === null) return;
    const last = store.db
      .prepare<[number], number>('SELECT coalesce(max(version), 0) FROM agreements WHERE relationship_id = ?')
      .pluck()
      .get(one.id);
    const { id: _, acceptances: __, ...parts } = anAgreement();
    insertAgreement(store, one.id, { ...parts, version: (last ?? 0) + 1 });
    const id = store.db.prepare<[], number>('SELECT max(id) FROM agreements').pluck().get() ?? 0;
    insertAcceptance(store, id, one.people[0]?.participantId ?? 0, TODAY);
  },
  aim(store, a, b) {
    const one = relationship(store, a);
    if (one === null) return;
    const id = insertGoal(store, {
      relationshipId: one.id,
      participantId: one.people[1]?.participantId ?? 0,
      setOn: TODAY,
      carriedFromId: null,
      statement: 'a "goal"\n',
      measure: null,
      baseline: null,
      target: null,
      why: null,
      dueOn: null,
    });
    if (b % 2 === 0) closeGoal(store, id, 'achieved', TODAY, null);
  },
  review(store, a) {
    const one = relationship(store, a);
    if (one !== null)
      insertReview(store, one.id, {
        reviewedOn: TODAY,
        stillWorks: true,
        goalsRight: false,
        changesAgreed: null,
      });
  },
  reflect(store, a, b) {
    const one = relationship(store, a);
    if (one !== null)
      saveReflection(store, one.id, aReflection(one.people[0]?.participantId ?? 0, 1 + (b % 5)));
  },
  advance(store, a) {
    const one = relationship(store, a);
    if (one === null) return;
    const step = { fromPhase: one.phase, changedOn: TODAY, isForced: true, reason: 'why not' };
    if (one.phase === 'preparation') moveToPhase(store, one.id, { ...step, toPhase: 'closure' });
    else recordDecision(store, one.id, 'end', TODAY);
  },
  end(store, a) {
    const one = relationship(store, a);
    if (one !== null)
      endRelationship(
        store,
        one.id,
        { fromPhase: one.phase, toPhase: null, changedOn: TODAY, isForced: false, reason: null },
        { outcome: 'ended-early', reason: 'no-time', notes: null },
      );
  },
  round(store, a) {
    const open = loadRounds(store).find(({ status }) => status === 'open');
    if (open === undefined)
      insertRound(store, { name: `Round ${a}`, startsOn: TODAY, endsOn: '2027-11-22', openedOn: TODAY });
    else
      closeRound(
        store,
        open.id,
        TODAY,
        loadParticipants(store).map(({ id }) => [id, 'unmatched'] as const),
      );
  },
  train(store, a, b) {
    saveCourse(store, { name: `Course ${a % 3}`, requiredOf: 'mentors', validMonths: 1 + (b % 3) });
    const person = pick(loadParticipants(store), b);
    if (person !== undefined)
      insertTrainingRecord(store, {
        participantId: person.id,
        courseId: 1,
        completedOn: TODAY,
        expiresOn: null,
      });
  },
};

const base = aProgramme()
  .withMentor({ name: 'Ada' })
  .withMentee({ name: 'Ben' })
  .withRelationship('Ada', 'Ben')
  .create();
base.store.close();

function aCopy(): Store {
  const file = join(aFolder(), 'mentor.db');
  copyFileSync(base.file, file);
  return openStore(file, aWriter());
}

describe('whatever was done', () => {
  const name = fc.constantFrom(...Object.keys(OPERATIONS));
  const number = fc.nat({ max: 1000 });
  const steps = fc.array(fc.tuple(name, number, number), { minLength: 1, maxLength: 15 });

  test('undone in reverse, every table is as it was; and undoing the undos brings all of it back', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        const store = aCopy();
        store.db.pragma('synchronous = OFF'); // it is the rows that are tested here
        const dumps = [dump(store.db)];
        const made: number[] = [];
        for (const [operation, a, b] of chosen) {
          const before = lastId(store);
          const id = done(store, operation, () => OPERATIONS[operation]?.(store, a, b));
          if (id === before) continue;
          made.push(id);
          dumps.push(dump(store.db));
        }
        const undos = made.toReversed().map((id, index) => {
          expect(undoTarget(store, undefined)).toBe(id); // the newest that is not undone
          const own = undo(store);
          expect(dump(store.db)).toBe(dumps[made.length - 1 - index]);
          return own;
        });
        for (const [index, id] of undos.toReversed().entries()) {
          undo(store, id);
          expect(dump(store.db)).toBe(dumps[index + 1]);
        }
        expect(store.db.pragma('foreign_key_check')).toEqual([]);
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('undone in any order, it is done whole or refused with nothing changed', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (chosen, targets) => {
        const store = aCopy();
        store.db.pragma('synchronous = OFF');
        for (const [operation, a, b] of chosen)
          done(store, operation, () => OPERATIONS[operation]?.(store, a, b));
        for (const target of targets) {
          const before = dump(store.db);
          const log = lastId(store);
          let words = '';
          try {
            undo(store, 1 + (target % (log + 1)));
          } catch (error) {
            // Never a bug of ours, such as a constraint that was met too late.
            expect(error).toMatchObject({ name: 'Failure', kind: 'refused' });
            words = (error as Failure).message;
          }
          if (words !== '') expect([dump(store.db), lastId(store)]).toEqual([before, log]);
          expect(store.db.pragma('foreign_key_check')).toEqual([]);
        }
        store.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('undo', () => {
  test('without a number is of the last that is not undone, and not of the start', () => {
    const { store } = aProgramme().create();
    expect(refusal(() => undo(store))).toMatch(/nothing to undo/);
    expect(refusal(() => undo(store, 1))).toMatch(/start of the programme cannot be undone/);
    expect(refusal(() => undo(store, 99))).toMatch(/no change 99/);
    done(store, 'enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ada' }), null));
    undo(store);
    expect(loadParticipants(store)).toEqual([]);
    expect(refusal(() => undo(store))).toMatch(/nothing to undo/);
    // Ids are never used again.
    done(store, 'enrol', () => new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben' }), null));
    expect(loadParticipants(store)).toMatchObject([{ id: 2 }]);
  });

  test('of an undo is the change again, as often as one likes, and the log keeps each', () => {
    const store = aCopy();
    const first = edit(store, 'Adam');
    const second = undo(store);
    expect(nameOf(store)).toBe('Ada');
    expect(refusal(() => undo(store, first))).toMatch(`has been undone already, by ${second}`);
    const third = undo(store, second);
    expect(nameOf(store)).toBe('Adam');
    expect(undoTarget(store, undefined)).toBe(first);
    undo(store, first);
    expect(nameOf(store)).toBe('Ada');
    expect(refusal(() => undo(store, third))).toMatch(/later changes touch the same/);
    expect(
      loadLog(store)
        .map(({ undoes }) => undoes)
        .slice(0, 4),
    ).toEqual([first, second, first, null]);
    store.close();
  });

  test('is refused where later changes touch the same row, and names them', () => {
    const store = aCopy();
    const first = edit(store, 'B');
    const second = edit(store, 'C');
    const third = edit(store, 'D');
    expect(refusal(() => undo(store, first))).toBe(
      `Change ${first} cannot be undone: later changes touch the same things: ${second} (participant edit), ${third} (participant edit). undo the latest of them first: mentor undo ${third}`,
    );
    undo(store, third);
    undo(store, second);
    undo(store, first);
    expect(nameOf(store)).toBe('Ada');
    store.close();
  });

  test('of an older undo is refused after a newer one has touched the row', () => {
    const store = aCopy();
    const [older, newer] = [edit(store, 'B'), edit(store, 'C')];
    const undoOfNewer = undo(store, newer);
    const undoOfOlder = undo(store, older);
    expect(nameOf(store)).toBe('Ada');
    expect(refusal(() => undo(store, undoOfNewer))).toContain(`${undoOfOlder} (undo)`);
    expect(nameOf(store)).toBe('Ada');
    undo(store, undoOfOlder);
    undo(store, undoOfNewer);
    expect(nameOf(store)).toBe('C');
    store.close();
  });

  test('is refused where a later row points at one that would go, and names what made it', () => {
    const { store } = aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben' }).create();
    const enrolled = lastId(store);
    const paired = done(store, 'relationship pair', () => insertRelationship(store, aPair(1, 2)));
    const before = dump(store.db);
    expect(refusal(() => undo(store, enrolled))).toContain(`${paired} (relationship pair)`);
    expect(dump(store.db)).toBe(before);
    undo(store, paired);
    undo(store, enrolled);
    expect(loadParticipants(store)).toHaveLength(1);
  });

  test('is refused where somebody else has the e-mail by now, and names who gave it', () => {
    const { store } = aProgramme().withMentor({ name: 'Ada', email: 'office@example.org' }).create();
    const moved = done(store, 'participant edit', () =>
      new ParticipantWriter(store).update(1, fieldsOf({ name: 'Ada', email: 'ada@example.org' })),
    );
    const taken = done(store, 'enrol', () =>
      new ParticipantWriter(store).insert(fieldsOf({ name: 'Ben', email: 'office@example.org' }), null),
    );
    const before = dump(store.db);
    expect(refusal(() => undo(store, moved))).toContain(`${taken} (enrol)`);
    expect(dump(store.db)).toBe(before);
    undo(store, taken);
    undo(store, moved);
    expect(loadParticipants(store)).toMatchObject([{ email: 'office@example.org' }]);
  });

  test('of closing a round is refused while the next is open', () => {
    const { store } = aProgramme().withRound().create();
    const closed = done(store, 'round close', () => closeRound(store, 1, TODAY, []));
    const opened = done(store, 'round open', () =>
      insertRound(store, { name: 'Round 2', startsOn: TODAY, endsOn: '2027-11-22', openedOn: TODAY }),
    );
    expect(refusal(() => undo(store, closed))).toContain(`${opened} (round open)`);
    expect(loadRounds(store).map(({ status }) => status)).toEqual(['closed', 'open']);
  });
});

test('the log of one thing is its own row and what names it', () => {
  const store = aCopy();
  const edited = edit(store, 'B');
  const met = done(store, 'meeting log', () =>
    insertMeeting(store, {
      relationshipId: 1,
      status: 'held',
      metOn: TODAY,
      minutes: 60,
      channel: null,
      notes: null,
    }),
  );
  const about = (table: string, column: string | null): number[] =>
    loadLog(store, { about: { table, rowId: 1, column } }).map(({ id }) => id);
  expect(about('relationships', 'relationship_id')).toEqual([met, 4]);
  expect(about('relationships', null)).toEqual([4]);
  expect(about('participants', null)).toEqual([edited, 2]);
  expect(loadLog(store, { since: '2026-11-23' })).toEqual([]);
  store.close();
});
