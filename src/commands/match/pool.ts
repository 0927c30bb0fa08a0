/** Loading who can be matched, with the scores of a file where one is given. */
import { normalised } from '../../domain/header-names.ts';
import type { Participant } from '../../domain/participant.ts';
import { parseId } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { readCsv } from '../../io/csv.ts';
import { digest } from '../../io/digest.ts';
import { type ExternalScores, readExternalScores } from '../../matching/external-scores.ts';
import { type NotReady, poolOf } from '../../matching/pool.ts';
import type { TrainingRecord } from '../../matching/training.ts';
import type { Candidate, Lock, MatchingInput } from '../../matching/world.ts';
import { loadDecisions } from '../../store/decisions.ts';
import { loadParticipants } from '../../store/participants.ts';
import { loadCriteria, loadCustomFields, loadProgramme } from '../../store/programme.ts';
import { loadRelationships } from '../../store/relationships.ts';
import { loadRounds, loadUnmatchedDays } from '../../store/rounds.ts';
import type { Store } from '../../store/store.ts';
import { loadCourses, loadTrainingRecords } from '../../store/training.ts';

export interface Pool {
  readonly input: MatchingInput;
  readonly notReady: readonly NotReady[];
  /** What was approved in the open round. */
  readonly approved: readonly Lock[];
  readonly participants: readonly Participant[];
  /** Of everything the matches are made from, but the scores of a file and what was decided of pairs. */
  readonly fingerprint: string;
}

/**
 * Loads the pool as it is now. Call it inside `store.read` or `store.write`.
 *
 * @param scoresFile Absolute path of a CSV with the columns `mentee,mentor,score`.
 * @throws Failure `refused` with every problem of the file.
 */
export function loadPool(store: Store, scoresFile?: string): Pool {
  const participants = loadParticipants(store);
  const scores = scoresFile === undefined ? null : readScores(scoresFile, participants);
  const round = loadRounds(store).find((one) => one.status === 'open');
  const { input, notReady, approved } = poolOf({
    programme: loadProgramme(store),
    participants,
    relationships: loadRelationships(store),
    unmatchedDays: loadUnmatchedDays(store),
    round,
    decisions: round === undefined ? [] : loadDecisions(store, round.id),
    training: trainingOf(store),
    sensitiveFields: loadCustomFields(store).flatMap(({ name, isSensitive }) => (isSensitive ? name : [])),
    criteria: loadCriteria(store),
    scores,
    today: store.today,
  });
  const { scores: _, everyone: __, locks: ___, forbidden: ____, mentees, mentors, ...rest } = input;
  const pool = [
    rest,
    mentees.map(valuesOf),
    mentors.map(valuesOf),
    notReady.map(({ participant, missing }) => [participant.key, missing]),
  ];
  return { input, notReady, approved, participants, fingerprint: digest(JSON.stringify(pool)) };
}

/** The names of forty properties would be two thirds of the text. */
function valuesOf({ participant, ...rest }: Candidate): readonly unknown[] {
  return [rest, Object.values(participant)];
}

function trainingOf(store: Store): TrainingRecord[] {
  const names = new Map(loadCourses(store).map((course) => [course.id, course.name]));
  return loadTrainingRecords(store).map(({ participantId, courseId, completedOn, expiresOn }) => {
    return { participantId, course: names.get(courseId) ?? '', completedOn, expiresOn };
  });
}

/**
 * Returns the fingerprint of all that a proposal is made from: the people and the rest of the pool, the scores of a
 * file, what was decided of pairs, and the objective.
 */
export function proposalFingerprint(
  pool: Pool,
  { scores, locks, forbidden, objective }: MatchingInput,
): string {
  const decided = locks.length + forbidden.length === 0 ? '-' : digest(JSON.stringify([locks, forbidden]));
  const other = objective === 'default' ? [] : [objective];
  return [peopleFingerprint(pool, scores), decided, ...other].join(' ');
}

/** Returns the same without what was decided of pairs: where it is equal, the same matches can be looked at. */
export function peopleFingerprint(pool: Pool, scores: ExternalScores | null): string {
  return `${pool.fingerprint} ${scoresFingerprint(scores)}`;
}

/** Returns the digest of scores, whatever the order of their rows; `-` for none. */
function scoresFingerprint(scores: ExternalScores | null): string {
  if (scores === null) return '-';
  const rows = [...scores.byMentee].flatMap(([mentee, row]) =>
    [...row].map(([mentor, score]) => `${mentee}\n${mentor}\n${score}`),
  );
  return digest(rows.sort().join('\n'));
}

const COLUMNS = ['mentee', 'mentor', 'score'] as const;
const MOST_PROBLEMS = 20;

function readScores(file: string, participants: readonly Participant[]): ExternalScores {
  const csv = readCsv(file);
  const headers = csv.headers.map(normalised);
  const [mentee, mentor, score] = COLUMNS.map((column) => headers.indexOf(column));
  const absent = COLUMNS.filter((column) => !headers.includes(column));
  if (mentee === undefined || mentor === undefined || score === undefined || absent.length > 0)
    throw new Failure(
      'refused',
      `${file} has no column ${absent.join(' and no column ')}.`,
      'its header must be mentee,mentor,score',
    );
  const byName = new Map<string, Participant>();
  for (const person of participants) {
    if (person.ref !== null) byName.set(person.ref, person);
    if (person.email !== null) byName.set(person.email, person);
  }
  const byId = new Map(participants.map((person) => [person.id, person]));
  const resolve = (text: string, role: 'mentee' | 'mentor'): string | null => {
    const given = text.trim();
    const person =
      byName.get(given) ?? byName.get(given.toLowerCase()) ?? byId.get(parseId('P', given) ?? -1);
    return person !== undefined && (role === 'mentor' ? person.isMentor : person.isMentee)
      ? person.key
      : null;
  };
  const rows = Array.from(csv.rows(), ({ line, cells }) => ({
    line,
    mentee: cells[mentee] ?? '',
    mentor: cells[mentor] ?? '',
    score: cells[score] ?? '',
  }));
  const { scores, problems } = readExternalScores(rows, resolve);
  if (problems.length === 0) return scores;
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => `  line ${problem.line}, column "${problem.column}": ${problem.message}`);
  const more = problems.length > MOST_PROBLEMS ? `\n  and ${problems.length - MOST_PROBLEMS} more` : '';
  throw new Failure('refused', `${file} cannot be used:\n${lines.join('\n')}${more}`, problems[0]?.hint);
}
