/** Runs the full screen of `match review`: keys to states, effects to the data file, states to lines. */
import type { Context } from '../../../context.ts';
import type { Store } from '../../../store/store.ts';
import { type FullScreen, onFullScreen, type Press } from '../../../terminal/full-screen.ts';
import { asksAnew, press, type ReviewKey } from '../../../view/review/review-keys.ts';
import { refusedBy, settled } from '../../../view/review/review-outcome.ts';
import { drawReview } from '../../../view/review/review-screen.ts';
import { listRowsIn } from '../../../view/review/screen-frame.ts';
import type { Pen } from '../../../view/review/screen-lines.ts';
import { beginReview, type ReviewBegun, type ReviewState } from '../../../view/review/review-state.ts';
import { colourFor, createColour } from '../../../view/terminal/colour.ts';
import { measureFor } from '../../../view/terminal/measure.ts';
import type { Reviewed } from '../open-proposal.ts';
import { carryOut } from './review-decisions.ts';
import { ReviewDetails } from './review-details.ts';
import type { ScoreFile } from '../scores.ts';

export interface ReviewAsked {
  readonly store: Store;
  readonly begun: ReviewBegun;
  /** What the proposal that it begins with was made from. */
  readonly reviewed: Reviewed;
  readonly files: readonly ScoreFile[] | undefined;
  readonly isInConfidence: boolean;
}

export interface ReviewEnded {
  readonly state: ReviewState;
  /** `stopped`: by Ctrl-C, or because the terminal is gone. */
  readonly how: 'apply' | 'leave' | 'stopped';
}

/** Others are looked for when no key has come for so long, in milliseconds: whoever holds a key down goes past. */
const QUIET_MS = 80;
/** What the first of them costs is worked out after so long again; a key waits for it. */
const LONG_QUIET_MS = 250;
/** A character of two columns, for which everything is loaded that measures any text: people type what they like. */
const ANY_TEXT = '\u{1f600}';

/** Shows the review until the person ends it. The terminal is as before when this returns or throws. */
export async function runReview(context: Context, asked: ReviewAsked): Promise<ReviewEnded> {
  return withScreen(context, (screen, pen) => onScreen(screen, asked, pen));
}

/** Uses the whole terminal, with what its lines are measured and coloured with. It is as before when this returns or throws. */
export async function withScreen<T>(
  { host: { stdin, stderr, env, beforeSignal }, options }: Context,
  use: (screen: FullScreen, pen: Pen) => Promise<T>,
): Promise<T> {
  const pen: Pen = {
    widthOf: await measureFor(ANY_TEXT),
    colour: await createColour(colourFor(options.color, env, true)),
  };
  return onFullScreen({ input: stdin, output: stderr, beforeSignal }, (screen) => use(screen, pen));
}

async function onScreen(screen: FullScreen, asked: ReviewAsked, pen: Pen): Promise<ReviewEnded> {
  const { store, files, begun, reviewed } = asked;
  const details = new ReviewDetails(asked, { proposal: begun.proposal, reviewed });
  let state = beginReview(begun);
  for (;;) {
    state = details.judged(state);
    screen.draw(drawReview(state, screen.size, pen));
    const pressed = await nextPress(screen, state, details);
    if (pressed === undefined) state = details.lookFurther(state);
    if (pressed === undefined || pressed.kind === 'resize') continue;
    if (pressed.kind === 'gone') return { state, how: 'stopped' };
    const { state: next, effect } = press(state, keyOfPress(pressed), listRowsIn(screen.size));
    state = next;
    if (effect === undefined) continue;
    if (effect.kind === 'stop') return { state, how: 'stopped' };
    if (effect.kind === 'leave') return { state, how: effect.isApplying ? 'apply' : 'leave' };
    if (asksAnew(effect)) screen.draw(drawReview({ ...state, notice: 'Matching anew…' }, screen.size, pen));
    const outcome = carryOut(store, state, effect, files);
    state = 'refused' in outcome ? refusedBy(state, outcome.refused) : settled(state, effect, outcome);
  }
}

/** Returns the next key; undefined where there is time to work something out. */
async function nextPress(
  screen: FullScreen,
  state: ReviewState,
  details: ReviewDetails,
): Promise<Press | undefined> {
  if (!details.isToDo(state)) return screen.next();
  const others = state.details.get(state.hand)?.others;
  const isBegun =
    others?.some(({ price }) => typeof price === 'object') === true || state.mode.kind === 'choose';
  return screen.next(others === undefined ? QUIET_MS : isBegun ? 0 : LONG_QUIET_MS);
}

/** Returns what is pressed as the key or text that a review knows. */
export function keyOfPress(pressed: Exclude<Press, { kind: 'resize' | 'gone' }>): ReviewKey {
  return pressed.kind === 'paste' ? { pasted: pressed.text } : { name: pressed.name };
}
