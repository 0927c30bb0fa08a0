/** `--relationship R7` of what is recorded of a person: which of their relationships it belongs to. */
import { idOf } from '../../domain/reference.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { findRelationship, loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';

/**
 * Returns the number of the relationship that is named; where none is, of the one that a participant is in, and
 * `null` where that is none or several.
 *
 * @throws Failure `refused` where they are not in the one that is named.
 */
export function relationshipFor(
  store: Store,
  participantId: number,
  given: string | undefined,
): number | null {
  if (given === undefined) {
    const own = loadRelationships(store, { isOpen: true }).filter(
      (one) => isOpen(one) && one.people.some((person) => person.participantId === participantId),
    );
    return own.length === 1 ? (own[0]?.id ?? null) : null;
  }
  const { id, people } = findRelationship(store, given);
  if (people.some((person) => person.participantId === participantId)) return id;
  throw refused(
    `${idOf('P', participantId)} is not in ${idOf('R', id)}.`,
    `mentor relationship show ${idOf('R', id)} says who is`,
  );
}
