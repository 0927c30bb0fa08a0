/** The names that can be typed: of people, of those in relationships that go on, of topics. Nothing else is loaded. */
import { ERASED } from '../../domain/privacy/erasure.ts';
import type { RelationshipRole } from '../../domain/relationship/relationship.ts';
import { valuesIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Each kind is loaded when it is asked for. */
export interface NamesKnown {
  /** By name, without people who were erased. */
  people(): readonly { readonly id: number; readonly name: string }[];
  /** Relationships that go on, by id. Mentors come first. */
  pairs(): readonly { readonly id: number; readonly names: readonly string[] }[];
  topics(): readonly string[];
}

/** Returns the names of a data file, which stays open until they are loaded. */
export function namesKnown({ db }: Store): NamesKnown {
  return {
    people: () =>
      (
        db.prepare('SELECT id, name FROM participants WHERE name <> ? ORDER BY name').raw().all(ERASED) as [
          number,
          string,
        ][]
      ).map(([id, name]) => ({ id, name })),
    pairs() {
      const members = db
        .prepare(
          // In the order of an index, so that thousands need no sorting.
          `SELECT relationship_id, name, role FROM relationship_people
           JOIN participants ON participants.id = participant_id
           WHERE left_on IS NULL AND relationship_id IN (SELECT id FROM relationships WHERE outcome IS NULL) ORDER BY relationship_id`,
        )
        .raw()
        .iterate() as Iterable<[number, string, RelationshipRole]>;
      const pairs = new Map<number, string[]>();
      for (const [id, name, role] of members) {
        const names = pairs.get(id);
        if (names === undefined) pairs.set(id, [name]);
        else if (role === 'mentor') names.unshift(name);
        else names.push(name);
      }
      return Array.from(pairs, ([id, names]) => ({ id, names }));
    },
    topics: () => valuesIn(db, 'SELECT name FROM topics ORDER BY name'),
  };
}
