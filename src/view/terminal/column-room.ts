/**
 * Which columns of a table have room in a terminal, and how much. A column that is empty in every row never has. Others give
 * way in this order, and no further than is needed (ADR 0049):
 *
 * 1. Labels go over two lines.
 * 2. What is the same in every row is told once.
 * 3. Sentences and lists are wrapped in a narrower column.
 * 4. Long ones go under their row, over the whole width; sooner, where the table gets shorter by it.
 * 5. The columns that tell least are left out, one at a time.
 * 6. Names are cut, but never below twelve columns: first of organisations, last of people.
 */
import { ROWS_TO_BE_ALIKE } from '../document/document.ts';

/** Spaces between two columns. */
export const GAP = 2;
/** Sentences are wrapped in a column of this width and put under their row where there is less. */
const ROOM_FOR_WORDS = 28;
/** Of a few words, as figures have them, a column of this width is shorter still than a line under each row. */
const ROOM_FOR_SHORT_WORDS = 18;
/** A column is left out before names are cut below this. */
const ROOM_FOR_NAMES = 22;
/** Names are never cut below this, nor words wrapped. */
const LEAST = 12;
/** What stands under a row is indented as far as its second column, but no further. */
export const DEEPEST = 12;

/** A column as the layout sees it. Widths are columns of the terminal. */
export interface Candidate {
  readonly holds: 'whole' | 'name' | 'words';
  readonly spare: number;
  /** Of the widest cell. */
  readonly cells: number;
  readonly label: number;
  /** Of the label, or of the shorter one, over two lines. */
  readonly narrowLabel: number;
  /** How many lines words take, about, in a column of this width: of all rows, an empty cell taking none. */
  readonly linesIn: (width: number) => number;
  /** The same, without the first line of each row. */
  readonly moreLinesIn: (width: number) => number;
  /** Whether every cell is. */
  readonly isEmpty: boolean;
  /** Whether every cell holds the same. */
  readonly isAlike: boolean;
}

/** Every column, by its place in the table, is in one of these. */
export interface Room {
  /** In the order of the table. */
  readonly beside: readonly { readonly at: number; readonly width: number }[];
  /** Under their row. */
  readonly under: readonly number[];
  /** Told once above the table. */
  readonly told: readonly number[];
  readonly empty: readonly number[];
  readonly leftOut: readonly number[];
}

/** Returns whether all of them have room beside each other as they are. */
export function fitsWhole(columns: readonly Candidate[], width: number): boolean {
  return widthsOf(columns, width, 'label') !== undefined;
}

/** Returns the room of each column, or undefined where a paragraph a row is the only way. */
export function roomFor(columns: readonly Candidate[], rowCount: number, width: number): Room | undefined {
  const all = columns.map((_, at) => at);
  const empty = all.filter((at) => at > 0 && columns[at]?.isEmpty === true && rowCount > 0);
  let kept = all.filter((at) => !empty.includes(at));
  const withoutEmpty = besideEachOther(columns, kept, width);
  if (withoutEmpty !== undefined) return { beside: withoutEmpty, under: [], told: [], empty, leftOut: [] };

  const told = kept.filter((at) => at > 0 && rowCount >= ROWS_TO_BE_ALIKE && columns[at]?.isAlike === true);
  kept = kept.filter((at) => !told.includes(at));
  const found = (beside: Room['beside'], under: readonly number[], leftOut: readonly number[]): Room => ({
    beside,
    under,
    told,
    empty,
    leftOut,
  });
  const long = kept.filter((at) => at > 0 && isLong(columns[at]));
  const linesUnder = long.reduce(
    (lines, at) => lines + (columns[at]?.linesIn(width - DEEPEST) ?? 0),
    rowCount,
  );
  for (const words of [ROOM_FOR_WORDS, ROOM_FOR_SHORT_WORDS]) {
    const beside = besideEachOther(columns, kept, width, { words });
    if (beside === undefined) continue;
    const more = beside.map(({ at, width: own }) => columns[at]?.moreLinesIn(own) ?? 0);
    if (rowCount + Math.max(...more) <= linesUnder) return found(beside, [], []);
  }

  const words = kept.filter((at) => at > 0 && columns[at]?.holds === 'words');
  for (const under of [long, words]) {
    let beside = kept.filter((at) => !under.includes(at));
    const leftOut: number[] = [];
    for (;;) {
      const room = besideEachOther(columns, beside, width, { words: ROOM_FOR_WORDS, names: ROOM_FOR_NAMES });
      if (room !== undefined) return found(room, under, leftOut);
      const next = leastTelling(columns, beside);
      if (next === undefined) break;
      leftOut.push(next);
      beside = beside.filter((at) => at !== next);
    }
    const room = besideEachOther(columns, beside, width, { words: LEAST, names: LEAST });
    if (room !== undefined) return found(room, under, leftOut);
  }
  return undefined;
}

