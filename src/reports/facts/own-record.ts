/** What a portfolio has of its person: the relationships that are theirs, what they added, what others thank them for. */
import type { Participant } from '../../domain/people/participant.ts';
import { wasAbsent } from '../../domain/relationship/meetings.ts';
import { inRole } from '../../domain/relationship/members/members.ts';
import type { RelationshipFacts } from '../../domain/relationship/relationship.ts';
import { longDate } from '../../domain/time/dates.ts';
import { saysNothing } from '../../domain/words/answer.ts';
import type { Card, ReportFacts } from '../report.ts';
import { menteesOf } from './phase-standing.ts';

/**
 * Returns the relationships that a portfolio is about: those in which its person is the mentor; of somebody who mentors
 * nobody, those in which they are or were, each with their own meetings and goals alone.
 */
export function ownRelationships(
  { id, isMentor }: Pick<Participant, 'id' | 'isMentor'>,
  relationships: readonly RelationshipFacts[],
): { readonly isAsMentor: boolean; readonly own: readonly RelationshipFacts[] } {
  const mentored = relationships.filter((one) =>
    inRole(one, 'mentor').some(({ participantId }) => participantId === id),
  );
  if (mentored.length > 0) return { isAsMentor: true, own: mentored };
  const own = relationships.flatMap((one) => ownPart(one, id));
  return { isAsMentor: isMentor && own.length === 0, own };
}

/** Returns somebody's part of a relationship, or none where they were never in it. */
function ownPart(one: RelationshipFacts, id: number): RelationshipFacts[] {
  const there = one.people.find(({ participantId }) => participantId === id);
  const left = one.former.findLast(({ participantId }) => participantId === id);
  const person = there ?? left;
  if (person === undefined) return [];
  const [from, until] = [person.joinedOn ?? one.startedOn, there === undefined ? left?.leftOn : undefined];
  return [
    {
      ...one,
      startedOn: from,
      // Whoever left has no part in how it ended.
      ...(until === undefined ? {} : { endedOn: until, outcome: null }),
      meetings: one.meetings.filter(
        (meeting) => meeting.metOn >= from && meeting.metOn <= (until ?? '9') && !wasAbsent(meeting, id),
      ),
      goals: one.goals.filter(
        ({ participantId, setOn }) =>
          participantId === id || (participantId === null && setOn <= (until ?? '9')),
      ),
    },
  ];
}

/** Returns the goals that somebody achieved, in the words in which they were set. */
export function achievedCards(own: readonly RelationshipFacts[], asOf: string): Card[] {
  return own.flatMap(({ goals }) =>
    goals.flatMap(({ status, closedOn, statement }) =>
      status === 'achieved' && closedOn !== null && closedOn <= asOf
        ? [{ title: 'Goal achieved', text: statement, note: longDate(closedOn) }]
        : [],
    ),
  );
}

/** Returns what its person added to it. */
export function evidenceOf(told: ReportFacts['outcomeRecords']): Card[] {
  return told.flatMap(({ kind, happenedOn, notes }) =>
    kind === 'evidence' && !saysNothing(notes)
      ? [{ title: 'In their own words', text: notes ?? '', note: longDate(happenedOn) }]
      : [],
  );
}

/** Returns what mentees share to be celebrated. Whose words they are is not said, and nobody is quoted without valid consent. */
export function thanksOf({ participants, asOf }: ReportFacts, own: readonly RelationshipFacts[]): Card[] {
  const consenting = new Set(participants.flatMap(({ id, consentOn }) => (consentOn === null ? [] : id)));
  const mentees = menteesOf(own);
  return own.flatMap(({ reflections }) =>
    reflections.flatMap(({ participantId, reflectedOn, isShared, celebrate }) =>
      isShared &&
      reflectedOn <= asOf &&
      mentees.has(participantId) &&
      consenting.has(participantId) &&
      !saysNothing(celebrate)
        ? [{ title: 'In the words of a mentee', text: `“${celebrate ?? ''}”`, note: longDate(reflectedOn) }]
        : [],
    ),
  );
}
