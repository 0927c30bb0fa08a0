/** Columns whose answers say what their headers do not: that they are about something sensitive. */
import type { MappedColumn } from './header-mapping.ts';
import { isSensitiveAnswer } from '../privacy/sensitive-words.ts';
import type { SourceRow } from './row.ts';

/** One such answer may be chance: a name, a town. */
const FEWEST = 2;

/**
 * Returns the columns, those that are kept as custom fields sensitive where several rows answer as people do who are
 * asked of something sensitive.
 *
 * @param rows Looked at only where a column is kept openly.
 */
export function withSensitiveAnswers(
  columns: readonly MappedColumn[],
  rows: () => Iterable<SourceRow>,
): readonly MappedColumn[] {
  const open = new Map(
    columns.flatMap(({ custom }, index) => (custom?.isSensitive === false ? [[index, 0]] : [])),
  );
  if (open.size === 0) return columns;
  for (const { cells } of rows()) {
    for (const [index, found] of open)
      if (found < FEWEST && isSensitiveAnswer(cells[index] ?? '')) open.set(index, found + 1);
    if ([...open.values()].every((found) => found >= FEWEST)) break;
  }
  return columns.map((column, index) =>
    column.custom !== undefined && (open.get(index) ?? 0) >= FEWEST
      ? { ...column, custom: { ...column.custom, isSensitive: true } }
      : column,
  );
}
