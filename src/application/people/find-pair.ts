/** Finds the mentee and the mentor whom two words of a command line name, in either order. */
import type { Participant } from '../../domain/people/participant.ts';
import { refused } from '../../errors.ts';
import { findParticipant } from '../../store/people/participants.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';

/**
 * Returns the mentee and the mentor that two texts name. A person with both roles takes the role that the other lacks.
 * Where both have both roles, the first is the mentee.
 *
 * @throws Failure `refused` where a text names nobody, or the two do not have both roles between them.
 */
export function findPair(
  store: Store,
  first: string,
  second: string,
): readonly [mentee: Participant, mentor: Participant] {
  return inTheirRoles(findParticipant(store, first), findParticipant(store, second));
}

function inTheirRoles(
  first: Participant,
  second: Participant,
): readonly [mentee: Participant, mentor: Participant] {
  if (first.isMentee && second.isMentor) return [first, second];
  if (first.isMentor && second.isMentee) return [second, first];
  const role = first.isMentee ? 'mentor' : 'mentee';
  throw refused(
    `Neither ${personText(first)} nor ${personText(second)} is a ${role}.`,
    'name a mentee and a mentor',
  );
}
