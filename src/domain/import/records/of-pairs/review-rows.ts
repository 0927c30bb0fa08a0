/** The columns of a file of reviews, and what its rows do. */
import { idOf } from '../../../reference.ts';
import { notesBeside } from '../../../relationship/meetings.ts';
import type { Review } from '../../../relationship/relationship.ts';
import { words } from '../../../words/text.ts';
import type { Placed, RecordKind } from '../plan-records.ts';
import {
  existingAs,
  formDayColumn,
  type RecordField,
  recordOf,
  textColumn,
  type Values,
  yesNoColumn,
} from '../record-field.ts';
import { beforeItBegan, dayOf, type Known, relationshipOf, WHICH_PAIR } from '../who-columns.ts';
import { withoutEmptyWords, wrongWithNew } from './said-answers.ts';

/** A review as the file keeps it. */
export interface KeptReview extends Review {
  readonly id: number;
  readonly relationshipId: number;
}

/** Which pair a row is about, and on which day. */
export interface ReviewAbout {
  readonly relationshipId: number;
  readonly reviewedOn: string;
}

const PLACING: readonly RecordField[] = [
  ...WHICH_PAIR,
  formDayColumn({
    name: 'reviewed_on',
    about: 'the day of the review; a time of day is left out',
    aliases: words('on date review_date date_of_review date_of_the_review date_reviewed'),
  }),
];

const TOLD: readonly RecordField[] = [
  yesNoColumn({
    name: 'still_works',
    about: 'whether it still works for both: yes or no',
    aliases: words(`
      does_it_still_work does_it_still_work_for_both does_it_work works_for_both still_works_for_both
      does_the_relationship_still_work does_the_relationship_still_work_for_both is_it_still_working is_it_working`),
  }),
  yesNoColumn({
    name: 'goals_right',
    about: 'whether the goals are still right: yes or no',
    aliases: words(`
      are_the_goals_right are_the_goals_still_right are_your_goals_still_right goals_still_right
      are_your_goals_still_the_right_ones are_the_goals_still_the_right_ones`),
  }),
  textColumn({
    name: 'changes_agreed',
    about: 'what they will do differently; both sides may read it',
    aliases: words(`
      changes agreed_changes what_will_change what_changes what_will_you_change what_will_you_do_differently
      what_do_you_want_to_change comments notes`),
  }),
];

/** The columns of a file of reviews. */
export const REVIEW_COLUMNS: readonly RecordField[] = [...PLACING, ...TOLD];

const NEEDED = { still_works: 'whether it still works for both', goals_right: 'whether the goals are right' };

/**
 * Returns how the rows of a file of reviews are placed. A pair has one review a day, whoever tells of it; what each side
 * wrote stands side by side.
 */
export function reviewsKind(known: Known, reviews: Iterable<KeptReview>): RecordKind<ReviewAbout> {
  // Only commands record several on one day. The file then means the last of them.
  const byIdentity = new Map(Array.from(reviews, (one) => [identityOf(one), one] as const));
  return {
    placing: PLACING,
    told: TOLD,
    submitted: 'reviewed_on',
    beside: {
      changes_agreed: (before, said) =>
        notesBeside(before === undefined ? null : String(before), String(said)) ?? undefined,
    },
    place(given) {
      const said = withoutEmptyWords(given, TOLD);
      const relationship = relationshipOf(said, dayOf(said, 'reviewed_on', known.today), known);
      if ('problems' in relationship) return relationship;
      const { found, on } = relationship;
      const about = { relationshipId: found.id, reviewedOn: on };
      const review = byIdentity.get(identityOf(about));
      const wrong = review === undefined ? wrongWithNew(said, found, on, 'reviewed_on', NEEDED) : undefined;
      if (wrong !== undefined) return wrong;
      return {
        identity: identityOf(about),
        label: `review of ${idOf('R', found.id)} on ${on}`,
        existing: existingAs(TOLD, review),
        says: said,
        about,
        note: beforeItBegan(found, on),
      } satisfies Placed<ReviewAbout>;
    },
  };
}

/** Returns what the store keeps of a planned review. */
export function reviewOf({ reviewedOn }: ReviewAbout, values: Values): Review {
  return { ...recordOf(TOLD, values), reviewedOn } as unknown as Review; // both answers are needed for a new one
}

function identityOf(about: ReviewAbout): string {
  return `${idOf('R', about.relationshipId)} ${about.reviewedOn}`;
}
