/** `mentor import reflections`: records how people look back. */
import type { Command, Context } from '../../../context.ts';
import {
  REFLECTION_COLUMNS,
  reflectionOf,
  reflectionsKind,
} from '../../../domain/import/records/of-pairs/reflection-rows.ts';
import { saveReflection } from '../../../store/relationships/events.ts';
import { loadReflections } from '../../../store/relationships/kept-records.ts';
import { dayItHappened } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { dayForAll, importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record from a CSV or a workbook how each side of a pair looks back at the end. Each side has one reflection: what a later file says of it is laid over the first. What is not marked as shared is for the coordinator alone.',
    ),
  )
    .option('--on <day>', 'the day of every reflection in the file', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(
        REFLECTION_COLUMNS,
        'reflections closing.csv --dry-run',
        'reflections form.xlsx --set achievements="What did you achieve?"',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'reflections',
        columns: REFLECTION_COLUMNS,
        forAll: { reflected_on: dayForAll(options.on) },
        place: (store, known) => reflectionsKind(known, loadReflections(store)),
        write: (store, { about, values }) =>
          saveReflection(store, about.relationshipId, reflectionOf(about, values)),
        next: ['mentor advance --ready --dry-run'],
      }),
    );
}
