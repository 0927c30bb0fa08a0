/** What belongs to goals: milestones, notes of progress and revisions. Goals themselves are in `events.ts`. */
import type { GoalConfirmation } from '../../domain/relationship/relationship.ts';
import { grouped } from '../../domain/grouping.ts';
import type {
  GoalRevision,
  GoalStory,
  Milestone,
  Progress,
} from '../../domain/relationship/goals/goal-progress.ts';
import { insertRow, updateRow, valueIn } from '../rows.ts';
import type { Store } from '../store.ts';
import { dayOfAsking } from './days-of-asking.ts';

/** Returns the milestones, progress and revisions of every goal of a relationship, by the number of the goal. */
export function loadGoalStories({ db }: Store, relationshipId: number): Map<number, GoalStory> {
  const load = <T>(table: string, columns: string, order: string): Map<number, (T & { goalId: number })[]> =>
    grouped(
      db
        .prepare<[number], T & { goalId: number }>(
          `SELECT goal_id AS goalId, ${columns} FROM ${table} JOIN goals ON goals.id = goal_id
           WHERE goals.relationship_id = ? ORDER BY ${order}, ${table}.id`,
        )
        .iterate(relationshipId),
      (row) => row.goalId,
    );
  const milestones = load<Milestone>(
    'milestones',
    'position, milestones.statement, milestones.due_on AS dueOn, done_on AS doneOn',
    'position',
  );
  const progress = load<Progress>('goal_progress', 'noted_on AS notedOn, value, note', 'noted_on');
  const revisions = load<GoalRevision>(
    'goal_revisions',
    'revised_on AS revisedOn, changed, goal_revisions.reason',
    'revised_on',
  );
  const ids = db.prepare<[number], number>('SELECT id FROM goals WHERE relationship_id = ?').pluck();
  return new Map(
    ids.all(relationshipId).map((id) => [
      id,
      {
        milestones: milestones.get(id) ?? [],
        progress: progress.get(id) ?? [],
        revisions: revisions.get(id) ?? [],
      },
    ]),
  );
}

/** Adds a milestone after the others and returns its position, from 1. */
export function insertMilestone(
  { db }: Store,
  goalId: number,
  { statement, dueOn }: Pick<Milestone, 'statement' | 'dueOn'>,
): number {
  return valueIn<number>(
    db,
    `INSERT INTO milestones (goal_id, position, statement, due_on)
     SELECT @goalId, coalesce(max(position), 0) + 1, @statement, @dueOn FROM milestones WHERE goal_id = @goalId
     RETURNING position`,
    { goalId, statement, dueOn },
  ) as number;
}

/** Records when a milestone was reached. */
export function markMilestone({ db }: Store, goalId: number, position: number, doneOn: string): void {
  db.prepare('UPDATE milestones SET done_on = ? WHERE goal_id = ? AND position = ?').run(
    doneOn,
    goalId,
    position,
  );
}

/** Gives a goal that was carried over the milestones that the old one had not reached. */
export function copyMilestones({ db }: Store, from: number, to: number): void {
  db.prepare(
    `INSERT INTO milestones (goal_id, position, statement, due_on)
     SELECT ?, row_number() OVER (ORDER BY position), statement, due_on FROM milestones
     WHERE goal_id = ? AND done_on IS NULL`,
  ).run(to, from);
}

/** Returns the day on which progress was last noted of each goal of which any was, by the goal's number. */
export function loadProgressDays({ db }: Store): Map<number, string> {
  return new Map(
    db
      .prepare<[], [number, string]>('SELECT goal_id, max(noted_on) FROM goal_progress GROUP BY goal_id')
      .raw()
      .all(),
  );
}

/** Notes how far a goal has come. */
export function insertProgress({ db }: Store, goalId: number, progress: Progress): void {
  insertRow(db, 'goal_progress', { goalId, ...progress });
}

/** Records that a goal was revised, in words. */
export function insertRevision(
  { db }: Store,
  goalId: number,
  revision: Pick<GoalRevision, 'revisedOn' | 'changed' | 'reason'>,
  reviewId: number | null = null,
): void {
  insertRow(db, 'goal_revisions', { goalId, reviewId, ...revision });
}

/** Asks the other side for its yes to a goal as it is now, whatever it has said before. */
export function askForYes(
  store: Store,
  goalId: number,
  { writerId, on }: { readonly writerId: number; readonly on: string },
): void {
  insertRow(store.db, 'goal_confirmations', { goalId, writerId, askedOn: dayOfAsking(store, goalId, on) });
}

/** Keeps what the other side says to a goal as it is now, in place of what it said before. */
export function saveWord(
  { db }: Store,
  goalId: number,
  word: Pick<GoalConfirmation, 'answererId' | 'answeredOn' | 'agrees' | 'words'>,
): void {
  const id = valueIn<number>(
    db,
    'SELECT id FROM goal_confirmations WHERE goal_id = ? ORDER BY asked_on DESC LIMIT 1',
    goalId,
  );
  if (id === undefined) throw new Error('nobody was asked for a yes to that goal');
  updateRow(db, 'goal_confirmations', id, word);
}
