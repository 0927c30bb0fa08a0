/** How people appear in every document. */
import { idOf } from '../../domain/reference.ts';
import {
  type Relationship,
  type RelationshipPerson,
  type Side,
  side,
} from '../../domain/relationship/relationship.ts';
import { inRole } from '../../domain/relationship/members/members.ts';
import type { ShownField } from '../../domain/people/fields/shown-fields.ts';
import { type Participant, type ParticipantStatus, rolesOf } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import { capitalised, listed, oneLine } from '../../domain/words/text.ts';
import type { Column, JsonValue } from '../document/document.ts';
import { type Field, type PersonJson } from '../document/result.ts';

export { personText };

interface Named {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
}

/** The columns of `participant list`. An import of participants reads a table that has these, or some of them, as printed. */
export const PARTICIPANT_LIST: readonly Column[] = [
  { key: 'id', label: 'Id', give: 0 },
  { key: 'name', label: 'Name' },
  { key: 'email', label: 'E-mail', give: 2, holds: 'whole', spare: 3 },
  { key: 'roles', label: 'Roles', give: 0 },
  { key: 'organisation', label: 'Organisation', give: 2, holds: 'name', spare: 1 },
  { key: 'level', label: 'Level', spare: 2 },
  { key: 'places', label: 'Places', align: 'right' },
  { key: 'status', label: 'Status', give: 0 },
  { key: 'ready', label: 'Ready', give: 0 },
  { key: 'missing', label: 'Missing', holds: 'words' },
];

/** Returns whether a file is such a table, saved as it was printed. */
export function isParticipantList(headers: readonly string[], delimiter: string): boolean {
  const keys = new Set(PARTICIPANT_LIST.map(({ key }) => key));
  return delimiter === '\t' && headers.includes('id') && headers.every((header) => keys.has(header));
}

/** Returns a participant as every JSON document has one. */
export function personJson(person: Named): PersonJson {
  return { id: idOf('P', person.id), name: person.name, email: person.email };
}

/** Returns a participant as {@link personJson} does, with whether they can be matched. */
export function standingJson(
  person: Named & Pick<Participant, 'isMentor' | 'isMentee' | 'isPeer'>,
  status: ParticipantStatus,
  missing: readonly string[],
): Readonly<Record<string, JsonValue>> {
  return {
    ...personJson(person),
    roles: rolesOf(person),
    status,
    is_ready: missing.length === 0,
    missing,
  };
}

/** Returns what somebody said, by the names of the fields. */
export function fieldsJson(fields: readonly ShownField[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(fields.map(([name, , text]) => [name, text === '' ? null : text]));
}

/** Returns the people of one side of a relationship, as JSON. Peers are on both. */
export function sideJson(relationship: Pick<Relationship, 'people'>, role: Side): PersonJson[] {
  return side(relationship, role).map((person) => personJson({ ...person, id: person.participantId }));
}

/** Returns the names of one side, joined by commas. */
export function namesOf(people: readonly RelationshipPerson[]): string {
  return people.map((person) => oneLine(person.name)).join(', ');
}

/** Returns `R7 (Ada Lovelace with Tom Byrne)`: see {@link membersText}. */
export function relationshipText(relationship: Pick<Relationship, 'id' | 'people'>): string {
  return `${idOf('R', relationship.id)} (${membersText(relationship)})`;
}

/**
 * Returns `Ada Lovelace with Tom Byrne`: the mentees with the mentors; `Ada Lovelace and Tom Byrne` of peers, and
 * `Ada Lovelace, Ben Okri, without a mentor` of a circle that has lost its mentor.
 */
export function membersText(relationship: Pick<Relationship, 'people'>): string {
  const peers = inRole(relationship, 'peer');
  if (peers.length > 0) return listed(peers.map(({ name }) => oneLine(name)));
  const [mentees, mentors] = [side(relationship, 'mentee'), side(relationship, 'mentor')];
  return mentors.length === 0
    ? `${namesOf(mentees)}, without a mentor`
    : `${namesOf(mentees)} with ${namesOf(mentors)}`;
}

/** Participants by number, as a proposal speaks of them. */
export type People = ReadonlyMap<number, Named>;

/** Returns the participant of that number as every JSON document has one; without a name where they are gone. */
export function personJsonOf(id: number, people: People): PersonJson {
  const person = people.get(id);
  return person === undefined ? { id: idOf('P', id), name: null, email: null } : personJson(person);
}

/** Returns `P12 Ada Lovelace`, or the id alone where they are gone. */
export function personTextOf(id: number, people: People): string {
  const person = people.get(id);
  return person === undefined ? idOf('P', id) : personText(person);
}

/** Returns what a list says of a person of each row. */
function personField<Row>(key: string, idIn: (row: Row) => number, people: People): Field<Row> {
  return {
    key,
    label: capitalised(key),
    of: (row) => personJsonOf(idIn(row), people),
    text: (row) => personTextOf(idIn(row), people),
  };
}

/** Returns what a list says of the mentee of each row. */
export function menteeField(people: People): Field<{ readonly menteeId: number }> {
  return personField('mentee', ({ menteeId }) => menteeId, people);
}

/** Returns what a list says of the mentor of each row. */
export function mentorField(people: People): Field<{ readonly mentorId: number }> {
  return personField('mentor', ({ mentorId }) => mentorId, people);
}

/** Returns what a list says of the participant of each row. */
export function participantField(people: People): Field<{ readonly participantId: number }> {
  return personField('participant', ({ participantId }) => participantId, people);
}
