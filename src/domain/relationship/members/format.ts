/** The formats of relationships: which people make which. */
import type { Format } from '../../people/fields/choices.ts';
import type { RelationshipPerson } from '../relationship.ts';
import { inRole } from './members.ts';

type Member = Pick<RelationshipPerson, 'role'>;

/** The most peers in one relationship: a pair or a trio of equals. */
export const MOST_PEERS = 3;

/**
 * Returns the format of a relationship of these people; undefined where they can be none.
 *
 * @example formatOf([{ role: 'mentor' }, { role: 'mentee' }, { role: 'mentee' }]) // 'circle'
 */
export function formatOf(people: readonly Member[]): Format | undefined {
  const { mentors, mentees, peers } = counted(people);
  if (fits('peer', people)) return 'peer';
  if (peers > 0 || mentors === 0 || mentees === 0) return undefined;
  if (mentees > 1) return 'circle';
  return mentors > 1 ? 'panel' : 'one-to-one';
}

/**
 * Returns whether people can be in a relationship of a format. A circle or a panel may have become small, and a circle may be
 * without a mentor for a while; nobody has only mentors.
 */
export function fits(format: Format, people: readonly Member[]): boolean {
  const { mentors, mentees, peers } = counted(people);
  if (format === 'peer') return mentors + mentees === 0 && peers >= 2 && peers <= MOST_PEERS;
  if (peers > 0 || mentors + mentees < 2) return false;
  if (format === 'one-to-one') return mentors === 1 && mentees === 1;
  return format === 'panel' ? mentees === 1 : mentees >= 1;
}

function counted(people: readonly Member[]) {
  return {
    mentors: inRole({ people }, 'mentor').length,
    mentees: inRole({ people }, 'mentee').length,
    peers: inRole({ people }, 'peer').length,
  };
}
