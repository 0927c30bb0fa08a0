/** What each key does in a review: from a state and a key to the next state, and what is to be done to the data file. */
import type { Pair } from '../../domain/decision.ts';
import { oneLine } from '../../domain/words/text.ts';
import { rowMovedTo } from './moving-keys.ts';
import { inMode, reordered, saying, skipped, withHand } from './review-moves.ts';
import {
  decisionOn,
  needsAnew,
  pairInHand,
  placeInHand,
  type ReviewState,
  type Step,
} from './review-state.ts';
import { write, written } from './review-writing.ts';

/** What is to be done outside, and is answered with {@link settled} or {@link refusedBy}. */
export type Effect =
  | { readonly kind: 'approve' | 'lock' | 'take'; readonly pair: Pair }
  | { readonly kind: 'forbid'; readonly pair: Pair; readonly reason: string }
  /** Takes decisions and proposal back to what they were. */
  | { readonly kind: 'back'; readonly to: Step }
  /** Makes a proposal around the decisions. */
  | { readonly kind: 'anew' }
  | { readonly kind: 'leave'; readonly isApplying: boolean }
  /** Ctrl-C. */
  | { readonly kind: 'stop' };

/** What is done to the data file. */
export type ToDo = Exclude<Effect, { kind: 'leave' | 'stop' }>;

/** Returns whether another proposal is made because of it. */
export function asksAnew({ kind }: ToDo): boolean {
  return kind === 'take' || kind === 'forbid' || kind === 'anew';
}

export interface Pressed {
  readonly state: ReviewState;
  readonly effect?: Effect;
}

/** A key by its name, or a text that was pasted. */
export type ReviewKey = { readonly name: string } | { readonly pasted: string };

/**
 * Returns what a key makes of a state, and what is to be done because of it.
 *
 * @param listRows How many rows of the list are in sight.
 */
export function press(before: ReviewState, key: ReviewKey, listRows: number): Pressed {
  const state = { ...before, notice: undefined };
  const { mode } = state;
  if ('pasted' in key) {
    const isWriting = mode.kind === 'reason' || mode.kind === 'search';
    return { state: isWriting ? written(state, mode, mode.text + oneLine(key.pasted)) : state };
  }
  const { name } = key;
  if (name === 'ctrl-c') return { state, effect: { kind: 'stop' } };
  if (mode.kind === 'search') return { state: write(state, mode, name) };
  if (mode.kind === 'reason')
    return name === 'return' ? forbid(state, mode.text.trim()) : { state: write(state, mode, name) };
  if (name === ' ') return { state: { ...state, page: state.page + 1 } };
  if (mode.kind === 'choose') return choose(state, name);
  if (mode.kind === 'finish') return finish(state, name);
  // Help and changes are read, and any other key closes them.
  if (mode.kind === 'help' || mode.kind === 'changes') return { state: inMode(state, { kind: 'look' }) };
  return look(state, name, listRows);
}

function look(state: ReviewState, name: string, listRows: number): Pressed {
  const at = placeInHand(state);
  const last = state.rows.length - 1;
  const pair = pairInHand(state);
  const row = rowMovedTo(name, { at, last, inSight: listRows });
  if (row !== undefined) return { state: withHand(state, row) };
  switch (name) {
    case 'return':
      return at >= last ? atTheEnd(state) : { state: withHand(state, at + 1) };
    case 's':
      return { state: skipped(state) };
    case 'a':
      return approve(state, pair);
    case 'l':
      if (pair === undefined) return { state: nobodyYet(state) };
      if (decisionOn(state, pair) === 'lock') return { state: saying(state, 'They are locked already.') };
      return { state, effect: { kind: 'lock', pair } };
    case 'f':
      return pair === undefined
        ? { state: nobodyYet(state) }
        : { state: inMode(state, { kind: 'reason', text: '' }) };
    case 't':
      return { state: inMode(state, { kind: 'choose' }) };
    case 'u':
    case '<':
      return back(state);
    case 'w':
      return { state: reordered(state, state.order === 'weakest' ? 'name' : 'weakest') };
    case '/':
      return { state: inMode(state, { kind: 'search', text: '', from: state.hand }) };
    case '?':
      return { state: inMode(state, { kind: 'help' }) };
    case 'q':
      return atTheEnd(state);
    default:
      return { state: name.length === 1 ? saying(state, '? lists the keys.') : state };
  }
}

function approve(state: ReviewState, pair: Pair | undefined): Pressed {
  if (pair === undefined) return { state: nobodyYet(state) };
  const decision = decisionOn(state, pair);
  if (decision === 'lock')
    return { state: saying(state, 'They are locked, which holds more than an approval.') };
  return decision === 'approve' ? { state: skipped(state) } : { state, effect: { kind: 'approve', pair } };
}

function nobodyYet(state: ReviewState): ReviewState {
  return saying(state, 'They have no mentor yet: t takes one.');
}

function choose(state: ReviewState, name: string): Pressed {
  if (!/^[1-9]$/.test(name)) return { state: inMode(state, { kind: 'look' }) };
  const other = state.details.get(state.hand)?.others?.[Number(name) - 1];
  if (other === undefined) return { state: saying(state, `There is no ${name}.`) };
  if (other.price === 'unknown' || other.price === 'on-request')
    return { state: saying(state, 'A moment: what it costs is still being worked out.') };
  if (other.price === null)
    return { state: saying(state, 'They cannot be had: their places are locked or approved.') };
  const pair = { menteeId: state.hand, mentorId: other.mentorId };
  return { state: inMode(state, { kind: 'look' }), effect: { kind: 'take', pair } };
}

/** Asks whether to apply; where there is nothing to apply, the review is over. */
function atTheEnd(state: ReviewState): Pressed {
  return askedAtTheEnd(state) === 'leave'
    ? { state, effect: { kind: 'leave', isApplying: false } }
    : { state: inMode(state, { kind: 'finish' }) };
}

function finish(state: ReviewState, name: string): Pressed {
  if (name === '<' || name === 'u') return { state: inMode(state, { kind: 'look' }) };
  if (name === 'y' || name === 'Y') {
    if (askedAtTheEnd(state) === 'anew')
      return { state: inMode(state, { kind: 'look' }), effect: { kind: 'anew' } };
    return { state, effect: { kind: 'leave', isApplying: true } };
  }
  if (['n', 'N', 'return', 'escape', 'q'].includes(name))
    return { state, effect: { kind: 'leave', isApplying: false } };
  return { state };
}

/** Returns what a yes at the end does: applies the proposal, makes another, or only leaves. */
export function askedAtTheEnd(state: ReviewState): 'apply' | 'anew' | 'leave' {
  if (needsAnew(state)) return 'anew';
  return state.proposal.plan.matches.length > 0 ? 'apply' : 'leave';
}

function forbid(state: ReviewState, reason: string): Pressed {
  if (reason === '') return { state: saying(state, 'A reason cannot be left out; Esc goes back.') };
  const pair = pairInHand(state);
  const after = inMode(state, { kind: 'look' });
  return pair === undefined ? { state: after } : { state: after, effect: { kind: 'forbid', pair, reason } };
}

/** Takes back the last thing done. Where that was a skip, nothing is to be done outside. */
function back(state: ReviewState): Pressed {
  const to = state.steps.at(-1);
  if (to === undefined) return { state: saying(state, 'There is nothing to take back.') };
  if (!to.isSkip) return { state, effect: { kind: 'back', to } };
  const at = state.rows.findIndex(({ menteeId }) => menteeId === to.hand);
  return { state: { ...withHand(state, at), steps: state.steps.slice(0, -1) } };
}
