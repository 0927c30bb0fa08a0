/** Figures as people and other programs read them: as tables, as tiles, in words. */
import { LEAST } from '../../reports/statistics/suppression.ts';
import { count, type Figure, ofWhat } from '../../reports/figure.ts';
import { shortDate } from '../../domain/time/dates.ts';
import type { Block, Cell, Document, Folded, Table } from '../document/document.ts';
import { type Field, listing } from '../document/result.ts';
import {
  changeText,
  lastText,
  ofText,
  targetCell,
  targetText,
  valueText,
  wholeText,
} from '../words/figures.ts';
import { plural } from '../words/words.ts';

/** The figures of the same report on an earlier day. */
export interface Compared {
  readonly on: string;
  readonly figures: readonly Figure[];
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
  { key: 'target', of: ({ target }) => target?.value ?? null },
  { key: 'target_by', of: ({ target }) => target?.byOn ?? null },
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
export function figureTable(
  figures: readonly Figure[],
  compared: Compared | undefined,
  isExplained: boolean,
): Table {
  const before = new Map(compared?.figures.map((figure) => [figure.name, figure]));
  return listing(figures, [
    { key: 'figure', label: 'Figure', give: 0, holds: 'words', of: ({ label }) => label },
    { key: 'value', label: 'Value', align: 'right', give: 0, of: valueText },
    { key: 'of', label: 'Of', give: 0, holds: 'words', of: ofText },
    {
      key: 'unknown',
      label: 'Not known',
      align: 'right',
      give: 0,
      of: ({ unknown }) => (unknown === 0 ? null : unknown),
    },
    ...(figures.some(({ lastRound }) => lastRound !== undefined) ? [LAST_ROUND] : []),
    ...(figures.some(({ target }) => target !== undefined) ? [TARGET] : []),
    ...(compared === undefined ? [] : [changeSince(compared.on, before)]),
    ...(isExplained ? [DEFINITION] : []),
  ]).table;
}

/** Returns the same for other programs, which read a number as it is. */
export function plainFigureTable(...given: Parameters<typeof figureTable>): Table {
  const table = figureTable(...given);
  const plain = (cell: Cell): Cell =>
    typeof cell === 'string' ? cell.replaceAll(/(?<=\d),(?=\d{3})/g, '') : cell;
  return { ...table, rows: table.rows.map((row) => row.map(plain)) };
}

function changeSince(day: string, before: ReadonlyMap<string, Figure>): Field<Figure> {
  return {
    key: 'change',
    label: `Since ${shortDate(day)}`,
    align: 'right',
    give: 0,
    of: (figure) => changeText(figure, before.get(figure.name)),
  };
}

const TARGET: Field<Figure> = {
  key: 'target',
  label: 'Target',
  align: 'right',
  give: 0,
  of: targetCell,
};

const LAST_ROUND: Field<Figure> = {
  key: 'last_round',
  label: 'Last round at this stage',
  align: 'right',
  give: 0,
  of: ({ lastRound }) => (lastRound === undefined ? null : wholeText(lastRound)),
};

const DEFINITION: Field<Figure> = {
  key: 'definition',
  label: 'Definition',
  give: 2,
  of: ({ definition }) => definition,
};

/** So many figures that are left out are named; of more, how many they are is enough. */
const MOST_NAMED = 6;

/**
 * Returns the figures that people are told of, and a sentence about the others: of nothing there is no figure, and of several
 * into which one thing falls those that are 0 say no more than a word. What was not so on the day that it is compared with stays.
 *
 * @param isGiven Whether they are on a page that is given to somebody, which tells of what there is alone.
 */
export function toldFigures(
  figures: readonly Figure[],
  compared: Compared | undefined,
  isGiven = false,
): { told: readonly Figure[]; others: readonly string[] } {
  const before = new Map(compared?.figures.map(({ name, value }) => [name, value]));
  const isUnknown = ({ name, value }: Figure): boolean =>
    value === null && (before.get(name) ?? null) === null;
  const isNone = ({ name, value, isOneOfSeveral }: Figure): boolean =>
    (isOneOfSeveral === true || isGiven) && value === 0 && (before.get(name) ?? 0) === 0;
  const few = figures.filter((figure) => figure.isOfTooFew === true);
  const unknown = figures.filter((figure) => isUnknown(figure) && !few.includes(figure));
  const none = figures.filter(isNone);
  return {
    told: figures.filter(
      (figure) => figure.isExtra !== true && ![...unknown, ...none, ...few].includes(figure),
    ),
    others: [
      ...(unknown.length === 0 ? [] : [`Nothing to count yet: ${listOf(unknown)}.`]),
      ...(few.length === 0 ? [] : [`Fewer than ${LEAST} said, so not told: ${listOf(few)}.`]),
      ...(none.length === 0 ? [] : [`These are 0: ${listOf(none)}.`]),
    ],
  };
}

function listOf(figures: readonly Figure[]): string {
  const names = ofWhat(figures);
  const named = names.slice(0, MOST_NAMED);
  const more = names.length - named.length;
  return [...named, ...(more === 0 ? [] : [`and ${more} more`])].join('; ');
}

/**
 * Returns a figure as a page that is given to somebody tells it: of a share what there is, and not what there is not.
 *
 * @example asGiven(oneOfThreeGoals).value // 1
 */
export function asGiven(figure: Figure): Figure {
  const { name, label, numerator, unit, definition } = figure;
  return unit === 'share' ? count(name, label, numerator ?? 0, { definition }) : { ...figure, unknown: 0 };
}

/** Returns what a page has instead of the table of figures: the same, with what each counts, folded away under the charts. */
export function foldedFigures(figures: readonly Figure[], compared: Compared | undefined): Folded {
  return {
    summary: `${plural(figures.length, 'figure')}, and what each counts`,
    table: figureTable(figures, compared, true),
  };
}

/** Returns figures writ large, each with what it was on the day that it is compared with. */
export function figureTiles(figures: readonly Figure[], compared?: Compared): Block {
  const tiles = figures.map((figure) => {
    const before = compared?.figures.find(({ name }) => name === figure.name);
    const was = before === undefined ? null : `was ${valueText(before)} on ${shortDate(compared?.on ?? '')}`;
    return {
      value: valueText(figure),
      label: figure.label,
      note: [ofText(figure), targetText(figure), lastText(figure), was]
        .filter((part) => part !== null)
        .join('\n'),
    };
  });
  return { kind: 'tiles', tiles };
}
