/** `mentor match review` of a proposal of groups, on the full screen of a review. */
import type { Context } from '../../../context.ts';
import { idOf } from '../../../domain/reference.ts';
import { shellLine } from '../../../domain/words/text.ts';
import { Failure } from '../../../errors.ts';
import {
  addGroupDecision,
  loadGroupDecisions,
  removeGroupDecision,
} from '../../../store/matching/group-decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import type { FullScreen } from '../../../terminal/full-screen.ts';
import { listing, saidOfAll } from '../../../view/document/result.ts';
import { afterApplying, appliedText } from '../../../view/pages/matching/before-applying.ts';
import { personJsonOf, personTextOf } from '../../../view/pages/people.ts';
import {
  beginGroupReview,
  type GroupReview,
  type GroupReviewBegun,
  type MadeOnGroup,
  madeOnGroups,
  needsAnew,
  withoutThose,
} from '../../../view/review/groups/group-review.ts';
import {
  type GroupEffect,
  pressOnGroups,
  refusedOnGroups,
  settledOnGroups,
} from '../../../view/review/groups/group-review-keys.ts';
import { drawGroupReview } from '../../../view/review/groups/group-review-screen.ts';
import { listRowsIn } from '../../../view/review/screen-frame.ts';
import type { Pen } from '../../../view/review/screen-lines.ts';
import { requireProposal } from '../read-proposal.ts';
import { keyOfPress, withScreen } from '../review/run-review.ts';
import { madeText, stopped } from '../review/told-made.ts';
import { applyOpenGroups } from './apply-groups.ts';
import { approveGroup } from './approve-groups.ts';
import { findGroupInRound, keepApart } from './decide-group.ts';
import { membersOf } from '../../../matching/groups/explain/compare-groups.ts';
import { lockGroup } from './lock-group.ts';
import { loadGroups, requireCurrent } from './open-groups.ts';
import { sharedOf, shownGroupPlan } from './shown-groups.ts';

export interface ReviewGroupsOptions {
  readonly byName?: true | undefined;
  readonly confidential?: true | undefined;
}

/** Shows the groups of the open proposal until the person ends it. Each decision is kept at once. */
export async function reviewGroups(context: Context, options: ReviewGroupsOptions): Promise<void> {
  const store = await context.store();
  const begun = store.read((): GroupReviewBegun => {
    const loaded = loadGroups(store, requireProposal(store, undefined), undefined);
    requireCurrent(store, loaded);
    const { plan, people, proposal } = loaded;
    return {
      proposalId: proposal.id,
      plan: shownGroupPlan(store, plan, people, options.confidential === true),
      people,
      shared: sharedOf(plan, people),
      decisions: decisionsOf(store),
      order: options.byName === true ? 'name' : 'weakest',
    };
  });
  const { state, how } = await withScreen(context, (screen, pen) =>
    onScreen(screen, pen, store, beginGroupReview(begun)),
  );
  const { plan, people, proposalId } = state;
  const made = madeOnGroups(state);
  const told = madeText(made, (decision) =>
    decision === 'forbid' ? ['pair', 'pairs'] : ['group', 'groups'],
  );
  if (how === 'stopped') throw stopped(made.length === 0 ? null : told);
  const applied = how === 'apply' ? applyOpenGroups(store, proposalId) : undefined;
  const id = idOf('X', proposalId);
  const list = listing(made, [
    {
      key: 'people',
      of: ({ ids }) => ids.map((one) => personJsonOf(one, people)),
      text: ({ ids }) => ids.map((one) => personTextOf(one, people)).join('; '),
    },
    { key: 'decision', of: ({ decision }) => decision },
  ]);
  const text = [`${told}.`, ...(applied === undefined ? [] : [appliedText(id, applied.made.length)])].join(
    ' ',
  );
  await context.show(
    saidOfAll(
      'match.review.group/1',
      text,
      'decisions',
      list,
      { proposal: id },
      { matched: plan.summary.matched, groups: plan.groups.length, is_applied: applied !== undefined },
    ),
  );
  if (made.length > 0)
    await context.again(...made.map(lineOf), ...(applied === undefined ? [] : ['mentor match apply --yes']));
  await context.next(nextStep(state, applied?.made[0]?.id));
}

function nextStep(state: GroupReview, firstMade: number | undefined): string {
  if (firstMade !== undefined) return afterApplying(firstMade);
  return needsAnew(state)
    ? 'mentor match --keep proposes anew, and keeps what was approved'
    : 'mentor match apply makes the relationships';
}

interface Ended {
  readonly state: GroupReview;
  /** `stopped`: by Ctrl-C, or because the terminal is gone. */
  readonly how: 'apply' | 'leave' | 'stopped';
}

async function onScreen(screen: FullScreen, pen: Pen, store: Store, begun: GroupReview): Promise<Ended> {
  let state = begun;
  for (;;) {
    screen.draw(drawGroupReview(state, screen.size, pen));
    const pressed = await screen.next();
    if (pressed.kind === 'resize') continue;
    if (pressed.kind === 'gone') return { state, how: 'stopped' };
    const { state: next, effect } = pressOnGroups(state, keyOfPress(pressed), listRowsIn(screen.size));
    state = next;
    if (effect === undefined) continue;
    if (effect.kind === 'stop') return { state, how: 'stopped' };
    if (effect.kind === 'leave') return { state, how: effect.isApplying ? 'apply' : 'leave' };
    state = carriedOut(store, state, effect);
  }
}

/** Carries out an effect in a transaction of its own. Where it is refused, nothing is changed, and the screen says why. */
function carriedOut(
  store: Store,
  state: GroupReview,
  effect: Exclude<GroupEffect, { kind: 'leave' | 'stop' }>,
): GroupReview {
  try {
    store.write('match review', () => decideOn(store, state, effect));
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'refused' && error.kind !== 'locked')) throw error;
    return refusedOnGroups(
      state,
      error.hint === undefined ? error.message : `${error.message} (${error.hint})`,
    );
  }
  return settledOnGroups(
    state,
    effect,
    store.read(() => decisionsOf(store)),
  );
}

function decideOn(
  store: Store,
  state: GroupReview,
  effect: Exclude<GroupEffect, { kind: 'leave' | 'stop' }>,
): void {
  if (effect.kind === 'back') {
    // Those that the last step changed, and no others: somebody else may have decided meanwhile.
    for (const one of withoutThose(state.decisions, effect.to.decisions)) removeGroupDecision(store, one);
    for (const one of withoutThose(effect.to.decisions, state.decisions)) addGroupDecision(store, one);
  } else if (effect.kind === 'forbid')
    keepApart(store, findGroupInRound(store, effect.ids), { reason: effect.reason, isForGood: false });
  else if (effect.kind === 'approve') approveGroup(store, effect.group);
  else lockGroup(store, findGroupInRound(store, membersOf(effect.group)), {});
}

function decisionsOf(store: Store): GroupReview['decisions'] {
  return loadGroupDecisions(store, openRound(store).id);
}

function lineOf({ decision, ids, reason }: MadeOnGroup): string {
  const all = ids.map((id) => idOf('P', id));
  const named = decision === 'approve' ? all.slice(0, 1) : all;
  return shellLine([
    'mentor',
    'match',
    decision ?? 'release',
    ...named,
    ...(reason === null ? [] : ['--reason', reason]),
  ]);
}
