/** The list of a review: every pair in a line, scrolled to the one in hand. */
import { oneLine } from '../../domain/words/text.ts';
import { formatUnits } from '../../matching/input/units.ts';
import type { Tone } from '../document/document.ts';
import { forTerminal } from '../document/sanitise.ts';
import { type Mark, marksOf, placeInHand, type ReviewRow, type ReviewState } from './review-state.ts';
import { cell, type Line, line, type Pen } from './screen-lines.ts';

/** Each mark as a letter, where there is no room for the word: that of the key that makes it. */
const LETTERS: Readonly<Record<Mark, string>> = {
  approved: 'a',
  locked: 'l',
  taken: 't',
  forbidden: 'f',
  changed: '*',
};
const TONES: Readonly<Record<Mark, Tone>> = {
  approved: 'good',
  locked: 'good',
  taken: 'warning',
  forbidden: 'bad',
  changed: 'warning',
};
const LONGEST_MARK = 'forbidden'.length;
/** From this width on, marks are words. */
const ROOM_FOR_WORDS = 60;

/** Returns the name of a person of a review; of nobody, a dash. */
export function nameOf(id: number | null, people: ReviewState['people']): string {
  if (id === null) return '–';
  const name = people.get(id)?.name;
  return name === undefined ? `P${id}` : forTerminal(oneLine(name));
}

/** Returns so many rows of the list as there is room for, the row in hand near their middle. */
export function listLines(state: ReviewState, width: number, rows: number, pen: Pen): Line[] {
  if (state.rows.length === 0) return [line('There is nobody to be matched.', 'muted')];
  const at = placeInHand(state);
  const first = Math.max(0, Math.min(at - Math.floor(rows / 2), state.rows.length - rows));
  const inSight = state.rows.slice(first, first + rows);
  const { decimals } = state.proposal.plan;
  const scores = inSight.map(({ score }) => (score === null ? '–' : formatUnits(score, decimals)));
  const scoreWidth = Math.max(...scores.map(({ length }) => length));
  const marks = marksOf(state);
  return inSight.map((row, index) =>
    rowLine(
      state,
      row,
      { score: scores[index]!.padStart(scoreWidth), mark: marks.get(row.menteeId) },
      width,
      pen,
    ),
  );
}

function rowLine(
  { people, hand }: ReviewState,
  { menteeId, mentorId }: ReviewRow,
  { score, mark }: { readonly score: string; readonly mark: Mark | undefined },
  width: number,
  pen: Pen,
): Line {
  const isInHand = menteeId === hand;
  const tone = isInHand ? 'strong' : undefined;
  const words = mark ?? '';
  const shown =
    width < ROOM_FOR_WORDS ? (mark === undefined ? ' ' : LETTERS[mark]) : words.padEnd(LONGEST_MARK);
  const room = Math.max(2, width - (2 + score.length + 1 + shown.length + 1 + 1));
  const [left, right] = [Math.ceil(room / 2), Math.floor(room / 2)];
  return [
    { text: `${isInHand ? '>' : ' '} ${score} `, tone },
    { text: shown, tone: mark === undefined ? undefined : TONES[mark] },
    { text: ` ${cell(nameOf(menteeId, people), left, 'left', pen)}`, tone },
    { text: ` ${cell(nameOf(mentorId, people), right, 'left', pen)}`, tone },
  ];
}
