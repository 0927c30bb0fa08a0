/** What a list of relationships can be asked about each of them. */
import { plainOrganisation } from '../people/organisations.ts';
import { idOf } from '../reference.ts';
import type { PhaseTime } from '../relationship/phase-time.ts';
import { type Relationship, side } from '../relationship/relationship.ts';
import type { Asked } from './condition.ts';
import { dayPlace } from './value-places.ts';

/** A relationship with how long it has been in its phase. */
export type RelationshipInPhase = Relationship & PhaseTime;

/** What can be asked, in the order in which the help names it. */
export const ASKED_OF_RELATIONSHIPS = [
  'phase',
  'outcome',
  'mentor',
  'mentee',
  'organisation',
  'since',
  'due',
  'started',
] as const;

/**
 * Returns what can be asked about relationships.
 *
 * @param organisationOf Returns where a participant is, by number.
 */
export function askedOfRelationships(
  organisationOf: (participantId: number) => string | null,
): readonly Asked<RelationshipInPhase>[] {
  const some = (value: string | null): string[] => (value === null ? [] : [value]);
  const sideAsked = (role: 'mentor' | 'mentee'): Omit<Asked<RelationshipInPhase>, 'name'> => ({
    aliases: [`${role}s`],
    valuesOf: (one) =>
      side(one, role).flatMap(({ participantId, name, email }) => [
        name,
        idOf('P', participantId),
        ...some(email),
      ]),
  });
  const asked: Record<(typeof ASKED_OF_RELATIONSHIPS)[number], Omit<Asked<RelationshipInPhase>, 'name'>> = {
    phase: { valuesOf: ({ phase }) => [phase] },
    outcome: { valuesOf: ({ outcome }) => some(outcome) },
    mentor: sideAsked('mentor'),
    mentee: sideAsked('mentee'),
    organisation: {
      aliases: ['organization', 'school', 'company'],
      valuesOf: ({ people }) => people.flatMap(({ participantId }) => some(organisationOf(participantId))),
      plain: plainOrganisation,
    },
    since: { valuesOf: ({ since }) => [since], placeOf: dayPlace },
    due: { valuesOf: ({ dueOn }) => some(dueOn), placeOf: dayPlace },
    started: { valuesOf: ({ startedOn }) => [startedOn], placeOf: dayPlace },
  };
  return ASKED_OF_RELATIONSHIPS.map((name) => ({ name, ...asked[name] }));
}
