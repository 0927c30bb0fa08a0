/** Reviews: finding one that several tell of, and correcting it. They are loaded with their relationship. */
import type { Review } from '../../domain/relationship/relationship.ts';
import { rowsIn, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

/** A review with its number. */
export type KeptReview = Review & { readonly id: number };

/** Returns the review of a day in a relationship, or the last there is; undefined where there is none. */
export function findReview(
  { db }: Store,
  relationshipId: number,
  reviewedOn: string | undefined,
): KeptReview | undefined {
  const [found] = rowsIn<
    Omit<KeptReview, 'stillWorks' | 'goalsRight'> & { stillWorks: number; goalsRight: number }
  >(
    db,
    `SELECT id, reviewed_on AS reviewedOn, still_works AS stillWorks, goals_right AS goalsRight,
       changes_agreed AS changesAgreed
     FROM reviews WHERE relationship_id = @relationshipId AND (@on IS NULL OR reviewed_on = @on)
     ORDER BY id DESC LIMIT 1`,
    { relationshipId, on: reviewedOn ?? null },
  );
  if (found === undefined) return undefined;
  return { ...found, stillWorks: found.stillWorks === 1, goalsRight: found.goalsRight === 1 };
}

/** Replaces what a review says. */
export function updateReview({ db }: Store, id: number, review: Review): void {
  updateRow(db, 'reviews', id, review);
}
