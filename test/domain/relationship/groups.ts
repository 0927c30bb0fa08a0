/** Relationships of several people as plain facts, without a data file. */
import type {
  FormerPerson,
  RelationshipFacts,
  RelationshipPerson,
  RelationshipRole,
} from '../../../src/domain/relationship/relationship.ts';
import { aRelationship } from './facts.ts';

const NAMES = ['Ruth Meyer', 'Ana Ruiz', 'Ben Okri', 'Cem Kaya', 'Dee Lin', 'Eli Roth', 'Flo Berg'];

/** P1 is Ruth Meyer, P2 Ana Ruiz, P3 Ben Okri, P4 Cem Kaya, P5 Dee Lin, P6 Eli Roth, P7 Flo Berg. */
export function member(
  participantId: number,
  role: RelationshipRole,
  joinedOn: string | null = null,
): RelationshipPerson {
  const name = NAMES[participantId - 1] ?? '';
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
  return { participantId, name, email, country: null, role, waitBefore: 0, joinedOn };
}

export function formerMember(participantId: number, role: RelationshipRole, leftOn: string): FormerPerson {
  return { ...member(participantId, role), leftOn, leftReason: 'no-time', leftNotes: null };
}

/** R7: Ruth (1) and five mentees (2 to 6), since 1 September 2026. */
export function aCircle(facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  const mentees = [2, 3, 4, 5, 6].map((id) => member(id, 'mentee'));
  return aRelationship({ format: 'circle', people: [member(1, 'mentor'), ...mentees], ...facts });
}

/** The circle after Ruth has left it. */
export function aCircleWithoutMentor(facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  const { people } = aCircle();
  return aCircle({
    people: people.filter(({ role }) => role === 'mentee'),
    former: [formerMember(1, 'mentor', '2026-10-12')],
    ...facts,
  });
}

/** R7: Ruth, Ana and Ben (1 to 3) mentor Eli (6). */
export function aPanel(facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  const mentors = [1, 2, 3].map((id) => member(id, 'mentor'));
  return aRelationship({ format: 'panel', people: [...mentors, member(6, 'mentee')], ...facts });
}

/** R7: two peers, Ana and Ben (2, 3), or three, with Cem (4). */
export function peers(count: 2 | 3, facts: Partial<RelationshipFacts> = {}): RelationshipFacts {
  const people = [2, 3, 4].slice(0, count).map((id) => member(id, 'peer'));
  return aRelationship({ format: 'peer', people, ...facts });
}
