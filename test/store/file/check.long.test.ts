import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type Database from 'better-sqlite3';
import { Sqlite } from '../../../src/store/file/sqlite.ts';
import { checkDatabase, checkStore } from '../../../src/store/file/check/check.ts';
import { brokenInvariants, INVARIANTS } from '../../../src/store/file/check/invariants.ts';
import { erasePeopleFrom } from '../../../src/store/privacy/erase/erase.ts';
import { loadLog, reverseInvocation } from '../../../src/store/log/log.ts';
import { openStore } from '../../../src/store/file/open.ts';
import { insertRelationship } from '../../../src/store/relationships/relationships.ts';
import type { Store } from '../../../src/store/store.ts';
import { generateProgramme, toCsv } from '../../support/generate-programme.ts';
import { runMentor } from '../../support/host.ts';
import { aFolder, aPair, aProgramme, aWriter } from '../../support/programme.ts';
import { rebuilt } from '../log/rebuild.ts';
import { dump } from '../tables.ts';

const base = aProgramme()
  .withRound()
  .withMentor({ name: 'Ada' })
  .withMentee({ name: 'Ben' })
  .withMentee({ name: 'Cem' })
  .withRelationship('Ada', 'Ben')
  .create();
base.store.close();

function aCopy(): { store: Store; file: string } {
  const file = join(aFolder(), 'mentor.db');
  copyFileSync(base.file, file);
  return { store: openStore(file, aWriter()), file };
}

/** Changes the file through the one write path, so that the log knows of it. */
function logged(sql: string): Store {
  const { store } = aCopy();
  store.write('test', () => {
    store.db.pragma('defer_foreign_keys = ON');
    store.db.exec(sql);
  });
  return store;
}

/** Changes the file behind the log's back. */
function tampered(sql: string): Database.Database {
  const { store, file } = aCopy();
  store.close();
  const db = new Sqlite(file);
  for (const name of db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all())
    if (sql.includes('participants') || name.startsWith('keep_')) db.exec(`DROP TRIGGER "${name}"`);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  return db;
}

const found = (findings: readonly { check: string; thing: string; message: string }[]): string[] =>
  findings.map(({ check, thing, message }) => `${check}: ${thing}: ${message}`);

test('a sound file has nothing to tell', () => {
  expect(checkStore(aCopy().store)).toEqual([]);
});

