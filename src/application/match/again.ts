/** Mentees who are matched again although they have completed a relationship in the open round. */
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import { refused } from '../../errors.ts';
import { type Absence, absenceText } from '../../matching/input/absence.ts';
import type { StoredProposal } from '../../store/matching/proposals.ts';
import type { Store } from '../../store/store.ts';
import { personText } from '../../view/pages/people.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { loadPool, type Pool, type PoolAsked } from './read-pool.ts';

/** Returns the mentees whom a proposal matched again, by number. */
export function againIn(proposal: Pick<StoredProposal, 'plan'> | undefined): readonly number[] {
  return proposal === undefined ? [] : ((JSON.parse(proposal.plan) as StoredPlan).again ?? []);
}

/**
 * Loads the pool with mentees who are to be matched again. Call it inside `store.read`.
 *
 * @param given Mentees.
 * @param kept Mentees asked for earlier; those who no longer can be matched again are left out.
 * @throws Failure `refused` where one of those given cannot be matched, or is in the pool already.
 */
export function loadPoolAgain(
  store: Store,
  given: readonly Participant[],
  kept: readonly number[],
  asked: PoolAsked,
): Pool {
  const pool = loadPool(store, { ...asked, again: [...kept, ...given.map(({ id }) => id)] });
  for (const person of given) refuseWhereNotAgain(person, pool);
  return pool;
}

function refuseWhereNotAgain(person: Participant, { again, absences }: Pool): void {
  if (again.includes(person.id)) return;
  const absence = absences.find(
    ({ participantId, role }) =>
      participantId === person.id &&
      role === (person.isMentee ? 'mentee' : person.isMentor ? 'mentor' : null),
  );
  if (absence === undefined)
    throw refused(
      `${personText(person)} is among the ${person.isMentee ? 'mentees' : 'mentors'} to be matched already.`,
      'leave out --again; mentor match has them in',
    );
  throw refused(`${personText(person)} ${absenceText(absence)}.`, remedyOf(absence));
}

function remedyOf({ participantId, reason, relationshipId }: Absence): string {
  const id = idOf('P', participantId);
  if (relationshipId !== null)
    return `they are matched once it is over: mentor relationship show ${idOf('R', relationshipId)}`;
  if (reason === 'withdrawn') return `mentor participant resume ${id}, where they are back`;
  if (reason === 'places-taken' || reason === 'no-places')
    return `mentor participant edit ${id} --capacity N makes room, where they agree to it`;
  return `mentor participant show ${id} tells what they need`;
}
