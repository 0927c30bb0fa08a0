/** Any report, as a document. */
import {
  asGiven,
  type Compared,
  figureTable,
  figureTiles,
  foldedFigures,
  plainFigureTable,
  toldFigures,
} from './figure-table.ts';
import { longDate } from '../../domain/time/dates.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Chart, Report, ReportResult } from '../../reports/report.ts';
import { figureOf, sentenceOf } from '../../reports/lead.ts';
import type { Passage } from '../../reports/facts/note.ts';
import type { Change } from '../../reports/facts/changes.ts';
import { changesBlocks } from './changes.ts';
import { rowObjects, saidTable, tableOf, whichNeed, withoutColumns, withoutZeros } from './report-table.ts';
import {
  type Block,
  chartTable,
  type Document,
  type JsonValue,
  textBlock,
  withoutEmptyColumns,
} from '../document/document.ts';
import { onPage } from '../document/long-lists.ts';
import { isWorthDrawing, toldInNumbers } from '../charts/worth-drawing.ts';
import { figureNotes, wholeText } from '../words/figures.ts';

/** So many kinds of news fit on a page to be taken in at a glance, which is one sheet of paper. */
const MOST_NEWS = 5;

export interface ReportOptions {
  readonly programme: string;
  /** The name of the round that it is of, where it is of one alone. */
  readonly round?: string | undefined;
  /** Whether the definition of each figure is printed beside it. */
  readonly isExplained?: boolean;
  /** Whether names, and words that could hold one, are left out. */
  readonly isNameless?: boolean;
  /** The same report on an earlier day, whose figures are set beside these. */
  readonly compared?: Compared | undefined;
  /** The index of the set that the page is one of. */
  readonly index?: string | undefined;
  /** Which pairs need somebody, in place of what there is to do; for pages that are read without a terminal. */
  readonly needs?: readonly Block[] | undefined;
  /** What came since a day, where that is told. */
  readonly changes?: { readonly since: string; readonly list: readonly Change[] } | undefined;
}

/** What of a report its document is made from. */
type Shown = Pick<
  Report,
  'name' | 'title' | 'list' | 'isKeepsake' | 'isGlance' | 'isOfFigures' | 'isOneSheet' | 'lead' | 'steps'
>;

/** Returns a report as a document. */
export function reportDocument(
  report: Shown,
  given: ReportResult,
  asOf: string,
  options: ReportOptions,
): Document {
  const result = options.isNameless === true ? withoutNames(given) : given;
  let blocks: Block[] | undefined;
  return {
    schema: `report.${report.name}/1`,
    isKeepsake: report.isKeepsake === true,
    isOneSheet: report.isOneSheet === true,
    ...(options.index === undefined ? {} : { trail: [{ text: options.programme, file: options.index }] }),
    // Getters: of thousands of rows only the form that is printed is made.
    get json() {
      return {
        programme: options.programme,
        round: roundOf(result, options) ?? null,
        as_of: asOf,
        ...(options.compared === undefined ? {} : { compared_with: options.compared.on }),
        figures: result.figures.map((figure) => figureJson(figure, options.compared?.figures)),
        ...(options.changes === undefined
          ? {}
          : {
              changed_since: options.changes.since,
              changes: options.changes.list.map((one) => ({ ...one })),
            }),
        ...(result.quotes === undefined ? {} : { quotes: result.quotes.map((quote) => ({ ...quote })) }),
        ...(result.passages === undefined
          ? {}
          : { passages: result.passages.map(({ isHeading, text }) => ({ is_heading: isHeading, text })) }),
        charts: (result.charts ?? []).map(chartJson),
        rows: result.table === undefined ? [] : rowObjects(result.table),
      };
    },
    get blocks(): Block[] {
      return (blocks ??= blocksOf(report, result, asOf, options));
    },
    table:
      result.table === undefined
        ? plainFigureTable(result.figures, options.compared, options.isExplained === true)
        : tableOf(result.table),
  };
}

