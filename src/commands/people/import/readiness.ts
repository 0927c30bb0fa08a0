/** `mentor import readiness`: records how ready people feel. */
import type { Command, Context } from '../../../context.ts';
import {
  assessmentOf,
  READINESS_COLUMNS,
  readinessKind,
} from '../../../domain/import/records/of-pairs/readiness-rows.ts';
import { insertAssessment } from '../../../store/relationships/events.ts';
import { loadAssessments, updateAssessment } from '../../../store/relationships/kept-records.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { dayForAll, importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record from a CSV or a workbook how ready each side of a pair feels: four ratings a person. They are for the coordinator alone.',
    ),
  )
    .option('--on <day>', 'the day of every self-assessment in the file', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(READINESS_COLUMNS, 'readiness form.csv --dry-run', 'readiness called.csv --on yesterday'),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'readiness',
        columns: READINESS_COLUMNS,
        forAll: { assessed_on: dayForAll(options.on) },
        place: (store, known) => readinessKind(known, loadAssessments(store)),
        write(store, { about, id, values }) {
          const assessment = assessmentOf(about, values);
          if (id === null) insertAssessment(store, about.relationshipId, assessment);
          else updateAssessment(store, id, assessment);
        },
        next: ['mentor advance --ready --dry-run'],
      }),
    );
}
