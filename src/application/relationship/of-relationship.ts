/** `--relationship R7` for records about a person: finds which of their relationships a record belongs to. */
import { idOf } from '../../domain/reference.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { findRelationship, loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';

/**
 * Returns the number of the named relationship. Where none is named, returns the participant's only open one, or
 * `null` where they are in none or several.
 *
 * @throws Failure `refused` where they are not in the named relationship.
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
