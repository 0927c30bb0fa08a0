/** Any report, as a document. */
import { figureTiles } from './nightly/digest.ts';
import { longDate } from '../../domain/time/dates.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Chart, Report, ReportResult, ReportTable } from '../../reports/report.ts';
import type { Change } from '../../reports/facts/changes.ts';
import { changesTable } from './changes.ts';
import {
  type Block,
  type Cell,
  type Document,
  type JsonValue,
  type Table,
  textBlock,
} from '../document/document.ts';
import { changeText, figureNotes, ofText, valueText } from '../words/figures.ts';
import { type Field, listing } from '../document/result.ts';

export interface ReportOptions {
  readonly programme: string;
  /** The name of the round that it is of, where it is of one alone. */
  readonly round?: string | undefined;
  /** Whether the definition of each figure is printed beside it. */
  readonly isExplained?: boolean;
  /** Whether names, and words that could hold one, are left out. */
  readonly isNameless?: boolean;
  /** The same report on an earlier day, whose figures are set beside these. */
  readonly compared?: { readonly on: string; readonly figures: readonly Figure[] } | undefined;
  /** What came since a day, where that is told. */
  readonly changes?: { readonly since: string; readonly list: readonly Change[] } | undefined;
}

/** Returns a report as a document. */
export function reportDocument(
  report: Pick<Report, 'name' | 'title' | 'isKeepsake'>,
  given: ReportResult,
  asOf: string,
  options: ReportOptions,
): Document {
  const result = options.isNameless === true ? withoutNames(given) : given;
  let blocks: Block[] | undefined;
  return {
    schema: `report.${report.name}/1`,
    isKeepsake: report.isKeepsake === true,
    // Getters: of thousands of rows only the form that is printed is made.
    get json() {
      return {
        programme: options.programme,
        round: options.round ?? null,
        as_of: asOf,
        ...(options.compared === undefined ? {} : { compared_with: options.compared.on }),
        figures: result.figures.map((figure) => figureJson(figure, options.compared?.figures)),
        ...(options.changes === undefined
          ? {}
          : {
              changed_since: options.changes.since,
              changes: options.changes.list.map((one) => ({ ...one })),
            }),
        charts: (result.charts ?? []).map(chartJson),
        rows: result.table === undefined ? [] : rowObjects(result.table),
      };
    },
    get blocks(): Block[] {
      return (blocks ??= blocksOf(report, result, asOf, options));
    },
    table:
      result.table === undefined
        ? figureTable(result.figures, options.compared, options.isExplained === true)
        : tableOf(result.table),
  };
}

