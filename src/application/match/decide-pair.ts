/** What the commands that decide on a pair share: the round, the pair, and how the decision is shown. */
import type { Context } from '../../context.ts';
import type { Decision, PairDecision } from '../../domain/decision.ts';
import type { Participant } from '../../domain/people/participant.ts';
import { idOf } from '../../domain/reference.ts';
import type { Round } from '../../domain/round.ts';
import { loadDecisions, recordDecision, removeDecision } from '../../store/matching/decisions.ts';
import { openRound } from '../../store/matching/rounds.ts';
import type { Store } from '../../store/store.ts';
import { type People, personJson, personJsonOf, personText } from '../../view/pages/people.ts';
import { type Field } from '../../view/document/result.ts';
import { pairInRoles } from '../people/pair-in-roles.ts';

/** A pair in the open round, with all decisions of that round. */
export interface PairInRound {
  readonly round: Round;
  readonly mentee: Participant;
  readonly mentor: Participant;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly decisions: readonly PairDecision[];
  /** The decision on this pair. */
  readonly before: PairDecision | undefined;
  /** The same; otherwise the decision on the two the other way round, where both have both roles. */
  readonly ofTheTwo: PairDecision | undefined;
}

/**
 * Returns a pair as the open round knows it.
 *
 * @throws Failure `refused` where no round is open, or the texts name no mentee and mentor.
 */
export function findPairInRound(store: Store, first: string, second: string): PairInRound {
  const round = openRound(store);
  const [mentee, mentor] = pairInRoles(store, first, second);
  const decisions = loadDecisions(store, round.id);
  const [menteeId, mentorId] = [mentee.id, mentor.id];
  const before = decisions.find((one) => one.menteeId === menteeId && one.mentorId === mentorId);
  const reversed = decisions.find((one) => one.menteeId === mentorId && one.mentorId === menteeId);
  return { round, mentee, mentor, menteeId, mentorId, decisions, before, ofTheTwo: before ?? reversed };
}

/**
 * Records a decision on a pair. A mentee is locked to one mentor, or has one approved match, so an approval of the
 * mentee with somebody else is removed. An earlier decision on the same two the other way round is removed too, unless
 * both are locks, which requires a reason: two people who are kept apart are so in both directions, and two who are
 * matched are not kept apart.
 */
export function decide(
  store: Store,
  pair: Pick<PairInRound, 'round' | 'decisions' | 'menteeId' | 'mentorId'>,
  decision: Decision,
  given: Partial<Given> = {},
): void {
  const { round, menteeId, mentorId } = pair;
  if (decision !== 'forbid')
    for (const other of pair.decisions)
      if (other.decision === 'approve' && other.menteeId === menteeId && other.mentorId !== mentorId)
        removeDecision(store, other);
  for (const other of pair.decisions)
    if (other.menteeId === mentorId && other.mentorId === menteeId)
      if (decision !== 'lock' || other.decision !== 'lock') removeDecision(store, other);
  // A decision of an earlier round, made for good, gives way to the new one.
  for (const other of pair.decisions)
    if (other.roundId !== round.id && other.menteeId === menteeId && other.mentorId === mentorId)
      removeDecision(store, other);
  recordDecision(store, {
    roundId: round.id,
    menteeId,
    mentorId,
    decision,
    reason: given.reason ?? null,
    overrideReason: given.override?.reason ?? null,
    overrideRules: given.override?.rules ?? [],
    isForGood: given.isForGood ?? false,
    decidedOn: store.today,
  });
}

/** What is given along with a decision. */
export interface Given {
  readonly reason: string | undefined;
  /** The reason for breaking rules, and which rules. */
  readonly override: { readonly reason: string; readonly rules: readonly string[] } | undefined;
  readonly isForGood: boolean;
}

/** How a decision is worded after a pair: `P3 Ada with P17 Bob is …`. */
export const DECIDED: Readonly<Record<Decision, string>> = {
  lock: 'locked',
  approve: 'approved',
  forbid: 'kept apart',
};

/** Returns the fields of pairs for programs: who the two are, and what else is said of each pair. */
export function pairFields<Pair extends { readonly menteeId: number; readonly mentorId: number }>(
  people: People,
): readonly Field<Pair>[] {
  return [
    { key: 'mentee', of: ({ menteeId }) => personJsonOf(menteeId, people) },
    { key: 'mentor', of: ({ mentorId }) => personJsonOf(mentorId, people) },
  ];
}

/** Shows what was decided about a pair. */
export async function showDecision(
  context: Context,
  schema: string,
  { round, mentee, mentor }: PairInRound,
  decision: Decision | null,
  text: string,
): Promise<void> {
  await context.did(schema, text, {
    mentee: personJson(mentee),
    mentor: personJson(mentor),
    decision,
    round: idOf('N', round.id),
  });
}

/** Returns `P3 Ada with P17 Bob`. */
export function pairText({ mentee, mentor }: Pick<PairInRound, 'mentee' | 'mentor'>): string {
  return `${personText(mentee)} with ${personText(mentor)}`;
}
