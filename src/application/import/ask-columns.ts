/** Asks, in a terminal, which of several columns holds a field. */
import type { Context } from '../../context.ts';
import type { MappingChoices } from '../../domain/import/header-choices.ts';
import type { MappingQuestion } from '../../domain/import/header-mapping.ts';
import { oneLine } from '../../domain/words/text.ts';
import type { CsvFile } from '../../io/csv-reader.ts';
import { firstRows } from './import-file.ts';

type Column = MappingQuestion['columns'][number];

const ALL = 'all';
const ROWS_LOOKED_AT = 20;
const LONGEST_SAMPLE = 40;

/** Returns the choices with a person's answers: one of the columns in question holds the field, or none does. */
export async function askColumns(
  context: Context,
  csv: CsvFile,
  questions: readonly MappingQuestion[],
  given: MappingChoices,
): Promise<MappingChoices> {
  const set = new Map(given.set);
  const ignore = [...(given.ignore ?? [])];
  for (const { field, columns, isList } of questions) {
    const chosen = await context.ask.one({
      option: `--set ${field}`,
      message: `Which column is ${field}?`,
      kind: 'choice',
      choices: [
        ...columns.map(({ index, header }) => ({
          value: `#${index + 1}`,
          label: `${header} (column ${index + 1}${sampleOf(csv, index)})`,
        })),
        ...(isList ? [{ value: ALL, label: 'All of them, in this order' }] : []),
        { value: '', label: 'None of them' },
      ],
    });
    const isChosen = ({ index }: Column): boolean => chosen === ALL || chosen === `#${index + 1}`;
    const named = (column: Column): string => nameOf(columns, column);
    if (columns.some(isChosen)) set.set(field, columns.filter(isChosen).map(named));
    ignore.push(...columns.filter((column) => !isChosen(column)).map(named));
  }
  return { ...given, set, ignore };
}

/** Returns the first value in a column, which tells more than its header does. */
function sampleOf(csv: CsvFile, index: number): string {
  for (const { cells } of firstRows(csv, ROWS_LOOKED_AT)) {
    const sample = oneLine(cells[index] ?? '').trim();
    if (sample !== '') return `, as in ${sample.slice(0, LONGEST_SAMPLE)}`;
  }
  return ', blank at first';
}

/** Returns the header where it identifies the column, so that a profile fits a file that has the column elsewhere. */
function nameOf(columns: readonly Column[], { index, header }: Column): string {
  return columns.filter((one) => one.header === header).length === 1 ? header : `#${index + 1}`;
}
