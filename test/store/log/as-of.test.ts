import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { storeAsOf } from '../../../src/store/log/as-of.ts';
import { loggedTables } from '../../../src/store/log/change-log.ts';
import { endRelationship } from '../../../src/store/relationships/relationships.ts';
import { withdrawParticipant } from '../../../src/store/people/participant-writer.ts';
import { insertMeeting } from '../../../src/store/relationships/meetings.ts';
import { reverseInvocation, undoTarget } from '../../../src/store/log/log.ts';
import type { Store } from '../../../src/store/store.ts';
import { addDays } from '../../../src/domain/time/dates.ts';
import { aProgramme, type Made, on, TODAY } from '../../support/programme.ts';

type Dump = Record<string, unknown[]>;

/** Every row of every table whose changes are logged. */
function dump({ db }: Store): Dump {
  return Object.fromEntries(
    loggedTables(db).map((table) => [table, db.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  );
}

function dumpAsOf(store: Store, day: string): Dump {
  const past = store.read(() => storeAsOf(store, day));
  try {
    return dump(past);
  } finally {
    past.close();
  }
}

const held = (relationshipId: number, metOn: string) => ({
  relationshipId,
  status: 'held' as const,
  metOn,
  minutes: 60,
  channel: null,
  notes: null,
});

describe('the programme as of a day', () => {
  const states: [day: string, state: Dump][] = [];
  const keep = (day: string): ((made: Made) => void) => {
    return ({ store }) => states.push([day, dump(store)]);
  };
  let made = aProgramme().withMentor({ name: 'Ada' }).withMentee({ name: 'Ben', capacity: 2 }).create();
  const step = (day: string, apply: (store: Store) => void): void => {
    made = on(day, made);
    made.store.write('a step', () => apply(made.store));
    keep(day)(made);
  };
  keep(TODAY)(made);
  step('2026-12-01', ({ db }) => {
    db.exec(`INSERT INTO relationships (format, score, phase, started_on, planned_end_on)
      VALUES ('one-to-one', '61.25', 'preparation', '2026-12-01', '2027-12-01')`);
    db.exec(
      `INSERT INTO relationship_people (relationship_id, participant_id, role) VALUES (1, 1, 'mentor'), (1, 2, 'mentee')`,
    );
  });
  step('2026-12-20', (store) => insertMeeting(store, held(1, '2026-12-03')));
  step('2027-01-10', ({ db }) => {
    db.exec(`UPDATE participants SET years_experience = 5.0, languages = '["en","cy"]' WHERE id = 1`);
    db.exec(`DELETE FROM meetings`);
    db.exec(
      `INSERT INTO outcome_records (participant_id, kind, happened_on, value) VALUES (2, 'contact', '2027-01-09', 3)`,
    );
  });
  step('2027-02-01', (store) => {
    endRelationship(
      store,
      1,
      { fromPhase: 'preparation', toPhase: null, changedOn: '2027-02-01', isForced: false, reason: null },
      { outcome: 'ended-early', reason: 'no-time', notes: 'said in confidence' },
    );
    withdrawParticipant(store, 2, '2027-02-01');
  });
  step('2027-02-02', (store) => reverseInvocation(store, undoTarget(store, undefined)));
  afterAll(() => made.store.close());

  test.each(states)('%s is exactly what it was on that day', (day, state) => {
    expect(dumpAsOf(made.store, day)).toEqual(state);
  });

  test('between two days with changes, it is what the first of them left', () => {
    expect(dumpAsOf(made.store, '2027-01-09')).toEqual(states.find(([day]) => day === '2026-12-20')?.[1]);
  });

  test('the present day is the file as it is, and a copy that cannot be written', () => {
    expect(dumpAsOf(made.store, '2027-02-02')).toEqual(dump(made.store));
    const past = storeAsOf(made.store, '2027-01-10');
    expect(past.today).toBe('2027-01-10');
    expect(() => past.db.exec(`DELETE FROM meetings`)).toThrow(/readonly|query_only/);
    past.close();
  });

  test('the file keeps its bytes', () => {
    const before = made.store.db.serialize();
    storeAsOf(made.store, '2026-12-01').close();
    expect(made.store.db.serialize().equals(before)).toBe(true);
  });

  test.each([
    ['2026-11-21', 'the first thing is of 2026-11-22'],
    ['2027-02-03', 'is still to come (today is 2027-02-02)'],
  ])('%s is refused: %s', (day, words) => {
    expect(() => storeAsOf(made.store, day)).toThrow(words);
  });
});

test('what was recorded of a day in the past, later, was not known then', () => {
  const made = on(
    '2027-03-01',
    aProgramme()
      .withMentor({ name: 'Ada' })
      .withMentee({ name: 'Ben' })
      .withRelationship('Ada', 'Ben')
      .create(),
  );
  made.store.write('meeting log', () => insertMeeting(made.store, held(1, '2026-12-24')));
  expect(dumpAsOf(made.store, '2027-02-28')['meetings']).toEqual([]);
  expect(dumpAsOf(made.store, '2027-03-01')['meetings']).toHaveLength(1);
});

test('dates recorded out of order are told apart, row by row and column by column', () => {
  let made = on('2027-03-01', aProgramme().withMentee({ name: 'Ben' }).create());
  made.store.write('later', () => {
    made.store.db.exec(`UPDATE participants SET region = 'Kent'`);
    made.store.db.exec(
      `INSERT INTO participants (key, name, is_mentor, is_mentee, enrolled_on) VALUES ('row:1', 'Cat', 1, 0, '2027-03-01')`,
    );
  });
  made = on('2027-02-01', made);
  made.store.write('earlier', () => {
    made.store.db.exec(`UPDATE participants SET job_title = 'Teacher'`);
    made.store.db.exec(
      `INSERT INTO relationships (format, phase, started_on, planned_end_on) VALUES ('peer', 'growth', '2027-02-01', '2027-12-01')`,
    );
    made.store.db.exec(
      `INSERT INTO relationship_people (relationship_id, participant_id, role) VALUES (1, 1, 'mentee'), (1, 2, 'mentor')`,
    );
  });
  const past = dumpAsOf(made.store, '2027-02-10');
  expect(past['participants']).toMatchObject([{ name: 'Ben', region: null, job_title: 'Teacher' }]);
  expect(past['relationships']).toHaveLength(1);
  expect(past['relationship_people']).toMatchObject([{ participant_id: 1 }]);
  expect(dumpAsOf(made.store, '2027-03-01')).toEqual(dump(made.store));
});

test('two rows that claimed one e-mail on dates out of order: one of them has it', () => {
  let made = aProgramme().withMentee({ name: 'Ben' }).withMentee({ name: 'Cat' }).create();
  made = on('2027-03-01', made);
  made.store.write('later', () =>
    made.store.db.exec(`UPDATE participants SET email = 'x@example.org' WHERE id = 1`),
  );
  made = on('2027-02-01', made);
  made.store.write('earlier', () =>
    made.store.db.exec(`UPDATE participants SET email = 'ben@example.org' WHERE id = 2`),
  );
  const emails = (dumpAsOf(made.store, '2027-02-10')['participants'] as { email: string }[]).map(
    (one) => one.email,
  );
  expect(emails).toContain('ben@example.org');
});

test('any history, taken back to any of its days, is the state of that day', () => {
  const action = fc.record({
    days: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('add', 'rename', 'drop', 'undo'),
    which: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(action, { minLength: 3, maxLength: 12 }), (actions) => {
      let made = aProgramme().create();
      let day = TODAY;
      const states = new Map<string, Dump>([[day, dump(made.store)]]);
      for (const [at, { days, kind, which }] of actions.entries()) {
        day = addDays(day, days);
        made = on(day, made);
        const { db } = made.store;
        try {
          made.store.write(kind, () => {
            if (kind === 'add')
              db.prepare('INSERT INTO courses (name, folded, required_of) VALUES (?, ?, ?)').run(
                `C${at}`,
                `c${at % 4}`,
                'nobody',
              );
            if (kind === 'rename')
              db.prepare('UPDATE courses SET name = ? WHERE id > ?').run(`D${at}`, which);
            if (kind === 'drop') db.prepare('DELETE FROM courses WHERE id % 6 = ?').run(which);
            if (kind === 'undo') reverseInvocation(made.store, undoTarget(made.store, undefined));
          });
        } catch {
          // refused, and nothing changed
        }
        states.set(day, dump(made.store));
      }
      for (const [past, state] of states) expect(dumpAsOf(made.store, past)).toEqual(state);
      made.store.close();
    }),
    { numRuns: 6 },
  );
});
