/**
 * The days by which forms that ask for a yes are told apart: to goals, and to the agreement. The code of such a form holds the day
 * on which what it shows was last asked about, or the day after one that was answered. Each asking has a later day than any form
 * of the pair that may be out, undone or not, so that a yes to earlier words never counts for later ones.
 */
import type { Database } from 'better-sqlite3';
import { addDays } from '../../domain/time/dates.ts';
import { insertRow, rowsIn, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';

export type AskingForm = 'goal-confirmation' | 'agreement';

/** By form, and then by relationship. */
export type DaysOfAsking = Readonly<Record<AskingForm, ReadonlyMap<number, string>>>;

/** How the days of a form are kept. Each query gives the days of relationships. */
interface Kept {
  /** The days of what stands, and of what was undone. */
  readonly asked: string;
  readonly undone: string;
  /** Keeps something with a day, and takes it back, so that the log alone has it. */
  readonly useUp: (db: Database, relationshipId: number, day: string) => void;
}

const KEPT: Readonly<Record<AskingForm, Kept>> = {
  'goal-confirmation': {
    asked: `
      SELECT goals.relationship_id AS id, asked_on AS day
      FROM goal_confirmations JOIN goals ON goals.id = goal_id`,
    undone: `
      SELECT goals.relationship_id AS id, json_extract(before, '$.asked_on') AS day
      FROM changes JOIN goals ON goals.id = json_extract(before, '$.goal_id')
      WHERE table_name = 'goal_confirmations' AND after IS NULL`,
    useUp(db, relationshipId, askedOn) {
      // The codes of goals that are not there are never those of others.
      const goalId = valueIn<number | null>(
        db,
        'SELECT max(id) FROM goals WHERE relationship_id = ?',
        relationshipId,
      );
      const writerId = valueIn<number | null>(
        db,
        'SELECT min(participant_id) FROM relationship_people WHERE relationship_id = ?',
        relationshipId,
      );
      if (typeof goalId !== 'number' || typeof writerId !== 'number') return;
      takeBack(db, 'goal_confirmations', insertRow(db, 'goal_confirmations', { goalId, writerId, askedOn }));
    },
  },
  agreement: {
    asked: 'SELECT relationship_id AS id, coalesce(asked_on, drafted_on) AS day FROM agreements',
    undone: `
      SELECT json_extract(before, '$.relationship_id') AS id,
        coalesce(json_extract(before, '$.asked_on'), json_extract(before, '$.drafted_on')) AS day
      FROM changes WHERE table_name = 'agreements' AND after IS NULL`,
    useUp(db, relationshipId, draftedOn) {
      const last = 'SELECT max(version) FROM agreements WHERE relationship_id = ?';
      const version = (valueIn<number | null>(db, last, relationshipId) ?? 0) + 1;
      takeBack(db, 'agreements', insertRow(db, 'agreements', { relationshipId, version, draftedOn }));
    },
  },
};

const ANSWERED = `
  SELECT relationship_id AS id, date(occasion_on, '+1 day') AS day
  FROM form_answers WHERE form = @form AND relationship_id IS NOT NULL`;

const UNDONE_ANSWERS = `
  SELECT json_extract(before, '$.relationship_id') AS id, date(json_extract(before, '$.occasion_on'), '+1 day') AS day
  FROM changes
  WHERE table_name = 'form_answers' AND after IS NULL AND json_extract(before, '$.form') = @form`;

/** Between two askings within one change no form is made, unless they are about one goal. */
const ASKED_BEFORE = `
  SELECT max(asked_on) FROM goal_confirmations AS one JOIN goals ON goals.id = one.goal_id
  WHERE goals.relationship_id = (SELECT relationship_id FROM goals WHERE id = @goalId)
    AND (one.goal_id = @goalId OR NOT EXISTS (
      SELECT 1 FROM changes WHERE table_name = 'goal_confirmations' AND row_id = one.id
        AND invocation_id = (SELECT invocation_id FROM write_session)))`;

interface Before {
  readonly form: AskingForm;
  readonly relationshipId: number;
  /** The last day of what stands. */
  readonly asked: string | null | undefined;
}

/** What was undone stays so while a file is open. */
const undoneIn = new WeakMap<Store, DaysOfAsking>();

/** Returns the day on which the other side is asked about a goal anew. */
export function dayOfAsking(store: Store, goalId: number, on: string): string {
  const { db } = store;
  const relationshipId = valueIn<number>(db, 'SELECT relationship_id FROM goals WHERE id = ?', goalId) ?? 0;
  const asked = valueIn<string | null>(db, ASKED_BEFORE, { goalId });
  return dayAfter(store, { form: 'goal-confirmation', relationshipId, asked }, on);
}

/** Returns the day in the codes of forms that show a new version of an agreement. */
export function dayOfAgreement(store: Store, relationshipId: number, draftedOn: string): string {
  const query = `SELECT max(day) FROM (${KEPT.agreement.asked}) WHERE id = ?`;
  const asked = valueIn<string | null>(store.db, query, relationshipId);
  return dayAfter(store, { form: 'agreement', relationshipId, asked }, draftedOn);
}

/** Returns a day; if any that a form may have is not earlier, the day after the last of these. */
function dayAfter(store: Store, { form, relationshipId: id, asked }: Before, on: string): string {
  const undone = undoneIn.get(store) ?? daysOf(store, undoneOf);
  undoneIn.set(store, undone);
  const last = [
    asked,
    valueIn<string | null>(store.db, `SELECT max(day) FROM (${ANSWERED}) WHERE id = @id`, { form, id }),
    undone[form].get(id),
  ].reduce<string>((day, one) => (typeof one === 'string' && one > day ? one : day), '');
  return last >= on ? addDays(last, 1) : on;
}

/** Returns the last day that a form of each relationship may have in its code. */
export function loadDaysOut(store: Store): DaysOfAsking {
  return daysOf(store, (form) => `${KEPT[form].asked} UNION ALL ${ANSWERED} UNION ALL ${undoneOf(form)}`);
}

/** Has a copy that does not know of them use none of these days: they stand in its log as undone. */
export function useUpDays(store: Store, days: DaysOfAsking): void {
  const { db } = store;
  const known = loadDaysOut(store);
  const ids = rowsIn<{ id: number }>(db, 'SELECT id FROM relationships ORDER BY id');
  for (const form of FORMS)
    for (const { id } of ids) {
      const day = days[form].get(id);
      if (day !== undefined && day > (known[form].get(id) ?? '')) KEPT[form].useUp(db, id, day);
    }
}

const FORMS = Object.keys(KEPT) as AskingForm[];

function takeBack(db: Database, table: string, id: number): void {
  db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
}

function undoneOf(form: AskingForm): string {
  return `${KEPT[form].undone} UNION ALL ${UNDONE_ANSWERS}`;
}

function daysOf({ db }: Store, days: (form: AskingForm) => string): DaysOfAsking {
  const latest = (form: AskingForm): ReadonlyMap<number, string> =>
    new Map(
      rowsIn<{ id: number; day: string }>(db, `SELECT id, max(day) AS day FROM (${days(form)}) GROUP BY id`, {
        form,
      }).map(({ id, day }) => [id, day]),
    );
  return { 'goal-confirmation': latest('goal-confirmation'), agreement: latest('agreement') };
}
