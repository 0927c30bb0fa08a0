/** `mentor import training`: records who did which course. */
import type { Command, Context } from '../../../context.ts';
import { expiresOn, TRAINING_COLUMNS, trainingKind } from '../../../domain/import/records/training.ts';
import {
  insertTrainingRecord,
  loadCourses,
  loadKeptRecords,
  updateExpiry,
} from '../../../store/people/training.ts';
import { dayItHappened, text } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { dayForAll, importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record courses that people did from a CSV: an attendance list, or the export of a learning system. Rows that say that a course is not finished are passed over.',
    ),
  )
    .option('--course <name>', 'the course of everyone in the file', text)
    .option('--on <day>', 'the day on which everyone in the file did it', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(
        TRAINING_COLUMNS,
        'training lms.csv --partial --rejects bad.csv',
        'training attended.csv --course "Mentoring basics" --on 2026-09-01',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'training',
        columns: TRAINING_COLUMNS,
        forAll: {
          course: { option: '--course', value: options.course },
          completed_on: dayForAll(options.on),
        },
        place: (store, known) => trainingKind(known, loadCourses(store), loadKeptRecords(store)),
        write(store, { about, id, values }) {
          const expires = expiresOn(about, values);
          if (id === null)
            insertTrainingRecord(store, {
              participantId: about.participantId,
              courseId: about.course.id,
              completedOn: about.completedOn,
              expiresOn: expires,
            });
          else updateExpiry(store, id, expires);
        },
        next: ['mentor report training'],
      }),
    );
}
