/** The figures of a proposal of peers. */
import { numberIfExact } from '../input/units.ts';
import type { GroupInput } from './group-input.ts';
import type { GroupSummary, PlannedGroup } from './group-plan.ts';

export function peersSummary(
  { peers }: Pick<GroupInput, 'peers'>,
  groups: readonly PlannedGroup[],
  hasTrio: boolean,
): GroupSummary {
  const scores = groups.flatMap(({ pairs }) => pairs.map(({ score }) => score));
  const total = scores.reduce((sum, score) => sum + BigInt(score), 0n);
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
    total: numberIfExact(total),
    mean: scores.length === 0 ? null : halvesUp(total, BigInt(scores.length)),
    lowest: scores.length === 0 ? null : scores.reduce((least, score) => Math.min(least, score)),
    underWished: 0,
    optimal: 'proved',
  };
}

/** Returns the nearest integer of a quotient, halves up. BigInt division rounds towards zero, so the remainder decides. */
function halvesUp(part: bigint, whole: bigint): number {
  const doubled = 2n * part + whole;
  const cut = doubled / (2n * whole);
  return Number(doubled % (2n * whole) < 0n ? cut - 1n : cut);
}
