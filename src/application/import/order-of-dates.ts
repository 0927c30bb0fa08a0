/** Takes the order of day and month from the dates of a file, where nobody has said it. */
import type { HeaderName } from '../../domain/import/header-names.ts';
import { DateOrder } from '../../domain/time/date-order.ts';
import { oneLine, quote } from '../../domain/words/text.ts';
import type { ImportFile } from './import-file.ts';

/** A file without a date in numbers in so many rows has none. Its cells are not looked at again. */
const ROWS_LOOKED_AT = 200;

/** What the dates of a file tell. */
interface OrderOfFile {
  readonly order: 'dmy' | 'mdy';
  /** One sentence for people. */
  readonly note: string;
}

/**
 * Returns the order of day and month that the dates of a file tell. Undefined where somebody has said it, where no date
 * depends on it, where none tells, or where two contradict each other.
 *
 * @param known What the columns of such a file can be.
 */
export function orderOfFile(
  { csv, mapping, choices }: ImportFile,
  known: readonly HeaderName[],
): OrderOfFile | undefined {
  if (choices.dateFormat !== undefined) return undefined;
  const fields = new Set(known.filter(({ isDate }) => isDate).map(({ name }) => name));
  const columns = mapping.columns.flatMap(({ field, header }, index) =>
    field !== null && fields.has(field) ? [{ header, index, dates: new DateOrder() }] : [],
  );
  if (columns.length === 0) return undefined;
  let rows = 0;
  for (const { line, cells } of csv.rows()) {
    for (const { index, dates } of columns) dates.add(cells[index] ?? '', line);
    if (
      ++rows === ROWS_LOOKED_AT &&
      columns.every(({ dates }) => !dates.isNeeded && dates.order === undefined)
    )
      return undefined;
  }
  const orders = new Set(columns.flatMap(({ dates }) => dates.order ?? []));
  const told = columns.find(({ dates }) => dates.order !== undefined);
  const [order] = orders;
  const by = told?.dates.settledBy;
  const isNeeded = columns.some(({ dates }) => dates.isNeeded);
  if (orders.size !== 1 || order === undefined || order === 'both' || by === undefined || !isNeeded)
    return undefined;
  const words = order === 'dmy' ? 'day/month/year' : 'month/day/year';
  return {
    order,
    note: `Dates in ${quote(told?.header ?? '')} are ${words}: line ${by.line} has ${oneLine(by.text)}.`,
  };
}

/** Returns a file with the order that its dates tell. It is no decision, so no profile keeps it. */
export function inOrder(file: ImportFile, order: OrderOfFile | undefined): ImportFile {
  return order === undefined ? file : { ...file, choices: { ...file.choices, dateFormat: order.order } };
}
