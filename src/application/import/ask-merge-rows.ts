/** Recognises one row per interest, and asks in a terminal whether such rows are merged. */
import type { Context } from '../../context.ts';
import { type LongForm, longFormIn } from '../../domain/import/participants/merging/long-form.ts';
import type { PeoplePlan } from '../../domain/import/participants/people-plan.ts';
import { ONE_ROW_PER_INTEREST } from '../../domain/import/left-to-decide.ts';
import type { ImportProblem } from '../../domain/import/row.ts';
import { listed, quote, sentence } from '../../domain/words/text.ts';
import { plural } from '../../view/words/words.ts';
import { answered, type ImportFile } from './import-file.ts';

/** Returns the problem of a file with one row per interest about which nobody has decided; none for any other file. */
export function undecidedMerge(plan: PeoplePlan, file: ImportFile): ImportProblem[] {
  const form = formOf(plan, file);
  if (form === null) return [];
  return [
    {
      line: form.firstLine,
      column: null,
      rule: ONE_ROW_PER_INTEREST,
      message: textOf(form),
      hint: '--merge-rows makes each person one, their lists joined in the order of the rows; --no-merge-rows takes every row by itself',
    },
  ];
}

/** Returns the file with a person's answer. */
export async function askMergeRows(
  context: Context,
  file: ImportFile,
  plan: PeoplePlan,
): Promise<ImportFile> {
  const form = formOf(plan, file);
  if (form === null) return file;
  const answer = await context.ask.one({
    option: '--merge-rows',
    message: `${sentence(textOf(form))} Make each person one, their lists joined?`,
    kind: 'yes-no',
    initial: 'yes',
  });
  return answered(file, { mergeRows: answer === 'yes' });
}

/** The rows are read again only where so many are about people of other rows that the file may have that shape. */
function formOf(
  { overlaid, repeated, summary }: PeoplePlan,
  { choices, csv, mapping }: ImportFile,
): LongForm | null {
  if (choices.mergeRows !== undefined) return null;
  // People of one name who have addresses of their own are different people.
  const more = repeated.reduce(
    (sum, { lines, withoutAddress }) => sum + Math.min(withoutAddress.length, lines.length - 1),
    overlaid.length,
  );
  return more * 4 < summary.rows - summary.rejected || more === 0
    ? null
    : longFormIn(csv.rows(), mapping.columns);
}

function textOf({ firstLine, lastLine, people, rows, headers }: LongForm): string {
  const what = headers.map(quote);
  return `lines ${firstLine} to ${lastLine} look like one row per interest: ${plural(people, 'person', 'people')} on ${rows} rows, which differ in ${listed(what)}`;
}
