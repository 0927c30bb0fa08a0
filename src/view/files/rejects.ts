/** The rows that an import rejected, as a CSV to mend and import again. */
import { grouped } from '../../domain/grouping.ts';
import { ERROR_HEADER } from '../../domain/import/header-names.ts';
import type { ImportProblem, SourceRow } from '../../domain/import/row.ts';
import { csvText } from './csv.ts';
import { shortened } from '../pages/import/shortened.ts';

/**
 * Returns rows with their own columns and cells, exactly as they came, and `_error` behind them. An import passes
 * over that column. Of a row that is too long the cells beyond the header stand behind its error; of lines that cannot be
 * read, so do the lines, in one cell. Such a row is too long for the next import, too, until it is mended.
 *
 * @param problems Of those rows.
 */
export function rejectsCsv(
  headers: readonly string[],
  delimiter: string,
  rows: Iterable<SourceRow>,
  problems: readonly ImportProblem[],
): string {
  const byLine = grouped(problems, ({ line }) => line);
  const hasErrors = headers.at(-1) === ERROR_HEADER;
  const width = hasErrors ? headers.length - 1 : headers.length;
  const records = [[...headers.slice(0, width), ERROR_HEADER]];
  for (const { line, cells, broken } of rows) {
    const wrong = byLine.get(line);
    if (wrong === undefined) continue;
    const own = Array.from({ length: width }, (_, index) => cells[index] ?? '');
    const beyond = broken === undefined ? cells.slice(headers.length) : [broken.text];
    records.push([...own, wrong.map(said).join('; '), ...beyond]);
  }
  return csvText(records, delimiter);
}

function said({ column, message, hint }: ImportProblem): string {
  return `${column === null ? '' : `${shortened(column)}: `}${message} (${hint})`;
}
