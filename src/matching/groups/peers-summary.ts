/** The figures of a proposal of peers. */
import { scoreFigures } from '../proposal/summary.ts';
import type { GroupInput } from './group-input.ts';
import type { GroupSummary, PlannedGroup } from './group-plan.ts';

export function peersSummary(
  { peers }: Pick<GroupInput, 'peers'>,
  groups: readonly PlannedGroup[],
  hasTrio: boolean,
): GroupSummary {
  const matched = groups.reduce((sum, { peerIds }) => sum + peerIds.length, 0);
  const isOdd = peers.length % 2 === 1;
  return {
    people: peers.length,
    mentors: 0,
    mentees: 0,
    peers: peers.length,
    places: isOdd && (!hasTrio || peers.length < 3) ? peers.length - 1 : peers.length,
    matched,
    unmatched: peers.length - matched,
    groups: groups.length,
    ...scoreFigures(groups.flatMap(({ pairs }) => pairs)),
    underWished: 0,
    optimal: 'proved',
  };
}
