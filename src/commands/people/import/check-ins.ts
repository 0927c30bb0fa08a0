/** `mentor import check-ins`: records the answers of a form. */
import type { Command, Context } from '../../../context.ts';
import { CHECK_IN_COLUMNS, checkInOf, checkInsKind } from '../../../domain/import/records/check-ins.ts';
import { insertCheckIn, loadCheckIns, updateCheckIn } from '../../../store/relationships/check-ins.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { columnsHelp, recordImport } from '../../../application/import/record-import.ts';
import { runImport } from '../../../application/import/run-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record what people answered in a form about how it is going: who, when, and their answers. Without a relationship it is the only one that they had that day; who has several must say which. Their words and ratings are for the coordinator alone.',
    ),
  )
    .addHelpText(
      'after',
      `\n${columnsHelp(CHECK_IN_COLUMNS)}\n\nExamples:\n  $ mentor import check-ins form.csv --explain\n  $ mentor import check-ins form.csv --set satisfaction="How are things?" --date-format mdy`,
    )
    .action((given, options) =>
      runImport(
        context,
        given,
        options,
        recordImport({
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
      ),
    );
}
