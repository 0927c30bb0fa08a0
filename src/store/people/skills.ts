/** Ratings that people give themselves. */
import type { KeptRating } from '../../domain/import/records/outcomes.ts';
import type { SkillRating } from '../../domain/people/skills.ts';
import { updateRow, rowsIn } from '../rows.ts';
import type { Store } from '../store.ts';

/** Returns ratings, oldest first: everybody's, or one participant's. */
export function loadRatings({ db }: Store, participantId?: number): KeptRating[] {
  return rowsIn<KeptRating>(
    db,
    `SELECT id, participant_id AS participantId, relationship_id AS relationshipId, subject, moment,
       rated_on AS ratedOn, rating
     FROM skill_ratings WHERE @id IS NULL OR participant_id = @id ORDER BY rated_on, id`,
    { id: participantId ?? null },
  );
}

/** Adds a rating; where its subject is a topic, it is tied to that. */
export function insertRating({ db }: Store, rating: SkillRating): void {
  db.prepare(
    `INSERT INTO skill_ratings (participant_id, relationship_id, subject, topic_id, moment, rated_on, rating)
     VALUES (@participantId, @relationshipId, @subject, (SELECT id FROM topics WHERE name = @subject), @moment,
       @ratedOn, @rating)`,
  ).run(rating);
}

/** Replaces a rating. */
export function updateRating({ db }: Store, id: number, rating: number): void {
  updateRow(db, 'skill_ratings', id, { rating });
}
