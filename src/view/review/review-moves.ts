/** Going from one pair of a review to another, and from one thing that the person does to another. */
import { type Mode, placeInHand, type ReviewState, rowsOf } from './review-state.ts';

/** Returns the state with the row at a position in hand; before the first is the first, after the last the last. */
export function withHand(state: ReviewState, place: number): ReviewState {
  const at = Math.min(Math.max(place, 0), state.rows.length - 1);
  return { ...state, hand: state.rows[at]?.menteeId ?? state.hand, page: 0 };
}

/** Returns the state while the person does something else. */
export function inMode(state: ReviewState, mode: Mode): ReviewState {
  return { ...state, mode, page: 0 };
}

/** Returns the state with something said on the last line. */
export function saying(state: ReviewState, notice: string): ReviewState {
  return { ...state, notice };
}

/** Goes on to the next pair without a decision; going back returns here. */
export function skipped(state: ReviewState): ReviewState {
  const { hand, decisions, proposal, taken } = state;
  return onward({ ...state, steps: [...state.steps, { isSkip: true, hand, decisions, proposal, taken }] });
}

/** Goes on to the next pair, and says how to end after the last. */
export function onward(state: ReviewState): ReviewState {
  const at = placeInHand(state);
  if (at < state.rows.length - 1) return withHand(state, at + 1);
  return saying(state, 'That was the last pair: Enter or q finishes.');
}

/** Sorts the pairs anew; the one in hand stays in hand. */
export function reordered(state: ReviewState, order: ReviewState['order']): ReviewState {
  const sorted = { ...state, order };
  return saying(
    { ...sorted, rows: rowsOf(sorted) },
    order === 'weakest' ? 'The weakest first.' : 'By the mentees’ names.',
  );
}
