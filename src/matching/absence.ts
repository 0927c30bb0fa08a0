/** Why somebody is not among those to be matched. */
import type { Participant } from '../domain/participant.ts';
import { personText } from '../domain/person-text.ts';

export interface Lacking {
  readonly participant: Pick<Participant, 'id'>;
  /** In words. */
  readonly missing: readonly string[];
}

/**
 * Says why a participant is not among the mentees or mentors to be matched.
 *
 * @param person `undefined` where the programme has them no more
 * @param notReady those who are not ready, with what they lack
 * @example absenceWords(ada, 'mentee', []) // 'P4 Ada Lovelace withdrew'
 */
export function absenceWords(
  person: Participant | undefined,
  role: 'mentee' | 'mentor',
  notReady: readonly Lacking[],
): string {
  if (person === undefined) return `a ${role} is not in the programme any more`;
  const called = personText(person);
  if (person.status === 'withdrawn') return `${called} withdrew`;
  if (role === 'mentor' ? !person.isMentor : !person.isMentee) return `${called} is no ${role} any more`;
  const lacks = notReady.find(({ participant }) => participant.id === person.id);
  if (lacks !== undefined) return `${called} is not ready: ${lacks.missing.join(', ')}`;
  return role === 'mentee' ? `${called} has a mentor already` : `${called} is not ready`;
}
