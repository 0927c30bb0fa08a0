/** Any report, as a document. */
import type { Figure, Report, ReportResult, ReportTable } from '../reports/report.ts';
import type { Block, Cell, Document, Table } from './document.ts';
import { percent } from './words.ts';

/**
 * Returns a report as a document.
 *
 * @param options.round The name of the round that it is of, where it is of one alone.
 * @param options.isExplained Whether the definition of each figure is printed beside it.
 */
export function reportDocument(
  report: Report,
  result: ReportResult,
  asOf: string,
  options: { readonly programme: string; readonly round: string | undefined; readonly isExplained: boolean },
): Document {
  const figures = figureTable(result.figures, options.isExplained);
  const rows = result.table === undefined ? undefined : tableOf(result.table);
  return {
    schema: `report.${report.name}/1`,
    // Getters: of thousands of rows only the form that is printed is made.
    get json() {
      return {
        programme: options.programme,
        round: options.round ?? null,
        as_of: asOf,
        figures: result.figures.map((figure) => ({ ...figure })),
        rows: result.table === undefined ? [] : rowObjects(result.table),
      };
    },
    get blocks(): Block[] {
      const of = options.round === undefined ? options.programme : `${options.programme}, ${options.round}`;
      const heading = `${report.title}: ${of}, ${asOf}`;
      const blocks: Block[] = [
        { kind: 'heading', text: heading },
        { kind: 'table', table: figureTable(result.figures, false) },
      ];
      // Below the figures rather than beside them, where a narrow terminal would cut them.
      if (options.isExplained)
        blocks.push({
          kind: 'fields',
          fields: result.figures.map(({ label, definition }) => [label, definition] as const),
        });
      if (result.table !== undefined)
        blocks.push({ kind: 'table', table: tableOf(withoutExtras(result.table)) });
      return blocks;
    },
    table: rows ?? figures,
  };
}

function rowObjects({ columns, rows }: ReportTable): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null])),
  );
}

function figureTable(figures: readonly Figure[], isExplained: boolean): Table {
  return {
    columns: [
      { key: 'figure', label: 'Figure', give: 0 },
      { key: 'value', label: 'Value', align: 'right', give: 0 },
      { key: 'of', label: 'Of', give: 0 },
      { key: 'unknown', label: 'Not known', align: 'right', give: 0 },
      ...(isExplained ? [{ key: 'definition', label: 'Definition', give: 2 }] : []),
    ],
    rows: figures.map((figure) => [
      figure.label,
      valueText(figure),
      ofText(figure),
      figure.unknown === 0 ? null : figure.unknown,
      ...(isExplained ? [figure.definition] : []),
    ]),
  };
}

function valueText({ value, unit, numerator, denominator }: Figure): string {
  if (value === null) return '–';
  if (unit === 'share') return percent(numerator ?? 0, denominator ?? 0);
  return unit === 'mean' ? value.toFixed(1) : String(value);
}

function ofText({ unit, numerator, denominator }: Figure): string | null {
  if (unit === 'share') return `${numerator} of ${denominator}`;
  return unit === 'mean' ? `${denominator} ${denominator === 1 ? 'rating' : 'ratings'}` : null;
}

function withoutExtras({ columns, rows }: ReportTable): ReportTable {
  return {
    columns: columns.filter((column) => column.isExtra !== true),
    rows: rows.map((row) => row.filter((_, index) => columns[index]?.isExtra !== true)),
  };
}

function tableOf({ columns, rows }: ReportTable): Table {
  return {
    columns: columns.map(({ key, label, isNumber, isFixed }) => ({
      key,
      label,
      ...(isNumber === true ? { align: 'right' as const } : {}),
      ...(isFixed === true ? { give: 0 } : {}),
    })),
    rows,
  };
}
