/** Who can be matched as a peer, who takes no part and why, and who were peers before. */
import { missingFor, statusOn } from '../../../domain/people/readiness.ts';
import type { Participant } from '../../../domain/people/participant.ts';
import { isOpen, type Relationship } from '../../../domain/relationship/relationship.ts';
import { pairsIn } from '../../../domain/relationship/members/members.ts';
import { lastTimesInRole } from '../../../domain/relationship/members/time-in-role.ts';
import { isCompletedIn, type Round, waitOf } from '../../../domain/round.ts';
import type { PeersBefore } from '../../../matching/groups/group-input.ts';
import type { Absence } from '../../../matching/input/absence.ts';
import type { Candidate } from '../../../matching/input/pair-context.ts';
import { loadRounds, loadUnmatchedDays } from '../../../store/matching/rounds.ts';
import { loadProgramme } from '../../../store/programme.ts';
import type { Store } from '../../../store/store.ts';

export interface PeerPool {
  /** Ready and without a peer now, by key. */
  readonly peers: readonly Candidate[];
  /** Everybody else who is enrolled as a peer, by key. */
  readonly absences: readonly Absence[];
  /** Those among them who are in it because they were asked for again, by number. */
  readonly again: readonly number[];
  readonly peersBefore: readonly PeersBefore[];
}

/**
 * Returns the peers among some people. Somebody who has a peer is not matched, nor is somebody who completed a relationship
 * of peers in this round, unless they are asked for again.
 *
 * @param everyone by key
 * @param asked numbers of people to be matched again
 */
export function readPeers(
  store: Store,
  everyone: readonly Participant[],
  relationships: readonly Relationship[],
  round: Round | undefined,
  asked: readonly number[],
): PeerPool {
  const { requiredFields } = loadProgramme(store);
  const ofPeers = relationships.filter(({ format }) => format === 'peer');
  const withPeer = idsIn(ofPeers.filter(isOpen));
  const completed = idsIn(ofPeers.filter((one) => isCompletedIn(one, round)));
  const [unmatchedDays, last] = [loadUnmatchedDays(store), lastTimesInRole(ofPeers, 'peer')];
  const peers: Candidate[] = [];
  const absences: Absence[] = [];
  const again: number[] = [];
  for (const participant of everyone) {
    const { id } = participant;
    if (!participant.isPeer) continue;
    const missing = missingFor(participant, requiredFields, store.today);
    const [current, done] = [withPeer.get(id), completed.get(id)];
    const leaveOut = (reason: Absence['reason'], relationshipId: number | null = null): unknown =>
      absences.push({ participantId: id, role: 'peer', reason, missing, relationshipId });
    if (statusOn(participant, store.today) === 'withdrawn') leaveOut('withdrawn');
    else if (current !== undefined) leaveOut('has-peer', current);
    else if (done !== undefined && !asked.includes(id)) leaveOut('completed', done);
    else if (missing.length > 0) leaveOut('not-ready');
    else {
      const wait = waitOf({ unmatchedOn: unmatchedDays.get(id) ?? [], last: last.get(id) ?? null });
      peers.push({ participant, places: 1, wait });
      if (done !== undefined) again.push(id);
    }
  }
  return { peers, absences, again, peersBefore: peersBefore(store, everyone, ofPeers) };
}

function idsIn(relationships: readonly Relationship[]): ReadonlyMap<number, number> {
  return new Map(
    relationships.flatMap((one) => one.people.map(({ participantId }) => [participantId, one.id] as const)),
  );
}

/** Returns who were peers of each other, by key, and how many rounds ago. One of no round is as old as the oldest. */
function peersBefore(
  store: Store,
  everyone: readonly Participant[],
  ofPeers: readonly Relationship[],
): PeersBefore[] {
  const keyOf = new Map(everyone.map(({ id, key }) => [id, key]));
  const rounds = loadRounds(store);
  const agoOf = new Map(rounds.toReversed().map(({ id }, at) => [id, at]));
  const before = ofPeers.flatMap((one) => {
    const roundsAgo = agoOf.get(one.roundId ?? 0) ?? rounds.length;
    // Each pair is there both ways round.
    return pairsIn(one).flatMap(({ menteeId, mentorId }): PeersBefore[] => {
      const keys = [keyOf.get(menteeId) ?? '', keyOf.get(mentorId) ?? ''] as const;
      return keys[0] < keys[1] ? [{ keys, roundsAgo }] : [];
    });
  });
  return before.sort((a, b) => (a.keys.join('\n') < b.keys.join('\n') ? -1 : 1));
}
