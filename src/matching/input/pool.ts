/** Who can be matched: selects the people of a proposal from all that is known of the programme. */
import { addMonths } from '../../domain/time/dates.ts';
import { byKey, type Participant } from '../../domain/people/participant.ts';
import type { Programme } from '../../domain/programme.ts';
import { missingFor, statusOn } from '../../domain/people/readiness.ts';
import { isOpen, type Relationship } from '../../domain/relationship/relationship.ts';
import { inRole, pairsIn, placesTaken } from '../../domain/relationship/members/members.ts';
import { lastTimesInRole } from '../../domain/relationship/members/time-in-role.ts';
import { isCompletedIn, waitOf } from '../../domain/round.ts';
import type { Absence } from './absence.ts';
import type { CriteriaFile } from './criteria-types.ts';
import type { ExternalScores } from './external-scores.ts';
import { trainingDone, type TrainingRecord } from './training.ts';
import type { Candidate, Lock, MatchingInput, PairOfKeys, Span } from './pair-context.ts';
import { byPair } from './locks.ts';
import { samePeople } from './same-people.ts';
import type { PairDecision } from '../../domain/decision.ts';
import type { IdentityDecision } from '../../domain/people/near-identities.ts';

/** What the programme knows on a date. */
export interface PoolFacts {
  readonly programme: Programme;
  readonly participants: readonly Participant[];
  /** All of them, open and over. */
  readonly relationships: readonly Relationship[];
  /** By mentee, the days on which closed rounds left them ready and unmatched. */
  readonly unmatchedDays: ReadonlyMap<number, readonly string[]>;
  /** The open round. Without one, matches are judged for the twelve months from today. */
  readonly round: (Span & { readonly id: number }) | undefined;
  /** Oldest first. */
  readonly training: readonly TrainingRecord[];
  readonly sensitiveFields: readonly string[];
  readonly criteria: CriteriaFile;
  readonly scores: ExternalScores | null;
  /** Of the open round. */
  readonly decisions: readonly PairDecision[];
  /** Numbers of mentees to be matched although they have completed a relationship in the open round. */
  readonly again: readonly number[];
  /** The decisions about people who may be one person. */
  readonly identities: readonly IdentityDecision[];
  readonly today: string;
}

export interface NotReady {
  readonly participant: Participant;
  /** In words; see `missingFor`. */
  readonly missing: readonly string[];
}

/** The input of a proposal, and who is left out of it. */
export interface PoolOfFacts {
  readonly input: MatchingInput;
  /** By key: those who would take part if they were ready. */
  readonly notReady: readonly NotReady[];
  /**
   * By key: everyone who is enrolled and takes no part, separately for each side. A mentor without a place is also among
   * the mentors of the input, because a place could be given to them.
   */
  readonly absences: readonly Absence[];
  /** By key: the mentees who are in the input because they were asked for again. */
  readonly again: readonly number[];
  /** Approved matches, by pair. They are locks only where a proposal is to keep them. */
  readonly approved: readonly Lock[];
}

/**
 * Returns the input of a proposal, by key. It has the mentees who are ready and have no mentor now, and the mentors who
 * are ready with the places they have left. A mentee who completed a relationship in this round waits for the next one,
 * unless they are asked for again.
 */
