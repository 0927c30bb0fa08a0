/** The dialogue of `mentor match review`: shows a match, asks, records the decision at once, and goes on. */
import type { Context } from '../../context.ts';
import type { Decision, PairDecision } from '../../domain/decision.ts';
import { idOf } from '../../domain/reference.ts';
import { Failure } from '../../errors.ts';
import { loadScan } from '../../io/program-files.ts';
import { compilePairJudgement } from '../../matching/explain/explain-pair.ts';
import { alternativesFor } from '../../matching/explain/why.ts';
import { removeDecision } from '../../store/matching/decisions.ts';
import type { Store } from '../../store/store.ts';
import type { StoredPlan } from '../../view/pages/matching/proposal.ts';
import { reviewDocument } from '../../view/pages/matching/match-review.ts';
import { listed, plural } from '../../view/words/words.ts';
import { DECIDED, decide, findPairInRound, pairKey } from './decide-pair.ts';
import { lockPair } from './lock-pair.ts';
import type { Reviewed } from './open-proposal.ts';

type Match = StoredPlan['matches'][number];

/** A decision made in a review; `null` where one was taken back. */
export interface Made extends Pick<PairDecision, 'menteeId' | 'mentorId'> {
  readonly decision: Decision | null;
  readonly reason?: string;
}

export interface Conversation {
  readonly context: Context;
  readonly store: Store;
  readonly reviewed: Reviewed;
  readonly matches: readonly Match[];
  /** By `menteeId mentorId`; kept up to date with each decision. */
  readonly decided: Map<string, Decision>;
  /** Whether confidential points are shown. */
  readonly isInConfidence: boolean;
  /** Filled during the review; a later decision on a match replaces an earlier one. */
  made: readonly Made[];
}

/** At most this many other mentors are shown; each requires a new proposal to be solved. */
const ALTERNATIVES = 3;

/**
 * Goes through the matches until all have been seen or the person stops.
 *
 * @throws Failure `cancelled` on Ctrl-C, saying that the decisions so far are kept.
 */
export async function reviewAll(conversation: Conversation): Promise<void> {
  const { matches } = conversation;
  for (let at = 0; at < matches.length;) {
    await showMatch(conversation, at);
    const answer = await askOrStop(conversation, at);
    if (answer === 'quit') return;
    if (answer === 'back') {
      at--;
      continue;
    }
    if (answer === 'skip' || (await act(conversation, matches[at]!, answer))) at++;
  }
}

async function showMatch(conversation: Conversation, at: number): Promise<void> {
  const { context, reviewed, matches, decided, isInConfidence } = conversation;
  const { menteeId, mentorId, score } = matches[at]!;
  const { input, plan, people } = reviewed;
  const [mentee, mentor] = [people.get(menteeId)!, people.get(mentorId)!];
  const alternatives = await context.progress('Looking for others', () =>
    alternativesFor(input, plan, mentee, ALTERNATIVES, loadScan()),
  );
  await context.tell(
    reviewDocument({
      mentee,
      mentor,
      score,
      decimals: plan.decimals,
      judgement: compilePairJudgement(input, [mentee], [mentor], { isInConfidence })(0, 0),
      alternatives,
      decision: decided.get(pairKey(matches[at]!)),
      place: at + 1,
      of: matches.length,
      people,
    }),
  );
}

async function askOrStop(conversation: Conversation, at: number): Promise<string> {
  const decision = conversation.decided.get(pairKey(conversation.matches[at]!));
  const choices = [
    { value: 'approve', label: 'Approve' },
    { value: 'lock', label: 'Lock: matched whatever comes' },
    { value: 'forbid', label: 'Forbid: keep them apart' },
    { value: 'skip', label: 'Skip' },
    ...(decision === undefined ? [] : [{ value: 'release', label: 'Take back what was decided' }]),
    ...(at === 0 ? [] : [{ value: 'back', label: 'Back' }]),
    { value: 'quit', label: 'Stop here' },
  ];
  const asked = { option: '--decision', message: 'What becomes of it?', kind: 'choice' as const, choices };
  return ask(conversation, asked);
}

/** Asks a question. Ctrl-C in the middle loses nothing, and the message says so. */
async function ask(
  { context, made }: Conversation,
  question: Parameters<Context['ask']['one']>[0],
): Promise<string> {
  try {
    return await context.ask.one(question);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'cancelled' || made.length === 0) throw error;
    throw new Failure(
      'cancelled',
      `Stopped. What was decided is kept: ${madeText(made)}.`,
      'mentor match decisions lists it; mentor match review goes on with the others',
    );
  }
}

/** Carries out the choice, and returns whether that was possible. */
async function act(conversation: Conversation, match: Match, answer: string): Promise<boolean> {
  const { context, store, decided } = conversation;
  const { menteeId, mentorId } = match;
  const reason = answer === 'lock' || answer === 'forbid' ? await askReason(conversation, answer) : undefined;
  const decision = answer === 'release' ? null : (answer as Decision);
  try {
    store.write('match review', () => {
      const pair = findPairInRound(store, idOf('P', menteeId), idOf('P', mentorId));
      if (decision === 'lock') lockPair(store, pair, { reason });
      else if (decision === null) removeDecision(store, { roundId: pair.round.id, ...match });
      else decide(store, { ...pair, menteeId, mentorId }, decision, { reason });
    });
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'refused') throw error;
    await context.say(`${error.message}${error.hint === undefined ? '' : `\nHint: ${error.hint}`}`);
    return false;
  }
  if (decision === null) decided.delete(pairKey(match));
  else decided.set(pairKey(match), decision);
  conversation.made = [
    ...conversation.made.filter((one) => pairKey(one) !== pairKey(match)),
    { menteeId, mentorId, decision, ...(reason === undefined ? {} : { reason }) },
  ];
  return true;
}

async function askReason(conversation: Conversation, answer: 'lock' | 'forbid'): Promise<string | undefined> {
  const given = await ask(conversation, {
    option: '--reason',
    message: answer === 'lock' ? 'Why? (may be left blank)' : 'Why?',
    kind: 'text',
    check: (text) => (answer === 'forbid' && text.trim() === '' ? 'This cannot be left out.' : undefined),
  });
  return given === '' ? undefined : given;
}

/** Returns what was decided: `2 matches approved and 1 match kept apart`. */
export function madeText(made: readonly Made[]): string {
  const parts = (['approve', 'lock', 'forbid', null] as const).flatMap((decision) => {
    const count = made.filter((one) => one.decision === decision).length;
    const words = decision === null ? 'taken back' : DECIDED[decision];
    return count === 0 ? [] : [`${plural(count, 'match', 'matches')} ${words}`];
  });
  return parts.length === 0 ? 'Nothing was decided' : listed(parts);
}
