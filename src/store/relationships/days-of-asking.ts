/**
 * The days by which forms that ask for a yes to goals are told apart. The code of such a form holds the day on which the goals
 * that it shows were last asked about, or the day after one that was answered. Each asking has a later day than any form of the
 * pair that may be out, undone or not, so that a yes to earlier words never counts for later ones.
 */
import { addDays } from '../../domain/time/dates.ts';
import { insertRow, rowsIn, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** By relationship. */
type Days = ReadonlyMap<number, string>;

/** Between two askings within one change no form is made, unless they are about one goal. */
const ASKED_BEFORE = `
  SELECT max(asked_on) FROM goal_confirmations AS one JOIN goals ON goals.id = one.goal_id
  WHERE goals.relationship_id = (SELECT relationship_id FROM goals WHERE id = @goalId)
    AND (one.goal_id = @goalId OR NOT EXISTS (
      SELECT 1 FROM changes WHERE table_name = 'goal_confirmations' AND row_id = one.id
        AND invocation_id = (SELECT invocation_id FROM write_session)))`;

const ANSWERED = `
  SELECT max(date(occasion_on, '+1 day')) FROM form_answers
  WHERE form = 'goal-confirmation' AND relationship_id = @relationshipId`;

const OUT = `
  SELECT goals.relationship_id AS id, max(asked_on) AS day
  FROM goal_confirmations JOIN goals ON goals.id = goal_id GROUP BY 1
  UNION ALL
  SELECT relationship_id, max(date(occasion_on, '+1 day')) FROM form_answers
  WHERE form = 'goal-confirmation' AND relationship_id IS NOT NULL GROUP BY 1`;

const UNDONE = `
  SELECT goals.relationship_id AS id, json_extract(before, '$.asked_on') AS day
  FROM changes JOIN goals ON goals.id = json_extract(before, '$.goal_id')
  WHERE table_name = 'goal_confirmations' AND after IS NULL
  UNION ALL
  SELECT json_extract(before, '$.relationship_id'), date(json_extract(before, '$.occasion_on'), '+1 day')
  FROM changes
  WHERE table_name = 'form_answers' AND after IS NULL AND json_extract(before, '$.form') = 'goal-confirmation'`;

/** What was undone stays so while a file is open. */
const undoneIn = new WeakMap<Store, Days>();

/** Returns the day on which the other side is asked about a goal anew. */
export function dayOfAsking(store: Store, goalId: number, on: string): string {
  const { db } = store;
  const relationshipId = valueIn<number>(db, 'SELECT relationship_id FROM goals WHERE id = ?', goalId) ?? 0;
  const undone = undoneIn.get(store) ?? latest(store, UNDONE);
  undoneIn.set(store, undone);
  const last = [
    valueIn<string | null>(db, ASKED_BEFORE, { goalId }),
    valueIn<string | null>(db, ANSWERED, { relationshipId }),
    undone.get(relationshipId),
  ].reduce<string>((day, one) => (typeof one === 'string' && one > day ? one : day), '');
  return last >= on ? addDays(last, 1) : on;
}

/** Returns the last day that a form of each relationship may have in its code. */
export function loadDaysOut(store: Store): Days {
  return latest(store, `${OUT} UNION ALL ${UNDONE}`);
}

/** Has a copy that does not know of them use none of these days: they stand in its log as undone. */
export function useUpDays(store: Store, days: Days): void {
  const known = loadDaysOut(store);
  const goals = rowsIn<{ id: number; relationshipId: number; writerId: number }>(
    store.db,
    `SELECT max(goals.id) AS id, goals.relationship_id AS relationshipId, min(one.participant_id) AS writerId
     FROM goals JOIN relationship_people AS one ON one.relationship_id = goals.relationship_id
     GROUP BY goals.relationship_id`,
  );
  for (const { id: goalId, relationshipId, writerId } of goals) {
    const askedOn = days.get(relationshipId);
    if (askedOn === undefined || askedOn <= (known.get(relationshipId) ?? '')) continue;
    const id = insertRow(store.db, 'goal_confirmations', { goalId, writerId, askedOn });
    store.db.prepare('DELETE FROM goal_confirmations WHERE id = ?').run(id);
  }
}

function latest({ db }: Store, sql: string): Days {
  const days = rowsIn<{ id: number; day: string }>(
    db,
    `SELECT id, max(day) AS day FROM (${sql}) GROUP BY id`,
  );
  return new Map(days.map(({ id, day }) => [id, day]));
}
