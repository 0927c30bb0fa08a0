/** `--relationship R7` for records about a person: finds which of their relationships a record belongs to. */
import type { Context } from '../../context.ts';
import { idOf, parseId } from '../../domain/reference.ts';
import { isOpen } from '../../domain/relationship/relationship.ts';
import { refused } from '../../errors.ts';
import { findRelationship, loadRelationships } from '../../store/relationships/relationships.ts';
import type { Store } from '../../store/store.ts';
import { whichPair } from '../naming/which-pair.ts';

/**
 * Returns the id of the relationship that an option means: `R7`, or the one with a person who is named. Call it outside a
 * transaction.
 *
 * @param participant Whose relationship it is: `P12`.
 */
export async function relationshipNamed(
  context: Context,
  participant: string,
  given: string | undefined,
): Promise<string | undefined> {
  if (given === undefined || parseId('R', given) !== undefined) return given;
  return whichPair(context, [participant, 'and', given], { over: true });
}

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
