/** The topics of the programme: loading, adding and merging them. */
import { grouped } from '../../domain/grouping.ts';
import type { Topic } from '../../domain/people/topics.ts';
import { folded } from '../../domain/words/text.ts';
import { insertRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns the topics, by name without regard to case. */
export function loadTopics({ db }: Store): Topic[] {
  const aliases = grouped(
    db
      .prepare<[], { topic_id: number; alias: string }>(
        'SELECT topic_id, alias FROM topic_aliases ORDER BY topic_id, folded',
      )
      .iterate(),
    (row) => row.topic_id,
  );
  return rowsIn<Omit<Topic, 'aliases'>>(
    db,
    `SELECT topics.id, name,
       count(DISTINCT participant_id) FILTER (WHERE kind = 'expertise') AS mentors,
       count(DISTINCT participant_id) FILTER (WHERE kind <> 'expertise') AS mentees
     FROM topics LEFT JOIN participant_topics ON topic_id = topics.id GROUP BY topics.id ORDER BY folded`,
  ).map((topic) => ({ ...topic, aliases: (aliases.get(topic.id) ?? []).map(({ alias }) => alias) }));
}

/**
 * Returns the topics that some people want and none of some mentors offers, each with who wants it, by number: those that
 * most want first, then by name.
 */
export function topicsNobodyOffers(
  { db }: Store,
  mentees: readonly number[],
  mentors: readonly number[],
): { readonly topic: string; readonly wantedBy: readonly number[] }[] {
  return rowsIn<{ topic: string; wantedBy: string }>(
    db,
    `SELECT name AS topic, json_group_array(DISTINCT participant_id) AS wantedBy
     FROM participant_topics JOIN topics ON topics.id = topic_id
     WHERE kind <> 'expertise' AND participant_id IN (SELECT value FROM json_each(?)) AND topic_id NOT IN
       (SELECT topic_id FROM participant_topics
        WHERE kind = 'expertise' AND participant_id IN (SELECT value FROM json_each(?)))
     GROUP BY topics.id ORDER BY count(DISTINCT participant_id) DESC, folded`,
    JSON.stringify(mentees),
    JSON.stringify(mentors),
  ).map(({ topic, wantedBy }) => ({ topic, wantedBy: JSON.parse(wantedBy) as number[] }));
}

/** Adds a topic and returns its number. */
export function insertTopic({ db }: Store, name: string): number {
  return insertRow(db, 'topics', { name, folded: folded(name) });
}

/** Adds another name of a topic. */
export function insertAlias({ db }: Store, topicId: number, alias: string): void {
  insertRow(db, 'topic_aliases', { topicId, alias, folded: folded(alias) });
}

/**
 * Merges one topic into another: whatever named the first names the second, and the first's name becomes an
 * alias. Where a person named both, the more important place stays.
 */
export function mergeTopics(store: Store, from: Topic, into: Topic): void {
  const { db } = store;
  const both = { from: from.id, into: into.id };
  const run = (sql: string): void => void db.prepare(sql).run(both);
  run(
    `UPDATE participant_topics SET position = other.position FROM participant_topics AS other
     WHERE participant_topics.topic_id = @into AND other.topic_id = @from
       AND other.participant_id = participant_topics.participant_id AND other.kind = participant_topics.kind
       AND other.position < participant_topics.position`,
  );
  run(
    `DELETE FROM participant_topics WHERE topic_id = @from AND EXISTS (
       SELECT 1 FROM participant_topics AS other WHERE other.topic_id = @into
         AND other.participant_id = participant_topics.participant_id AND other.kind = participant_topics.kind)`,
  );
  for (const table of ['participant_topics', 'goals', 'resources', 'topic_aliases'])
    run(`UPDATE ${table} SET topic_id = @into WHERE topic_id = @from`);
  db.prepare('UPDATE skill_ratings SET topic_id = ?, subject = ? WHERE topic_id = ?').run(
    into.id,
    into.name,
    from.id,
  );
  db.prepare('DELETE FROM topics WHERE id = ?').run(from.id);
  insertAlias(store, into.id, from.name);
}
