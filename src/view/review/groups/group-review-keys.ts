/** What each key does in a review of groups: the keys of a review of pairs, but that nobody is taken instead. */
import { unaccented } from '../../../domain/words/unaccented.ts';
import { oneLine } from '../../../domain/words/text.ts';
import type { PlannedGroup } from '../../../matching/groups/group-plan.ts';
import { membersOf } from '../../pages/matching/groups/group-words.ts';
import { rowMovedTo } from '../moving-keys.ts';
import type { ReviewKey } from '../review-keys.ts';
import { edited } from '../review-writing.ts';
import {
  groupAt,
  groupInHand,
  type GroupMode,
  type GroupReview,
  type GroupStep,
  markOf,
  needsAnew,
  outsOf,
  rowsOf,
} from './group-review.ts';

/** What is to be done outside. */
export type GroupEffect =
  | { readonly kind: 'approve'; readonly group: PlannedGroup }
  | { readonly kind: 'lock'; readonly group: PlannedGroup }
  | { readonly kind: 'forbid'; readonly ids: readonly number[]; readonly reason: string }
  /** Takes decisions back to what they were. */
  | { readonly kind: 'back'; readonly to: GroupStep }
  | { readonly kind: 'leave'; readonly isApplying: boolean }
  /** Ctrl-C. */
  | { readonly kind: 'stop' };

export interface GroupPressed {
  readonly state: GroupReview;
  readonly effect?: GroupEffect;
}

const LOOK: GroupMode = { kind: 'look' };

/**
 * Returns what a key makes of a state, and what is to be done because of it.
 *
 * @param listRows How many rows of the list are in sight.
 */
export function pressOnGroups(before: GroupReview, key: ReviewKey, listRows: number): GroupPressed {
  const state = { ...before, notice: undefined };
  const { mode } = state;
  if ('pasted' in key) {
    const isWriting = mode.kind === 'reason' || mode.kind === 'search';
    return { state: isWriting ? written(state, mode.text + oneLine(key.pasted)) : state };
  }
  const { name } = key;
  if (name === 'ctrl-c') return { state, effect: { kind: 'stop' } };
  if (mode.kind === 'search' || mode.kind === 'reason') return write(state, mode, name);
  if (name === ' ') return { state: { ...state, page: state.page + 1 } };
  if (mode.kind === 'who') return who(state, name);
  if (mode.kind === 'finish') return finish(state, name);
  // Help and points are read, and any other key closes them.
  if (mode.kind === 'help' || mode.kind === 'why') return { state: inMode(state, LOOK) };
  return look(state, name, listRows);
}