describe('what a change through the program must never leave', () => {
  test.each([
    [
      `UPDATE participants SET key = 'x' WHERE id = 1`,
      'keys: P1: the key does not follow from ref, e-mail or row',
    ],
    [
      `UPDATE participants SET status = 'withdrawn' WHERE id = 1`,
      'status: P1: the status is withdrawn, with no day of withdrawal',
    ],
    [
      `UPDATE participants SET paused_until = '2027-01-01' WHERE id = 1`,
      'status: P1: the status is active, with an end of a pause',
    ],
    [`DELETE FROM programme`, 'one-programme: programme: the file has 0 programmes'],
    [
      `INSERT INTO proposals (round_id, status, fingerprint, plan, created_on) VALUES (1, 'applied', '', '{}', '2026-01-01')`,
      'proposals: X1: the proposal is applied, with no day on which it was applied',
    ],
    [
      `INSERT INTO group_decisions (round_id, decision, decided_on) VALUES (1, 'lock', '2026-11-22')`,
      'group-decisions: N1: a decision on a group names 0 people',
    ],
    [
      `DELETE FROM relationship_people WHERE participant_id = 2`,
      'relationship-people: R1: the relationship has 1 mentors and 0 mentees',
    ],
    [
      `INSERT INTO relationship_people (relationship_id, participant_id, role) VALUES (1, 3, 'mentee')`,
      'relationship-people: R1: the relationship has 1 mentors and 2 mentees',
    ],
    [`DELETE FROM phase_changes`, 'phases: R1: the relationship has no history of its phases'],
    [
      `UPDATE relationships SET phase = 'growth'`,
      'phases: R1: the phase is growth, and its history ends in preparation',
    ],
    [
      `INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on) VALUES (1, 'growth', 'closure', '2026-12-01'); UPDATE relationships SET phase = 'closure'`,
      'phases: R1: step 2 starts from growth, not from preparation',
    ],
    [
      `INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on) VALUES (1, 'preparation', 'preparation', '2026-12-01')`,
      'phases: R1: step 2 goes back, from preparation to preparation',
    ],
    [
      `UPDATE relationships SET outcome = 'lapsed', ended_on = '2026-12-01'`,
      'phases: R1: the phase is preparation, and its history ends in preparation',
    ],
    [
      `UPDATE relationships SET planned_end_on = '2020-01-01'`,
      'dates-in-order: R1: it ends before it starts',
    ],
    [
      `INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on) VALUES (1, 'preparation', 'growth', '2020-12-01'); UPDATE relationships SET phase = 'growth'`,
      'dates-in-order: R1: a step of its history is dated before the one it follows',
    ],
    [
      `UPDATE rounds SET closed_on = '2026-01-01'`,
      'dates-in-order: N1: the round is open, with a day on which it was closed',
    ],
    [
      `UPDATE participants SET consent_on = '2026-02-30' WHERE id = 2`,
      'dates: participants 2: consent_on is no date',
    ],
    [
      `INSERT INTO goals (relationship_id, participant_id, set_on, statement) VALUES (1, 3, '2026-01-01', 'x')`,
      'own-relationship: R1: a row of goals is of P3, who is not in it',
    ],
    [
      `UPDATE participants SET capacity = 0 WHERE id = 1`,
      'capacity: P1: P1 is a mentor in 1 relationship (R1) for 0 places, since change 7 (test)',
    ],
  ])('%s', (sql, finding) => {
    expect(found(checkStore(logged(sql)))).toEqual([finding]);
  });

  test.each([
    [`INSERT INTO write_session (id, invocation_id) VALUES (1, 1)`, 'nobody-writing'],
    [
      `DROP INDEX rounds_one_open; INSERT INTO rounds SELECT 2, name, starts_on, ends_on, status, opened_on, closed_on FROM rounds`,
      'one-open-round',
    ],
    [
      `DROP INDEX proposals_one_open; INSERT INTO proposals VALUES (1, 1, 'open', '', '{}', '2026-01-01', NULL), (2, 1, 'open', '', '{}', '2026-01-01', NULL)`,
      'one-open-proposal',
    ],
  ])('%s', (sql, name) => {
    const { store } = aCopy();
    for (const trigger of store.db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all())
      store.db.exec(`DROP TRIGGER "${trigger}"`);
    store.db.exec(sql);
    expect(brokenInvariants(store.db).map(({ check }) => check)).toEqual([name]);
  });

  test('has a case here for each invariant', () => {
    const text = readFileSync(new URL(import.meta.url), 'utf8');
    expect(
      INVARIANTS.map(({ name }) => name).filter(
        (name) => !text.includes(`${name}: `) && !text.includes(`'${name}'`),
      ),
    ).toEqual([]);
  });
});

