/** The blocking pairs of a proposal by name. */
import { type Assigned, eachBlockingPair, scoresToBeat } from './blocking-pairs.ts';
import { chooseKernel } from '../kernel/choose-kernel.ts';
import { placeLocks } from '../input/locks.ts';
import { reverseOf } from '../one-way/reverse-of.ts';
import { compilePairRules, isOneWay } from '../scoring/pair-rules.ts';
import type { PlannedMatch, ProposalPlan } from '../proposal/proposal-plan.ts';
import { type MatchingInput, pairContextOf } from '../input/pair-context.ts';

export interface BlockingPair {
  readonly menteeId: number;
  readonly mentorId: number;
  /** In units. */
  readonly score: number;
}

/**
 * Lists the pairs who would rather have each other than what a plan gives them (see `eachBlockingPair`), greatest
 * score first; then by the mentee's key and the mentor's.
 *
 * @param plan made from the input as it is
 * @param scan see `chooseKernel`
 */
export function listBlockingPairs(
  input: MatchingInput,
  plan: ProposalPlan,
  scan?: WebAssembly.Module,
): BlockingPair[] {
  const locked = placeLocks(input);
  const { mentees, mentors, context: lockedContext } = locked;
  const context = pairContextOf(input, mentees, mentors);
  const isExternal = input.scores !== null;
  const matchOf = new Map(plan.matches.map((match) => [match.menteeId, match]));
  const mentorAt = new Map(context.mentors.map(({ id }, at) => [id, at]));
  const free = assigned(context.mentees, matchOf, mentorAt);
  const toBeat = scoresToBeat(mentors.length, context.places, free);
  const judge = compilePairRules(input, context);
  const reversed = reverseOf(isOneWay(judge) ? plan.matches : []);
  const found: BlockingPair[] = [];
  const list = (people: readonly { readonly id: number }[], group: Assigned): void =>
    eachBlockingPair(group, toBeat, (mentee, mentor, score) => {
      const [menteeId, mentorId] = [people[mentee]!.id, context.mentors[mentor]!.id];
      if (reversed.get(menteeId)?.has(mentorId) !== true) found.push({ menteeId, mentorId, score });
    });
  list(context.mentees, {
    ...free,
    kernel: chooseKernel(judge, context, isExternal, scan).kernel,
  });
  if (lockedContext.mentees.length > 0)
    list(lockedContext.mentees, {
      ...assigned(lockedContext.mentees, matchOf, mentorAt),
      kernel: chooseKernel(locked.judge, lockedContext, isExternal, scan).kernel,
    });
  const keyOf = new Map(input.mentees.map(({ participant: { id, key } }) => [id, key]));
  const key = ({ menteeId }: BlockingPair): string => keyOf.get(menteeId) ?? '';
  return found.sort(
    (a, b) =>
      b.score - a.score ||
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : mentorAt.get(a.mentorId)! - mentorAt.get(b.mentorId)!),
  );
}

function assigned(
  mentees: readonly { readonly id: number }[],
  matchOf: ReadonlyMap<number, PlannedMatch>,
  mentorAt: ReadonlyMap<number, number>,
): Pick<Assigned, 'mentorOf' | 'scoreOf'> {
  const matches = mentees.map(({ id }) => matchOf.get(id));
  return {
    mentorOf: Int32Array.from(matches, (match) =>
      match === undefined ? -1 : (mentorAt.get(match.mentorId) ?? -1),
    ),
    scoreOf: Float64Array.from(matches, (match) => match?.score ?? NaN),
  };
}
