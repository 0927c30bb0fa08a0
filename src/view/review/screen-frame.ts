/** The frame of a review's screen: a header, the list, what is in hand, and what is said or asked on the last rows. */
import { forTerminal } from '../document/sanitise.ts';
import { beside, fitted, GAP, inked, inRows, type Line, line, type Pen } from './screen-lines.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** What stands in the frame. The list and the body are asked for as many lines as there is room for. */
export interface Framed {
  readonly header: Line;
  readonly list: (width: number, rows: number) => readonly Line[];
  readonly body: (width: number, rows: number) => readonly Line[];
  readonly bottom: readonly Line[];
}

/** From this size on, the list stands left of the body. */
const WIDE: ScreenSize = { columns: 110, rows: 20 };
/** What is said takes at most so many rows, so that the names stay in sight. */
const MOST_BOTTOM_ROWS = 3;
const HELP_HINT = '? help';

interface Layout {
  readonly isWide: boolean;
  readonly listWidth: number;
  readonly listRows: number;
  readonly bodyWidth: number;
  readonly bodyRows: number;
}

/** The first and the last row are taken; the rest is for the list and the body. */
function layoutOf({ columns, rows }: ScreenSize): Layout {
  const inner = Math.max(0, rows - 2);
  if (columns >= WIDE.columns && rows >= WIDE.rows) {
    const listWidth = Math.min(60, Math.floor(columns * 0.38));
    const bodyWidth = columns - GAP - listWidth;
    return { isWide: true, listWidth, listRows: inner, bodyWidth, bodyRows: inner };
  }
  const listRows = rows < 8 ? 0 : Math.floor(rows / 5);
  return { isWide: false, listWidth: columns, listRows, bodyWidth: columns, bodyRows: inner - listRows };
}

/** Returns how many rows of the list are in sight. */
export function listRowsIn(size: ScreenSize): number {
  return layoutOf(size).listRows;
}

/** Returns the lines of the whole screen: `rows` of them, none wider than `columns`. */
export function framed({ header, list, body, bottom }: Framed, size: ScreenSize, pen: Pen): string[] {
  const { columns, rows } = size;
  const { isWide, listWidth, listRows, bodyWidth, bodyRows } = layoutOf(size);
  const left = inRows(list(listWidth, listRows), listRows);
  const right = inRows(body(bodyWidth, bodyRows), bodyRows);
  const middle = isWide ? beside(left, right, [listWidth, bodyWidth], pen) : [...left, ...right];
  const last = bottom.slice(0, Math.min(MOST_BOTTOM_ROWS, rows));
  return [...inRows([header, ...middle], rows - last.length), ...last].map((each) =>
    inked(fitted(each, columns, pen), pen),
  );
}

/** Returns a question with what is being written. The end of a text that is too long stays in sight. */
export function writingLine(question: string, text: string, columns: number, { widthOf }: Pen): Line {
  const room = columns - widthOf(question) - 1;
  const characters = [...new Intl.Segmenter().segment(forTerminal(text))].map(({ segment }) => segment);
  let used = 0;
  let from = characters.length;
  while (from > 0 && used + widthOf(characters[from - 1]!) <= room) used += widthOf(characters[--from]!);
  return [{ text: question, tone: 'strong' }, { text: `${characters.slice(from).join('')}_` }];
}

/** Returns hints of keys. Where there is no room for all of them, `? help` is there and tells of the others. */
export function hintsLine(hints: readonly string[], columns: number): Line {
  const room = columns - HELP_HINT.length;
  let text = '';
  for (const hint of hints) if (text.length + hint.length + 2 <= room) text += `${hint}  `;
  return line(text + HELP_HINT, 'muted');
}
