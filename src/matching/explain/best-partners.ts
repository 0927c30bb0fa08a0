/** The best partners for one person beside those whom a proposal gives them, each with what it would cost. */
import type { Participant } from '../../domain/people/participant.ts';
import { byCandidateKey, type MatchingInput, pairContextOf } from '../input/pair-context.ts';
import type { PlannedMatch, ProposalPlan } from '../proposal/proposal-plan.ts';
import { compilePairRules } from '../scoring/pair-rules.ts';
import { allowedMentors } from './allowed-mentors.ts';
import { type Ready, readyToAsk } from '../proposal/best-matches.ts';
import { explainPair, type PairJudgement, type Reading } from './explain-pair.ts';
import { type ForcedPrice, PricesOfPairs } from './why.ts';

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
 * @param most How many to return at most.
 */
export function bestPartners(
  input: MatchingInput,
  plan: ProposalPlan,
  person: Participant,
  side: 'mentee' | 'mentor',
  most: number,
  { scan, ...reading }: Reading & { readonly scan?: WebAssembly.Module } = {},
): PossiblePair[] {
  const prices = new PricesOfPairs(input, plan, scan);
  const ready = readyToAsk(input, scan);
  return bestOthers(input, plan, person, side, most, ready).map(({ other, score }) => {
    const [mentee, mentor] = side === 'mentee' ? [person, other] : [other, person];
    return {
      mentee,
      mentor,
      score,
      judgement: explainPair(input, mentee, mentor, reading),
      price: prices.of(mentee, mentor).forced,
      instead:
        side === 'mentee'
          ? takenBy(plan, mentor)
          : plan.matches.filter(({ menteeId }) => menteeId === mentee.id),
    };
  });
}

/**
 * Returns the mentors with the greatest scores for a mentee, or the mentees for a mentor, as {@link bestPartners} does, but
 * without their prices, which take long.
 *
 * @param ready the input ready to be asked, where it is
 */
export function bestOthers(
  input: MatchingInput,
  plan: ProposalPlan,
  person: Participant,
  side: 'mentee' | 'mentor',
  most: number,
  ready: Ready | null = null,
): { readonly other: Participant; readonly score: number }[] {
  const isMentee = side === 'mentee';
  const [mine, theirs] = isMentee ? (['menteeId', 'mentorId'] as const) : (['mentorId', 'menteeId'] as const);
  const own = new Set(plan.matches.filter((one) => one[mine] === person.id).map((one) => one[theirs]));
  return (isMentee ? allowedMentors(input, person, ready) : allowedMentees(input, person))
    .filter(({ other }) => !own.has(other.id))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most);
}

/** Returns the mentees whom the rules allow a mentor of the pool, by key. */
function allowedMentees(
  input: MatchingInput,
  mentor: Participant,
): readonly { readonly other: Participant; readonly score: number }[] {
  const alone = input.mentors.filter(({ participant }) => participant.id === mentor.id);
  const context = pairContextOf(input, input.mentees.toSorted(byCandidateKey), alone);
  const { scoreOf } = compilePairRules(input, context);
  return context.mentees
    .map((other, mentee) => ({ other, score: scoreOf(mentee, 0) }))
    .filter(({ score }) => !Number.isNaN(score));
}

/** Returns the matches of a mentor who has no place left; none where a place is free. */
function takenBy({ matches, mentors }: ProposalPlan, mentor: Participant): readonly PlannedMatch[] {
  const own = matches.filter(({ mentorId }) => mentorId === mentor.id);
  const places = mentors.find(({ mentorId }) => mentorId === mentor.id)?.places ?? 0;
  return own.length < places ? [] : own;
}