describe('what was done behind the back of the log', () => {
  test.each([
    [`UPDATE participants SET name = 'Eve' WHERE id = 1`, 'participants 1: the row is not as the log says'],
    [
      `DELETE FROM participants WHERE id = 3`,
      'participants 3: the row is gone, and the log does not say why',
    ],
    [
      `INSERT INTO participants (id, key, row_hash, name, is_mentor, is_mentee, enrolled_on) VALUES (9, 'row:9', '9', 'Eve', 1, 1, '2026-01-01')`,
      'participants 9: the log knows nothing of the row',
    ],
    [
      `UPDATE changes SET before = json_set(after, '$.name', 'x') WHERE table_name = 'relationships'`,
      'relationships 1: change 6 does not begin where the change before it left the row',
    ],
    [`UPDATE changes SET invocation_id = 1 WHERE id = (SELECT max(id) FROM changes)`, 'is out of order'],
    [`UPDATE changes SET after = '{' WHERE id = (SELECT max(id) FROM changes)`, 'cannot be read (no JSON)'],
    [
      `UPDATE participants SET name = 'Eve' WHERE id = 1; UPDATE relationships SET round_id = 99`,
      'foreign-keys: relationships 1: it points at a row of rounds that is not there',
    ],
    [
      `UPDATE changes SET table_name = 'nonsense' WHERE table_name = 'rounds'`,
      'nonsense: the log speaks of a table that is not there',
    ],
  ])('%s', (sql, finding) => {
    const db = tampered(sql);
    // The triggers that were dropped for it are a finding of their own, which comes first; make them anew.
    const fresh = aCopy().store;
    const triggers = fresh.db
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
      )
      .all();
    expect(checkDatabase(db).map(({ check }) => check)).toContain('schema');
    const there = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all();
    for (const trigger of triggers) if (!there.includes(trigger.name)) db.exec(trigger.sql);
    expect(found(checkDatabase(db)).join('\n')).toContain(finding);
    expect(new Set(checkDatabase(db).map(({ check }) => check))).toContain('log-replay');
  });

  test('a trigger that is gone, a table that is not ours', () => {
    const { store } = aCopy();
    store.db.exec('DROP TRIGGER log_goals_update; CREATE TABLE visitors (id INTEGER PRIMARY KEY)');
    expect(found(checkStore(store))).toEqual([
      'schema: trigger log_goals_update: it is missing',
      'schema: table visitors: mentor made no such thing',
    ]);
  });

  test('a reference that points nowhere', () => {
    const { store } = aCopy();
    store.db.pragma('foreign_keys = OFF');
    store.write('test', () => store.db.exec('UPDATE relationships SET round_id = 99'));
    expect(found(checkStore(store))).toEqual([
      'foreign-keys: relationships 1: it points at a row of rounds that is not there',
    ]);
  });

  test('a page that is broken: said, not thrown', async () => {
    const { store, file } = aCopy();
    store.close();
    const bytes = readFileSync(file);
    for (let at = 4096 * 3; at < bytes.length; at += 4096) bytes.fill(0xee, at, at + 200);
    writeFileSync(file, bytes);
    const { stdout, exit } = await runMentor(['check', '--db', file, '--json'], { cwd: '/' });
    expect(exit).toBe(12);
    expect(stdout === '' || (JSON.parse(stdout) as { findings: unknown[] }).findings.length > 0).toBe(true);
  });
});

describe('the digests of the log', () => {
  /** Changes the file without a trigger in the way, and returns what the digests say. */
  function forged(sql: string): string[] {
    const { store } = aCopy();
    store.write('second', () => store.db.exec(`UPDATE participants SET capacity = 5 WHERE id = 1`));
    store.write('third', () => store.db.exec(`UPDATE participants SET capacity = 6 WHERE id = 1`));
    store.db.exec('INSERT INTO write_session (id, invocation_id, is_erasing) VALUES (1, 1, 1)'); // lets all through
    store.db.pragma('foreign_keys = OFF');
    store.db.exec(`${sql}; DELETE FROM write_session`);
    return found(checkStore(store)).filter((line) => line.startsWith('log-digests'));
  }
  const last = '(SELECT max(id) FROM invocations)';

  test.each([
    [`UPDATE invocations SET actor = 'somebody else' WHERE command = 'second'`, 'who made it'],
    [`UPDATE invocations SET recorded_on = '2020-01-01' WHERE command = 'second'`, 'who made it'],
    [
      `UPDATE invocations SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE command = 'second'`,
      'who made it',
    ],
    [`UPDATE invocations SET command = 'participant edit' WHERE command = 'second'`, 'who made it'],
    [`UPDATE invocations SET undoes = 1 WHERE command = 'second'`, 'who made it'],
    [
      // In step with each other, so that the replay finds nothing.
      `UPDATE changes SET after = json_set(after, '$.capacity', 9) WHERE invocation_id = ${last} - 1;
       UPDATE changes SET before = json_set(before, '$.capacity', 9) WHERE invocation_id = ${last}`,
      'what it changed',
    ],
    [`DELETE FROM invocations WHERE command = 'second'`, 'it was taken out of the log'],
    [
      `DELETE FROM log_digests WHERE id = ${last} - 1; DELETE FROM invocations WHERE command = 'second'`,
      'an entry before it is gone',
    ],
    [`DELETE FROM log_digests WHERE id = ${last}`, 'it was added behind the back of the log'],
    [
      `DELETE FROM log_digests WHERE id = ${last}; DELETE FROM invocations WHERE command = 'third'`,
      'it was the last of the log, and is gone',
    ],
  ])('find %s', (sql, finding) => {
    expect(forged(sql).join('\n')).toContain(finding);
  });

  test('hold after an erasure, but not where they did not hold before it', () => {
    const { store } = aCopy();
    erasePeopleFrom(store, [3]);
    expect(checkStore(store)).toEqual([]);
    store.db.exec('INSERT INTO write_session (id, invocation_id, is_erasing) VALUES (1, 1, 1)');
    store.db.exec(`UPDATE invocations SET actor = 'x' WHERE id = 1; DELETE FROM write_session`);
    const forgery = [expect.stringMatching(/^log-digests: change 1: who made it/)];
    expect(found(checkStore(store))).toEqual(forgery);
    erasePeopleFrom(store, [2]);
    expect(found(checkStore(store))).toEqual(forgery);
  });

  test('refuse to be changed', () => {
    const { store } = aCopy();
    expect(() => store.db.exec(`UPDATE log_digests SET chain = 'x'`)).toThrow('append-only');
    expect(() => store.db.exec('DELETE FROM log_digests')).toThrow('append-only');
  });
});

