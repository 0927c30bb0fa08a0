/** Why a pair is, or is not, in a proposal: what speaks for it, and what having it would cost. */
import type { Participant } from '../../domain/people/participant.ts';
import { personText } from '../../domain/people/person-text.ts';
import type { Absence } from '../input/absence.ts';
import { compareProposals, type MenteeChange } from './compare.ts';
import { UNAVAILABLE } from '../proposal/in-confidence.ts';
import { explainPair, type PairJudgement, type Reading } from './explain-pair.ts';
import { lockProblems, wordsOf } from '../input/locks.ts';
import { type AllowedMentor, allowedMentors } from './allowed-mentors.ts';
import type { ProposalPlan } from '../proposal/proposal-plan.ts';
import {
  type BestMatches,
  bestMatches,
  havingSeen,
  matchesHaving,
  type Near,
  nearOf,
  readyToAsk,
  totalOf,
} from '../proposal/best-matches.ts';
import { numberIfExact } from '../input/units.ts';
import type { Asked } from '../proposal/propose.ts';
import { byCandidateKey, type Lock, type MatchingInput } from '../input/pair-context.ts';

/** The mentor's rank among those whom the mentee may have. */
export interface Rank {
  /** 1 for the mentor of the greatest score. Equal scores share the first of their places. */
  readonly place: number;
  /** Mentors whom the rules allow the mentee. */
  readonly of: number;
}

/** The price of having a pair: everything that differs in the best proposal that has it. */
export interface ForcedPrice {
  /** Whether the pair breaks rules, so that its lock needs a reason. */
  readonly isOverriding: boolean;
  readonly matchedChange: number;
  /** In units. */
  readonly totalChange: bigint;
  /** How many more or fewer are matched of those who waited so long, longest first. Groups without a change are left out. */
  readonly waits: readonly { readonly wait: number; readonly matchedChange: number }[];
  /** The mentees who would get another mentor, lose theirs or get one at last, including the pair's own. By key. */
  readonly changes: readonly MenteeChange[];
  /** The total of the new proposal, in units. */
  readonly total: number | string;
  readonly matched: number;
}

export interface Why {
  readonly judgement: PairJudgement;
  /** `null` where the rules do not allow the pair. */
  readonly rank: Rank | null;
  /** The mentor whom the mentee has in the proposal, if any. */
  readonly now: { readonly mentorId: number; readonly score: number } | null;
  /** `null` where the pair is impossible, where the proposal has it, or where it is in confidence whether it is possible. */
  readonly forced: ForcedPrice | null;
  /** Why the pair is impossible, in clauses; empty where it is possible. */
  readonly impossible: readonly string[];
}

/**
 * Explains a pair beside a proposal made from the input. The price is exact: the value of a proposal with the pair
 * locked, less the value of the given one.
 *
 * @param plan made from the input unchanged
 * @param asked who takes no part, to say why; `scan` is as for `propose`
 */
export function whyPair(
  input: MatchingInput,
  plan: ProposalPlan,
  mentee: Participant,
  mentor: Participant,
  { absences = [], scan, ...reading }: Reading & Omit<Asked, 'report'> = {},
): Why {
  const judgement = explainPair(input, mentee, mentor, reading);
  const match = plan.matches.find(({ menteeId }) => menteeId === mentee.id);
  const isProposed = match?.mentorId === mentor.id;
  const ready = isProposed ? null : readyToAsk(input, scan);
  const seen = {
    judgement,
    rank:
      judgement.broken.length === 0 && judgement.score !== null
        ? rankOf(allowedMentors(input, mentee, ready), judgement.score)
        : null,
    now: match === undefined ? null : { mentorId: match.mentorId, score: match.score },
  };
  if (isProposed) return { ...seen, forced: null, impossible: [] };
  // One rule in confidence can be overridden and another cannot, so a price would reveal which one it is.
  if (judgement.broken.some(({ rule }) => rule === UNAVAILABLE))
    return {
      ...seen,
      forced: null,
      impossible: [`${personText(mentee)} with ${personText(mentor)}: ${UNAVAILABLE}`],
    };
  const isOverriding = judgement.broken.length > 0;
  return { ...seen, ...new PricesOfPairs(input, plan, scan).of(mentee, mentor, { isOverriding, absences }) };
}

