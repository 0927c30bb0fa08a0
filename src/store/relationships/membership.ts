/** People who join a relationship that goes on, and who leave it. */
import type { Format } from '../../domain/people/fields/choices.ts';
import type { EndReason, RelationshipPerson } from '../../domain/relationship/relationship.ts';
import { insertRow, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

/** Adds somebody to a relationship, whose format may become another by it. */
export function addMember(
  { db }: Store,
  relationshipId: number,
  member: Pick<RelationshipPerson, 'participantId' | 'role' | 'waitBefore'> & {
    readonly joinedOn: string;
    /** Which rules they break, and why they joined all the same. */
    readonly override: string | null;
  },
  format: Format,
): void {
  insertRow(db, 'relationship_people', { relationshipId, ...member });
  updateRow(db, 'relationships', relationshipId, { format });
}

/** Records that somebody left a relationship, which goes on with the others. */
export function removeMember(
  { db }: Store,
  relationshipId: number,
  participantId: number,
  left: { readonly on: string; readonly reason: EndReason | null; readonly notes: string | null },
): void {
  db.prepare(
    `UPDATE relationship_people SET left_on = @on, left_reason = @reason, left_notes = @notes
     WHERE relationship_id = @relationshipId AND participant_id = @participantId AND left_on IS NULL`,
  ).run({ relationshipId, participantId, ...left });
}