function look(state: GroupReview, name: string, listRows: number): GroupPressed {
  const at = state.rows.indexOf(state.hand);
  const last = state.rows.length - 1;
  const group = groupInHand(state);
  const row = rowMovedTo(name, { at, last, inSight: listRows });
  if (row !== undefined) return { state: withHand(state, row) };
  switch (name) {
    case 'return':
      return at >= last ? atTheEnd(state) : { state: withHand(state, at + 1) };
    case 's':
      return { state: stepped(state, { isSkip: true, hand: state.hand, decisions: state.decisions }) };
    case 'a':
    case 'l':
      return group === undefined ? { state } : decide(state, group, name === 'a' ? 'approve' : 'lock');
    case 'f':
      return { state: group === undefined ? state : forbidding(state, group) };
    case 'y':
      return { state: inMode(state, { kind: 'why' }) };
    case 'u':
    case '<':
      return back(state);
    case 'w': {
      const order = state.order === 'weakest' ? ('name' as const) : ('weakest' as const);
      const sorted = { ...state, order };
      return {
        state: saying(
          { ...sorted, rows: rowsOf(sorted) },
          order === 'weakest' ? 'The weakest first.' : 'By name.',
        ),
      };
    }
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

function decide(state: GroupReview, group: PlannedGroup, kind: 'approve' | 'lock'): GroupPressed {
  const mark = markOf(state, group);
  if (mark === 'locked') return { state: saying(state, 'They are locked already.') };
  if (mark === 'approved' && kind === 'approve')
    return { state: stepped(state, { isSkip: true, hand: state.hand, decisions: state.decisions }) };
  return { state, effect: { kind, group } };
}

/** Where only one could be taken out, who it is is not asked. */
function forbidding(state: GroupReview, group: PlannedGroup): GroupReview {
  const { from, others } = outsOf(group);
  const [only, ...more] = others;
  return only !== undefined && more.length === 0
    ? inMode(state, { kind: 'reason', text: '', ids: [only, from] })
    : inMode(state, { kind: 'who' });
}

function who(state: GroupReview, name: string): GroupPressed {
  const group = groupInHand(state);
  const chosen = /^[1-9a-z]$/.test(name) ? Number.parseInt(name, 36) - 1 : -1;
  if (group === undefined || chosen < 0) return { state: inMode(state, LOOK) };
  const { from, others } = outsOf(group);
  const out = others[chosen];
  if (out === undefined) return { state: saying(state, `There is no ${name}.`) };
  return { state: inMode(state, { kind: 'reason', text: '', ids: [out, from] }) };
}

/** Asks whether to apply, where that can be. */
function atTheEnd(state: GroupReview): GroupPressed {
  return needsAnew(state) || state.rows.length === 0
    ? { state, effect: { kind: 'leave', isApplying: false } }
    : { state: inMode(state, { kind: 'finish' }) };
}

function finish(state: GroupReview, name: string): GroupPressed {
  if (name === '<' || name === 'u') return { state: inMode(state, LOOK) };
  const isYes = name === 'y' || name === 'Y';
  if (isYes || ['n', 'N', 'return', 'escape', 'q'].includes(name))
    return { state, effect: { kind: 'leave', isApplying: isYes } };
  return { state };
}

/** Takes back the last thing done. Where that was a skip, nothing is to be done outside. */
function back(state: GroupReview): GroupPressed {
  const to = state.steps.at(-1);
  if (to === undefined) return { state: saying(state, 'There is nothing to take back.') };
  return to.isSkip
    ? { state: { ...state, hand: to.hand, page: 0, steps: state.steps.slice(0, -1) } }
    : { state, effect: { kind: 'back', to } };
}

function write(
  state: GroupReview,
  mode: Extract<GroupMode, { readonly text: string }>,
  name: string,
): GroupPressed {
  if (name === 'escape')
    return { state: inMode(mode.kind === 'search' ? { ...state, hand: mode.from } : state, LOOK) };
  if (name !== 'return') {
    const text = edited(mode.text, name);
    return { state: text === undefined ? state : written(state, text) };
  }
  if (mode.kind === 'search') return { state: found(state, mode.text) };
  const reason = mode.text.trim();
  if (reason === '') return { state: saying(state, 'A reason cannot be left out; Esc goes back.') };
  return { state: inMode(state, LOOK), effect: { kind: 'forbid', ids: mode.ids, reason } };
}

/** A name that is looked for is in hand as soon as it is found. */
function written(state: GroupReview, text: string): GroupReview {
  const { mode } = state;
  if (mode.kind !== 'search' && mode.kind !== 'reason') return state;
  const after = { ...state, mode: { ...mode, text } };
  if (mode.kind === 'reason' || text.trim() === '') return after;
  const hit = nextWith(after, text, after.rows.indexOf(mode.from));
  return hit === -1 ? saying(after, 'Nobody is called that.') : withHand(after, hit);
}

/** Ends looking for a name. Without one it goes on to the next who is called what was looked for before. */
function found(state: GroupReview, text: string): GroupReview {
  const after = inMode(state, LOOK);
  const at = state.rows.indexOf(state.hand);
  if (text.trim() !== '')
    return nextWith(state, text, at) === -1
      ? saying(after, 'Nobody is called that.')
      : { ...after, searched: text };
  if (state.searched === '') return after;
  return withHand(after, Math.max(0, nextWith(state, state.searched, at + 1)));
}

/** Returns the place of the first group, from one on and then from the beginning, with a member whose name has the text. */
function nextWith(state: GroupReview, text: string, from: number): number {
  const wanted = unaccented(text.trim());
  const isHit = (row: number): boolean =>
    membersOf(groupAt(state, row)).some((id) =>
      unaccented(`${state.people.get(id)?.name ?? ''} p${id}`).includes(wanted),
    );
  const after = state.rows.findIndex((row, at) => at >= from && isHit(row));
  return after === -1 ? state.rows.findIndex(isHit) : after;
}

function withHand(state: GroupReview, place: number): GroupReview {
  const at = Math.min(Math.max(place, 0), state.rows.length - 1);
  return { ...state, hand: state.rows[at] ?? state.hand, page: 0 };
}

function inMode(state: GroupReview, mode: GroupMode): GroupReview {
  return { ...state, mode, page: 0 };
}

function saying(state: GroupReview, notice: string): GroupReview {
  return { ...state, notice };
}

/** Goes on to the next group, and says how to end after the last. */
function stepped(state: GroupReview, step: GroupStep): GroupReview {
  const after = { ...state, steps: [...state.steps, step] };
  const at = after.rows.indexOf(after.hand);
  return at < after.rows.length - 1
    ? withHand(after, at + 1)
    : saying(after, 'That was the last group: Enter or q finishes.');
}

/** Returns the state after an effect was carried out, with the decisions of the round as they are now. */
export function settledOnGroups(
  state: GroupReview,
  effect: GroupEffect,
  decisions: GroupReview['decisions'],
): GroupReview {
  if (effect.kind === 'back') {
    const { hand } = effect.to;
    const before = { ...state, decisions, hand, page: 0, steps: state.steps.slice(0, -1) };
    return saying(before, 'The last decision is taken back.');
  }
  const done = stepped(
    { ...state, decisions },
    { isSkip: false, hand: state.hand, decisions: state.decisions },
  );
  return effect.kind === 'forbid'
    ? saying(done, 'Kept apart: mentor match --keep then proposes anew.')
    : done;
}

/** Returns the state after an effect was refused, with nothing changed. */
export function refusedOnGroups(state: GroupReview, words: string): GroupReview {
  return saying(inMode(state, LOOK), words);
}
