/** What an import takes the columns of a file for, a block a column, with values to judge it by. */
import type { MappingQuestion } from '../../../domain/import/column-questions.ts';
import { samplesOf } from '../../../domain/import/evidence/cell-evidence.ts';
import type { FileEvidence } from '../../../domain/import/evidence/column-evidence.ts';
import type { MappedColumn, Mapping } from '../../../domain/import/header-mapping.ts';
import type { HeaderName } from '../../../domain/import/header-names.ts';
import type { SourceRow } from '../../../domain/import/row.ts';
import { isSensitiveByName } from '../../../domain/privacy/sensitive-words.ts';
import { oneLine, quote } from '../../../domain/words/text.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { plural } from '../../words/words.ts';
import { HELD, isHeld } from './column-samples.ts';
import { notUsedNotes } from './import-result.ts';

/**
 * Returns the mapping of a file's columns as a document.
 *
 * @param samples The first rows.
 * @param from Where decisions were taken from: the name of a profile, or null.
 */
export function mappingDocument(
  { kind, known }: { readonly kind: string; readonly known: readonly HeaderName[] },
  { columns, questions }: Mapping,
  samples: readonly SourceRow[],
  evidence: FileEvidence,
  from: string | null,
): Document {
  const open = new Map(
    questions.flatMap((question) => question.columns.map(({ index }) => [index, question] as const)),
  );
  const held = columns.map(
    ({ header, field, custom }, index) =>
      custom?.isSensitive === true ||
      known.some((one) => one.name === field && one.isConfidential === true) ||
      isHeld(header, open.get(index)?.field ?? field),
  );
  const shownCell = (cell: string, index: number): string =>
    held[index] === true && cell.trim() !== '' ? HELD : cell;
  const what = columns.map((column, index) => takenAs(column, columns, open.get(index)));
  const table = {
    columns: [
      { key: 'column', label: 'No', align: 'right' as const },
      { key: 'header', label: 'Header' },
      { key: 'field', label: 'Field' },
      { key: 'how', label: 'How' },
      ...samples.map(({ line }, index) => ({
        key: `sample_${index + 1}`,
        label: `Line ${line}`,
        spare: index + 1,
      })),
    ],
    rows: columns.map(({ header, how }, index) => [
      index + 1,
      oneLine(header),
      what[index] ?? '',
      open.has(index) ? 'question' : how,
      ...samples.map(({ cells }) => oneLine(shownCell(cells[index] ?? '', index))),
    ]),
  };
  return {
    schema: 'import.explain/1',
    json: {
      kind,
      profile: from,
      columns: columns.map(({ header, field, how, suggestion, custom, order, notUsed }, index) => ({
        header,
        field: open.get(index)?.field ?? field,
        how: open.has(index) ? 'question' : how,
        why: whyTaken(columns[index], open.get(index)),
        suggestion: suggestion ?? null,
        not_used: notUsed ?? null,
        order: order === undefined ? null : order + 1,
        is_sensitive: custom?.isSensitive ?? isSensitiveByName(header),
        filled: evidence.cells(index).filled,
        blank: evidence.cells(index).blank,
      })),
      questions: questions.map(({ field, columns: all, proposed }) => ({
        field,
        columns: all.map(({ index, header }) => ({ column: index + 1, header })),
        proposed: proposed.map((index) => index + 1),
      })),
      samples: samples.map(({ line, cells }) => ({ line, cells: cells.map(shownCell) })),
    },
    blocks: [
      ...(from === null ? [] : [textBlock(`With the profile ${from}.`)]),
      ...columns.flatMap((column, index): Block[] => [
        textBlock(`#${index + 1} ${oneLine(column.header)}`, 'strong'),
        textBlock(`   ${what[index]}: ${whyTaken(column, open.get(index))}`),
        textBlock(`   ${cellsShown(evidence, index, held[index] === true)}`, 'muted'),
      ]),
      ...notUsedNotes(columns),
      ...questions.map(questionBlock),
    ],
    table,
  };
}

function takenAs(
  { field, how, suggestion, order }: MappedColumn,
  columns: readonly MappedColumn[],
  question: MappingQuestion | undefined,
): string {
  if (question !== undefined) return `${question.field}?`;
  const parts = columns.filter((one) => one.field === field).length;
  if (field !== null) return order === undefined ? field : `${field} (${order + 1} of ${parts})`;
  if (how === 'ignored') return '(ignored)';
  return suggestion === undefined ? '(not imported)' : `(not imported; ${suggestion}?)`;
}

const WHY: Readonly<Record<MappedColumn['how'], string>> = {
  exact: 'its header is the name of the field',
  alias: 'its header is another name of the field',
  evidence: 'the words of its header say so, and its cells do not speak against it',
  profile: 'a profile says so',
  set: '--set says so',
  kept: 'it is kept as a field of your own',
  ignored: 'it is to be left out',
  'not imported': 'neither its header nor its cells say what it is',
};

function whyTaken(column: MappedColumn | undefined, question: MappingQuestion | undefined): string {
  if (question !== undefined)
    return question.columns.length === 1
      ? 'its header or its cells suggest it'
      : `${question.columns.length} columns could be it`;
  if (column === undefined) return '';
  return column.sameAs === undefined ? WHY[column.how] : `${quote(column.sameAs)} says the same`;
}

function cellsShown(evidence: FileEvidence, index: number, isKeptBack: boolean): string {
  const cells = evidence.cells(index);
  const samples = isKeptBack ? [HELD] : samplesOf(cells).map(quote);
  const blank = cells.blank === 0 ? '' : `; ${plural(cells.blank, 'cell')} blank`;
  return cells.filled === 0 ? 'every cell is blank' : `${samples.join(', ')}${blank}`;
}

function questionBlock({ field, columns }: MappingQuestion): Block {
  const [first] = columns;
  const text =
    columns.length === 1 && first !== undefined
      ? `Is #${first.index + 1} ${field}? --set ${field}=#${first.index + 1}, or --ignore "#${first.index + 1}"`
      : `Which is ${field}: ${columns.map(({ index }) => `--set ${field}=#${index + 1}`).join(', or ')}?`;
  return textBlock(text, 'warning');
}
