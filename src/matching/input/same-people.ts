/** Finds enrolled people who may be one person. */
import { type IdentityDecision, nearIdentities, pairText } from '../../domain/people/near-identities.ts';
import type { Participant } from '../../domain/people/participant.ts';
import type { SamePerson } from './pair-context.ts';

/**
 * Returns the pairs that were decided to be one person, and those that may be one and are still undecided.
 *
 * @param everyone by key; the pairs returned are by key too
 */
export function samePeople(
  everyone: readonly Participant[],
  decisions: readonly IdentityDecision[],
): SamePerson[] {
  const decided = new Set(decisions.map(({ participantId, otherId }) => pairText(participantId, otherId)));
  const near = nearIdentities(everyone, (one) => one).filter(
    ({ people: [one, other] }) => !decided.has(pairText(one.id, other.id)),
  );
  const same = decisions.filter(({ isSame }) => isSame);
  if (near.length + same.length === 0) return [];
  const at = new Map(everyone.map(({ id }, position) => [id, position]));
  const pair = (one: number, other: number, why: SamePerson['why']) => {
    const [a = -1, b = -1] = [at.get(one) ?? -1, at.get(other) ?? -1].sort((x, y) => x - y);
    return { a, b, why };
  };
  return [
    ...near.map(({ people: [one, other], why }) => pair(one.id, other.id, why)),
    ...same.map(({ participantId, otherId }) => pair(participantId, otherId, null)),
  ]
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a, b, why }) => ({
      menteeKey: everyone[a]?.key ?? '',
      mentorKey: everyone[b]?.key ?? '',
      why,
    }));
}
