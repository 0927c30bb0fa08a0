/** Loads who can be matched, with scores from elsewhere if there are any. */
import type { Participant } from '../../domain/people/participant.ts';
import { digest } from '../../io/checksum.ts';
import type { ExternalScores, Scored } from '../../matching/input/external-scores.ts';
import { type PoolOfFacts, poolOf } from '../../matching/input/pool.ts';
import type { TrainingRecord } from '../../matching/input/training.ts';
import type { Candidate, MatchingInput } from '../../matching/input/pair-context.ts';
import { loadDecisions } from '../../store/matching/decisions.ts';
import { loadIdentityDecisions } from '../../store/people/identity-decisions.ts';
import { loadParticipants } from '../../store/people/participants.ts';
import { loadCriteria, loadProgramme, loadSensitiveFields } from '../../store/programme.ts';
import { loadRelationships } from '../../store/relationships/relationships.ts';
import { loadUnmatchedDays, openRoundIfAny } from '../../store/matching/rounds.ts';
import type { StoredProposal } from '../../store/matching/proposals.ts';
import type { Store } from '../../store/store.ts';
import { loadCourses, loadTrainingRecords } from '../../store/people/training.ts';
import { loadKeptScores, readScores, type ScoreFile, scoresDigest } from './scores.ts';

/** Stands in a fingerprint where the criteria supply the scores. */
export const NO_SCORES = '-';

export interface Pool extends PoolOfFacts {
  readonly participants: readonly Participant[];
  /** Of everything that matches are made from, except the scores of a file and decisions on pairs. */
  readonly fingerprint: string;
}

/** What is asked for besides the people who are waiting. */
export interface PoolAsked {
  /** Scores come from named files, or from those kept with a proposal. */
  readonly files?: readonly ScoreFile[] | undefined;
  /** Whose scores the files have; of pairs where it is not said. */
  readonly scored?: Scored | undefined;
  readonly proposal?: Pick<StoredProposal, 'fingerprint'> | undefined;
  /** Mentees, by number, who are included although they have completed a relationship in the open round. */
  readonly again?: readonly number[] | undefined;
}

/**
 * Loads the pool as it is now. Call it inside `store.read` or `store.write`.
 *
 * @param asked Named files take precedence over kept scores. Without either, the criteria supply the scores.
 * @throws Failure `refused` with the problems of the files.
 */
export function loadPool(
  store: Store,
  { files, scored = 'pairs', proposal, again = [] }: PoolAsked = {},
): Pool {
  const participants = loadParticipants(store);
  const kept = proposal === undefined ? NO_SCORES : scoresOfProposal(proposal);
  const scores =
    files !== undefined
      ? readScores(files, participants, scored)
      : kept === NO_SCORES
        ? null
        : loadKeptScores(store, kept, participants);
  const round = openRoundIfAny(store);
  const pool = poolOf({
    programme: loadProgramme(store),
    participants,
    relationships: loadRelationships(store),
    unmatchedDays: loadUnmatchedDays(store),
    round,
    decisions: round === undefined ? [] : loadDecisions(store, round.id),
    identities: loadIdentityDecisions(store),
    training: trainingOf(store),
    sensitiveFields: loadSensitiveFields(store),
    criteria: loadCriteria(store),
    scores,
    again,
    today: store.today,
  });
  const { scores: _, everyone: __, locks: ___, forbidden: ____, mentees, mentors, ...rest } = pool.input;
  const facts = [
    rest,
    valuesOf(mentees),
    valuesOf(mentors),
    pool.notReady.map(({ participant, missing }) => [participant.key, missing]),
  ];
  return { ...pool, participants, fingerprint: digest(JSON.stringify(facts)) };
}

/**
 * Returns the values without their names: forty property names would be two thirds of the text. Whether somebody is a peer
 * bears on no pair of mentee and mentor.
 */
function valuesOf(candidates: readonly Candidate[]): readonly unknown[] {
  // All were loaded with the same properties.
  const peer = Object.keys(candidates[0]?.participant ?? {}).indexOf('isPeer');
  return candidates.map(({ participant, places, wait }) => [
    { places, wait },
    Object.values(participant).toSpliced(peer, 1),
  ]);
}

function trainingOf(store: Store): TrainingRecord[] {
  const names = new Map(loadCourses(store).map((course) => [course.id, course.name]));
  return loadTrainingRecords(store).map(({ participantId, courseId, completedOn, expiresOn }) => {
    return { participantId, course: names.get(courseId) ?? '', completedOn, expiresOn };
  });
}

/**
 * Returns the fingerprint of everything that a proposal is made from: the people and the rest of the pool, the scores
 * of a file, the decisions on pairs, and the objective.
 */
export function proposalFingerprint(pool: Pool, input: MatchingInput): string {
  return `${peopleFingerprint(pool, input.scores)} ${decidedFingerprint(input)}`;
}

function decidedFingerprint({ locks, forbidden, objective }: MatchingInput): string {
  const decided = locks.length + forbidden.length === 0 ? '-' : digest(JSON.stringify([locks, forbidden]));
  return objective === 'default' ? decided : `${decided} ${objective}`;
}

/** Returns whether a proposal was made from a pool and from input with its decisions, whatever its scores were. */
export function isMadeFrom(
  pool: Pool,
  input: MatchingInput,
  proposal: Pick<StoredProposal, 'fingerprint'>,
): boolean {
  return (
    proposal.fingerprint === `${pool.fingerprint} ${scoresOfProposal(proposal)} ${decidedFingerprint(input)}`
  );
}

/** Returns the digest of the scores that a proposal was made from; `-` for none. */
export function scoresOfProposal({ fingerprint }: Pick<StoredProposal, 'fingerprint'>): string {
  return fingerprint.split(' ')[1] ?? NO_SCORES;
}

/** Returns the fingerprint without decisions on pairs. Where it is equal, the same matches can be reviewed. */
export function peopleFingerprint(pool: Pool, scores: ExternalScores | null): string {
  return `${pool.fingerprint} ${scores === null ? NO_SCORES : scoresDigest(scores)}`;
}
