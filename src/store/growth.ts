/** What people rated in themselves, and what happened to them. */
import type { OutcomeRecord, SkillRating } from '../reports/report.ts';
import type { Store } from './store.ts';

/** Returns every rating that people gave themselves, oldest first. */
export function loadSkillRatings({ db }: Store): SkillRating[] {
  return db
    .prepare<[], SkillRating>(
      `SELECT participant_id AS participantId, subject, moment, rated_on AS ratedOn, rating
       FROM skill_ratings ORDER BY rated_on, id`,
    )
    .all();
}

/** Returns every outcome recorded, oldest first. */
export function loadOutcomeRecords({ db }: Store): OutcomeRecord[] {
  return db
    .prepare<[], OutcomeRecord>(
      `SELECT participant_id AS participantId, kind, happened_on AS happenedOn, value
       FROM outcome_records ORDER BY happened_on, id`,
    )
    .all();
}
