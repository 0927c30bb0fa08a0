/** Who gets a letter: of each kind the people and pairs whom it is for on a day, or those who are named. */
import { isReady, statusOn } from '../people/readiness.ts';
import type { Participant } from '../people/participant.ts';
import { isOpen, type RelationshipFacts, type RelationshipPerson } from '../relationship/relationship.ts';
import { everybodyOf, inRole } from '../relationship/members/members.ts';
import { isTakenIn } from '../relationship/taken-in.ts';
import { isCompletedIn, type Round } from '../round.ts';
import { addDays, daysBetween } from '../time/dates.ts';
import type { LetterKind } from './letter.ts';

/** A kind of letter that is made from its template; reminders and forms have a way of their own. */
export type WrittenKind = Exclude<LetterKind, 'reminder' | 'forms'>;

/** For help: to whom each goes where nobody is named. */
export const AUDIENCES: Readonly<Record<LetterKind, string>> = {
  welcome: 'everybody who has enrolled since the round opened and has not been in a pair',
  matched: 'both sides of new pairs in preparation; who joins a group, and those who are in it',
  'not-matched': 'ready mentees who wait: in no open pair, and with none completed in this round',
  forms: 'whoever has forms to fill in: all that are due from them, in one letter',
  reminder: 'whoever is due a reminder: the letters of mentor remind',
  'half-way': 'both sides of open pairs whose middle day was in the last 30 days',
  closing: 'both sides of pairs in closure',
  thanks: 'both sides of pairs completed or renewed since the round opened',
  certificate: 'everybody with a pair completed or renewed since the round opened',
  announcement: 'every active participant',
};

/** Days within which something is lately, where no round is open. */
const LATELY_DAYS = 30;

export interface AudienceFacts {
  readonly people: readonly Participant[];
  readonly relationships: readonly RelationshipFacts[];
  readonly requiredFields: readonly string[];
  /** The open one. */
  readonly round: Round | undefined;
  readonly today: string;
}

/** Whom a letter is for, beside what its kind says. */
export interface AudienceAsked {
  /** Only what happened from this day on: enrolled, begun, half-way, ended. */
  readonly since?: string | undefined;
  /** Only pairs of this round. */
  readonly round?: Round | undefined;
  readonly relationshipId?: number | undefined;
  readonly participantId?: number | undefined;
  /** What everybody who gets one must meet. */
  readonly isMeant: (person: Participant) => boolean;
}

/** One letter to be written: to whom, in which role, about which relationships. A peer reads the words of mentees where there are none for peers. */
export interface Addressed {
  readonly person: Participant;
  readonly role: 'mentor' | 'mentee';
  /** Empty where it is about no pair; a certificate may be of several. Who may not be told of is not among their people. */
  readonly relationships: readonly RelationshipFacts[];
  /** Of a match: who has joined what goes on, where the letter is about that: the reader, or others. */
  readonly newcomers?: readonly RelationshipPerson[] | undefined;
}

/** Whether somebody is among those for whom letters are asked. */
export function isWanted(
  person: Participant,
  { participantId, isMeant }: Pick<AudienceAsked, 'participantId' | 'isMeant'>,
): boolean {
  return (participantId === undefined || person.id === participantId) && isMeant(person);
}

/**
 * Returns who gets a letter of a kind, by relationship, mentors first, or by person. Nobody who has withdrawn or does not
 * consent is written to, nor told of to the other side. Who is named is not asked when it happened.
 */
export function audienceOf(kind: WrittenKind, facts: AudienceFacts, asked: AudienceAsked): Addressed[] {
  const { people, relationships, today } = facts;
  const known = new Map(
    people.filter((person) => isReachable(person, today)).map((person) => [person.id, person]),
  );
  const isNamed = asked.relationshipId !== undefined || asked.participantId !== undefined;
  const round = asked.round ?? facts.round;
  const from = asked.since ?? (isNamed ? '' : (round?.openedOn ?? addDays(today, -LATELY_DAYS)));
  const isFromGiven = isNamed || asked.since !== undefined;
  const pairs = relationships.flatMap((one): RelationshipFacts[] => {
    const isAsked =
      (asked.relationshipId === undefined || one.id === asked.relationshipId) &&
      (asked.round === undefined || one.roundId === asked.round.id);
    const told = isAsked ? withThoseToTell(one, known) : undefined;
    return told === undefined ? [] : [told];
  });
  const sides = pairs.flatMap((one) =>
    one.people.flatMap((member): Addressed[] => {
      const { participantId, role } = member;
      const person = known.get(participantId);
      if (person === undefined || !isWanted(person, asked)) return [];
      const newcomers = kind === 'matched' ? newcomersFor(member, one, from) : undefined;
      if (newcomers === undefined && !isPairFor(kind, one, member, { from, isFromGiven, today })) return [];
      return [{ person, role: role === 'mentor' ? role : 'mentee', relationships: [one], newcomers }];
    }),
  );
  if (kind === 'certificate') return oneOfEachRole(sides);
  if (OF_PAIRS.has(kind)) return sides;
  const waiting = kind === 'not-matched' ? waitingOf(facts) : undefined;
  const paired = new Set(
    relationships.flatMap((one) => everybodyOf(one).map(({ participantId }) => participantId)),
  );
  return [...known.values()].flatMap((person): Addressed[] => {
    if (
      !isWanted(person, asked) ||
      (asked.relationshipId !== undefined && !isIn(person, relationships, asked))
    )
      return [];
    const isActive = statusOn(person, today) === 'active' || isNamed;
    if (waiting !== undefined ? !waiting.has(person.id) : !isActive) return [];
    if (kind === 'welcome' && (person.enrolledOn < from || (!isNamed && paired.has(person.id)))) return [];
    return [
      { person, role: person.isMentor && kind !== 'not-matched' ? 'mentor' : 'mentee', relationships: [] },
    ];
  });
}

