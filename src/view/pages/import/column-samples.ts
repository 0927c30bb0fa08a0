/** What is in a column of a file, for those who judge what it is. */
import { samplesOf } from '../../../domain/import/evidence/cell-evidence.ts';
import type { FileEvidence } from '../../../domain/import/evidence/column-evidence.ts';
import { fieldNamed } from '../../../domain/people/fields/field-lookup.ts';
import { isSensitiveByName } from '../../../domain/privacy/sensitive-words.ts';
import { quote } from '../../../domain/words/text.ts';

/** Stands in place of a cell of a column that is private or sensitive: a mapping can be judged without. */
export const HELD = '(not shown)';

/** Returns whether the cells of a column are kept back, given the field that it is or may be. */
export function isHeld(header: string, field: string | null): boolean {
  return isSensitiveByName(header) || (field !== null && fieldNamed(field)?.isPrivate === true);
}

/**
 * Returns the first values in a column, which tell more than its header does.
 *
 * @param field The field that it may be.
 * @param shown Returns a value as it is shown.
 */
export function samplesShown(
  evidence: FileEvidence,
  { index, header }: { readonly index: number; readonly header: string },
  field: string,
  shown: (text: string) => string = quote,
): string | undefined {
  const samples = samplesOf(evidence.cells(index));
  if (samples.length === 0) return undefined;
  return isHeld(header, field) ? HELD : samples.map(shown).join(', ');
}
