/** Why a peer has no group: nobody is allowed, or everybody allowed is with somebody else. */
import { UNAVAILABLE } from '../proposal/in-confidence.ts';
import type { CompiledRule } from '../scoring/in-force.ts';
import { SCORES_FILE } from '../scoring/pair-rules.ts';
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
        ? `every allowed peer is with somebody else: ${allowed} allowed peer${allowed === 1 ? '' : 's'}`
        : removedWords(all, removedBy);
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
    const names = new Set(
      judge.isScored(one, other)
        ? [...judge.barredBy(one, other), ...judge.barredBy(other, one)].map(nameOf)
        : [SCORES_FILE],
    );
    if (names.size === 0) allowed++;
    for (const name of names) removedBy[name] = (removedBy[name] ?? 0) + 1;
  }
  return { removedBy, allowed };
}

/** Says which rules removed peers, the most effective rule first. */
function removedWords(
  { people, judge, context }: JudgedPeers,
  removedBy: Readonly<Record<string, number>>,
): string {
  if (people.length < 2) return 'no peer is allowed: there are no others';
  const wordsOf = new Map(
    judge.rules.map((each) => [
      nameOf(each),
      each.isInConfidence ? UNAVAILABLE : `removed by "${each.rule.describe(each.parameters, context)}"`,
    ]),
  );
  const parts = Object.entries(removedBy)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${wordsOf.get(name) ?? 'without a score in the file'}`);
  return `no peer is allowed: ${parts.join(', ')}`;
}

/** All rules in confidence share one name, so as not to reveal which removed somebody. */
function nameOf({ label, isInConfidence }: CompiledRule): string {
  return isInConfidence ? UNAVAILABLE : label;
}
