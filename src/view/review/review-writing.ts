/** Writing on the last line of a review: a reason, or a name to find. */
import { unaccented } from '../../domain/words/unaccented.ts';
import { inMode, saying, withHand } from './review-moves.ts';
import { type Mode, placeInHand, type ReviewRow, type ReviewState } from './review-state.ts';

type Writing = Extract<Mode, { readonly text: string }>;

/** Returns what a key makes of a text that is being written. Enter on a reason is not for here. */
export function write(state: ReviewState, mode: Writing, name: string): ReviewState {
  if (name === 'escape')
    return inMode(mode.kind === 'search' ? { ...state, hand: mode.from } : state, { kind: 'look' });
  if (name === 'return') return mode.kind === 'search' ? found(state, mode) : state;
  const text = edited(mode.text, name);
  return text === undefined ? state : written(state, mode, text);
}

/** Returns what a key makes of a text that is being written; undefined where it is a key for something else. */
export function edited(text: string, name: string): string | undefined {
  const charactersOf = (all: string): string[] =>
    [...new Intl.Segmenter().segment(all)].map(({ segment }) => segment);
  if (name === 'backspace') return charactersOf(text).slice(0, -1).join('');
  if (name === 'ctrl-u') return '';
  return charactersOf(name).length === 1 ? text + name : undefined;
}

/** Returns the state with the text written so far. A name that is looked for is in hand as soon as it is found. */
export function written(state: ReviewState, mode: Writing, text: string): ReviewState {
  const after = { ...state, mode: { ...mode, text } };
  if (mode.kind === 'reason' || text.trim() === '') return after;
  const from = state.rows.findIndex(({ menteeId }) => menteeId === mode.from);
  const hit = nextWith(after, text, from);
  return hit === -1 ? saying(after, 'Nobody is called that.') : withHand(after, hit);
}

/** Ends looking for a name. Without one it goes on to the next who is called what was looked for before. */
function found(state: ReviewState, { text }: Writing): ReviewState {
  const after = inMode(state, { kind: 'look' });
  if (text.trim() !== '') {
    const isThere = nextWith(state, text, placeInHand(state)) !== -1;
    return isThere ? { ...after, searched: text } : saying(after, 'Nobody is called that.');
  }
  if (state.searched === '') return after;
  return withHand(after, Math.max(0, nextWith(state, state.searched, placeInHand(state) + 1)));
}

/** Returns the position of the first row, from one on and then from the beginning, with a name that has the text. */
function nextWith({ rows, people }: ReviewState, text: string, from: number): number {
  const wanted = unaccented(text.trim());
  const has = (id: number | null): boolean =>
    id !== null && unaccented(`${people.get(id)?.name ?? ''} p${id}`).includes(wanted);
  const isHit = ({ menteeId, mentorId }: ReviewRow): boolean => has(menteeId) || has(mentorId);
  const after = rows.findIndex((row, at) => at >= from && isHit(row));
  return after === -1 ? rows.findIndex(isHit) : after;
}
