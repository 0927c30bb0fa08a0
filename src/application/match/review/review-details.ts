/** Works out what a review shows of the pair in hand, a little at a time, so that keys are never kept waiting long. */
import { pairKey } from '../../../domain/decision.ts';
import { loadScan } from '../../../io/program-files.ts';
import { bestOthers } from '../../../matching/explain/best-partners.ts';
import { compilePairJudgement } from '../../../matching/explain/explain-pair.ts';
import { PricesOfPairs } from '../../../matching/explain/why.ts';
import type { MatchingInput } from '../../../matching/input/pair-context.ts';
import type { Store } from '../../../store/store.ts';
import { withDetail } from '../../../view/review/review-outcome.ts';
import {
  type Detail,
  type OtherMentor,
  type ReviewState,
  rowInHand,
} from '../../../view/review/review-state.ts';
import { holding } from '../kept-approvals.ts';
import { loadReviewed, type Reviewed } from '../open-proposal.ts';
import type { ScoreFile } from '../scores.ts';

/** At most this many other mentors are shown; each requires a new proposal to be solved. */
const MOST_OTHERS = 3;

/** With more possible pairs than this, a price takes longer than a key may wait. */
const MOST_QUICK_PAIRS = 500_000;

export interface DetailsOf {
  readonly store: Store;
  readonly files: readonly ScoreFile[] | undefined;
  readonly isInConfidence: boolean;
}

/** The people and rules that a proposal in hand was made from; undefined where they have changed since. */
interface Read {
  readonly proposal: ReviewState['proposal'];
  readonly reviewed: Reviewed | undefined;
}

/** Where the details of the rows come from; what it has read is kept while the proposal in hand is the same. */
export class ReviewDetails {
  readonly #of: DetailsOf;
  #read: Read | undefined;

  /** @param read What has been read already. */
  constructor(of: DetailsOf, read?: Read) {
    this.#of = of;
    this.#read = read;
  }

  /** Returns the state with the points of the pair in hand, which take no time. */
  judged(state: ReviewState): ReviewState {
    const row = rowInHand(state);
    if (row === undefined || state.details.has(row.menteeId)) return state;
    const reviewed = this.#reviewed(state);
    const mentee = reviewed?.people.get(row.menteeId);
    const mentor = row.mentorId === null ? undefined : reviewed?.people.get(row.mentorId);
    const judgement =
      reviewed === undefined || mentee === undefined || mentor === undefined
        ? null
        : compilePairJudgement(reviewed.input, [mentee], [mentor], this.#of)(0, 0);
    // Of people who have changed meanwhile nothing is known; the next proposal has them.
    const detail: Detail = reviewed === undefined ? { judgement, others: [] } : { judgement };
    return withDetail(state, row.menteeId, detail);
  }

  /** Returns whether something is still to be worked out for the pair in hand. */
  isToDo(state: ReviewState): boolean {
    const detail = state.details.get(state.hand);
    return detail !== undefined && (detail.others?.some((other) => isDue(other, state)) ?? true);
  }

  /** Returns the state with one thing more: who else there is for the mentee, or what one of them costs. */
  lookFurther(state: ReviewState): ReviewState {
    const detail = state.details.get(state.hand);
    const reviewed = this.#reviewed(state);
    const mentee = reviewed?.people.get(state.hand);
    if (detail === undefined || reviewed === undefined || mentee === undefined) return state;
    const { plan } = reviewed;
    const input = heldInput(reviewed.input, state);
    const { others } = detail;
    if (others === undefined) {
      const isSlow = input.mentees.length * input.mentors.length > MOST_QUICK_PAIRS;
      const price = isSlow ? 'on-request' : 'unknown';
      const found = bestOthers(input, plan, mentee, 'mentee', MOST_OTHERS).map(
        ({ other, score }): OtherMentor => ({ mentorId: other.id, score, price }),
      );
      return withDetail(state, state.hand, { ...detail, others: found });
    }
    const at = others.findIndex((other) => isDue(other, state));
    const mentor = reviewed.people.get(others[at]?.mentorId ?? 0);
    if (mentor === undefined) return state;
    const price = new PricesOfPairs(input, plan, loadScan()).of(mentee, mentor).forced;
    return withDetail(state, state.hand, { ...detail, others: others.with(at, { ...others[at]!, price }) });
  }

  #reviewed(state: ReviewState): Reviewed | undefined {
    const { store, files } = this.#of;
    if (this.#read?.proposal !== state.proposal)
      this.#read = { proposal: state.proposal, reviewed: store.read(() => loadReviewed(store, files)) };
    const { reviewed } = this.#read;
    return reviewed?.proposal.id === state.proposal.id ? reviewed : undefined;
  }
}

function isDue({ price }: OtherMentor, { mode }: ReviewState): boolean {
  return price === 'unknown' || (price === 'on-request' && mode.kind === 'choose');
}

/** What was decided on pairs of the proposal is held: taking another mentor keeps it too. */
function heldInput(input: MatchingInput, { decisions, proposal, hand }: ReviewState): MatchingInput {
  const matched = new Set(proposal.plan.matches.map(pairKey));
  const held = decisions.flatMap(({ menteeId, mentorId, decision }) =>
    decision !== 'forbid' && menteeId !== hand && matched.has(pairKey({ menteeId, mentorId }))
      ? [{ menteeId, mentorId, by: decision === 'lock' ? ('lock' as const) : ('approval' as const) }]
      : [],
  );
  return holding(input, held);
}