export function poolOf(facts: PoolFacts): PoolOfFacts {
  const { programme, today } = facts;
  const everyone = facts.participants.toSorted(byKey);
  const open = facts.relationships.filter(isOpen);
  const mentoredIn = byMentee(open);
  const completedIn = byMentee(facts.relationships.filter((one) => isCompletedIn(one, facts.round)));
  const taken = placesTaken(open);
  const last = lastTimesInRole(facts.relationships, 'mentee');
  const asked = new Set(facts.again);
  const mentees: Candidate[] = [];
  const mentors: Candidate[] = [];
  const absences: Absence[] = [];
  const again: number[] = [];
  for (const participant of everyone) {
    const { id } = participant;
    const missing = missingFor(participant, programme.requiredFields, today);
    const isWithdrawn = statusOn(participant, today) === 'withdrawn';
    const leaveOut = (
      role: Absence['role'],
      reason: Absence['reason'],
      relationshipId: number | null = null,
    ): unknown => absences.push({ participantId: id, role, reason, missing, relationshipId });
    if (participant.isMentee) {
      const [mentored, completed] = [mentoredIn.get(id), completedIn.get(id)];
      if (isWithdrawn) leaveOut('mentee', 'withdrawn');
      else if (mentored !== undefined) leaveOut('mentee', 'has-mentor', mentored);
      else if (completed !== undefined && !asked.has(id)) leaveOut('mentee', 'completed', completed);
      else if (missing.length > 0) leaveOut('mentee', 'not-ready');
      else {
        const wait = waitOf({ unmatchedOn: facts.unmatchedDays.get(id) ?? [], last: last.get(id) ?? null });
        mentees.push({ participant, places: 0, wait });
        if (completed !== undefined) again.push(id);
      }
    }
    if (participant.isMentor) {
      const capacity = participant.capacity ?? programme.defaultCapacity;
      const places = Math.max(0, capacity - (taken.get(id) ?? 0));
      if (isWithdrawn) leaveOut('mentor', 'withdrawn');
      else if (missing.length > 0) leaveOut('mentor', 'not-ready');
      else {
        mentors.push({ participant, places, wait: 0 });
        if (places === 0) leaveOut('mentor', capacity === 0 ? 'no-places' : 'places-taken');
      }
    }
    if (!participant.isMentee && !participant.isMentor && !participant.isPeer)
      leaveOut(null, isWithdrawn ? 'withdrawn' : missing.length > 0 ? 'not-ready' : 'no-role');
  }
  const keys = new Map(everyone.map((person) => [person.id, person.key]));
  const { locks, approved, forbidden } = decided(facts, keys);
  const input: MatchingInput = {
    mentees,
    mentors,
    everyone,
    levels: programme.levels,
    pairedBefore: pairsOf(facts.relationships, keys),
    pairedNow: pairsOf(
      open.map((one) => ({ ...one, former: [] })),
      keys,
    ),
    locks,
    forbidden,
    samePerson: samePeople(everyone, facts.identities),
    round: roundOf(facts),
    training: trainingDone(facts, keys),
    sensitiveFields: facts.sensitiveFields,
    criteria: facts.criteria,
    scores: facts.scores,
    objective: 'default',
  };
  return { input, notReady: notReadyOf(everyone, absences), absences, again, approved };
}

/** Returns the decisions that still apply. A lock or approval ends once the two have had a relationship in this round. */
function decided(
  { decisions, relationships, round }: PoolFacts,
  keys: ReadonlyMap<number, string>,
): { locks: Lock[]; approved: Lock[]; forbidden: PairOfKeys[] } {
  const asLock = (by: Lock['by']) => (decision: PairDecision) => ({
    menteeKey: keys.get(decision.menteeId) ?? '',
    mentorKey: keys.get(decision.mentorId) ?? '',
    by,
    overrides: decision.overrideRules,
  });
  const done = new Set(
    relationships
      .filter(({ roundId }) => roundId === round?.id)
      .flatMap((one) => pairsIn(one).map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`)),
  );
  const standing = (wanted: PairDecision['decision']): PairDecision[] =>
    decisions.filter(
      ({ decision, menteeId, mentorId }) => decision === wanted && !done.has(`${menteeId} ${mentorId}`),
    );
  return {
    locks: standing('lock').map(asLock('lock')).sort(byPair),
    approved: standing('approve').map(asLock('approval')).sort(byPair),
    forbidden: decisions
      .filter(({ decision }) => decision === 'forbid')
      .map(asLock('lock'))
      .sort(byPair)
      .map(({ menteeKey, mentorKey }) => ({ menteeKey, mentorKey })),
  };
}

/** Returns those who would take part if they were ready, in the order of everyone. */
export function notReadyOf(everyone: readonly Participant[], absences: readonly Absence[]): NotReady[] {
  const missingOf = new Map(
    absences
      .filter(({ reason }) => reason === 'not-ready')
      .map(({ participantId, missing }) => [participantId, missing]),
  );
  return everyone.flatMap((participant) => {
    const missing = missingOf.get(participant.id);
    return missing === undefined ? [] : { participant, missing };
  });
}

/** Returns each mentee's newest relationship. */
function byMentee(relationships: readonly Relationship[]): Map<number, number> {
  return new Map(
    relationships.flatMap((one) =>
      inRole(one, 'mentee').map(({ participantId }) => [participantId, one.id] as const),
    ),
  );
}

function roundOf({ round, today }: PoolFacts): Span {
  if (round === undefined) return { startsOn: today, endsOn: addMonths(today, 12) };
  return { startsOn: round.startsOn, endsOn: round.endsOn };
}

/** Returns all pairs of mentee and mentor who were ever in one relationship, by the mentee's key and then the mentor's. */
function pairsOf(relationships: readonly Relationship[], keys: ReadonlyMap<number, string>): PairOfKeys[] {
  const pairs = relationships.flatMap((one) =>
    pairsIn(one).map(({ menteeId, mentorId }) => ({
      menteeKey: keys.get(menteeId) ?? '',
      mentorKey: keys.get(mentorId) ?? '',
    })),
  );
  const text = ({ menteeKey, mentorKey }: PairOfKeys): string => `${menteeKey}\n${mentorKey}`;
  return pairs.sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
