/**
 * Tables without borders, like those of `gh` and `kubectl`: two spaces between columns, widths taken from every
 * row, so that the columns of a page always line up. `column-room.ts` says what gives way where they are too wide.
 * (cli-table3 takes seconds for 5,000 rows.)
 */
import type { Table, Tone } from '../document/document.ts';
import { DEEPEST, fitsWhole, GAP, type Room, roomFor } from './column-room.ts';
import { type Grid, gridOf, holds, inTwoLines, joined, measuredGrid, withoutHeadings } from './table-grid.ts';
import { padded, truncated, wrapped } from './measure.ts';
import { toneOf } from './signs.ts';
import { paragraph, type Screen } from './terminal-text.ts';

const BETWEEN = ' '.repeat(GAP);
/** What stands under a heading is set in. */
const INDENT = '  ';

/**
 * Returns the lines of a table: its title, a header, the lines of each row, and what is not shown. Rows under one heading
 * stand together under it. Where the columns cannot be made to fit, each row becomes a paragraph instead; where there are no
 * rows, `whenEmpty` says so.
 */
export function terminalTable(table: Table, screen: Screen): string[] {
  const title = table.title === undefined ? [] : paragraph(table.title, 'strong', screen);
  if (table.rows.length === 0 && table.whenEmpty !== undefined)
    return [...title, ...paragraph(table.whenEmpty, 'muted', screen)];
  const { grid, headings } = withoutHeadings(gridOf(table));
  const indent = headings === undefined ? '' : INDENT;
  const inner = { ...screen, width: screen.width - indent.length };
  const { before, rows, after } = gridLines(grid, table.tones, inner);
  const lines = [...title, ...before.map((line) => indent + line)];
  for (const [at, own] of rows.entries()) {
    const heading = headings?.[at];
    if (heading !== undefined && heading !== headings?.[at - 1])
      for (const line of paragraph(heading, 'strong', screen)) lines.push(line);
    for (const line of own) lines.push(line === '' ? line : indent + line);
  }
  for (const line of after) lines.push(line);
  return lines;
}

interface GridLines {
  /** What the columns are. */
  readonly before: readonly string[];
  /** Of each row. */
  readonly rows: readonly (readonly string[])[];
  /** What is not shown. */
  readonly after: readonly string[];
}

