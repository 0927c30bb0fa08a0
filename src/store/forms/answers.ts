/** The answers that came in, each credited to one person, and what they said to the programme's own questions. */
import type { Occasion } from '../../domain/forms/occasion.ts';
import { insertRow, rowsIn, updateRow, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** An answer that was taken in. */
export interface TakenAnswer extends Occasion {
  readonly id: number;
  readonly answeredOn: string;
  readonly receivedOn: string;
  /** Of its values. */
  readonly digest: string;
}

const COLUMNS = `id, form, version, participant_id AS participantId, relationship_id AS relationshipId,
  occasion_on AS day, answered_on AS answeredOn, received_on AS receivedOn, digest`;

/** Returns the answers that were taken in, oldest first. */
export function loadTakenAnswers({ db }: Store): TakenAnswer[] {
  return rowsIn<TakenAnswer>(db, `SELECT ${COLUMNS} FROM form_answers ORDER BY id`);
}

/** Returns the answer that was taken in for an occasion, whatever version of the form it is to. */
export function findTakenAnswer({ db }: Store, occasion: Occasion): TakenAnswer | undefined {
  const [found] = rowsIn<TakenAnswer>(
    db,
    `SELECT ${COLUMNS} FROM form_answers WHERE participant_id = ? AND form = ? AND ifnull(relationship_id, 0) = ?
     AND occasion_on = ?`,
    occasion.participantId,
    occasion.form,
    occasion.relationshipId ?? 0,
    occasion.day,
  );
  return found;
}

/** What is kept of an answer beside what it says to the fields of the program. */
export type KeptOfAnswer = Pick<TakenAnswer, 'answeredOn' | 'digest'> & {
  /** By the id of the question. */
  readonly own: ReadonlyMap<string, string>;
};

/** Keeps that an answer was taken in, with the values of the programme's own questions, and returns its number. */
export function insertTakenAnswer(
  { db, today }: Store,
  { form, version, participantId, relationshipId, day }: Occasion,
  { answeredOn, digest, own }: KeptOfAnswer,
): number {
  const answerId = insertRow(db, 'form_answers', {
    form,
    version,
    participantId,
    relationshipId,
    occasionOn: day,
    answeredOn,
    receivedOn: today,
    digest,
  });
  insertValues(db, answerId, own);
  return answerId;
}

/** Puts another answer in the place of one that was taken in. */
export function replaceTakenAnswer(
  { db, today }: Store,
  id: number,
  { version, answeredOn, digest, own }: KeptOfAnswer & Pick<TakenAnswer, 'version'>,
): void {
  updateRow(db, 'form_answers', id, { version, answeredOn, receivedOn: today, digest });
  db.prepare('DELETE FROM form_values WHERE answer_id = ?').run(id);
  insertValues(db, id, own);
}

/** Returns what the people of a pair last said to a question that is kept beside their answers, by participant. */
export function loadKeptValues(
  { db }: Store,
  { form, relationshipId }: Pick<Occasion, 'form' | 'relationshipId'>,
  question: string,
): Map<number, string> {
  const rows = rowsIn<{ participantId: number; value: string }>(
    db,
    `SELECT participant_id AS participantId, value FROM form_values JOIN form_answers ON form_answers.id = answer_id
     WHERE form = ? AND relationship_id = ? AND question = ? ORDER BY occasion_on, form_answers.id`,
    form,
    relationshipId,
    question,
  );
  return new Map(rows.map(({ participantId, value }) => [participantId, value]));
}

/** Returns what answers say to a question that is kept beside them, by the number of the answer. */
export function loadValuesOf({ db }: Store, question: string): Map<number, string> {
  const rows = rowsIn<{ answerId: number; value: string }>(
    db,
    'SELECT answer_id AS answerId, value FROM form_values WHERE question = ?',
    question,
  );
  return new Map(rows.map(({ answerId, value }) => [answerId, value]));
}

/** Returns whether somebody else answered the same occasion of a pair. */
export function hasOtherAnswered(
  { db }: Store,
  { form, relationshipId, participantId, day }: Occasion,
): boolean {
  return (
    valueIn(
      db,
      `SELECT 1 FROM form_answers WHERE relationship_id = ? AND form = ? AND occasion_on = ? AND participant_id <> ?`,
      relationshipId,
      form,
      day,
      participantId,
    ) !== undefined
  );
}

function insertValues(db: Store['db'], answerId: number, own: ReadonlyMap<string, string>): void {
  for (const [question, value] of own) insertRow(db, 'form_values', { answerId, question, value });
}

/** An answer to a question of the programme's own. */
export interface OwnAnswer extends Pick<
  TakenAnswer,
  'form' | 'participantId' | 'relationshipId' | 'answeredOn'
> {
  /** The id of the question; where it is asked once for each of several, with that one's behind a full stop. */
  readonly question: string;
  readonly value: string;
}

/** Returns the answers to the programme's own questions, in the order in which they were taken in. */
export function loadOwnAnswers({ db }: Store): OwnAnswer[] {
  return rowsIn<OwnAnswer>(
    db,
    `SELECT form, participant_id AS participantId, relationship_id AS relationshipId, answered_on AS answeredOn,
       question, value
     FROM form_values JOIN form_answers ON form_answers.id = answer_id ORDER BY form_values.id`,
  );
}
