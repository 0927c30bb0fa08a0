/** `mentor import participants`: enrols and updates people from a CSV. */
import type { Command } from '@commander-js/extra-typings';
import type { Context } from '../../context.ts';
import { mapHeaders, type MappedColumn } from '../../domain/header-mapping.ts';
import { type ImportPlan, planImport } from '../../domain/import-plan.ts';
import type { ImportProblem, SourceRow } from '../../domain/import-row.ts';
import { ROLES } from '../../domain/participant.ts';
import { DATE_FORMATS, type DateFormat } from '../../domain/written-dates.ts';
import { quote } from '../../domain/text.ts';
import { Failure } from '../../errors.ts';
import { type CsvFile, readCsv } from '../../io/csv.ts';
import { ENCODINGS } from '../../io/decode.ts';
import { digest } from '../../io/digest.ts';
import { loadForImport } from '../../store/participants.ts';
import { ParticipantWriter } from '../../store/participant-writer.ts';
import { loadVocabulary } from '../../store/programme.ts';
import type { Store } from '../../store/store.ts';
import { importDocument } from '../../view/import.ts';
import { plural } from '../../view/words.ts';
import { date, keyValue, oneOf } from '../options.ts';

export function define(command: Command, context: Context): void {
  command
    .description(
      'Enrol and update participants from a CSV: all of the file, or with any problem none of it. Importing the same file twice changes nothing.',
    )
    .argument('<file>', 'a CSV file with a header row')
    .option('--as <roles>', `the roles of everyone in the file: ${ROLES.join(', ')}`, oneOf(ROLES))
    .option('--set <field=header>', 'which header a field has in this file; may be repeated', keyValue)
    .option('--encoding <name>', `how the file is encoded: ${ENCODINGS.join(', ')}`, oneOf(ENCODINGS))
    .option(
      '--date-format <order>',
      `order of dates in numbers, where they could be read two ways: ${DATE_FORMATS.join(', ')}`,
      oneOf(DATE_FORMATS),
    )
    .option('--consent-on <date>', 'the day everyone in the file gave consent', date)
    .option('--clear-blank', 'let a blank cell erase what was said before')
    .option('--dry-run', 'show what would happen and change nothing')
    .addHelpText(
      'after',
      '\nHeaders are found by name (mentor help formats lists them). Examples:\n  $ mentor import participants mentors.csv --as mentor --dry-run\n  $ mentor import participants mentees.csv --as mentee --set level=grade --consent-on 2026-11-01',
    )
    .action(async (file, options) => {
      const csv = readCsv(context.path(file), options.encoding);
      const columns = mapHeaders(csv.headers, options.set ?? new Map());
      const store = await context.store();
      const plan = (): ImportPlan => planFile(store, csv, columns, options);
      // The plan is made again inside the write: what it was made from may have changed since it was shown.
      const isDry = options.dryRun === true;
      const first = store.read(plan);
      refuseNameless(first, columns);
      const isRefused = first.problems.length > 0;
      const done =
        isDry || isRefused ? first : store.write('import participants', () => applied(store, plan()));
      await context.show(importDocument(done, columns, { isDry, isRefused }));
      if (isRefused)
        throw new Failure(
          'refused',
          `${done.summary.rejected} of ${done.summary.rows} rows cannot be imported; nothing was changed.`,
          'mend the rows named above and import the file again',
        );
      if (isDry) await context.next('the same command without --dry-run');
      else await context.next('mentor participant list --not-ready, then mentor match');
    });
}

/** One word on the header says more than the same word on every row. */
function refuseNameless(plan: ImportPlan, columns: readonly MappedColumn[]): void {
  if (columns.some(({ field }) => field === 'name' || field === 'first_name' || field === 'last_name'))
    return;
  const nameless = plan.problems.filter((problem) => problem.rule === 'name-missing').length;
  if (nameless === 0) return;
  const headers = columns
    .filter(({ field, header }) => field === null && header !== '')
    .map(({ header }) => quote(header));
  throw new Failure(
    'refused',
    `No column was recognised as the name, which ${plural(nameless, 'row needs', 'rows need')}.`,
    `say which it is: --set name=HEADER; the columns not recognised are ${headers.join(', ') || 'none'}`,
  );
}

function planFile(
  store: Store,
  csv: CsvFile,
  columns: readonly MappedColumn[],
  options: {
    as?: (typeof ROLES)[number] | undefined;
    consentOn?: string | undefined;
    clearBlank?: true | undefined;
    dateFormat?: DateFormat | undefined;
  },
): ImportPlan {
  const ragged = csv.rows.filter((row) => row.cells.length !== columns.length);
  const whole = csv.rows.filter((row) => row.cells.length === columns.length);
  const plan = planImport(whole, loadForImport(store), {
    columns,
    vocabulary: { ...loadVocabulary(store), dateFormat: options.dateFormat },
    roles: options.as,
    consentOn: options.consentOn,
    clearBlank: options.clearBlank === true,
    digest,
  });
  if (ragged.length === 0) return plan;
  return {
    ...plan,
    problems: [...plan.problems, ...ragged.map((row) => raggedProblem(row, columns.length))].sort(
      (a, b) => a.line - b.line,
    ),
    summary: { ...plan.summary, rows: csv.rows.length, rejected: plan.summary.rejected + ragged.length },
  };
}

function raggedProblem(row: SourceRow, width: number): ImportProblem {
  return {
    line: row.line,
    column: null,
    rule: 'ragged-row',
    message: `the row has ${row.cells.length} cells and the header ${width}`,
    hint: 'put cells that hold commas in quotes, so that nothing is shifted',
  };
}

function applied(store: Store, plan: ImportPlan): ImportPlan {
  if (plan.problems.length > 0)
    throw new Failure('refused', 'The programme changed meanwhile.', 'import the file again');
  const writer = new ParticipantWriter(store);
  for (const row of plan.rows) {
    if (row.kind === 'new') writer.insert(row.fields, row.rowHash);
    if (row.kind === 'changed') writer.update(row.participant.id, row.fields);
  }
  return plan;
}
