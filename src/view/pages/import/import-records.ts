/** What an import of meetings, check-ins, training or outcomes shows beside its counts and problems. */
import type { RecordField } from '../../../domain/import/records/record-field.ts';
import type { RecordPlan } from '../../../domain/import/records/plan-records.ts';
import {
  changeNotes,
  changesIn,
  lineNotes,
  overlaidJson,
  overlaidNotes,
  type ToldBeside,
} from './import-result.ts';

/**
 * Returns the notes and the keys of the JSON document that such a plan adds.
 *
 * @param told The columns whose values are compared: what was said in confidence is not shown.
 */
export function recordsShown(plan: RecordPlan<unknown>, told: readonly RecordField[]): ToldBeside {
  const confidential = new Set(told.filter((field) => field.isConfidential === true).map(({ name }) => name));
  const changes = changesIn(plan, ({ field, before, after }) => {
    const shown = (text: string): string =>
      text !== '' && confidential.has(field) ? '(in confidence)' : text;
    return { field, before: shown(before), after: shown(after) };
  });
  return {
    notes: [
      ...lineNotes(plan.notes.map(({ line, note }) => `Line ${line}: ${note}.`)),
      ...overlaidNotes(plan.overlaid, 'about the same as'),
      ...changeNotes(changes, [{ key: 'about', label: 'About' }], ({ name }) => [name]),
    ],
    json: {
      changes: changes.map(({ line, name, fields }) => ({ line, about: name, fields })),
      overlaid: overlaidJson(plan.overlaid),
      notes: plan.notes.map((one) => ({ ...one })),
    },
  };
}
