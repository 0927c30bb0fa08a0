/** `mentor import reviews`: records the reviews of pairs. */
import type { Command, Context } from '../../../context.ts';
import {
  REVIEW_COLUMNS,
  reviewOf,
  reviewsKind,
} from '../../../domain/import/records/of-pairs/review-rows.ts';
import { insertReview } from '../../../store/relationships/events.ts';
import { loadReviews, updateReview } from '../../../store/relationships/reviews.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { dayForAll, importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record from a CSV or a workbook whether it still works for pairs, and whether their goals are right. A pair has one review a day, whoever tells of it; what each of them wrote is kept side by side.',
    ),
  )
    .option('--on <day>', 'the day of every review in the file', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(REVIEW_COLUMNS, 'reviews reviews.csv --dry-run', 'reviews called.csv --on yesterday'),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'reviews',
        columns: REVIEW_COLUMNS,
        forAll: { reviewed_on: dayForAll(options.on) },
        place: (store, known) => reviewsKind(known, loadReviews(store)),
        write(store, { about, id, values }) {
          const review = reviewOf(about, values);
          if (id === null) insertReview(store, about.relationshipId, review);
          else updateReview(store, id, review);
        },
        next: ['mentor today, for who needs a word'],
      }),
    );
}