function gridLines(own: Grid, tones: Table['tones'], screen: Screen): GridLines {
  const whole = measuredGrid(own, screen.widthOf);
  const isJoined =
    own.columns.some(({ joins }) => joins !== undefined) && !fitsWhole(whole.candidates, screen.width);
  const { grid, candidates } = isJoined ? joined(whole, screen.widthOf) : whole;
  const room = roomFor(candidates, grid.rows.length, screen.width);
  if (room === undefined)
    return { before: [], rows: grid.rows.map((row) => rowParagraph(row, grid, screen)), after: [] };
  const beside = placed(grid, room);
  // Where a column says how urgent a row is, only that one is coloured.
  const hasLevels = grid.columns.some(({ isLevel }) => isLevel === true);
  return {
    before: [...toldLines(grid, room, screen), ...headerLines(grid, beside, screen)],
    rows: grid.rows.map((row, at) => {
      const tone = hasLevels ? undefined : tones?.[at];
      const lines = rowLines(row, tone, beside, screen);
      return room.under.length === 0 ? lines : [...lines, ...linesUnder(row, tone, grid, room, screen)];
    }),
    after: missingLines(grid, room, screen),
  };
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

/** A column that stands beside others, with what each row asks of it. */
interface Placed {
  readonly at: number;
  readonly width: number;
  readonly isRight: boolean;
  readonly isWords: boolean;
  readonly isLevel: boolean;
}

function placed({ columns }: Grid, { beside }: Room): Placed[] {
  return beside.map(({ at, width }) => {
    const column = columns[at];
    return {
      at,
      width,
      isRight: column?.align === 'right',
      isWords: column !== undefined && holds(column) === 'words',
      isLevel: column?.isLevel === true,
    };
  });
}

function headerLines(
  { columns, labels }: Grid,
  beside: readonly Placed[],
  { colour, widthOf }: Screen,
): string[] {
  const cells = beside.map(({ at, width }) => {
    const label = labels[at] ?? '';
    const short = columns[at]?.short;
    const isTooWide = short !== undefined && inTwoLines(label, widthOf) > width;
    return wrapped(isTooWide ? short : label, width, widthOf);
  });
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  // Labels of one line stand over their column, at the foot of those of several.
  const lines = cells.map((own) => [...Array.from({ length: height - own.length }, () => ''), ...own]);
  return Array.from({ length: height }, (_, line) => {
    const dressed = beside.map(({ width, isRight }, index) => {
      const isLast = index === beside.length - 1 && !isRight;
      const label = lines[index]?.[line] ?? '';
      const text = isLast ? label : padded(label, width, isRight ? 'right' : 'left', widthOf);
      if (text.trim() === '') return text;
      return colour(line === height - 1 ? 'header' : 'strong', text);
    });
    return dressed.join(BETWEEN).trimEnd();
  });
}

function rowLines(
  row: readonly string[],
  tone: Tone | undefined,
  beside: readonly Placed[],
  { colour, widthOf }: Screen,
): string[] {
  let height = 1;
  const cells: (string | readonly string[])[] = [];
  for (const { at, width, isWords } of beside) {
    const text = row[at] ?? '';
    const parts = isWords && text !== '' ? wrapped(text, width, widthOf) : text;
    if (typeof parts !== 'string') height = Math.max(height, parts.length);
    cells.push(parts);
  }
  const lines: string[] = [];
  for (let part = 0; part < height; part++) {
    let line = '';
    for (let index = 0; index < beside.length; index++) {
      const column = beside[index];
      const cell = cells[index];
      if (column === undefined || cell === undefined) continue;
      const whole = typeof cell === 'string' ? (part === 0 ? cell : '') : (cell[part] ?? '');
      const columns = widthOf(whole);
      const isCut = columns > column.width;
      const text = isCut ? truncated(whole, column.width, widthOf) : whole;
      // The colour of a cell ends with its text: what is padded after it can be cut off where the line ends.
      const space = ' '.repeat(Math.max(0, column.width - (isCut ? widthOf(text) : columns)));
      const levelTone = column.isLevel && text !== '' ? toneOf(row[column.at] ?? '') : undefined;
      const dressed = levelTone === undefined ? text : colour(levelTone, text);
      line += (index > 0 ? BETWEEN : '') + (column.isRight ? space + dressed : dressed + space);
    }
    line = line.trimEnd();
    lines.push(tone === undefined || line === '' ? line : colour(tone, line));
  }
  return lines;
}

/** Returns the lines that stand under a row, each column's under its label. */
function linesUnder(
  row: readonly string[],
  tone: Tone | undefined,
  { labels }: Grid,
  { beside, under }: Room,
  { colour, width, widthOf }: Screen,
): string[] {
  const indent = Math.min((beside[0]?.width ?? 0) + GAP, DEEPEST);
  return under.flatMap((at) => {
    const text = row[at] ?? '';
    if (text === '') return [];
    const label = `${labels[at] ?? ''}:`;
    const parts = wrapped(label === ':' ? text : `${label} ${text}`, width - indent, widthOf);
    return parts.map((part, index) => {
      const isLabelled = index === 0 && part.startsWith(`${label} `);
      const dressed = isLabelled ? `${colour('muted', label)}${part.slice(label.length)}` : part;
      const line = `${' '.repeat(indent)}${dressed}`.trimEnd();
      return tone === undefined || line === '' ? line : colour(tone, line);
    });
  });
}

/** Returns a row without columns: what it is about as far as its last name, and under that the rest, each after its label. */
function rowParagraph(row: readonly string[], { columns, labels }: Grid, screen: Screen): string[] {
  const lastName = Math.max(
    0,
    columns.findLastIndex((column) => holds(column) === 'name'),
  );
  const about = row.slice(0, lastName + 1).filter((cell) => cell !== '');
  const rest = row.slice(lastName + 1).flatMap((cell, at) => {
    const label = labels[lastName + 1 + at] ?? '';
    return cell === '' ? [] : label === '' ? cell : `${label}: ${cell}`;
  });
  const inner = { ...screen, width: screen.width - INDENT.length };
  return [
    ...paragraph(about.join(BETWEEN), 'strong', screen),
    ...(rest.length === 0 ? [] : paragraph(rest.join(' · '), undefined, inner).map((line) => INDENT + line)),
  ];
}
