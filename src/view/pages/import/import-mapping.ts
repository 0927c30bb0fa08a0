/** What an import takes the columns of a file for, with a few rows to judge it by. */
import { fieldNamed } from '../../../domain/people/fields/field-lookup.ts';
import type { Mapping } from '../../../domain/import/header-mapping.ts';
import type { SourceRow } from '../../../domain/import/row.ts';
import { isSensitiveByName } from '../../../domain/privacy/sensitive-words.ts';
import { oneLine } from '../../../domain/words/text.ts';
import { type Block, type Document, textBlock } from '../../document/document.ts';
import { notUsedNotes, shortened } from './import-result.ts';

/** Stands in place of a cell of a column that is private or sensitive: a mapping can be judged without. */
const HELD = '(not shown)';

/**
 * Returns the mapping of a file's columns as a document.
 *
 * @param samples The first rows.
 * @param from Where decisions were taken from: the name of a profile, or null.
 */
export function mappingDocument(
  kind: string,
  { columns, questions }: Mapping,
  samples: readonly SourceRow[],
  from: string | null,
): Document {
  const open = new Map(
    questions.flatMap(({ field, columns: all }) => all.map(({ index }) => [index, field])),
  );
  const what = columns.map(({ field, how, suggestion, order }, index) => {
    const asked = open.get(index);
    if (asked !== undefined) return `${asked}?`;
    const parts = columns.filter((one) => one.field === field).length;
    if (field !== null) return order === undefined ? field : `${field} (${order + 1} of ${parts})`;
    return how === 'ignored'
      ? '(ignored)'
      : suggestion === undefined
        ? '(not imported)'
        : `(not imported; ${suggestion}?)`;
  });
  const isHeld = columns.map(
    ({ header, field, custom }) =>
      custom?.isSensitive === true ||
      isSensitiveByName(header) ||
      (field !== null && fieldNamed(field)?.isPrivate === true),
  );
  const shownCells = (cells: readonly string[]): string[] =>
    cells.map((cell, index) => (isHeld[index] === true && cell.trim() !== '' ? HELD : cell));
  const blocks: Block[] = [
    ...(from === null ? [] : [textBlock(`With the profile ${from}.`)]),
    {
      kind: 'table',
      table: {
        columns: [
          { key: 'column', label: 'No', align: 'right', give: 0 },
          { key: 'header', label: 'Header', give: 2 },
          { key: 'field', label: 'Field', give: 0 },
          { key: 'how', label: 'How', give: 0 },
          ...samples.map(({ line }, index) => ({
            key: `sample_${index + 1}`,
            label: `Line ${line}`,
            give: 3,
          })),
        ],
        rows: columns.map(({ header, how }, index) => [
          index + 1,
          shortened(header),
          what[index] ?? '',
          open.has(index) ? 'question' : how,
          ...samples.map(({ cells }) => oneLine(shownCells(cells)[index] ?? '')),
        ]),
      },
    },
    ...notUsedNotes(columns),
    ...questions.map(({ field, columns: all }): Block =>
      textBlock(
        `Which is ${field}: ${all.map(({ index, header }) => `${shortened(header)} (--set ${field}=#${index + 1})`).join(', or ')}?`,
        'warning',
      ),
    ),
  ];
  return {
    schema: 'import.explain/1',
    json: {
      kind,
      profile: from,
      columns: columns.map(({ header, field, how, suggestion, custom, order, notUsed }, index) => ({
        header,
        field: open.get(index) ?? field,
        how: open.has(index) ? 'question' : how,
        suggestion: suggestion ?? null,
        not_used: notUsed ?? null,
        order: order === undefined ? null : order + 1,
        is_sensitive: custom?.isSensitive ?? isSensitiveByName(header),
      })),
      questions: questions.map(({ field, columns: all }) => ({
        field,
        columns: all.map(({ index, header }) => ({ column: index + 1, header })),
      })),
      samples: samples.map(({ line, cells }) => ({ line, cells: shownCells(cells) })),
    },
    blocks,
  };
}
