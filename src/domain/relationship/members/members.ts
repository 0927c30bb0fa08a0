/** The people of a relationship: who works with whom, who is in which role, who was in it before. */
import {
  type FormerPerson,
  isOnSide,
  type Relationship,
  type RelationshipPerson,
  type RelationshipRole,
  type Side,
} from '../relationship.ts';

/** Returns the side somebody is on; `null` for a peer, who is on both. */
export function onlySideOf({ role }: Pick<RelationshipPerson, 'role'>): Side | null {
  return role === 'peer' ? null : role;
}

/** Returns whether two people are on sides across from each other: not two mentees of a circle, but two peers. */
export function isAcross(
  one: Pick<RelationshipPerson, 'role'>,
  other: Pick<RelationshipPerson, 'role'>,
): boolean {
  return one.role !== other.role || one.role === 'peer';
}

/** Returns the people of one role alone: unlike {@link side}, without peers. What counts mentees or places asks this. */
export function inRole<Person extends Pick<RelationshipPerson, 'role'>>(
  { people }: { readonly people: readonly Person[] },
  role: RelationshipRole,
): Person[] {
  return people.filter((person) => person.role === role);
}

/** Returns whom somebody works with: the people across from them; where there are none, everybody else. */
export function partnersOf<Person extends Pick<RelationshipPerson, 'participantId' | 'role'>>(
  { people }: { readonly people: readonly Person[] },
  id: number,
): Person[] {
  const own = people.find(({ participantId }) => participantId === id);
  const others = people.filter(({ participantId }) => participantId !== id);
  const across = others.filter((one) => own === undefined || isAcross(one, own));
  return across.length > 0 ? across : others;
}

/**
 * Returns every pair of mentee and mentor who are, or were, in a relationship at the same time. Of peers, each pair is there
 * both ways round.
 */
export function pairsIn(
  relationship: Pick<Relationship, 'people' | 'former' | 'startedOn' | 'endedOn'>,
): { readonly menteeId: number; readonly mentorId: number }[] {
  const { people, former } = relationship;
  const all: (RelationshipPerson & Partial<FormerPerson>)[] = [...people, ...former];
  return all.flatMap((mentee) =>
    all.flatMap((mentor) =>
      mentee.participantId !== mentor.participantId &&
      isOnSide(mentee, 'mentee') &&
      isOnSide(mentor, 'mentor') &&
      (mentee.joinedOn ?? '') <= (mentor.leftOn ?? '9') &&
      (mentor.joinedOn ?? '') <= (mentee.leftOn ?? '9')
        ? [{ menteeId: mentee.participantId, mentorId: mentor.participantId }]
        : [],
    ),
  );
}

/** Returns whether a relationship has lost its mentor and goes on until another takes over, or it is ended. */
export function isWithoutMentor({
  format,
  people,
  outcome,
}: Pick<Relationship, 'format' | 'people' | 'outcome'>): boolean {
  return outcome === null && format !== 'peer' && !people.some((person) => isOnSide(person, 'mentor'));
}

/**
 * Returns whether a relationship can go on without the people who are away: there are two at least, on both sides. A circle
 * that has lost its mentor cannot.
 */
export function canGoOnWithout({ people }: Pick<Relationship, 'people'>, away: ReadonlySet<number>): boolean {
  const there = people.filter(({ participantId }) => !away.has(participantId));
  const hasSide = (side: Side): boolean => there.some((person) => isOnSide(person, side));
  return there.length > 1 && hasSide('mentor') && hasSide('mentee');
}

/** Returns whether somebody was in a relationship before a day: from its beginning, or joined before it. */
export function wasInBefore({ joinedOn }: Pick<RelationshipPerson, 'joinedOn'>, day: string): boolean {
  return joinedOn === null || joinedOn < day;
}

/**
 * Returns how many places each mentor has taken in open relationships: one in each, however many mentees it has. Peers take
 * none, nor does a relationship without a mentee.
 */
export function placesTaken(open: readonly Pick<Relationship, 'people'>[]): Map<number, number> {
  const taken = new Map<number, number>();
  for (const one of open)
    for (const { participantId } of inRole(one, 'mentor'))
      if (inRole(one, 'mentee').length > 0) taken.set(participantId, (taken.get(participantId) ?? 0) + 1);
  return taken;
}

/** Returns those who were in a relationship on a day, each once. */
export function peopleOn(
  { people, former }: Pick<Relationship, 'people' | 'former'>,
  day: string,
): RelationshipPerson[] {
  return everybodyOf({
    people: people.filter(({ joinedOn }) => (joinedOn ?? '') <= day),
    former: former.filter(({ joinedOn, leftOn }) => (joinedOn ?? '') <= day && leftOn >= day),
  });
}

/** Returns everybody who is or was in a relationship, each once. */
export function everybodyOf({
  people,
  former,
}: Pick<Relationship, 'people' | 'former'>): RelationshipPerson[] {
  if (former.length === 0) return [...people];
  const all = new Map<number, RelationshipPerson>();
  for (const person of [...people, ...former])
    if (!all.has(person.participantId)) all.set(person.participantId, person);
  return [...all.values()];
}

/** Returns the names of everybody who is or was in a relationship, by number: what somebody said stays theirs once they left. */
export function namesIn(relationship: Pick<Relationship, 'people' | 'former'>): Map<number, string> {
  return new Map(everybodyOf(relationship).map(({ participantId, name }) => [participantId, name]));
}
