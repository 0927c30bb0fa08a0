/** Erasing a person from a data file: what they were part of is ended, then their words are taken out of everything. */
import type { Database } from 'better-sqlite3';
import { ERASED, type Erasing, mentionOf } from '../../domain/erasure.ts';
import { folded } from '../../domain/text.ts';
import { loadRelationships, endRelationship } from '../relationships.ts';
import { withdrawParticipant } from '../participant-writer.ts';
import { dropKeptScoresOf } from '../kept-scores.ts';
import type { Store } from '../store.ts';
import { erasedColumns, sharedValues } from './columns.ts';
import { type Scope, scopeOf } from './scope.ts';
import { Scrubber } from './scrub.ts';

/** What an erasure ends and takes with it; before it is done, what it would. */
export interface Consequences {
  /** Relationships that go on, and end with it. */
  readonly relationships: readonly number[];
  /** Meetings that are planned, and are cancelled. */
  readonly meetings: readonly number[];
  /** Open proposals that name them, and are put aside. */
  readonly proposals: readonly number[];
  /** How many of their rows there are, by table; present ones alone. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface Erased {
  readonly consequences: Consequences;
  readonly rows: number;
  readonly logEntries: number;
  /** Every text that was taken out. */
  readonly removed: ReadonlySet<string>;
}