function blocksOf(
  { name, title, list, isKeepsake, isGlance, isOneSheet, isOfFigures, lead, steps }: Shown,
  result: ReportResult,
  asOf: string,
  options: ReportOptions,
): Block[] {
  const of =
    result.of ??
    [options.programme, roundOf(result, options)].filter((part) => part !== undefined).join(', ');
  const blocks: Block[] = [
    {
      kind: 'heading',
      text: `${title}: ${of}, ${longDate(asOf)}`,
      parts: [title, of, longDate(asOf)],
    },
  ];
  const figure = figureOf(result.figures);
  if (lead !== undefined) blocks.push({ kind: 'lead', text: sentenceOf(lead(figure)) });
  const toDo = result.steps ?? steps?.(figure) ?? [];
  if (options.needs !== undefined)
    blocks.push(
      { kind: 'heading', text: 'What needs you' },
      ...options.needs,
      ...toDo
        .filter(({ isOfPairs }) => isOfPairs !== true)
        .map(({ text, command }) => textBlock(`${text} ${command}`)),
    );
  else if (toDo.length > 0) blocks.push({ kind: 'steps', steps: toDo });
  if (result.opening !== undefined)
    blocks.push({ ...textBlock(result.opening), ...(lead === undefined ? { isLead: true } : {}) });
  if (result.answers !== undefined) blocks.push({ kind: 'fields', fields: result.answers });
  const isGiven = isKeepsake === true;
  const isShort = isGlance === true && options.isExplained !== true;
  const shownAs = (figures: readonly Figure[]): readonly Figure[] =>
    isGiven ? figures.map(asGiven) : figures;
  const compared = options.compared && {
    ...options.compared,
    figures: shownAs(options.compared.figures),
  };
  const { told, others } = toldFigures(shownAs(result.figures), compared, isGiven);
  const tiles = (result.headline ?? []).flatMap((wanted) => told.filter((one) => one.name === wanted));
  // Of nothing at all the sentence says enough.
  if (tiles.some(({ value, unit }) => unit === 'share' || value !== 0))
    blocks.push(figureTiles(tiles, compared));
  if ((result.cards?.length ?? 0) > 0) blocks.push({ kind: 'cards', cards: result.cards ?? [] });
  if (options.changes !== undefined)
    blocks.push(
      ...changesBlocks(
        options.changes.list,
        longDate(options.changes.since),
        isGlance === true ? MOST_NEWS : undefined,
      ),
    );
  for (const chart of result.charts ?? []) {
    const points = toldInNumbers(chart);
    if (points.length > 0) blocks.push({ kind: 'table', table: chartTable({ ...chart, points }) });
    else if (isWorthDrawing(chart)) blocks.push({ kind: 'chart', chart });
  }
  if ((result.quotes?.length ?? 0) > 0)
    blocks.push(
      { kind: 'heading', text: 'In their own words' },
      { kind: 'quotes', quotes: result.quotes ?? [] },
    );
  blocks.push(...passageBlocks(result.passages ?? []));
  if (isOfFigures === true) blocks.push({ kind: 'folded', folded: foldedFigures(told, compared) });
  else if (told.length > 0)
    blocks.push({
      kind: 'table',
      table: withoutEmptyColumns(figureTable(isShort ? tiles : told, compared, false)),
      ...(isGiven
        ? {
            besideTiles: told.filter((one) => !tiles.includes(one)).map((one) => [one.label, wholeText(one)]),
          }
        : { folded: foldedFigures(told, compared) }),
    });
  // Below the figures and not beside them, where a narrow terminal would cut them.
  if (options.isExplained === true)
    blocks.push({
      kind: 'fields',
      fields: result.figures.map(({ label, definition }) => [label, definition] as const),
    });
  const rows = result.table === undefined ? undefined : saidTable(withoutColumns(result.table, 'isExtra'));
  if (rows !== undefined && rows.columns.length > 0) {
    if (list !== undefined && rows.rows.length > 0) blocks.push({ kind: 'heading', text: list });
    const { table, none } = withoutZeros(rows);
    const needs = result.table === undefined ? [] : whichNeed(result.table);
    const long = isGiven ? undefined : onPage(table, needs, `mentor report ${name} --out ${name}.csv`);
    blocks.push({
      kind: 'table',
      table: isGiven ? withoutEmptyColumns(table) : table,
      ...(long === undefined ? {} : { onPage: long }),
    });
    // A figure that is not told has its name among those of 0 already.
    const named = new Set(result.figures.filter((one) => !told.includes(one)).map(({ label }) => label));
    const unnamed = none.filter((label) => !named.has(label));
    if (unnamed.length > 0) blocks.push(textBlock(`None in this list: ${unnamed.join('; ')}.`, 'muted'));
  }
  const aboutFigures = isGiven || isShort || isOfFigures === true ? [] : [...others, ...figureNotes(told)];
  for (const note of [...aboutFigures, ...(result.notes ?? [])]) blocks.push(textBlock(note, 'muted'));
  // A sheet is read where nothing can be unfolded.
  if (isOneSheet === true && options.isExplained !== true)
    blocks.push({
      kind: 'fields',
      fields: tiles.map(({ label, definition }) => [label, definition] as const),
    });
  return blocks;
}

/** What was written to stand beside the figures, under headings of its own, or one that says what it is. */
function passageBlocks(passages: readonly Passage[]): Block[] {
  const blocks = passages.map(({ isHeading, text }): Block =>
    isHeading ? { kind: 'heading', text } : textBlock(text),
  );
  const isHeaded = passages[0]?.isHeading !== false;
  return isHeaded ? blocks : [{ kind: 'heading', text: 'What was learnt, and what changes' }, ...blocks];
}

/** The name of the round that a report is of alone. */
function roundOf({ round }: ReportResult, options: ReportOptions): string | undefined {
  return round ?? options.round;
}

/** Cards are about people, and quotes are their words, so they are left out too, or told by how many they are. */
function withoutNames({
  cards: _,
  quotes: __,
  cardsWithoutNames: cards = [],
  ...result
}: ReportResult): ReportResult {
  const { table } = result;
  return {
    ...result,
    cards,
    ...(table === undefined ? {} : { table: withoutColumns(table, 'isPersonal') }),
  };
}

function figureJson(figure: Figure, compared: readonly Figure[] | undefined): JsonValue {
  const {
    noun,
    quartiles,
    interval,
    target,
    lastRound,
    isOneOfSeveral: _,
    isOfTooFew: __,
    canExceed: ___,
    isExtra: ____,
    ofWhat: _____,
    ...json
  } = figure;
  const before = compared?.find(({ name }) => name === figure.name)?.value ?? null;
  return {
    ...json,
    of: noun?.[1] ?? null,
    ...(quartiles === undefined ? {} : { lower_quartile: quartiles[0], upper_quartile: quartiles[1] }),
    ...(interval === undefined ? {} : { likely_lower: interval[0], likely_upper: interval[1] }),
    ...(lastRound === undefined ? {} : { last_round: lastRound.value, last_round_of: lastRound.denominator }),
    ...(target === undefined ? {} : { target: target.value, target_by: target.byOn }),
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