interface Forcing {
  readonly isOverriding: boolean;
  readonly absences: readonly Absence[];
}

/**
 * Finds the exact prices of pairs, one after the other: what the next proposal would be with the pair locked. The people are
 * made ready once.
 */
export class PricesOfPairs {
  readonly #asked: MatchingInput;
  readonly #input: MatchingInput;
  readonly #plan: ProposalPlan;
  readonly #scan: WebAssembly.Module | undefined;
  readonly #near: Near | null;
  #having: ReturnType<typeof matchesHaving> | undefined;

  /** @param plan A plan of these people. */
  constructor(input: MatchingInput, plan: ProposalPlan, scan: WebAssembly.Module | undefined) {
    this.#asked = input;
    this.#input = havingSeen(input, plan);
    this.#plan = plan;
    this.#scan = scan;
    this.#near = nearOf(input, plan);
  }

  /** Returns the price of a pair, or why it is impossible because of what is locked. */
  of(
    mentee: Participant,
    mentor: Participant,
    { isOverriding, absences }: Forcing = { isOverriding: false, absences: [] },
  ): Pick<Why, 'forced' | 'impossible'> {
    const forcing = withLock(this.#input, mentee, mentor);
    const problems = lockProblems(forcing.input, absences, forcing.lock).filter(
      ({ lock }) => lock === forcing.lock,
    );
    const impossible = wordsOf(problems);
    if (impossible.length > 0) return { forced: null, impossible };
    const after =
      (isOverriding ? null : this.#matchesHaving(mentee, mentor)) ??
      bestMatches(forcing.input, this.#scan, this.#near);
    return { forced: { isOverriding, ...priceOf(this.#input, this.#plan, after) }, impossible };
  }

  #matchesHaving(mentee: Participant, mentor: Participant): BestMatches | null {
    if (this.#near === null) return null;
    this.#having ??= matchesHaving(this.#asked, this.#plan, this.#scan, this.#near);
    return this.#having(mentee.id, mentor.id);
  }
}

/** Returns the input with a pair locked, replacing any lock of its mentee and overriding rules that can be broken. */
function withLock(
  input: MatchingInput,
  mentee: Participant,
  mentor: Participant,
): { readonly input: MatchingInput; readonly lock: Lock } {
  const lock: Lock = { menteeKey: mentee.key, mentorKey: mentor.key, by: 'lock', overrides: 'any' };
  const others = input.locks.filter(({ menteeKey }) => menteeKey !== mentee.key);
  return { input: { ...input, locks: [...others, lock] }, lock };
}

/** Returns how matches differ in value from those of a proposal of the same people. */
function priceOf(
  { mentees }: MatchingInput,
  before: ProposalPlan,
  after: BestMatches,
): Omit<ForcedPrice, 'isOverriding'> {
  const place = new Map(mentees.toSorted(byCandidateKey).map(({ participant: { id } }, at) => [id, at]));
  const waitOf = new Map(mentees.map(({ participant, wait }) => [participant.id, wait]));
  const changes = compareProposals(before, after).sort(
    (a, b) => (place.get(a.menteeId) ?? 0) - (place.get(b.menteeId) ?? 0),
  );
  const byWait = new Map<number, number>();
  for (const change of changes) {
    const difference = Number(typeof change.after === 'number') - Number(typeof change.before === 'number');
    const wait = waitOf.get(change.menteeId) ?? 0;
    byWait.set(wait, (byWait.get(wait) ?? 0) + difference);
  }
  const total = totalOf(after);
  return {
    matchedChange: after.matches.length - before.matches.length,
    totalChange: total - totalOf(before),
    waits: [...byWait]
      .map(([wait, matchedChange]) => ({ wait, matchedChange }))
      .filter(({ matchedChange }) => matchedChange !== 0)
      .sort((a, b) => b.wait - a.wait),
    changes,
    total: numberIfExact(total),
    matched: after.matches.length,
  };
}

/** @param own The score of the pair, whose mentor need not be in the pool. */
function rankOf(allowed: readonly AllowedMentor[], own: number): Rank {
  return { place: 1 + allowed.filter(({ score }) => score > own).length, of: allowed.length };
}
