/** Who reads whose goals where a relationship has several mentees. */
import { everybodyOf } from '../members/members.ts';
import type { Goal, Relationship } from '../relationship.ts';

/**
 * Returns the goals that somebody of a relationship reads. Of several mentees each reads their own and those of all; mentors
 * read everybody's, and so do peers of each other.
 *
 * @param reader Their number; `null` for what all of them may read.
 */
export function goalsReadBy<Of extends Pick<Goal, 'participantId'>>(
  pair: Pick<Relationship, 'people' | 'former'> & { readonly goals: readonly Of[] },
  reader: number | null,
): readonly Of[] {
  const everybody = everybodyOf(pair);
  const isOfSeveral = everybody.filter(({ role }) => role === 'mentee').length > 1;
  const isMentor = everybody.some(({ participantId, role }) => participantId === reader && role === 'mentor');
  if (!isOfSeveral || isMentor) return pair.goals;
  return pair.goals.filter(({ participantId }) => participantId === null || participantId === reader);
}
