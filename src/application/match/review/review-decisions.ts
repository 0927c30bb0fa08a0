/** Keeps the decisions of a review in the data file, each in its own transaction. */
import { type Pair, type PairDecision, pairKey } from '../../../domain/decision.ts';
import { idOf } from '../../../domain/reference.ts';
import { Failure } from '../../../errors.ts';
import { loadDecisions, recordDecision, removeDecision } from '../../../store/matching/decisions.ts';
import { openRound } from '../../../store/matching/rounds.ts';
import type { Store } from '../../../store/store.ts';
import { asksAnew, type ToDo } from '../../../view/review/review-keys.ts';
import type { Outcome } from '../../../view/review/review-outcome.ts';
import type { ReviewState, Step } from '../../../view/review/review-state.ts';
import { decide, findPairInRound, type PairInRound } from '../decide-pair.ts';
import { lockPair } from '../lock-pair.ts';
import type { ScoreFile } from '../scores.ts';
import { type MadeAnew, matchAnew, reopenProposal } from './review-anew.ts';

/** What may go wrong with a decision and is told on the screen; the review goes on. */
const TOLD: ReadonlySet<Failure['kind']> = new Set(['refused', 'usage', 'locked']);

/**
 * Carries out an effect, and returns what became of it.
 *
 * @returns Words where it was refused and nothing was changed.
 */
export function carryOut(
  store: Store,
  state: ReviewState,
  effect: ToDo,
  files: readonly ScoreFile[] | undefined,
): Outcome | { readonly refused: string } {
  try {
    if (effect.kind === 'back') return goBack(store, state, effect.to);
    if (effect.kind !== 'anew') store.write('match review', () => decideOn(store, effect));
  } catch (error) {
    return { refused: wordsOf(error) };
  }
  const anew = asksAnew(effect) ? tryAnew(store, files) : { words: [] };
  return { ...anew, decisions: decisionsOf(store) };
}

/** What was decided is kept where no proposal can be made around it, and the reason is told. */
function tryAnew(
  store: Store,
  files: readonly ScoreFile[] | undefined,
): Partial<MadeAnew> & Pick<MadeAnew, 'words'> {
  try {
    return matchAnew(store, files);
  } catch (error) {
    return { words: [wordsOf(error)] };
  }
}

/** Returns a failure in words for the screen; what is none is thrown on. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Failure) || !TOLD.has(error.kind)) throw error;
  return error.hint === undefined ? error.message : `${error.message} (${error.hint})`;
}

function decideOn(store: Store, effect: Exclude<ToDo, { kind: 'back' | 'anew' }>): void {
  const pair = findPairInRound(store, idOf('P', effect.pair.menteeId), idOf('P', effect.pair.mentorId));
  if (effect.kind === 'lock') lockPair(store, pair, {});
  else if (effect.kind === 'take') lockPair(store, withoutLock(store, pair), {});
  else if (effect.kind === 'forbid') decide(store, pair, 'forbid', { reason: effect.reason });
  else decide(store, pair, 'approve');
}

/** Whom the mentee was locked to gives way to the mentor who is taken. */
function withoutLock(store: Store, pair: PairInRound): PairInRound {
  const locks = pair.decisions.filter(
    ({ decision, menteeId, mentorId }) =>
      decision === 'lock' && menteeId === pair.menteeId && mentorId !== pair.mentorId,
  );
  for (const lock of locks) removeDecision(store, lock);
  return { ...pair, decisions: pair.decisions.filter((one) => !locks.includes(one)) };
}

/** Restores the decisions that the last step changed, and no others: somebody else may have decided meanwhile. */
function goBack(store: Store, state: ReviewState, to: Step): Outcome {
  const isReopened = to.proposal.plan !== state.proposal.plan;
  const proposal = store.write('match review', () => {
    for (const one of withoutSame(state.decisions, to.decisions)) removeDecision(store, one);
    for (const one of withoutSame(to.decisions, state.decisions)) recordDecision(store, one);
    return isReopened ? reopenProposal(store, to.proposal) : undefined;
  });
  return { decisions: decisionsOf(store), proposal, words: [] };
}

/** Returns the decisions that are not the same in the others; both were loaded, with their properties in one order. */
function withoutSame(decisions: readonly PairDecision[], others: readonly PairDecision[]): PairDecision[] {
  const same = new Set(others.map((one) => JSON.stringify(one)));
  return decisions.filter((one) => !same.has(JSON.stringify(one)));
}

function decisionsOf(store: Store): readonly PairDecision[] {
  return store.read(() => loadDecisions(store, openRound(store).id));
}

/** A decision of a review; `null` where one was taken back. */
export interface Made extends Pair {
  readonly decision: PairDecision['decision'] | null;
  readonly reason: string | null;
}

/** Returns what a review has decided beside what it began with. */
export function madeIn({ start, decisions }: Pick<ReviewState, 'start' | 'decisions'>): Made[] {
  const now = new Set(decisions.map(pairKey));
  const gone = withoutSame(start.decisions, decisions).filter((one) => !now.has(pairKey(one)));
  return [
    ...withoutSame(decisions, start.decisions).map(({ menteeId, mentorId, decision, reason }) => ({
      menteeId,
      mentorId,
      decision,
      reason,
    })),
    ...gone.map(({ menteeId, mentorId }) => ({ menteeId, mentorId, decision: null, reason: null })),
  ];
}