function blocksOf(
  { title, isKeepsake }: Pick<Report, 'title' | 'isKeepsake'>,
  result: ReportResult,
  asOf: string,
  options: ReportOptions,
): Block[] {
  const of =
    result.of ?? (options.round === undefined ? options.programme : `${options.programme}, ${options.round}`);
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${title}: ${of}, ${asOf}`,
      ...(isKeepsake === true ? { parts: [title, of, longDate(asOf)] as const } : {}),
    },
  ];
  if (result.opening !== undefined) blocks.push(textBlock(result.opening));
  const tiles = (result.headline ?? []).flatMap((name) => result.figures.filter((one) => one.name === name));
  if (tiles.length > 0) blocks.push(figureTiles(tiles));
  if ((result.cards?.length ?? 0) > 0) blocks.push({ kind: 'cards', cards: result.cards ?? [] });
  blocks.push({
    kind: 'table',
    table: withoutEmpty(figureTable(result.figures, options.compared, false)),
    isInTiles:
      isKeepsake === true && tiles.length === result.figures.length && options.compared === undefined,
  });
  // Below the figures and not beside them, where a narrow terminal would cut them.
  if (options.isExplained === true)
    blocks.push({
      kind: 'fields',
      fields: result.figures.map(({ label, definition }) => [label, definition] as const),
    });
  if (options.changes !== undefined)
    blocks.push(
      { kind: 'heading', text: `What changed since ${options.changes.since}` },
      { kind: 'table', table: changesTable(options.changes.list) },
    );
  for (const chart of result.charts ?? []) blocks.push({ kind: 'chart', chart });
  const rows = result.table === undefined ? undefined : tableOf(withoutColumns(result.table, 'isExtra'));
  if (rows !== undefined && rows.columns.length > 0) blocks.push({ kind: 'table', table: rows });
  for (const note of [...figureNotes(result.figures), ...(result.notes ?? [])])
    blocks.push(textBlock(note, 'muted'));
  return blocks;
}

/** Cards are about people, so they are left out too. */
function withoutNames({ cards: _, ...result }: ReportResult): ReportResult {
  return result.table === undefined
    ? result
    : { ...result, table: withoutColumns(result.table, 'isPersonal') };
}

function figureJson(figure: Figure, compared: readonly Figure[] | undefined): JsonValue {
  const { noun, quartiles, interval, ...json } = figure;
  const before = compared?.find(({ name }) => name === figure.name)?.value ?? null;
  return {
    ...json,
    of: noun?.[1] ?? null,
    ...(quartiles === undefined ? {} : { lower_quartile: quartiles[0], upper_quartile: quartiles[1] }),
    ...(interval === undefined ? {} : { likely_lower: interval[0], likely_upper: interval[1] }),
    ...(compared === undefined
      ? {}
      : {
          previous: before,
          change: before === null || figure.value === null ? null : figure.value - before,
        }),
  };
}

function chartJson({ title, of, series, points }: Chart): JsonValue {
  return { title, of, series, points: points.map(({ label, values }) => ({ label, values })) };
}

function rowObjects({ columns, rows }: ReportTable): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null])),
  );
}

const FIGURE: readonly Field<Figure & { readonly report: string }>[] = [
  { key: 'report', of: ({ report }) => report },
  { key: 'figure', of: ({ name }) => name },
  { key: 'label', of: ({ label }) => label },
  { key: 'value', of: ({ value }) => value },
  { key: 'unit', of: ({ unit }) => unit },
  { key: 'numerator', of: ({ numerator }) => numerator },
  { key: 'denominator', of: ({ denominator }) => denominator },
  { key: 'unknown', of: ({ unknown }) => unknown },
  { key: 'lower_quartile', of: ({ quartiles }) => quartiles?.[0] ?? null },
  { key: 'upper_quartile', of: ({ quartiles }) => quartiles?.[1] ?? null },
  { key: 'likely_lower', of: ({ interval }) => interval?.[0] ?? null },
  { key: 'likely_upper', of: ({ interval }) => interval?.[1] ?? null },
  { key: 'definition', of: ({ definition }) => definition },
];

/** Returns the figures of many reports as one table for other programs, with their definitions. */
export function figureFile(
  reports: readonly (readonly [name: string, figures: readonly Figure[]])[],
): Document {
  const rows = reports.flatMap(([report, figures]) => figures.map((figure) => ({ ...figure, report })));
  return {
    schema: 'nightly.figures/1',
    json: {},
    blocks: [],
    table: listing(rows, FIGURE).table,
  };
}

/** Returns figures as a table, a line each. */
function figureTable(
  figures: readonly Figure[],
  compared: ReportOptions['compared'],
  isExplained: boolean,
): Table {
  const before = new Map(compared?.figures.map((figure) => [figure.name, figure]));
  return listing(figures, [
    { key: 'figure', label: 'Figure', give: 0, of: ({ label }) => label },
    { key: 'value', label: 'Value', align: 'right', give: 0, of: valueText },
    { key: 'of', label: 'Of', give: 0, of: ofText },
    {
      key: 'unknown',
      label: 'Not known',
      align: 'right',
      give: 0,
      of: ({ unknown }) => (unknown === 0 ? null : unknown),
    },
    ...(compared === undefined ? [] : [changeSince(compared.on, before)]),
    ...(isExplained ? [DEFINITION] : []),
  ]).table;
}

function changeSince(day: string, before: ReadonlyMap<string, Figure>): Field<Figure> {
  return {
    key: 'change',
    label: `Since ${day}`,
    align: 'right',
    give: 0,
    of: (figure) => changeText(figure, before.get(figure.name)),
  };
}

const DEFINITION: Field<Figure> = {
  key: 'definition',
  label: 'Definition',
  give: 2,
  of: ({ definition }) => definition,
};

/** Leaves out columns that are empty in every row. */
function withoutEmpty({ columns, rows, ...rest }: Table): Table {
  const isUsed = columns.map((_, at) => rows.some((row) => row[at] !== null));
  return {
    ...rest,
    columns: columns.filter((_, at) => isUsed[at]),
    rows: rows.map((row) => row.filter((_, at) => isUsed[at])),
  };
}

function withoutColumns(
  { columns, rows, ...rest }: ReportTable,
  mark: 'isExtra' | 'isPersonal',
): ReportTable {
  return {
    ...rest,
    columns: columns.filter((column) => column[mark] !== true),
    rows: rows.map((row) => row.filter((_, index) => columns[index]?.[mark] !== true)),
  };
}

function tableOf({ columns, rows, whenEmpty }: ReportTable): Table {
  return {
    columns: columns.map(({ key, label, isNumber, isFixed, isWords, isLevel, spare }) => ({
      key,
      label,
      ...(isWords === true ? { holds: 'words' as const } : {}),
      ...(isLevel === true ? { isLevel } : {}),
      ...(spare === undefined ? {} : { spare }),
      ...(isNumber === true ? { align: 'right' as const } : {}),
      ...(isNumber === true || isFixed === true ? { give: 0 } : {}),
    })),
    rows,
    ...(whenEmpty === undefined ? {} : { whenEmpty }),
  };
}
