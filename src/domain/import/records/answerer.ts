/** Whose answers a row of a form holds. */
import { aliasesOf } from '../../people/fields/field-lookup.ts';
import { parseRoles } from '../../people/fields/roles-field.ts';
import { idOf } from '../../reference.ts';
import { side } from '../../relationship/relationship.ts';
import type { Wrong } from './plan-records.ts';
import { type RecordField, textColumn, type Values } from './record-field.ts';
import type { KnownRelationship } from './relationship-finder.ts';
import {
  type Known,
  MENTEE_COLUMN,
  MENTOR_COLUMN,
  PERSON_COLUMNS,
  RELATIONSHIP_COLUMN,
  relationshipOf,
  wrongIn,
} from './who-columns.ts';

/** The columns that say who answered, and in which relationship. */
export const WHOSE_ANSWERS: readonly RecordField[] = [
  RELATIONSHIP_COLUMN,
  ...PERSON_COLUMNS,
  textColumn({
    name: 'role',
    about: 'mentor or mentee, where only the relationship says whose answers they are',
    aliases: ['answered_by', 'by', ...aliasesOf('roles').filter((alias) => alias !== 'role'), 'roles'],
  }),
  MENTOR_COLUMN,
  MENTEE_COLUMN,
];

/**
 * Returns whose answers a row has, in which relationship and of which day, or what is wrong: the person named, otherwise the one
 * on the side that is given.
 *
 * @param day What `dayOf` returned.
 */
export function answererOf(
  said: Values,
  day: string | Wrong,
  known: Known,
): { readonly found: KnownRelationship; readonly participantId: number; readonly on: string } | Wrong {
  const relationship = relationshipOf(said, day, known);
  if ('problems' in relationship) return relationship;
  const { found, who, on } = relationship;
  if (who.participant !== undefined) return { found, participantId: who.participant, on };
  const role = said['role'] === undefined ? undefined : parseRoles(String(said['role']));
  const people = role === 'mentor' || role === 'mentee' ? side(found, role) : [];
  const [only] = people;
  if (only !== undefined && people.length === 1) return { found, participantId: only.participantId, on };
  return wrongIn(said['role'] === undefined ? null : 'role', {
    rule: 'who-missing',
    message: `whose answers they are is not said: who in ${idOf('R', found.id)}`,
    hint: 'give the e-mail of the one who answered or, where a side has one person, their role: mentor or mentee',
  });
}
