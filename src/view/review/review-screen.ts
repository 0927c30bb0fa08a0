/** The full screen of a review: from its state and the size of the terminal to exactly as many lines. */
import { idOf } from '../../domain/reference.ts';
import { forTerminal } from '../document/sanitise.ts';
import { plural } from '../words/words.ts';
import { askedAtTheEnd } from './review-keys.ts';
import { listLines } from './review-list.ts';
import { namesLines, othersLines, pairLines } from './review-pair.ts';
import { changedLines, chooseLines, helpLines } from './review-panes.ts';
import { isChanged, type Mark, marksOf, type Mode, type ReviewState } from './review-state.ts';
import { framed, hintsLine, type ScreenSize, writingLine } from './screen-frame.ts';
import { inRows, type Line, line, pageOf, paragraph, type Pen } from './screen-lines.ts';

const OTHERS_ROWS = 4;
/** Fewer rows than this under the names, and the others come after the pair. */
const LEAST_FOR_OTHERS = 8;
const KEY_HINTS = 'a approve|t take|l lock|f forbid|s skip|u back|/ find|q finish'.split('|');

/** Returns the lines of the whole screen: `rows` of them, none wider than `columns`. */
export function drawReview(state: ReviewState, size: ScreenSize, pen: Pen): string[] {
  return framed(
    {
      header: headerLine(state),
      list: (width, rows) => listLines(state, width, rows, pen),
      body: (width, rows) => pairZone(state, width, rows, pen),
      bottom: bottomLines(state, size.columns, pen),
    },
    size,
    pen,
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

function pairZone(state: ReviewState, width: number, rows: number, pen: Pen): Line[] {
  const names = namesLines(state, width, pen);
  return [...names, ...underNames(state, width, Math.max(0, rows - names.length), pen)];
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
      return hintsLine(KEY_HINTS, columns);
  }
}

/** Returns the question that the review ends in. */
export function questionAtTheEnd(state: ReviewState): string {
  const asked = askedAtTheEnd(state);
  if (asked === 'anew') return 'Decisions made elsewhere are not in the proposal: match anew? (y/N)';
  const changed = state.rows.filter((row) => isChanged(state, row)).length;
  return `${state.proposal.plan.matches.length} matched, ${changed} changed by you: apply? (y/N)`;
}
