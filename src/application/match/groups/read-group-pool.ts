/** Loads what a proposal of groups is made from. */
import { digest } from '../../../io/checksum.ts';
import type { GroupInput, HeldGroup } from '../../../matching/groups/group-input.ts';
import { groupPoolOf, type GroupPool } from '../../../matching/groups/group-pool.ts';
import type { GroupSettings } from '../../../matching/groups/group-settings.ts';
import type { StoredGroupPlan } from '../../../matching/groups/open-group-plan.ts';
import type { Absence } from '../../../matching/input/absence.ts';
import { type NotReady, notReadyOf } from '../../../matching/input/pool.ts';
import { loadGroupDecisions } from '../../../store/matching/group-decisions.ts';
import { openRoundIfAny } from '../../../store/matching/rounds.ts';
import { loadRelationships } from '../../../store/relationships/relationships.ts';
import type { Store } from '../../../store/store.ts';
import { loadPool, peopleFingerprint, type Pool, type PoolAsked } from '../read-pool.ts';
import { readPeers } from './read-peers.ts';

/** The pool of pairs, with what groups need besides. */
export interface LoadedGroupPool extends GroupPool {
  readonly pool: Pool;
  readonly settings: GroupSettings;
  /** Who takes no part, who is not ready, and who is in it once more: of the mentees and mentors, or of the peers. */
  readonly absences: readonly Absence[];
  readonly notReady: readonly NotReady[];
  readonly again: readonly number[];
}

/** Loads the pool for groups of some settings. Call it inside `store.read` or `store.write`. */
export function loadGroupPool(store: Store, settings: GroupSettings, asked: PoolAsked = {}): LoadedGroupPool {
  const scored = settings.format === 'peer' ? 'peers' : 'pairs';
  return groupsOfPool(store, loadPool(store, { ...asked, scored }), settings, asked.again);
}

/** Returns a pool that is loaded already with what groups need besides. */
export function groupsOfPool(
  store: Store,
  pool: Pool,
  settings: GroupSettings,
  again: readonly number[] = [],
): LoadedGroupPool {
  const round = openRoundIfAny(store);
  const relationships = loadRelationships(store);
  const { everyone } = pool.input;
  const ofPeers =
    settings.format === 'peer' ? readPeers(store, everyone, relationships, round, again) : undefined;
  const groups = groupPoolOf(pool, {
    format: settings.format,
    decisions: round === undefined ? [] : loadGroupDecisions(store, round.id),
    relationships,
    roundId: round?.id ?? 0,
    peers: ofPeers?.peers ?? [],
    peersBefore: ofPeers?.peersBefore ?? [],
  });
  const { absences, notReady } =
    ofPeers === undefined
      ? pool
      : { absences: ofPeers.absences, notReady: notReadyOf(everyone, ofPeers.absences) };
  return { ...groups, pool, settings, absences, notReady, again: (ofPeers ?? pool).again };
}

/** Returns the fingerprint of everything that a proposal of groups is made from. */
export function groupFingerprint({ pool, settings }: LoadedGroupPool, input: GroupInput): string {
  const { held, apart, forbidden, peers, peersBefore: before } = input;
  const facts = [
    settings,
    held,
    apart,
    forbidden,
    peers.map(({ participant, wait }) => [participant, wait]),
    before,
  ];
  return `${peopleFingerprint(pool, pool.input.scores)} ${digest(JSON.stringify(facts))}`;
}

/** Returns the input with approvals held besides, those of them that a plan keeps where one is given. */
export function withHeld(
  { input, approved, pool }: Pick<LoadedGroupPool, 'input' | 'approved' | 'pool'>,
  { kept }: Pick<StoredGroupPlan, 'kept'>,
): GroupInput {
  if (kept.length === 0) return input;
  const keyOf = new Map(pool.input.everyone.map(({ id, key }) => [id, key]));
  const wanted = new Set(
    kept.map((ids) =>
      ids
        .map((id) => keyOf.get(id) ?? '')
        .sort()
        .join('\n'),
    ),
  );
  return holding(
    input,
    approved.filter(({ keys }) => wanted.has(keys.join('\n'))),
  );
}

/** Returns the input with some groups held besides. */
export function holding(input: GroupInput, held: readonly HeldGroup[]): GroupInput {
  const all = [...input.held, ...held];
  return {
    ...input,
    held: all.sort((a, b) => (a.keys.join('\n') < b.keys.join('\n') ? -1 : 1)),
  };
}
