/** `mentor import outcomes`: records people's outcomes and the ratings they give themselves. */
import type { Command, Context } from '../../../context.ts';
import { OUTCOME_COLUMNS, type OutcomeAbout, outcomesKind } from '../../../domain/import/records/outcomes.ts';
import type { PlannedRecord } from '../../../domain/import/records/plan-records.ts';
import { OUTCOME_NAMES } from '../../../domain/relationship/outcomes.ts';
import { MOMENTS } from '../../../domain/people/skills.ts';
import { insertOutcome, loadOutcomes, updateOutcome } from '../../../store/relationships/outcomes.ts';
import { loadVocabulary } from '../../../store/programme.ts';
import { insertRating, loadRatings, updateRating } from '../../../store/people/skills.ts';
import type { Store } from '../../../store/store.ts';
import { dayItHappened, oneOf } from '../../../application/options/values.ts';
import { addFileOptions } from '../../../application/import/file-options.ts';
import { dayForAll, importRecords, recordHelp } from '../../../application/import/record-import.ts';

export function define(command: Command, context: Context): void {
  addFileOptions(
    command.description(
      'Record from a CSV what became of people: contacts, careers, confidence in another culture, suggestions. A row with a subject is what somebody rates in themselves, before, during or after.',
    ),
  )
    .option(
      '--kind <kind>',
      `the kind of every outcome in the file: ${OUTCOME_NAMES.join(', ')}`,
      oneOf(OUTCOME_NAMES),
    )
    .option(
      '--moment <moment>',
      `the moment of every rating in the file: ${MOMENTS.join(', ')}`,
      oneOf(MOMENTS),
    )
    .option('--on <day>', 'the day of everything in the file', dayItHappened)
    .addHelpText(
      'after',
      recordHelp(
        OUTCOME_COLUMNS,
        'outcomes hr.csv --dry-run',
        'outcomes survey.csv --moment before --on 2026-09-01',
      ),
    )
    .action((given, options) =>
      importRecords(context, given, options, {
        kind: 'outcomes',
        columns: OUTCOME_COLUMNS,
        forAll: {
          kind: { option: '--kind', value: options.kind },
          moment: { option: '--moment', value: options.moment },
          happened_on: dayForAll(options.on),
        },
        place: (store, known) =>
          outcomesKind(known, loadOutcomes(store), loadRatings(store), loadVocabulary(store).topics),
        write,
        next: ['mentor report outcomes'],
      }),
    );
}

function write(store: Store, { about, id, values }: PlannedRecord<OutcomeAbout>): void {
  const { participantId, relationshipId, on } = about;
  if (about.table === 'ratings') {
    const rating = values['rating'] as number;
    const { subject, moment } = about;
    if (id === null)
      insertRating(store, { participantId, relationshipId, subject, moment, ratedOn: on, rating });
    else updateRating(store, id, rating);
    return;
  }
  const said = {
    value: (values['value'] as number | undefined) ?? null,
    notes: (values['notes'] as string | undefined) ?? null,
  };
  if (id === null)
    insertOutcome(store, { participantId, relationshipId, kind: about.kind, happenedOn: on, ...said });
  else updateOutcome(store, id, said);
}
