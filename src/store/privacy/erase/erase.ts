/** Erases people from a data file: ends what they take part in, then removes their words from everything. */
import type { Database } from 'better-sqlite3';
import { ERASED, type Erasing } from '../../../domain/privacy/erasure.ts';
import { type Called, isTelling, Mention } from '../../../domain/privacy/mention.ts';
import { comparedWords, spellingsOf } from '../../../domain/words/spellings.ts';
import { folded } from '../../../domain/words/text.ts';
import { fits } from '../../../domain/relationship/members/format.ts';
import { isOpen, type Relationship } from '../../../domain/relationship/relationship.ts';
import { removeMember } from '../../relationships/membership.ts';
import {
  loadRelationships,
  loadRelationshipsOf,
  endRelationship,
} from '../../relationships/relationships.ts';
import { withdrawParticipant } from '../../people/participant-writer.ts';
import { dropKeptScoresOf } from '../../matching/kept-scores.ts';
import type { Store } from '../../store.ts';
import { erasedColumns, sharedValues } from './erasable-columns.ts';
import { removeOrganisationsOf } from './lone-organisations.ts';
import { type Place, placesOf } from './remaining-mentions.ts';
import { erasedScopeOf, type Scope } from './scope.ts';
import { Scrubber } from './scrub.ts';
import { valueIn, valuesIn, rowsIn } from '../../rows.ts';

/** What an erasure ends and removes; or, before it is done, what it would. */
export interface Consequences {
  /** Open relationships, which end with it. */
  readonly relationships: readonly number[];
  /** Open relationships that they leave, and that go on with the others. */
  readonly left: readonly number[];
  /** Planned meetings, which are cancelled. */
  readonly meetings: readonly number[];
  /** Open proposals that name them, which are put aside. */
  readonly proposals: readonly number[];
  /** How many rows they have now, by table. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface Erased {
  readonly consequences: Consequences;
  readonly rows: number;
  readonly logEntries: number;
  /** Every text that was removed. */
  readonly removed: ReadonlySet<string>;
  /** Where something is left that may mean them, for somebody to decide. */
  readonly places: readonly Place[];
}

/** Returns what erasing people would end and remove, for all of them together. */
export function consequencesOf(store: Store, participantIds: readonly number[]): Consequences {
  return consequencesIn(store, participantIds, erasedScopeOf(store.db, participantIds));
}

function consequencesIn(store: Store, participantIds: readonly number[], scope: Scope): Consequences {
  const { db } = store;
  const open = loadRelationshipsOf(store, participantIds).filter(
    (one) => isOpen(one) && one.people.some(({ participantId }) => participantIds.includes(participantId)),
  );
  const goesOn = ({ format, people }: Relationship): boolean =>
    fits(
      format,
      people.filter(({ participantId }) => !participantIds.includes(participantId)),
    );
  const ended = open.filter((one) => !goesOn(one)).map(({ id }) => id);
  const relationships = JSON.stringify(ended);
  const numbers = (sql: string, values: string): number[] => valuesIn<number>(db, sql, values);
  const count = (table: string, ids: ReadonlySet<number>): number =>
    valueIn<number>(
      db,
      `SELECT count(*) FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...ids]),
    ) ?? 0;
  const own: [table: string, number: number][] = [...scope].map(([table, ids]) => [table, count(table, ids)]);
  const letters = 'SELECT id FROM letters_sent WHERE participant_id IN (SELECT value FROM json_each(?))';
  own.push(['letters_sent', numbers(letters, JSON.stringify(participantIds)).length]);
  return {
    relationships: ended,
    left: open.filter(goesOn).map(({ id }) => id),
    meetings: numbers(
      `SELECT id FROM meetings WHERE status = 'planned' AND relationship_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
      relationships,
    ),
    proposals: numbers(
      `SELECT id FROM proposals WHERE status = 'open' AND EXISTS (
         SELECT 1 FROM json_tree(plan) WHERE atom IN (SELECT value FROM json_each(?)) AND (
           key IN ('menteeId', 'mentorId') OR path GLOB '$.groups*Ids'
           OR (key = 'participantId' AND path GLOB '$.unmatched*'))) ORDER BY id`,
      JSON.stringify(participantIds),
    ),
    rows: Object.fromEntries(own.filter(([, number]) => number > 0)),
  };
}

/** The decisions of the open round on groups that they are in. */
const OPEN_DECISIONS_ON_GROUPS = `SELECT decision_id FROM group_decision_people JOIN group_decisions ON group_decisions.id = decision_id
  WHERE round_id IN (SELECT id FROM rounds WHERE status = 'open')
    AND participant_id IN (SELECT value FROM json_each(@ids))`;