/** Returns what erasing a person would end and take. */
export function consequencesOf(store: Store, participantId: number): Consequences {
  const { db } = store;
  const scope = scopeOf(db, participantId);
  const numbers = (sql: string): number[] =>
    db
      .prepare<[{ id: number; people: string }], number>(sql)
      .pluck()
      .all({ id: participantId, people: people(scope) });
  const count = (table: string, ids: ReadonlySet<number>): number =>
    db
      .prepare<[string], number>(
        `SELECT count(*) FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify([...ids])) ?? 0;
  const own = [...scope].map(([table, ids]) => [table, count(table, ids)] as const);
  return {
    relationships: numbers(
      'SELECT id FROM relationships WHERE outcome IS NULL AND id IN (SELECT value FROM json_each(@people)) AND @id ORDER BY id',
    ),
    meetings: numbers(
      `SELECT id FROM meetings WHERE status = 'planned' AND relationship_id IN (SELECT value FROM json_each(@people)) AND @id ORDER BY id`,
    ),
    proposals: numbers(
      `SELECT id FROM proposals WHERE status = 'open' AND @people AND EXISTS (
         SELECT 1 FROM json_tree(plan) WHERE key IN ('menteeId', 'mentorId') AND atom = @id) ORDER BY id`,
    ),
    rows: Object.fromEntries(own.filter(([, number]) => number > 0)),
  };
}

/** The person's relationships, as JSON. */
function people(scope: Scope): string {
  return JSON.stringify([...(scope.get('relationships') ?? [])]);
}

/**
 * Erases a person in one transaction, the log's one exception: rows stay, with what they count, and say "erased".
 *
 * 1. End their relationships, cancel what is planned, put open proposals aside, record that they have left.
 * 2. Remove what exists to describe them alone: topics, custom fields, decisions on pairs in the open round, and
 *    topics that nobody else ever had.
 * 3. Take them out of every row, by the list of holdings; the triggers record it.
 * 4. Take them out of every image in the log, those of the last step too, in the same way: replayed, it gives the
 *    file as it is now. Where they were at the keyboard themselves, the log no longer says so by name.
 *
 * Somebody whose enrolment was undone has no rows; for them the last step does it all. The bytes are clean after
 * {@link rewrite}.
 */
export function erasePerson(store: Store, participantId: number): Erased {
  return store.write(
    'participant erase',
    () => {
      const { db, today } = store;
      const scope = scopeOf(db, participantId);
      const columns = erasedColumns(db);
      const erasing = erasingOf(db, participantId, scope);
      const consequences = consequencesOf(store, participantId);
      const soleTopics = topicsOfNobodyElse(db, participantId);
      endAll(store, participantId, consequences);
      db.prepare('INSERT INTO erasures (participant_id, erased_on) VALUES (?, ?)').run(participantId, today);
      for (const sql of [
        'DELETE FROM participant_topics WHERE participant_id = ?',
        'DELETE FROM custom_values WHERE participant_id = ?',
        'DELETE FROM person_references WHERE ? IN (participant_id, person_id)',
        `DELETE FROM pair_decisions WHERE ? IN (mentee_id, mentor_id) AND round_id IN (SELECT id FROM rounds WHERE status = 'open')`,
      ])
        db.prepare(sql).run(participantId);
      dropKeptScoresOf(db, participantId);
      const removed = removeTopics(db, soleTopics);
      const scrubber = new Scrubber(db, erasing, columns, scope);
      for (const text of removed) scrubber.removed.add(text);
      const rows = scrubber.rows();
      db.prepare('DELETE FROM person_references WHERE text = ?').run(ERASED); // it named them
      const logEntries = scrubber.log();
      eraseActor(db, erasing);
      return { consequences, rows, logEntries, removed: scrubber.removed };
    },
    { isErasing: true },
  );
}

/** Writes the whole file anew: what an erasure freed within pages is then gone too. */
export function rewrite({ db }: Store): void {
  // The copy that is made on the way stays in memory: in a temporary folder it would outlive its purpose.
  db.pragma('temp_store = MEMORY');
  db.exec('VACUUM');
}

function endAll(
  store: Store,
  participantId: number,
  { relationships, meetings, proposals }: Consequences,
): void {
  const { db, today } = store;
  const status = db
    .prepare<[number], string>('SELECT status FROM participants WHERE id = ?')
    .pluck()
    .get(participantId);
  if (status !== 'withdrawn') withdrawParticipant(store, participantId, today);
  for (const one of loadRelationships(store, { ids: relationships })) {
    const last = one.phaseChanges.at(-1)?.changedOn ?? one.startedOn;
    endRelationship(
      store,
      one.id,
      {
        fromPhase: one.phase,
        toPhase: null,
        changedOn: today > last ? today : last,
        isForced: false,
        reason: null,
      },
      { outcome: 'ended-early', reason: 'left-programme', notes: null },
    );
  }
  for (const id of meetings)
    db.prepare(`UPDATE meetings SET status = 'cancelled', sequence = sequence + 1 WHERE id = ?`).run(id);
  for (const id of proposals) db.prepare(`UPDATE proposals SET status = 'discarded' WHERE id = ?`).run(id);
}

/** Everything that somebody was ever called. */
export interface Called {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly refs: readonly string[];
}

/** Returns everything the person was ever called, from the rows and from the log. */
export function everCalled(db: Database, participantId: number): Called {
  const called = (column: 'name' | 'email' | 'ref'): string[] =>
    db
      .prepare<[{ id: number }], string>(
        `SELECT DISTINCT value FROM (
           SELECT ${column} AS value FROM participants WHERE id = @id
           UNION SELECT before ->> '${column}' FROM changes WHERE table_name = 'participants' AND row_id = @id
           UNION SELECT after ->> '${column}' FROM changes WHERE table_name = 'participants' AND row_id = @id)
         WHERE value IS NOT NULL AND value <> 'erased'`,
      )
      .pluck()
      .all({ id: participantId });
  return { names: called('name'), emails: called('email'), refs: called('ref') };
}

function erasingOf(db: Database, participantId: number, scope: Scope): Erasing {
  const { names, emails, refs } = everCalled(db, participantId);
  // A name that somebody else has too may mean them, an address that was given to them does; a single short word may mean anything.
  const others = new Set(
    db
      .prepare<[number], (string | null)[]>('SELECT name, email, ref FROM participants WHERE id <> ?')
      .raw()
      .all(participantId)
      .flat()
      .flatMap((text) => (text === null ? [] : [folded(text)])),
  );
  const isOwn = (text: string): boolean => !others.has(folded(text));
  const ownEmails = emails.filter(isOwn);
  const telling = [...names.filter((name) => isOwn(name) && /\s/.test(name.trim())), ...ownEmails];
  return {
    participantId,
    addresses: new Set([...ownEmails, ...refs.filter(isOwn)].map(folded)),
    mention: mentionOf(telling),
    mentionInJson: mentionOf(telling.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])),
    isShared: sharedValues(db, (table, id) => scope.get(table)?.has(id) === true),
  };
}

/** Takes the person out of who made changes. */
function eraseActor(db: Database, { mention }: Erasing): void {
  if (mention === null) return;
  const update = db.prepare('UPDATE invocations SET actor = ? WHERE actor = ?');
  for (const actor of db.prepare<[], string>('SELECT DISTINCT actor FROM invocations').pluck().all()) {
    const becomes = actor.replace(mention, ERASED);
    if (becomes !== actor) update.run(becomes, actor);
  }
}

/** Topics that this person brought, and that nobody else has or ever had. */
function topicsOfNobodyElse(db: Database, participantId: number): number[] {
  const uses = `SELECT image ->> 'topic_id' AS topic, image ->> 'participant_id' AS person FROM (
      SELECT before AS image FROM changes WHERE table_name = 'participant_topics' AND before IS NOT NULL
      UNION ALL SELECT after FROM changes WHERE table_name = 'participant_topics' AND after IS NOT NULL)
    UNION ALL SELECT topic_id, participant_id FROM participant_topics`;
  return db
    .prepare<[{ id: number }], number>(
      `WITH uses AS (${uses})
       SELECT t.id FROM (SELECT id FROM topics UNION SELECT row_id FROM changes WHERE table_name = 'topics') t
       WHERE t.id IN (SELECT topic FROM uses WHERE person = @id) AND t.id NOT IN (SELECT topic FROM uses WHERE person <> @id)
         AND EXISTS (SELECT 1 FROM changes made JOIN changes used ON used.invocation_id = made.invocation_id
           WHERE made.table_name = 'topics' AND made.row_id = t.id AND made.before IS NULL
             AND used.table_name = 'participant_topics' AND used.after ->> 'topic_id' = t.id)
         AND NOT EXISTS (SELECT 1 FROM goals WHERE topic_id = t.id AND participant_id <> @id)
         AND NOT EXISTS (SELECT 1 FROM skill_ratings WHERE topic_id = t.id AND participant_id <> @id)
         AND NOT EXISTS (SELECT 1 FROM resources WHERE topic_id = t.id)
         AND NOT EXISTS (SELECT 1 FROM topic_aliases WHERE topic_id = t.id)
       ORDER BY t.id`,
    )
    .pluck()
    .all({ id: participantId });
}

/** Removes topics, or where a goal or a rating hangs on one its name, from the rows and from the log; returns what they were called. */
function removeTopics(db: Database, ids: readonly number[]): Set<string> {
  const names = new Set<string>();
  for (const id of ids) {
    const called = db.prepare<[{ id: number }], string>(
      `SELECT name FROM topics WHERE id = @id UNION SELECT folded FROM topics WHERE id = @id
       UNION SELECT coalesce(after, before) ->> 'name' FROM changes WHERE table_name = 'topics' AND row_id = @id
       UNION SELECT coalesce(after, before) ->> 'folded' FROM changes WHERE table_name = 'topics' AND row_id = @id`,
    );
    for (const name of called.pluck().all({ id })) names.add(name);
    const word = `erased ${id}`;
    db.prepare('UPDATE skill_ratings SET subject = ? WHERE topic_id = ?').run(word, id);
    db.prepare('UPDATE topics SET name = ?, folded = ? WHERE id = ?').run(word, word, id);
    db.prepare(
      `DELETE FROM topics WHERE id = @id AND NOT EXISTS (SELECT 1 FROM goals WHERE topic_id = @id)
         AND NOT EXISTS (SELECT 1 FROM skill_ratings WHERE topic_id = @id)`,
    ).run({ id });
    for (const side of ['before', 'after'])
      for (const [table, where, values] of [
        ['topics', 'row_id = @id', `'$.name', @word, '$.folded', @word`],
        ['skill_ratings', `${side} ->> 'topic_id' = @id`, `'$.subject', @word`],
      ] as const)
        db.prepare(
          `UPDATE changes SET ${side} = json_set(${side}, ${values})
           WHERE table_name = '${table}' AND ${where} AND ${side} IS NOT NULL`,
        ).run({ word, id });
  }
  return names;
}
