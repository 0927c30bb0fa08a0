/** Any report, as a document. */
import type { Figure, Report, ReportResult, ReportTable } from '../reports/report.ts';
import type { Block, Document, Table } from './document.ts';

/**
 * Returns a report as a document.
 *
 * @param options.isExplained Whether the definition of each figure is printed beside it.
 */
export function reportDocument(
  report: Report,
  result: ReportResult,
  asOf: string,
  options: { readonly programme: string; readonly isExplained: boolean },
): Document {
  const figures = figureTable(result.figures, options.isExplained);
  const rows = result.table === undefined ? undefined : tableOf(result.table);
  const blocks: Block[] = [
    { kind: 'heading', text: `${report.title}: ${options.programme}, ${asOf}` },
    { kind: 'table', table: figures },
  ];
  if (result.table !== undefined) blocks.push({ kind: 'table', table: tableOf(withoutExtras(result.table)) });
  return {
    schema: `report.${report.name}/1`,
    json: {
      programme: options.programme,
      as_of: asOf,
      figures: result.figures.map(
        ({ name, label, value, unit, numerator, denominator, unknown, definition }) => ({
          name,
          label,
          value,
          unit,
          numerator,
          denominator,
          unknown,
          definition,
        }),
      ),
      rows:
        result.table?.rows.map((row) =>
          Object.fromEntries(
            result.table?.columns.map((column, index) => [column.key, row[index] ?? null]) ?? [],
          ),
        ) ?? [],
    },
    blocks,
    table: rows ?? figures,
  };
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

function valueText({ value, unit }: Figure): string {
  if (value === null) return '–';
  if (unit === 'share') return `${(value * 100).toFixed(0)}%`;
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