function isLong(column: Candidate | undefined): boolean {
  return column?.holds === 'words' && column.cells > ROOM_FOR_WORDS;
}

function leastTelling(columns: readonly Candidate[], kept: readonly number[]): number | undefined {
  const most = Math.max(0, ...kept.map((at) => columns[at]?.spare ?? 0));
  return most === 0 ? undefined : kept.findLast((at) => at > 0 && columns[at]?.spare === most);
}

/** How narrow words and names can be; where nothing is said they stay whole. */
interface Least {
  readonly words?: number;
  readonly names?: number;
}

/** Returns columns beside each other, or undefined where they cannot be. Labels have one line if they can. */
function besideEachOther(
  columns: readonly Candidate[],
  kept: readonly number[],
  width: number,
  least: Least = {},
): Room['beside'] | undefined {
  const chosen = kept.flatMap((at) => columns[at] ?? []);
  const widths = widthsOf(chosen, width, 'label', least) ?? widthsOf(chosen, width, 'narrowLabel', least);
  return widths && kept.map((at, index) => ({ at, width: widths[index] ?? 0 }));
}

/**
 * Returns the widths in which columns stand beside each other, or undefined where they cannot. First words come down
 * together, the widest first, then names that can be spared, then names.
 */
function widthsOf(
  columns: readonly Candidate[],
  width: number,
  label: 'label' | 'narrowLabel',
  least: Least = {},
): number[] | undefined {
  let widths = columns.map((column) => Math.max(column.cells, column[label]));
  const room = width - GAP * Math.max(0, columns.length - 1);
  const isName = (at: number): boolean => columns[at]?.holds === 'name';
  const isSpare = (at: number): boolean => (columns[at]?.spare ?? 0) > 0;
  for (const [isCut, floor] of [
    [(at: number): boolean => columns[at]?.holds === 'words', least.words],
    // An organisation is cut before the name of a person.
    [(at: number): boolean => isName(at) && isSpare(at), least.names && LEAST],
    [isName, least.names],
  ] as const) {
    if (floor === undefined || sum(widths) <= room) continue;
    const floors = widths.map((own, at) =>
      isCut(at) ? Math.min(own, Math.max(floor, columns[at]?.[label] ?? 0)) : own,
    );
    widths = lowered(widths, floors, room);
  }
  let left = room - sum(widths);
  if (left < 0) return undefined;
  return widths.map((own, at) => {
    const more = Math.max(0, (columns[at]?.label ?? 0) - own);
    const added = more <= left ? more : 0;
    left -= added;
    return own + added;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Returns sizes cut at the one height at which they sum to at most `target`, none below its floor. */
function lowered(sizes: readonly number[], floors: readonly number[], target: number): number[] {
  const cutAt = (height: number): number[] =>
    sizes.map((size, index) => Math.min(size, Math.max(floors[index] ?? 0, height)));
  let low = 0;
  let high = Math.max(0, ...sizes);
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
