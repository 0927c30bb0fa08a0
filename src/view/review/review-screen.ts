/** The full screen of a review: from its state and the size of the terminal to exactly as many lines. */
import { idOf } from '../../domain/reference.ts';
import { forTerminal } from '../document/sanitise.ts';
import { plural } from '../words/words.ts';
import { askedAtTheEnd } from './review-keys.ts';
import { listLines } from './review-list.ts';
import { namesLines, othersLines, pairLines } from './review-pair.ts';
import { changedLines, chooseLines, helpLines } from './review-panes.ts';
import { isChanged, type Mark, marksOf, type Mode, type ReviewState } from './review-state.ts';
import {
  beside,
  fitted,
  GAP,
  inked,
  inRows,
  type Line,
  line,
  pageOf,
  paragraph,
  type Pen,
} from './screen-lines.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** From this size on, the list stands left of the pair. */
const WIDE: ScreenSize = { columns: 110, rows: 20 };
const OTHERS_ROWS = 4;
/** What is said takes at most so many rows, so that the names stay in sight. */
const MOST_BOTTOM_ROWS = 3;
/** Fewer rows than this under the names, and the others come after the pair. */
const LEAST_FOR_OTHERS = 8;
const KEY_HINTS = 'a approve|t take|l lock|f forbid|s skip|u back|/ find|q finish'.split('|');
const HELP_HINT = '? help';

interface Layout {
  readonly isWide: boolean;
  readonly listWidth: number;
  readonly listRows: number;
  readonly pairWidth: number;
  readonly pairRows: number;
}

/** The first and the last row are taken; the rest is for the list and the pair. */
function layoutOf({ columns, rows }: ScreenSize): Layout {
  const inner = Math.max(0, rows - 2);
  if (columns >= WIDE.columns && rows >= WIDE.rows) {
    const listWidth = Math.min(60, Math.floor(columns * 0.38));
    const pairWidth = columns - GAP - listWidth;
    return { isWide: true, listWidth, listRows: inner, pairWidth, pairRows: inner };
  }
  const listRows = rows < 8 ? 0 : Math.floor(rows / 5);
  return { isWide: false, listWidth: columns, listRows, pairWidth: columns, pairRows: inner - listRows };
}

/** Returns how many rows of the list are in sight. */
export function listRowsIn(size: ScreenSize): number {
  return layoutOf(size).listRows;
}

/** Returns the lines of the whole screen: `rows` of them, none wider than `columns`. */
export function drawReview(state: ReviewState, size: ScreenSize, pen: Pen): string[] {
  const { columns, rows } = size;
  const layout = layoutOf(size);
  const list = inRows(listLines(state, layout.listWidth, layout.listRows, pen), layout.listRows);
  const pair = pairZone(state, layout, pen);
  const body = layout.isWide
    ? beside(list, pair, [layout.listWidth, layout.pairWidth], pen)
    : [...list, ...pair];
  const lines = [headerLine(state), ...body];
  const bottom = bottomLines(state, columns, pen).slice(0, Math.min(MOST_BOTTOM_ROWS, rows));
  return [...inRows(lines, rows - bottom.length), ...bottom].map((each) =>
    inked(fitted(each, columns, pen), pen),
  );
}

function headerLine(state: ReviewState): Line {
  const { proposal, order } = state;
  const marks = [...marksOf(state).values()];
  const counts = (['approved', 'locked', 'taken', 'forbidden', 'changed'] as const satisfies readonly Mark[])
    .map((mark) => ({ mark, count: marks.filter((one) => one === mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${count} ${mark}`);
  const { matches, unmatched } = proposal.plan;
  const words = [
    plural(matches.length, 'pair'),
    ...(unmatched.length === 0 ? [] : [`${unmatched.length} without a mentor`]),
    order === 'weakest' ? 'weakest first' : 'by name',
    ...counts,
  ];
  return [{ text: `Review of ${idOf('X', proposal.id)}`, tone: 'strong' }, { text: `  ${words.join(', ')}` }];
}

function pairZone(state: ReviewState, { pairWidth, pairRows }: Layout, pen: Pen): Line[] {
  const names = namesLines(state, pairWidth, pen);
  const left = Math.max(0, pairRows - names.length);
  return inRows([...names, ...underNames(state, pairWidth, left, pen)], pairRows);
}

function underNames(state: ReviewState, width: number, rows: number, pen: Pen): Line[] {
  const { mode, page } = state;
  if (mode.kind === 'help') return pageOf(helpLines(width, pen), rows, page);
  if (mode.kind === 'choose') return pageOf(chooseLines(state, width, pen), rows, page);
  if (mode.kind === 'changes')
    return pageOf(changedLines(mode.words, mode.changes, state, width, pen), rows, page);
  const [pair, others] = [pairLines(state, width, pen), othersLines(state, width, pen)];
  if (rows < LEAST_FOR_OTHERS) return pageOf([...pair, ...others], rows, page);
  return [...pageOf(pair, rows - OTHERS_ROWS, page), ...inRows(others, OTHERS_ROWS)];
}

/** What is said or asked; over as many of the last rows as it takes. */
function bottomLines(state: ReviewState, columns: number, pen: Pen): Line[] {
  const { mode, notice } = state;
  if (notice !== undefined) return paragraph(forTerminal(notice), columns, pen, { tone: 'warning' });
  if (mode.kind === 'finish') return paragraph(questionAtTheEnd(state), columns, pen, { tone: 'strong' });
  return [bottomLine(mode, columns, pen)];
}

function bottomLine(mode: Exclude<Mode, { kind: 'finish' }>, columns: number, pen: Pen): Line {
  switch (mode.kind) {
    case 'reason':
      return writingLine('Why are they kept apart? ', mode.text, columns, pen);
    case 'search':
      return writingLine('Find: ', mode.text, columns, pen);
    case 'choose':
      return line('Which one instead? Its number; any other key goes back.', 'strong');
    case 'changes':
    case 'help':
      return line('Any key goes back.', 'strong');
    case 'look':
    default:
      return hintsLine(columns);
  }
}

/** Returns the question that the review ends in. */
export function questionAtTheEnd(state: ReviewState): string {
  const asked = askedAtTheEnd(state);
  if (asked === 'anew') return 'Decisions made elsewhere are not in the proposal: match anew? (y/N)';
  const changed = state.rows.filter((row) => isChanged(state, row)).length;
  return `${state.proposal.plan.matches.length} matched, ${changed} changed by you: apply? (y/N)`;
}

/** The end of a text that is too long is what is being written, and stays in sight. */
function writingLine(question: string, text: string, columns: number, { widthOf }: Pen): Line {
  const room = columns - widthOf(question) - 1;
  const characters = [...new Intl.Segmenter().segment(forTerminal(text))].map(({ segment }) => segment);
  let used = 0;
  let from = characters.length;
  while (from > 0 && used + widthOf(characters[from - 1]!) <= room) used += widthOf(characters[--from]!);
  return [{ text: question, tone: 'strong' }, { text: `${characters.slice(from).join('')}_` }];
}

/** Where there is no room for all of them, `? help` is there and tells of the others. */
function hintsLine(columns: number): Line {
  const room = columns - HELP_HINT.length;
  let text = '';
  for (const hint of KEY_HINTS) if (text.length + hint.length + 2 <= room) text += `${hint}  `;
  return line(text + HELP_HINT, 'muted');
}
