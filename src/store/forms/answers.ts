/** The answers that came in, each credited to one person, and what they said to the programme's own questions. */
import type { Occasion } from '../../domain/forms/occasion.ts';
import type { FormKind } from '../../domain/forms/form.ts';
import { insertRow, rowsIn, valueIn } from '../rows.ts';
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
export function loadTakenAnswers({ db }: Store, form?: FormKind): TakenAnswer[] {
  return form === undefined
    ? rowsIn<TakenAnswer>(db, `SELECT ${COLUMNS} FROM form_answers ORDER BY id`)
    : rowsIn<TakenAnswer>(db, `SELECT ${COLUMNS} FROM form_answers WHERE form = ? ORDER BY id`, form);
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

/** Keeps that an answer was taken in, with the values of the programme's own questions. */
export function insertTakenAnswer(
  { db, today }: Store,
  { form, version, participantId, relationshipId, day }: Occasion,
  {
    answeredOn,
    digest,
    own,
  }: Pick<TakenAnswer, 'answeredOn' | 'digest'> & { own: ReadonlyMap<string, string> },
): void {
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
  for (const [question, value] of own) insertRow(db, 'form_values', { answerId, question, value });
}

/** Returns how many answers to a form were taken in. */
export function countTakenAnswers({ db }: Store, form: FormKind): number {
  return valueIn<number>(db, 'SELECT count(*) FROM form_answers WHERE form = ?', form) ?? 0;
}
