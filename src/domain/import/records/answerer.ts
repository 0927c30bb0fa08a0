/** Whose answers a row of a form holds. */
import { aliasesOf } from '../../people/fields/field-lookup.ts';
import { parseRoles } from '../../people/fields/roles-field.ts';
import { idOf } from '../../reference.ts';
import { side } from '../../relationship/relationship.ts';
import type { Wrong } from './plan-records.ts';
import { type RecordField, textColumn, type Values } from './record-field.ts';
import type { KnownRelationship, Who } from './relationship-finder.ts';
import { wrongIn } from './who-columns.ts';

/** On which side they are who answered. */
export const ROLE_COLUMN: RecordField = textColumn({
  name: 'role',
  about: 'mentor or mentee, where only the relationship says whose answers they are',
  aliases: ['answered_by', 'by', ...aliasesOf('roles').filter((alias) => alias !== 'role'), 'roles'],
});

/** Returns the person named, otherwise the one on the side that is given. */
export function answererOf(
  relationship: KnownRelationship,
  { participant }: Who,
  said: Values,
): number | Wrong {
  if (participant !== undefined) return participant;
  const role = said['role'] === undefined ? undefined : parseRoles(String(said['role']));
  const people = role === 'mentor' || role === 'mentee' ? side(relationship, role) : [];
  const [only] = people;
  if (only !== undefined && people.length === 1) return only.participantId;
  return wrongIn(said['role'] === undefined ? null : 'role', {
    rule: 'who-missing',
    message: `whose answers they are is not said: who in ${idOf('R', relationship.id)}`,
    hint: 'give the e-mail of the one who answered or, where a side has one person, their role: mentor or mentee',
  });
}
