/**
 * Tells rows from other lines in a file with a record that cannot be read, such as one whose quote is never closed. What
 * follows it may be rows, or the rest of its text. A line is a row only where its cells show it.
 */
import { cutCells, Fault } from './csv-cells.ts';

/** So many lines are looked at to learn what the rows of a file are like. */
const MOST_LINES = 5000;
/** A column has a form if so many of its cells have it, of at least two that are filled in. */
const SHARE = 0.9;
const FEWEST_CELLS = 2;

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
/** Numbers, dates and times, and references such as `S123`. */
const NUMBER = /^\p{L}{0,4}-?\d[\d ./:,+TZ-]*(?: ?[ap]\.?m\.?)?$/iu;

/** A line is a row if its cells give so many signs of it. */
const FEWEST_SIGNS = 2;

/** An address is hardly ever alone in its place by chance; a number may be, and so may a value that recurs. */
function signsOf(form: RegExp | undefined): number {
  return form === ADDRESS ? 2 : form === NUMBER ? 1 : 0;
}

/** What the cells of a column have in common. */
interface Column {
  readonly form: RegExp | undefined;
  /** Values that occur more than once, as they stand. */
  readonly recurring: ReadonlySet<string>;
}

/** What the rows of a file are like. */
export class RowForms {
  readonly #delimiter: string;
  readonly #columns: readonly Column[];

  private constructor(delimiter: string, columns: readonly Column[]) {
    this.#delimiter = delimiter;
    this.#columns = columns;
  }

  /** Learns it from the lines behind a header; undefined where they have too little in common. */
  static of(lines: Iterable<string>, delimiter: string): RowForms | undefined {
    const all: (readonly string[])[] = [];
    let count = 0;
    for (const line of lines) {
      const cells = cellsOf(line, delimiter, 'unambiguous');
      if (cells !== undefined) all.push(cells);
      if (++count === MOST_LINES) break;
    }
    const width = mostFrequent(all.map((cells) => cells.length));
    const rows = all.filter((cells) => cells.length === width);
    if (width < 2 || rows.length < 2) return undefined;
    const columns = Array.from({ length: width }, (_, at) => columnOf(rows.map((cells) => cells[at] ?? '')));
    const most = columns.reduce(
      (sum, { form, recurring }) => sum + (recurring.size > 0 ? Math.max(1, signsOf(form)) : signsOf(form)),
      0,
    );
    return most < FEWEST_SIGNS ? undefined : new RowForms(delimiter, columns);
  }

  /**
   * Returns whether a line is surely a row of its own: well-formed, as wide as most, each cell of the form of its column,
   * and among them an address, or two that are numbers or values which the column has elsewhere.
   */
  isRow(line: string): boolean {
    const cells = cellsOf(line, this.#delimiter, 'strict');
    if (cells?.length !== this.#columns.length) return false;
    let signs = 0;
    for (const [at, { form, recurring }] of this.#columns.entries()) {
      const cell = cells[at] ?? '';
      if (cell.trim() === '') continue;
      if (form !== undefined && !form.test(cell.trim())) return false;
      signs += Math.max(signsOf(form), recurring.has(cell) ? 1 : 0);
    }
    return signs >= FEWEST_SIGNS;
  }
}

/** Returns the lines of a text that comes in pieces. */
export function* linesOf(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  for (const piece of pieces) {
    // A line feed in the next piece belongs to a return at the end of this one.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield* rest.split('\r');
}

/** Returns the cells of a line that is a record by itself. */
function cellsOf(
  line: string,
  delimiter: string,
  quotes: 'unambiguous' | 'strict',
): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const found = cutCells(line, 0, 1, true, { delimiter, quotes });
  return found === undefined || found instanceof Fault ? undefined : found.cells;
}

function columnOf(cells: readonly string[]): Column {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const has = (form: RegExp): boolean =>
    filled.length >= FEWEST_CELLS &&
    filled.filter((cell) => form.test(cell.trim())).length >= filled.length * SHARE;
  const seen = new Set<string>();
  const recurring = new Set<string>();
  for (const cell of filled) (seen.has(cell) ? recurring : seen).add(cell);
  return { form: [ADDRESS, NUMBER].find(has), recurring };
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