/**
 * Erases people from one file in one transaction, the only one that rewrites the log. Rows stay, so that counts stay, and
 * say "erased". It makes one pass over the rows and one over the log, however many people there are.
 *
 * 1. End their relationships, or have them leave those that go on with others, cancel what is planned, put open proposals aside, record that they have left.
 * 2. Remove what exists only to describe them: topics, custom fields, decisions on pairs and groups in the open round, and topics
 *    and aliases of organisations that nobody else ever had.
 * 3. Take them out of every row, according to `domain/privacy/column-privacy.ts`. The triggers record it.
 * 4. Take them out of every image in the log in the same way, including the images of the last step. Replayed, the log
 *    then gives the file as it is now. Where they made changes themselves, the log no longer names them.
 *
 * Somebody whose enrolment was undone has no rows, so the last step does everything. The erasure is recorded as
 * unfinished until the rest is done: {@link rewrite}, and the copies.
 *
 * @param alsoCalled Other names they have in other people's words. Where no people are given, only these are removed.
 */
export function erasePeopleFrom(
  store: Store,
  participantIds: readonly number[],
  alsoCalled: readonly string[] = [],
): Erased {
  return store.write(
    'participant erase',
    () => {
      const { db, today } = store;
      const scope = erasedScopeOf(db, participantIds);
      const columns = erasedColumns(db);
      const erasing = erasingOf(db, participantIds, scope, alsoCalled);
      const consequences = consequencesIn(store, participantIds, scope);
      const soleTopics = topicsOfNobodyElse(db, participantIds);
      endAll(store, participantIds, consequences);
      const ids = JSON.stringify(participantIds);
      db.prepare('INSERT INTO erasures (participant_id, erased_on) SELECT value, ? FROM json_each(?)').run(
        today,
        ids,
      );
      if (alsoCalled.length > 0)
        db.prepare('UPDATE erasures SET is_rewritten = 0 WHERE id = (SELECT max(id) FROM erasures)').run();
      for (const sql of [
        'DELETE FROM participant_topics WHERE participant_id IN (SELECT value FROM json_each(@ids))',
        'DELETE FROM letters_sent WHERE participant_id IN (SELECT value FROM json_each(@ids))',
        'DELETE FROM custom_values WHERE participant_id IN (SELECT value FROM json_each(@ids))',
        `DELETE FROM person_references WHERE participant_id IN (SELECT value FROM json_each(@ids))
           OR person_id IN (SELECT value FROM json_each(@ids))`,
        `DELETE FROM identity_decisions WHERE participant_id IN (SELECT value FROM json_each(@ids))
           OR other_id IN (SELECT value FROM json_each(@ids))`,
        `DELETE FROM pair_decisions WHERE round_id IN (SELECT id FROM rounds WHERE status = 'open')
           AND (mentee_id IN (SELECT value FROM json_each(@ids)) OR mentor_id IN (SELECT value FROM json_each(@ids)))`,
        `DELETE FROM group_decision_people WHERE decision_id IN (${OPEN_DECISIONS_ON_GROUPS})`,
        `DELETE FROM group_decisions WHERE round_id IN (SELECT id FROM rounds WHERE status = 'open')
           AND id NOT IN (SELECT decision_id FROM group_decision_people)`,
      ])
        db.prepare(sql).run({ ids });
      for (const id of participantIds) dropKeptScoresOf(db, id);
      const removed = removeTopics(db, soleTopics);
      const organisations = removeOrganisationsOf(db, participantIds);
      const scrubber = new Scrubber(db, erasing, columns, scope);
      for (const text of [...removed, ...organisations]) scrubber.removed.add(text);
      const rows = scrubber.rows();
      db.prepare('DELETE FROM person_references WHERE text = ?').run(ERASED); // it named them
      for (const text of eraseReferenceTexts(db, participantIds)) scrubber.removed.add(text);
      const logEntries = scrubber.log();
      eraseActor(db, erasing);
      for (const text of erasing.mention.replacedTexts) scrubber.removed.add(text);
      const places = placesOf(db, erasing.called, columns, scope);
      return { consequences, rows, logEntries, removed: scrubber.removed, places };
    },
    { isErasing: true },
  );
}

/** Writes the whole file anew, so that what an erasure freed within pages is gone too. */
export function rewrite({ db }: Store): void {
  // The copy made on the way stays in memory: in a temporary folder it would outlive its purpose.
  db.pragma('temp_store = MEMORY');
  db.exec('VACUUM');
}

