/**
 * Tables without borders, like those of `gh` and `kubectl`: two spaces between columns, widths taken from every
 * row, so that the columns of a page always line up. `column-room.ts` says what gives way where they are too wide.
 * (cli-table3 takes seconds for 5,000 rows.)
 */
import type { Column, Table, Tone } from '../document/document.ts';
import { DEEPEST, fitsWhole, GAP, type Room, roomFor } from './column-room.ts';
import { candidatesOf, type Grid, gridOf, holds, inTwoLines, joined } from './table-grid.ts';
import { padded, truncated, type WidthOf, wrapped } from './measure.ts';
import { toneOf } from './signs.ts';
import { fieldLines, paragraph, type Screen } from './terminal-text.ts';

/**
 * Returns the lines of a table: its title, a header, the lines of each row, and what is not shown. Where the
 * columns cannot be made to fit, each row becomes a list of labels and values instead; where there are no rows,
 * `whenEmpty` says so.
 */
export function terminalTable(table: Table, screen: Screen): string[] {
  const title = table.title === undefined ? [] : paragraph(table.title, 'strong', screen);
  if (table.rows.length === 0 && table.whenEmpty !== undefined)
    return [...title, ...paragraph(table.whenEmpty, 'muted', screen)];

  let grid = gridOf(table);
  let candidates = candidatesOf(grid, screen.widthOf);
  if (!fitsWhole(candidates, screen.width) && table.columns.some(({ joins }) => joins !== undefined)) {
    grid = joined(grid);
    candidates = candidatesOf(grid, screen.widthOf);
  }
  const room = roomFor(candidates, grid.rows.length, screen.width);
  if (room === undefined) return [...title, ...stacked(table, screen)];
  const lines = [...title, ...toldLines(grid, room, screen), ...headerLines(grid, room, screen)];
  const tonesIn = tonesOf(grid, table.tones);
  for (const [at, row] of grid.rows.entries())
    for (const line of rowLines(row, grid, room, tonesIn(row, at), screen)) lines.push(line);
  return [...lines, ...missingLines(grid, room, screen)];
}

/** Returns the lines that say what is the same in every row. */
function toldLines({ labels, rows }: Grid, { told }: Room, screen: Screen): string[] {
  if (told.length === 0) return [];
  const parts = told.map((at) => `${labels[at] ?? ''} ${rows[0]?.[at] ?? ''}`.trim());
  return paragraph(`In every row: ${parts.join('; ')}.`, 'muted', screen);
}

/** Returns the lines that name the columns for which there was no room, and those that are empty. */
function missingLines({ labels }: Grid, { leftOut, empty }: Room, screen: Screen): string[] {
  const named = (columns: readonly number[]): string =>
    columns
      .toSorted((a, b) => a - b)
      .flatMap((at) => (labels[at] === undefined || labels[at] === '' ? [] : labels[at]))
      .join(', ');
  const parts = [
    ['No room for', named(leftOut)],
    ['Empty', named(empty)],
  ].flatMap(([what = '', names = '']) => (names === '' ? [] : `${what}: ${names}.`));
  return parts.length === 0 ? [] : paragraph(parts.join(' '), 'muted', screen);
}

function headerLines({ columns, labels }: Grid, { beside }: Room, { colour, widthOf }: Screen): string[] {
  const cells = beside.map(({ at, width }) => {
    const label = labels[at] ?? '';
    const short = columns[at]?.short;
    const isTooWide = short !== undefined && inTwoLines(label, widthOf) > width;
    return wrapped(isTooWide ? short : label, width, widthOf);
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  // Labels of one line stand over their column, at the foot of those of several.
  const lines = cells.map((own) => [...Array.from({ length: height - own.length }, () => ''), ...own]);
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      lines.map((own, index) => {
        const { at, width } = beside[index] ?? { at: 0, width: 0 };
        const isRight = columns[at]?.align === 'right';
        const label = own[line] ?? '';
        const isLast = index === beside.length - 1 && !isRight;
        return isLast ? label : padded(label, width, isRight ? 'right' : 'left', widthOf);
      }),
      columns,
      beside,
      widthOf,
      (label) =>
        line === height - 1 ? colour('header', label) : label.trim() === '' ? label : colour('strong', label),
    ),
  );
}

/** How the cells of one row are coloured: all of it, or each of the columns that have a tone. */
interface RowTones {
  readonly row: Tone | undefined;
  readonly cells: ReadonlyMap<number, Tone>;
}

/** Where a column says how urgent a row is, only that one is coloured. */
function tonesOf({ columns }: Grid, tones: Table['tones']): (row: readonly string[], at: number) => RowTones {
  const levels = columns.flatMap(({ isLevel }, at) => (isLevel === true ? [at] : []));
  const none: ReadonlyMap<number, Tone> = new Map();
  if (levels.length === 0) return (_, at) => ({ row: tones?.[at], cells: none });
  return (row) => ({
    row: undefined,
    cells: new Map(
      levels.flatMap((at) => {
        const tone = toneOf(row[at] ?? '');
        return tone === undefined ? [] : [[at, tone] as const];
      }),
    ),
  });
}

function rowLines(
  row: readonly string[],
  { columns, labels }: Grid,
  { beside, under }: Room,
  tones: RowTones,
  { colour, width, widthOf }: Screen,
): string[] {
  const cells = beside.map(({ at, width: own }) => {
    const text = row[at] ?? '';
    const column = columns[at];
    return column !== undefined && holds(column) === 'words'
      ? wrapped(text, own, widthOf)
      : [truncated(text, own, widthOf)];
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    lineOf(
      cells.map((own) => own[line] ?? ''),
      columns,
      beside,
      widthOf,
      (text, at) => {
        const tone = tones.cells.get(at);
        return tone === undefined || text === '' ? text : colour(tone, text);
      },
    ),
  );
  const indent = Math.min((beside[0]?.width ?? 0) + GAP, DEEPEST);
  for (const at of under) {
    const text = row[at] ?? '';
    if (text === '') continue;
    const label = `${labels[at] ?? ''}:`;
    const parts = wrapped(label === ':' ? text : `${label} ${text}`, width - indent, widthOf);
    for (const [index, part] of parts.entries()) {
      const isLabelled = index === 0 && part.startsWith(`${label} `);
      const dressed = isLabelled ? `${colour('muted', label)}${part.slice(label.length)}` : part;
      lines.push(`${' '.repeat(indent)}${dressed}`.trimEnd());
    }
  }
  const { row: tone } = tones;
  return tone === undefined ? lines : lines.map((line) => (line === '' ? line : colour(tone, line)));
}

function lineOf(
  cells: readonly string[],
  columns: readonly Column[],
  beside: Room['beside'],
  widthOf: WidthOf,
  dress: (text: string, at: number) => string,
): string {
  const parts = beside.map(({ at, width }, index) => {
    const text = cells[index] ?? '';
    const isRight = columns[at]?.align === 'right';
    // The colour of a cell ends with its text: what is padded after it can be cut off where the line ends.
    const space = ' '.repeat(Math.max(0, width - widthOf(text)));
    return isRight ? space + dress(text, at) : dress(text, at) + space;
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
