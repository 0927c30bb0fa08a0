/** `mentor import actions`: records what meetings left people to do. */
import type { Command, Context } from '../../../context.ts';
import {
  ACTION_COLUMNS,
  actionDays,
  actionsKind,
} from '../../../domain/import/records/of-pairs/action-rows.ts';
import { loadActions, updateAction } from '../../../store/relationships/kept-records.ts';
import { insertAction, loadMeetings } from '../../../store/relationships/meetings.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record from a CSV or a workbook what meetings left people to do: by meeting (M9), or by the pair and the day on which they met. The same words for the same owner are one action.',
    ),
  )
    .addHelpText(
      'after',
      recordHelp(
        ACTION_COLUMNS,
        'actions actions.csv --dry-run',
        'actions log.xlsx --set action="Next steps"',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'actions',
        columns: ACTION_COLUMNS,
        place: (store, known) => actionsKind(known, loadMeetings(store), loadActions(store)),
        write(store, { about, id, values }) {
          const days = actionDays(values);
          if (id === null) insertAction(store, { ...about, ...days });
          else updateAction(store, id, days);
        },
        next: ['mentor meeting action list --overdue'],
      }),
    );
}
