/** `mentor import check-ins`: records the answers of a form. */
import type { Command, Context } from '../../../context.ts';
import { CHECK_IN_COLUMNS, checkInOf, checkInsKind } from '../../../domain/import/records/check-ins.ts';
import { insertCheckIn, loadCheckIns, updateCheckIn } from '../../../store/relationships/check-ins.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record what people answered in a form about how it is going: who, when, and their answers. Without a relationship it is the only one that they had that day; who has several must say which. Their words and ratings are for the coordinator alone.',
    ),
  )
    .addHelpText(
      'after',
      recordHelp(
        CHECK_IN_COLUMNS,
        'check-ins form.csv --explain',
        'check-ins form.csv --set satisfaction="How are things?" --date-format mdy',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'check-ins',
        columns: CHECK_IN_COLUMNS,
        place: (store, known) => checkInsKind(known, loadCheckIns(store)),
        write(store, { about, id, values }) {
          const checkIn = checkInOf(about, values);
          if (id === null) insertCheckIn(store, about.relationshipId, checkIn);
          else updateCheckIn(store, id, checkIn);
        },
        next: ['mentor check-in due, for who has not answered'],
      }),
    );
}
