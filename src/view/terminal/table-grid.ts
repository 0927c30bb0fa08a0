/** A table as text that is safe to print, before anything has given way. */
import type { Column, Table } from '../document/document.ts';
import type { Candidate } from './column-room.ts';
import { capitalised } from '../../domain/words/text.ts';
import type { WidthOf } from './measure.ts';
import { forTerminal } from '../document/sanitise.ts';
import { signed, signOfTone } from './signs.ts';
import { shown } from '../words/words.ts';

/** A table whose cells are text that is safe to print: signs in front, and lines only in words. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const LINES = { keepNewlines: true };

/** Returns a table as a grid. */
export function gridOf(table: Table): Grid {
  const { columns, rows } = withSigns(table);
  const areWords = columns.map((column) => holds(column) === 'words');
  const areLevels = columns.map(({ isLevel }) => isLevel === true);
  return {
    columns,
    labels: columns.map(({ label }) => forTerminal(label)),
    rows: rows.map((row) =>
      areWords.map((isWords, at) => {
        const text = shown(row[at]);
        const cell = isWords ? forTerminal(text, LINES) : forTerminal(text);
        return areLevels[at] === true ? signed(cell) : cell;
      }),
    ),
  };
}

/** Returns the table with a sign in front of each row that stands out, where no column says how urgent it is. */
function withSigns(table: Table): Table {
  const { columns, rows, tones } = table;
  if (tones === undefined || columns.some(({ isLevel }) => isLevel === true)) return table;
  const signs = rows.map((_, at) => signOfTone(tones[at]));
  if (signs.every((sign) => sign === '')) return table;
  return {
    ...table,
    columns: [{ key: '', label: '', holds: 'whole' }, ...columns],
    rows: rows.map((row, at) => [signs[at] ?? '', ...row]),
  };
}

/** Returns a grid without the columns that are headings, and of each row its heading; undefined where no column is one. */
export function withoutHeadings(grid: Grid): { grid: Grid; headings?: readonly string[] } {
  const isHeading = grid.columns.map((column) => column.isHeading === true);
  if (!isHeading.includes(true)) return { grid };
  const others = <Held>(cells: readonly Held[]): Held[] => cells.filter((_, at) => isHeading[at] !== true);
  return {
    grid: {
      columns: others(grid.columns),
      labels: others(grid.labels),
      rows: grid.rows.map((row) => others(row)),
    },
    headings: grid.rows.map((row) => {
      const cells = row.filter((cell, at) => isHeading[at] === true && cell !== '');
      return cells.length === 0 ? '–' : capitalised(cells.join('  '));
    }),
  };
}

/** Returns what the cells of a column are. */
export function holds({ holds: own, align, give = 1 }: Column): Candidate['holds'] {
  return own ?? (give <= 0 || align === 'right' ? 'whole' : give < 2 ? 'name' : 'words');
}

/** A grid, with its columns as `roomFor` takes them. */
export interface Measured {
  readonly grid: Grid;
  readonly candidates: readonly Candidate[];
}

/** Returns the grid with each column that can join another in that one's place. Only those are measured anew. */
export function joined(
  { grid: { columns, labels, rows }, candidates }: Measured,
  widthOf: WidthOf,
): Measured {
  const into = columns.map(({ joins }, at) =>
    candidates[at]?.isEmpty === true ? -1 : columns.findIndex(({ key }) => joins === key),
  );
  const kept = columns.flatMap((_, at) => ((into[at] ?? -1) < 0 ? [at] : []));
  const joinedBy = kept.map((at) => [at, ...into.flatMap((other, from) => (other === at ? [from] : []))]);
  const together = (texts: readonly string[], group: readonly number[], by: string): string =>
    group.flatMap((at) => (texts[at] === undefined || texts[at] === '' ? [] : texts[at])).join(by);
  const grid: Grid = {
    columns: joinedBy.map((group) => {
      const [first = { key: '', label: '' }, ...others] = group.flatMap((at) => columns[at] ?? []);
      return others.some(({ isLevel }) => isLevel === true) ? { ...first, isLevel: true } : first;
    }),
    labels: joinedBy.map((group) => together(labels, group, ', ')),
    rows: rows.map((row) =>
      joinedBy.map((group) => (group.length === 1 ? (row[group[0] ?? 0] ?? '') : together(row, group, ' '))),
    ),
  };
  return {
    grid,
    candidates: joinedBy.map(
      ([own = 0, ...others], at) =>
        (others.length === 0 ? candidates[own] : undefined) ?? candidateOf(grid, at, widthOf),
    ),
  };
}

/** Returns a grid with its columns measured. */
export function measuredGrid(grid: Grid, widthOf: WidthOf): Measured {
  return { grid, candidates: grid.columns.map((_, at) => candidateOf(grid, at, widthOf)) };
}

function candidateOf({ columns, labels, rows }: Grid, at: number, widthOf: WidthOf): Candidate {
  const column = columns[at] ?? { key: '', label: '' };
  const isWords = holds(column) === 'words';
  const first = rows[0]?.[at] ?? '';
  let cells = 0;
  let isAlike = true;
  for (const row of rows) {
    const cell = row[at] ?? '';
    isAlike &&= cell === first;
    const width = isWords && cell.includes('\n') ? widest(cell, '\n', widthOf) : widthOf(cell);
    if (width > cells) cells = width;
  }
  const label = labels[at] ?? '';
  const sumOfLines = (width: number, counted: (lines: number) => number): number =>
    isWords ? rows.reduce((sum, row) => sum + counted(linesOf(row[at] ?? '', width, widthOf)), 0) : 0;
  return {
    holds: holds(column),
    spare: column.spare ?? 0,
    cells,
    label: widthOf(label),
    linesIn: (width) => sumOfLines(width, (lines) => lines),
    moreLinesIn: (width) => sumOfLines(width, (lines) => Math.max(0, lines - 1)),
    narrowLabel: Math.min(widthOf(label), inTwoLines(column.short ?? label, widthOf)),
    isEmpty: isAlike && first === '',
    isAlike,
  };
}

function linesOf(text: string, width: number, widthOf: WidthOf): number {
  if (text === '') return 0;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Returns the least width in which a label takes two lines. */
export function inTwoLines(label: string, widthOf: WidthOf): number {
  const words = label.split(' ');
  return words.reduce((least, _, at) => {
    const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    return Math.min(least, Math.max(...parts.map(widthOf)));
  }, widthOf(label));
}

function widest(text: string, by: string, widthOf: WidthOf): number {
  return text.split(by).reduce((most, part) => Math.max(most, widthOf(part)), 0);
}
