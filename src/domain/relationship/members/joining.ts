/** Joining and leaving a relationship that goes on with the others: who may, and what becomes of it. */
import { type Failure, refused, wrongUsage } from '../../../errors.ts';
import type { Format } from '../../people/fields/choices.ts';
import { rolesOf, type Participant } from '../../people/participant.ts';
import { idOf } from '../../reference.ts';
import { oneLine } from '../../words/text.ts';
import type { Relationship, RelationshipPerson, RelationshipRole } from '../relationship.ts';
import { fits, formatOf, MOST_PEERS } from './format.ts';
import { inRole, isWithoutMentor } from './members.ts';

/**
 * Returns the role in which somebody joins, where it is not said: a peer among peers, what they were in it before, the mentor
 * of a circle that has none, or the only one of the two that they are.
 *
 * @throws Failure `usage` where it has to be said.
 */
export function roleOfNew(
  relationship: Pick<Relationship, 'id' | 'format' | 'people' | 'former' | 'outcome'>,
  person: Pick<Participant, 'id' | 'name' | 'isMentor' | 'isMentee' | 'isPeer'>,
): RelationshipRole {
  if (relationship.format === 'peer') return 'peer';
  const before = relationship.former.findLast(({ participantId }) => participantId === person.id);
  if (before !== undefined) return before.role;
  if (isWithoutMentor(relationship) && person.isMentor) return 'mentor';
  if (person.isMentor !== person.isMentee) return person.isMentor ? 'mentor' : 'mentee';
  throw wrongUsage(
    `${oneLine(person.name)} is ${rolesOf(person)}; as what they join ${idOf('R', relationship.id)} is not said.`,
    'say --as mentor or --as mentee',
  );
}

/**
 * Returns the format that a relationship has once somebody has joined: a pair that a second mentee joins becomes a circle.
 *
 * @throws Failure `refused` where there is none with these people.
 */
export function formatWith(relationship: Relationship, role: RelationshipRole): Format {
  const people = [...relationship.people, { role }];
  if (fits(relationship.format, people)) return relationship.format;
  const format = (role === 'peer') === (relationship.format === 'peer') ? formatOf(people) : undefined;
  if (format !== undefined) return format;
  const id = idOf('R', relationship.id);
  if (relationship.format !== 'peer')
    throw refused(
      `${id} is a ${relationship.format}, and no peers are in it.`,
      'say --as mentor or --as mentee',
    );
  if (role !== 'peer') throw refused(`${id} is of peers: nobody in it is a ${role}.`, 'say --as peer');
  throw refused(
    `${id} has ${relationship.people.length} peers already, and ${MOST_PEERS} are the most.`,
    'mentor relationship pair NAME NAME --format peer makes another',
  );
}

/** Returns whether a relationship can go on without one of its people. */
export function canGoOnWithout(
  { format, people }: Pick<Relationship, 'format' | 'people'>,
  { participantId }: Pick<RelationshipPerson, 'participantId'>,
): boolean {
  return fits(
    format,
    people.filter((one) => one.participantId !== participantId),
  );
}

/** Returns why a relationship cannot go on without one of its people. */
export function cannotGoOn(
  relationship: Pick<Relationship, 'id' | 'format' | 'people'>,
  person: RelationshipPerson,
): Failure {
  const id = idOf('R', relationship.id);
  const left = relationship.people.filter((one) => one !== person);
  const [only] = left;
  const says =
    only !== undefined && left.length === 1
      ? `Without ${oneLine(person.name)}, ${oneLine(only.name)} would be alone in ${id}`
      : `Without ${oneLine(person.name)}, ${id} would have no ${inRole({ people: left }, 'mentee').length === 0 ? 'mentee' : 'mentor'}`;
  return refused(
    `${says}.`,
    `mentor relationship leave ${id} ${idOf('P', person.participantId)} --end --reason CODE ends it for all; nothing was changed`,
  );
}
