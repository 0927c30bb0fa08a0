/** Reviews: finding those that several tell of, and correcting them. Otherwise they are loaded with their relationship. */
import type { KeptReview } from '../../domain/import/records/of-pairs/review-rows.ts';
import type { Review } from '../../domain/relationship/relationship.ts';
import { rowsIn, updateRow } from '../rows.ts';
import type { Store } from '../store.ts';

type Row = Omit<KeptReview, 'stillWorks' | 'goalsRight'> & {
  readonly stillWorks: number;
  readonly goalsRight: number;
};

const COLUMNS = `id, relationship_id AS relationshipId, reviewed_on AS reviewedOn, still_works AS stillWorks,
  goals_right AS goalsRight, changes_agreed AS changesAgreed`;

/** Returns every review, by id. */
export function loadReviews({ db }: Store): KeptReview[] {
  return rowsIn<Row>(db, `SELECT ${COLUMNS} FROM reviews ORDER BY id`).map(keptReview);
}

/** Returns the review of a day in a relationship, or the last there is; undefined where there is none. */
export function findReview(
  { db }: Store,
  relationshipId: number,
  reviewedOn: string | undefined,
): KeptReview | undefined {
  const [found] = rowsIn<Row>(
    db,
    `SELECT ${COLUMNS} FROM reviews
     WHERE relationship_id = @relationshipId AND (@on IS NULL OR reviewed_on = @on)
     ORDER BY id DESC LIMIT 1`,
    { relationshipId, on: reviewedOn ?? null },
  );
  return found === undefined ? undefined : keptReview(found);
}

/** Replaces what a review says. */
export function updateReview({ db }: Store, id: number, review: Review): void {
  updateRow(db, 'reviews', id, review);
}

function keptReview(row: Row): KeptReview {
  return { ...row, stillWorks: row.stillWorks === 1, goalsRight: row.goalsRight === 1 };
}