function endAll(
  store: Store,
  participantIds: readonly number[],
  { relationships, left, meetings, proposals }: Consequences,
): void {
  const { db, today } = store;
  const present = valuesIn<number>(
    db,
    `SELECT id FROM participants WHERE status <> 'withdrawn' AND id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(participantIds),
  );
  for (const id of present) withdrawParticipant(store, id, today);
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
  const why = { on: today, reason: 'left-programme', notes: null } as const;
  for (const id of left) for (const person of participantIds) removeMember(store, id, person, why);
  for (const id of meetings)
    db.prepare(`UPDATE meetings SET status = 'cancelled', sequence = sequence + 1 WHERE id = ?`).run(id);
  for (const id of proposals) db.prepare(`UPDATE proposals SET status = 'discarded' WHERE id = ?`).run(id);
}

/** Returns everything that people were ever called, from the rows and from the log. */
export function everCalled(db: Database, ...participantIds: readonly number[]): Called {
  const called = (column: 'name' | 'email' | 'ref'): string[] =>
    valuesIn<string>(
      db,
      `WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(@ids))
       SELECT DISTINCT value FROM (
         SELECT ${column} AS value FROM participants WHERE id IN (SELECT id FROM wanted)
         UNION SELECT before ->> '${column}' FROM changes WHERE table_name = 'participants' AND row_id IN (SELECT id FROM wanted)
         UNION SELECT after ->> '${column}' FROM changes WHERE table_name = 'participants' AND row_id IN (SELECT id FROM wanted))
       WHERE value IS NOT NULL AND value <> 'erased'`,
      { ids: JSON.stringify(participantIds) },
    );
  return { names: called('name'), emails: called('email'), refs: called('ref') };
}

interface ErasingPeople extends Erasing {
  /** Their names, to look for what may mean them. */
  readonly called: Called;
}

function erasingOf(
  db: Database,
  participantIds: readonly number[],
  scope: Scope,
  alsoCalled: readonly string[],
): ErasingPeople {
  const called = everCalled(db, ...participantIds);
  const others = rowsIn<{ name: string; email: string | null; ref: string | null }>(
    db,
    'SELECT name, email, ref FROM participants WHERE id NOT IN (SELECT value FROM json_each(?))',
    JSON.stringify(participantIds),
  );
  // A name that somebody else has too only may mean them; an address that was theirs does.
  const theirAddresses = new Set(
    others.flatMap(({ email, ref }) => [email, ref]).flatMap((text) => (text === null ? [] : [folded(text)])),
  );
  const theirSpellings = others.flatMap(({ name }) => spellingsOf(name));
  const theirNames = new Set(theirSpellings.map((words) => words.join(' ')));
  const isOwn = (text: string): boolean => !theirAddresses.has(folded(text));
  const emails = called.emails.filter(isOwn);
  const refs = called.refs.filter(isOwn);
  const names = called.names.flatMap(spellingsOf).filter((words) => !theirNames.has(words.join(' ')));
  const addresses = [...emails, ...refs.filter(isTelling)];
  const own = new Mention(names, addresses);
  return {
    called,
    addresses: new Set([...emails, ...refs].map(folded)),
    mention: new Mention([...names, ...alsoCalled.map(comparedWords)], addresses, {
      names: theirSpellings.filter((words) => own.isIn(words.join(' '))),
      emails: others.flatMap(({ email }) => (email !== null && own.isIn(email) ? [email] : [])),
    }),
    isShared: sharedValues(db, (table, id) => scope.get(table)?.has(id) === true),
  };
}

/** Removes from the log what others called people who were only later recognised as the ones meant. Returns it. */
function eraseReferenceTexts(db: Database, ids: readonly number[]): Set<string> {
  const rows = `SELECT row_id FROM changes WHERE table_name = 'person_references'
    AND coalesce(after ->> 'person_id', before ->> 'person_id') IN (SELECT value FROM json_each(@ids))`;
  const removed = new Set<string>();
  for (const side of ['before', 'after']) {
    const theirs = `table_name = 'person_references' AND ${side} ->> 'text' NOT IN ('', @erased) AND row_id IN (${rows})`;
    const given = { ids: JSON.stringify(ids), erased: ERASED };
    const texts = db.prepare<[typeof given], string>(
      `SELECT ${side} ->> 'text' FROM changes WHERE ${theirs}`,
    );
    for (const text of texts.pluck().all(given)) removed.add(text);
    db.prepare(`UPDATE changes SET ${side} = json_set(${side}, '$.text', @erased) WHERE ${theirs}`).run(
      given,
    );
  }
  return removed;
}

/** Removes the people from the names of those who made changes. */
function eraseActor(db: Database, { mention }: Erasing): void {
  const update = db.prepare('UPDATE invocations SET actor = ? WHERE actor = ?');
  for (const actor of valuesIn<string>(db, 'SELECT DISTINCT actor FROM invocations')) {
    const becomes = mention.replaced(actor, ERASED);
    if (becomes !== actor) update.run(becomes, actor);
  }
}

/** Returns topics that these people brought, and that nobody else has or ever had. */
function topicsOfNobodyElse(db: Database, participantIds: readonly number[]): number[] {
  const uses = `SELECT image ->> 'topic_id' AS topic, image ->> 'participant_id' AS person FROM (
      SELECT before AS image FROM changes WHERE table_name = 'participant_topics' AND before IS NOT NULL
      UNION ALL SELECT after FROM changes WHERE table_name = 'participant_topics' AND after IS NOT NULL)
    UNION ALL SELECT topic_id, participant_id FROM participant_topics`;
  return valuesIn<number>(
    db,
    `WITH uses AS MATERIALIZED (${uses}), own AS MATERIALIZED (SELECT value AS id FROM json_each(@ids))
     SELECT t.id FROM (SELECT id FROM topics UNION SELECT row_id FROM changes WHERE table_name = 'topics') t
     WHERE t.id IN (SELECT topic FROM uses WHERE person IN (SELECT id FROM own))
       AND t.id NOT IN (SELECT topic FROM uses WHERE person NOT IN (SELECT id FROM own))
       AND EXISTS (SELECT 1 FROM changes made JOIN changes used ON used.invocation_id = made.invocation_id
         WHERE made.table_name = 'topics' AND made.row_id = t.id AND made.before IS NULL
           AND used.table_name = 'participant_topics' AND used.after ->> 'topic_id' = t.id)
       AND NOT EXISTS (SELECT 1 FROM goals WHERE topic_id = t.id AND participant_id NOT IN (SELECT id FROM own))
       AND NOT EXISTS (SELECT 1 FROM skill_ratings WHERE topic_id = t.id AND participant_id NOT IN (SELECT id FROM own))
       AND NOT EXISTS (SELECT 1 FROM resources WHERE topic_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM topic_aliases WHERE topic_id = t.id)
     ORDER BY t.id`,
    { ids: JSON.stringify(participantIds) },
  );
}

/**
 * Removes topics from the rows and from the log, or only their names where a goal or a rating refers to them. Returns the
 * names.
 */
function removeTopics(db: Database, topics: readonly number[]): Set<string> {
  if (topics.length === 0) return new Set();
  const ids = JSON.stringify(topics);
  const those = '(SELECT value FROM json_each(@ids))';
  const logged = `changes WHERE table_name = 'topics' AND row_id IN ${those}`;
  const names = valuesIn<string>(
    db,
    `SELECT name FROM topics WHERE id IN ${those} UNION SELECT folded FROM topics WHERE id IN ${those}
     UNION SELECT coalesce(after, before) ->> 'name' FROM ${logged} UNION SELECT coalesce(after, before) ->> 'folded' FROM ${logged}`,
    { ids },
  );
  for (const sql of [
    `UPDATE skill_ratings SET subject = 'erased ' || topic_id WHERE topic_id IN ${those}`,
    `UPDATE topics SET name = 'erased ' || id, folded = 'erased ' || id WHERE id IN ${those}`,
    `DELETE FROM topics WHERE id IN ${those} AND NOT EXISTS (SELECT 1 FROM goals WHERE topic_id = topics.id)
       AND NOT EXISTS (SELECT 1 FROM skill_ratings WHERE topic_id = topics.id)`,
    ...['before', 'after'].flatMap((side) => [
      `UPDATE changes SET ${side} = json_set(${side}, '$.name', 'erased ' || row_id, '$.folded', 'erased ' || row_id)
       WHERE table_name = 'topics' AND row_id IN ${those} AND ${side} IS NOT NULL`,
      `UPDATE changes SET ${side} = json_set(${side}, '$.subject', 'erased ' || (${side} ->> 'topic_id'))
       WHERE table_name = 'skill_ratings' AND ${side} ->> 'topic_id' IN ${those} AND ${side} IS NOT NULL`,
    ]),
  ])
    db.prepare(sql).run({ ids });
  return new Set(names);
}
