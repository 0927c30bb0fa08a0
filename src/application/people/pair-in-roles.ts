/** Tells of two people who is the mentee and who the mentor. */
import type { Participant } from '../../domain/people/participant.ts';
import { refused } from '../../errors.ts';
import { findParticipant } from '../../store/people/participants.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';

/**
 * Returns the mentee and the mentor of two people named by id. A person with both roles takes the role that the other
 * lacks. Where both have both roles, the first is the mentee.
 *
 * @throws Failure `refused` where the two do not have both roles between them.
 */
export function pairInRoles(
  store: Store,
  firstId: string,
  secondId: string,
): readonly [mentee: Participant, mentor: Participant] {
  const [first, second] = [findParticipant(store, firstId), findParticipant(store, secondId)];
  if (first.isMentee && second.isMentor) return [first, second];
  if (first.isMentor && second.isMentee) return [second, first];
  const role = first.isMentee ? 'mentor' : 'mentee';
  throw refused(
    `Neither ${personText(first)} nor ${personText(second)} is a ${role}.`,
    'name a mentee and a mentor',
  );
}