describe('a mentor with more mentees than places', () => {
  test('by an undo: the story is told', () => {
    const { store } = aCopy();
    store.write('relationship end', () =>
      store.db.exec(`UPDATE relationships SET outcome = 'ended-early', ended_on = '2026-11-22' WHERE id = 1;
        INSERT INTO phase_changes (relationship_id, from_phase, to_phase, changed_on) VALUES (1, 'preparation', NULL, '2026-11-22')`),
    );
    store.write('match apply', () => insertRelationship(store, aPair(1, 3)));
    expect(checkStore(store)).toEqual([]);
    const ended = loadLog(store, { limit: 2 })[1]?.id ?? 0;
    store.write('undo', () => reverseInvocation(store, ended), { undoes: ended });
    expect(found(checkStore(store))).toEqual([
      `capacity: P1: P1 is a mentor in 2 relationships (R1, R2) for 1 place: change ${ended + 2} undid ${ended} and brought back exactly what was, though other changes had come since`,
    ]);
    expect(checkStore(store)[0]?.hint).toContain('mentor participant edit P1 --capacity 2');
    store.write('participant edit', () => store.db.exec('UPDATE participants SET capacity = 2 WHERE id = 1'));
    expect(checkStore(store)).toEqual([]);
  });

  test('by hand, or by a smaller number of places: the coordinator decided so', () => {
    const { store } = aCopy();
    store.write('relationship pair', () => insertRelationship(store, aPair(1, 3)));
    expect(checkStore(store)).toEqual([]);
    store.write('participant edit', () => store.db.exec('UPDATE participants SET capacity = 0 WHERE id = 1'));
    expect(checkStore(store)).toEqual([]);
  });
});

describe('the log, replayed from nothing, is the file', () => {
  test('of the demo', async () => {
    const cwd = aFolder();
    expect((await runMentor(['demo', 'demo'], { cwd })).exit).toBe(0);
    const store = openStore(join(cwd, 'demo', 'mentor.db'), aWriter());
    expect(dump(rebuilt(store.db))).toBe(dump(store.db));
    expect(checkStore(store)).toEqual([]);
    store.close();
  }, 30_000);

  test('of a generated programme with 20,000 changes', async () => {
    const cwd = aFolder();
    const people = generateProgramme({ seed: 7, mentors: 1300, mentees: 1300 });
    writeFileSync(join(cwd, 'mentors.csv'), toCsv(people.mentors));
    writeFileSync(join(cwd, 'mentees.csv'), toCsv(people.mentees));
    const steps = [
      ['init', 'Large', '--levels', people.levels.join(';')],
      ['import', 'participants', 'mentors.csv', '--as', 'mentor'],
      ['import', 'participants', 'mentees.csv', '--as', 'mentee'],
      ['undo', '3'],
      ['undo', '4'],
    ];
    for (const argv of steps) expect(await runMentor(argv, { cwd })).toMatchObject({ exit: 0 });
    const store = openStore(join(cwd, 'mentor.db'), aWriter());
    const changes = store.db.prepare<[], number>('SELECT count(*) FROM changes').pluck().get() ?? 0;
    expect(changes).toBeGreaterThan(20_000);
    expect(dump(rebuilt(store.db))).toBe(dump(store.db));
    expect(checkStore(store)).toEqual([]);
    store.close();
  }, 60_000);
});
