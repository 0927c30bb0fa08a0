/** Why somebody is not among the people to be matched. */
import type { Participant } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import { idOf } from '../../domain/reference.ts';

/** The reasons, in the order in which they are told. */
export const ABSENCES = {
  completed: 'has completed a relationship in this round',
  'has-mentor': 'has a mentor already',
  'has-peer': 'has a peer already',
  'places-taken': 'has no place left',
  'no-places': 'offers no place',
  'no-role': 'is neither a mentor nor a mentee',
  'not-ready': 'is not ready',
  withdrawn: 'withdrew',
} as const;
export type AbsenceReason = keyof typeof ABSENCES;

/** Somebody who is enrolled but takes no part, on one side or on either. */
export interface Absence {
  readonly participantId: number;
  /** `null` where they are on no side. */
  readonly role: 'mentee' | 'mentor' | 'peer' | null;
  readonly reason: AbsenceReason;
  /** What they still need to be ready, in words, whatever the reason; empty where they are ready. */
  readonly missing: readonly string[];
  /** The relationship that is the reason, if any. */
  readonly relationshipId: number | null;
}

/** Returns whether somebody would take part if they were asked for again. */
export function canBeAgain(absence: Absence | undefined): boolean {
  return absence?.reason === 'completed' && absence.missing.length === 0;
}

/**
 * Says why somebody takes no part, as a clause without its subject.
 *
 * @example absenceText(absence) // 'has completed a relationship in this round: R3'
 */
export function absenceText({ reason, missing, relationshipId }: Absence): string {
  const words = ABSENCES[reason];
  if (reason === 'withdrawn') return words;
  const lacks = missing.length === 0 ? [] : [missing.join(', ')];
  if (reason === 'not-ready') return [words, ...lacks].join(': ');
  const told = relationshipId === null ? words : `${words}: ${idOf('R', relationshipId)}`;
  return [told, ...lacks].join('; and is not ready: ');
}

const IS_IN_ROLE = {
  mentee: ({ isMentee }: Participant): boolean => isMentee,
  mentor: ({ isMentor }: Participant): boolean => isMentor,
  peer: ({ isPeer }: Participant): boolean => isPeer,
};

/**
 * Says why a participant is not among the mentees or mentors to be matched.
 *
 * @param person `undefined` where the programme no longer has them
 * @param absences those who take no part, as the pool lists them
 * @example absenceWords(ada, 'mentee', []) // 'P4 Ada Lovelace withdrew'
 */
export function absenceWords(
  person: Participant | undefined,
  role: 'mentee' | 'mentor' | 'peer',
  absences: readonly Absence[],
): string {
  if (person === undefined) return `a ${role} is not in the programme any more`;
  const called = personText(person);
  if (person.status === 'withdrawn') return `${called} withdrew`;
  if (!IS_IN_ROLE[role](person)) return `${called} is no ${role} any more`;
  const absence = absences.find((one) => one.participantId === person.id && one.role === role);
  return `${called} ${absence === undefined ? `is not among the ${role}s to be matched` : absenceText(absence)}`;
}
