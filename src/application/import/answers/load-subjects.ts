/** Whom, and which pairs, answers are about, loaded once for many of them. */
import type { Occasion } from '../../../domain/forms/occasion.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import type { RelationshipFacts } from '../../../domain/relationship/relationship.ts';
import { loadParticipantsById } from '../../../store/people/participants.ts';
import { loadFacts } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';

export interface Subjects {
  readonly people: ReadonlyMap<number, Participant>;
  readonly pairs: ReadonlyMap<number, RelationshipFacts>;
}

/** Returns the people and the pairs of some occasions, by their numbers. */
export function loadSubjects(store: Store, occasions: readonly Occasion[]): Subjects {
  const people = new Set(occasions.map(({ participantId }) => participantId));
  const pairs = new Set(occasions.flatMap(({ relationshipId }) => relationshipId ?? []));
  return {
    people: byId(loadParticipantsById(store, [...people])),
    pairs: byId(loadFacts(store, { ids: [...pairs] })),
  };
}

function byId<T extends { readonly id: number }>(all: readonly T[]): ReadonlyMap<number, T> {
  return new Map(all.map((one) => [one.id, one]));
}
