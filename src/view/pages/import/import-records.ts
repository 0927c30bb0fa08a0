/** What an import of meetings, check-ins, training or outcomes shows beside its counts and problems. */
import type { RecordField } from '../../../domain/import/records/record-field.ts';
import type { RecordPlan } from '../../../domain/import/records/records.ts';
import type { Block } from '../../document/document.ts';
import {
  changeTable,
  type Changed,
  type ImportShown,
  lineNotes,
  overlaidJson,
  overlaidNotes,
} from './import-result.ts';

/**
 * Returns the notes and the keys of the JSON document that such a plan adds.
 *
 * @param told The columns whose values are compared: what was said in confidence is not shown.
 */
export function recordsShown(
  plan: RecordPlan<unknown>,
  told: readonly RecordField[],
): Pick<ImportShown, 'notes' | 'json'> {
  const confidential = new Set(told.filter((field) => field.isConfidential === true).map(({ name }) => name));
  const hidden = (field: string, text: string): string =>
    text !== '' && confidential.has(field) ? '(in confidence)' : text;
  const changes = plan.records
    .filter(({ kind }) => kind === 'changed')
    .map(({ line, label, differences }): Changed => ({
      line,
      about: label,
      fields: differences.map(({ field, before, after }) => ({
        field,
        before: hidden(field, before),
        after: hidden(field, after),
      })),
    }));
  const notes: Block[] = [
    ...lineNotes(plan.notes.map(({ line, note }) => `Line ${line}: ${note}.`)),
    ...overlaidNotes(plan.overlaid, 'about the same as'),
  ];
  const table = changeTable(changes, [{ key: 'about', label: 'About' }], ({ about }) => [about]);
  if (table.rows.length > 0) notes.push({ kind: 'table', table });
  return {
    notes,
    json: {
      changes: changes.map(({ line, about, fields }) => ({
        line,
        about,
        fields: fields.map((one) => ({ ...one })),
      })),
      overlaid: overlaidJson(plan.overlaid),
      notes: plan.notes.map((one) => ({ ...one })),
    },
  };
}
