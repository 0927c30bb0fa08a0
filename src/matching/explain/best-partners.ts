/** The best partners for one person beside those whom a proposal gives them, each with what it would cost. */
import type { Participant } from '../../domain/people/participant.ts';
import { byCandidateKey, type MatchingInput, pairContextOf } from '../input/pair-context.ts';
import type { PlannedMatch, ProposalPlan } from '../proposal/proposal-plan.ts';
import { compilePairRules } from '../scoring/pair-rules.ts';
import { explainPair, type PairJudgement, type Reading } from './explain-pair.ts';
import { bestMentorsFor, type ForcedPrice, priceOfHaving } from './why.ts';

/** A pair that a proposal does not have, though the rules allow it. */
export interface PossiblePair {
  readonly mentee: Participant;
  readonly mentor: Participant;
  /** In units. */
  readonly score: number;
  readonly judgement: PairJudgement;
  /** `null` where it is impossible because of what is locked. */
  readonly price: ForcedPrice | null;
  /** Why the proposal does not have it, as far as it can be told: those who take the place of one of the two. */
  readonly instead: readonly PlannedMatch[];
}

/**
 * Returns the pairs with the greatest scores for somebody, of those that the rules allow and the proposal does not have.
 * Equal scores are in the order of the others' keys.
 *
 * @param side What they are in these pairs; they must be among the people of the input.
 * @param most How many to return at most; each takes a new proposal.
 */
export function bestPartners(
  input: MatchingInput,
  plan: ProposalPlan,
  person: Participant,
  side: 'mentee' | 'mentor',
  most: number,
  { scan, ...reading }: Reading & { readonly scan?: WebAssembly.Module } = {},
): PossiblePair[] {
  const pairs =
    side === 'mentee'
      ? bestMentorsFor(input, plan, person, most).map((one) => ({ ...one, mentee: person }))
      : bestMenteesFor(input, plan, person, most).map((one) => ({ ...one, mentor: person }));
  return pairs.map(({ mentee, mentor, score }) => ({
    mentee,
    mentor,
    score,
    judgement: explainPair(input, mentee, mentor, reading),
    price: priceOfHaving(input, plan, mentee, mentor, scan),
    instead:
      side === 'mentee'
        ? takenBy(plan, mentor)
        : plan.matches.filter(({ menteeId }) => menteeId === mentee.id),
  }));
}

function bestMenteesFor(
  input: MatchingInput,
  plan: ProposalPlan,
  mentor: Participant,
  most: number,
): { readonly mentee: Participant; readonly score: number }[] {
  const own = new Set(
    plan.matches.filter(({ mentorId }) => mentorId === mentor.id).map(({ menteeId }) => menteeId),
  );
  const mentors = input.mentors.filter(({ participant }) => participant.id === mentor.id);
  const context = pairContextOf(input, input.mentees.toSorted(byCandidateKey), mentors);
  const judge = compilePairRules(input, context);
  return context.mentees
    .map((mentee, at) => ({ mentee, score: judge.scoreOf(at, 0) }))
    .filter(({ mentee, score }) => !Number.isNaN(score) && !own.has(mentee.id))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Returns the matches of a mentor who has no place left; none where a place is free. */
function takenBy({ matches, mentors }: ProposalPlan, mentor: Participant): readonly PlannedMatch[] {
  const own = matches.filter(({ mentorId }) => mentorId === mentor.id);
  const places = mentors.find(({ mentorId }) => mentorId === mentor.id)?.places ?? 0;
  return own.length < places ? [] : own;
}
