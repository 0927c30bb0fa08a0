/** Builders: reviews of made-up proposals, and a stand-in for the data file that keeps what keys ask for. */
import * as fc from 'fast-check';
import { type PairDecision, pairKey } from '../../../src/domain/decision.ts';
import type { Participant } from '../../../src/domain/people/participant.ts';
import type { StoredPlan } from '../../../src/view/pages/matching/proposal.ts';
import { press, type ReviewKey, type ToDo } from '../../../src/view/review/review-keys.ts';
import { settled, withDetail } from '../../../src/view/review/review-outcome.ts';
import { beginReview, type ProposalInHand, type ReviewState } from '../../../src/view/review/review-state.ts';
import { aPerson } from '../../matching/people.ts';

/** Mentee i, from 1, is matched with mentor 100 + i, with a score of i points; those after `matched` with nobody. */
export function aPlan(mentees: number, matched = mentees): StoredPlan {
  const ids = Array.from({ length: mentees }, (_, at) => at + 1);
  const matches = ids
    .slice(0, matched)
    .map((id) => ({ menteeId: id, mentorId: 100 + id, score: id * 1000, points: [] }));
  const unmatched = ids
    .slice(matched)
    .map((menteeId) => ({ menteeId, reason: 'there is no place left', removedBy: {} }));
  return withSummary({
    decimals: 3,
    objective: 'default',
    matches,
    unmatched,
    notReady: [],
  } as unknown as StoredPlan);
}

function withSummary(plan: StoredPlan): StoredPlan {
  const total = plan.matches.reduce((sum, { score }) => sum + score, 0);
  return { ...plan, summary: { ...plan.summary, matched: plan.matches.length, total } };
}

/** A review at its beginning. */
export function aReview({
  mentees = 3,
  matched = mentees,
  decisions = [],
  personOf = () => ({}),
}: {
  readonly mentees?: number;
  readonly matched?: number;
  readonly decisions?: readonly PairDecision[];
  readonly personOf?: (id: number) => Partial<Participant>;
} = {}): ReviewState {
  const ids = Array.from({ length: mentees }, (_, at) => [at + 1, at + 101]).flat();
  const people = new Map(
    ids.map((id) => [id, aPerson(id > 100 ? `Mentor ${id}` : `Mentee ${id}`, { id, ...personOf(id) })]),
  );
  const proposal: ProposalInHand = { id: 1, fingerprint: 'f', plan: aPlan(mentees, matched) };
  return beginReview({ proposal, people, decisions, order: 'weakest', hiddenFields: [] });
}

/** Decisions as the data file has them. */
export function aDecision(
  menteeId: number,
  mentorId: number,
  decision: PairDecision['decision'],
  reason: string | null = null,
): PairDecision {
  return {
    roundId: 1,
    menteeId,
    mentorId,
    decision,
    reason,
    overrideReason: null,
    overrideRules: [],
    isForGood: false,
    decidedOn: '2026-11-22',
  };
}

/** The mentors of two other mentees, as what the one in hand could have, and what each costs. */
export function withOthers(state: ReviewState): ReviewState {
  if (state.details.has(state.hand)) return state;
  const mentors = state.proposal.plan.matches.filter(({ menteeId }) => menteeId !== state.hand).slice(0, 2);
  const others = mentors.map(({ menteeId, mentorId }) => ({
    mentorId,
    score: 1500,
    price: {
      isOverriding: false,
      matchedChange: 0,
      totalChange: -1500n,
      waits: [],
      changes: [{ menteeId, before: mentorId, after: null }],
      total: 1,
      matched: 1,
    },
  }));
  return withDetail(state, state.hand, { judgement: null, others });
}

/** A key that a review knows, or a letter of a text. */
export const ANY_KEY = fc.constantFrom(
  'a',
  'l',
  's',
  'j',
  'k',
  't',
  '1',
  '2',
  'f',
  'x',
  'return',
  'escape',
  'w',
  '/',
  '?',
  ' ',
  'end',
  'q',
  'n',
  '<',
);

/** Presses keys one after the other, and does at once what they ask for. */
export function pressed(begun: ReviewState, ...keys: readonly (string | ReviewKey)[]): ReviewState {
  return keys.reduce<ReviewState>((before, key) => {
    const { state, effect } = press(withOthers(before), typeof key === 'string' ? { name: key } : key, 5);
    return effect === undefined || effect.kind === 'leave' || effect.kind === 'stop'
      ? state
      : done(state, effect);
  }, begun);
}

function done(state: ReviewState, effect: ToDo): ReviewState {
  if (effect.kind === 'back') {
    const { decisions, proposal } = effect.to;
    return settled(state, effect, {
      decisions: [...decisions],
      proposal: { ...proposal, id: state.proposal.id + 1 },
      words: [],
    });
  }
  const proposal = { ...state.proposal, id: state.proposal.id + 1 };
  if (effect.kind === 'anew')
    return settled(state, effect, { decisions: state.decisions, proposal, words: [] });
  const { menteeId, mentorId } = effect.pair;
  const others = state.decisions.filter((one) => pairKey(one) !== pairKey(effect.pair));
  if (effect.kind === 'approve' || effect.kind === 'lock')
    return settled(state, effect, {
      decisions: [...others, aDecision(menteeId, mentorId, effect.kind)],
      words: [],
    });
  if (effect.kind === 'forbid')
    return settled(state, effect, {
      decisions: [...others, aDecision(menteeId, mentorId, 'forbid', effect.reason)],
      proposal: { ...proposal, plan: withPair(proposal.plan, menteeId, null) },
      words: [],
    });
  return settled(state, effect, {
    decisions: [...others, aDecision(menteeId, mentorId, 'lock')],
    proposal: { ...proposal, plan: withPair(proposal.plan, menteeId, mentorId) },
    words: [],
  });
}

/** Returns a plan with a pair in place of those that either of the two had. */
function withPair(plan: StoredPlan, menteeId: number, mentorId: number | null): StoredPlan {
  const matches = plan.matches.filter((one) => one.menteeId !== menteeId && one.mentorId !== mentorId);
  const all = [...plan.matches, ...plan.unmatched].map((one) => one.menteeId);
  const own = mentorId === null ? [] : [{ menteeId, mentorId, score: 1500, points: [] }];
  const now = [...matches, ...own];
  const unmatched = all
    .filter((id) => !now.some((one) => one.menteeId === id))
    .map((id) => ({ menteeId: id, reason: 'there is no place left', removedBy: {} }));
  return withSummary({ ...plan, matches: now, unmatched });
}
