/** The names that can be typed: of people, of those in relationships that go on, of topics. Nothing else is loaded. */
import { grouped } from '../../domain/grouping.ts';
import { ERASED } from '../../domain/privacy/erasure.ts';
import { rowsIn, valuesIn } from '../rows.ts';
import type { Store } from '../store.ts';

export interface NamesKnown {
  /** Those of mentors and mentees, by name. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
  /** Relationships that go on, by id. Mentors come first. */
  readonly pairs: readonly { readonly id: number; readonly names: readonly string[] }[];
  readonly topics: readonly string[];
}

/** Returns the names, without people who were erased. */
export function loadNamesKnown({ db }: Store): NamesKnown {
  const members = rowsIn<{ id: number; name: string }>(
    db,
    `SELECT relationship_id AS id, name FROM relationships
     JOIN relationship_people ON relationship_id = relationships.id
     JOIN participants ON participants.id = participant_id
     WHERE outcome IS NULL ORDER BY relationship_id, role DESC, participants.id`,
  );
  return {
    people: rowsIn(db, 'SELECT id, name FROM participants WHERE name <> ? ORDER BY name', ERASED),
    pairs: [...grouped(members, ({ id }) => id)].map(([id, of]) => ({
      id,
      names: of.map(({ name }) => name),
    })),
    topics: valuesIn(db, 'SELECT name FROM topics ORDER BY name'),
  };
}
