/** Why a peer has no group: nobody is allowed, or everybody allowed is with somebody else. */
import { counted, countRemovers, removersOf, removersText } from '../explain/unmatched.ts';
import type { GroupInput } from './group-input.ts';
import type { UnplacedPerson } from './group-plan.ts';
import type { PeerSettings } from './group-settings.ts';
import { type JudgedPeers, judgedPeers } from './peer-pool.ts';

/**
 * Returns what a plan says of the peers who have no group, by key. Everybody else counts, held or not. A rule removes a peer where it
 * bars the two in either direction.
 *
 * @param placed the positions of those who have a group
 */
export function unplacedPeers(
  input: GroupInput,
  settings: PeerSettings,
  { people }: Pick<JudgedPeers, 'people'>,
  placed: ReadonlySet<number>,
): UnplacedPerson[] {
  const unplaced = people.filter((_, at) => !placed.has(at));
  if (unplaced.length === 0) return [];
  const all = judgedPeers(input, settings, input.peers);
  const at = new Map(all.people.map(({ participant: { key } }, position) => [key, position]));
  return unplaced.map(({ participant: { id, key } }) => {
    const { removedBy, allowed } = removedFrom(all, at.get(key)!);
    const reason =
      allowed > 0
        ? `every allowed peer is with somebody else: ${counted(allowed, 'allowed peer')}`
        : all.people.length < 2
          ? 'no peer is allowed: there are no others'
          : `no peer is allowed: ${removersText(removedBy, all.context, all.judge)}`;
    return { participantId: id, role: 'peer', reason, removedBy };
  });
}

function removedFrom(
  { people, judge }: JudgedPeers,
  one: number,
): { readonly removedBy: Readonly<Record<string, number>>; readonly allowed: number } {
  const removedBy: Record<string, number> = {};
  let allowed = 0;
  for (let other = 0; other < people.length; other++) {
    if (other === one) continue;
    const names = new Set([...removersOf(judge, one, other), ...removersOf(judge, other, one)]);
    if (names.size === 0) allowed++;
    countRemovers(removedBy, names);
  }
  return { removedBy, allowed };
}
