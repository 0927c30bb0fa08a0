/** Finds the rows of a sheet in which people answered: our own sheets, and the exports of Google Forms and Microsoft Forms. */
import { ASKED_OF, type Form, FORM_KINDS, type FormKind } from '../../../domain/forms/form.ts';
import { type SheetColumns, sheetColumns } from '../../../domain/forms/sheets/sheet-columns.ts';
import { raggedProblem } from '../../../domain/import/row.ts';
import { shellLine } from '../../../domain/words/text.ts';
import { Failure } from '../../../errors.ts';
import { readTable, type TableFile } from '../../../io/table-reader.ts';
import { REJECTS_HEADERS } from './answer-rejects.ts';
import type { AnswerSheet, Found } from './found-answers.ts';

/** The versions of the forms, by which their titles are known. */
export interface KnownForms {
  readonly versions: (kind: FormKind) => readonly Form[];
}

/** So many titles of one form are no accident. */
const TELLING_TITLES = 2;

/**
 * Returns the rows of a sheet, or what it holds instead.
 *
 * @param attached What it holds, where a mail has brought it.
 */
export async function foundInSheet(
  path: string,
  file: string,
  forms: KnownForms,
  attached?: Uint8Array,
): Promise<Found[]> {
  let table: TableFile;
  try {
    table = await readTable(path, { partial: true }, attached);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ kind: 'other', file, text: `${file} holds no answer that can be read.` }];
  }
  const sheet: AnswerSheet = { file, headers: table.headers };
  if (sheet.headers.join() === REJECTS_HEADERS.join()) return [];
  const [kind, titles] = likeliestForm(sheet, forms);
  const hasCode = ownColumnsOf(sheet).code !== undefined;
  if (!hasCode && titles < TELLING_TITLES)
    return [{ kind: 'other', file, text: `${file} has no column "Code", and is no sheet of a form.` }];
  if (ASKED_OF[kind] === 'anybody' && titles >= TELLING_TITLES) {
    const role = kind === 'enrol-mentor' ? 'mentor' : 'mentee';
    const named = attached === undefined ? shellLine([file]) : 'FILE';
    const command = `mentor import participants ${named} --as ${role}`;
    const how = attached === undefined ? command : `save it, and ${command}`;
    return [{ kind: 'other', file, text: `${file} holds enrolments, which have no codes: ${how}` }];
  }
  return [...rowsOf(table, sheet)];
}

const ownColumns = new WeakMap<AnswerSheet, SheetColumns>();

/** Returns the columns of a sheet that are the same whatever form it is of. */
export function ownColumnsOf(sheet: AnswerSheet): SheetColumns {
  let columns = ownColumns.get(sheet);
  if (columns === undefined) ownColumns.set(sheet, (columns = sheetColumns(sheet.headers, [])));
  return columns;
}

const likeliest = new WeakMap<AnswerSheet, readonly [FormKind, number]>();

/** Returns the form most of whose titles a sheet has, and how many. It is asked of each row that has no code. */
export function likeliestForm(sheet: AnswerSheet, forms: KnownForms): readonly [FormKind, number] {
  let found = likeliest.get(sheet);
  if (found === undefined) {
    const counts = FORM_KINDS.map(
      (kind) => [kind, sheetColumns(sheet.headers, forms.versions(kind)).questions.length] as const,
    );
    likeliest.set(sheet, (found = counts.reduce((best, one) => (one[1] > best[1] ? one : best))));
  }
  return found;
}

function* rowsOf(table: TableFile, sheet: AnswerSheet): Generator<Found> {
  const { file, headers } = sheet;
  for (const row of table.rows()) {
    const { line, cells } = row;
    if (row.broken === undefined && cells.length === headers.length)
      yield { kind: 'row', row: { file, line, sheet, cells } };
    else {
      const { rule, message, hint } = raggedProblem(row, headers.length);
      yield { kind: 'problem', problem: { file, line, code: null, column: null, rule, message, hint } };
    }
  }
}