const OF_PAIRS: ReadonlySet<WrittenKind> = new Set([
  'matched',
  'half-way',
  'closing',
  'thanks',
  'certificate',
]);

/** Returns the middle day of a relationship. */
export function middleOf({
  startedOn,
  plannedEndOn,
}: Pick<RelationshipFacts, 'startedOn' | 'plannedEndOn'>): string {
  return addDays(startedOn, Math.floor(daysBetween(startedOn, plannedEndOn) / 2));
}

/** A relationship without the people who cannot be written to; undefined where too few are left to write of. */
function withThoseToTell(
  one: RelationshipFacts,
  known: ReadonlyMap<number, Participant>,
): RelationshipFacts | undefined {
  const people = one.people.filter(({ participantId }) => known.has(participantId));
  if (people.length === one.people.length) return one;
  return people.length > 1 ? { ...one, people } : undefined;
}

/** Whether a letter about a relationship is for one of its people. Who joined it later was matched on that day. */
function isPairFor(
  kind: WrittenKind,
  one: RelationshipFacts,
  { joinedOn }: RelationshipPerson,
  {
    from,
    isFromGiven,
    today,
  }: { readonly from: string; readonly isFromGiven: boolean; readonly today: string },
): boolean {
  if (kind === 'matched')
    return (
      isOpen(one) &&
      (joinedOn ?? one.startedOn) >= from &&
      (isFromGiven || joinedOn !== null || (one.phase === 'preparation' && !isTakenIn(one)))
    );
  if (kind === 'half-way') {
    const middle = middleOf(one);
    const first = isFromGiven ? from : addDays(today, -LATELY_DAYS);
    return (
      isOpen(one) &&
      one.phase !== 'closure' &&
      ((isFromGiven && from === '') || (middle >= first && middle <= today))
    );
  }
  if (kind === 'closing') return isOpen(one) && one.phase === 'closure';
  const isClosed = one.outcome === 'completed' || one.outcome === 'renewed';
  return isClosed && (one.endedOn ?? '') >= from;
}

/**
 * Returns whom a letter of a match tells somebody of, in a relationship that is under way: themselves, where they joined it from
 * a day on; else those who did so after them. Undefined where nobody did, and in preparation: the first letter names everybody.
 */
function newcomersFor(
  member: RelationshipPerson,
  { people, phase, outcome }: RelationshipFacts,
  from: string,
): readonly RelationshipPerson[] | undefined {
  if (phase === 'preparation' || outcome !== null) return undefined;
  const isNew = ({ joinedOn }: RelationshipPerson): boolean => joinedOn !== null && joinedOn >= from;
  if (isNew(member)) return [member];
  const others = people.filter((one) => isNew(one) && (one.joinedOn ?? '') > (member.joinedOn ?? ''));
  return others.length === 0 ? undefined : others;
}

/** Returns whether somebody may be written to: they consent and have not withdrawn. */
export function isReachable(person: Participant, today: string): boolean {
  return person.consentOn !== null && statusOn(person, today) !== 'withdrawn';
}

/** Returns the mentees who are ready and wait. */
function waitingOf({ people, relationships, requiredFields, round, today }: AudienceFacts): Set<number> {
  const placed = new Set(
    relationships
      .filter((one) => isOpen(one) || isCompletedIn(one, round))
      .flatMap((one) => inRole(one, 'mentee').map(({ participantId }) => participantId)),
  );
  return new Set(
    people
      .filter((one) => one.isMentee && !placed.has(one.id) && isReady(one, requiredFields, today))
      .map(({ id }) => id),
  );
}

function isIn(
  person: Participant,
  relationships: readonly RelationshipFacts[],
  { relationshipId }: AudienceAsked,
): boolean {
  return relationships.some(
    (one) => one.id === relationshipId && one.people.some(({ participantId }) => participantId === person.id),
  );
}

function oneOfEachRole(sides: readonly Addressed[]): Addressed[] {
  const found = new Map<string, Addressed>();
  for (const one of sides) {
    const key = `${one.person.id} ${one.role}`;
    const before = found.get(key)?.relationships ?? [];
    found.set(key, { ...one, relationships: [...before, ...one.relationships] });
  }
  return [...found.values()].sort((a, b) => a.person.id - b.person.id);
}
