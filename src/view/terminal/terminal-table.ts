/**
 * Tables without borders, like those of `gh` and `kubectl`: two spaces between columns, widths taken from every
 * row, so that the columns of a page always line up. (cli-table3 takes seconds for 5,000 rows.)
 */
import type { Column, Table } from '../document/document.ts';
import { padded, truncated, type WidthOf } from './measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { fieldLines, paragraph, type Screen } from './terminal-text.ts';
import { shown } from '../words/words.ts';

const GAP = 2;
/** The width that a shrinking column keeps as long as possible, and its least width. */
const COMFORTABLE = 10;
const LEAST = 4;

/**
 * Returns the lines of a table: its title, a header, a line a row. Where the columns cannot be made to fit,
 * each row becomes a list of labels and values instead; where there are no rows, `whenEmpty` says so.
 */
export function terminalTable(table: Table, screen: Screen): string[] {
  const { colour, width, widthOf } = screen;
  const title = table.title === undefined ? [] : paragraph(table.title, 'strong', screen);
  if (table.rows.length === 0 && table.whenEmpty !== undefined)
    return [...title, ...paragraph(table.whenEmpty, 'muted', screen)];

  const labels = table.columns.map((column) => forTerminal(column.label));
  const rows = table.rows.map((row) => table.columns.map((_, at) => forTerminal(shown(row[at]))));
  const widths = columnWidths(
    table.columns,
    naturalWidths(labels, rows, widthOf),
    labels.map(widthOf),
    width,
  );
  if (widths === undefined) return [...title, ...stacked(table, screen)];

  const header = lineOf(labels, table.columns, widths, widthOf, (label) => colour('header', label));
  const body = rows.map((cells, at) => {
    const line = lineOf(cells, table.columns, widths, widthOf);
    const tone = table.tones?.[at];
    return tone === undefined || line === '' ? line : colour(tone, line);
  });
  return [...title, header, ...body];
}

function naturalWidths(labels: readonly string[], rows: readonly string[][], widthOf: WidthOf): number[] {
  const widths = labels.map(widthOf);
  for (const row of rows)
    for (let at = 0; at < widths.length; at++) widths[at] = Math.max(widths[at] ?? 0, widthOf(row[at] ?? ''));
  return widths;
}

/**
 * Returns the width of each column so that the line fits, or undefined where it cannot.
 *
 * 1. The columns of the greatest `give` come down together, the widest first, to a width that still reads well
 *    and shows their label; then those of the next.
 * 2. If that was not enough, the same again down to a few characters.
 *
 * @example columnWidths([{ key: 'id', label: 'Id', give: 0 }, { key: 'name', label: 'Name' }], [4, 60], [2, 4], 40)
 *   // [4, 34]
 */
export function columnWidths(
  columns: readonly Column[],
  natural: readonly number[],
  labels: readonly number[],
  width: number,
): number[] | undefined {
  const widths = [...natural];
  const gives = columns.map((column) => column.give ?? 1);
  const levels = [...new Set(gives)].filter((give) => give > 0).sort((a, b) => b - a);
  const excess = (): number => sum(widths) + GAP * (widths.length - 1) - Math.max(0, width);
  for (const isLastResort of [false, true]) {
    for (const level of levels) {
      if (excess() <= 0) return widths;
      const group = gives.flatMap((give, at) => (give === level ? [at] : []));
      const floors = group.map((at) =>
        Math.min(natural[at] ?? 0, isLastResort ? LEAST : Math.max(COMFORTABLE, labels[at] ?? 0)),
      );
      const sizes = group.map((at) => widths[at] ?? 0);
      const shrunk = lowered(sizes, floors, sum(sizes) - excess());
      for (const [index, at] of group.entries()) widths[at] = shrunk[index] ?? 0;
    }
  }
  return excess() <= 0 ? widths : undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Returns sizes cut at the one height at which they sum to `target`, none below its floor. */
function lowered(sizes: readonly number[], floors: readonly number[], target: number): number[] {
  const cutAt = (height: number): number[] =>
    sizes.map((size, index) => Math.min(size, Math.max(floors[index] ?? 0, height)));
  let low = 0;
  let high = Math.max(...sizes);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(cutAt(middle)) <= target) low = middle;
    else high = middle - 1;
  }
  // The remainder is less than one for each column, and goes to the first ones.
  const result = cutAt(low);
  for (let index = 0, left = target - sum(result); index < result.length && left > 0; index++) {
    if ((result[index] ?? 0) >= (sizes[index] ?? 0)) continue;
    result[index] = (result[index] ?? 0) + 1;
    left -= 1;
  }
  return result;
}

function lineOf(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  widthOf: WidthOf,
  dress: (text: string) => string = (text) => text,
): string {
  const last = columns.length - 1;
  const parts = columns.map((column, at) => {
    const width = widths[at] ?? 0;
    const text = truncated(cells[at] ?? '', width, widthOf);
    const isRight = column.align === 'right';
    const spaced = at === last && !isRight ? text : padded(text, width, isRight ? 'right' : 'left', widthOf);
    return dress(spaced);
  });
  return parts.join(' '.repeat(GAP)).trimEnd();
}

function stacked(table: Table, screen: Screen): string[] {
  return table.rows.flatMap((row, at) => {
    const fields = table.columns.map((column, index) => [column.label, row[index] ?? null] as const);
    const lines = fieldLines(fields, screen);
    return at === 0 ? lines : ['', ...lines];
  });
}
