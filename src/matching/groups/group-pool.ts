/** The input of a proposal of groups, from the pool of pairs and what was decided of sets of people. */
import type { GroupDecision } from '../../domain/decision.ts';
import { byKey } from '../../domain/people/participant.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import { compareTexts } from '../../domain/words/text.ts';
import type { PoolOfFacts } from '../input/pool.ts';
import type { Candidate, Lock } from '../input/pair-context.ts';
import type { GroupInput, HeldGroup, PeersBefore, TwoKeys } from './group-input.ts';
import type { GroupFormat } from './group-settings.ts';

/** What a proposal of groups is made from besides the pool. */
export interface GroupFacts {
  readonly format: GroupFormat;
  /** Of the open round. */
  readonly decisions: readonly GroupDecision[];
  /** All of them, open and over. */
  readonly relationships: readonly Pick<Relationship, 'roundId' | 'people'>[];
  readonly roundId: number;
  readonly peers: readonly Candidate[];
  readonly peersBefore: readonly PeersBefore[];
}

/** The input without anything that was approved, and what was. */
export interface GroupPool {
  readonly input: GroupInput;
  readonly approved: readonly HeldGroup[];
}

/** Returns what a proposal of groups is made from. A lock or approval ends once all its people had a relationship together. */
export function groupPoolOf({ input, approved }: PoolOfFacts, facts: GroupFacts): GroupPool {
  const keyOf = new Map(input.everyone.map(({ id, key }) => [id, key]));
  const keysOf = (ids: readonly number[]): string[] =>
    ids.map((id) => keyOf.get(id) ?? '').sort(compareTexts);
  const done = facts.relationships
    .filter(({ roundId }) => roundId === facts.roundId)
    .map(({ people }) => new Set(people.map(({ participantId }) => participantId)));
  const isStanding = ({ participantIds }: GroupDecision): boolean =>
    !done.some((people) => participantIds.every((id) => people.has(id)));
  const heldBy = (by: Lock['by'], pairs: readonly Lock[]): HeldGroup[] => [
    ...pairs.map(({ menteeKey, mentorKey, overrides }) => ({
      keys: [menteeKey, mentorKey].sort(compareTexts),
      by,
      overrides,
    })),
    ...facts.decisions
      .filter((one) => one.decision === (by === 'lock' ? 'lock' : 'approve') && isStanding(one))
      .map(({ participantIds, overrideRules }) => ({
        keys: keysOf(participantIds),
        by,
        overrides: overrideRules,
      })),
  ];
  const apart = facts.decisions
    .filter(({ decision }) => decision === 'forbid')
    .map(({ participantIds }) => keysOf(participantIds) as unknown as TwoKeys);
  return {
    input: {
      ...input,
      locks: [],
      format: facts.format === 'mixed' ? 'circle' : facts.format,
      peers: facts.peers.toSorted((a, b) => byKey(a.participant, b.participant)),
      held: heldBy('lock', input.locks).sort(byKeys),
      apart: apart.sort((a, b) => compareTexts(a.join('\n'), b.join('\n'))),
      peersBefore: facts.peersBefore,
    },
    approved: heldBy('approval', approved).sort(byKeys),
  };
}

function byKeys(a: HeldGroup, b: HeldGroup): number {
  return compareTexts(a.keys.join('\n'), b.keys.join('\n'));
}
