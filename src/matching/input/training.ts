/** Who has done which course, as far as matching needs to know. */
import type { Participant } from '../../domain/people/participant.ts';
import { folded } from '../../domain/words/text.ts';
import type { CriteriaFile } from './criteria-types.ts';
import type { TrainingDone, PairContext } from './pair-context.ts';

/** A course that somebody did on a day. */
export interface TrainingRecord {
  readonly participantId: number;
  readonly course: string;
  readonly completedOn: string;
  readonly expiresOn: string | null;
}

/**
 * Returns the training of everyone in the courses that the criteria name, by key and course. Other courses are
 * left out: a proposal does not depend on them.
 *
 * @param records Oldest first; the last one of a course counts.
 * @param keys The participants' keys by their ids.
 */
export function trainingDone(
  { training: records, criteria, today }: TrainingFacts,
  keys: ReadonlyMap<number, string>,
): readonly TrainingDone[] {
  const asked = coursesNamed(criteria);
  const last = new Map<string, TrainingDone>();
  for (const { participantId, course, completedOn, expiresOn } of records) {
    const participantKey = keys.get(participantId);
    if (participantKey === undefined || completedOn > today || !asked.has(folded(course))) continue;
    const isInDate = expiresOn === null || expiresOn >= today;
    last.set(`${participantKey}\n${folded(course)}`, { participantKey, course, expiresOn, isInDate });
  }
  return [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, done]) => done);
}

interface TrainingFacts {
  readonly training: readonly TrainingRecord[];
  readonly criteria: CriteriaFile;
  readonly today: string;
}

function coursesNamed({ rules, criteria }: CriteriaFile): ReadonlySet<string> {
  const names = [...rules, ...criteria].map((entry) => entry['course']);
  return new Set(names.filter((name) => typeof name === 'string').map(folded));
}

/** Returns whether each of some people has a course in date, in the order of the people. */
export function haveCourse(
  people: readonly Participant[],
  course: string,
  { training }: PairContext,
): readonly boolean[] {
  const holders = new Set(
    training
      .filter((done) => done.isInDate && folded(done.course) === folded(course))
      .map((done) => done.participantKey),
  );
  return people.map(({ key }) => holders.has(key));
}

/** Returns somebody's training in a course, in date or not. */
export function trainingIn(
  { key }: Participant,
  course: string,
  { training }: PairContext,
): TrainingDone | undefined {
  return training.find((done) => done.participantKey === key && folded(done.course) === folded(course));
}
