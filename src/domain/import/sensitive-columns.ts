/** Finds columns whose answers, though not their headers, show that they are sensitive. */
import type { MappedColumn } from './header-mapping.ts';
import { isSensitiveAnswer } from '../privacy/sensitive-words.ts';
import type { SourceRow } from './row.ts';

/** A single such answer may be chance: a name, a town. */
const FEWEST = 2;

/**
 * Returns the columns. A custom field becomes sensitive where several rows answer as people do to a sensitive question.
 *
 * @param rows Read only where a column is kept openly.
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
