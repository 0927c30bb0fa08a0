/** Guidance that the programme points people to. */
import { insertRow, rowsIn, valueIn, valuesIn } from '../rows.ts';
import { helpfulResources, type Resource } from '../../domain/letters/resources.ts';
import { type Relationship, side } from '../../domain/relationship/relationship.ts';
import type { Store } from '../store.ts';
import { folded } from '../../domain/words/text.ts';

/** Returns the resources: those of every phase first, then by phase in the order of the phases, then as added. */
export function loadResources({ db }: Store): Resource[] {
  return rowsIn<Resource>(
    db,
    `SELECT resources.id, title, link, resources.phase, topics.name AS topic FROM resources
     LEFT JOIN topics ON topics.id = topic_id LEFT JOIN phases ON phases.phase = resources.phase
     ORDER BY phases.id, resources.id`,
  );
}

/** Returns the topics that people want help with. */
function loadTopicsOf({ db }: Store, participantIds: readonly number[]): string[] {
  return valuesIn<string>(
    db,
    `SELECT DISTINCT topics.name FROM participant_topics JOIN topics ON topics.id = topic_id
     WHERE participant_id IN (SELECT value FROM json_each(?)) AND kind IN ('goals', 'challenges') ORDER BY topics.name`,
    JSON.stringify(participantIds),
  );
}

/** Adds a resource, and returns its number. */
export function insertResource({ db }: Store, resource: Omit<Resource, 'id'>): number {
  const { topic, ...rest } = resource;
  const topicId =
    topic === null
      ? null
      : (valueIn<number>(db, 'SELECT id FROM topics WHERE folded = ?', folded(topic)) ?? null);
  return insertRow(db, 'resources', { ...rest, topicId });
}

/** Removes a resource, and returns whether there was one. */
export function deleteResource({ db }: Store, id: number): boolean {
  return db.prepare('DELETE FROM resources WHERE id = ?').run(id).changes > 0;
}

/** Returns the guidance that helps a relationship where it is: with its phase, and the topics of its mentees. */
export function loadHelpfulResources(
  store: Store,
  facts: Pick<Relationship, 'phase' | 'people'>,
): Resource[] {
  const mentees = side(facts, 'mentee').map(({ participantId }) => participantId);
  return helpfulResources(loadResources(store), facts.phase, loadTopicsOf(store, mentees));
}
