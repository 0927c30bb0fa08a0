/** Columns that have the name of a field and nothing in them: forms export some that nobody was asked to fill in. */
import type { FileEvidence } from './evidence/column-evidence.ts';
import type { Decided } from './header-choices.ts';
import { NAME_PARTS } from './header-names.ts';

const LEFT: Decided = { field: null, how: 'not imported' };

/**
 * Takes blank columns out of a mapping, so that another column can be their field, and returns what they were taken for.
 * What somebody chose stays.
 */
export function setBlankAside(
  decided: Map<number, Decided>,
  evidence: FileEvidence | undefined,
): ReadonlyMap<number, Decided> {
  const aside = new Map<number, Decided>();
  if (evidence === undefined) return aside;
  for (const [index, one] of decided) {
    const { filled, blank } = evidence.cells(index);
    if ((one.how !== 'exact' && one.how !== 'alias') || one.custom !== undefined || filled > 0 || blank === 0)
      continue;
    aside.set(index, one);
    decided.set(index, LEFT);
  }
  return aside;
}

/** Puts back those whose field no other column has, or may have. */
export function putBlankBack(
  aside: ReadonlyMap<number, Decided>,
  decided: Map<number, Decided>,
  asked: readonly string[],
): void {
  const has = new Set([...Array.from(decided.values(), ({ field }) => field), ...asked]);
  const isWhole = has.has('name');
  const isInParts = NAME_PARTS.every((part) => has.has(part));
  for (const [index, one] of aside) {
    const field = one.field ?? '';
    if (has.has(field) || (isWhole && NAME_PARTS.includes(field)) || (field === 'name' && isInParts))
      continue;
    decided.set(index, one);
  }
}
