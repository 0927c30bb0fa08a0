/** The table of a report, as other programs and as people read it. */
import type { ReportTable, SaidCell } from '../../reports/report.ts';
import type { Cell, Table } from '../document/document.ts';
import { aimText, wholeText } from '../words/figures.ts';

/** Returns the rows of a report as objects, by the keys of its columns. */
export function rowObjects({ columns, rows }: ReportTable): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null])),
  );
}

/** Returns the table without the columns that have a mark. */
export function withoutColumns(
  { columns, rows, said, ...rest }: ReportTable,
  mark: 'isExtra' | 'isPersonal',
): ReportTable {
  const isLeft = columns.map((column) => column[mark] !== true);
  const left = <Held>(lines: readonly (readonly Held[])[]): Held[][] =>
    lines.map((line) => line.filter((_, at) => isLeft[at]));
  return {
    ...rest,
    columns: columns.filter((_, at) => isLeft[at]),
    rows: left(rows),
    ...(said === undefined ? {} : { said: left(said) }),
  };
}

/** Returns which rows need somebody, as their columns say. */
export function whichNeed({ columns, rows }: ReportTable): boolean[] {
  return rows.map((row) =>
    columns.some(({ needsWhen }, at) => needsWhen !== undefined && row[at] === needsWhen),
  );
}

/** Returns the table for people, in words where the other has codes, and with numbers that can be compared down a column. */
export function saidTable(table: ReportTable): Table {
  const rows = (table.said ?? table.rows).map((row) => row.map(cellText));
  const isInTenths = table.columns.map((_, at) => rows.some((row) => isFraction(row[at])));
  return tableOf({
    ...table,
    rows: rows.map((row) =>
      row.map((cell, at) => (typeof cell === 'number' && isInTenths[at] === true ? cell.toFixed(1) : cell)),
    ),
  });
}

function isFraction(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && !Number.isInteger(cell);
}

/** Leaves out the columns of numbers that are 0 in every row, and says which they are: that there is none is news as well. */
export function withoutZeros(table: Table): { table: Table; none: readonly string[] } {
  const { columns, rows } = table;
  const isNone = columns.map(
    ({ align }, at) =>
      align === 'right' &&
      rows.some((row) => row[at] === 0) &&
      rows.every((row) => (row[at] ?? '') === '' || row[at] === 0),
  );
  const left = <Held>(cells: readonly Held[]): Held[] => cells.filter((_, at) => isNone[at] !== true);
  return {
    table: { ...table, columns: left(columns), rows: rows.map(left) },
    none: columns.flatMap(({ label }, at) => (isNone[at] === true ? [label] : [])),
  };
}

/** What a cell says: of a figure its value and what that is of, or its target. */
function cellText(cell: SaidCell): Cell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (cell.tells === 'target') return aimText(cell.figure);
  return wholeText(cell.figure);
}

/** Returns the table as a document has it. */
export function tableOf({ columns, rows, whenEmpty }: ReportTable): Table {
  return {
    columns: columns.map(({ key, label, isNumber, isFixed, isWords, isLevel, isHeading, spare }) => ({
      key,
      label,
      ...(isWords === true ? { holds: 'words' as const } : {}),
      ...(isLevel === true ? { isLevel } : {}),
      ...(isHeading === true ? { isHeading } : {}),
      ...(spare === undefined ? {} : { spare }),
      ...(isNumber === true ? { align: 'right' as const } : {}),
      ...(isNumber === true || isFixed === true ? { give: 0 } : {}),
    })),
    rows,
    ...(whenEmpty === undefined ? {} : { whenEmpty }),
  };
}
